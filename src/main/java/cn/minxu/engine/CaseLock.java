package cn.minxu.engine;

import cn.minxu.engine.Mover.Ref;
import cn.minxu.engine.Mover.Whom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whoever moves a case locks it, before the engine reads anything of it: two who come at the same moment by whatever doors – a form, a
 * message, a timer, by hand – wait for each other, and the second sees what the first has done.
 */
public final class CaseLock extends CommandInterceptor {

    private static final String CASES_OF_JOBS = """
            select i.business_key_ from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_
            where j.id_ = any(?) and i.business_key_ is not null""";

    /** The number of the case of something. */
    public static final Map<Whom, String> CASE_OF = Map.of(
            Whom.TASK, of("id_ = (select proc_inst_id_ from act_ru_task where id_ = ?)"),
            Whom.JOB, of("id_ = (select process_instance_id_ from act_ru_job where id_ = ?)"),
            Whom.EXECUTION, of("id_ = (select proc_inst_id_ from act_ru_execution where id_ = ?)"),
            Whom.NUMBER, of("business_key_ = ? limit 1"));

    private final JdbcTemplate jdbc;
    private final CaseFacts facts;

    CaseLock(DataSource database, CaseFacts facts) {
        this.jdbc = new JdbcTemplate(database);
        this.facts = facts;
    }

    private static String of(String condition) {
        return "select business_key_ from act_ru_execution where business_key_ is not null and " + condition;
    }

    @Override
    public <T> T execute(Command<T> command) {
        List<Ref> refs = Mover.refs(command);
        if (!refs.isEmpty()) {
            inOrder(refs.stream().flatMap(ref -> found(ref).stream())).forEach(facts::lock);
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
    public Collection<Long> take(List<String> jobs) {
        var numbers = inOrder(found(CASES_OF_JOBS, (Object) jobs.toArray(String[]::new)).stream());
        return facts.lockNow(numbers) ? numbers : null;
    }

    /** In one order whoever asks. */
    private static SortedSet<Long> inOrder(Stream<String> numbers) {
        return numbers.map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> found(Ref ref) {
        return found(Objects.requireNonNull(CASE_OF.get(ref.whom())), ref.id());
    }

    private List<String> found(String question, Object id) {
        return jdbc.query(question, (row, at) -> row.getString(1), id);
    }
}
