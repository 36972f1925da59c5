package cn.minxu.bench;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/** How long a district's year takes to replay, by the product's own script and on a database of its own. */
final class Replay implements Part {

    private static final String YEAR = "demo/year-2021";

    @Override
    public void play(Run run) throws Exception {
        Path log = run.target().resolve("logs/replay.log");
        Files.createDirectories(log.getParent());
        var script = new ProcessBuilder(run.root().resolve("script/replay").toString(), YEAR)
                .directory(run.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        script.environment()
                .put("MINXU_REPLAY_DATA", run.target().resolve("replay").toString());
        long began = System.nanoTime();
        int exit = script.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("script/replay 以 " + exit + " 结束，见 " + log);
        }
        new Table("重放一年（" + YEAR + "，含构建与启动）", "秒")
                .row((System.nanoTime() - began) / 1e9)
                .print();
    }
}
