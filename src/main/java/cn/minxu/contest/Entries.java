package cn.minxu.contest;

import static cn.minxu.casework.Columns.at;

import cn.minxu.Refused;
import cn.minxu.Yuan;
import cn.minxu.casework.Case;
import cn.minxu.casework.privacy.PersonalNumbers;
import cn.minxu.contest.Contests.Contest;
import cn.minxu.contest.matching.Wishes;
import cn.minxu.model.Filled;
import cn.minxu.organisation.UnitKind;
import cn.minxu.scoring.Panel;
import cn.minxu.scoring.PanelRows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 征集: what communities seek and organisations offer, until a day; what was entered can be withdrawn until then. */
@Component
class Entries {

    static final String ENTERED = "ENTERED_IN";

    /** As many as {@link Wishes#MOST}. */
    private static final List<String> WISHES = List.of("wishFirst", "wishSecond", "wishThird");

    private static final String NEED_WITHDRAWN = "endEvent_needWithdrawn";
    private static final String OFFER_WITHDRAWN = "endEvent_offerWithdrawn";

    private final ContestDesk office;
    private final Contests contests;
    private final PanelRows panels;

    Entries(ContestDesk office, Contests contests, PanelRows panels) {
        this.office = office;
        this.contests = contests;
        this.panels = panels;
    }

    Optional<Refused> excluded(String user) {
        return office.exclusions().against(office.unitOf(user));
    }

    Map<String, Object> needOptions(String user) {
        return Map.of("contestOptions", open(), "organisationOptions", office.organisations());
    }

    /** With each community what it has entered so far. */
    Map<String, Object> offerOptions(String user) {
        Map<String, String> entered = office
                .jdbc()
                .sql("""
                        select n.unit_id, string_agg('“' || n.title || '”（' || m.name || '）', '、' order by n.id) as said from minxu.contest_need n
                        join minxu.contest c on c.id = n.contest_id join minxu.contest_menu m on m.subclass = c.subclass and m.valid_from = c.menu_from
                        where n.withdrawn_at is null and c.closes_at > ? group by n.unit_id""")
                .param(at(office.clock().instant()))
                .query((row, i) -> Map.entry(row.getString(1), PersonalNumbers.masked(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Map.of(
                "contestOptions",
                open(),
                "communityOptions",
                office.organisation().units(UnitKind.COMMUNITY).stream()
                        .map(unit -> ContestDesk.option(
                                unit.id(),
                                unit.name()
                                        + Optional.ofNullable(entered.get(unit.id()))
                                                .map(said -> "：" + said)
                                                .orElse("")))
                        .toList());
    }

    /** Contests for which one may enter; one that has closed says so when it is chosen. */
    private List<Map<String, String>> open() {
        return office.jdbc()
                .sql("""
                        select c.id, k.title, c.closes_on, c.closes_at > ? as open from minxu.contest c join minxu.case k on k.id = c.id
                        where k.closed_at is null order by c.closes_on, c.id""")
                .param(at(office.clock().instant()))
                .query((row, i) -> row.getBoolean("open")
                        ? ContestDesk.option(
                                row.getLong("id"), row.getString("title") + "（" + row.getString("closes_on") + " 截止）")
                        : Map.of(
                                "value", row.getString("id"),
                                "label", row.getString("title"),
                                "refused", "这次公益创投的征集已于 " + row.getString("closes_on") + " 截止，不能再报送或申报。"))
                .list();
    }

    void need(long number, Filled filled) {
        var values = filled.values();
        Case entered = office.cases().get(number);
        Contest contest = contest(values);
        office.write(
                """
                insert into minxu.contest_need (id, contest_id, unit_id, wishes, title, beneficiaries, measures, effect, budget_fen, entered_on, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                number,
                contest.number(),
                entered.unit(),
                wishes(values),
                values.get("title"),
                values.get("beneficiaries"),
                values.get("measures"),
                values.get("expectedEffect"),
                Yuan.read("经费预算", String.valueOf(values.get("budget"))),
                office.today(),
                at(office.clock().instant()));
        entered(contest, entered);
    }

    void offer(long number, Filled filled) {
        var values = filled.values();
        Case entered = office.cases().get(number);
        Contest contest = contest(values);
        office.write(
                """
                insert into minxu.contest_offer (id, contest_id, unit_id, wishes, capacity, plan, entered_on, at) values (?, ?, ?, ?, ?, ?, ?, ?)""",
                number,
                contest.number(),
                entered.unit(),
                wishes(values),
                capacity(values.getOrDefault("capacity", 1L)),
                values.get("plan"),
                office.today(),
                at(office.clock().instant()));
        entered(contest, entered);
    }

    private Contest contest(Map<String, Object> values) {
        Contest contest = contests.get(Long.parseLong(String.valueOf(values.get("contest"))));
        office.cases().lock(contest.number());
        return contest;
    }

    private static String[] wishes(Map<String, Object> values) {
        List<String> wishes = WISHES.stream()
                .map(values::get)
                .takeWhile(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        if (WISHES.stream().filter(values::containsKey).count() > wishes.size()) {
            throw Refused.invalid("志愿须从第一志愿起依次填写，中间不能空；请改正。");
        }
        return wishes.toArray(String[]::new);
    }

    private static int capacity(Object typed) {
        if (typed instanceof Long whole && whole >= 1 && whole <= 99) {
            return whole.intValue();
        }
        throw Refused.invalid("能承接几个项目应为 1 至 99 的整数，请改正。");
    }

    private void entered(Contest contest, Case entered) {
        office.links().add(entered.number(), contest.number(), ENTERED, entered.registeredBy());
        office.invite(entered.number(), List.of(contest.unit()), "ORGANISER");
        office.invite(contest.number(), List.of(entered.unit()), "ENTRANT");
    }

    void needOver(long number, String end) {
        if (end.equals(NEED_WITHDRAWN)) {
            withdrawn("contest_need", number);
        } else if (end.startsWith("endEvent_pitch")) {
            Panel panel = panels.last(number).orElseThrow();
            office.write(
                    "update minxu.contest_pair set score = ?, result = ? where need_id = ?",
                    panel.score(),
                    Objects.requireNonNull(panel.result()),
                    number);
        }
    }

    void offerOver(long number, String end) {
        if (end.equals(OFFER_WITHDRAWN)) {
            withdrawn("contest_offer", number);
        }
    }

    private void withdrawn(String table, long number) {
        contests.entry(number).ifPresent(entry -> office.parties().remove(entry.contest(), entry.unit()));
        office.write(
                "update minxu." + table + " set withdrawn_at = ? where id = ?",
                at(office.clock().instant()),
                number);
    }
}
