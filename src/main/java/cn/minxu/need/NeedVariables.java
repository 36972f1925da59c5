package cn.minxu.need;

import static cn.minxu.need.CaseVariables.CENTRE_UNIT;
import static cn.minxu.need.CaseVariables.COMMUNITY_UNIT;
import static cn.minxu.need.CaseVariables.DISTRICT_UNIT;
import static cn.minxu.need.CaseVariables.LINKED;
import static cn.minxu.need.CaseVariables.NEED_AUTHORITY;
import static cn.minxu.need.CaseVariables.NEED_CATEGORY;
import static cn.minxu.need.CaseVariables.NEED_GRADE;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.NEED_SCALE;
import static cn.minxu.need.CaseVariables.REDO_UNIT;
import static cn.minxu.need.CaseVariables.SATISFIABILITY;
import static cn.minxu.need.CaseVariables.STREET_UNIT;
import static cn.minxu.need.CaseVariables.URGENT;

import cn.minxu.engine.UnsavedVariables;
import cn.minxu.need.CaseVariables.Life;
import cn.minxu.organisation.Organisation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The variables of a need's processes that are facts of the need: read from our tables, never stored by the engine. */
@Component
class NeedVariables {

    private final JdbcClient jdbc;
    private final Organisation organisation;

    NeedVariables(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    /** Empty if there is no such need; what has not been found out yet is null. */
    Map<String, @Nullable Object> of(long number) {
        return jdbc.sql("""
                        select community_id, urgent, category, priority, satisfiable, scale, authority, grade, lead_id, holder_id
                        from minxu.need where id = ?""")
                .param(number)
                .query((row, i) -> variables(row))
                .optional()
                .orElse(Map.of());
    }

    private Map<String, @Nullable Object> variables(ResultSet row) throws SQLException {
        var variables = new HashMap<String, @Nullable Object>();
        String community = row.getString("community_id");
        Boolean satisfiable = row.getObject("satisfiable", Boolean.class);
        variables.put(COMMUNITY_UNIT.name(), community);
        variables.put(STREET_UNIT.name(), organisation.streetOf(community).id());
        variables.put(CENTRE_UNIT.name(), organisation.centre().id());
        variables.put(DISTRICT_UNIT.name(), organisation.district().id());
        variables.put(REDO_UNIT.name(), row.getString("holder_id"));
        variables.put(URGENT.name(), row.getBoolean("urgent"));
        variables.put(NEED_PRIORITY.name(), row.getLong("priority"));
        variables.put(NEED_CATEGORY.name(), row.getString("category"));
        variables.put(
                SATISFIABILITY.name(), satisfiable == null ? null : satisfiable ? "SATISFIABLE" : "NOT_SATISFIABLE");
        variables.put(NEED_SCALE.name(), row.getString("scale"));
        variables.put(NEED_AUTHORITY.name(), row.getString("authority"));
        variables.put(NEED_GRADE.name(), row.getString("grade"));
        variables.put(LINKED.name(), row.getObject("lead_id") != null);
        return variables;
    }

    @Configuration(proxyBeanMethods = false)
    static class Contract {

        @Bean
        UnsavedVariables unsavedVariables() {
            return new UnsavedVariables(CaseVariables.living(Life.FACT), CaseVariables.living(Life.PASSING));
        }
    }
}
