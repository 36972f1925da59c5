package cn.minxu.contest;

import cn.minxu.casework.Act;
import cn.minxu.casework.CaseNumber;
import cn.minxu.casework.Taken;
import cn.minxu.casework.Variable;
import cn.minxu.contest.Contests.Contest;
import cn.minxu.contest.Contests.Entry;
import cn.minxu.contest.Contests.Pair;
import cn.minxu.engine.JavaVariables;
import cn.minxu.scoring.Assessors;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** 公益创投: what its diagrams cannot say – what each step means, what its forms show, what its tables say. */
@Configuration(proxyBeanMethods = false)
class ContestLife {

    private final ContestDesk office;
    private final Contests contests;
    private final Running running;
    private final ContestResults results;

    ContestLife(ContestDesk office, Contests contests, Running running, ContestResults results) {
        this.office = office;
        this.contests = contests;
        this.running = running;
        this.results = results;
    }

    @Bean
    ContestKind runContest(Assessors assessors) {
        Map<String, Function<Act, Taken>> steps = Map.of(
                "userTask_reviewEntries", running::reviewed,
                "userTask_recordMediation", running::mediated,
                "userTask_arrangePitches", running::arranged,
                "userTask_settleNotice", running::dropped);
        var kind = new ContestKind(
                ContestKind.RUN,
                "公益创投",
                office,
                (number, end) -> {},
                steps.keySet().toArray(String[]::new));
        kind.offering(user -> Map.of("menuItemOptions", running.menu()))
                .registering(running::opened)
                .steering(ContestKind.OF_CONTEST, this::steering)
                .repeating(
                        "unmatchedUnits",
                        number -> running.unmatchedNeeds(number).stream()
                                .map(Entry::unit)
                                .toList())
                .showing(Set.of(), number -> shown(number, assessors))
                .taking(act -> Objects.requireNonNull(steps.get(act.step())).apply(act))
                .saying(number -> Map.of("content", results.words(number), "contest", String.valueOf(number)));
        return kind;
    }

    private Map<String, Supplier<Object>> steering(long number) {
        var pairs = SingletonSupplier.of(() -> contests.pairs(number));
        return Map.of(
                ContestKind.ANY_PAIR.name(),
                () -> !pairs.obtain().isEmpty(),
                ContestKind.PITCHES_OVER.name(),
                () -> pairs.obtain().stream().allMatch(pair -> pair.result() != null),
                ContestKind.ANY_PASSED.name(),
                () -> pairs.obtain().stream().anyMatch(Pair::isFit),
                "leastNoticeDays",
                () -> contests.find(number)
                        .map(Contest::noticeDays)
                        .map(Integer::longValue)
                        .orElse(0L));
    }

    private Map<String, Supplier<Object>> shown(long number, Assessors assessors) {
        return Map.of(
                "offerOptions",
                () -> parties(contests.offers(number)),
                "freeOrganisationOptions",
                () -> parties(running.freeOffers(number)),
                "judgeOptions",
                () -> assessors.ofDistrict(number),
                "pairOptions",
                () -> contests.pairs(number).stream()
                        .filter(Pair::isFit)
                        .map(pair -> ContestDesk.option(
                                pair.need(), office.name(pair.community()) + "、" + office.name(pair.organisation())))
                        .toList());
    }

    private List<Map<String, String>> parties(List<Entry> entries) {
        return entries.stream()
                .map(entry -> ContestDesk.option(entry.number(), office.name(entry.unit())))
                .toList();
    }

    @Bean
    ContestKind seekPartner(Entries entries) {
        var kind = new ContestKind(ContestKind.NEED, "创投选题", office, entries::needOver);
        kind.offering(entries::needOptions).registering(entries::need);
        return ofEntry(kind);
    }

    @Bean
    ContestKind offerService(Entries entries) {
        var kind = new ContestKind(ContestKind.OFFER, "创投申报", office, entries::offerOver);
        kind.unless(entries::excluded).offering(entries::offerOptions).registering(entries::offer);
        return ofEntry(kind);
    }

    private ContestKind ofEntry(ContestKind kind) {
        kind.steering(
                        ContestKind.OF_ENTRY,
                        number -> Map.of(
                                ContestKind.PAIRED.name(), () -> !paired(number).isEmpty()))
                .saying(number -> Map.of("content", results.ofEntry(number, paired(number))));
        return kind;
    }

    private List<Pair> paired(long entry) {
        return contests.entry(entry).stream()
                .flatMap(each -> contests.pairs(each.contest()).stream())
                .filter(pair -> pair.need() == entry || pair.offer() == entry)
                .toList();
    }

    @Bean
    JavaDelegate publishMenu() {
        return execution -> execution.setVariable(
                ContestKind.UNTIL.name(),
                Date.from(contests.get(CaseNumber.of(execution)).closesAt()));
    }

    @Bean
    JavaDelegate matchParties() {
        return execution ->
                execution.setVariable(ContestKind.UNMATCHED_LEFT.name(), running.match(CaseNumber.of(execution)));
    }

    @Bean
    JavaDelegate callMediation() {
        return execution -> running.callMediation(CaseNumber.of(execution));
    }

    @Bean
    JavaDelegate settleContest() {
        return execution -> running.settle(CaseNumber.of(execution));
    }

    @Bean
    JavaDelegate registerProjects() {
        return execution ->
                execution.setVariable(ContestKind.ANY_PROJECT.name(), running.register(CaseNumber.of(execution)));
    }

    @Bean
    static JavaVariables variablesOfContests() {
        return Variable.known(Stream.concat(ContestKind.OF_CONTEST.stream(), ContestKind.OF_ENTRY.stream())
                .toList());
    }
}
