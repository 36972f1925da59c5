package cn.minxu.casework.kept;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which key the nodes of this database seal with, by its fingerprint: {@code minxu.keep_key}. */
@Repository
class KeyRegister {

    private final JdbcClient jdbc;

    KeyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return fingerprint().isEmpty();
    }

    boolean has(byte[] fingerprint) {
        return fingerprint().filter(known -> Arrays.equals(known, fingerprint)).isPresent();
    }

    /** From now on this one. What was sealed with another is removed. */
    @Transactional
    void replace(byte[] fingerprint) {
        jdbc.sql("delete from minxu.kept_work").update();
        jdbc.sql("""
                        insert into minxu.keep_key (fingerprint) values (?)
                        on conflict (only_one) do update set fingerprint = excluded.fingerprint""").param(fingerprint).update();
    }

    private Optional<byte[]> fingerprint() {
        return jdbc.sql("select fingerprint from minxu.keep_key")
                .query(byte[].class)
                .optional();
    }
}
