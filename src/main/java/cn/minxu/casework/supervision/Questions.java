package cn.minxu.casework.supervision;

import cn.minxu.Refused;
import cn.minxu.casework.supervision.Scope.What;
import cn.minxu.casework.supervision.Scope.Where;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes out what somebody asks about, within what he answers for. */
@Component
public class Questions {

    private final Organisation organisation;
    private final Streets streets;
    private final CaseKinds kinds;
    private final WorkingTime time;
    private final Clock clock;

    Questions(Organisation organisation, Streets streets, CaseKinds kinds, WorkingTime time, Clock clock) {
        this.organisation = organisation;
        this.streets = streets;
        this.kinds = kinds;
        this.time = time;
        this.clock = clock;
    }

    /**
     * @param seen ids of the units that the asker answers for
     * @throws Refused if a part of it cannot be made out; a unit that is not his is answered like one that does not exist
     */
    public Scope of(Filter asked, Collection<String> seen) {
        Instant now = clock.instant();
        Period period = Period.of(
                given(asked.period()),
                given(asked.from()),
                given(asked.until()),
                LocalDate.ofInstant(now, time.zone()));
        return new Scope(
                where(asked, Set.copyOf(seen)),
                what(given(asked.kind()), given(asked.category())),
                period,
                now,
                period.since(time.zone()),
                period.end(time.zone()));
    }

    private Where where(Filter asked, Set<String> seen) {
        boolean rest = Streets.NONE.equals(given(asked.street()));
        Unit street = rest ? null : unit(asked.street(), seen, unit -> unit.kind() == UnitKind.STREET, "街道");
        Unit department = unit(asked.department(), seen, unit -> unit.kind() == UnitKind.DEPARTMENT, "部门");
        Unit one = unit(asked.unit(), seen, unit -> true, "单位");
        boolean everywhere = street == null && !rest;
        boolean whole =
                everywhere && organisation.units().stream().map(Unit::id).allMatch(seen::contains);
        String[] area = (everywhere
                        ? seen.stream()
                        : street == null
                                ? seen.stream().filter(unit -> streets.of(unit).isEmpty())
                                : area(street).filter(seen::contains))
                .toArray(String[]::new);
        String[] only = one == null ? area : new String[] {one.id()};
        if (department != null) {
            String[] holders = one == null ? new String[] {department.id()} : only;
            return new Where(holders, only, area, everywhere, department.id());
        }
        return new Where(only, only, only, whole && one == null, null);
    }

    private Stream<String> area(Unit street) {
        return Stream.concat(Stream.of(street), organisation.below(street.id()).stream())
                .map(Unit::id);
    }

    private @Nullable Unit unit(@Nullable String written, Set<String> seen, Predicate<Unit> right, String what) {
        String id = given(written);
        if (id == null) {
            return null;
        }
        return organisation
                .find(id)
                .filter(right)
                .filter(unit -> seen.contains(unit.id()))
                .orElseThrow(() -> Refused.notFound("没有编号为“" + shown(id) + "”的" + what + "，或它不归您督办，请从名单中选择。"));
    }

    private What what(@Nullable String kind, @Nullable String category) {
        if (kind != null && kinds.named().stream().noneMatch(each -> each.key().equals(kind))) {
            throw Refused.invalid("没有名为“" + shown(kind) + "”的事项类别，请从名单中选择。");
        }
        if (category == null) {
            return new What(kind, null, null, kinds.promising());
        }
        List<Facets> all = kind == null ? kinds.facets() : kinds.facets(kind);
        return all.stream()
                .filter(facets -> facets.has(category))
                .map(facets -> new What(kind, category, facets.inCategory(), kinds.promising()))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("没有名为“" + shown(category) + "”的类别，请从名单中选择。"));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
