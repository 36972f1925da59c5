package cn.minxu.contest.matching;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Projects and organisations that wish for one another. First those are matched who are each other's first wish; then the projects propose
 * down their lists, and each organisation holds those that it likes best among all that have proposed, as many as it can carry (deferred
 * acceptance). Only who wishes for each other is matched.
 *
 * <p>The first step takes nothing from the second: an organisation never gives up the project that it likes best, so that both steps
 * together come to what the second alone comes to. No pair is left of which both would rather have each other than what they got, and
 * since nobody likes two equally, the order of the input says nothing.
 */
public final class Matching {

    private final Map<String, Wishes> projects;
    private final Map<String, Wishes> organisations;
    private final Map<String, TreeSet<String>> held = new HashMap<>();
    private final Map<String, String> matched = new TreeMap<>();

    private Matching(List<Wishes> projects, List<Wishes> organisations) {
        this.projects = byParty(projects);
        this.organisations = byParty(organisations);
        organisations.forEach(
                each -> held.put(each.party(), new TreeSet<>(Comparator.comparingInt(each.ranked()::indexOf))));
    }

    private static Map<String, Wishes> byParty(List<Wishes> side) {
        return side.stream()
                .collect(Collectors.toMap(
                        Wishes::party,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalArgumentException(one.party() + " wishes twice");
                        },
                        TreeMap::new));
    }

    /** @param projects each is carried out by one organisation, whatever its capacity says */
    public static Matching of(List<Wishes> projects, List<Wishes> organisations) {
        var matching = new Matching(projects, organisations);
        matching.matchFirstWishes();
        matching.deferAcceptance();
        matching.held.forEach(
                (organisation, all) -> all.forEach(project -> matching.matched.put(project, organisation)));
        return matching;
    }

    private void matchFirstWishes() {
        projects.values().stream()
                .filter(this::isFirstWish)
                .forEach(each -> hold(each.party(), each.ranked().get(0)));
    }

    private boolean isFirstWish(Wishes project) {
        return project.ranked().stream()
                .findFirst()
                .map(organisations::get)
                .filter(first -> first.ranked().indexOf(project.party()) == 0)
                .isPresent();
    }

    private void deferAcceptance() {
        var next = new HashMap<String, Integer>();
        var free = projects.values().stream()
                .filter(each -> !isFirstWish(each))
                .map(Wishes::party)
                .collect(Collectors.toCollection(ArrayDeque::new));
        while (!free.isEmpty()) {
            String project = free.poll();
            List<String> ranked = Objects.requireNonNull(projects.get(project)).ranked();
            int turn = next.merge(project, 1, Integer::sum) - 1;
            if (turn < ranked.size()) {
                propose(project, ranked.get(turn)).ifPresent(free::add);
            }
        }
    }

    /** @return who is free after it */
    private Optional<String> propose(String project, String organisation) {
        if (!wantEachOther(project, organisation)) {
            return Optional.of(project);
        }
        return hold(project, organisation);
    }

    private Optional<String> hold(String project, String organisation) {
        TreeSet<String> all = Objects.requireNonNull(held.get(organisation));
        all.add(project);
        return all.size()
                        > Objects.requireNonNull(organisations.get(organisation))
                                .capacity()
                ? Optional.ofNullable(all.pollLast())
                : Optional.empty();
    }

    boolean wantEachOther(String project, String organisation) {
        Wishes one = projects.get(project);
        Wishes other = organisations.get(organisation);
        return one != null && other != null && one.wants(organisation) && other.wants(project);
    }

    /** Organisations by project, in the order of the projects' ids. */
    public Map<String, String> pairs() {
        return Map.copyOf(matched);
    }

    /** Which organisation carries out a project; empty if none does. */
    public Optional<String> organisationOf(String project) {
        return Optional.ofNullable(matched.get(project));
    }

    /** Which projects an organisation carries out. */
    public List<String> projectsOf(String organisation) {
        return List.copyOf(held.getOrDefault(organisation, new TreeSet<>()));
    }

    /** Whether they are each other's first wish. */
    public boolean isMutualFirst(String project, String organisation) {
        Wishes wishes = projects.get(project);
        return wishes != null && isFirstWish(wishes) && wishes.ranked().get(0).equals(organisation);
    }

    /** Why each party that has nobody has nobody: one sentence, by its id. */
    public Map<String, String> unmatched(Function<String, String> names) {
        var why = new TreeMap<String, String>();
        projects.values().stream()
                .filter(each -> !matched.containsKey(each.party()))
                .forEach(each -> why.put(each.party(), Why.ofProject(this, each, names)));
        organisations.values().stream()
                .filter(each -> projectsOf(each.party()).isEmpty())
                .forEach(each -> why.put(each.party(), Why.ofOrganisation(this, each, names)));
        return why;
    }
}
