package cn.minxu.access.opening;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of what is open. Writes {@code docs/access.md} with {@code -Dminxu.write=true}, else holds it against the code. */
class AccessPageTest {

    private static final Path PAGE = Path.of("docs", "access.md");

    private static final Map<Asker, String> NAMES = Map.of(
            Asker.ANYBODY, "anybody",
            Asker.SIGNED_IN, "signed in",
            Asker.STAFF, "staff",
            Asker.SUPERVISOR, "supervisor",
            Asker.DESIGNER, "designer",
            Asker.ADMINISTRATOR, "administrator");

    @Test
    void the_list_of_what_is_open_is_true() throws IOException {
        var page = page();
        if (Boolean.getBoolean("minxu.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/access.md: script/test --write")
                .isEqualTo(page);
    }

    @Test
    void a_place_in_a_path_takes_no_operation_that_is_closed() {
        for (var operation : EngineApi.operations()) {
            var named = Openings.all().stream()
                    .filter(opening -> opening.method().equals(operation.method()))
                    .filter(opening -> shape(opening.path().text()).equals(shape(operation.path())))
                    .toList();
            assertThat(ways(operation))
                    .as(operation.method() + " " + operation.path())
                    .isEqualTo(named);
        }
    }

    @Test
    void nothing_is_open_twice_in_different_ways() {
        var places = Openings.all().stream()
                .map(opening -> opening.method() + shape(opening.path().text()) + opening.why())
                .toList();
        assertThat(places).doesNotHaveDuplicates();
    }

    private static List<Opening> ways(EngineApi.Operation operation) {
        try {
            return Openings.ways(new Asked(operation.method(), operation.at("some-id")));
        } catch (Refused closed) {
            return List.of();
        }
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }

    private static String page() {
        var page = new StringBuilder("""
                # What is open of the engine's REST interfaces

                Generated from the code (`cn.minxu.access.opening.Openings`) by a test; do not edit: `script/test --write`.

                The list holds for `/engine-rest` and for the web applications' `/camunda/api/engine` alike. Whatever is not in it is refused
                before the engine is asked: 403, or 404 where nothing of the kind is open. What is open is still subject to the rights of the
                groups (`Right`) and to the tenants of the unit. Roles add up: a supervisor is staff, too, and a grid worker is staff.

                """);
        page.append("| who | 角色 | operations open, of the %d of the engine |\n|---|---|---|\n"
                .formatted(EngineApi.operations().size()));
        for (var asker : Asker.values()) {
            page.append("| %s | %s | %d |\n".formatted(NAMES.get(asker), asker.title(), open(asker)));
        }
        Openings.all().stream()
                .map(Opening::why)
                .distinct()
                .forEach(why -> page.append(section(
                        why,
                        Openings.all().stream()
                                .filter(each -> each.why().equals(why))
                                .toList())));
        return page.toString();
    }

    /** With what is open to him as anybody, as signed in, and, for a supervisor, as staff. */
    private static long open(Asker asker) {
        var also = EnumSet.of(Asker.ANYBODY, asker);
        if (asker != Asker.ANYBODY) {
            also.add(Asker.SIGNED_IN);
        }
        if (asker == Asker.SUPERVISOR) {
            also.add(Asker.STAFF);
        }
        return EngineApi.operations().stream()
                .filter(operation -> ways(operation).stream().anyMatch(way -> way.isFor(Set.copyOf(also))))
                .count();
    }

    private static String section(String why, List<Opening> openings) {
        var rows = new ArrayList<String>();
        rows.add("\n## %s%s\n".formatted(why.substring(0, 1).toUpperCase(java.util.Locale.ROOT), why.substring(1)));
        rows.add("For: %s\n".formatted(people(openings.get(0).who())));
        rows.add("| method | path |");
        rows.add("|---|---|");
        openings.forEach(each ->
                rows.add("| %s | `%s` |".formatted(each.method(), each.path().text())));
        return String.join("\n", rows) + "\n";
    }

    private static String people(Set<Asker> who) {
        return who.stream()
                .sorted()
                .map(each -> NAMES.get(each) + " (" + each.title() + ")")
                .collect(Collectors.joining(", "));
    }
}
