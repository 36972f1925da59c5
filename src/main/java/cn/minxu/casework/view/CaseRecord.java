package cn.minxu.casework.view;

import cn.minxu.casework.History;
import cn.minxu.casework.Words;
import cn.minxu.casework.document.DocumentRow;
import cn.minxu.casework.urge.OrderRow;
import cn.minxu.casework.urge.UrgeRow;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole record of a case, for those who work on it: all in words, times to the minute in the district's zone. Personal data are
 * masked, also inside texts.
 *
 * @param about its title
 * @param unit name of the unit whose it is
 * @param promised what the resident was told; null where nobody was told anything
 * @param reporter who brought it, masked
 * @param urges how supervisors urged whoever had it
 * @param orders supervision orders, with their answers
 * @param fields what people filled in and no column of a feature has, in their order
 * @param drawn whether it is of a kind without Java
 * @param task id of a task of the case that is the reader's or waits for his unit; null if there is none
 * @param latest the last that was said of the matter itself; null before anything was
 * @param supervised whether the reader may urge who has it, and give orders
 * @param own what its kind shows beyond this, by field: as it likes, but {@code content}, what people wrote, {@code badges}, words that
 *     stand out, and {@code facts}, each a {@link Field}, stand above every form
 */
public record CaseRecord(
        String number,
        String about,
        String unit,
        String reporter,
        String phone,
        String registered,
        @Nullable String promised,
        int priority,
        @Nullable String priorityWhy,
        @Nullable String outcome,
        List<Step> history,
        List<Clock> deadlines,
        List<DocumentRow> documents,
        List<UrgeRow> urges,
        List<OrderRow> orders,
        List<Field> fields,
        boolean drawn,
        @Nullable String task,
        @Nullable Step latest,
        boolean supervised,
        @JsonAnyGetter Map<String, @Nullable Object> own) {

    /** What was filled in: a person's data are not shown. */
    public record Field(String label, String text) {}

    /**
     * Who decided what, when and why.
     *
     * @param aside whether it says nothing of the matter itself ({@link History.Entry#aside})
     */
    public record Step(
            String at,
            String who,
            @Nullable String unit,
            String step,
            String outcome,
            @Nullable String reason,
            boolean aside) {

        static Step of(History.Entry entry, Words words) {
            return new Step(
                    words.at(entry.at()),
                    entry.who(),
                    entry.unit(),
                    entry.step(),
                    entry.outcome(),
                    entry.reason(),
                    entry.aside());
        }
    }

    /**
     * The deadline of a stay in a step; {@code left} is null while it is open.
     *
     * @param granted what it was given beyond its limit: an extension, and each pause
     */
    public record Clock(
            String step,
            String holder,
            String basis,
            String opened,
            String due,
            @Nullable String left,
            boolean provisional,
            List<String> granted,
            List<Marked> marks) {}

    /** A mark and who was told: level 0 yellow, 1 red, 2–4 one to three levels up. */
    public record Marked(int level, String at, String unit) {}
}
