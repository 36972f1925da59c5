package cn.minxu.notice;

import cn.minxu.casework.Erased;
import cn.minxu.casework.Piece;
import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.engine.JavaVariables;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the process of a notice says of the case that calls it. */
@Component
class NoticePiece implements Piece {

    private static final String DRAFT = "noticeDraftText";

    /** Told when an objection was registered. */
    static final String RAISED = "case.objectionRaised";

    /** UPHELD or UPSET, when the notice has ended. */
    static final Variable RESULT = Variable.text("noticeResult", Life.PASSING);

    /** The end of its last day. */
    static final Variable END = new Variable("noticeEnd", Date.class, Life.KEPT);

    private static final List<Variable> VARIABLES = List.of(RESULT, END);
    private static final List<String> TYPED = List.of("""
            update minxu.objection set text = minxu.erased(text), reason = minxu.erased(reason), name = null, phone = null
            where case_id = ? and (name is not null or phone is not null or (text, reason) is distinct from (minxu.erased(text), minxu.erased(reason)))""", """
            update minxu.notice set title = minxu.erased(title), text = minxu.erased(text), places = minxu.erased(places)
            where case_id = ? and (title, text, places) is distinct from (minxu.erased(title), minxu.erased(text), minxu.erased(places))""");

    private final NoticeRows notices;
    private final Objections objections;
    private final JdbcClient jdbc;

    NoticePiece(NoticeRows notices, Objections objections, JdbcClient jdbc) {
        this.notices = notices;
        this.objections = objections;
        this.jdbc = jdbc;
    }

    @Override
    public List<Variable> variables() {
        return VARIABLES;
    }

    @Override
    public Set<String> messages() {
        return Set.of(RAISED);
    }

    @Override
    public Set<String> facts() {
        return Set.of(DRAFT);
    }

    @Override
    public Map<String, Supplier<Object>> taskFacts(TaskAtHand task) {
        return switch (task.step()) {
            case NoticeDesk.CHECK ->
                Map.of(
                        DRAFT,
                        () -> notices.current(task.number())
                                .map(NoticePiece::shown)
                                .orElse(""));
            case NoticeDesk.DECIDE ->
                Map.of(
                        "objectionOptions",
                        () -> objections.open(task.number()).stream()
                                .map(each ->
                                        Map.of("label", each.id() + "：" + shortened(each.text()), "value", each.id()))
                                .toList());
            default -> Map.of();
        };
    }

    private static String shown(Notice notice) {
        return notice.title() + "\n" + notice.text() + "\n公示 " + notice.daysText() + "，地点：" + notice.places();
    }

    private static String shortened(String text) {
        String shown = Erased.shown(Objects.requireNonNull(text)).replace('\n', ' ');
        return shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
    }

    @Override
    public void erase(long number) {
        TYPED.forEach(statement -> jdbc.sql(statement).param(number).update());
    }

    @Configuration(proxyBeanMethods = false)
    static class Contract {

        @Bean
        JavaVariables variablesOfNotices() {
            return Variable.known(VARIABLES);
        }
    }
}
