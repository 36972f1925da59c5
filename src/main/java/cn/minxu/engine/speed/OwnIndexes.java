package cn.minxu.engine.speed;

import cn.minxu.engine.CaseLock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Indexes of our own on the engine's tables, made once, after the engine has made its tables: for {@link TaskListing}, and for finding a
 * case by its number although many have been closed, see {@link CaseLock}. They come beside the maker's, which all stay.
 */
public final class OwnIndexes {

    private static final Map<String, String> INDEXES = new LinkedHashMap<>();

    static {
        INDEXES.put("minxu_task_due", "act_ru_task (tenant_id_, due_date_) include (follow_up_date_)");
        INDEXES.put("minxu_task_step", "act_ru_task (tenant_id_, task_def_key_, due_date_)");
        // a unit's tasks in its own tenant are so many that only this narrow index counts them quickly; in others' they
        // are few
        INDEXES.put(
                "minxu_link_own",
                "act_ru_identitylink (group_id_) where type_ = 'candidate' and group_id_ = tenant_id_");
        INDEXES.put(
                "minxu_link_other",
                "act_ru_identitylink (group_id_) where type_ = 'candidate' and group_id_ is distinct from tenant_id_");
        INDEXES.put("minxu_execution_case", "act_ru_execution (business_key_) where business_key_ is not null");
    }

    /** What a former version made and nothing reads any more. */
    private static final List<String> FORMER = List.of("minxu_task_queue");

    private OwnIndexes() {}

    public static Set<String> names() {
        return INDEXES.keySet();
    }

    public static void ensure(DataSource database) {
        var jdbc = new JdbcTemplate(database);
        INDEXES.forEach((name, on) -> {
            if (!isThere(jdbc, name)) {
                jdbc.execute("create index if not exists " + name + " on " + on);
            }
        });
        FORMER.stream()
                .filter(name -> isThere(jdbc, name))
                .forEach(name -> jdbc.execute("drop index if exists " + name));
    }

    /** Asked first: even if nothing is to be done, the statement would wait for all who write. */
    private static boolean isThere(JdbcTemplate jdbc, String name) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, name));
    }
}
