package cn.minxu.replay.projects;

import cn.minxu.Refused;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the system has come with a project. */
@Component
@Profile("replay")
class ProjectCases {

    private final JdbcClient jdbc;

    ProjectCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isClosed(long number) {
        return is("select closed_at is not null from minxu.case where id = ?", number);
    }

    /** Whether a step is still to be done: a report is not when its project has ended. */
    boolean isWaiting(String stay) {
        return jdbc.sql("select exists (select 1 from minxu.deadline where stay = ? and closed_at is null)")
                .param(stay)
                .query(Boolean.class)
                .single();
    }

    /** Whether units may claim it now. */
    boolean isListed(long number) {
        return is("select claim_until is not null and claimed_at is null from minxu.project where id = ?", number);
    }

    /** Ids of the agreements of a community that wait to be signed, in their order. */
    List<String> openAgreements(String unit) {
        return jdbc.sql("""
                        select a.id::text from minxu.agreement a join minxu.case c on c.id = a.case_id
                        where c.unit_id = ? and a.result is null order by a.id""").param(unit).query(String.class).list();
    }

    /**
     * The code of a choice.
     *
     * @throws Refused if the list has none that is called so
     */
    String choice(String list, String label) {
        return jdbc.sql("select value from minxu.option_list where list = ? and label = ?")
                .params(list, label)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refused.invalid("列表 " + list + " 中没有“" + label + "”，请先登记。"));
    }

    private boolean is(String question, long number) {
        return jdbc.sql(question).param(number).query(Boolean.class).single();
    }
}
