package cn.minxu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A contestant in a JVM of its own, as the conductor sees it. */
final class Player implements AutoCloseable {

    private final String name;
    private final Process process;
    private final PrintWriter commands;
    private final BufferedReader answers;
    private final long startMillis;

    private Player(String name, Process process, long began) throws IOException {
        this.name = name;
        this.process = process;
        this.commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        answer();
        this.startMillis = (System.nanoTime() - began) / 1_000_000;
    }

    /**
     * Starts a contestant and waits until it is open.
     *
     * @param log where its standard error goes
     * @param options of the JVM
     */
    static Player start(Entry entry, Path root, Database database, Path log, String... options) throws IOException {
        Files.createDirectories(log.getParent());
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8",
                "-Dlogback.configurationFile=bench-logback.xml"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", entry.classPath(root), entry.main(), database.url(), database.user()));
        long began = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectError(Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Player(entry.title(), process, began);
    }

    String name() {
        return name;
    }

    long startMillis() {
        return startMillis;
    }

    /** Time that the processors have spent on it. */
    long cpuNanos() throws IOException {
        return Processor.familyNanos(process.pid());
    }

    /**
     * Sends a command and waits for its answer.
     *
     * @throws ContestantFailed if the contestant says that it failed, or is gone
     */
    Map<String, String> tell(Object... words) throws IOException {
        var line = new ArrayList<String>();
        for (Object word : words) {
            line.add(word.toString());
        }
        commands.println(String.join(" ", line));
        return answer();
    }

    long figure(String figure, Object... words) throws IOException {
        String value = tell(words).get(figure);
        if (value == null) {
            throw new ContestantFailed(name + " 没有给出 " + figure);
        }
        return Long.parseLong(value);
    }

    private Map<String, String> answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new ContestantFailed(name + " 已退出，见其日志");
        }
        if (!line.startsWith("ok")) {
            throw new ContestantFailed(name + "：" + line);
        }
        var figures = new HashMap<String, String>();
        for (String word : line.substring(2).strip().split(" ")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                figures.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return figures;
    }

    @Override
    public void close() {
        try (Writer closed = commands) {
            closed.flush();
        } catch (IOException e) {
            // it is gone already
        }
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A contestant could not do what it was told. */
    static final class ContestantFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        ContestantFailed(String message) {
            super(message);
        }
    }
}
