package cn.minxu.casework;

import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has happened to a need, in words. */
@Component
public class History {

    private final Decisions decisions;
    private final Residents residents;
    private final Organisation organisation;
    private final StepNames steps;
    private final Words words;

    History(Decisions decisions, Residents residents, Organisation organisation, StepNames steps, Words words) {
        this.decisions = decisions;
        this.residents = residents;
        this.organisation = organisation;
        this.steps = steps;
        this.words = words;
    }

    /**
     * One thing that happened.
     *
     * @param who the person's name, or 系统
     * @param unit the name of his unit
     * @param step what was done, as the diagram calls it
     * @param outcome in words
     * @param aside whether it says nothing of the matter: who claimed it, who looked at something, that the process went on by itself
     */
    public record Entry(
            Instant at,
            String who,
            @Nullable String unit,
            String step,
            String outcome,
            @Nullable String reason,
            @JsonIgnore boolean aside) {}

    /** Personal data in reasons are masked. */
    public List<Entry> of(long number) {
        return of(number, new Discretion(residents.of(number)));
    }

    public List<Entry> of(long number, Discretion discretion) {
        return decisions.of(number).stream()
                .map(decision -> entry(decision, discretion))
                .toList();
    }

    /** What somebody has said of the matter last. */
    public Optional<Entry> latestBy(String user, long number) {
        var discretion = new Discretion(residents.of(number));
        return decisions.of(number).stream()
                .filter(decision -> decision.user().equals(user) && !StepNames.isAside(decision.step()))
                .reduce((earlier, later) -> later)
                .map(decision -> entry(decision, discretion));
    }

    /** One line for each. */
    public String text(long number) {
        return of(number).stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private Entry entry(Decision decision, Discretion discretion) {
        return new Entry(
                decision.at(),
                who(decision.user()),
                Optional.ofNullable(decision.unit())
                        .flatMap(organisation::find)
                        .map(Unit::name)
                        .orElse(null),
                steps.of(String.valueOf(decision.details().getOrDefault(Decision.TASK_STEP, decision.step()))),
                outcome(decision),
                discretion.maskedOrNull(reason(decision)),
                StepNames.isAside(decision.step()) || decision.isWordless());
    }

    /** With the units or the person that it goes to, where the decision is about that. */
    private String outcome(Decision decision) {
        Object to = decision.details().get("to");
        Object person = decision.details().get(Decision.GIVEN_TO);
        Object before = decision.details().get(Decision.TAKEN_FROM);
        return words.outcome(decision)
                + (to == null ? "" : " " + to)
                + (person == null ? "" : " " + who(String.valueOf(person)))
                + (before == null ? "" : "，原签领人 " + who(String.valueOf(before)));
    }

    /** With the basis on which a unit gave the need back. */
    private static @Nullable String reason(Decision decision) {
        if (decision.details().get(Decision.NO_POST) instanceof String post) {
            String without = "本单位没有“" + post + "”，由其他人员办理";
            return decision.reason() == null ? without : decision.reason() + "（" + without + "）";
        }
        Object basis = decision.details().get("legalBasis");
        return basis == null || decision.reason() == null
                ? decision.reason()
                : decision.reason() + "（依据：" + basis + "）";
    }

    private String line(Entry entry) {
        String unit = entry.unit() == null ? "" : "（" + entry.unit() + "）";
        String reason = entry.reason() == null ? "" : "：" + entry.reason();
        return words.at(entry.at()) + " " + entry.who() + unit + " " + entry.step() + "，" + entry.outcome() + reason;
    }

    private String who(String user) {
        return user.equals(Decision.SYSTEM) ? "系统" : organisation.nameOf(user);
    }
}
