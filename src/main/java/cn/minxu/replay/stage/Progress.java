package cn.minxu.replay.stage;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line on the terminal that tells how far the year has come, if there is a terminal; each month a line in the log. */
public final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final int WIDTH = 30;

    private final PrintStream terminal;
    private final boolean shown;
    private final int needs;
    private final ZoneId zone;
    private final long began = System.nanoTime();
    private final AtomicInteger registered = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private LocalDate day = LocalDate.MIN;

    /** @param needs how many there will be */
    public Progress(PrintStream terminal, boolean shown, int needs, ZoneId zone) {
        this.terminal = terminal;
        this.shown = shown;
        this.needs = needs;
        this.zone = zone;
    }

    public void registered() {
        registered.incrementAndGet();
    }

    public void closed() {
        closed.incrementAndGet();
    }

    /** The year has come to an instant: shown once a day. */
    public void at(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (today.getMonth() != day.getMonth()) {
            LOG.info("{}：登记 {}，归档 {} / {}，{} 秒", today, registered.get(), closed.get(), needs, seconds());
        }
        if (shown && !today.equals(day)) {
            int full = closed.get() * WIDTH / Math.max(1, needs);
            terminal.printf(
                    "\r%s [%s%s] 登记 %d，归档 %d / %d，%d 秒 ",
                    today,
                    "#".repeat(full),
                    ".".repeat(WIDTH - full),
                    registered.get(),
                    closed.get(),
                    needs,
                    seconds());
            terminal.flush();
        }
        day = today;
    }

    public void end() {
        if (shown) {
            terminal.println();
        }
    }

    private long seconds() {
        return (System.nanoTime() - began) / 1_000_000_000;
    }
}
