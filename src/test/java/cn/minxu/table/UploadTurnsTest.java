package cn.minxu.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Uploads at the same time")
@Timeout(20)
class UploadTurnsTest {

    @Test
    void are_few_and_the_others_wait() throws Exception {
        var turns = new UploadTurns(2, 100, 10_000);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(12);
        var all = new ArrayList<Future<Integer>>();
        for (int i = 0; i < 12; i++) {
            all.add(pool.submit(() -> turns.take(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                pause();
                return now.decrementAndGet();
            })));
        }
        for (var each : all) {
            each.get();
        }
        pool.shutdown();
        assertThat(most).hasValue(2);
    }

    @Test
    void are_refused_when_their_turn_does_not_come_and_taken_when_it_is_free_again() throws Exception {
        var turns = new UploadTurns(1, 100, 50);
        var taken = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var pool = Executors.newSingleThreadExecutor();
        var first = pool.submit(() -> turns.take(() -> {
            taken.countDown();
            return await(end);
        }));
        taken.await();
        assertThatThrownBy(() -> turns.take(() -> true))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.kind().status()).isEqualTo(429))
                .hasMessageContaining("请稍后再上传");
        end.countDown();
        assertThat(first.get()).isTrue();
        pool.shutdown();
        assertThat(turns.<Boolean>take(() -> true)).isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
