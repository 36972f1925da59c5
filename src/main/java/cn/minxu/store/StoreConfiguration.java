package cn.minxu.store;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded store as the application's data source; closed in reverse: engine, pool, server, lock. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(StoreLock.class)
class StoreConfiguration {

    @Bean
    EmbeddedStore embeddedStore(StoreLock lock) {
        return EmbeddedStore.start(lock);
    }

    @Bean
    Revival revival(EmbeddedStore store, ApplicationContext application) {
        return new Revival(store, application);
    }

    /** Twelve connections: more only queue inside the server on two cores. */
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(EmbeddedStore store) {
        var pool = new HikariDataSource();
        pool.setPoolName("minxu");
        pool.setJdbcUrl(store.jdbcUrl());
        pool.setUsername(store.user());
        pool.setMaximumPoolSize(12);
        return pool;
    }
}
