package cn.minxu.contest;

import static cn.minxu.casework.Columns.at;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Case;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Taken;
import cn.minxu.casework.follow.FollowUps;
import cn.minxu.casework.follow.Following;
import cn.minxu.contest.Contests.Contest;
import cn.minxu.contest.Contests.Entry;
import cn.minxu.contest.Contests.Pair;
import cn.minxu.contest.matching.Matching;
import cn.minxu.contest.matching.Wishes;
import cn.minxu.meeting.MeetingDesk;
import cn.minxu.meeting.MeetingDesk.NewMeeting;
import cn.minxu.meeting.Member;
import cn.minxu.model.Filled;
import cn.minxu.scoring.Panels;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A contest from its menu to its projects: what each step does. */
@Component
class Running {

    private static final String PITCH = "PITCH";
    private static final String MEDIATION = "MEDIATION";
    private static final int MEDIATION_AFTER = 5;
    private static final LocalTime BEGIN = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(11, 30);

    private final ContestDesk office;
    private final Contests contests;
    private final MeetingDesk meetings;
    private final Panels panels;
    private final FollowUps followUps;

    Running(ContestDesk office, Contests contests, MeetingDesk meetings, Panels panels, FollowUps followUps) {
        this.office = office;
        this.contests = contests;
        this.meetings = meetings;
        this.panels = panels;
        this.followUps = followUps;
    }

    /** What is on the menu today. */
    List<Map<String, String>> menu() {
        return office.jdbc()
                .sql("select subclass, direction_name, name from minxu.contest_menu_on(?)")
                .param(office.today())
                .query((row, i) -> ContestDesk.option(row.getString(1), row.getString(2) + "：" + row.getString(3)))
                .list();
    }

    void opened(long number, Filled filled) {
        var values = filled.values();
        LocalDate today = office.today();
        LocalDate closesOn =
                LocalDate.parse(String.valueOf(values.get("closesOn")).substring(0, 10));
        office.write(
                """
                insert into minxu.contest (id, year, subclass, menu_from, opened_on, closes_on, closes_at)
                select ?, ?, subclass, valid_from, ?, ?, ? from minxu.contest_menu_on(?) where subclass = ?""",
                number,
                values.get("contestYear") instanceof Long year ? year : 0,
                today,
                closesOn,
                at(office.endOf(closesOn)),
                today,
                values.get("menuItem"));
    }

    /** 资格审查. */
    Taken reviewed(Act act) {
        if (act.required("eligibilityOutcome", "审查结论").equals("ALL")) {
            return Taken.of("ENTRANTS_FIT", null);
        }
        String reason = act.required("reason", "不合格的情形和依据");
        act.texts("refusedOffers").forEach(offer -> refuse(Long.parseLong(offer), reason));
        return Taken.of("ENTRANTS_REFUSED", reason);
    }

    private void refuse(long offer, String reason) {
        office.write("update minxu.contest_offer set refused = ? where id = ?", reason, offer);
    }

    /**
     * 双向互选: computed from what was entered, nobody enters it.
     *
     * @return whether somebody is left on both sides
     */
    boolean match(long number) {
        contests.offers(number).stream()
                .filter(offer -> offer.refused() == null)
                .forEach(offer -> office.exclusions().grounds(offer.unit()).stream()
                        .findFirst()
                        .ifPresent(ground -> refuse(offer.number(), ground.words())));
        List<Entry> needs = contests.needs(number);
        Map<Boolean, List<Entry>> offers =
                contests.offers(number).stream().collect(Collectors.partitioningBy(offer -> offer.refused() == null));
        List<Entry> fit = Objects.requireNonNull(offers.get(true));
        List<Entry> unfit = Objects.requireNonNull(offers.get(false));
        Set<String> out = unfit.stream().map(Entry::unit).collect(Collectors.toSet());
        var matching = Matching.of(
                needs.stream()
                        .map(need -> new Wishes(need.unit(), without(need.wishes(), out), 1))
                        .toList(),
                fit.stream()
                        .map(offer -> new Wishes(offer.unit(), offer.wishes(), offer.capacity()))
                        .toList());
        Map<String, Long> offerOf = fit.stream().collect(Collectors.toMap(Entry::unit, Entry::number));
        needs.forEach(need -> matching.organisationOf(need.unit())
                .ifPresent(organisation ->
                        pair(need.number(), Objects.requireNonNull(offerOf.get(organisation)), "MATCHED")));
        var why = matching.unmatched(office::name);
        Stream.concat(needs.stream(), fit.stream())
                .filter(each -> why.containsKey(each.unit()))
                .forEach(each -> unmatched(each, reason(each, Objects.requireNonNull(why.get(each.unit())), out)));
        unfit.forEach(each -> unmatched(each, "没有通过资格审查，未参加双向互选。"));
        office.write(
                "update minxu.contest set matched_at = ? where id = ?",
                at(office.clock().instant()),
                number);
        return !unmatchedNeeds(number).isEmpty() && !freeOffers(number).isEmpty();
    }

    private static List<String> without(List<String> wishes, Set<String> out) {
        return wishes.stream().filter(each -> !out.contains(each)).toList();
    }

    /** Whom it wished for and who was refused is named first. */
    private String reason(Entry entry, String why, Set<String> out) {
        String refused = entry.wishes().stream()
                .filter(out::contains)
                .map(unit -> "“" + office.name(unit) + "”")
                .collect(Collectors.joining("、"));
        if (refused.isEmpty()) {
            return why;
        }
        String first = "所选的" + refused + "没有通过资格审查。";
        return without(entry.wishes(), out).isEmpty() ? first : first + why;
    }

    private void unmatched(Entry entry, String why) {
        office.write(
                "update minxu." + (entry.need() ? "contest_need" : "contest_offer") + " set why = ? where id = ?",
                why,
                entry.number());
    }

    private void pair(long need, long offer, String way) {
        office.write(
                "insert into minxu.contest_pair (need_id, offer_id, way, made_on, at) values (?, ?, ?, ?, ?)",
                need,
                offer,
                way,
                office.today(),
                at(office.clock().instant()));
    }

    /** Needs without an organisation. */
    List<Entry> unmatchedNeeds(long number) {
        Set<Long> paired = contests.pairs(number).stream().map(Pair::need).collect(Collectors.toSet());
        return contests.needs(number).stream()
                .filter(need -> !paired.contains(need.number()))
                .toList();
    }

    /** Organisations that could carry one more. */
    List<Entry> freeOffers(long number) {
        Map<Long, Long> carried =
                contests.pairs(number).stream().collect(Collectors.groupingBy(Pair::offer, Collectors.counting()));
        return contests.offers(number).stream()
                .filter(offer -> offer.refused() == null && carried.getOrDefault(offer.number(), 0L) < offer.capacity())
                .toList();
    }

    /** 召集撮合会: each need without an organisation is an item, and who entered for either side is on the list. */
    void callMediation(long number) {
        Contest contest = contests.get(number);
        LocalDate day = office.time().addWorkingDays(office.today(), MEDIATION_AFTER);
        long meeting = meetings.call(
                new NewMeeting(
                        MEDIATION,
                        contest.words(),
                        office.name(contest.unit()),
                        day.atTime(BEGIN).atZone(office.time().zone()).toInstant(),
                        day.atTime(END).atZone(office.time().zone()).toInstant(),
                        null),
                contest.unit(),
                Decision.SYSTEM,
                Map.of());
        List<Entry> needs = unmatchedNeeds(number);
        needs.forEach(
                need -> meetings.table(meeting, "为“" + title(need) + "”确定承接的社会组织", need.number(), Decision.SYSTEM));
        var enlisted = new HashSet<String>();
        Stream.concat(needs.stream(), freeOffers(number).stream())
                .map(each -> office.cases().get(each.number()))
                .filter(entered -> enlisted.add(entered.registeredBy()))
                .forEach(entered -> enlist(meeting, entered));
        office.links().add(number, meeting, MEDIATION, Decision.SYSTEM);
        office.engine().start(MeetingDesk.PROCESS, office.cases().get(meeting), Map.of());
    }

    private void enlist(long meeting, Case entered) {
        office.organisation()
                .person(entered.registeredBy())
                .ifPresent(person -> meetings.enlist(
                        meeting, new Member.New(person.name(), office.name(entered.unit()), person.userId(), null)));
    }

    private String title(Entry need) {
        return office.texts("select title from minxu.contest_need where id = ?", need.number())
                .get(0);
    }

    /** 登记撮合结果 of a community; that the organisation can carry it, the database says. */
    Taken mediated(Act act) {
        Entry need = unmatchedNeeds(act.number()).stream()
                .filter(each -> each.unit().equals(act.unit()))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("本社区的选题已经配对，不必再登记。"));
        String outcome = act.required("mediationOutcome", "撮合结果");
        String said = act.required("reason", "撮合情况");
        if (outcome.equals("AGREED")) {
            pair(need.number(), Long.parseLong(act.required("mediatedOrganisation", "由哪个社会组织承接")), "MEDIATED");
        } else {
            office.write("update minxu.contest_need set mediation = ? where id = ?", said, need.number());
        }
        return Taken.of("MEDIATION_" + outcome, said);
    }

    /** 安排路演答辩: the same five judge each pair; who has an interest in one is refused. */
    Taken arranged(Act act) {
        if (act.requiredDate("pitchOn", "路演答辩日期").isBefore(office.today())) {
            throw Refused.invalid("路演答辩日期不能早于今天，请重新填写。");
        }
        Contest contest = contests.get(act.number());
        List<String> judges = act.texts("judges");
        contests.pairs(act.number()).forEach(pair -> {
            office.invite(pair.need(), List.of(pair.organisation()), "PARTNER");
            office.links().add(pair.need(), pair.offer(), "PAIRED_WITH", act.user());
            panels.open(pair.need(), PITCH, judges, Set.of(contest.unit()));
        });
        return Taken.of("PITCHES_ARRANGED", act.required("pitchPlace", "地点"));
    }

    /** 告知: from now on no pair changes, and what was entered goes on or ends. */
    void settle(long number) {
        office.write(
                "update minxu.contest set settled_at = ? where id = ?",
                at(office.clock().instant()),
                number);
        Stream.concat(contests.needs(number).stream(), contests.offers(number).stream())
                .map(Entry::number)
                .sorted()
                .forEach(entry -> office.engine().tell(ContestKind.SETTLED, entry));
    }

    /** 决定取消的配对, after an objection that was accepted. */
    Taken dropped(Act act) {
        String reason = act.required("reason", "取消的理由");
        act.texts("droppedPairs").forEach(need -> drop(Long.parseLong(need), reason));
        return Taken.of("PAIRS_DROPPED", reason);
    }

    private void drop(long need, String why) {
        office.write("update minxu.contest_pair set dropped = ? where need_id = ?", why, need);
    }

    /**
     * 登记项目: each pair that passed becomes one that its organisation bears, if it is not excluded by now.
     *
     * @return whether there is any
     */
    boolean register(long number) {
        Contest contest = contests.get(number);
        contests.pairs(number).stream()
                .filter(Pair::isFit)
                .forEach(pair -> office.exclusions().grounds(pair.organisation()).stream()
                        .findFirst()
                        .ifPresentOrElse(ground -> drop(pair.need(), ground.words()), () -> register(contest, pair)));
        return contests.pairs(number).stream().anyMatch(pair -> pair.project() != null);
    }

    private void register(Contest contest, Pair pair) {
        Map<String, Object> fields = office.jdbc()
                .sql("select beneficiaries, measures, effect, budget_fen from minxu.contest_need where id = ?")
                .param(pair.need())
                .query((row, i) -> Map.<String, Object>of(
                        "beneficiaries", row.getString(1),
                        "measures", row.getString(2),
                        "expectedEffect", row.getString(3),
                        "budget", row.getLong(4),
                        "subclass", contest.subclass(),
                        "claimants", List.of(pair.organisation())))
                .single();
        String by = office.cases().get(contest.number()).registeredBy();
        long project = followUps.register(
                new Following(contest.number(), "PROJECT", pair.community(), pair.title(), by, fields));
        office.links().add(pair.need(), project, FollowUps.FOLLOWS, by);
        office.write("update minxu.contest_pair set project = ? where need_id = ?", project, pair.need());
    }
}
