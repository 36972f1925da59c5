package cn.minxu.casework.find;

import cn.minxu.Refused;
import cn.minxu.casework.view.Seen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds cases by words of what they are about: parts of words too, since Chinese has no blanks. Words that many cases have are found by
 * going through the newest cases that the person sees until there are enough, others by the index of their letters.
 */
@Repository
class WordSearch {

    /** So many of the newest are looked at to know how many have the words; what has fewer is gone through. */
    private static final int SAMPLE = 3_000;

    /** One in so many is many. */
    private static final int RARE = 50;

    private static final String SAYS = "%s.words like all(:parts)";

    private static final String SAYS_OF_IT =
            "(select " + SAYS.formatted("w") + " from minxu.case_words w where w.case_id = f.case_id)";

    /** The cases of few units, the newest first: read in their order (the offset keeps it so) until there are enough. */
    private static final String OWN = """
            select own.case_id from unnest(:walked::text[]) owner (id) cross join lateral (
              select f.case_id from (
                select w.case_id, w.words from minxu.case_words w where w.unit_id = owner.id and w.case_id < :after order by w.case_id desc offset 0) f
              where f.words like all(:parts) and {state} order by f.case_id desc limit :most) own
            """;

    /** The cases of other units that the person's unit has or had a step of, or is a party of, in the same way. */
    private static final String OTHERS = """
            union (select f.case_id from (
                select h.case_id from minxu.case_holder h where h.unit_id = :unit and h.case_id < :after order by h.case_id desc offset 0) f
              where case when {words of it} then {state} else false end order by f.case_id desc limit :most)
            union (select f.case_id from (
                select p.case_id from minxu.case_party p where p.unit_id = :unit and p.case_id < :after order by p.case_id desc offset 0) f
              where case when {words of it} then {state} else false end order by f.case_id desc limit :most)""";

    /** Those of these units in whose newest cases the words are rare. */
    private static final String RARE_UNITS = """
            select owner.id from unnest(:owners::text[]) owner (id) cross join lateral (
              select count(*) as looked, count(*) filter (where w.words like all(:parts)) as hits from (
                select w.words from minxu.case_words w where w.unit_id = owner.id and w.case_id < :after order by w.case_id desc limit :sample) w) newest
            where newest.looked = :sample and newest.hits * :rare < newest.looked""";

    /** The cases of many units, in the same way. */
    private static final String OF_MANY = """
            select f.case_id from (select w.* from minxu.case_words w where w.case_id < :after order by w.case_id desc offset 0) f
            where {words} and {state} and {seen} order by f.case_id desc limit {each}""";

    private static final String BY_INDEX =
            "select {columns} from minxu.case_words w where minxu.pairs(w.words) @> minxu.pairs(:words) and "
                    + SAYS.formatted("w") + " and w.case_id < :after";

    private final JdbcClient jdbc;
    private final int sample;

    @Autowired
    WordSearch(JdbcClient jdbc) {
        this(jdbc, SAMPLE);
    }

    WordSearch(JdbcClient jdbc, int sample) {
        this.jdbc = jdbc;
        this.sample = sample;
    }

    /**
     * Numbers of those that have all of the words, the newest first.
     *
     * @throws Refused if no word has two letters
     */
    List<Long> find(List<String> words, Cut cut) {
        List<String> searched = searchable(words);
        if (searched.stream().noneMatch(word -> word.codePointCount(0, word.length()) > 1)) {
            throw Refused.invalid("请至少输入两个字；按电话查找请输入后四位，按编号查找请输入前 8 位以上。");
        }
        Map<String, Object> parameters = new HashMap<>(cut.parameters());
        parameters.put("parts", searched.stream().map(word -> "%" + word + "%").toArray(String[]::new));
        parameters.put("words", String.join(" ", searched));
        String statement = cut.seen().isOfFewUnits() ? ofFew(cut, parameters) : ofMany(cut, parameters);
        return jdbc.sql(statement).params(parameters).query(Long.class).list();
    }

    /** As the database compares them. */
    private List<String> searchable(List<String> words) {
        return jdbc
                .sql(
                        "select minxu.searchable(word) from unnest(:words::text[]) with ordinality as typed (word, place) order by place")
                .param("words", words.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Each unit's cases by the index if its newest hardly have the words, or else through them; what else he sees is so little. */
    private String ofFew(Cut cut, Map<String, Object> parameters) {
        Set<String> rare = rareUnits(cut.seen(), parameters);
        if (cut.state() == CaseState.OPEN && rare.size() < cut.seen().owners().length) {
            return open(cut);
        }
        parameters.put("indexed", rare.toArray(String[]::new));
        parameters.put(
                "walked",
                Stream.of(cut.seen().owners())
                        .filter(owner -> !rare.contains(owner))
                        .toArray(String[]::new));
        String state = cut.state().condition("f.case_id");
        return "with found as materialized ("
                + (OWN + "union (" + BY_INDEX.replace("{columns}", "w.case_id") + " and w.unit_id = any(:indexed)) "
                                + OTHERS)
                        .replace("{words of it}", SAYS_OF_IT)
                        .replace("{state}", state)
                + ") select f.case_id from found f where " + state + " order by f.case_id desc limit :most";
    }

    private Set<String> rareUnits(Seen seen, Map<String, Object> parameters) {
        return Set.copyOf(jdbc.sql(RARE_UNITS)
                .params(parameters)
                .param("sample", Math.max(1, sample / Math.max(1, seen.owners().length)))
                .param("rare", RARE)
                .query(String.class)
                .list());
    }

    private String ofMany(Cut cut, Map<String, Object> parameters) {
        var newest = jdbc.sql("select count(*) as looked, count(*) filter (where " + SAYS.formatted("w")
                        + ") as hits from minxu.case_words w where w.case_id in ("
                        + through(cut.seen(), "true", "true", String.valueOf(sample)) + ")")
                .params(parameters)
                .query((row, i) -> new int[] {row.getInt("looked"), row.getInt("hits")})
                .single();
        if (newest[0] == sample && newest[1] * RARE < newest[0]) {
            return "with found as materialized (" + BY_INDEX.replace("{columns}", "w.case_id, w.unit_id")
                    + ") select f.case_id from found f where " + cut.condition("f.unit_id", "f.case_id")
                    + " order by f.case_id desc limit :most";
        }
        return cut.state() == CaseState.OPEN
                ? open(cut)
                : through(cut.seen(), SAYS.formatted("f"), cut.state().condition("f.case_id"), ":most");
    }

    private static String through(Seen seen, String words, String state, String each) {
        return OF_MANY.replace("{words}", words)
                .replace("{state}", state)
                .replace("{seen}", seen.condition("f.unit_id", "f.case_id"))
                .replace("{each}", each);
    }

    /** Of open cases there are never so many: they are gone through, not the words of all. */
    private static String open(Cut cut) {
        return """
                with open as materialized (select c.id as case_id from minxu.case c where c.closed_at is null and c.id < :after and %s)
                select f.case_id from (select * from open order by case_id desc offset 0) f where %s order by f.case_id desc limit :most""".formatted(cut.seen().condition("c.unit_id", "c.id"), SAYS_OF_IT);
    }
}
