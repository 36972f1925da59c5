package cn.minxu.casework.supervision;

import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which street a unit is or belongs to. Those that belong to none, the district's own, are asked about under one name. */
@Component
class Streets {

    /** In place of a street's id: all that belongs to none. */
    static final String NONE = "none";

    static final String NONE_NAME = "区级单位";

    private final Organisation organisation;

    Streets(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Its id. */
    Optional<String> of(String unit) {
        return organisation.find(unit).stream()
                .flatMap(found -> Stream.concat(Stream.of(found), organisation.ancestors(unit).stream()))
                .filter(each -> each.kind() == UnitKind.STREET)
                .map(Unit::id)
                .findFirst();
    }
}
