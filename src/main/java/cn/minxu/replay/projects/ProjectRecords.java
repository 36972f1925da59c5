package cn.minxu.replay.projects;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a folder's projects from the system's own records, and from nothing that the replay itself knows. */
@Component
@Profile("replay")
class ProjectRecords {

    /** What was paid, by the books of those who got it. */
    private static final String PAID =
            "select coalesce(sum(e.amount), 0) from minxu.entry e join minxu.account a on a.id = e.account_id where a.code like 'RECEIVED:%'";

    private static final Map<String, String> OF_COMMUNITY =
            Map.of(ProjectFolder.SIGNED, """
            select count(distinct a.case_id) from minxu.agreement a join minxu.agreement_signature s on s.agreement_id = a.id
            join minxu.case c on c.id = a.case_id join minxu.unit u on u.id = c.unit_id
            where u.name = ? and a.result = 'SIGNED' and s.signing_id is not null""", ProjectFolder.CATEGORIES, """
            select count(distinct p.category) from minxu.project p join minxu.case c on c.id = p.id join minxu.unit u on u.id = c.unit_id
            where u.name = ? and p.signed_at is not null""", ProjectFolder.CLAIMANTS, """
            select count(distinct l.unit_id) from minxu.project p join minxu.project_claim l on l.project_id = p.id and l.round = p.round
            join minxu.case c on c.id = p.id join minxu.unit u on u.id = c.unit_id where u.name = ? and p.signed_at is not null""");

    private final JdbcClient jdbc;
    private final RuntimeService runtime;

    ProjectRecords(JdbcClient jdbc, RuntimeService runtime) {
        this.jdbc = jdbc;
        this.runtime = runtime;
    }

    /**
     * What the system says of a folder's projects.
     *
     * @param figures of the district
     * @param ofCommunities further ones that were published, by the name that they were published under
     * @param money the sum over all entries, in fen
     * @param lost rows that ended in another state than the files say
     * @param others what else there is to tell, by what it counts
     * @param marks by level
     * @param running process instances that the engine still has
     */
    record Found(
            Map<ProjectHeadline, Long> figures,
            Map<String, Long> ofCommunities,
            long money,
            long lost,
            Map<String, Long> others,
            Map<Integer, Long> marks,
            long running) {

        long figure(ProjectHeadline headline) {
            return figures.getOrDefault(headline, 0L);
        }
    }

    /** @param numbers of the cases of the rows, in their order */
    Found of(ProjectFolder folder, List<Long> numbers) {
        var figures = new LinkedHashMap<ProjectHeadline, Long>();
        for (ProjectHeadline headline : ProjectHeadline.values()) {
            figures.put(
                    headline,
                    count(
                            switch (headline) {
                                case TAKEN_ON -> "select count(*) from minxu.project where signed_at is not null";
                                case COMPLETED -> ended("endEvent_projectCompleted");
                                case ENDED -> ended("endEvent_projectEndedEarly");
                                case REJECTED -> ended("endEvent_appraisalFailed");
                                case REVISED ->
                                    "select count(*) from (select project_id from minxu.project_design group by project_id having count(*) > 1) revised";
                                case PAID -> PAID;
                            }));
        }
        var ofCommunities = new LinkedHashMap<String, Long>();
        folder.published()
                .keySet()
                .forEach(name -> OF_COMMUNITY.forEach((what, sql) -> {
                    if (name.endsWith(what)) {
                        ofCommunities.put(name, count(sql, name.substring(0, name.length() - what.length())));
                    }
                }));
        return new Found(
                figures,
                ofCommunities,
                count("select coalesce(sum(amount), 0) from minxu.entry"),
                lost(folder.projects(), numbers),
                others(),
                marks(),
                runtime.createProcessInstanceQuery().count());
    }

    private static String ended(String outcome) {
        return "select count(*) from minxu.project p join minxu.case c on c.id = p.id where c.outcome = '" + outcome
                + "'";
    }

    private record State(String outcome, boolean signed, long paid) {}

    private long lost(List<ProjectRow> rows, List<Long> numbers) {
        var states = new LinkedHashMap<Long, State>();
        jdbc.sql("""
                        select c.id, coalesce(c.outcome, '') as outcome, p.signed_at is not null as signed,
                          (select coalesce(sum(e.amount), 0) from minxu.account a join minxu.entry e on e.account_id = a.id
                           where a.case_id = c.id and a.code like 'RECEIVED:%') as paid
                        from minxu.project p join minxu.case c on c.id = p.id""").query(row -> {
            states.put(
                    row.getLong("id"),
                    new State(row.getString("outcome"), row.getBoolean("signed"), row.getLong("paid")));
        });
        long lost = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (!expected(rows.get(i)).equals(state(states.get(numbers.get(i))))) {
                lost++;
            }
        }
        return lost;
    }

    private static State state(@Nullable State found) {
        return Objects.requireNonNullElse(found, new State("MISSING", false, 0));
    }

    /** 60 % at signing, 30 % after the mid-term check, the rest after acceptance. */
    private static State expected(ProjectRow row) {
        long first = row.budget() * 60 / 100;
        return switch (row.result()) {
            case COMPLETED -> new State(row.outcome(), true, row.budget());
            case ENDED, UNDER_WAY -> new State(row.outcome(), true, first);
            case NOT_TAKEN -> new State(row.outcome(), false, 0);
        };
    }

    private Map<String, Long> others() {
        var others = new LinkedHashMap<String, Long>();
        others.put("提出的项目", count("select count(*) from minxu.project"));
        others.put("认领（单位次）", count("select count(*) from minxu.project_claim"));
        others.put("签订的协议", count("select count(*) from minxu.agreement where result = 'SIGNED'"));
        others.put("评分证据和里程碑材料", count("select count(*) from minxu.document"));
        others.put("交来的定期报告", count("select count(*) from minxu.report where submitted_at is not null"));
        others.put("付款", count("select count(*) from minxu.payment where result = 'PAID'"));
        others.put("评价的服务对象（人）", count("select coalesce(sum(rated), 0) from minxu.project_evaluation"));
        others.put("其中满意的", count("select coalesce(sum(satisfied), 0) from minxu.project_evaluation"));
        return others;
    }

    private Map<Integer, Long> marks() {
        var marks = new LinkedHashMap<Integer, Long>();
        jdbc.sql("select level, count(*) as times from minxu.mark group by level order by level")
                .query(row -> {
                    marks.put(row.getInt("level"), row.getLong("times"));
                });
        return marks;
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(List.of(parameters))
                .query(BigDecimal.class)
                .single()
                .longValueExact();
    }
}
