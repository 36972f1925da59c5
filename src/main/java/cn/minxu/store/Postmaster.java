package cn.minxu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The server process that PostgreSQL's {@code postmaster.pid} names, if it still lives and serves this cluster.
 *
 * @param process the running postmaster
 * @param pidFile goes with the server's last act
 */
record Postmaster(ProcessHandle process, Path pidFile) {

    private static final Duration SHUTDOWN = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    /** Finds the server of a cluster. To be called under the {@link StoreLock} only. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var named = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        var ours = named.filter(handle -> serves(handle, cluster));
        if (named.isPresent() && ours.isEmpty()) {
            // The number has gone to a stranger, e.g. after a power cut; PostgreSQL would take it for a living server.
            Files.delete(pidFile);
        }
        return ours.map(handle -> new Postmaster(handle, pidFile));
    }

    /** Stops the server: open sessions are rolled back, everything committed is written, the process is gone. */
    void stop() throws IOException, InterruptedException {
        // SIGINT is PostgreSQL's fast shutdown; ProcessHandle.destroy would wait for every client to leave.
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        awaitExit();
    }

    /**
     * Waits until the server is gone.
     *
     * @throws StoreUnavailable if it is still there after a minute
     */
    void awaitExit() throws InterruptedException {
        var deadline = Instant.now().plus(SHUTDOWN);
        // Where nobody reaps orphans (as process 1 of a container) an ended server stays in the process table.
        while (process.isAlive() && Files.exists(pidFile)) {
            if (Instant.now().isAfter(deadline)) {
                throw new StoreUnavailable(
                        "数据库进程 " + process.pid() + " 在 60 秒内没有退出。请先结束它（kill -INT " + process.pid() + "），再启动民需。");
            }
            Thread.sleep(POLL.toMillis()); // not our child: there is nothing to wait on
        }
    }

    private static boolean serves(ProcessHandle handle, Path cluster) {
        var command = handle.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(cluster.toString());
    }
}
