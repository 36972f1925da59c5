package cn.minxu.alliance;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.CaseNumber;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Links;
import cn.minxu.casework.Parties.Party;
import cn.minxu.casework.Taken;
import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.casework.drawn.FittedKind;
import cn.minxu.meeting.Item;
import cn.minxu.meeting.MeetingDesk;
import cn.minxu.meeting.MeetingDesk.NewMeeting;
import cn.minxu.meeting.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The council of an alliance: elected by all members for a term, in time before the last one ends, and meeting every quarter. */
@Configuration(proxyBeanMethods = false)
class Councils {

    /** Whether chair, vice-chairs and secretary have all been elected. */
    static final Variable ELECTED = Variable.flag("councilElected", Life.PASSING);

    private static final LocalTime BEGIN = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(11, 30);
    private static final String COUNCIL = """
            from minxu.alliance_terms(?) where in_office and starts_on <= ? order by starts_on desc limit 1""";

    private final Office office;
    private final MeetingDesk meetings;
    private final Links links;
    private final CaseEngine engine;

    Councils(Office office, MeetingDesk meetings, Links links, CaseEngine engine) {
        this.office = office;
        this.meetings = meetings;
        this.links = links;
        this.engine = engine;
    }

    /** Who is to be elected. */
    private record Slate(String chair, List<String> vices, String secretary) {}

    private Slate slate(long number) {
        return office.jdbc()
                .sql("select chair, vices, secretary from minxu.alliance_term where id = ?")
                .param(number)
                .query((row, i) -> new Slate(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray()), row.getString(3)))
                .single();
    }

    @Bean
    FittedKind electCouncil() {
        var kind = new AllianceKind(
                "electCouncil", "党建联盟理事会换届", office, "userTask_nominateCouncil", "userTask_discussCouncil");
        return kind.due(
                        (community, day) -> office.is("minxu.alliance_election_due(?, ?)", community, day),
                        (community, day) -> election(kind, community, day))
                .steering(List.of(ELECTED), number -> Map.of())
                .repeating(
                        "memberUnits",
                        number -> office.parties().of(number).stream()
                                .map(Party::unit)
                                .toList())
                .showing(
                        Set.of("nominationsText"),
                        number -> Map.of(
                                "nominationsText",
                                () -> office.texts("select minxu.alliance_nominations(?)", number)
                                        .get(0),
                                "memberOptions",
                                () -> office.options(office.members(office.alliance(number))),
                                "secretaryOptions",
                                () -> office.people(Stream.concat(
                                                Stream.of(office.alliance(number)),
                                                office.members(office.alliance(number)).stream())
                                        .toList())))
                .taking(act ->
                        act.step().equals("userTask_nominateCouncil") ? Taken.of("NOMINATED", null) : agreed(act))
                .saying(number -> Map.of("content", candidates(number) + council(number)));
    }

    /** The new term and, once they are agreed, who stands for it. */
    private String candidates(long number) {
        return office.texts("""
                select '新一届任期：' || starts_on || ' 至 ' || ends_on || E'\\n' || case when chair is null then '' else
                  '候选：会长单位 ' || minxu.unit_names(array[chair]) || '；副会长单位 ' || minxu.unit_names(vices)
                  || '；秘书长 ' || coalesce((select name from minxu.person where user_id = secretary), '（已离任）') || E'\\n' end
                from minxu.alliance_term where id = ?""", number).get(0);
    }

    /** The council in office as the alliance's file has it, or that the alliance has been dissolved. */
    private String council(long number) {
        String roster = office.roster(office.alliance(number));
        return roster.lines().skip(1).findFirst().map("现任"::concat).orElse(roster);
    }

    /** Its term begins when the last one ends, whenever it is elected. */
    private long election(AllianceKind kind, String community, LocalDate day) {
        String begins = office.texts(
                        "select coalesce(max(ends_on) + 1, ?)::text from minxu.alliance_terms(?)", day, community)
                .get(0);
        long number = kind.begin(community, "任期自 " + begins);
        office.write("""
                insert into minxu.alliance_term (id, alliance, starts_on, ends_on)
                select ?, ?, s, (s + make_interval(years => (minxu.alliance_rule_on(s)).term_years))::date - 1
                from cast(? as date) s""", number, community, begins);
        office.invite(number, office.members(community));
        return number;
    }

    /** Exactly one chair, which is no vice-chair: the database says so too. */
    private Taken agreed(Act act) {
        requireNotPast(act);
        if (act.texts("vices").contains(act.required("chair", "会长单位"))) {
            throw Refused.invalid("请修改“副会长单位候选”：会长单位只有一个，不能同时是副会长单位。");
        }
        office.write(
                "update minxu.alliance_term set chair = ?, vices = ?, secretary = ? where id = ?",
                act.required("chair", "会长单位"),
                act.texts("vices").toArray(String[]::new),
                act.required("secretary", "秘书长"),
                act.number());
        if (act.texts("vices").isEmpty()) {
            throw Refused.invalid("请至少提出一个副会长单位。");
        }
        return Taken.of("SLATE_AGREED", act.text("discussion").orElse(null));
    }

    private void requireNotPast(Act act) {
        LocalDate day = act.requiredDate("meetingDay", "会议日期");
        if (day.isBefore(office.today())) {
            throw Refused.invalid("会议日期不能早于今天，请重新填写。");
        }
        if (!at(day, END).isAfter(office.clock().instant())) {
            throw Refused.invalid("会议在 " + BEGIN + " 至 " + END + " 召开，今天的已经过了，会议日期请另选一天。");
        }
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(office.time().zone()).toInstant();
    }

    private static String asChair(String unit) {
        return "选举“" + unit + "”为会长单位";
    }

    private static String asVice(String unit) {
        return "选举“" + unit + "”为副会长单位";
    }

    private String asSecretary(Slate slate) {
        return "选举“" + office.organisation().nameOf(slate.secretary()) + "”为秘书长";
    }

    /** 召开选举大会: each of those who stand is an item of its own. */
    @Bean
    JavaDelegate callElection() {
        return execution -> {
            long number = CaseNumber.of(execution);
            Slate slate = slate(number);
            var items = new ArrayList<String>();
            items.add(asChair(office.name(slate.chair())));
            slate.vices().forEach(unit -> items.add(asVice(office.name(unit))));
            items.add(asSecretary(slate));
            String alliance = office.alliance(number);
            long meeting = called(number, "ALLIANCE", "理事会换届选举", items, liaisons(alliance, office.members(alliance)));
            office.write("update minxu.alliance_term set meeting_id = ? where id = ?", meeting, number);
        };
    }

    /** 登记选举结果: who was not elected as vice-chair falls out; without chair, secretary or any vice-chair it is discussed again. */
    @Bean
    JavaDelegate takeElection() {
        return execution -> {
            long number = CaseNumber.of(execution);
            Set<String> passed = meetings.items(meeting("minxu.alliance_term", number)).stream()
                    .filter(item -> "PASSED".equals(item.outcome()))
                    .map(Item::title)
                    .collect(Collectors.toSet());
            Slate slate = slate(number);
            List<String> vices = slate.vices().stream()
                    .filter(unit -> passed.contains(asVice(office.name(unit))))
                    .toList();
            boolean elected = passed.contains(asChair(office.name(slate.chair())))
                    && passed.contains(asSecretary(slate))
                    && !vices.isEmpty();
            if (elected) {
                office.write(
                        "update minxu.alliance_term set vices = ? where id = ?", vices.toArray(String[]::new), number);
            }
            execution.setVariable(ELECTED.name(), elected);
        };
    }

    /** 新一届理事会就任. */
    @Bean
    JavaDelegate beginTerm() {
        return execution ->
                office.write("update minxu.alliance_term set in_office = true where id = ?", CaseNumber.of(execution));
    }

    @Bean
    FittedKind holdCouncil() {
        var kind = new AllianceKind("holdCouncil", "党建联盟理事会会议", office, "userTask_collectMatters");
        return kind.due(
                        (community, quarter) -> !council(community, quarter).isEmpty(),
                        (community, quarter) -> Duties.expected(
                                kind, office, "COUNCIL", community, quarter, council(community, quarter)))
                .taking(act -> {
                    requireNotPast(act);
                    return Taken.of("MATTERS_COLLECTED", act.text("matters").orElse(null));
                })
                .saying(number -> Map.of("content", council(number)));
    }

    /** Chair and vice-chairs in some quarter that are members still. */
    private List<String> council(String community, LocalDate quarter) {
        return office.texts(
                "select u from (select alliance, unnest(chair || vices) as u from (select * " + COUNCIL
                        + ") t) c where minxu.is_alliance_member(alliance, u)",
                community,
                quarter.plusMonths(3).minusDays(1));
    }

    /** 召集理事会: chair, vice-chairs and secretary; each line of what was collected is an item. */
    @Bean
    JavaDelegate callCouncil() {
        return execution -> {
            long number = CaseNumber.of(execution);
            String alliance = office.alliance(number);
            var accounts = new LinkedHashSet<>(liaisons(alliance, council(alliance, office.today())));
            accounts.addAll(office.texts("select secretary " + COUNCIL, alliance, office.today()));
            List<String> matters = String.valueOf(office.filled(number, "matters"))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            long meeting = called(number, "COUNCIL", "党建联盟理事会", matters, List.copyOf(accounts));
            office.write("update minxu.alliance_event set meeting_id = ? where id = ?", meeting, number);
        };
    }

    /** 登记到会情况: a unit of whose people somebody was there has come. */
    @Bean
    JavaDelegate takeCouncil() {
        return execution -> {
            long number = CaseNumber.of(execution);
            office.write(
                    """
                    update minxu.alliance_event e set attended =
                      array(select u from unnest(e.units) u where u in (select unit_id from minxu.person where user_id = any (?))) where id = ?""",
                    meetings.present(meeting("minxu.alliance_event", number)).toArray(String[]::new),
                    number);
        };
    }

    private long meeting(String table, long number) {
        return office.jdbc()
                .sql("select meeting_id from " + table + " where id = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    /** Who stands for each of these members: its liaison, or somebody else of its people when he has left it. */
    private List<String> liaisons(String alliance, List<String> units) {
        return office.texts("""
                select coalesce(p.user_id, (select min(user_id) from minxu.person o where o.unit_id = m.unit_id)) from minxu.alliance_member m
                left join minxu.person p on p.user_id = m.liaison and p.unit_id = m.unit_id
                where m.alliance = ? and m.unit_id = any (?) and m.left_on is null order by m.joined_on, m.id""", alliance, units.toArray(String[]::new));
    }

    private long called(long number, String rule, String title, List<String> items, List<String> accounts) {
        LocalDate day = LocalDate.parse(
                String.valueOf(office.filled(number, "meetingDay")).substring(0, 10));
        var called = new NewMeeting(
                rule, title, String.valueOf(office.filled(number, "meetingPlace")), at(day, BEGIN), at(day, END), null);
        long meeting = meetings.call(called, office.alliance(number), Decision.SYSTEM, Map.of());
        accounts.stream()
                .flatMap(account -> office.organisation().person(account).stream())
                .forEach(person -> {
                    meetings.enlist(
                            meeting,
                            new Member.New(person.name(), office.name(person.unitId()), person.userId(), null));
                    office.invite(meeting, List.of(person.unitId()));
                });
        items.forEach(item -> meetings.table(meeting, item, null, Decision.SYSTEM));
        links.add(number, meeting, "HELD_AS", Decision.SYSTEM);
        engine.start(MeetingDesk.PROCESS, office.cases().get(meeting), Map.of());
        return meeting;
    }
}
