package cn.minxu.engine;

import cn.minxu.engine.Mover.Ref;
import cn.minxu.engine.Mover.Whom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whoever moves a case locks it, before the engine reads anything of it: two who come at the same moment by whatever doors – a form, a
 * message, a timer, by hand – wait for each other, and the second sees what the first has done.
 */
final class CaseLock extends CommandInterceptor {

    private static final String CASES_OF_JOBS = """
            select i.business_key_, i.proc_def_id_ from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_
            where j.id_ = any(?) and i.business_key_ is not null""";

    /** The case of something, and a process of its. */
    static final Map<Whom, String> CASE_OF = Map.of(
            Whom.TASK, of("id_ = (select proc_inst_id_ from act_ru_task where id_ = ?)"),
            Whom.JOB, of("id_ = (select process_instance_id_ from act_ru_job where id_ = ?)"),
            Whom.EXECUTION, of("id_ = (select proc_inst_id_ from act_ru_execution where id_ = ?)"),
            Whom.NUMBER, of("business_key_ = ? limit 1"));

    private record CaseOf(String number, String definition) {}

    private final JdbcTemplate jdbc;
    private final CaseFacts facts;

    CaseLock(DataSource database, CaseFacts facts) {
        this.jdbc = new JdbcTemplate(database);
        this.facts = facts;
    }

    private static String of(String condition) {
        return "select business_key_, proc_def_id_ from act_ru_execution where business_key_ is not null and "
                + condition;
    }

    @Override
    public <T> T execute(Command<T> command) {
        List<Ref> refs = Mover.refs(command);
        if (!refs.isEmpty()) {
            cases(refs.stream().flatMap(ref -> found(ref).stream())).forEach(facts::lock);
        }
        return next.execute(command);
    }

    /**
     * Locks the cases of jobs that are about to be done together, unless somebody is at one of them: who holds several locks must wait for
     * nobody.
     *
     * @return their numbers, or null if somebody is
     */
    @Nullable
    Collection<Long> take(List<String> jobs) {
        var cases = cases(found(CASES_OF_JOBS, (Object) jobs.toArray(String[]::new)).stream());
        return facts.lockNow(cases) ? cases.keySet() : null;
    }

    /** Processes by number, in one order whoever asks. */
    private SortedMap<Long, String> cases(Stream<CaseOf> found) {
        var cases = new TreeMap<Long, String>();
        found.forEach(each -> {
            String process = process(each.definition());
            if (facts.owns(process)) {
                cases.put(Long.valueOf(each.number()), process);
            }
        });
        return cases;
    }

    private List<CaseOf> found(Ref ref) {
        return found(Objects.requireNonNull(CASE_OF.get(ref.whom())), ref.id());
    }

    private List<CaseOf> found(String question, Object id) {
        return jdbc.query(question, (row, at) -> new CaseOf(row.getString(1), row.getString(2)), id);
    }

    private static String process(String definition) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definition)
                .getKey();
    }
}
