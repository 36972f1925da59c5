package cn.minxu.alliance;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Erased;
import cn.minxu.casework.Taken;
import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.casework.drawn.FittedKind;
import cn.minxu.model.Filled;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an alliance does each month: somebody is on duty by the rota, and all meet on the activity day. */
@Configuration(proxyBeanMethods = false)
class Duties {

    /** The first of the units that are on duty: it leads. */
    static final Variable DUTY_UNIT = Variable.text("dutyUnit", Life.FACT);

    private static final String ROTA = "select unnest(units) from minxu.alliance_rota where alliance = ? and month = ?";
    private static final String EXPECTED = "select unnest(units) from minxu.alliance_event where id = ?";

    /** Whoever is on duty plans the month's activity and reports it; the community settles what nobody has reported. */
    @Bean
    FittedKind standDuty(Office office) {
        var kind = new AllianceKind(
                "standDuty", "党建联盟月度轮值", office, "userTask_planDuty", "userTask_recordDuty", "userTask_settleDuty");
        return kind.due((community, month) -> !office.members(community).isEmpty(), (community, month) -> {
                    office.jdbc()
                            .sql("select minxu.plan_alliance_rota(?, ?, 'system') is null")
                            .params(community, month)
                            .query(Boolean.class)
                            .single();
                    return expected(kind, office, "DUTY", community, month, office.texts(ROTA, community, month));
                })
                .steering(
                        List.of(DUTY_UNIT),
                        number -> Map.of(
                                DUTY_UNIT.name(),
                                () -> office.texts(EXPECTED, number).get(0)))
                .showing(Set.of(), number -> attending(office, number))
                .taking(act -> {
                    if (act.step().equals("userTask_planDuty")) {
                        return planned(office, act, "dutyDay");
                    }
                    boolean held = !"NOT_HELD".equals(act.values().get("dutyHeld"));
                    if (held && act.texts("attended").isEmpty()) {
                        throw Refused.invalid("请选择到场的轮值单位；都没有到场的，由社区登记为没有开展。");
                    }
                    return recorded(office, act, held ? "HELD" : "NOT_HELD");
                })
                .saying(number -> said(office, "轮值单位：", "dutyDay", number));
    }

    /** At least once a month, with the 主题党日; who came counts for the members' scores. */
    @Bean
    FittedKind holdActivity(Office office) {
        var kind =
                new AllianceKind("holdActivity", "联盟活动日", office, "userTask_planActivity", "userTask_recordActivity");
        return kind.due(
                        (community, month) -> !office.members(community).isEmpty(),
                        (community, month) ->
                                expected(kind, office, "ACTIVITY", community, month, office.members(community)))
                .showing(Set.of(), number -> attending(office, number))
                .saying(number -> said(office, "应到成员：", "activityDay", number))
                .taking(act -> act.step().equals("userTask_planActivity")
                        ? planned(office, act, "activityDay")
                        : recorded(office, act, "HELD"));
    }

    /** The database refuses a second one for the same period. */
    static long expected(
            AllianceKind kind, Office office, String what, String alliance, LocalDate period, List<String> units) {
        long number = kind.begin(
                alliance,
                period.getYear() + " 年"
                        + (what.equals("COUNCIL")
                                ? "第 " + period.get(IsoFields.QUARTER_OF_YEAR) + " 季度"
                                : " " + period.getMonthValue() + " 月"));
        office.write(
                "insert into minxu.alliance_event (id, alliance, what, period, units) values (?, ?, ?, ?, ?)",
                number,
                alliance,
                what,
                period,
                units.toArray(String[]::new));
        office.invite(number, units);
        return number;
    }

    /** Who is expected and, once it is planned, what, when and where: whoever records it reads that above the form. */
    private static Map<String, @Nullable Object> said(Office office, String words, String day, long number) {
        String units = office.texts("select minxu.unit_names(units) from minxu.alliance_event where id = ?", number)
                .get(0);
        String date = String.valueOf(office.filled(number, day));
        return Map.of("content", date.isEmpty() ? words + units : words + units + "\n" + planned(office, day, number));
    }

    private static String planned(Office office, String day, long number) {
        String place = day.replace("Day", "Place");
        return Stream.of(day, place, "theme", "plan")
                .map(key -> Erased.shown(String.valueOf(office.filled(number, key))))
                .collect(Collectors.joining("，"));
    }

    private static Map<String, Supplier<Object>> attending(Office office, long number) {
        return Map.of("attendingOptions", () -> office.options(office.texts(EXPECTED, number)));
    }

    /** A month's day lies in the month; of one that was made up after it, also later. */
    private static Taken planned(Office office, Act act, String field) {
        LocalDate day = act.requiredDate(field, "活动日期");
        LocalDate month = office.jdbc()
                .sql("select period from minxu.alliance_event where id = ?")
                .param(act.number())
                .query(LocalDate.class)
                .single();
        LocalDate end = month.plusMonths(1);
        if (day.isBefore(month) || (!day.isBefore(end) && office.today().isBefore(end))) {
            throw Refused.invalid("活动日期应在 " + month.getYear() + " 年 " + month.getMonthValue() + " 月之内，请重新填写。");
        }
        return Taken.of("PLANNED", act.text("plan").orElse(null));
    }

    private static Taken recorded(Office office, Act act, String outcome) {
        office.write(
                "update minxu.alliance_event set attended = ? where id = ?",
                act.texts("attended").toArray(String[]::new),
                act.number());
        return Taken.of(outcome, act.text("record").orElse(null));
    }

    /** Two months change places, or a month is given to one unit or several, before it begins. */
    @Bean
    FittedKind changeRota(Office office) {
        return new AllianceKind("changeRota", "调整轮值", office, "userTask_confirmRota")
                .startedAs("调整轮值")
                .unless(office::outside)
                .offering(user -> {
                    String alliance = office.allianceOf(office.unitOf(user)).orElseThrow();
                    return Map.of(
                            "memberOptions",
                            office.options(office.members(alliance)),
                            "rotaMonthOptions",
                            office.jdbc()
                                    .sql("""
                                            select to_char(month, 'YYYY-MM') as value, to_char(month, 'YYYY-MM') || '（' || minxu.unit_names(units) || '）' as label
                                            from minxu.alliance_rota where alliance = ? and month > ? order by month""")
                                    .params(alliance, office.today())
                                    .query()
                                    .listOfRows());
                })
                .registering((number, filled) -> requested(office, number, filled))
                .saying(number -> Map.of("content", asked(office, number)))
                .taking(act -> Membership.reviewed(act, agreed -> changed(office, act)));
    }

    private static void requested(Office office, long number, Filled filled) {
        Map<String, Object> asked = filled.values();
        if (Objects.equals(asked.get("rotaMonth"), asked.get("swapMonth"))) {
            throw Refused.invalid("“与哪个月对调”不能是同一个月，请另选一个月。");
        }
        if ("ASSIGN".equals(asked.get("rotaChange")) && !(asked.get("dutyUnits") instanceof List<?>)) {
            throw Refused.invalid("请至少选择一个“轮值单位”。");
        }
        for (String key : List.of("rotaMonth", "swapMonth")) {
            if (asked.containsKey(key)) {
                office.invite(number, office.texts(ROTA, office.alliance(number), first(asked.get(key))));
            }
        }
    }

    /** Which month, how, and why, in a line: more than the header has room for field by field. */
    private static String asked(Office office, long number) {
        String how = office.filled(number, "dutyUnits") instanceof List<?> units
                ? " 改由 "
                        + units.stream()
                                .map(unit -> office.name(String.valueOf(unit)))
                                .collect(Collectors.joining("、"))
                        + " 轮值"
                : " 与 " + office.filled(number, "swapMonth") + " 对调";
        return office.filled(number, "rotaMonth") + how + "。原因："
                + Erased.shown(String.valueOf(office.filled(number, "reason")));
    }

    private static LocalDate first(@Nullable Object month) {
        return YearMonth.parse(String.valueOf(month)).atDay(1);
    }

    private static void changed(Office office, Act act) {
        String alliance = office.alliance(act.number());
        LocalDate month = first(office.filled(act.number(), "rotaMonth"));
        if (office.filled(act.number(), "rotaChange").equals("SWAP")) {
            LocalDate other = first(office.filled(act.number(), "swapMonth"));
            office.write("""
                    update minxu.alliance_rota r set units = o.units, changed_on = ?, changed_by = ? from minxu.alliance_rota o
                    where r.alliance = ? and o.alliance = r.alliance and (r.month, o.month) in ((?, ?), (?, ?))""", office.today(), act.user(), alliance, month, other, other, month);
        } else {
            var units = (List<?>) office.filled(act.number(), "dutyUnits");
            office.write(
                    "update minxu.alliance_rota set units = ?, changed_on = ?, changed_by = ? where alliance = ? and month = ?",
                    units.stream().map(String::valueOf).toArray(String[]::new),
                    office.today(),
                    act.user(),
                    alliance,
                    month);
        }
    }
}
