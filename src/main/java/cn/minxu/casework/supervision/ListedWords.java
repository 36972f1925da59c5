package cn.minxu.casework.supervision;

import cn.minxu.casework.Discretion;
import cn.minxu.casework.DueWords;
import cn.minxu.casework.StepNames;
import cn.minxu.casework.Words;
import cn.minxu.casework.supervision.ListedRow.At;
import cn.minxu.casework.supervision.ListedRow.Clock;
import cn.minxu.casework.urge.OrderRows;
import cn.minxu.casework.urge.Supervisors;
import cn.minxu.engine.Callers;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says cases behind a figure in words: who has them by name, as far as the engine shows their tasks to who asks. */
@Component
class ListedWords {

    /** Tasks that the engine is asked for at once. */
    private static final int TOGETHER = 50;

    private final TaskService tasks;
    private final Organisation organisation;
    private final OrderRows orders;
    private final Supervisors supervisors;
    private final Callers callers;
    private final DueWords dueWords;
    private final StepNames steps;
    private final Words words;

    ListedWords(
            TaskService tasks,
            Organisation organisation,
            OrderRows orders,
            Supervisors supervisors,
            Callers callers,
            DueWords dueWords,
            StepNames steps,
            Words words) {
        this.tasks = tasks;
        this.organisation = organisation;
        this.orders = orders;
        this.supervisors = supervisors;
        this.callers = callers;
        this.dueWords = dueWords;
        this.steps = steps;
        this.words = words;
    }

    List<Listed> of(List<ListedRow> rows, Instant now) {
        Map<String, String> claimed = claimed(rows);
        Map<Long, List<String>> said =
                orders.said(rows.stream().map(ListedRow::number).distinct().toList(), now);
        return rows.stream()
                .map(row -> listed(row, claimed, said.getOrDefault(row.number(), List.of()), now))
                .toList();
    }

    /** Who has claimed the tasks that the signed-in user sees: an empty name where nobody has. */
    private Map<String, String> claimed(List<ListedRow> rows) {
        List<String> stays = rows.stream()
                .map(ListedRow::at)
                .filter(Objects::nonNull)
                .map(At::stay)
                .distinct()
                .toList();
        var claimed = new HashMap<String, String>();
        for (int from = 0; from < stays.size(); from += TOGETHER) {
            var some = stays.subList(from, Math.min(from + TOGETHER, stays.size()));
            tasks.createTaskQuery()
                    .taskIdIn(some.toArray(String[]::new))
                    .listPage(0, TOGETHER)
                    .forEach(task -> {
                        String user = task.getAssignee();
                        claimed.put(task.getId(), user == null ? "" : name(user));
                    });
        }
        return claimed;
    }

    private Listed listed(ListedRow row, Map<String, String> claimed, List<String> said, Instant now) {
        At at = row.at();
        Clock clock = row.clock();
        boolean past = clock != null && clock.isPastStep();
        String task = at == null || past || !claimed.containsKey(at.stay()) ? null : at.stay();
        String person = task == null ? "" : claimed.getOrDefault(task, "");
        return new Listed(
                String.valueOf(row.number()),
                new Discretion(row.resident()).masked(row.title()),
                row.unit(),
                words.at(row.registeredAt()),
                step(at, clock),
                task,
                unit(past && clock != null ? clock.holder() : at == null ? row.holder() : at.holder()),
                person.isEmpty() ? null : person,
                clock == null ? null : due(clock, now),
                clock == null ? null : late(clock, now),
                row.mark(),
                said,
                closed(row),
                isSupervised(row));
    }

    private boolean isSupervised(ListedRow row) {
        At at = row.at();
        return at != null
                && row.closedAt() == null
                && callers.current()
                        .filter(caller -> supervisors.mayUrge(caller.userId(), List.of(at.holder())))
                        .isPresent();
    }

    private @Nullable String step(@Nullable At at, @Nullable Clock clock) {
        if (clock != null && clock.isPastStep()) {
            return steps.of(clock.step());
        }
        return at == null ? null : steps.of(at.step());
    }

    private String due(Clock clock, Instant now) {
        Instant ended = clock.endedAt();
        return ended == null
                ? dueWords.of(clock.dueAt(), clock.overdueAt(), now, clock.isPromise())
                : (clock.isPromise() ? "对居民承诺 " : "本环节 ") + words.at(clock.dueAt()) + " 到期，" + words.at(ended)
                        + (clock.isPromise() ? " 答复" : " 办完");
    }

    private @Nullable String late(Clock clock, Instant now) {
        Instant end = clock.endedAt() == null ? now : clock.endedAt();
        return end.isBefore(clock.overdueAt()) ? null : dueWords.lateBy(clock.dueAt(), end);
    }

    private @Nullable String closed(ListedRow row) {
        Instant closed = row.closedAt();
        String outcome = row.outcome();
        return closed == null || outcome == null ? null : words.at(closed) + " " + words.outcome(outcome);
    }

    private String unit(String id) {
        return organisation.find(id).map(Unit::name).orElse(id);
    }

    private String name(String user) {
        return organisation.nameOf(user);
    }
}
