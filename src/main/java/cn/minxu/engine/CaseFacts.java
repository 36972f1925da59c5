package cn.minxu.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** What our tables say about the case of an instance, by the names that its process declares. */
class CaseFacts {

    private final Map<String, Set<String>> declared;
    private final Supplier<List<CaseDesk>> desks;

    CaseFacts(List<ProcessContract> contracts, Supplier<List<CaseDesk>> desks) {
        this.declared = contracts.stream()
                .collect(Collectors.toMap(
                        ProcessContract::key, contract -> contract.variables().keySet()));
        this.desks = desks;
    }

    Map<String, @Nullable Object> of(ExecutionEntity instance) {
        String process = instance.getProcessDefinition().getKey();
        Set<String> names = declared.getOrDefault(process, Set.of());
        var facts = new HashMap<String, @Nullable Object>();
        desk(process)
                .ifPresent(desk -> desk.facts(number(instance)).forEach((name, value) -> {
                    if (names.contains(name)) {
                        facts.put(name, value);
                    }
                }));
        return facts;
    }

    boolean owns(String process) {
        return desk(process).isPresent();
    }

    /** Nobody else moves the instance's case until the transaction ends. */
    void lock(ExecutionEntity instance) {
        desk(instance.getProcessDefinition().getKey()).ifPresent(desk -> desk.lock(number(instance)));
    }

    /** Nobody else moves the case until the transaction ends. */
    void lock(long number, String process) {
        desk(process).ifPresent(desk -> desk.lock(number));
    }

    /**
     * Nobody else moves these cases until the transaction ends; nobody is waited for.
     *
     * @param cases process by number
     * @return whether all of them could be locked
     */
    boolean lockNow(Map<Long, String> cases) {
        return desks.get().stream()
                .allMatch(desk -> desk.lockNow(cases.entrySet().stream()
                        .filter(each -> desk.owns(each.getValue()))
                        .map(Map.Entry::getKey)
                        .toList()));
    }

    private Optional<CaseDesk> desk(String process) {
        return desks.get().stream().filter(desk -> desk.owns(process)).findFirst();
    }

    private static long number(ExecutionEntity instance) {
        return Long.parseLong(instance.getProcessBusinessKey());
    }
}
