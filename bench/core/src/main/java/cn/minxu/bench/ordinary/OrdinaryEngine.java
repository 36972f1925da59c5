package cn.minxu.bench.ordinary;

import java.util.Map;

/** What the ordinary model asks of an engine that runs it. */
public interface OrdinaryEngine extends AutoCloseable {

    /** Starts a case of {@link OrdinaryModel#PROCESS}. */
    void start(String businessKey, Map<String, Object> variables);

    /** Finds an open task of a case by its business key, as an inbox would, and completes it as this user. */
    void complete(String businessKey, String step, String user, Map<String, Object> values);

    long openCases();

    @Override
    void close();
}
