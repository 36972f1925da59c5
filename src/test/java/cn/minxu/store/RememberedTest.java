package cn.minxu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.minxu.testing.MinxuTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables that are kept in memory: whoever changes one, by whatever hand, all nodes go by it soon. */
@MinxuTest
class RememberedTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Revisions revisions;

    @Test
    void a_change_is_seen_within_two_seconds_whoever_makes_it() {
        var remembered = new Remembered<>(revisions, "category", this::subcategories);
        assertThat(remembered.get()).doesNotContain("试验小类");
        jdbc.sql("insert into minxu.category (category, subcategory) values ('试验大类', '试验小类')")
                .update();
        try {
            await().atMost(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(remembered.get()).contains("试验小类"));
        } finally {
            jdbc.sql("delete from minxu.category where subcategory = '试验小类'").update();
        }
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(remembered.get()).doesNotContain("试验小类"));
    }

    @Test
    void it_is_read_once_until_then() {
        var read = new AtomicInteger();
        var remembered = new Remembered<>(revisions, "no table's name", read::incrementAndGet);
        assertThat(List.of(remembered.get(), remembered.get())).containsExactly(1, 1);
        remembered.forget();
        assertThat(remembered.get()).isEqualTo(2);
    }

    private List<String> subcategories() {
        return jdbc.sql("select subcategory from minxu.category")
                .query(String.class)
                .list();
    }
}
