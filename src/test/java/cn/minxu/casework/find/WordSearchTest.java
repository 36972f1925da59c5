package cn.minxu.casework.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.casework.Parties;
import cn.minxu.casework.Parties.Party;
import cn.minxu.casework.view.Seen;
import cn.minxu.casework.view.Sight;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@MinxuTest
@DisplayName("Of all cases, those that somebody sees and that have the words")
class WordSearchTest {

    private static final List<String> PEOPLE = List.of(
            "zhang.san",
            "chen.wangge",
            "li.si",
            "wang.wu",
            "zhao.liu",
            "qian.qi",
            "sun.ba",
            "zhou.jiu",
            "wu.shi",
            "zheng.yi",
            "feng.er",
            "han.qu");
    private static final List<String> COMMUNITIES = List.of("测试甲社区", "测试乙社区", "测试丙社区", "测试丁社区");
    private static final List<String> CLERKS = List.of("zhang.san", "li.si", "wang.wu", "xu.ding");
    private static final List<String> PLACES = List.of("幸福小区 12 号楼", "幸福里三单元", "ＡＢ座（东）", "十里·长街", "福幸胡同 112 号", "小区北门");
    private static final List<String> SUBCATEGORIES = List.of("供水", "供暖", "保洁", "绿化养护");
    private static final int CASES = 40;

    @Autowired
    TestDistrict district;

    @Autowired
    NeedDesk desk;

    @Autowired
    Parties parties;

    @Autowired
    Sight sight;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(7);
    private static final List<Long> MADE = new ArrayList<>();

    @BeforeEach
    void cases_of_several_units_with_holders_and_parties() {
        district.ensure();
        if (MADE.isEmpty()) {
            for (int i = 0; i < CASES; i++) {
                MADE.add(register(i));
            }
            String bureau = district.department("测试城管局");
            parties.add(MADE.get(0), new Party(bureau, "ADVISER"));
            parties.add(MADE.get(5), new Party(district.community("测试丙社区"), "OBSERVER"));
            for (int i = 0; i < CASES; i += 4) {
                hold(MADE.get(i), district.department("测试住建局"));
            }
            hold(MADE.get(1), district.community("测试丁社区"));
            hold(MADE.get(2), district.street("测试东街道"));
            for (int i = 0; i < CASES; i += 3) {
                desk.withdraw(MADE.get(i), CLERKS.get(i % 4), "已自行解决");
            }
        }
    }

    private long register(int i) {
        return desk.register(
                        new NewNeed(
                                "OTHER",
                                null,
                                false,
                                district.community(COMMUNITIES.get(i % 4)),
                                null,
                                null,
                                SUBCATEGORIES.get(random.nextInt(SUBCATEGORIES.size())),
                                PLACES.get(random.nextInt(PLACES.size())),
                                "楼道没人打扫",
                                null,
                                null,
                                "查找人",
                                null,
                                null,
                                null),
                        CLERKS.get(i % 4))
                .number();
    }

    /** As if a step of it had waited for the unit once. */
    private void hold(long number, String unit) {
        jdbc.sql("""
                        insert into minxu.deadline (case_id, step, stay, instance, holder_id, basis, limit_amount, limit_unit, clock_start,
                          opened_at, due_at, warn_at, overdue_at, closed_at)
                        values (?, 'userTask_probe', 'held-' || ?, 'none', ?, '试', 1, 'DAY', now(), now(), now(), now(), now(), now())""").params(number, number, unit).update();
    }

    @Test
    void the_set_that_somebody_sees_is_what_is_said_of_each_case() {
        List<Long> cases = new ArrayList<>(MADE);
        cases.addAll(jdbc.sql("select id from minxu.case order by hashint8(id) limit 60")
                .query(Long.class)
                .list());
        int seen = 0;
        for (Person person : organisation.people().stream().limit(80).toList()) {
            var one = new TreeSet<Long>();
            for (long number : cases) {
                if (sees(person.userId(), number)) {
                    one.add(number);
                }
            }
            assertThat(set(person.userId(), cases)).as(person.userId()).isEqualTo(one);
            seen += one.size();
        }
        assertThat(seen).isGreaterThan(CASES);
        assertThat(set("chu.sheji", cases)).as("a designer").isEmpty();
        assertThat(set("nobody.here", cases)).isEmpty();
        assertThat(set("sun.ba", MADE)).as("held once").hasSize(CASES / 4);
        assertThat(set("zhou.jiu", MADE)).as("a party").contains(MADE.get(0));
    }

    private boolean sees(String user, long number) {
        try {
            sight.require(user, number);
            return true;
        } catch (Refused unknown) {
            return false;
        }
    }

    private TreeSet<Long> set(String user, List<Long> cases) {
        return sight.of(user)
                .map(seen -> new TreeSet<>(jdbc.sql("select c.id from minxu.case c where c.id = any(:cases) and "
                                + seen.condition("c.unit_id", "c.id"))
                        .params(seen.parameters())
                        .param("cases", cases.toArray(Long[]::new))
                        .query(Long.class)
                        .list()))
                .orElse(new TreeSet<>());
    }

    /** By the index of letters, and by going through: the same as looking at each title. */
    @Test
    void the_same_is_found_on_either_way_whoever_asks_for_whatever_words() {
        var byIndex = new WordSearch(jdbc, 1);
        var goingThrough = new WordSearch(jdbc, 1_000_000);
        int found = 0;
        for (int i = 0; i < 150; i++) {
            List<String> words = words();
            for (CaseState state : CaseState.values()) {
                Seen seen = sight.of(PEOPLE.get(random.nextInt(PEOPLE.size()))).orElseThrow();
                long after = random.nextInt(3) == 0 ? MADE.get(random.nextInt(CASES)) : Long.MAX_VALUE;
                var cut = new Cut(seen, state, after);
                List<Long> expected = one_by_one(words, cut);
                assertThat(byIndex.find(words, cut))
                        .as("%s of %s", words, seen.user())
                        .isEqualTo(expected);
                assertThat(goingThrough.find(words, cut))
                        .as("%s of %s", words, seen.user())
                        .isEqualTo(expected);
                found += expected.size();
            }
        }
        assertThat(found).isGreaterThan(150);
    }

    private List<String> words() {
        var all = List.of("幸福", "福小区", "小区", "12", "112号", "Ab座", "供水", "里长", "幸福里 三单", "北门", "居住环境", "公用", "福幸");
        return List.of(all.get(random.nextInt(all.size())).split(" "));
    }

    private List<Long> one_by_one(List<String> words, Cut cut) {
        return jdbc.sql(
                        "select c.id from minxu.case c join minxu.case_words w on w.case_id = c.id left join minxu.need n on n.id = c.id where c.id < :after and "
                                + cut.seen().condition("c.unit_id", "c.id")
                                + " and " + cut.state().condition("c.id")
                                + " and not exists (select 1 from unnest(:words::text[]) word where position(minxu.searchable(word)"
                                + "   in minxu.searchable(c.title) || ' ' || coalesce(minxu.searchable(n.category), '')) = 0)"
                                + " and c.title not like 'sha256:%' order by c.id desc limit :most")
                .params(cut.parameters())
                .param("words", words.toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    @ParameterizedTest
    @CsvSource({"楼", "3", "'· ，。'", "三 楼"})
    void less_than_two_letters_together_are_not_looked_for(String words) {
        var cut = new Cut(sight.of("zhang.san").orElseThrow(), CaseState.ALL, Long.MAX_VALUE);
        var search = new WordSearch(jdbc);
        assertThatThrownBy(() -> search.find(List.of(words.split(" ")), cut)).hasMessageContaining("至少输入两个字");
    }

    @ParameterizedTest
    @CsvSource({
        "13912345678, 5678",
        "0535-6666123, 6123",
        "0535-6666123-801, 6123",
        "400-123-4567, 4567",
        "6666123, 6123",
        "139 1234 5678, 5678"
    })
    void the_end_of_a_phone_is_what_people_say(String phone, String end) {
        assertThat(jdbc.sql("select minxu.phone_end(?)")
                        .param(phone)
                        .query(String.class)
                        .single())
                .isEqualTo(end);
    }

    @Test
    @Transactional
    void a_title_that_changes_and_a_case_that_comes_to_another_unit_are_found_as_they_are_now() {
        long number = MADE.get(1);
        String to = district.community("测试丙社区");
        assertThat(set("wang.wu", List.of(number))).isEmpty();
        jdbc.sql("update minxu.case set title = '供水 · 改过的地方', unit_id = ?, holder_id = ? where id = ?")
                .params(to, to, number)
                .update();
        var cut = new Cut(sight.of("wang.wu").orElseThrow(), CaseState.ALL, Long.MAX_VALUE);
        assertThat(new WordSearch(jdbc).find(List.of("改过"), cut)).containsExactly(number);
        assertThat(new WordSearch(jdbc, 1).find(List.of("改过"), cut)).containsExactly(number);
        assertThat(set("li.si", List.of(number)))
                .as("the former unit had a step of it")
                .containsExactly(number);
    }
}
