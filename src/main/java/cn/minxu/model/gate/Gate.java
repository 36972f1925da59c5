package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a package may be deployed: read as a whole, against what is in force. What is deployed counts before what is in force; a table
 * or a form that is deployed alone is looked at with the diagrams in force that use it.
 */
public final class Gate {

    private Gate() {}

    /** All findings at once; nothing is to be stored when one of them refuses. */
    public static List<Finding> check(Map<String, byte[]> resources, Surroundings in) {
        var found = new Findings();
        Optional<Pack> pack = Unpacking.of(resources, found);
        pack.ifPresent(each -> check(each, in, found));
        return found.all();
    }

    private static void check(Pack pack, Surroundings in, Findings found) {
        var now = new Ground(pack, in);
        var before = new Ground(new Pack(), in);
        pack.tables.values().forEach(sheet -> TableRules.check(sheet.resource(), sheet.content(), now, found));
        pack.diagrams.values().forEach(sheet -> check(sheet.resource(), sheet.content(), now, before, found));
        in.diagrams()
                .forEach(diagram -> touching(pack, diagram, now).ifPresent(resource -> {
                    var after = new Findings();
                    var until = new Findings();
                    check(resource, diagram, now, before, after);
                    check(resource, diagram, before, before, until);
                    found.addNew(after, until);
                }));
    }

    /** The file by which a diagram in force gets other surroundings; those of a schedule are what it registers. */
    private static Optional<String> touching(Pack pack, Diagram inForce, Ground now) {
        return pack.diagrams.containsKey(inForce.key())
                ? Optional.empty()
                : pack.touching(inForce)
                        .or(() -> ScheduleRules.registered(inForce).stream()
                                .flatMap(key -> now.diagram(key).stream())
                                .flatMap(registered -> pack.holding(registered).stream())
                                .findFirst());
    }

    private static void check(String resource, Diagram diagram, Ground ground, Ground before, Findings found) {
        var drawing = Drawing.of(resource, diagram, ground, found);
        ProcessRules.check(drawing);
        StepRules.check(drawing);
        LimitRules.check(drawing);
        MarkRules.check(drawing);
        DelegateRules.check(drawing);
        CallRules.check(drawing);
        TimerRules.check(drawing);
        DoorRules.check(drawing);
        CostRules.check(drawing);
        GatewayRules.check(drawing);
        NameRules.check(drawing, Names.of(before.diagram(diagram.key()).orElse(diagram), before));
    }
}
