package cn.minxu.alliance;

import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.casework.drawn.FittedKind;
import cn.minxu.model.Filled;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A procedure of alliances: each of its cases deals with one of them. */
class AllianceKind extends FittedKind {

    /** The community of the alliance. */
    static final Variable ALLIANCE_UNIT = Variable.text("allianceUnit", Life.FACT);

    private final Office office;
    private final BiFunction<String, Filled, String> alliance;

    /** @param alliance with which a case deals that somebody starts */
    AllianceKind(
            String process, String name, Office office, BiFunction<String, Filled, String> alliance, String... steps) {
        super(process, name, office.desk(), steps);
        this.office = office;
        this.alliance = alliance;
        steering(List.of(ALLIANCE_UNIT), number -> Map.of());
    }

    /** Of those that somebody starts they deal with the alliance that he is of. */
    AllianceKind(String process, String name, Office office, String... steps) {
        this(
                process,
                name,
                office,
                (user, filled) -> office.allianceOf(office.unitOf(user)).orElseThrow(),
                steps);
    }

    /** A case of a community's without a form. */
    long begin(String community, String about) {
        long number = registerFor(community, name() + "：" + about).number();
        deals(number, community);
        return number;
    }

    private void deals(long number, String community) {
        office.write("insert into minxu.alliance_case (id, unit_id) values (?, ?)", number, community);
    }

    @Override
    protected void filed(long number, String user, Filled filled) {
        deals(number, alliance.apply(user, filled));
        super.filed(number, user, filled);
    }

    @Override
    protected Map<String, @Nullable Object> facts(long number, Predicate<String> wanted) {
        Map<String, @Nullable Object> all = super.facts(number, wanted);
        all.put(ALLIANCE_UNIT.name(), office.alliance(number));
        return all;
    }
}
