package cn.minxu.replay.past;

import cn.minxu.need.NewNeed;
import cn.minxu.replay.past.PastMatter.Act;
import cn.minxu.replay.past.PastMatter.Beginning;
import cn.minxu.replay.past.PastMatter.Started;
import cn.minxu.replay.past.PastMatter.Told;
import cn.minxu.replay.stage.CsvFile;
import cn.minxu.replay.stage.CsvFile.Row;
import cn.minxu.replay.stage.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Reads {@code demo/past.csv}, {@code demo/started.csv} and {@code demo/courses.csv}: needs and what was begun by a start form, by how many
 * working days ago they came, and the courses that they took, step by step ({@code a+b}: one after the other). Dates are those of the day
 * of the start.
 */
@Component
@ConditionalOnProperty("minxu.demo-history")
class PastFiles {

    private static final String NEEDS = "demo/past.csv";
    private static final String COURSES = "demo/courses.csv";
    private static final List<String> NEED_COLUMNS = List.of(
            "序号", "登记", "来源渠道", "社区", "网格", "大类", "小类", "诉求内容", "地点", "诉求人", "联系电话", "性质", "紧急", "特殊群体", "经过", "答复",
            "评价");
    private static final String STARTED = "demo/started.csv";
    private static final List<String> STARTED_COLUMNS = List.of("序号", "登记", "社区", "流程", "谁", "填写", "经过");
    private static final List<String> COURSE_COLUMNS = List.of("经过", "隔", "时刻", "环节", "谁", "填写");

    private static final Pattern MINUTES = Pattern.compile("(\\d+)分钟前?");
    private static final Pattern DAY_AND_TIME = Pattern.compile("-(\\d+) (\\d\\d:\\d\\d)");

    /** Between two things that are done one after the other on the same day. */
    private static final Duration PAUSE = Duration.ofMinutes(40);

    private final WorkingDays days;

    PastFiles(WorkingDays days) {
        this.days = days;
    }

    /** @throws cn.minxu.Refused naming the first row that is wrong */
    List<PastMatter> read(Instant now) {
        var courses = new HashMap<String, List<Row>>();
        for (Row row : CsvFile.shipped(COURSES, COURSE_COLUMNS)) {
            courses.computeIfAbsent(row.text("经过"), name -> new ArrayList<>()).add(row);
        }
        return Stream.concat(
                        CsvFile.shipped(NEEDS, NEED_COLUMNS).stream()
                                .map(row -> matter(row, now, courses, at -> new Told(need(row, at)))),
                        CsvFile.shipped(STARTED, STARTED_COLUMNS).stream()
                                .map(row -> matter(row, now, courses, at -> started(row, at))))
                .filter(matter -> matter.registeredAt().isBefore(now))
                .toList();
    }

    private PastMatter matter(
            Row row, Instant now, Map<String, List<Row>> courses, Function<Instant, Beginning> beginning) {
        Instant at = registered(row, now);
        var acts = new ArrayList<Act>();
        Instant last = at;
        for (String course : row.text("经过").split("\\+")) {
            List<Row> steps = courses.getOrDefault(course, List.of());
            if (steps.isEmpty() && !course.isEmpty()) {
                throw row.wrong(COURSES + " 中没有经过“" + course + "”。");
            }
            for (Row act : steps) {
                last = when(act, last);
                acts.add(new Act(last, act.text("环节"), act.text("谁"), values(act, row, last)));
            }
        }
        return new PastMatter(row.text("序号"), row.text("社区"), at, beginning.apply(at), acts);
    }

    private Started started(Row row, Instant at) {
        return new Started(row.text("流程"), row.text("谁"), values(row, row, at));
    }

    private static NewNeed need(Row row, Instant at) {
        return new NewNeed(
                row.text("来源渠道"),
                given(row, "性质"),
                row.text("紧急").equals("是"),
                row.text("社区"),
                given(row, "网格"),
                row.text("大类"),
                row.text("小类"),
                row.text("地点"),
                row.text("诉求内容"),
                given(row, "特殊群体"),
                at,
                row.text("诉求人"),
                row.text("联系电话"),
                null,
                "demo-past-" + row.text("序号"));
    }

    private static @Nullable String given(Row row, String column) {
        return row.text(column).isEmpty() ? null : row.text(column);
    }

    /** {@code -12 09:20}: so many working days ago; {@code 20分钟前}. */
    private Instant registered(Row row, Instant now) {
        String written = row.text("登记");
        Matcher minutes = MINUTES.matcher(written);
        if (minutes.matches()) {
            return now.minus(Duration.ofMinutes(Long.parseLong(minutes.group(1))));
        }
        Matcher day = DAY_AND_TIME.matcher(written);
        if (!day.matches()) {
            throw row.wrong("“登记”应为 -12 09:20 或 20分钟前。");
        }
        return days.at(days.back(days.day(now), Integer.parseInt(day.group(1))), LocalTime.parse(day.group(2)));
    }

    /** So many working days after the last act and at a time, or so many minutes after it. */
    private Instant when(Row act, Instant last) {
        String after = act.text("隔");
        Matcher minutes = MINUTES.matcher(after);
        if (minutes.matches()) {
            return last.plus(Duration.ofMinutes(Long.parseLong(minutes.group(1))));
        }
        if (!after.matches("\\d{1,2}")) {
            throw act.wrong("“隔”应为工作日数，或 10分钟。");
        }
        LocalDate day = days.later(days.day(last), Integer.parseInt(after));
        String time = act.text("时刻");
        return time.isEmpty() ? last.plus(PAUSE) : days.at(day, LocalTime.parse(time));
    }

    /** {@code 字段=值;字段=值}, with what the matter's own row says of community, answer and rating. */
    private Map<String, String> values(Row act, Row matter, Instant at) {
        var values = new HashMap<String, String>();
        for (String pair : act.text("填写").split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(pair.substring(0, equals), filled(pair.substring(equals + 1), matter, at));
            }
        }
        return values;
    }

    private String filled(String value, Row matter, Instant at) {
        if (value.matches("\\{\\+\\d+}")) {
            int after = Integer.parseInt(value.substring(2, value.length() - 1));
            return days.later(days.day(at), after).toString();
        }
        return value.replace("{年}", days.day(at).getYear() + "年")
                .replace("{答复}", matter.text("答复"))
                .replace("{评价}", matter.text("评价"))
                .replace("{社区}", matter.text("社区"));
    }
}
