package cn.minxu.deliberation;

import cn.minxu.casework.Act;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Columns;
import cn.minxu.casework.Taken;
import cn.minxu.casework.decided.Decided.Part;
import cn.minxu.meeting.Plans;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a community tells those who proposed something and its residents, when what was agreed is carried out. */
@Component
class Feedback {

    private final Deliberations deliberations;
    private final Plans plans;
    private final TopicNotes notes;
    private final CaseBook cases;
    private final JdbcClient jdbc;

    Feedback(Deliberations deliberations, Plans plans, TopicNotes notes, CaseBook cases, JdbcClient jdbc) {
        this.deliberations = deliberations;
        this.plans = plans;
        this.notes = notes;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** Whether all that the meeting gave somebody to do is done. */
    boolean isCarriedOut(long number) {
        cases.write();
        return jdbc.sql("""
                        select not exists (select 1 from minxu.case_link l join minxu.case c on c.id = l.to_id
                          where l.from_id = ? and l.kind = ? and c.closed_at is null)""")
                .params(number, DeliberationProcess.CARRIED_OUT_BY)
                .query(Boolean.class)
                .single();
    }

    /** What was agreed and what was done because of it: proposed to whoever reports back. */
    String proposed(long number) {
        long meeting = deliberations.meeting(number);
        return deliberations.topics(number).stream()
                .filter(topic -> "AGREED".equals(topic.outcome()) && topic.item() != null)
                .map(topic -> topic.title() + "：达成一致"
                        + plans.of(meeting, topic.item()).stream()
                                .map(Part::words)
                                .collect(Collectors.joining("\n", "\n", "")))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    Taken report(Act act) {
        String words = act.required("feedback", "反馈的内容");
        String way = act.required("feedbackWay", "反馈方式");
        jdbc.sql("""
                        insert into minxu.deliberation_feedback (deliberation_id, way, words, at, by_user) values (?, ?, ?, ?, ?)""")
                .params(act.number(), way, words, Columns.at(act.at()), act.user())
                .update();
        for (Topic topic : deliberations.topics(act.number())) {
            if (topic.about() != null && "AGREED".equals(topic.outcome())) {
                notes.add(topic.about(), act.step(), "TOPIC_REPORTED", words, act.user());
            }
        }
        return Taken.of("REPORTED_BACK", words).with(Map.of("feedbackWay", way));
    }
}
