package cn.minxu.need.intake;

import java.util.function.Consumer;

/** A file that is read line by line, as often as wanted, and never held as a whole. */
interface Table {

    /**
     * Hands over the lines in their order, blank ones included.
     *
     * @throws cn.minxu.Refused if the file cannot be read to its end
     */
    void read(Consumer<Line> taker);
}
