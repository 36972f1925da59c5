package cn.minxu.replay.projects;

import cn.minxu.organisation.Organisation;
import cn.minxu.replay.projects.ProjectHands.Deed;
import cn.minxu.replay.stage.Staff;
import cn.minxu.replay.stage.Times;
import cn.minxu.replay.stage.Times.Part;
import cn.minxu.replay.stage.WorkingDays;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one meeting at which a community and all its claimants sign what they have agreed on. */
@Component
@Profile("replay")
class ProjectSigning {

    private static final String PROCESS = "holdSigning";

    private final WorkingDays days;
    private final Staff staff;
    private final ProjectCases cases;
    private final Organisation organisation;
    private final FormService forms;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final JdbcClient jdbc;

    ProjectSigning(
            WorkingDays days,
            Staff staff,
            ProjectCases cases,
            Organisation organisation,
            FormService forms,
            TaskService tasks,
            RepositoryService repository,
            JdbcClient jdbc) {
        this.days = days;
        this.staff = staff;
        this.cases = cases;
        this.organisation = organisation;
        this.forms = forms;
        this.tasks = tasks;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** On the next working day: it is called and its list is made now, everybody signs then. */
    List<Deed> call(ProjectWalk walk, Instant now, Times times) {
        String unit = walk.unit();
        Instant day = days.after(now, 1);
        var number = new String[1];
        return List.of(
                new Deed(
                        days.sameDay(now),
                        () -> times.of(
                                Part.SESSION,
                                () -> staff.as(unit, () -> {
                                    number[0] = forms.submitStartForm(
                                                    process(),
                                                    Map.of(
                                                            "formToken",
                                                            UUID.randomUUID().toString(),
                                                            "title",
                                                            organisation
                                                                            .unit(unit)
                                                                            .name() + "民需项目签约会",
                                                            "signingDay",
                                                            days.day(day).toString(),
                                                            "signingPlace",
                                                            "社区会议室"))
                                            .getBusinessKey();
                                    submit(
                                            number[0],
                                            "userTask_listAgreements",
                                            Map.of(
                                                    "signingPlan",
                                                    "HOLD",
                                                    "listedAgreements",
                                                    cases.openAgreements(unit)));
                                }))),
                new Deed(
                        day,
                        () -> times.of(
                                Part.SESSION,
                                () -> staff.as(
                                        unit,
                                        () -> submit(
                                                number[0],
                                                "userTask_holdSigning",
                                                Map.of("signingHeld", "HELD", "representatives", there(unit)))))));
    }

    private String process() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private void submit(String number, String step, Map<String, Object> form) {
        forms.submitTaskForm(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey(step)
                        .singleResult()
                        .getId(),
                new HashMap<>(form));
    }

    /** One of each party. */
    private List<String> there(String unit) {
        return Stream.concat(Stream.of(unit), jdbc.sql("""
                                        select distinct u from minxu.agreement a join minxu.case c on c.id = a.case_id, unnest(a.units) u
                                        where c.unit_id = :unit and u <> :unit and a.result is null order by u""").param("unit", unit).query(String.class).list().stream())
                .map(Staff::account)
                .toList();
    }
}
