package cn.minxu.project;

import cn.minxu.casework.Act;
import cn.minxu.casework.CaseNumber;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Taken;
import cn.minxu.casework.decided.DecidedElsewhere;
import cn.minxu.meeting.MeetingDesk;
import cn.minxu.meeting.MeetingDesk.NewMeeting;
import cn.minxu.model.Filled;
import cn.minxu.project.ProjectDesk.Points;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** 精心设计: the four points, and by whom they are settled. */
@Component
class Designing {

    /** That a project answers a case. */
    static final String ANSWERS = "ANSWERS";

    private static final LocalTime BEGIN = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(11, 30);
    private static final int REPRESENTATIVES_AFTER = 10;

    private final ProjectDesk office;
    private final MeetingDesk meetings;
    private final DecidedElsewhere decided;

    Designing(ProjectDesk office, MeetingDesk meetings, DecidedElsewhere decided) {
        this.office = office;
        this.meetings = meetings;
        this.decided = decided;
    }

    void proposed(long number, Filled filled) {
        var values = filled.values();
        String user = office.cases().get(number).registeredBy();
        add(
                number,
                String.valueOf(values.get("title")),
                String.valueOf(values.get("projectType")),
                String.valueOf(values.get("serviceSubclass")),
                Points.of(values),
                user);
        office.projects()
                .write(
                        "update minxu.project set category = nullif(?, '') where id = ?",
                        Objects.toString(values.get("projectCategory"), ""),
                        number);
        if (values.get("needs") instanceof List<?> needs) {
            needs.forEach(need -> office.links().add(number, Long.parseLong(String.valueOf(need)), ANSWERS, user));
        }
    }

    /** Until it is signed it is thought to end two months after the time that its type gives it. */
    void add(long number, String name, String type, String subclass, Points points, String user) {
        LocalDate today = office.today();
        office.projects().write("""
                insert into minxu.project (id, name, type, type_from, subclass, proposed_on, until_on)
                select ?, ?, t.key, t.valid_from, ?, ?, (?::date + interval '2 months')::date + t.days
                from minxu.project_type t where t.key = ? and t.valid_from <= ? order by t.valid_from desc limit 1""", number, name, subclass, today, today, type, today);
        office.design(number, points, "", user);
    }

    Taken analysed(Act act) {
        if (act.required("analysisOutcome", "是否进入设计").equals("DROP")) {
            return Taken.of("PROJECT_DROPPED", act.required("analysis", "分析"));
        }
        List<String> partners = act.texts("partners");
        office.projects()
                .write(
                        "update minxu.project set route = ?, implementer = ?, partners = case when route = 'CONTEST' then partners else ?::text[] end where id = ?",
                        act.required("projectRoute", "走哪条路设计"),
                        act.required("implementer", "由谁实施"),
                        partners.toArray(String[]::new),
                        act.number());
        office.invite(act.number(), List.of(act.required("implementer", "由谁实施")), "IMPLEMENTER");
        office.invite(act.number(), partners, "PARTNER");
        return Taken.of("PROJECT_ANALYSED", act.required("analysis", "分析"));
    }

    /** Only once: the second appraisal has no other way than through or out. */
    Taken revised(Act act) {
        office.design(act.number(), Points.of(act.values()), act.required("changes", "改了什么"), act.user());
        return Taken.of("DESIGN_REVISED", act.required("changes", "改了什么"));
    }

    static String forum(Project project) {
        if (project.needsRepresentatives() || project.route().equals("DELIBERATION")) {
            return "RESIDENTS";
        }
        return project.route().equals("CO_BUILDING") ? "PARTNERS" : "NONE";
    }

    /** Of one that residents do not meet about, OPEN for good. */
    String forumOutcome(Project project) {
        return forum(project).equals("RESIDENTS") ? forumOutcome(project.number()) : "OPEN";
    }

    /** A deliberation tables again by itself what it did not agree to; the residents' representatives decide for good. */
    String forumOutcome(long number) {
        return decided.about(number).stream()
                .reduce((earlier, later) -> later)
                .map(last -> last.agreed() ? "AGREED" : isOfRepresentatives(last.by()) ? "REJECTED" : "OPEN")
                .orElse("OPEN");
    }

    private boolean isOfRepresentatives(long meeting) {
        return office.projects()
                .is("exists (select 1 from minxu.meeting where id = ? and kind = 'REPRESENTATIVES')", meeting);
    }

    /** 提交议事: a project that residents' representatives have to agree to is put to a meeting of theirs, the others offer themselves. */
    @Bean
    JavaDelegate arrangeForum() {
        return execution -> {
            Project project = office.projects().get(CaseNumber.of(execution));
            if (project.needsRepresentatives()) {
                LocalDate day = office.time().addWorkingDays(office.today(), REPRESENTATIVES_AFTER);
                long meeting = meetings.call(
                        new NewMeeting(
                                "REPRESENTATIVES",
                                project.name(),
                                office.name(project.unit()),
                                day.atTime(BEGIN).atZone(office.time().zone()).toInstant(),
                                day.atTime(END).atZone(office.time().zone()).toInstant(),
                                null),
                        project.unit(),
                        Decision.SYSTEM,
                        Map.of());
                meetings.copyList(meeting);
                meetings.table(meeting, "是否同意实施项目“" + project.name() + "”", project.number(), Decision.SYSTEM);
                office.engine().start(MeetingDesk.PROCESS, office.cases().get(meeting), Map.of());
            }
        };
    }
}
