package cn.minxu.need.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.ladder.LadderModel.Place;
import cn.minxu.need.ladder.LadderModel.Step;
import cn.minxu.need.ladder.LadderMoves.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Plays a need's life at random: lawful acts, hostile ones, variables written by hand, and time that passes. */
final class LadderPlay {

    /** After so many acts the need is led to its end. */
    private static final int ACTS = 14;

    private static final int LONGEST = 60;

    private final LadderLife life;
    private final LadderMoves moves;
    private final LadderAttacks attacks;
    private final LadderTampering tampering;
    private final Random random;
    private int left;
    private int beginning;

    LadderPlay(LadderLife life) {
        this.life = life;
        this.random = life.random;
        this.moves = new LadderMoves(life);
        this.attacks = new LadderAttacks(life, moves);
        this.tampering = new LadderTampering(life);
    }

    /** One sequence of acts, until the need is closed. */
    int alone() {
        return together(1);
    }

    /**
     * Many sequences until the need is closed. They share a beginning: where several ways are tried, the database is set back between
     * them.
     *
     * @return how many came to their end, at most so many
     */
    int together(int most) {
        left = most;
        beginning = random.nextInt(ACTS - 4);
        go(0);
        return most - left;
    }

    private void go(int acts) {
        if (life.model().isClosed()) {
            end();
            return;
        }
        assertThat(acts).as("comes to its end").isLessThan(LONGEST);
        for (int others = others(acts); others > 0 && left > 1; others--) {
            Runnable back = life.memory();
            Runnable written = tampering.memory();
            life.stage.branch(() -> step(acts));
            back.run();
            written.run();
        }
        step(acts);
    }

    /** How many other ways are tried before the one that is gone. */
    private int others(int acts) {
        return acts < beginning || acts > ACTS || random.nextInt(5) < 2 ? 0 : 1 + random.nextInt(2);
    }

    private void end() {
        if (random.nextInt(12) == 0) {
            attacks.restart();
        }
        left--;
        life.tally().ended(life.model());
    }

    private void step(int acts) {
        boolean home = acts >= ACTS;
        life.sleep(Duration.ofMinutes(random.nextInt(90)));
        int roll = home ? 99 : random.nextInt(100);
        if (roll < 22) {
            attacks.any();
        } else if (roll < 27) {
            tampering.write();
        } else if (roll < 37 || moves.waits()) {
            pass();
        } else {
            act(home ? moves.homeward() : moves.any());
        }
        go(acts + 1);
    }

    private void act(Move move) {
        if (!tampering.any()) {
            life.act(move.kind(), move.words(), move.done(), move.expected());
        } else if (!life.tried(move.kind(), move.words(), move.done(), move.expected())) {
            life.tally().count("setBack");
            tampering.undo();
            life.act(move.kind(), move.words(), move.done(), move.expected());
        }
    }

    private void pass() {
        tampering.undo();
        Instant until = moves.nextInstant();
        if (life.model().place() == Place.SIGN) {
            Step step = life.model().step();
            Instant lapse = life.lapseOf(step);
            if (lapse != null && !until.isBefore(lapse)) {
                life.sleepUntil(until);
                attacks.late(step);
            }
        }
        life.waitUntil(until);
    }
}
