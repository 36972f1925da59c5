package cn.minxu.alliance;

import cn.minxu.Refused;
import cn.minxu.alliance.Alliances.Alliance;
import cn.minxu.alliance.Alliances.Member;
import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.casework.drawn.DrawnKind;
import cn.minxu.casework.supervision.Facets;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.model.Filled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the procedures of alliances have in common: each is drawn, and each of its cases deals with the alliance of one community. */
abstract class AllianceKind extends DrawnKind {

    /** The community of the alliance. */
    static final Variable ALLIANCE_UNIT = Variable.text("allianceUnit", Life.FACT);

    final Office office;
    final Alliances alliances;
    private final String name;

    AllianceKind(String process, String name, Office office) {
        super(process, office.desk());
        this.name = name;
        this.office = office;
        this.alliances = office.alliances();
    }

    String name() {
        return name;
    }

    @Override
    public Facets facets() {
        return Facets.of(name);
    }

    Known known(boolean scheduled, List<Variable> variables, Set<String> lists, Set<String> facts, String... steps) {
        return new Known(
                Set.of(key()),
                Stream.concat(Stream.of(ALLIANCE_UNIT), variables.stream()).toList(),
                lists,
                Set.of(),
                Set.of(steps),
                scheduled ? Set.of(key()) : Set.of(),
                facts);
    }

    @Override
    public Map<String, @Nullable Object> facts(long number) {
        var facts = new HashMap<>(super.facts(number));
        facts.put(ALLIANCE_UNIT.name(), alliances.of(number));
        return facts;
    }

    @Override
    public StartedCase register(String user, String token, Filled filled) {
        String community = community(user, filled);
        StartedCase started = super.register(user, token, filled);
        alliances.belongs(started.number(), community);
        return started;
    }

    /** With which community's alliance a case deals that somebody starts: by default with the one that he is of. */
    String community(String user, Filled filled) {
        return allianceAt(user).orElseThrow(() -> Refused.conflict("您的单位还没有加入党建联盟。"));
    }

    /** The community whose alliance somebody acts in: his own, or that which his unit is a member of. */
    Optional<String> allianceAt(String user) {
        String unit = office.unitOf(user);
        return alliances
                .membership(unit)
                .map(Member::alliance)
                .or(() -> alliances.find(unit).map(Alliance::unit));
    }

    /** That his unit is of no alliance. */
    Optional<Refused> withoutAlliance(String user) {
        return allianceAt(user).isPresent()
                ? Optional.empty()
                : Optional.of(Refused.conflict("“" + office.name(office.unitOf(user)) + "”还不是党建联盟的成员，不能办理“" + name + "”；请先申请加入。"));
    }

    /** A case of the community's, by the clock. */
    long registered(String community, String about) {
        long number = registerFor(community, name + "：" + about).number();
        alliances.belongs(number, community);
        return number;
    }
}
