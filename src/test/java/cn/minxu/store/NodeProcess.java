package cn.minxu.store;

import cn.minxu.MinxuApplication;
import cn.minxu.testing.Http;
import cn.minxu.testing.Jvm;
import cn.minxu.testing.MinxuTest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A node as it runs in earnest: the application alone on its class path, in a JVM of its own. */
final class NodeProcess {

    private static final Duration START = Duration.ofMinutes(3);

    private final String name;
    private final int port;
    private final Process process;
    private final Path log;

    private NodeProcess(String name, int port, Process process, Path log) {
        this.name = name;
        this.port = port;
        this.process = process;
        this.log = log;
    }

    /** Starts a node; its sessions in the database carry its name. */
    static NodeProcess start(String name, String database, String... properties) throws IOException {
        return at(database, "postgres", name, properties);
    }

    static NodeProcess at(String database, String user, String name, String... properties) throws IOException {
        var arguments = new ArrayList<>(List.of(properties));
        arguments.add("--spring.datasource.url=" + database + (database.contains("?") ? "&" : "?") + "ApplicationName="
                + name);
        arguments.add("--spring.datasource.username=" + user);
        return launch(name, arguments);
    }

    /** Starts one with a database of its own in that directory. */
    static NodeProcess embedded(String name, Path data) throws IOException {
        return launch(name, List.of("--minxu.data=" + data));
    }

    private static NodeProcess launch(String name, List<String> arguments) throws IOException {
        var log = Files.createDirectories(Path.of("target/nodes")).resolve(name + ".log");
        int port = freePort();
        var properties =
                new ArrayList<>(List.of("--server.port=" + port, "--minxu.admin.password=" + MinxuTest.ADMIN_PASSWORD));
        properties.addAll(arguments);
        var process = Jvm.on(
                        classPath(),
                        List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        MinxuApplication.class,
                        properties.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new NodeProcess(name, port, process, log);
    }

    private static String classPath() {
        return Stream.of(Jvm.classPath().split(File.pathSeparator))
                .filter(each -> !each.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    String name() {
        return name;
    }

    Http admin() {
        return Http.admin(port);
    }

    Http staff(String user) {
        return Http.staff(port, user);
    }

    /** Waits until it takes requests. */
    void awaitReady() throws InterruptedException, IOException {
        var end = Instant.now().plus(START);
        while (!ready()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError(name + " does not start:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    private boolean ready() {
        try {
            return health("readiness") == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** What the probe of this name is answered. */
    int health(String probe) {
        return Http.anonymous(port).get("/actuator/health/" + probe).status();
    }

    /** TERM; whether it has ended by then. */
    boolean endsWithin(Duration time) throws InterruptedException {
        process.destroy();
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it has ended of itself by then. */
    boolean givesUpWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** All that it has written to the console. */
    String said() throws IOException {
        return Files.readString(log);
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
