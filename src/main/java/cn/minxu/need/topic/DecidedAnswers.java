package cn.minxu.need.topic;

import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Words;
import cn.minxu.casework.decided.Decided;
import cn.minxu.casework.decided.DecidedElsewhere;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was decided elsewhere about a need, in words for the resident: whoever handles it may take them over, and write them anew. */
@Component
public class DecidedAnswers {

    /** 反馈协商结果. */
    public static final String FOLLOW = "userTask_followDecision";

    private static final String PERFORM = "userTask_performCycle";

    private final DecidedElsewhere decided;
    private final Decisions decisions;
    private final Words words;

    DecidedAnswers(DecidedElsewhere decided, Decisions decisions, Words words) {
        this.decided = decided;
        this.decisions = decisions;
        this.words = words;
    }

    /** What was decided last, who does what because of it, and what was done. */
    public Optional<String> told(long number) {
        return decided.last(number).map(this::told);
    }

    /** The same as the need's answer: of something agreed that is carried out, and that nobody has told the resident yet. */
    public Optional<String> proposed(long number) {
        return decided.last(number)
                .filter(Decided::isCarriedOut)
                .filter(last -> !told(number, last.knownAt()))
                .map(this::told);
    }

    private boolean told(long number, Instant since) {
        return Stream.of(FOLLOW, PERFORM)
                .flatMap(step -> decisions.last(number, step).stream())
                .map(Decision::at)
                .anyMatch(at -> !at.isBefore(since));
    }

    private String told(Decided last) {
        String day = words.at(last.at()).substring(0, 10);
        String how = last.agreed() ? "协商达成一致" : "协商未达成一致";
        return last.planWords()
                .map(plan -> how + "（" + day + "）：" + last.words() + "\n落实：\n" + plan)
                .orElse(how + "（" + day + "）：" + last.words());
    }
}
