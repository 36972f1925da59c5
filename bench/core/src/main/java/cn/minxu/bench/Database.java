package cn.minxu.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** One contestant's database. */
public record Database(String url, String user) {

    /** A pool of the size that Spring Boot gives the product. */
    public HikariDataSource pool() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        return new HikariDataSource(config);
    }
}
