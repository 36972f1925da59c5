package cn.minxu.casework.uptake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case that may take up others of its community.
 *
 * @param title as people read it
 * @param until the day by which it is meant to be done
 * @param state how far it is
 * @param successor of one that was {@link State#MERGED}: what answers now what it took up; null of all others
 */
public record Taker(
        long number,
        String title,
        LocalDate until,
        State state,
        @Nullable Long successor) {

    public Taker(long number, String title, LocalDate until, State state) {
        this(number, title, until, state, null);
    }

    /** What whoever asked is told: which it is, and until when. */
    public String promise() {
        return "项目 %d《%s》，预计 %d月%d日（%s）前完成，完成后我们再回访您。"
                .formatted(number, title, until.getMonthValue(), until.getDayOfMonth(), until);
    }

    /** How far it is. */
    public enum State {
        /** Under way: it may take up more. */
        OPEN,
        /** Done: what it took up is served. */
        DONE,
        /** Ended since another one goes on in its place: that one answers what it took up. */
        MERGED,
        /** Ended without being done: what it took up has to be handled in another way. */
        FAILED
    }
}
