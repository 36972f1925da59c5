package cn.minxu.deliberation;

import cn.minxu.casework.Erased;
import cn.minxu.casework.topic.OfferedTopic;
import cn.minxu.casework.view.CaseRecord.Field;
import cn.minxu.worktime.WorkingTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What forms and record of a deliberation show. */
@Component
class DeliberationText {

    /** No more are shown of what offers itself: the first are the most urgent. */
    private static final int MOST = 50;

    private final Deliberations deliberations;
    private final TopicDesk desk;
    private final DeliberationCalendar calendar;
    private final Ratings ratings;
    private final WorkingTime time;

    DeliberationText(
            Deliberations deliberations,
            TopicDesk desk,
            DeliberationCalendar calendar,
            Ratings ratings,
            WorkingTime time) {
        this.deliberations = deliberations;
        this.desk = desk;
        this.calendar = calendar;
        this.ratings = ratings;
        this.time = time;
    }

    /** Its topics, and what has become of each. */
    String listed(long number) {
        List<Topic> topics = deliberations.topics(number);
        return topics.isEmpty()
                ? "还没有议题"
                : topics.stream().map(topic -> words(topic) + became(topic)).collect(Collectors.joining("\n"));
    }

    private static String words(Topic topic) {
        return Erased.shown(topic.title())
                + (topic.about() == null ? "" : "（事项 " + topic.about() + "）")
                + (topic.tabled() == 1 ? "" : "（第 " + topic.tabled() + " 次提交）");
    }

    private static String became(Topic topic) {
        if (topic.outcome() != null) {
            return "——" + DeliberationWording.ofTopic(topic.outcome());
        }
        return topic.accepted() == null || topic.isAccepted() ? "" : "——未列入";
    }

    /** Open cases that offer themselves, for choosing. */
    List<Map<String, String>> offered(long number) {
        return desk.offered(number).stream().limit(MOST).map(this::option).toList();
    }

    private Map<String, String> option(OfferedTopic topic) {
        LocalDate since = LocalDate.ofInstant(topic.since(), time.zone());
        return Map.of(
                "label",
                "事项 " + topic.number() + "　" + topic.about() + "（" + topic.why() + "，" + since + " 登记，涉及 "
                        + topic.residents() + " 位居民）",
                "value",
                TopicDesk.OFFERED + topic.number());
    }

    /** The topics of the month, then what offers itself and nobody has proposed. */
    List<Map<String, String>> choices(long number) {
        return Stream.concat(
                        deliberations.topics(number).stream()
                                .map(topic -> Map.of("label", words(topic), "value", Long.toString(topic.id()))),
                        offered(number).stream()
                                .map(option ->
                                        Map.of("label", "可列入：" + option.get("label"), "value", option.get("value"))))
                .toList();
    }

    List<Field> facts(long number) {
        return Stream.concat(
                        Stream.of(new Field("应召开日期", calendar.of(number).held().toString())),
                        ratings.of(number).stream().map(rating -> new Field("协商成果评价", rating.words())))
                .toList();
    }

    void erase(long number) {
        deliberations.erase(number);
    }
}
