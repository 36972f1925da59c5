package cn.minxu.casework.find;

import cn.minxu.Refused;
import cn.minxu.casework.StepNames;
import cn.minxu.casework.Words;
import cn.minxu.casework.find.ListRows.Archived;
import cn.minxu.casework.find.ListRows.Handled;
import cn.minxu.casework.view.Seen;
import cn.minxu.casework.view.Sight;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of cases that are not the person's turn any more, page by page, the newest first. */
@Service
@Transactional(readOnly = true)
public class CaseLists {

    private static final int COUNTED = 1_000;

    private final Sight sight;
    private final ListRows rows;
    private final FoundCases found;
    private final StepNames steps;
    private final Words words;

    CaseLists(Sight sight, ListRows rows, FoundCases found, StepNames steps, Words words) {
        this.sight = sight;
        this.rows = rows;
        this.found = found;
        this.steps = steps;
        this.words = words;
    }

    /**
     * @param state of those that are asked for; what is archived is closed
     * @param after where the page before ended, or null for the first
     * @throws Refused if the user works on no cases
     */
    public CasePage page(CaseList list, CaseState state, @Nullable String after, String user) {
        Seen seen = sight.of(user).orElseThrow(() -> Refused.forbidden("这份清单只向经办、负责人和督办人员开放；如工作需要，请联系管理员。"));
        return switch (list) {
            case HANDLED -> handled(new Cut(seen, state, Cursor.number(after)));
            case PASSED_ON -> passedOn(new Cut(seen, state, Cursor.number(after)));
            case ARCHIVED -> archived(seen, Cursor.moment(after));
        };
    }

    /** How many open cases the user's unit has passed on: a thousand at most are counted. */
    public int passedOn(String user) {
        return sight.of(user)
                .map(seen -> rows.countPassedOn(seen.unit(), COUNTED))
                .orElse(0);
    }

    private CasePage handled(Cut cut) {
        List<Handled> all = rows.handled(cut);
        List<Handled> shown = shown(all);
        List<FoundCase> cases = found.of(shown.stream().map(Handled::number).toList());
        return new CasePage(
                IntStream.range(0, cases.size())
                        .mapToObj(i -> cases.get(i).handled(did(shown.get(i))))
                        .toList(),
                all.size() > shown.size() ? String.valueOf(last(shown).id()) : null,
                false);
    }

    private String did(Handled handled) {
        return words.at(handled.at()) + " " + steps.of(handled.step());
    }

    private CasePage passedOn(Cut cut) {
        List<Long> all = rows.passedOn(cut);
        List<Long> shown = shown(all);
        return new CasePage(found.of(shown), all.size() > shown.size() ? String.valueOf(last(shown)) : null, false);
    }

    private CasePage archived(Seen seen, Cursor after) {
        List<Archived> all = rows.archived(seen, after);
        List<Archived> shown = shown(all);
        return new CasePage(
                found.of(shown.stream().map(Archived::number).toList()),
                all.size() > shown.size()
                        ? new Cursor(last(shown).closed(), last(shown).number()).text()
                        : null,
                false);
    }

    private static <T> List<T> shown(List<T> all) {
        return all.subList(0, Math.min(all.size(), Cut.PAGE));
    }

    private static <T> T last(List<T> shown) {
        return shown.get(shown.size() - 1);
    }
}
