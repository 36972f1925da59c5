package cn.minxu.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units and people in their tables. */
@Repository
class OrganisationStore {

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one import at a time change the organisation, until the end of the transaction. */
    void lock() {
        jdbc.sql("lock table minxu.unit, minxu.person in share row exclusive mode")
                .update();
    }

    List<Unit> units() {
        return jdbc.sql("select id, kind, name, parent_id from minxu.unit order by length(id), id")
                .query(Unit.class)
                .list();
    }

    List<Person> people() {
        return jdbc.sql("select user_id, name, unit_id, post, role from minxu.person order by user_id")
                .query(Person.class)
                .list();
    }

    String add(UnitKind kind, String name, @Nullable String parentId) {
        return jdbc.sql("insert into minxu.unit (id, kind, name, parent_id)"
                        + " values (:code || '-' || nextval('minxu.unit_seq'), :kind, :name, :parent) returning id")
                .param("code", kind.code())
                .param("kind", kind.name())
                .param("name", name)
                .param("parent", parentId)
                .query(String.class)
                .single();
    }

    void move(String unitId, @Nullable String parentId) {
        jdbc.sql("update minxu.unit set parent_id = :parent where id = :id")
                .param("parent", parentId)
                .param("id", unitId)
                .update();
    }

    void save(Person person) {
        jdbc.sql(
                        "insert into minxu.person (user_id, name, unit_id, post, role) values (:id, :name, :unit, :post, :role)"
                                + " on conflict (user_id) do update"
                                + " set name = :name, unit_id = :unit, post = :post, role = :role")
                .param("id", person.userId())
                .param("name", person.name())
                .param("unit", person.unitId())
                .param("post", person.post())
                .param("role", person.role().name())
                .update();
    }
}
