package cn.minxu.need.view;

import cn.minxu.casework.supervision.Facets;
import cn.minxu.casework.supervision.Facets.Category;
import cn.minxu.casework.supervision.Overview;
import cn.minxu.casework.supervision.Overview.Counted;
import cn.minxu.casework.supervision.Overview.Level;
import cn.minxu.casework.supervision.Overview.Ratings;
import cn.minxu.need.EvaluationLevel;
import cn.minxu.need.ladder.Returns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a supervisor has to know of needs: how many were answered, which were given back or redone for the third time, what residents say. */
public final class NeedOverview {

    private static final String ANSWERED =
            "select n.id from minxu.need n where n.answered_at >= :since and n.answered_at < :until";
    private static final String UNRATED =
            "select b.need_id as id from minxu.call_back b where b.last and b.at >= :since and b.at < :until";
    private static final String PROBLEMS = """
            select n.id from minxu.need n join minxu.case o on o.id = n.id
            where o.closed_at is null and greatest(n.returns, n.redo_round) >= %d""".formatted(Returns.PROBLEM);

    /** At the first call-back: what was done again because of it does not mend the rate. */
    private static final String RATED =
            "select e.need_id as id, e.level from minxu.evaluation e where e.round = 0 and e.at >= :since and e.at < :until";

    private static final String IN_CATEGORY =
            "exists (select 1 from minxu.need n where n.id = c.id and :category in (n.category, n.subcategory))";
    private static final String RETURNED = "exists (select 1 from minxu.need n where n.id = c.id and n.returns > 0)";

    private NeedOverview() {}

    /** @param period as it stands before a figure */
    public static Overview of(String period) {
        return new Overview(
                List.of(
                        new Counted("answered", period + "答复", ANSWERED, false),
                        new Counted("problems", "在办问题件", PROBLEMS, true),
                        new Counted("unrated", period + "回访未接通、空号、拒评（不计入满意率）", UNRATED, false)),
                List.of(),
                new Ratings(
                        RATED,
                        Arrays.stream(EvaluationLevel.values())
                                .map(level -> new Level(level.name(), level.label(), level.isNegative()))
                                .toList()));
    }

    /** @param categories the category of each subcategory */
    public static Facets facets(Map<String, String> categories) {
        var within = new LinkedHashMap<String, List<String>>();
        categories.forEach((subcategory, category) ->
                within.computeIfAbsent(category, any -> new ArrayList<>()).add(subcategory));
        return new Facets(
                "诉求",
                true,
                within.entrySet().stream()
                        .map(each -> new Category(each.getKey(), each.getValue()))
                        .toList(),
                IN_CATEGORY,
                RETURNED);
    }
}
