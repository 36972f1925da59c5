package cn.minxu.need.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jspecify.annotations.Nullable;

/** Variables that somebody writes by hand. The engine takes them; what follows from them must not. */
final class LadderTampering {

    private static final List<String> UNITS = List.of(
            "departmentUnit",
            "consultedUnit",
            "signingUnit",
            "supportingUnit",
            "leadUnit",
            "redoUnit",
            "levelUpUnit",
            "dispatchUnit",
            "communityUnit",
            "streetUnit",
            "centreUnit",
            "districtUnit");

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
        String value = value();
        if (value.equals(one.getValue())) {
            return;
        }
        written.add(new Written(one.getName(), one.getExecutionId(), value, one.getValue()));
        life.attack(
                "variable",
                one.getName() + " = " + value,
                () -> life.stage.runtime.setVariableLocal(one.getExecutionId(), one.getName(), value));
    }

    private String value() {
        var gaveUp = life.model().gaveUp().stream().toList();
        return gaveUp.isEmpty() || random.nextBoolean()
                ? life.units().spare()
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

    private static boolean isOf(Written written, VariableInstance found) {
        return written.name().equals(found.getName())
                && written.execution().equals(found.getExecutionId())
                && Objects.equals(written.value(), found.getValue());
    }

    private List<VariableInstance> variables() {
        String[] instances = life.view().instances().keySet().toArray(String[]::new);
        if (instances.length == 0) {
            return List.of();
        }
        return life.stage.runtime.createVariableInstanceQuery().processInstanceIdIn(instances).list().stream()
                .filter(each -> UNITS.contains(each.getName()))
                .sorted(java.util.Comparator.comparing(VariableInstance::getName)
                        .thenComparing(
                                each -> String.valueOf(life.view().instances().get(each.getProcessInstanceId())))
                        .thenComparing(VariableInstance::getExecutionId))
                .toList();
    }
}
