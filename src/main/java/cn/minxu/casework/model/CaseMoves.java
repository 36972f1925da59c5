package cn.minxu.casework.model;

import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.StepNames;
import cn.minxu.casework.model.Patches.Move;
import cn.minxu.casework.model.Patches.Outcome;
import cn.minxu.engine.Callers;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves cases that are under way to a version of their process, element by element by its id. Steps, their tasks and deadlines stay what
 * they are, timers stand where they stood, and the case's record says that it was moved and by whom.
 */
@Component
class CaseMoves {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Callers callers;
    private final ModelBook book;
    private final Patches patches;
    private final Decisions decisions;
    private final Organisation organisation;
    private final Clock clock;

    CaseMoves(
            RuntimeService runtime,
            RepositoryService repository,
            Callers callers,
            ModelBook book,
            Patches patches,
            Decisions decisions,
            Organisation organisation,
            Clock clock) {
        this.runtime = runtime;
        this.repository = repository;
        this.callers = callers;
        this.book = book;
        this.patches = patches;
        this.decisions = decisions;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Lists all cases under way in versions beside this one.
     *
     * @return how many were not yet on the list; none if a later version is in force by now
     */
    long list(long model) {
        ModelVersion target = book.get(model);
        if (book.inForce(ModelKey.of(target))
                .filter(now -> now.version() > target.version())
                .isPresent()) {
            return 0;
        }
        return callers.asSystem(() -> definitions(target.key()).stream()
                .filter(each -> isBefore(each, target))
                .flatMap(each -> runtime.createProcessInstanceQuery().processDefinitionId(each.getId()).list().stream())
                .filter(each -> patches.list(new Move(model, each.getProcessInstanceId()), number(each)))
                .count());
    }

    private static boolean isBefore(ProcessDefinition definition, ModelVersion target) {
        return definition.getVersion() < target.version()
                && VersionTag.areBeside(definition.getVersionTag(), target.tag());
    }

    private List<ProcessDefinition> definitions(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .withoutTenantId()
                .list();
    }

    private static @Nullable Long number(ProcessInstance instance) {
        return instance.getBusinessKey() == null ? null : Long.valueOf(instance.getBusinessKey());
    }

    /** Moves one, in this transaction. */
    void move(Move move) {
        ModelVersion target = book.get(move.model());
        patches.done(
                move, callers.asSystem(() -> moved(move.instance(), target)) ? Outcome.MOVED : Outcome.ENDED, null);
    }

    private boolean moved(String id, ModelVersion target) {
        ProcessInstance instance =
                runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
        if (instance == null) {
            return false;
        }
        ProcessDefinition from = repository.getProcessDefinition(instance.getProcessDefinitionId());
        if (!isBefore(from, target)) {
            return false;
        }
        var plan = runtime.createMigrationPlan(from.getId(), id(target))
                .mapEqualActivities()
                .build();
        runtime.newMigration(plan).processInstanceIds(id).execute();
        Optional.ofNullable(number(instance)).ifPresent(number -> note(number, from, target));
        return true;
    }

    private String id(ModelVersion target) {
        return definitions(target.key()).stream()
                .filter(each -> each.getVersion() == target.version())
                .map(ProcessDefinition::getId)
                .findFirst()
                .orElseThrow();
    }

    private void note(long number, ProcessDefinition from, ModelVersion target) {
        String user = Objects.requireNonNullElse(target.user(), Decision.SYSTEM);
        decisions.append(new Decision(
                number,
                clock.instant(),
                user,
                organisation.person(user).map(Person::unitId).orElse(null),
                StepNames.MODEL,
                "MOVED_TO_VERSION",
                target.reason(),
                Map.of(
                        "to",
                        "《" + Objects.requireNonNullElse(target.model().name(), target.key()) + "》"
                                + VersionWords.of(target.version(), target.tag()),
                        "process",
                        target.key(),
                        "fromVersion",
                        from.getVersion(),
                        "toVersion",
                        target.version())));
    }
}
