package cn.minxu.meeting;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Links;
import cn.minxu.casework.privacy.PersonalNumbers;
import cn.minxu.casework.view.Sight;
import cn.minxu.meeting.rule.Rules;
import cn.minxu.organisation.Organisation;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Before a meeting is opened: who may take part, and what it deals with. Afterwards the database refuses all of it. */
@Service
@Transactional
public class PreparationDesk {

    /** Kind of the link from a meeting to a case that it deals with. */
    public static final String ON_AGENDA = "ON_AGENDA";

    private static final int LONGEST = 200;

    private final MeetingAccess access;
    private final Meetings meetings;
    private final Members members;
    private final Agenda agenda;
    private final Rules rules;
    private final Links links;
    private final CaseBook cases;
    private final Sight sight;
    private final Organisation organisation;
    private final WorkingTime time;
    private final Clock clock;

    PreparationDesk(
            MeetingAccess access,
            Meetings meetings,
            Members members,
            Agenda agenda,
            Rules rules,
            Links links,
            CaseBook cases,
            Sight sight,
            Organisation organisation,
            WorkingTime time,
            Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.members = members;
        this.agenda = agenda;
        this.rules = rules;
        this.links = links;
        this.cases = cases;
        this.sight = sight;
        this.organisation = organisation;
        this.time = time;
        this.clock = clock;
    }

    /** @param substitutes id of the member in whose place he comes, or null */
    public void addMember(long number, Member.New added, @Nullable Long substitutes, String user) {
        access.forStaff(number, user);
        members.add(number, checked(added), substitutes);
    }

    /** Several at once, in their order. */
    public void addMembers(long number, List<Member.New> added, String user) {
        access.forStaff(number, user);
        members.addAll(number, added.stream().map(this::checked).toList());
    }

    private Member.New checked(Member.New added) {
        String account = Text.optional(added.account(), "账号", 60);
        if (account != null && organisation.person(account).isEmpty()) {
            throw Refused.invalid("没有账号“" + account + "”，请核对；没有账号的不填。");
        }
        if (added.area() != null
                && (added.area().signum() <= 0
                        || added.area().scale() > 2
                        || added.area().precision() - added.area().scale() > 10)) {
            throw Refused.invalid("面积应大于 0，最多两位小数，请重新填写。");
        }
        return new Member.New(
                Text.required(added.name(), "姓名", 30), Text.optional(added.post(), "身份", 40), account, added.area());
    }

    /** Those of the unit's last meeting of the kind. */
    public void copyMembers(long number, String user) {
        access.forStaff(number, user);
        long last = meetings.lastBefore(number).orElseThrow(() -> Refused.conflict("本单位还没有开过这类会议，没有名单可以沿用，请逐人登记。"));
        members.copy(last, number);
    }

    public void strikeOff(long number, long member, String user) {
        strikeOff(number, List.of(member), user);
    }

    /** All of them, or none. */
    public void strikeOff(long number, List<Long> leaving, String user) {
        access.forStaff(number, user);
        if (members.strikeOff(number, leaving) != leaving.size()) {
            throw Refused.notFound("这次会议的名单上没有编号为 %s 的人，请刷新后再试。"
                    .formatted(leaving.stream().map(String::valueOf).collect(Collectors.joining("、"))));
        }
    }

    /**
     * @param about number of a case that the user may see, or null
     * @param ruleKind by which it is decided; null: by the meeting's own
     */
    public void addItem(
            long number,
            @Nullable String title,
            @Nullable Long about,
            @Nullable String ballot,
            @Nullable String ruleKind,
            String user) {
        Meeting meeting = access.forStaff(number, user);
        String given = about == null ? title : titleOf(number, about, title, user);
        String kind = ruleKind == null ? meeting.kind() : ruleKind;
        LocalDate day = LocalDate.ofInstant(meeting.startsAt(), time.zone());
        if (rules.on(kind, day).isEmpty()) {
            throw Refused.invalid("没有“" + kind + "”这种表决规则，请重新选择。");
        }
        agenda.add(
                number,
                PersonalNumbers.masked(Text.required(given, "议题", LONGEST)),
                about,
                ballot == null ? Ballot.NAMED : Text.choice(ballot, Ballot.class, "表决方式"),
                kind);
        if (about != null) {
            links.add(number, about, ON_AGENDA, user);
        }
    }

    private @Nullable String titleOf(long number, long about, @Nullable String title, String user) {
        if (about == number) {
            throw Refused.invalid("会议不能把自己列为议题。");
        }
        sight.require(user, about);
        var c = cases.get(about);
        if (c.isClosed()) {
            throw Refused.conflict("事项 " + about + " 已经办结归档，不能列为议题。");
        }
        return title == null || title.isEmpty() ? c.title() : title;
    }

    public void removeItem(long number, long item, String user) {
        access.forStaff(number, user);
        agenda.remove(agenda.get(number, item).id());
    }

    /** A meeting whose end has passed before anybody opened it: it is held late, and says so. */
    public void moveEnd(long number, Instant end, @Nullable String reason, String user) {
        Meeting meeting = access.forStaff(number, user);
        if (!end.isAfter(meeting.startsAt()) || !end.isAfter(clock.instant())) {
            throw Refused.invalid("结束时间应晚于开始时间和现在，请重新填写。");
        }
        meetings.moveEnd(number, end, Text.required(reason, "改结束时间的原因", LONGEST));
    }
}
