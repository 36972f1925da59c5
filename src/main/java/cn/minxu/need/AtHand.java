package cn.minxu.need;

import cn.minxu.need.ladder.Level;
import cn.minxu.need.priority.Score;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A need as a transaction has it, with who has it in hand, and what of it the database knows already. */
final class AtHand {

    private record Saved(
            Optional<Judgement> judgement,
            Optional<Long> lead,
            int followers,
            Optional<String> answer,
            Optional<Instant> answeredAt,
            int redoRound,
            Optional<Outcome> outcome,
            Optional<Instant> closedAt) {

        static Saved of(Need need) {
            return new Saved(
                    need.judgement(),
                    need.lead(),
                    need.followers(),
                    need.answer(),
                    need.answeredAt(),
                    need.redoRound(),
                    need.outcome(),
                    need.closedAt());
        }
    }

    private final Need need;
    private String holder;
    private Level level;
    private int priority;
    private Saved saved;
    private boolean toBeSaved;
    private @Nullable Score score;

    AtHand(Need need, String holder, Level level, int priority) {
        this.need = need;
        this.holder = holder;
        this.level = level;
        this.priority = priority;
        this.saved = Saved.of(need);
    }

    Need need() {
        return need;
    }

    String holder() {
        return holder;
    }

    Level level() {
        return level;
    }

    int priority() {
        return priority;
    }

    void toBeSaved() {
        toBeSaved = true;
    }

    /** Whether somebody wants it saved and anything has changed. */
    boolean isToBeSaved() {
        return toBeSaved && !saved.equals(Saved.of(need));
    }

    void saved() {
        saved = Saved.of(need);
        toBeSaved = false;
    }

    boolean isHeld(String unit, Level at) {
        return holder.equals(unit) && level == at;
    }

    void taken(String unit, Level at) {
        holder = unit;
        level = at;
    }

    void queueAt(Score points) {
        priority = points.points();
        score = points;
    }

    /** The score, if the database does not know it yet; it counts as written from then on. */
    Optional<Score> takeScore() {
        var unsaved = Optional.ofNullable(score);
        score = null;
        return unsaved;
    }
}
