package cn.minxu.contest.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Why a party has nobody, in one sentence. */
final class Why {

    private static final String NOBODY_RANKED = "没有填报志愿，未参加双向互选。";

    private Why() {}

    static String ofProject(Matching matching, Wishes project, Function<String, String> names) {
        return of(
                project,
                other -> matching.wantEachOther(project.party(), other),
                names,
                "没有选择本项目",
                "的承接名额已由其志愿更靠前的项目用完");
    }

    static String ofOrganisation(Matching matching, Wishes organisation, Function<String, String> names) {
        return of(
                organisation,
                other -> matching.wantEachOther(other, organisation.party()),
                names,
                "没有选择本机构",
                "已与其志愿更靠前的机构配对");
    }

    private static String of(
            Wishes wishes, Predicate<String> mutual, Function<String, String> names, String notChosen, String lost) {
        if (wishes.ranked().isEmpty()) {
            return NOBODY_RANKED;
        }
        var parts = new ArrayList<String>();
        add(parts, wishes.ranked().stream().filter(mutual.negate()).toList(), names, notChosen);
        add(parts, wishes.ranked().stream().filter(mutual).toList(), names, lost);
        return "所选的" + String.join("，", parts) + "。";
    }

    private static void add(List<String> parts, List<String> ids, Function<String, String> names, String what) {
        if (!ids.isEmpty()) {
            parts.add(ids.stream().map(id -> "“" + names.apply(id) + "”").collect(Collectors.joining("、")) + what);
        }
    }
}
