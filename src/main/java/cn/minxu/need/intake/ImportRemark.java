package cn.minxu.need.intake;

import org.jspecify.annotations.Nullable;

/**
 * Why a row of a file was not taken.
 *
 * @param row as a spreadsheet counts it
 * @param serial what stands in 序号
 * @param reason says what to change; never quotes personal data
 * @param number the need as which it is registered already, or null
 */
public record ImportRemark(
        int row,
        String serial,
        Result result,
        String reason,
        @Nullable Long number) {

    public enum Result {
        REFUSED("未收"),
        KNOWN("已登记过");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
