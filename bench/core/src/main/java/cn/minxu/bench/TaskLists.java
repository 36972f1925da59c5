package cn.minxu.bench;

import cn.minxu.bench.Run.Seat;
import java.util.List;
import java.util.Map;

/** What Tasklist asks for each filter – a page of 15 and the count – as a clerk of some units, among many open tasks. */
final class TaskLists implements Part {

    private static final int SAMPLE_CASES = 60;
    private static final long TEN_DAYS = 10 * 86_400;

    @Override
    public void play(Run run) throws Exception {
        var table = new Table("任务列表，授权开启，p50 / p95 ms", "在办任务", "单位数", "筛选", "一页", "计数", "整个请求", "办件卡片", "件数");
        try (Seat seat = run.seat(Entry.MINXU);
                var connection = run.connect(seat.database())) {
            long before = Cloner.now(connection);
            seat.player().tell("wait", SAMPLE_CASES);
            Cloner cloner = Cloner.sample(connection, before, TaskLists::isRead);
            int there = (int) seat.player().figure("open", "open_cases");
            for (int tasks : run.plan().openTasks()) {
                int copies = (tasks - there) / SAMPLE_CASES;
                cloner.add(copies, TEN_DAYS);
                Marked.mark(connection);
                there += copies * SAMPLE_CASES;
                measure(run, seat, there, table);
            }
        }
        table.print();
    }

    /** No list reads the history, variables or the decision log, nor the timers, which would fire. */
    static boolean isRead(String table) {
        return List.of(
                        "public.act_ru_execution",
                        "public.act_ru_task",
                        "public.act_ru_identitylink",
                        "minxu.case",
                        "minxu.need",
                        "minxu.deadline")
                .contains(table);
    }

    private static void measure(Run run, Seat seat, int tasks, Table table) throws Exception {
        double list = 0;
        double count = 0;
        for (int groups : run.plan().units()) {
            for (long filter = 0; filter < seat.player().figure("filters", "filters"); filter++) {
                Run.say(tasks + " 项任务，" + groups + " 个单位，筛选 " + filter);
                Map<String, String> figures =
                        seat.player().tell("list", groups, filter, run.plan().repetitions());
                table.row(
                        tasks,
                        groups,
                        figures.getOrDefault("name", ""),
                        pair(figures, "page"),
                        pair(figures, "count"),
                        pair(figures, "request"),
                        pair(figures, "cards"),
                        figures.getOrDefault("found", ""));
                list = Math.max(list, number(figures, "page_p95"));
                count = Math.max(count, number(figures, "count_p95"));
            }
            Map<String, String> all =
                    seat.player().tell("counts", groups, run.plan().repetitions());
            table.row(tasks, groups, "全部筛选的计数", "", "", pair(all), "", "");
        }
        Map<String, String> beside = seat.player().tell("beside", run.plan().repetitions());
        table.row(tasks, 1, "紧急任务", "", "", pair(beside, "urgent"), "", beside.getOrDefault("urgent", ""));
        table.row(tasks, 1, "可发起的", "", "", pair(beside, "starts"), "", "");
        if (tasks > 400_000) {
            run.sum("list500k_ms", Spread.figure(list));
            run.sum("count500k_ms", Spread.figure(count));
        }
    }

    private static String pair(Map<String, String> figures, String what) {
        return Spread.figure(number(figures, what + "_p50")) + " / " + Spread.figure(number(figures, what + "_p95"));
    }

    private static String pair(Map<String, String> figures) {
        return Spread.figure(number(figures, "p50")) + " / " + Spread.figure(number(figures, "p95"));
    }

    private static double number(Map<String, String> figures, String name) {
        return Double.parseDouble(figures.getOrDefault(name, "NaN"));
    }
}
