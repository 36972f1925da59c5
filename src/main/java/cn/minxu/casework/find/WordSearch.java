package cn.minxu.casework.find;

import cn.minxu.Refused;
import cn.minxu.casework.view.Seen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds cases by words of what they are about: parts of words too, since Chinese has no blanks. Words that many cases have are found by
 * going through the newest cases that the person sees until there are enough, others by the index of their letters.
 */
@Repository
class WordSearch {

    /** So many of the newest are looked at to know how many have the words; who sees no more has all his looked at. */
    private static final int SAMPLE = 3_000;

    /** One in so many is many. */
    private static final int RARE = 50;

    private static final String SAYS = "%s.words like all(:parts)";

    /** The cases of few units, the newest first: read in their order (the offset keeps it so) until there are enough. */
    private static final String OF_FEW = """
            select own.case_id from unnest(:owners::text[]) owner (id) cross join lateral (
              select f.case_id from (
                select w.case_id, w.words from minxu.case_words w where w.unit_id = owner.id and w.case_id < :after order by w.case_id desc offset 0) f
              where {words} and {state} order by f.case_id desc limit {each}) own
            union (select f.case_id from (
                select h.case_id from minxu.case_holder h where h.unit_id = :unit and h.case_id < :after order by h.case_id desc offset 0) f
              where {words of it} and {state} order by f.case_id desc limit {each})
            union (select f.case_id from (
                select p.case_id from minxu.case_party p where p.unit_id = :unit and p.case_id < :after order by p.case_id desc offset 0) f
              where {words of it} and {state} order by f.case_id desc limit {each})""";

    private static final String OF_MANY = """
            select f.case_id from (select w.* from minxu.case_words w where w.case_id < :after order by w.case_id desc offset 0) f
            where {words} and {state} and {seen} order by f.case_id desc limit {each}""";

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
        String statement =
                areRare(cut, parameters) ? rare(cut) : cut.state() == CaseState.OPEN ? open(cut) : newest(cut);
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

    private boolean areRare(Cut cut, Map<String, Object> parameters) {
        Seen seen = cut.seen();
        int each = seen.isOfFewUnits() ? Math.max(1, sample / Math.max(1, seen.owners().length)) : sample;
        var found = jdbc.sql("select count(*) as looked, count(*) filter (where " + SAYS.formatted("w")
                        + ") as hits from minxu.case_words w where w.case_id in ("
                        + through(seen, "true", "true", "true", String.valueOf(each)) + ")")
                .params(parameters)
                .query((row, i) -> new int[] {row.getInt("looked"), row.getInt("hits")})
                .single();
        return found[0] >= each && found[1] * RARE < found[0];
    }

    private static String newest(Cut cut) {
        return "select found.case_id from ("
                + through(
                        cut.seen(),
                        SAYS.formatted("f"),
                        "(select " + SAYS.formatted("w") + " from minxu.case_words w where w.case_id = f.case_id)",
                        cut.state().condition("f.case_id"),
                        ":most")
                + ") found order by found.case_id desc limit :most";
    }

    private static String through(Seen seen, String words, String wordsOfIt, String state, String each) {
        return (seen.isOfFewUnits() ? OF_FEW : OF_MANY)
                .replace("{seen}", seen.condition("f.unit_id", "f.case_id"))
                .replace("{words}", words)
                .replace("{words of it}", wordsOfIt)
                .replace("{state}", state)
                .replace("{each}", each);
    }

    /** Of open cases there are never so many. */
    private static String open(Cut cut) {
        return """
                with open as materialized (select c.id from minxu.case c where c.closed_at is null and c.id < :after and %s)
                select open.id from open join minxu.case_words w on w.case_id = open.id where %s order by open.id desc limit :most""".formatted(cut.seen().condition("c.unit_id", "c.id"), SAYS.formatted("w"));
    }

    private static String rare(Cut cut) {
        return """
                with found as materialized (
                  select w.case_id, w.unit_id from minxu.case_words w where minxu.pairs(w.words) @> minxu.pairs(:words) and %s and w.case_id < :after)
                select found.case_id from found where %s order by found.case_id desc limit :most""".formatted(SAYS.formatted("w"), cut.condition("found.unit_id", "found.case_id"));
    }
}
