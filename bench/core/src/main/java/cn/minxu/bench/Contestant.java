package cn.minxu.bench;

import java.util.List;
import java.util.Map;

/** Something that can carry the business steps of a need: an engine with its model, the product, or bare JDBC. Thread-safe. */
public interface Contestant extends AutoCloseable {

    /**
     * Takes a new case from its registration to its end, a commit for each act of a person.
     *
     * @throws UnsupportedOperationException if the contestant does not know this journey
     */
    void run(Journey journey);

    /** Registers a case and leaves it at its first task. */
    void open();

    /** Cases that are not at their end. */
    long openCases();

    /**
     * What only some contestants can do.
     *
     * @return figures by name
     */
    default Map<String, Object> special(String command, List<String> arguments) throws Exception {
        throw new UnsupportedOperationException(command);
    }

    @Override
    void close();
}
