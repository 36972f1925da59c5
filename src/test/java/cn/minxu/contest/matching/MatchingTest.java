package cn.minxu.contest.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.testing.Clause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@Clause("A-P6")
@DisplayName("Matching")
class MatchingTest {

    private static final long SEED = Long.getLong("minxu.seed", 20210101);
    private static final int MARKETS = 2000;

    private record Market(List<Wishes> projects, List<Wishes> organisations) {}

    private static Wishes wishes(String party, String... ranked) {
        return new Wishes(party, List.of(ranked), 1);
    }

    /** Of up to twelve on each side; some name nobody, and some whom nobody names. */
    private static Market random(Random random) {
        int projects = random.nextInt(13);
        int organisations = random.nextInt(13);
        return new Market(
                side("p", projects, "o", organisations, random), side("o", organisations, "p", projects, random));
    }

    private static List<Wishes> side(String own, int size, String other, int others, Random random) {
        return IntStream.range(0, size)
                .mapToObj(i -> {
                    var all = new ArrayList<>(
                            IntStream.range(0, others).mapToObj(j -> other + j).toList());
                    Collections.shuffle(all, random);
                    return new Wishes(
                            own + i,
                            all.subList(0, Math.min(all.size(), random.nextInt(Wishes.MOST + 1))),
                            1 + random.nextInt(3));
                })
                .toList();
    }

    private static Map<String, Wishes> by(List<Wishes> side) {
        var all = new HashMap<String, Wishes>();
        side.forEach(each -> all.put(each.party(), each));
        return all;
    }

    @Test
    void leaves_no_pair_that_would_rather_have_each_other() {
        var random = new Random(SEED);
        int matched = 0;
        for (int n = 0; n < MARKETS; n++) {
            Market market = random(random);
            Matching matching = Matching.of(market.projects(), market.organisations());
            Map<String, Wishes> organisations = by(market.organisations());
            for (Wishes project : market.projects()) {
                for (String wanted : project.ranked()) {
                    Wishes organisation = organisations.get(wanted);
                    boolean both = organisation.ranked().contains(project.party());
                    boolean rather = matching.organisationOf(project.party())
                            .map(got -> project.ranked().indexOf(wanted)
                                    < project.ranked().indexOf(got))
                            .orElse(true);
                    List<String> has = matching.projectsOf(wanted);
                    boolean room = has.size() < organisation.capacity()
                            || has.stream()
                                    .anyMatch(held -> organisation.ranked().indexOf(project.party())
                                            < organisation.ranked().indexOf(held));
                    assertThat(both && rather && room)
                            .as(
                                    "market %d of seed %d: %s and %s in %s",
                                    n, SEED, project, organisation, matching.pairs())
                            .isFalse();
                }
            }
            matched += matching.pairs().size();
        }
        assertThat(matched).as("pairs that there were to judge").isGreaterThan(MARKETS);
    }

    @Test
    void matches_only_who_wishes_for_each_other_and_as_many_as_can_be_carried() {
        var random = new Random(SEED + 1);
        for (int n = 0; n < MARKETS; n++) {
            Market market = random(random);
            Matching matching = Matching.of(market.projects(), market.organisations());
            Map<String, Wishes> projects = by(market.projects());
            for (Wishes organisation : market.organisations()) {
                List<String> has = matching.projectsOf(organisation.party());
                assertThat(has.size()).isLessThanOrEqualTo(organisation.capacity());
                assertThat(organisation.ranked()).containsAll(has);
                has.forEach(project -> {
                    assertThat(projects.get(project).ranked()).contains(organisation.party());
                    assertThat(matching.organisationOf(project)).contains(organisation.party());
                });
            }
            assertThat(market.organisations().stream()
                            .mapToInt(each -> matching.projectsOf(each.party()).size())
                            .sum())
                    .as("each project once")
                    .isEqualTo(matching.pairs().size());
        }
    }

    /** Who is each other's first wish is matched, and so would be without that step: it changes nothing for anybody else. */
    @Test
    void comes_to_what_deferred_acceptance_alone_comes_to_with_all_mutual_first_wishes_in_it() {
        var random = new Random(SEED + 2);
        int firsts = 0;
        for (int n = 0; n < MARKETS; n++) {
            Market market = random(random);
            Matching matching = Matching.of(market.projects(), market.organisations());
            assertThat(matching.pairs()).isEqualTo(onlyDeferred(market));
            for (Wishes project : market.projects()) {
                for (Wishes organisation : market.organisations()) {
                    if (project.ranked().indexOf(organisation.party()) == 0
                            && organisation.ranked().indexOf(project.party()) == 0) {
                        firsts++;
                        assertThat(matching.organisationOf(project.party())).contains(organisation.party());
                        assertThat(matching.isMutualFirst(project.party(), organisation.party()))
                                .isTrue();
                    }
                }
            }
        }
        assertThat(firsts).isGreaterThan(MARKETS / 4);
    }

    /** Written another way: whoever blocks is satisfied, until nobody blocks; projects first by their ids. */
    private static Map<String, String> onlyDeferred(Market market) {
        var rejected = new HashSet<String>();
        var got = new HashMap<String, String>();
        Map<String, Wishes> organisations = by(market.organisations());
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Wishes project : market.projects()) {
                if (got.containsKey(project.party())) {
                    continue;
                }
                for (String wanted : project.ranked()) {
                    List<String> ranked = organisations.get(wanted).ranked();
                    if (!ranked.contains(project.party()) || rejected.contains(project.party() + wanted)) {
                        continue;
                    }
                    got.put(project.party(), wanted);
                    moved = true;
                    List<String> has = ranked.stream()
                            .filter(each -> wanted.equals(got.get(each)))
                            .toList();
                    if (has.size() > organisations.get(wanted).capacity()) {
                        String last = has.get(has.size() - 1);
                        got.remove(last);
                        rejected.add(last + wanted);
                    }
                    break;
                }
            }
        }
        return got;
    }

    @Test
    void does_not_depend_on_the_order_of_its_input() {
        var random = new Random(SEED + 3);
        for (int n = 0; n < MARKETS; n++) {
            Market market = random(random);
            var projects = new ArrayList<>(market.projects());
            var organisations = new ArrayList<>(market.organisations());
            Matching before = Matching.of(projects, organisations);
            Collections.shuffle(projects, random);
            Collections.shuffle(organisations, random);
            Matching after = Matching.of(projects, organisations);
            assertThat(after.pairs()).isEqualTo(before.pairs());
            assertThat(after.unmatched(Function.identity())).isEqualTo(before.unmatched(Function.identity()));
        }
    }

    @Test
    void says_in_one_sentence_why_each_of_those_has_nobody_who_has_nobody() {
        var random = new Random(SEED + 4);
        for (int n = 0; n < MARKETS; n++) {
            Market market = random(random);
            Matching matching = Matching.of(market.projects(), market.organisations());
            Map<String, String> why = matching.unmatched(Function.identity());
            Set<String> expected = new HashSet<>();
            market.projects().stream()
                    .map(Wishes::party)
                    .filter(each -> matching.organisationOf(each).isEmpty())
                    .forEach(expected::add);
            market.organisations().stream()
                    .map(Wishes::party)
                    .filter(each -> matching.projectsOf(each).isEmpty())
                    .forEach(expected::add);
            assertThat(why.keySet()).isEqualTo(expected);
            assertThat(why.values()).allMatch(each -> each.endsWith("。") && each.indexOf('。') == each.length() - 1);
        }
    }

    @Test
    void takes_wishes_of_one_side_only_and_none_for_what_they_are() {
        assertThat(Matching.of(List.of(), List.of()).pairs()).isEmpty();
        var onlyProjects = Matching.of(List.of(wishes("助餐", "甲社")), List.of());
        assertThat(onlyProjects.pairs()).isEmpty();
        assertThat(onlyProjects.unmatched(Function.identity())).containsExactly(Map.entry("助餐", "所选的“甲社”没有选择本项目。"));
        var oneSided =
                Matching.of(List.of(wishes("助餐", "甲社"), wishes("陪诊")), List.of(wishes("甲社", "陪诊"), wishes("乙社")));
        assertThat(oneSided.pairs()).isEmpty();
        assertThat(oneSided.unmatched(Function.identity()))
                .containsEntry("助餐", "所选的“甲社”没有选择本项目。")
                .containsEntry("陪诊", "没有填报志愿，未参加双向互选。")
                .containsEntry("甲社", "所选的“陪诊”没有选择本机构。")
                .containsEntry("乙社", "没有填报志愿，未参加双向互选。");
    }

    @Test
    void gives_an_organisation_those_that_it_likes_best_and_says_so_to_the_others() {
        var matching = Matching.of(
                List.of(wishes("助餐", "甲社", "乙社"), wishes("陪诊", "甲社"), wishes("课后", "甲社", "丙社")),
                List.of(new Wishes("甲社", List.of("课后", "陪诊", "助餐"), 1), wishes("乙社", "陪诊"), wishes("丙社", "课后")));
        assertThat(matching.pairs()).isEqualTo(Map.of("课后", "甲社"));
        assertThat(matching.isMutualFirst("课后", "甲社")).isTrue();
        assertThat(matching.unmatched(name -> name))
                .containsEntry("助餐", "所选的“乙社”没有选择本项目，“甲社”的承接名额已由其志愿更靠前的项目用完。")
                .containsEntry("陪诊", "所选的“甲社”的承接名额已由其志愿更靠前的项目用完。")
                .containsEntry("丙社", "所选的“课后”已与其志愿更靠前的机构配对。");
        var two = Matching.of(
                List.of(wishes("助餐", "甲社"), wishes("陪诊", "甲社"), wishes("课后", "甲社")),
                List.of(new Wishes("甲社", List.of("课后", "陪诊", "助餐"), 2)));
        assertThat(two.projectsOf("甲社")).containsExactly("课后", "陪诊");
    }

    @Test
    void refuses_more_than_three_wishes_the_same_twice_and_no_capacity() {
        assertThatThrownBy(() -> wishes("助餐", "甲", "乙", "丙", "丁")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> wishes("助餐", "甲", "甲")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wishes("甲", List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Matching.of(List.of(wishes("助餐"), wishes("助餐")), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takes_five_hundred_projects_and_five_hundred_organisations() {
        var random = new Random(SEED);
        var market = new Market(full("p", "o", random), full("o", "p", random));
        Matching.of(market.projects(), market.organisations());
        long begun = System.nanoTime();
        Matching matching = Matching.of(market.projects(), market.organisations());
        long micros = (System.nanoTime() - begun) / 1000;
        LoggerFactory.getLogger(MatchingTest.class)
                .info("500 × 500: {} pairs in {} µs", matching.pairs().size(), micros);
        assertThat(matching.pairs()).isNotEmpty();
        assertThat(micros).isLessThan(5_000_000);
    }

    /** Each wishes for three out of the eight nearest, so that many wish for each other. */
    private static List<Wishes> full(String own, String other, Random random) {
        return IntStream.range(0, 500)
                .mapToObj(i -> {
                    var near = new ArrayList<>(IntStream.range(0, 8)
                            .mapToObj(j -> other + (i + j - 4 + 500) % 500)
                            .toList());
                    Collections.shuffle(near, random);
                    return new Wishes(own + i, near.subList(0, 3), 1 + random.nextInt(2));
                })
                .toList();
    }
}
