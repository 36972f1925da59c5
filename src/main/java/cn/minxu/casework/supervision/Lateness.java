package cn.minxu.casework.supervision;

import cn.minxu.casework.supervision.LatenessReport.OfUnit;
import cn.minxu.casework.supervision.SupervisionReport.Span;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many cases were late within a period, and why. */
@Service
public class Lateness {

    private final JdbcClient jdbc;
    private final LatenessSets sets;
    private final Streets streets;
    private final Organisation organisation;

    Lateness(JdbcClient jdbc, LatenessSets sets, Streets streets, Organisation organisation) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.streets = streets;
        this.organisation = organisation;
    }

    /** So many cases of a unit in one state, and of the late ones for one reason. */
    private record Cell(String unit, String state, @Nullable String reason, int cases, int open) {

        boolean is(String asked) {
            return state.equals(asked);
        }
    }

    public LatenessReport report(Scope in) {
        List<Cell> cells = jdbc.sql(sets.counts(in))
                .params(in.parameters())
                .query((row, i) -> new Cell(
                        row.getString("unit"),
                        row.getString("state"),
                        row.getString("reason"),
                        row.getInt("cases"),
                        row.getInt("open")))
                .list();
        OfUnit all = sum("", cells);
        return new LatenessReport(
                Span.of(in.period()),
                whose(in),
                all.due(),
                all.onTime(),
                all.late(),
                all.closedLate(),
                all.stillOpen(),
                all.running(),
                all.percent(),
                sets.reasons().stream()
                        .map(reason -> new LatenessReport.Reason(
                                "late." + reason.key(),
                                reason.name(),
                                sum(cells, cell -> reason.key().equals(cell.reason()))))
                        .toList(),
                cells.stream().collect(Collectors.groupingBy(Cell::unit)).entrySet().stream()
                        .map(each -> sum(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparing(OfUnit::late).reversed().thenComparing(OfUnit::name))
                        .toList());
    }

    private OfUnit sum(String unit, List<Cell> cells) {
        int onTime = sum(cells, cell -> cell.is("onTime"));
        int late = sum(cells, cell -> cell.is("late"));
        int open = cells.stream()
                .filter(cell -> cell.is("late"))
                .mapToInt(Cell::open)
                .sum();
        return new OfUnit(
                unit,
                organisation.find(unit).map(Unit::name).orElse(unit),
                sum(cells, cell -> true),
                onTime,
                late,
                late - open,
                open,
                sum(cells, cell -> cell.is("running")),
                Rate.exact(onTime, onTime + late));
    }

    private static int sum(List<Cell> cells, Predicate<Cell> which) {
        return cells.stream().filter(which).mapToInt(Cell::cases).sum();
    }

    /** The street, the department or the unit that was asked about, else all. */
    private String whose(Scope in) {
        var where = in.where();
        if (where.hand() != null) {
            return name(where.hand());
        }
        var owners = List.of(where.owners());
        if (owners.size() > 1
                && owners.stream().allMatch(owner -> streets.of(owner).isEmpty())) {
            return Streets.NONE_NAME;
        }
        return topOf(where.owners()).map(this::name).orElse("全部所辖单位");
    }

    private Optional<String> topOf(String[] units) {
        var all = List.of(units);
        return all.stream()
                .filter(unit -> all.stream()
                        .allMatch(other -> other.equals(unit)
                                || organisation.ancestors(other).stream()
                                        .map(Unit::id)
                                        .anyMatch(unit::equals)))
                .findFirst();
    }

    private String name(String unit) {
        return organisation.find(unit).map(Unit::name).orElse(unit);
    }
}
