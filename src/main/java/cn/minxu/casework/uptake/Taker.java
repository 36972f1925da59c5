package cn.minxu.casework.uptake;

import java.time.LocalDate;

/**
 * A case that may take up others of its community.
 *
 * @param title as people read it
 * @param until the day by which it is meant to be done
 * @param state how far it is
 */
public record Taker(long number, String title, LocalDate until, State state) {

    /** How far it is. */
    public enum State {
        /** Under way: it may take up more. */
        OPEN,
        /** Done: what it took up is served. */
        DONE,
        /** Ended without being done: what it took up has to be handled in another way. */
        FAILED
    }
}
