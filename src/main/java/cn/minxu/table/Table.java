package cn.minxu.table;

import java.util.List;
import java.util.function.Consumer;

/** A file that is read line by line, as often as wanted, and never held as a whole. */
interface Table {

    /**
     * Hands over the lines in their order, blank and hidden ones included.
     *
     * @throws cn.minxu.Refused if the file cannot be read to its end, or goes beyond its bounds
     */
    void read(Consumer<Line> taker);

    /** Names of the sheets that the spreadsheet does not show; their lines are not handed over. */
    default List<String> hiddenSheets() {
        return List.of();
    }
}
