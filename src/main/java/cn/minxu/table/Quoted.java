package cn.minxu.table;

/** How programs write digits that a spreadsheet must not take for a number: {@code ="00123"}. */
final class Quoted {

    private Quoted() {}

    /** What stands between the quotes; any other text as it is, also one that begins with an equals sign. */
    static String meant(String cell) {
        if (cell.length() < 3 || !cell.startsWith("=\"") || !cell.endsWith("\"")) {
            return cell;
        }
        String inside = cell.substring(2, cell.length() - 1);
        String unescaped = inside.replace("\"\"", "");
        return unescaped.contains("\"") ? cell : inside.replace("\"\"", "\"");
    }
}
