package cn.minxu.replay;

import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.OrganisationImport;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One member of staff for each unit, with an account that nobody can sign in to: it has no password. */
@Component
@Profile("replay")
class Staff {

    private final OrganisationImport imports;
    private final Organisation organisation;
    private final SignedIn signedIn;

    Staff(OrganisationImport imports, Organisation organisation, SignedIn signedIn) {
        this.imports = imports;
        this.organisation = organisation;
        this.signedIn = signedIn;
    }

    /** Brings the units in and gives each its member of staff. */
    void hire(byte[] units) {
        imports.run(units);
        String rows = organisation.units().stream()
                .filter(unit -> unit.kind() != UnitKind.GRID)
                .map(unit -> "人员,\"%s经办\",\"%s\",%s\n".formatted(unit.name(), path(unit), account(unit.id())))
                .collect(Collectors.joining());
        imports.run(("类型,名称,上级,账号\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    private String path(Unit unit) {
        String parent = unit.parentId();
        return parent == null ? unit.name() : organisation.unit(parent).name() + "/" + unit.name();
    }

    /** The account of a unit's member of staff. */
    static String account(String unit) {
        return "jingban." + unit;
    }

    /** Does something as a unit's member of staff. */
    void as(String unit, Runnable work) {
        signedIn.as(account(unit), work);
    }
}
