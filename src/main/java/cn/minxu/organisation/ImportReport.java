package cn.minxu.organisation;

/**
 * What an import did.
 *
 * @param rows rows read, without the header
 * @param created units and people that are new
 * @param updated units that moved to another superior and people whose data changed
 * @param unchanged rows that said what was known already
 */
public record ImportReport(int rows, int created, int updated, int unchanged) {

    /** In a sentence. */
    public String text() {
        return "共 %d 行：新增 %d，更新 %d，未变 %d。".formatted(rows, created, updated, unchanged);
    }
}
