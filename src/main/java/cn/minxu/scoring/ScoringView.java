package cn.minxu.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A panel, as its reader may know it: before all sheets are in nobody's but his own, and no total.
 *
 * @param standard title with its version
 * @param state in words
 * @param rule how the result comes about
 * @param revealed whether all sheets may be read
 * @param total of one that is over, for example 82.5
 * @param result PASS or FAIL, of one that is over
 */
public record ScoringView(
        String standard,
        int round,
        String state,
        String rule,
        boolean revealed,
        @Nullable String total,
        @Nullable String result,
        @Nullable String spread,
        List<SheetView> sheets) {

    /**
     * A sheet; what it says only to whom may read it.
     *
     * @param id only of the reader's own that is open
     * @param replaceable its id, to whoever may take it back from an assessor who does not answer
     * @param item its only item; null if it has all of them
     * @param state OPEN, SUBMITTED or RECUSED
     * @param dropped HIGHEST or LOWEST, of one that does not count
     */
    public record SheetView(
            @Nullable String id,
            @Nullable String replaceable,
            String assessor,
            String unit,
            @Nullable String item,
            int pass,
            String state,
            @Nullable String why,
            @Nullable String total,
            @Nullable String dropped,
            List<Line> lines) {}

    /**
     * An item of a sheet.
     *
     * @param heading whether it only stands above others
     * @param evidenceAsked kinds of evidence
     * @param mayNotApply when it may be left out; null: never
     */
    public record Line(
            String indicator,
            String name,
            boolean heading,
            @Nullable String maximum,
            @Nullable String weight,
            String method,
            List<String> evidenceAsked,
            @Nullable String mayNotApply,
            @Nullable String points,
            boolean notApplicable,
            String remark,
            List<Proof> evidence) {}

    /** A document on which a score stands, as it was then. */
    public record Proof(String id, String name, String kind, String at, String sha256, boolean withdrawn) {}
}
