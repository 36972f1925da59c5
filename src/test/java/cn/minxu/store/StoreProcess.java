package cn.minxu.store;

import cn.minxu.MinxuApplication;
import cn.minxu.testing.Jvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real JVM on a data directory, seen from outside. */
record StoreProcess(Process process, BufferedReader output, PrintStream input) implements AutoCloseable {

    static StoreProcess start(Path data) throws IOException {
        var process = java(StoreMain.class, data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var store = new StoreProcess(
                process, output, new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8));
        store.await("READY");
        return store;
    }

    /** The application itself, configured by the environment as an operator would. */
    static Process application(Path data) throws IOException {
        var builder = java(MinxuApplication.class);
        builder.environment().put("MINXU_DATA", data.toString());
        builder.environment().put("SERVER_PORT", "0");
        return builder.start();
    }

    String sql(String statement) throws IOException {
        input.println(statement);
        return await("= ").substring(2);
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The end of its input lets the process close its store and leave. */
    @Override
    public void close() throws InterruptedException {
        input.close();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the process does not end");
        }
    }

    private String await(String prefix) throws IOException {
        var line = output.readLine();
        while (line != null && !line.startsWith(prefix)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new AssertionError("the process ended before it said " + prefix);
        }
        return line;
    }

    private static ProcessBuilder java(Class<?> main, String... arguments) {
        return Jvm.of(List.of("-Xmx256m"), main, arguments);
    }
}
