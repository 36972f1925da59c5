package cn.minxu.casework;

import static cn.minxu.casework.Variable.APPROVER_UNIT;
import static cn.minxu.casework.Variable.ASKING_UNIT;
import static cn.minxu.casework.Variable.CENTRE_UNIT;
import static cn.minxu.casework.Variable.COMMUNITY_UNIT;
import static cn.minxu.casework.Variable.DISTRICT_UNIT;
import static cn.minxu.casework.Variable.REVIEW_OUTCOME;
import static cn.minxu.casework.Variable.STARTER_UNIT;
import static cn.minxu.casework.Variable.STREET_UNIT;
import static cn.minxu.casework.Variable.URGENT;

import cn.minxu.engine.JavaVariables;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The units that a step of a case can wait for, by the names that models use, and what else is known of every case. */
@Component
public class CaseUnits {

    /** The variables of every case. */
    public static final List<Variable> VARIABLES = List.of(
            COMMUNITY_UNIT,
            STREET_UNIT,
            CENTRE_UNIT,
            DISTRICT_UNIT,
            STARTER_UNIT,
            URGENT,
            APPROVER_UNIT,
            ASKING_UNIT,
            REVIEW_OUTCOME);

    private final Organisation organisation;

    CaseUnits(Organisation organisation) {
        this.organisation = organisation;
    }

    /** As variables of its process; the community is null of a case of another unit, the street of one that belongs to none. */
    public Map<String, @Nullable Object> of(Case c) {
        var units = new HashMap<String, @Nullable Object>();
        units.put(COMMUNITY_UNIT.name(), at(c, UnitKind.COMMUNITY));
        units.put(STREET_UNIT.name(), at(c, UnitKind.STREET));
        units.put(CENTRE_UNIT.name(), organisation.centre().id());
        units.put(DISTRICT_UNIT.name(), organisation.district().id());
        units.put(STARTER_UNIT.name(), c.unit());
        units.put(URGENT.name(), c.urgent());
        return units;
    }

    private @Nullable String at(Case c, UnitKind kind) {
        Stream<Unit> above = organisation.ancestors(c.unit()).stream();
        return Stream.concat(Stream.of(organisation.unit(c.unit())), above)
                .filter(unit -> unit.kind() == kind)
                .map(Unit::id)
                .findFirst()
                .orElse(null);
    }

    @Configuration(proxyBeanMethods = false)
    static class Variables {

        @Bean
        JavaVariables variablesOfEveryCase() {
            return Variable.known(VARIABLES);
        }
    }
}
