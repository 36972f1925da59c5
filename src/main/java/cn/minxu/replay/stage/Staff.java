package cn.minxu.replay.stage;

import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.OrganisationImport;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One member of staff for each unit, and a second one where it takes two; nobody can sign in to their accounts, which have no password. */
@Component
@Profile("replay")
public class Staff {

    private static final String SECOND = "fuhe";

    private final OrganisationImport imports;
    private final Organisation organisation;
    private final SignedIn signedIn;

    public Staff(OrganisationImport imports, Organisation organisation, SignedIn signedIn) {
        this.imports = imports;
        this.organisation = organisation;
        this.signedIn = signedIn;
    }

    /** Brings the units in and gives each its member of staff. */
    public void hire(byte[] units) {
        imports.run(units);
        String rows = organisation.units().stream()
                .filter(unit -> unit.kind() != UnitKind.GRID)
                .map(unit -> "人员,\"%s经办\",\"%s\",%s\n".formatted(unit.name(), path(unit), account(unit.id())))
                .collect(Collectors.joining());
        imports.run(("类型,名称,上级,账号\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    /** A second one for each unit of a kind, with this post. */
    public void hireSecond(UnitKind kind, String post) {
        hire(organisation.units().stream().filter(unit -> unit.kind() == kind).toList(), post, SECOND);
    }

    /** One more for each of these units, with this post; his account is the login and the unit. */
    public void hire(Collection<Unit> units, String post, String login) {
        String rows = units.stream()
                .map(unit -> "人员,\"%s%s\",\"%s\",%s,%s\n"
                        .formatted(unit.name(), post, path(unit), login + "." + unit.id(), post))
                .collect(Collectors.joining());
        imports.run(("类型,名称,上级,账号,岗位\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody who sees the whole district. */
    public String hireSupervisor() {
        Unit district = organisation.units().stream()
                .filter(unit -> unit.kind() == UnitKind.DISTRICT)
                .findFirst()
                .orElseThrow();
        String account = "duban." + district.id();
        imports.run("类型,名称,上级,账号,角色\n人员,督办,\"%s\",%s,督办\n"
                .formatted(path(district), account)
                .getBytes(StandardCharsets.UTF_8));
        return account;
    }

    private String path(Unit unit) {
        String parent = unit.parentId();
        return parent == null ? unit.name() : organisation.unit(parent).name() + "/" + unit.name();
    }

    /** The account of a unit's member of staff. */
    public static String account(String unit) {
        return "jingban." + unit;
    }

    /** The account of the second one. */
    public static String second(String unit) {
        return SECOND + "." + unit;
    }

    /** Does something as a unit's second one. */
    public void asSecond(String unit, Runnable work) {
        signedIn.as(second(unit), work);
    }

    /** Does something as whoever has an account. */
    public void asWhom(String account, Runnable work) {
        signedIn.as(account, work);
    }

    /** Does something as a unit's member of staff. */
    public void as(String unit, Runnable work) {
        signedIn.as(account(unit), work);
    }
}
