package cn.minxu.store;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.DriverManager;

/** A process on the embedded store: runs each line of its input as SQL and answers with the first value, or {@code ok}. */
class StoreMain {

    public static void main(String[] args) throws Exception {
        var input = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
        try (var lock = StoreLock.on(DataDirectory.at(Path.of(args[0])));
                var store = EmbeddedStore.start(lock);
                var connection = DriverManager.getConnection(store.jdbcUrl(), store.user(), "");
                var statement = connection.createStatement()) {
            System.out.println("READY");
            for (var sql = input.readLine(); sql != null; sql = input.readLine()) {
                var value = "ok";
                if (statement.execute(sql)) {
                    statement.getResultSet().next();
                    value = statement.getResultSet().getString(1);
                }
                System.out.println("= " + value);
            }
        }
    }
}
