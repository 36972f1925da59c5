package cn.minxu.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The one PostgreSQL of a run: durable and sized like the product's own store, with the counters that the bench reads. */
final class Server implements AutoCloseable {

    /** As in the product's EmbeddedStore; below the line what only the bench needs. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            // --
            Map.entry("max_connections", "300"),
            Map.entry("shared_preload_libraries", "pg_stat_statements"),
            Map.entry("track_commit_timestamp", "on"));

    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;
    private final Path directory;

    private Server(EmbeddedPostgres postgres, Path directory) {
        this.postgres = postgres;
        this.directory = directory;
    }

    /** @param directory where its data and binaries go; what is there is deleted */
    static Server start(Path directory) throws IOException, SQLException {
        Files.createDirectories(directory);
        var log = Redirect.to(directory.resolve("postgres.log").toFile());
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(true)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C.UTF-8")
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        SETTINGS.forEach(builder::setServerConfig);
        var server = new Server(builder.start(), directory);
        try (var connection = server.connect(USER);
                var statement = connection.createStatement()) {
            statement.execute("create extension pg_stat_statements");
            // not among the settings above, which go onto the command line and so could not be changed later
            statement.execute("alter system set pg_stat_statements.track_utility = off");
            statement.execute("alter system set pg_stat_statements.track = 'none'");
            statement.execute("alter system set pg_stat_statements.track_planning = on");
            statement.execute("select pg_reload_conf()");
        }
        return server;
    }

    /** Makes a database. */
    Database create(String name) throws SQLException {
        try (var connection = connect(USER);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return database(name);
    }

    Database database(String name) {
        return new Database(url(name), USER);
    }

    /** A connection to a database; {@code postgres} is nobody's. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, "");
    }

    private String url(String name) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
    }

    /** The process that all others of the server descend from. */
    long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid"))
                .get(0)
                .strip());
    }

    /** At once and without a checkpoint: what it holds is thrown away. */
    @Override
    public void close() throws IOException {
        long pid = pid();
        new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start();
        ProcessHandle.of(pid)
                .ifPresent(server ->
                        server.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        postgres.close();
    }
}
