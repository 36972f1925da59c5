package cn.minxu.need.intake;

import org.jspecify.annotations.Nullable;

/**
 * Why a row of a file was not taken, or what is to be looked at though it was.
 *
 * @param sheet the sheet that it stands in, where a workbook has several with rows; otherwise null
 * @param row as a spreadsheet counts it
 * @param position its place among all rows of the file
 * @param serial what stands in 序号
 * @param reason says what to change; never quotes personal data
 * @param number the need as which it is registered, or null
 */
public record ImportRemark(
        @Nullable String sheet,
        int row,
        int position,
        String serial,
        Result result,
        String reason,
        @Nullable Long number) {

    public enum Result {
        REFUSED("未收"),
        KNOWN("已登记过"),
        NOTED("已登记，请核对");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
