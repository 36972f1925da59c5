package cn.minxu.casework.exclude;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import cn.minxu.organisation.Organisation;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All exclusions of units, {@code minxu.unit_exclusion}; the database knows how long one holds. */
@Repository
public class Exclusions {

    private static final String IN_FORCE = """
            from minxu.unit_exclusion
            where unit_id = :unit and since <= :day and (until is null or until >= :day) and (lifted_on is null or lifted_on > :day)""";

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final WorkingTime time;
    private final Clock clock;

    Exclusions(JdbcClient jdbc, Organisation organisation, WorkingTime time, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.time = time;
        this.clock = clock;
    }

    /** What speaks against a unit taking on a project today, in words for it. */
    public Optional<Refused> against(String unit) {
        return grounds(unit).stream()
                .findFirst()
                .map(ground -> Refused.conflict("“" + organisation.unit(unit).name() + "”" + ground.words()
                        + "，目前不能申报或认领项目；" + ground.end() + "后可以参加。如有疑问请联系区民政部门。"));
    }

    /** On which it is excluded today. */
    public List<Ground> grounds(String unit) {
        return jdbc.sql("select ground " + IN_FORCE + " order by id")
                .param("unit", unit)
                .param("day", today())
                .query((row, i) -> Ground.valueOf(row.getString("ground")))
                .list();
    }

    /**
     * @param number of the case by which it was found and checked
     * @param until the last day; null until it is lifted, of the blacklist for three years
     */
    public void add(long number, String unit, Ground ground, LocalDate since, @Nullable LocalDate until, String user) {
        CaseBook.guarded(() -> jdbc.sql("""
                        insert into minxu.unit_exclusion (case_id, unit_id, ground, since, until, by_user) values (?, ?, ?, ?, ?::date, ?)""")
                .params(number, unit, ground.name(), since, until, user)
                .update());
    }

    /** From today on.
     *
     * @param number of the case by which it was found and checked
     * @throws Refused if it is not excluded on this ground
     */
    public void lift(long number, String unit, Ground ground) {
        int lifted = jdbc.sql(
                        "update minxu.unit_exclusion set lifted_on = :day, lifted_by = :number where id in (select id "
                                + IN_FORCE + " and ground = :ground)")
                .param("unit", unit)
                .param("day", today())
                .param("ground", ground.name())
                .param("number", number)
                .update();
        if (lifted == 0) {
            throw Refused.conflict("“" + organisation.unit(unit).name() + "”现在没有这一情形的限制，不必解除。");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), time.zone());
    }
}
