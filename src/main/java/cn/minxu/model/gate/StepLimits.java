package cn.minxu.model.gate;

import cn.minxu.model.gate.Cells.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that say a process's steps how long they may take: of its own table, then of the one that all share. */
final class StepLimits {

    static final String SHARED = "stepLimit";
    static final String STEP = "step";
    static final String LAPSE = "lapseAmount";
    private static final String OWN = "Limit";
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private StepLimits() {}

    /** Keys of the tables in which they are looked for. */
    static Stream<String> tables(String process) {
        return Stream.of(own(process), SHARED);
    }

    static String own(String process) {
        return process + OWN;
    }

    /** Whether a table with this key limits the steps of a process that there is. */
    static boolean isOne(String table, Ground ground) {
        return table.equals(SHARED)
                || table.endsWith(OWN)
                        && ground.diagram(table.substring(0, table.length() - OWN.length()))
                                .isPresent();
    }

    /** The rules for a step, those that only hold in some cases included; from the first table that has any. */
    static List<Row> rules(String process, String step, Ground ground, List<Cells> tables) {
        for (Cells cells : tables) {
            var rules = new ArrayList<Row>();
            Predicate<Row> fits = row -> cells.input(STEP)
                    .map(at -> covers(row.inputs().get(at), step))
                    .orElse(true);
            cells.rows().stream().filter(fits).forEach(rules::add);
            if (!rules.isEmpty()) {
                return rules;
            }
        }
        return List.of();
    }

    private static boolean covers(String cell, String step) {
        if (cell.isEmpty() || cell.equals("-")) {
            return true;
        }
        return steps(cell).contains(step) != cell.startsWith("not");
    }

    /** The ids of steps that a cell names. */
    static Set<String> steps(String cell) {
        return TEXT.matcher(cell).results().map(each -> each.group(1)).collect(Collectors.toSet());
    }

    /** Whether a rule says after how much time the step ends without its holder. */
    static boolean lapses(Cells cells, Row row) {
        return cells.output(LAPSE)
                .map(at -> !row.outputs().get(at).isEmpty()
                        && !row.outputs().get(at).equals("null"))
                .orElse(false);
    }

    static boolean isWholeAndPositive(String cell) {
        Matcher number = Pattern.compile("[1-9][0-9]{0,8}").matcher(cell);
        return number.matches();
    }
}
