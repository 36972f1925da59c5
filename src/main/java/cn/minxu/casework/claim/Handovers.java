package cn.minxu.casework.claim;

import cn.minxu.Refused;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/** Hands over several tasks to one colleague: each is authorised and done on its own, and one that is refused holds up no other. */
@Service
public class Handovers {

    private static final String SOMEBODY_ELSE = "他人刚刚处理了这项任务，请刷新任务列表后再试。";

    private final ClaimDesk desk;
    private final Organisation organisation;

    Handovers(ClaimDesk desk, Organisation organisation) {
        this.desk = desk;
        this.organisation = organisation;
    }

    /**
     * What became of a task.
     *
     * @param said in words
     */
    public record Result(String task, boolean done, String said) {}

    /** @param to account of a colleague of the unit that each task waits for */
    public List<Result> handOver(List<String> tasks, String to, String comment, String user) {
        return tasks.stream().map(task -> handOver(task, to, comment, user)).toList();
    }

    private Result handOver(String task, String to, String comment, String user) {
        try {
            desk.handOver(task, to, comment, user);
            String name = organisation.person(to).map(Person::name).orElse(to);
            return new Result(task, true, "已交给“" + name + "”。");
        } catch (RuntimeException e) {
            return new Result(task, false, refusal(e).orElseThrow(() -> e));
        }
    }

    /** In words, if it was refused or somebody else was first; the engine may have wrapped it. */
    private static Optional<String> refusal(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> words(cause).stream())
                .findFirst();
    }

    private static Optional<String> words(Throwable cause) {
        if (cause instanceof Refused refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
        return cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException
                ? Optional.of(SOMEBODY_ELSE)
                : Optional.empty();
    }
}
