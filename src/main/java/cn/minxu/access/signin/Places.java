package cn.minxu.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whence each account has signed in during the last two months. In a table, so that all nodes know and a restart forgets nothing; as
 * digests, since nobody is to read there who was where.
 */
@Component
class Places {

    private static final int DAYS = 60;

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean knows(Attempt attempt) {
        return jdbc.sql("select exists (select from minxu.sign_in_place where place = ? and seen > current_date - ?)")
                .params(digest(attempt), DAYS)
                .query(Boolean.class)
                .single();
    }

    /** Written once a day at most. */
    void remember(Attempt attempt) {
        int written = jdbc.sql("""
                        insert into minxu.sign_in_place as known (place, seen) values (?, current_date)
                        on conflict (place) do update set seen = current_date where known.seen < current_date""").param(digest(attempt)).update();
        if (written > 0) {
            jdbc.sql("delete from minxu.sign_in_place where seen <= current_date - ?")
                    .param(DAYS)
                    .update();
        }
    }

    private static byte[] digest(Attempt attempt) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(attempt.pair().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
