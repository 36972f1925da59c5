package cn.minxu.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in the data directory, which lasts: what is committed survives a restart and {@code kill -9}.
 * Its own defaults are for throw-away tests, so every setting that matters is set here.
 */
class EmbeddedStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStore.class);
    private static final String NAME = "minxu";
    private static final Duration START = Duration.ofSeconds(60);

    /** One that takes longer goes on starting; it is not waited for, that is all. */
    private static final Duration RESTART = Duration.ofSeconds(10);

    /** Until then the sessions of a server that was killed have seen it, and left its memory. */
    private static final Duration SESSIONS_LEAVE = Duration.ofSeconds(1);

    /** Durable; sized for a machine of 2 cores that others use too; no row contents in the server's log. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            // nobody uses a socket, and the lock of a killed server's outlives it where nobody reaps its process
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            // nobody looks at the titles of its processes, which change with each statement
            Map.entry("update_process_title", "off"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_filename", "postgres-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"));

    private final DataDirectory directory;
    private EmbeddedPostgres postgres;

    private EmbeddedStore(DataDirectory directory, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    /**
     * Starts the server, first stopping one that a killed instance left behind.
     *
     * @param lock the held lock on the data directory
     * @throws StoreUnavailable if the server does not start within 60 s
     */
    static EmbeddedStore start(StoreLock lock) {
        var directory = lock.directory();
        try {
            stopOrphan(directory.cluster());
            setAsideUnfinished(directory);
            requireCluster(directory);
            var store = new EmbeddedStore(directory, launch(directory, 0, START));
            if (!Files.exists(directory.initialised())) {
                store.createDatabase();
                Files.createFile(directory.initialised());
            }
            LOG.info(
                    "内置 PostgreSQL 已就绪，数据在 {}。它对本机的所有账号开放，适合试用；正式使用请以 SPRING_DATASOURCE_URL 连接独立的 PostgreSQL。",
                    directory.root());
            return store;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("内置 PostgreSQL 的启动被中断。", e);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StoreUnavailable("内置 PostgreSQL 无法在 " + directory.root() + " 启动：" + reason(directory, e), e);
        }
    }

    /** Whether its process is there; what it answers is another matter. */
    synchronized boolean isAlive() {
        try {
            return Postmaster.of(directory.cluster()).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Starts the server again after it has died, at the same port.
     *
     * @throws StoreUnavailable if it does not start
     */
    synchronized void restart() throws InterruptedException {
        var port = postgres.getPort();
        try {
            postgres.close(); // gives its lock back
            Thread.sleep(SESSIONS_LEAVE.toMillis());
            stopOrphan(directory.cluster());
            // a start that fails never gives it back; our own lock guards the directory
            Files.deleteIfExists(directory.cluster().resolve("epg-lock"));
            postgres = launch(directory, port, RESTART);
        } catch (IOException | IllegalStateException e) {
            throw new StoreUnavailable("内置 PostgreSQL 没能重新启动：" + reason(directory, e), e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + NAME + "?ApplicationName=" + NAME;
    }

    String user() {
        return NAME;
    }

    @Override
    public synchronized void close() throws IOException, InterruptedException {
        var postmaster = Postmaster.of(directory.cluster());
        postgres.close(); // gives up after 5 s, a shutdown checkpoint may take longer; knows nothing of a slow restart
        if (postmaster.isPresent()) {
            postmaster.get().stop();
        }
        LOG.info("内置 PostgreSQL 已停止。");
    }

    /** @param port zero for any that is free */
    private static EmbeddedPostgres launch(DataDirectory directory, int port, Duration wait) throws IOException {
        var output = Redirect.appendTo(directory.startLog().toFile());
        Files.deleteIfExists(directory.startLog());
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.binaries().toFile())
                .setDataDirectory(directory.cluster())
                .setCleanDataDirectory(false)
                .setPort(port)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(wait)
                .setLocaleConfig("locale", "C.UTF-8")
                .setOutputRedirector(output)
                .setErrorRedirector(output);
        SETTINGS.forEach(builder::setServerConfig);
        return builder.start();
    }

    private static void stopOrphan(Path cluster) throws IOException, InterruptedException {
        var orphan = Postmaster.of(cluster);
        if (orphan.isPresent()) {
            LOG.warn("上次没有正常退出，数据库进程 {} 还在运行，先把它停下。", orphan.get().process().pid());
            orphan.get().stop();
        }
    }

    /** A first start that was cut off leaves half a cluster. It is moved, not deleted: nobody loses data by our guess. */
    private static void setAsideUnfinished(DataDirectory directory) throws IOException {
        if (Files.exists(directory.cluster()) && !Files.exists(directory.initialised())) {
            var aside = directory
                    .root()
                    .resolve("postgres.unfinished-" + Instant.now().toEpochMilli());
            Files.move(directory.cluster(), aside);
            LOG.warn("上次的首次启动没有完成，未完成的数据库已移到 {}，现在重新建立。", aside);
        }
    }

    /** A new, empty database in the place of one that has gone missing would look as if nothing had ever been there. */
    private static void requireCluster(DataDirectory directory) {
        if (Files.exists(directory.initialised()) && !Files.exists(directory.cluster())) {
            throw new StoreUnavailable("数据目录 " + directory.root()
                    + " 里的数据库（postgres 目录）不见了。请把它放回原处，或从备份恢复；如果确实要从头开始，请先删除 " + directory.initialised() + "。");
        }
    }

    private void createDatabase() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + NAME + " login");
            statement.execute("create database " + NAME + " owner " + NAME);
        }
    }

    private static String reason(DataDirectory directory, Exception e) {
        var said = lastWords(directory, e);
        return said.contains("Permission denied")
                ? said + "\n数据库不以 root 的权限运行，进不了别人的私有目录。请以该目录的主人启动，或用 MINXU_DATA 另指定数据目录。"
                : said;
    }

    private static String lastWords(DataDirectory directory, Exception e) {
        try {
            var lines = Files.readAllLines(directory.startLog());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException noLog) {
            return String.valueOf(e.getMessage());
        }
    }
}
