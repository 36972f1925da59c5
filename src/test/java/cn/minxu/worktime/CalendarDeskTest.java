package cn.minxu.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CalendarDeskTest {

    private static final LocalDate LUNAR_NEW_YEAR_3 = LocalDate.parse("2027-02-09");

    private final List<Object> events = new ArrayList<>();
    private final List<Boolean> provisionalWhenAnnounced = new ArrayList<>();
    private final WorktimeDatabase.Office office = WorktimeDatabase.office(this::announced);
    private final WorkCalendar calendar = office.calendar();
    private final CalendarDesk desk = office.desk();
    private final JdbcClient jdbc = JdbcClient.create(office.database());

    private void announced(Object event) {
        events.add(event);
        provisionalWhenAnnounced.add(calendar.isProvisional(2027));
    }

    @Test
    void aLoadedNoticeIsInForceWhenItIsAnnounced() {
        assertThat(calendar.isWorkingDay(LUNAR_NEW_YEAR_3)).isTrue();

        desk.load(Samples.notice2027(), "zhang.san");

        assertThat(events).containsExactly(new NoticeLoaded(2027));
        assertThat(provisionalWhenAnnounced).containsExactly(false);
        assertThat(calendar.isWorkingDay(LUNAR_NEW_YEAR_3)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-02-20"))).isTrue();
        assertThat(calendar.arrangement(2027)).isEqualTo(Samples.notice2027());
    }

    @Test
    void aLoadedNoticeIsThereAfterARestartWithWhoLoadedItAndWhen() {
        desk.load(Samples.notice2027(), "zhang.san");

        WorkCalendar restarted = new WorkCalendar(new Notices(jdbc));

        assertThat(restarted.isWorkingDay(LUNAR_NEW_YEAR_3)).isFalse();
        assertThat(restarted.arrangement(2027)).isEqualTo(Samples.notice2027());
        assertThat(jdbc.sql("select year || ' ' || loaded_by || ' ' || (loaded_at > now() - interval '1 minute')"
                                + " from minxu.holiday_notice")
                        .query(String.class)
                        .list())
                .containsExactly("2027 zhang.san true");
    }

    @Test
    void loadingTheSameNoticeAgainKeepsItOnceAndAnnouncesItAgain() {
        desk.load(Samples.notice2027(), "zhang.san");
        desk.load(Samples.notice2027(), "li.si");

        assertThat(calendar.arrangement(2027)).isEqualTo(Samples.notice2027());
        assertThat(storedDays()).isEqualTo(Samples.notice2027().days().size());
        assertThat(events).containsExactly(new NoticeLoaded(2027), new NoticeLoaded(2027));
    }

    @Test
    void aNoticeReplacesTheYearsFormerOneAsAWhole() {
        desk.load(Samples.notice2027(), "zhang.san");

        desk.load(Samples.ruleOnly(2027), "zhang.san");

        assertThat(calendar.isWorkingDay(LUNAR_NEW_YEAR_3)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-12-27"))).isFalse();
        assertThat(storedDays()).isEqualTo(13);
    }

    @Test
    void aLoadedNoticeReplacesTheBundledOneOfItsYear() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-02-14"))).isTrue();

        desk.load(Samples.ruleOnly(2026), "zhang.san");

        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-02-14"))).isFalse();
        assertThat(calendar.isProvisional(2026)).isFalse();
    }

    @Test
    void noticesLoadedAtTheSameTimeLeaveOneOfThemWhole() throws Exception {
        List<Notice> notices = List.of(Samples.notice2027(), Samples.ruleOnly(2027));
        WorktimeDatabase.Office quiet = WorktimeDatabase.office(event -> {});
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> loads = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Notice notice = notices.get(i % 2);
                loads.add(() -> {
                    quiet.desk().load(notice, "zhang.san");
                    return null;
                });
            }
            for (Future<Void> load : threads.invokeAll(loads)) {
                load.get();
            }
        } finally {
            threads.shutdown();
        }

        Notice stored = new Notices(jdbc).byYear().get(2027);
        assertThat(stored).isIn(notices);
        assertThat(quiet.calendar().arrangement(2027)).isEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource("wrongNotices")
    void aNoticeThatCannotBeRightIsRefusedAndChangesNothing(Notice notice, String problem) {
        assertThatThrownBy(() -> desk.load(notice, "zhang.san"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(problem);

        assertThat(events).isEmpty();
        assertThat(storedDays()).isZero();
        assertThat(calendar.isProvisional(2027)).isTrue();
    }

    static Stream<Arguments> wrongNotices() {
        return Stream.of(
                Arguments.of(with("2027-12-31", DayKind.HOLIDAY, "元旦", "2027-12-31"), "2027-12-31 出现了不止一次"),
                Arguments.of(with("2026-02-15", DayKind.HOLIDAY, "春节"), "2026-02-15 不属于2027年的安排"),
                Arguments.of(with("2026-12-19", DayKind.WORKDAY, "元旦"), "应在2026-12-20至2028-01-10之间"),
                Arguments.of(with("2028-01-11", DayKind.HOLIDAY, "元旦"), "2028-01-11 不属于2027年的安排"),
                Arguments.of(with("2027-02-22", DayKind.WORKDAY, "春节"), "2027-02-22 是星期一，本来就要上班"),
                Arguments.of(with("2027-02-09", DayKind.HOLIDAY, " "), "2027-02-09 请填写节日名称"),
                Arguments.of(with("2027-02-09", DayKind.HOLIDAY, "春\u0000节"), "2027-02-09 请填写节日名称"),
                Arguments.of(with("2027-02-09", DayKind.HOLIDAY, "节".repeat(21)), "2027-02-09 请填写节日名称"),
                Arguments.of(withoutNationalDay(), "法定节假日 2027-10-01（国庆节）没有列为放假"),
                Arguments.of(new Notice(2027, "文号", List.of()), "通知中没有任何日期"),
                Arguments.of(new Notice(2027, "", Samples.notice2027().days()), "请填写通知的名称和文号"),
                Arguments.of(
                        new Notice(2027, "长".repeat(201), Samples.notice2027().days()), "请填写通知的名称和文号"),
                Arguments.of(new Notice(2101, "文号", Samples.notice2027().days()), "年份须在2000至2100之间"),
                Arguments.of(new Notice(2027, "文号", every(LocalDate.parse("2027-01-01"), 101)), "通知中的日期多于100个"));
    }

    private static Notice with(String date, DayKind kind, String name, String... again) {
        List<NoticeDay> days = new ArrayList<>(StatutoryHolidays.asNotice(2027).days());
        days.add(new NoticeDay(LocalDate.parse(date), kind, name));
        for (String repeated : again) {
            days.add(new NoticeDay(LocalDate.parse(repeated), kind, name));
        }
        return new Notice(2027, "文号", days);
    }

    private static Notice withoutNationalDay() {
        return new Notice(
                2027,
                "文号",
                StatutoryHolidays.asNotice(2027).days().stream()
                        .filter(day -> !day.date().equals(LocalDate.parse("2027-10-01")))
                        .toList());
    }

    private static List<NoticeDay> every(LocalDate from, int count) {
        return from.datesUntil(from.plusDays(count))
                .map(date -> new NoticeDay(date, DayKind.HOLIDAY, "假"))
                .toList();
    }

    @Test
    void theLastAndFirstDaysOfTheNeighbouringYearsAreAccepted() {
        desk.load(with("2026-12-20", DayKind.WORKDAY, "元旦"), "zhang.san");
        desk.load(with("2028-01-10", DayKind.HOLIDAY, "元旦"), "zhang.san");

        assertThat(events).hasSize(2);
    }

    private int storedDays() {
        return jdbc.sql("select count(*) from minxu.holiday_notice_day")
                .query(Integer.class)
                .single();
    }
}
