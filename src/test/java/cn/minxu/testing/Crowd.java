package cn.minxu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Http.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Several requests that start at the same moment, and what each was answered. */
public record Crowd(List<Answer> answers) {

    public static Crowd of(List<? extends Supplier<Answer>> requests) throws Exception {
        var start = new CyclicBarrier(requests.size());
        var threads = Executors.newFixedThreadPool(requests.size());
        try {
            var waiting = requests.stream()
                    .map(request -> (Callable<Answer>) () -> {
                        start.await();
                        return request.get();
                    })
                    .toList();
            var answers = new java.util.ArrayList<Answer>();
            for (Future<Answer> each : threads.invokeAll(waiting)) {
                answers.add(each.get());
            }
            return new Crowd(answers);
        } finally {
            threads.shutdownNow();
        }
    }

    public long succeeded() {
        return answers.stream().filter(answer -> answer.status() < 300).count();
    }

    /** All others heard in Chinese that somebody else was first. */
    public Crowd othersWereTold(int... statuses) {
        assertThat(answers).allSatisfy(answer -> {
            if (answer.status() >= 300) {
                assertThat(statuses).as(answer.body()).contains(answer.status());
                assertThat(answer.text("detail") + answer.text("message"))
                        .as(answer.body())
                        .matches("(?s).*\\p{IsHan}.*");
            }
        });
        return this;
    }
}
