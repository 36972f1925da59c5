package cn.minxu.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** What our tables say about the case of an instance, by the names that its process asks for. Whose case it is, its number says alone. */
public class CaseFacts {

    private final Contracts contracts;
    private final Supplier<CaseDesk> desk;

    CaseFacts(Contracts contracts, Supplier<CaseDesk> desk) {
        this.contracts = contracts;
        this.desk = desk;
    }

    /** Empty of a process that asks for none of these names. */
    public Map<String, @Nullable Object> of(ExecutionEntity instance, Predicate<String> wanted) {
        Set<String> names = contracts.of(instance.getProcessDefinitionId()).keySet().stream()
                .filter(wanted)
                .collect(Collectors.toSet());
        var facts = new HashMap<String, @Nullable Object>();
        if (!names.isEmpty()) {
            desk.get().facts(number(instance), names).forEach((name, value) -> {
                if (names.contains(name)) {
                    facts.put(name, value);
                }
            });
        }
        return facts;
    }

    /** Whether a variable is another process's, so that this one must not hold it. What Java says, it says to former versions, too. */
    public boolean isForeign(@Nullable String definition, String name) {
        return definition != null
                && !contracts.java().types().containsKey(name)
                && !contracts.types(name).isEmpty()
                && !contracts.of(definition).containsKey(name);
    }

    /** The type of a field that nobody has filled in; empty if none of its forms has it. */
    Optional<Class<?>> unfilled(ExecutionEntity execution, String name) {
        return execution.hasVariable(name)
                ? Optional.empty()
                : contracts.field(execution.getProcessDefinitionId(), name);
    }

    /** Nobody else moves the instance's case until the transaction ends. */
    public void lock(ExecutionEntity instance) {
        lock(number(instance));
    }

    /** Nobody else moves the case until the transaction ends. */
    public void lock(long number) {
        desk.get().lock(number);
    }

    /**
     * Nobody else moves these cases until the transaction ends; nobody is waited for.
     *
     * @return whether all of them could be locked
     */
    public boolean lockNow(Collection<Long> numbers) {
        return desk.get().lockNow(numbers);
    }

    private static long number(ExecutionEntity instance) {
        return Long.parseLong(instance.getProcessBusinessKey());
    }
}
