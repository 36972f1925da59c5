package cn.minxu.table;

import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook; a CSV file is one without a name.
 *
 * @param index its place among the sheets, from 0
 */
record Sheet(int index, @Nullable String name) {

    static final Sheet CSV = new Sheet(0, null);

    /** In front of what is said of it: 工作表“1月”, or nothing. */
    String shown() {
        return name == null ? "" : "工作表“" + name + "”";
    }
}
