package cn.minxu.need;

import java.time.Instant;
import java.util.Optional;

/** A need as a transaction has it, and what of it the database knows already. */
final class AtHand {

    private record Saved(
            Optional<Judgement> judgement,
            Optional<Long> lead,
            int followers,
            Optional<String> answer,
            Optional<Instant> answeredAt,
            int redoRound) {

        static Saved of(Need need) {
            return new Saved(
                    need.judgement(),
                    need.lead(),
                    need.followers(),
                    need.answer(),
                    need.answeredAt(),
                    need.redoRound());
        }
    }

    private final Need need;
    private Saved saved;
    private boolean toBeSaved;

    AtHand(Need need) {
        this.need = need;
        this.saved = Saved.of(need);
    }

    Need need() {
        return need;
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
}
