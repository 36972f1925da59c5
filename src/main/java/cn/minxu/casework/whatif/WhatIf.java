package cn.minxu.casework.whatif;

import cn.minxu.Refused;
import cn.minxu.casework.StepNames;
import cn.minxu.casework.whatif.WhatIfReport.Change;
import cn.minxu.casework.whatif.WhatIfReport.Dates;
import cn.minxu.deadline.Limits;
import cn.minxu.engine.DeployGate;
import cn.minxu.worktime.Limit;
import cn.minxu.worktime.WorkingTime;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a changed table what the table in force was really asked, before anybody deploys it. */
@Service
@Transactional(readOnly = true)
public class WhatIf {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final String STEP = "step";
    private static final String NOTHING = "没有规则适用";

    private final JdbcClient jdbc;
    private final DeployGate gate;
    private final WorkingTime time;
    private final StepNames steps;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    WhatIf(JdbcClient jdbc, DeployGate gate, WorkingTime time, StepNames steps, Clock clock) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.time = time;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * @param from first day
     * @param until last day
     * @throws Refused if the file could not be deployed, or the table was never asked in that time
     */
    public WhatIfReport of(byte[] dmn, LocalDate from, LocalDate until) {
        Trial trial = Trial.of(dmn, gate);
        boolean limits = trial.table().outputs().containsKey("limitAmount");
        WhatIfReport report = limits ? deadlines(trial, from, until) : decisions(trial, from, until);
        if (report.asked() == 0) {
            throw Refused.notFound("从 %s 到 %s 没有问过决策表“%s”（%s），请换一段时间，并核对编号。"
                    .formatted(from, until, trial.table().name(), trial.table().key()));
        }
        return report;
    }

    private record Question(Map<String, Object> inputs, Map<String, Object> answer, int count) {}

    private WhatIfReport decisions(Trial trial, LocalDate from, LocalDate until) {
        var asked = jdbc.sql("""
                        select a -> 'in' as inputs, a -> 'out' as answer, count(*) as times
                        from minxu.decision d, jsonb_array_elements(d.details -> 'asked') a
                        where d.details -> 'asked' is not null and d.at >= ? and d.at < ? and a ->> 'table' = ?
                        group by 1, 2""")
                .params(start(from), start(until.plusDays(1)), trial.table().key())
                .query((row, i) ->
                        new Question(map(row.getString("inputs")), map(row.getString("answer")), row.getInt("times")))
                .list();
        var changes = new ArrayList<Change>();
        int unanswered = 0;
        for (Question question : asked) {
            var answer = trial.answer(question.inputs());
            if (answer.isEmpty() && !question.answer().isEmpty()) {
                unanswered += question.count();
            }
            String before = words(trial, question.answer());
            String after = answer.map(given -> words(trial, given)).orElse(NOTHING);
            if (!before.equals(after)) {
                changes.add(new Change(words(trial, question.inputs()), before, after, question.count()));
            }
        }
        int all = asked.stream().mapToInt(Question::count).sum();
        return report(trial, from, until, all, changes, unanswered, null);
    }

    private record Kept(
            String step,
            String asked,
            String limit,
            int extendedBy,
            Instant start,
            Instant due,
            @Nullable Instant closed) {}

    private WhatIfReport deadlines(Trial trial, LocalDate from, LocalDate until) {
        List<Kept> all = jdbc.sql("""
                        select step, asked::text, limit_amount, limit_unit, extended_by, clock_start, due_at, closed_at
                        from minxu.deadline where asked ->> 'table' = ? and opened_at >= ? and opened_at < ?""")
                .params(trial.table().key(), start(from), start(until.plusDays(1)))
                .query((row, i) -> new Kept(
                        row.getString("step"),
                        row.getString("asked"),
                        words(new Limit(row.getInt("limit_amount"), Limit.Unit.valueOf(row.getString("limit_unit")))),
                        row.getInt("extended_by"),
                        row.getObject("clock_start", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .list();
        var answers = new HashMap<String, Optional<Limit>>();
        var tally = new Tally(clock.instant());
        var changes = new TreeMap<String, Change>();
        for (Kept kept : all) {
            Optional<Limit> limit = answers.computeIfAbsent(
                    kept.step() + kept.asked(),
                    any -> trial.answer(inputs(kept)).map(WhatIf::limit));
            String after = limit.map(WhatIf::words).orElse(NOTHING);
            if (!after.equals(kept.limit())) {
                tally.take(kept, limit.map(l -> due(l, kept)).orElse(null));
                String asked = asked(trial, kept);
                changes.merge(
                        asked + kept.limit(),
                        new Change(asked, kept.limit(), after, 1),
                        (a, b) -> new Change(asked, kept.limit(), after, a.count() + 1));
            }
        }
        return report(
                trial, from, until, all.size(), new ArrayList<>(changes.values()), tally.unanswered, tally.dates());
    }

    private Instant due(Limit limit, Kept kept) {
        return time.schedule(kept.extendedBy() == 0 ? limit : limit.extendedBy(kept.extendedBy()), kept.start())
                .due();
    }

    private Map<String, Object> inputs(Kept kept) {
        var inputs = map(kept.asked());
        inputs.remove(Limits.TABLE);
        inputs.put(STEP, kept.step());
        return inputs;
    }

    private static Limit limit(Map<String, Object> answer) {
        return new Limit(
                ((Number) answer.getOrDefault("limitAmount", 0)).intValue(),
                Limit.Unit.valueOf(String.valueOf(answer.get("limitUnit"))));
    }

    private static String words(Limit limit) {
        return limit.amount() + (limit.unit() == Limit.Unit.WORKING_DAYS ? " 个工作日" : " 分钟");
    }

    private String asked(Trial trial, Kept kept) {
        var inputs = inputs(kept);
        return steps.of(kept.step()) + (inputs.size() == 1 ? "" : "（" + words(trial, inputs) + "）");
    }

    private static String words(Trial trial, Map<String, Object> values) {
        return values.isEmpty()
                ? NOTHING
                : new TreeMap<>(values)
                        .entrySet().stream()
                                .filter(each -> !each.getKey().equals(STEP))
                                .map(each -> trial.label(each.getKey()) + " " + each.getValue())
                                .collect(Collectors.joining("，"));
    }

    /** How deadlines move. */
    private static final class Tally {

        private final Instant now;
        private int earlier;
        private int later;
        private int late;
        private int inTime;
        private int unanswered;

        Tally(Instant now) {
            this.now = now;
        }

        void take(Kept kept, @Nullable Instant due) {
            if (due == null) {
                unanswered++;
                return;
            }
            earlier += due.isBefore(kept.due()) ? 1 : 0;
            later += due.isAfter(kept.due()) ? 1 : 0;
            Instant end = kept.closed() == null ? now : kept.closed();
            boolean was = end.isAfter(kept.due());
            boolean would = end.isAfter(due);
            late += would && !was ? 1 : 0;
            inTime += was && !would ? 1 : 0;
        }

        Dates dates() {
            return new Dates(earlier, later, late, inTime);
        }
    }

    private static WhatIfReport report(
            Trial trial,
            LocalDate from,
            LocalDate until,
            int asked,
            List<Change> changes,
            int unanswered,
            @Nullable Dates dates) {
        changes.sort(Comparator.comparingInt(Change::count).reversed());
        return new WhatIfReport(
                trial.table().key(), trial.table().name(), from, until, asked, changes, unanswered, dates);
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(time.zone()).toOffsetDateTime();
    }

    private Map<String, Object> map(String text) {
        try {
            return new HashMap<>(json.readValue(text, MAP));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds what was written", e);
        }
    }
}
