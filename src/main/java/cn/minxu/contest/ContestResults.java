package cn.minxu.contest;

import cn.minxu.casework.privacy.PersonalNumbers;
import cn.minxu.contest.Contests.Contest;
import cn.minxu.contest.Contests.Entry;
import cn.minxu.contest.Contests.Pair;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a contest has come to, as people read it. */
@Service
@Transactional(readOnly = true)
public class ContestResults {

    private final ContestDesk office;
    private final Contests contests;

    ContestResults(ContestDesk office, Contests contests) {
        this.office = office;
        this.contests = contests;
    }

    /**
     * A pair.
     *
     * @param way how they came together
     * @param state what has become of it
     * @param project number of the project that it has become, as a text, or null
     */
    public record Line(
            String need,
            String community,
            String organisation,
            String way,
            String state,
            @Nullable String project) {}

    /** A party without one, and why, in a sentence. */
    public record Left(String party, String as, String why) {}

    /** All of it; pairs and who is left are empty before they are known. */
    public record Result(String about, String until, int needs, int offers, List<Line> pairs, List<Left> left) {}

    public Result of(long number) {
        Contest contest = contests.get(number);
        List<Pair> pairs = contests.pairs(number);
        List<Entry> needs = contests.needs(number);
        List<Entry> offers = contests.offers(number);
        return new Result(
                contest.words(),
                contest.closesOn().toString(),
                needs.size(),
                offers.size(),
                pairs.stream().map(this::line).toList(),
                contest.matchedAt() == null ? List.of() : left(needs, offers, pairs));
    }

    private List<Left> left(List<Entry> needs, List<Entry> offers, List<Pair> pairs) {
        var met = pairs.stream()
                .flatMap(pair -> Stream.of(pair.need(), pair.offer()))
                .collect(Collectors.toSet());
        return Stream.concat(
                        needs.stream().map(need -> left(need, "社区")),
                        offers.stream().map(each -> left(each, "社会组织")))
                .filter(each -> !met.contains(each.number()))
                .map(Numbered::left)
                .toList();
    }

    private record Numbered(long number, Left left) {}

    private Numbered left(Entry entry, String as) {
        return new Numbered(entry.number(), new Left(office.name(entry.unit()), as, why(entry)));
    }

    private static String why(Entry entry) {
        String said = entry.refused() == null ? entry.mediation() : entry.refused();
        return PersonalNumbers.masked((entry.why() == null ? "" : entry.why())
                + (said == null ? "" : (entry.refused() == null ? "撮合会没有达成一致：" : "情形：") + said));
    }

    private Line line(Pair pair) {
        return new Line(
                PersonalNumbers.masked(pair.title()),
                office.name(pair.community()),
                office.name(pair.organisation()),
                pair.way().equals("MATCHED") ? "双向互选" : "撮合会",
                state(pair),
                pair.project() == null ? null : String.valueOf(pair.project()));
    }

    private static String state(Pair pair) {
        if (pair.result() == null || pair.score() == null) {
            return "待路演答辩";
        }
        String points = "路演得分 " + BigDecimal.valueOf(pair.score(), 2).toPlainString();
        if (pair.dropped() != null) {
            return points + "，公示后取消：" + PersonalNumbers.masked(pair.dropped());
        }
        return points + (pair.isFit() ? pair.project() == null ? "，通过" : "，已立项" : "，没有达到合格线，不立项");
    }

    /** Of a contest, for its file. */
    String words(long number) {
        return contests.find(number).map(any -> words(of(number))).orElse("");
    }

    private static String words(Result result) {
        var lines = new ArrayList<String>();
        lines.add(result.about() + "，征集至 " + result.until() + "：选题 " + result.needs() + " 项，申报 " + result.offers()
                + " 家");
        result.pairs().forEach(pair -> lines.add(words(pair)));
        result.left().forEach(each -> lines.add("没有配对：" + each.party() + "。" + each.why()));
        return String.join("\n", lines);
    }

    private static String words(Line pair) {
        return "配对：“" + pair.need() + "” " + pair.community() + "、" + pair.organisation() + "（" + pair.way() + "），"
                + pair.state();
    }

    /** Of what was entered: whom it has found, or why nobody. */
    String ofEntry(long number, List<Pair> paired) {
        return contests.entry(number)
                .map(entry -> Stream.concat(
                                Stream.of("志愿："
                                        + (entry.wishes().isEmpty()
                                                ? "没有填报"
                                                : entry.wishes().stream()
                                                        .map(office::name)
                                                        .collect(Collectors.joining("、")))),
                                paired.isEmpty()
                                        ? Stream.of(why(entry)).filter(said -> !said.isEmpty())
                                        : paired.stream().map(pair -> words(line(pair))))
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }
}
