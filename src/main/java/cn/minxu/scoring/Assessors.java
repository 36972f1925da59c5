package cn.minxu.scoring;

import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a form offers as assessors; who may not score is named with the reason when he is chosen all the same. */
@Component
public class Assessors {

    private final Organisation organisation;
    private final PanelRows panels;
    private final SheetRows sheets;

    Assessors(Organisation organisation, PanelRows panels, SheetRows sheets) {
        this.organisation = organisation;
        this.panels = panels;
        this.sheets = sheets;
    }

    /** All members of staff of the district. */
    public List<Map<String, Object>> ofDistrict(long number) {
        return options(number, organisation.people().stream());
    }

    public List<Map<String, Object>> of(long number, String unit) {
        return options(number, organisation.peopleOf(unit).stream());
    }

    private List<Map<String, Object>> options(long number, Stream<Person> people) {
        Set<String> taken = taken(number);
        List<Person> asked = people.filter(person -> person.role().isStaff())
                .filter(person -> !taken.contains(person.userId()))
                .toList();
        Map<String, String> interested = panels.interested(
                number,
                panels.current(number).map(Panel::excluded).orElse(List.of()),
                asked.stream().map(Person::userId).toList());
        return asked.stream()
                .map(person -> option(person, interested.get(person.userId())))
                .toList();
    }

    /** Those who have, or have had, a sheet of the panel that is not over. */
    private Set<String> taken(long number) {
        return panels.current(number).stream()
                .flatMap(panel -> sheets.of(panel).stream())
                .map(Sheet::assessor)
                .collect(Collectors.toSet());
    }

    private Map<String, Object> option(Person person, @Nullable String why) {
        String unit = organisation.unit(person.unitId()).name();
        var option = new HashMap<String, Object>();
        option.put("label", person.name() + "（" + unit + (person.post() == null ? "" : "，" + person.post()) + "）");
        option.put("value", person.userId());
        if (why != null) {
            option.put("refused", why);
        }
        return option;
    }
}
