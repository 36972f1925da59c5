package cn.minxu.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** What our tables say about the case of an instance, by the names that its process declares. Whose case it is, its number says alone. */
class CaseFacts {

    private final Map<String, Set<String>> declared;
    private final Supplier<CaseDesk> desk;

    CaseFacts(List<ProcessContract> contracts, Supplier<CaseDesk> desk) {
        this.declared = contracts.stream()
                .collect(Collectors.toMap(
                        ProcessContract::key, contract -> contract.variables().keySet()));
        this.desk = desk;
    }

    /** Empty of a process that declares nothing. */
    Map<String, @Nullable Object> of(ExecutionEntity instance) {
        Set<String> names =
                declared.getOrDefault(instance.getProcessDefinition().getKey(), Set.of());
        var facts = new HashMap<String, @Nullable Object>();
        if (!names.isEmpty()) {
            desk.get().facts(number(instance)).forEach((name, value) -> {
                if (names.contains(name)) {
                    facts.put(name, value);
                }
            });
        }
        return facts;
    }

    /** Nobody else moves the instance's case until the transaction ends. */
    void lock(ExecutionEntity instance) {
        lock(number(instance));
    }

    /** Nobody else moves the case until the transaction ends. */
    void lock(long number) {
        desk.get().lock(number);
    }

    /**
     * Nobody else moves these cases until the transaction ends; nobody is waited for.
     *
     * @return whether all of them could be locked
     */
    boolean lockNow(Collection<Long> numbers) {
        return desk.get().lockNow(numbers);
    }

    private static long number(ExecutionEntity instance) {
        return Long.parseLong(instance.getProcessBusinessKey());
    }
}
