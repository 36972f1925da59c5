package cn.minxu.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jspecify.annotations.Nullable;

/** Variables that somebody writes by hand. The engine takes them; what follows from them must not. */
final class LadderTampering {

    private static final List<String> UNITS = List.of(
            "handlerUnit",
            "routedUnit",
            "leadUnit",
            "redoUnit",
            "levelUpUnit",
            "dispatchUnit",
            "communityUnit",
            "streetUnit",
            "centreUnit",
            "districtUnit");
    private static final List<String> STAGES =
            List.of("FIRST", "SECOND", "DEPARTMENT", "LEAD", "SUPPORT", "CENTRE", "SUPERVISE", "REDO", "LEVEL_UP");

    /** Names under which the diagrams hand on who has the need. */
    private static final List<String> HOLDERS = List.of("handlerUnit", "redoUnit");

    /** Processes in which a unit that gave the need up may lawfully be asked. */
    private static final List<String> ASKED = List.of("provideOpinion", "signSubmission", "settleMatter");

    private record Written(
            String name,
            String execution,
            String value,
            @Nullable Object before) {}

    private final LadderLife life;
    private final Random random;
    private final List<Written> written = new ArrayList<>();

    LadderTampering(LadderLife life) {
        this.life = life;
        this.random = life.random;
    }

    boolean any() {
        return !written.isEmpty();
    }

    /** What has to be set back when the database is. */
    Runnable memory() {
        var then = List.copyOf(written);
        return () -> {
            written.clear();
            written.addAll(then);
        };
    }

    /** Writes one. Nothing that can be seen changes by it. */
    void write() {
        List<VariableInstance> all = variables();
        if (all.isEmpty() || any()) { // of two it could not be told which to set back
            return;
        }
        VariableInstance one = all.get(random.nextInt(all.size()));
        String value = value(one.getName());
        if (value.equals(one.getValue())) {
            return;
        }
        written.add(new Written(one.getName(), one.getExecutionId(), value, one.getValue()));
        life.attack(
                "variable",
                one.getName() + " = " + value,
                () -> life.stage.runtime.setVariableLocal(one.getExecutionId(), one.getName(), value));
    }

    private String value(String name) {
        if (name.equals("stage")) {
            return STAGES.get(random.nextInt(STAGES.size()));
        }
        var gaveUp = life.model().gaveUp().stream().toList();
        return gaveUp.isEmpty() || random.nextBoolean()
                ? life.units.spare()
                : gaveUp.get(random.nextInt(gaveUp.size()));
    }

    /** Sets back what was written, wherever it has come. */
    void undo() {
        for (VariableInstance each : variables()) {
            written.stream()
                    .filter(w -> isOf(w, each))
                    .findFirst()
                    .ifPresent(w ->
                            life.stage.runtime.setVariableLocal(each.getExecutionId(), each.getName(), w.before()));
        }
        written.clear();
    }

    /** What was written into a variable has come into those that are mapped from it. */
    private boolean isOf(Written written, VariableInstance found) {
        boolean sameName = written.name().equals(found.getName());
        boolean mapped = HOLDERS.contains(written.name())
                && HOLDERS.contains(found.getName())
                && !ASKED.contains(life.view().instances().get(found.getProcessInstanceId()));
        return Objects.equals(written.value(), found.getValue())
                && (HOLDERS.contains(written.name())
                        ? mapped || (sameName && written.execution().equals(found.getExecutionId()))
                        : sameName);
    }

    private List<VariableInstance> variables() {
        String[] instances = life.view().instances().keySet().toArray(String[]::new);
        if (instances.length == 0) {
            return List.of();
        }
        return life.stage.runtime.createVariableInstanceQuery().processInstanceIdIn(instances).list().stream()
                .filter(each -> UNITS.contains(each.getName()) || each.getName().equals("stage"))
                .sorted(java.util.Comparator.comparing(VariableInstance::getName)
                        .thenComparing(
                                each -> String.valueOf(life.view().instances().get(each.getProcessInstanceId())))
                        .thenComparing(VariableInstance::getExecutionId))
                .toList();
    }
}
