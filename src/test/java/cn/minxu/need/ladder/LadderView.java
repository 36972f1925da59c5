package cn.minxu.need.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that our tables and the engine say of one need, read at once. Equal views: nothing has changed. */
record LadderView(
        Map<String, String> need,
        List<Deadline> deadlines,
        List<Task> tasks,
        List<Job> jobs,
        Set<String> gaveUp,
        Map<String, String> instances) {

    record Deadline(
            String step,
            String unit,
            boolean hand,
            Instant dueAt,
            @Nullable Instant lapseAt,
            String stay,
            String instance,
            int marks) {}

    record Task(String step, String unit, @Nullable Instant dueAt, String instance, String id) {}

    record Job(String element, String instance, Instant dueAt, String id) {}

    private static final String SQL = """
            with instance as materialized (select id_ as id, split_part(proc_def_id_, ':', 1) as process
              from act_ru_execution where business_key_ = :key and parent_id_ is null)
            select 'NEED' as kind, c.holder_id as a, c.level::text as b, n.returns::text as c, c.outcome as d,
                (select extract(epoch from p.due_at)::bigint || ' ' || (select count(*) from minxu.mark m where m.deadline_id = p.id)
                  from minxu.deadline p where p.case_id = n.id and p.step = 'promise') as e, n.answered_at is not null as flag,
                (select count(*) from minxu.decision where case_id = n.id)
                  + 1000 * (select count(*) from minxu.refusal where need_id = n.id)
                  + 1000000 * (select count(*) from minxu.submission_sign where need_id = n.id) as x, 0 as y
              from minxu.need n join minxu.case c on c.id = n.id where n.id = :number
            union all
            select 'DEADLINE', d.step, d.holder_id, d.stay, d.instance, null, d.hand,
                extract(epoch from d.due_at)::bigint, coalesce(extract(epoch from d.lapse_at)::bigint, 0)
                  + 1000000000000 * (select count(*) from minxu.mark m where m.deadline_id = d.id)
              from minxu.deadline d where d.case_id = :number and d.closed_at is null and d.step <> 'promise'
            union all
            select 'TASK', t.task_def_key_, l.group_id_, t.proc_inst_id_, t.id_, null, null,
                extract(epoch from t.due_date_ at time zone 'Asia/Shanghai')::bigint, 0
              from instance i join act_ru_task t on t.proc_inst_id_ = i.id left join act_ru_identitylink l on l.task_id_ = t.id_
            union all
            select 'JOB', d.act_id_, j.process_instance_id_, j.id_, null, null, null, extract(epoch from j.duedate_ at time zone 'Asia/Shanghai')::bigint, 0
              from instance i join act_ru_job j on j.process_instance_id_ = i.id join act_ru_jobdef d on d.id_ = j.job_def_id_
            union all
            select 'GAVE_UP', unit_id, null, null, null, null, null, 0, 0 from minxu.given_up where case_id = :number
            union all
            select 'INSTANCE', id, process, null, null, null, null, 0, 0 from instance
            """;

    private static final long MARK = 1_000_000_000_000L;

    static LadderView of(JdbcClient jdbc, long number) {
        var view = new LadderView(
                new TreeMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new TreeSet<>(),
                new TreeMap<>());
        jdbc.sql(SQL)
                .param("key", Long.toString(number))
                .param("number", number)
                .query(row -> {
                    String a = row.getString("a");
                    String b = row.getString("b");
                    String c = row.getString("c");
                    long x = row.getLong("x");
                    long y = row.getLong("y");
                    switch (row.getString("kind")) {
                        case "NEED" -> {
                            view.need.put("holder", a);
                            view.need.put("level", b);
                            view.need.put("returns", c);
                            view.need.put("outcome", String.valueOf(row.getString("d")));
                            String[] promise = row.getString("e").split(" ");
                            view.need.put("promised", promise[0]);
                            view.need.put("promiseMarks", promise[1]);
                            view.need.put("answered", row.getString("flag"));
                            view.need.put("records", Long.toString(x));
                        }
                        case "DEADLINE" ->
                            view.deadlines.add(new Deadline(
                                    a,
                                    b,
                                    row.getBoolean("flag"),
                                    Instant.ofEpochSecond(x),
                                    y % MARK == 0 ? null : Instant.ofEpochSecond(y % MARK),
                                    c,
                                    row.getString("d"),
                                    (int) (y / MARK)));
                        case "TASK" ->
                            view.tasks.add(
                                    new Task(a, b, x == 0 ? null : Instant.ofEpochSecond(x), c, row.getString("d")));
                        case "JOB" -> view.jobs.add(new Job(a, b, Instant.ofEpochSecond(x), c));
                        case "GAVE_UP" -> view.gaveUp.add(a);
                        default -> view.instances.put(a, b);
                    }
                });
        view.deadlines.sort(java.util.Comparator.comparing(Deadline::step).thenComparing(Deadline::unit));
        view.tasks.sort(java.util.Comparator.comparing(Task::step).thenComparing(t -> String.valueOf(t.unit())));
        view.jobs.sort(java.util.Comparator.comparing(Job::dueAt)
                .thenComparing(Job::element)
                .thenComparing(Job::instance));
        return view;
    }

    Task task(String step, String unit) {
        return tasks.stream()
                .filter(task -> task.step().equals(step) && task.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + step + " of " + unit + " among " + tasks));
    }

    Deadline deadline(String step, String unit) {
        return deadlines.stream()
                .filter(each -> each.step().equals(step) && each.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no deadline " + step + " of " + unit + " among " + deadlines));
    }

    /** Ids of the instances, in an order that is the same whenever the same was done. */
    List<String> inOrder() {
        return instances.keySet().stream()
                .sorted(java.util.Comparator.comparing((String id) -> instances.get(id))
                        .thenComparing(id -> id))
                .toList();
    }
}
