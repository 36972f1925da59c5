package cn.minxu.engine.speed;

import static cn.minxu.engine.speed.EngineStatement.CHILDREN;
import static cn.minxu.engine.speed.EngineStatement.EVENTS;
import static cn.minxu.engine.speed.EngineStatement.EXECUTIONS;
import static cn.minxu.engine.speed.EngineStatement.JOBS;
import static cn.minxu.engine.speed.EngineStatement.LINKS;
import static cn.minxu.engine.speed.EngineStatement.SUB_INSTANCE;
import static cn.minxu.engine.speed.EngineStatement.TASKS;
import static cn.minxu.engine.speed.EngineStatement.VARIABLES;

import cn.minxu.engine.CaseLock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's rows of a whole case, read in one go as soon as one of its instances is: who reads an instance's executions is about to
 * move it, and the engine would ask for each execution's jobs, tasks, variables … and for each instance above it one by one. Whoever does
 * has locked the case, see {@link CaseLock}.
 */
public final class CaseRows {

    /** Who asks for these is about to move the case. */
    private static final Set<EngineStatement> MOVING = Set.of(EXECUTIONS, CHILDREN);

    private static final String TASK = "minxuTask";
    private static final String CASE = "minxuCase";

    private static final String TASK_SQL = """
            select * from act_ru_task where id_ = #{parameter};
            select e.* from act_ru_task t join act_ru_execution e on e.id_ in (t.execution_id_, t.proc_inst_id_)
            where t.id_ = #{parameter};
            select * from act_ru_identitylink where task_id_ = #{parameter}""";

    /**
     * The instances of a case have its number, and one root. Not asked for by arrays of ids: for those the database would make a plan each
     * time. Nor by the id of one: of an index that many deleted rows have left large the database thinks badly, and reads all of another.
     */
    private static final String INSTANCES =
            "(select id_ from act_ru_execution where business_key_ = #{parameter.key} and root_proc_inst_id_ = #{parameter.root})";

    static final String CASE_SQL = """
            select * from act_ru_execution where proc_inst_id_ in %1$s;
            select * from act_ru_job where process_instance_id_ in %1$s;
            select * from act_ru_event_subscr where execution_id_ in (select id_ from act_ru_execution where proc_inst_id_ in %1$s);
            select * from act_ru_task where proc_inst_id_ in %1$s;
            select * from act_ru_variable where proc_inst_id_ in %1$s and task_id_ is null""".formatted(INSTANCES);

    private final PersistenceSession session;
    private final Function<DbEntity, DbEntity> loaded;
    private final Function<String, @Nullable ExecutionEntity> byId;
    private final Supplier<List<TaskEntity>> tasks;

    /** By the engine's question and whom it asks about; nothing is known of who is not there. */
    private final Map<EngineStatement, Map<String, List<DbEntity>>> rows = new EnumMap<>(EngineStatement.class);

    /**
     * @param loaded takes a row that was read, and gives the one that the command works with
     * @param byId an execution by its id
     * @param tasks that the command has read already, one whose form is submitted among them
     */
    CaseRows(
            PersistenceSession session,
            Function<DbEntity, DbEntity> loaded,
            Function<String, @Nullable ExecutionEntity> byId,
            Supplier<List<TaskEntity>> tasks) {
        this.session = session;
        this.tasks = tasks;
        this.loaded = loaded;
        this.byId = byId;
    }

    /** Teaches the engine's mapping these questions. */
    public static void define(Configuration mappings) {
        ResultMap task = map(mappings, EngineMap.TASK);
        ResultMap execution = map(mappings, EngineMap.EXECUTION);
        define(mappings, TASK, TASK_SQL, task, execution, map(mappings, EngineMap.LINK));
        define(
                mappings,
                CASE,
                CASE_SQL,
                execution,
                map(mappings, EngineMap.JOB),
                map(mappings, EngineMap.EVENT),
                task,
                map(mappings, EngineMap.VARIABLE));
    }

    private static void define(Configuration mappings, String id, String sql, ResultMap... maps) {
        var source = new XMLLanguageDriver().createSqlSource(mappings, sql, Map.class);
        mappings.addMappedStatement(new MappedStatement.Builder(mappings, id, source, SqlCommandType.SELECT)
                .resultMaps(List.of(maps))
                .build());
    }

    /** The engine's own, told that it names all columns that matter: or else it looks for others in each answer. */
    private static ResultMap map(Configuration mappings, EngineMap name) {
        ResultMap own = mappings.getResultMap(name.id());
        return new ResultMap.Builder(mappings, own.getId(), name.type(), own.getResultMappings(), false)
                .discriminator(own.getDiscriminator())
                .build();
    }

    /** A task, with what whoever works on it needs next: its execution, its instance and whom it waits for. */
    @Nullable
    TaskEntity task(String id) {
        var found = session.selectList(TASK, Map.of("parameter", id));
        load((List<?>) found.get(1), ExecutionEntity.class);
        put(LINKS, List.of(id), load((List<?>) found.get(2), IdentityLinkEntity.class), IdentityLinkEntity::getTaskId);
        return load((List<?>) found.get(0), TaskEntity.class).stream()
                .findFirst()
                .orElse(null);
    }

    /** What the engine would find, or null if it has to look. */
    @Nullable
    List<DbEntity> of(EngineStatement statement, String whom) {
        if (MOVING.contains(statement) && !isKnown(statement, whom)) {
            ExecutionEntity one = byId.apply(whom);
            read(one == null ? null : byId.apply(one.getProcessInstanceId()));
        }
        return isKnown(statement, whom)
                ? new ArrayList<>(rows.getOrDefault(statement, Map.of()).getOrDefault(whom, List.of()))
                : null;
    }

    private boolean isKnown(EngineStatement statement, String whom) {
        return rows.getOrDefault(statement, Map.of()).containsKey(whom);
    }

    /** To be called when something was written. */
    void forget() {
        rows.clear();
    }

    private void read(@Nullable ExecutionEntity one) {
        if (one == null || one.getBusinessKey() == null) {
            return;
        }
        var found = session.selectList(
                CASE, Map.of("parameter", Map.of("key", one.getBusinessKey(), "root", one.getRootProcessInstanceId())));
        requireThere(one, (List<?>) found.get(0), (List<?>) found.get(3));
        var executions = load((List<?>) found.get(0), ExecutionEntity.class);
        var ids = executions.stream().map(ExecutionEntity::getId).toList();
        var all = executions.stream()
                .map(ExecutionEntity::getProcessInstanceId)
                .distinct()
                .toList();
        put(EXECUTIONS, all, executions, ExecutionEntity::getProcessInstanceId);
        put(CHILDREN, ids, executions, ExecutionEntity::getParentId);
        put(SUB_INSTANCE, ids, executions, ExecutionEntity::getSuperExecutionId);
        put(JOBS, ids, load((List<?>) found.get(1), JobEntity.class), JobEntity::getExecutionId);
        put(
                EVENTS,
                ids,
                load((List<?>) found.get(2), EventSubscriptionEntity.class),
                EventSubscriptionEntity::getExecutionId);
        put(TASKS, ids, load((List<?>) found.get(3), TaskEntity.class), TaskEntity::getExecutionId);
        put(
                VARIABLES,
                ids,
                load((List<?>) found.get(4), VariableInstanceEntity.class),
                VariableInstanceEntity::getExecutionId);
    }

    /** What was read before its case was locked may be gone: who had locked it then was first. */
    private void requireThere(ExecutionEntity one, List<?> executions, List<?> open) {
        var there = Stream.concat(executions.stream(), open.stream())
                .map(row -> ((DbEntity) row).getId())
                .collect(Collectors.toSet());
        Stream.concat(
                        Stream.of(one),
                        tasks.get().stream().filter(task -> one.getId().equals(task.getProcessInstanceId())))
                .filter(known -> !there.contains(((DbEntity) known).getId()))
                .findFirst()
                .ifPresent(gone -> {
                    throw changed((DbEntity) gone);
                });
    }

    /** As the engine says it when it finds out in the end. */
    static OptimisticLockingException changed(DbEntity row) {
        return new OptimisticLockingException("ENGINE-03005 " + row.getClass().getSimpleName() + "[" + row.getId()
                + "] was changed by another transaction before its case was locked.");
    }

    private <T extends DbEntity> List<T> load(List<?> found, Class<T> type) {
        return found.stream()
                .map(row -> type.cast(loaded.apply((DbEntity) row)))
                .toList();
    }

    private <T extends DbEntity> void put(
            EngineStatement statement, List<String> all, List<T> found, Function<T, @Nullable String> whom) {
        var known = rows.computeIfAbsent(statement, any -> new HashMap<>());
        all.forEach(each -> known.put(each, new ArrayList<>()));
        for (T row : found) {
            Stream.ofNullable(whom.apply(row))
                    .forEach(each -> known.computeIfAbsent(each, any -> new ArrayList<>())
                            .add(row));
        }
    }
}
