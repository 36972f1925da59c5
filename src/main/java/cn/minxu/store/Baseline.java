package cn.minxu.store;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Our tables begin with V1__kernel.sql; from there on every store is brought up to date. One of a trial version from before was made by other
 * statements under the same numbers: it is refused, and left as it is.
 */
@Configuration(proxyBeanMethods = false)
class Baseline {

    private static final String OLDER = """
            select exists (select 1 from minxu.flyway_schema_history where version = '1' and description <> 'kernel')""";

    @Bean
    FlywayMigrationStrategy fromTheBaseline(DataSource database) {
        return flyway -> {
            if (isOlder(JdbcClient.create(database))) {
                throw new StoreUnavailable("这个数据库是更早的试用版本建立的，表的结构已经重做，接不上：没有启动，也没有改动数据。"
                        + "请换一个空的数据目录（MINXU_DATA）或空的数据库启动；旧数据请用建立它的版本查看。");
            }
            flyway.migrate();
        };
    }

    private static boolean isOlder(JdbcClient jdbc) {
        boolean known = jdbc.sql("select to_regclass('minxu.flyway_schema_history') is not null")
                .query(Boolean.class)
                .single();
        return known && jdbc.sql(OLDER).query(Boolean.class).single();
    }
}
