package cn.minxu.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A script of {@code tools/browser} at an application that runs here; needs Node, Chromium and {@code npm ci} in tools, as script/test sees to. */
public final class BrowserWalk {

    private static final Path TOOLS = Path.of("tools");
    private static final int LONGEST_SECONDS = 360;

    private BrowserWalk() {}

    /** Runs it and fails with what it says if it does not end well. */
    public static void walk(int port, String script, String... arguments) throws IOException, InterruptedException {
        assertThat(TOOLS.resolve("node_modules"))
                .as("npm packages of tools: run script/test")
                .exists();
        Path output = Path.of(
                "target", "browser-%d.log".formatted(ProcessHandle.current().pid()));
        var command =
                Stream.of("node", TOOLS.resolve("browser").resolve(script).toString(), "http://localhost:" + port);
        Process walk = new ProcessBuilder(
                        Stream.concat(command, Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = walk.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        walk.destroyForcibly();
        assertThat(ended && walk.exitValue() == 0)
                .as(Files.readString(output, StandardCharsets.UTF_8))
                .isTrue();
    }
}
