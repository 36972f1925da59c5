package cn.minxu.bench;

/**
 * Where a contestant keeps its timers and what stands in its database when one has done its work.
 *
 * @param jobs table of timers
 * @param warnings which of them set the first mark
 * @param follow what else has to be moved with the timer, or nothing
 * @param marks the marks beside {@code bench_due b}, {@code m} being the marks' own rows
 */
record TimerTables(String jobs, String warnings, String follow, String marks) {

    private static final String VARIABLES = "act_ru_variable m on m.name_ = 'mark' and m.proc_inst_id_ = b.instance";

    static TimerTables of(Entry entry) {
        return switch (entry.isProduct() ? "minxu" : entry.title()) {
            case "minxu" ->
                new TimerTables(
                        "act_ru_job",
                        "duedate_ < '9999-01-01' and not exists (select from minxu.deadline d"
                                + " join minxu.mark m on m.deadline_id = d.id where d.instance = j.process_instance_id_)",
                        "update minxu.deadline d set warn_at = b.at from bench_due b"
                                + " where b.instance = d.instance and d.closed_at is null",
                        "minxu.deadline d on d.instance = b.instance join minxu.mark m on m.deadline_id = d.id");
            case "flowable" -> new TimerTables("act_ru_timer_job", "handler_cfg_ like '%warn_%'", "", VARIABLES);
            default -> new TimerTables("act_ru_job", "handler_cfg_ like 'warn%'", "", VARIABLES);
        };
    }
}
