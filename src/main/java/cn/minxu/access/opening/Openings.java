package cn.minxu.access.opening;

import static cn.minxu.access.opening.Asker.ADMINISTRATOR;
import static cn.minxu.access.opening.Asker.ANYBODY;
import static cn.minxu.access.opening.Asker.DESIGNER;
import static cn.minxu.access.opening.Asker.SIGNED_IN;
import static cn.minxu.access.opening.Asker.STAFF;
import static cn.minxu.access.opening.Asker.SUPERVISOR;

import cn.minxu.Refused;
import java.util.List;
import java.util.stream.Stream;

/** All that is open of the engine, and for whom ({@code docs/access.md}); whatever is not here is closed. */
public final class Openings {

    private static final List<Opening> ALL = Stream.of(
                    signingIn(),
                    oneself(),
                    reading(),
                    tasks(),
                    starting(),
                    filters(),
                    ownFilters(),
                    models(),
                    deploying(),
                    watching(),
                    empty(),
                    retrying(),
                    operating(),
                    accounts(),
                    rights())
            .map(Purpose::openings)
            .flatMap(List::stream)
            .toList();

    private Openings() {}

    public static List<Opening> all() {
        return ALL;
    }

    /**
     * What is open of what is asked, each for its own people.
     *
     * @throws Refused if nothing is
     */
    public static List<Opening> ways(Asked asked) {
        var ways = ALL.stream().filter(opening -> opening.is(asked)).toList();
        if (ways.isEmpty()) {
            throw Closed.refusal(asked);
        }
        return ways;
    }

    /** Whether there is anything open in the same area. */
    static boolean knows(String area) {
        return ALL.stream().anyMatch(opening -> opening.area().equals(area));
    }

    private static Purpose signingIn() {
        return Purpose.of("pages before and at log-in", ANYBODY)
                .get("/engine", "/camunda/api/{app}/plugin/{plugin}/static/{file*}")
                .get("/camunda/api/admin/auth/user/{engine}")
                .post("/camunda/api/admin/auth/user/{engine}/login/{app}")
                .post("/camunda/api/admin/auth/user/{engine}/logout");
    }

    private static Purpose oneself() {
        return Purpose.of("one's own name, groups and password; the engine refuses those of others", SIGNED_IN)
                .get("/user/{id}/profile", "/group", "/group/count", "/identity/password-policy")
                .post("/group", "/group/count", "/identity/password-policy")
                .put("/user/{id}/profile", "/user/{id}/credentials");
    }

    private static Purpose tasks() {
        return Purpose.of("Tasklist: tasks and their forms", STAFF, ADMINISTRATOR)
                .get("/task/{id}/form", "/task/{id}/form-variables", "/task/{id}/deployed-form")
                .get("/task/{id}/identity-links")
                .post("/task/{id}/claim", "/task/{id}/unclaim", "/task/{id}/submit-form");
    }

    private static Purpose starting() {
        return Purpose.of("Tasklist: start forms", STAFF, ADMINISTRATOR)
                .get("/process-definition/{id}/startForm", "/process-definition/key/{key}/startForm")
                .get("/process-definition/{id}/form-variables", "/process-definition/key/{key}/form-variables")
                .get("/process-definition/{id}/deployed-start-form")
                .get("/process-definition/key/{key}/deployed-start-form")
                .post("/process-definition/{id}/submit-form", "/process-definition/key/{key}/submit-form");
    }

    private static Purpose reading() {
        return Purpose.of("Tasklist and Cockpit: what waits", STAFF, SUPERVISOR, DESIGNER, ADMINISTRATOR)
                .get("/task", "/task/count", "/task/{id}")
                .post("/task", "/task/count")
                .get("/process-definition", "/process-definition/count", "/process-definition/{id}")
                .get("/process-definition/key/{key}")
                .get("/process-definition/{id}/xml", "/process-definition/key/{key}/xml");
    }

    private static Purpose filters() {
        return Purpose.of("Tasklist: lists of tasks", STAFF, ADMINISTRATOR)
                .get("/filter", "/filter/count", "/filter/{id}", "/filter/{id}/list", "/filter/{id}/count")
                .options("/filter")
                .post("/filter/{id}/list", "/filter/{id}/count");
    }

    private static Purpose ownFilters() {
        return Purpose.of("Tasklist: making and changing lists of tasks", ADMINISTRATOR)
                .post("/filter/create")
                .put("/filter/{id}")
                .delete("/filter/{id}")
                .options("/filter/{id}");
    }

    private static Purpose models() {
        return Purpose.of("Cockpit: processes, tables and what was deployed", SUPERVISOR, DESIGNER, ADMINISTRATOR)
                .get("/process-definition/statistics", "/process-definition/{id}/statistics")
                .get("/process-definition/{id}/static-called-process-definitions", "/process-definition/{id}/diagram")
                .get("/decision-definition", "/decision-definition/count", "/decision-definition/{id}")
                .get("/decision-definition/{id}/xml", "/decision-definition/key/{key}/xml")
                .get("/decision-requirements-definition", "/decision-requirements-definition/count")
                .get("/decision-requirements-definition/{id}", "/decision-requirements-definition/{id}/xml")
                .get("/deployment", "/deployment/count", "/deployment/{id}", "/deployment/{id}/resources")
                .get("/deployment/{id}/resources/{resource}", "/deployment/{id}/resources/{resource}/data")
                .get("/camunda/api/cockpit/plugin/base/{engine}/process-definition/statistics")
                .get("/camunda/api/cockpit/plugin/base/{engine}/process-definition/statistics-count")
                .get("/camunda/api/cockpit/plugin/base/{engine}/process-definition/{id}/called-process-definitions")
                .post("/camunda/api/cockpit/plugin/base/{engine}/process-definition/{id}/called-process-definitions");
    }

    private static Purpose deploying() {
        return Purpose.of("Modeler: deploying", DESIGNER, ADMINISTRATOR)
                .get("/version")
                .post("/deployment/create");
    }

    private static Purpose watching() {
        return Purpose.of("Cockpit: cases under way and what went wrong", SUPERVISOR, DESIGNER, ADMINISTRATOR)
                .get("/process-instance", "/process-instance/count", "/process-instance/{id}")
                .get("/process-instance/{id}/activity-instances")
                .post("/process-instance", "/process-instance/count")
                .get("/variable-instance", "/variable-instance/count")
                .post("/variable-instance", "/variable-instance/count")
                .get("/incident", "/incident/count", "/job", "/job/count", "/job/{id}", "/job/{id}/stacktrace")
                .post("/job", "/job/count")
                .get("/job-definition", "/job-definition/count", "/job-definition/{id}")
                .post("/job-definition", "/job-definition/count")
                .get("/task/{id}/identity-links", "/user", "/external-task", "/external-task/count")
                .post("/external-task", "/external-task/count")
                .get("/camunda/api/cockpit/plugin/base/{engine}/process-instance")
                .get("/camunda/api/cockpit/plugin/base/{engine}/process-instance/count")
                .post("/camunda/api/cockpit/plugin/base/{engine}/process-instance")
                .post("/camunda/api/cockpit/plugin/base/{engine}/process-instance/count")
                .get("/camunda/api/cockpit/plugin/base/{engine}/process-instance/{id}/called-process-instances")
                .post("/camunda/api/cockpit/plugin/base/{engine}/process-instance/{id}/called-process-instances")
                .get("/camunda/api/cockpit/plugin/base/{engine}/incident")
                .get("/camunda/api/cockpit/plugin/base/{engine}/incident/count")
                .post("/camunda/api/cockpit/plugin/base/{engine}/incident")
                .post("/camunda/api/cockpit/plugin/base/{engine}/incident/count");
    }

    private static Purpose empty() {
        return Purpose.of("Cockpit: pages of what this engine keeps none of", SUPERVISOR, DESIGNER, ADMINISTRATOR)
                .get("/batch/statistics", "/batch/statistics/count", "/history/batch", "/history/batch/count")
                .get("/history/decision-instance", "/history/decision-instance/count", "/case-definition/count");
    }

    private static Purpose retrying() {
        return Purpose.of("Cockpit: trying a failed job again, which ends its incident", ADMINISTRATOR)
                .put("/job/{id}/retries", "/job-definition/{id}/retries");
    }

    private static Purpose operating() {
        return Purpose.of("Admin: the state of the system", ADMINISTRATOR)
                .get("/telemetry/data", "/camunda/api/admin/plugin/adminPlugins/{engine}/metrics/aggregated");
    }

    private static Purpose accounts() {
        return Purpose.of("Admin: accounts, groups and units", ADMINISTRATOR)
                .get("/user/count", "/group/{id}", "/tenant", "/tenant/count", "/tenant/{id}")
                .options("/user", "/user/{id}", "/group", "/group/{id}", "/group/{id}/members")
                .options("/tenant", "/tenant/{id}", "/tenant/{id}/user-members", "/tenant/{id}/group-members")
                .post("/user/create", "/user/{id}/unlock", "/group/create", "/tenant/create")
                .put("/group/{id}", "/group/{id}/members/{user}", "/tenant/{id}")
                .put("/tenant/{id}/user-members/{user}", "/tenant/{id}/group-members/{group}")
                .delete("/user/{id}", "/group/{id}", "/group/{id}/members/{user}", "/tenant/{id}")
                .delete("/tenant/{id}/user-members/{user}", "/tenant/{id}/group-members/{group}");
    }

    private static Purpose rights() {
        return Purpose.of("Admin: rights", ADMINISTRATOR)
                .get("/authorization", "/authorization/count", "/authorization/check", "/authorization/{id}")
                .options("/authorization", "/authorization/{id}")
                .post("/authorization/create")
                .put("/authorization/{id}")
                .delete("/authorization/{id}");
    }
}
