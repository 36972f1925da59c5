package cn.minxu.replay.projects;

import cn.minxu.Yuan;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import cn.minxu.replay.projects.ProjectRow.Claim;
import cn.minxu.replay.stage.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who there is for projects: posts that sign for money, and organisations with enough people for the six methods. */
@Component
@Profile("replay")
class ProjectCrew {

    /** Steps of the six methods, in the order of domain.md A-P5. */
    static final List<String> METHODS = List.of(
            "userTask_visitSite",
            "userTask_hearBriefing",
            "userTask_readDocuments",
            "userTask_interviewPeople",
            "userTask_holdWorkshop",
            "userTask_gatherOpinions");

    /** Fields in which the six are given to people. */
    private static final List<String> GIVEN = List.of(
            "siteVisitor", "briefingListener", "documentReader", "interviewer", "workshopHost", "opinionGatherer");

    /** Posts that sign for money, by the end of their step's id, and the first part of their accounts. */
    private static final Map<String, String> SIGNERS = Map.of(
            "secretary", "fuhe",
            "director", "zhuren",
            "committees", "liangwei",
            "supervisors", "jiandu",
            "leader", "fenguan",
            "workCommittee", "gongwei");

    private static final String METHOD = "pinggu";

    /** So many organisations appraise: of two there is always one that has no part in a project of up to one claimant, of four in one of three. */
    private static final int APPRAISERS = 4;

    private final Staff staff;
    private final Organisation organisation;

    ProjectCrew(Staff staff, Organisation organisation) {
        this.staff = staff;
        this.organisation = organisation;
    }

    void hire(byte[] units) {
        staff.hire(units);
        staff.hireSecond(UnitKind.COMMUNITY, "社区书记");
        Map.of("zhuren", "社区主任", "liangwei", "社区两委委员", "jiandu", "居务监督委员会")
                .forEach((login, post) -> staff.hire(units(UnitKind.COMMUNITY), post, login));
        Map.of("fenguan", "街道分管领导", "gongwei", "街道党工委")
                .forEach((login, post) -> staff.hire(units(UnitKind.STREET), post, login));
        for (int i = 0; i < METHODS.size(); i++) {
            staff.hire(appraisers(), "评估员" + (i + 1), METHOD + i);
        }
    }

    private List<Unit> units(UnitKind kind) {
        return organisation.units().stream().filter(unit -> unit.kind() == kind).toList();
    }

    private List<Unit> appraisers() {
        return units(UnitKind.ORGANISATION).stream().limit(APPRAISERS).toList();
    }

    /** An organisation that has no part in a project. */
    String appraiserOf(ProjectRow row) {
        List<String> parties = row.claims().stream().map(Claim::unit).toList();
        return appraisers().stream()
                .filter(unit -> !parties.contains(unit.name()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The six methods, given to six people of an organisation. */
    Map<String, Object> assigned(String unit) {
        var given = new HashMap<String, Object>();
        for (int i = 0; i < GIVEN.size(); i++) {
            given.put(GIVEN.get(i), appraiser(unit, i));
        }
        return given;
    }

    String appraiser(String unit, int method) {
        return METHOD + method + "." + unit;
    }

    String whoSigns(String post, String unit) {
        return Objects.requireNonNull(SIGNERS.get(post)) + "." + unit;
    }

    /** The unit of that name, which may claim. */
    String unit(String name) {
        return organisation
                .unitByName(UnitKind.ORGANISATION, name)
                .or(() -> organisation.unitByName(UnitKind.DEPARTMENT, name))
                .orElseThrow()
                .id();
    }

    String community(ProjectRow row) {
        return organisation
                .unitByName(UnitKind.COMMUNITY, row.community())
                .orElseThrow()
                .id();
    }

    /** With whom it is built: its claimants; where the files name none, an organisation that appraises nothing. */
    List<String> partners(ProjectRow row) {
        List<Unit> organisations = units(UnitKind.ORGANISATION);
        return row.claims().isEmpty()
                ? List.of(organisations.get(organisations.size() - 1).id())
                : claimants(row);
    }

    List<String> claimants(ProjectRow row) {
        return row.claims().stream().map(claim -> unit(claim.unit())).toList();
    }

    /** As a person types it. */
    String yuan(long fen) {
        return Yuan.plain(fen);
    }
}
