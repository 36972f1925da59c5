package cn.minxu.need;

import java.util.Set;

/** The process that a need starts with, and the messages that it waits for. */
public final class NeedProcess {

    /** Of the kind {@link NeedKind}. */
    static final String KIND = "need";

    static final String KEY = "handleNeed";
    static final String WITHDRAWN = "need.withdrawn";
    static final String LEAD_ANSWERED = "need.leadAnswered";
    static final String LEAD_WITHDRAWN = "need.leadWithdrawn";
    public static final String RETURNED_BY_PLATFORM = "need.returnedByPlatform";

    /** A need's own process, and those that it calls. */
    static final Set<String> ALL = Set.of(KEY, "routeBigMatter", "serveCycles", "awaitProject");

    static final Set<String> MESSAGES = Set.of(WITHDRAWN, LEAD_ANSWERED, LEAD_WITHDRAWN, RETURNED_BY_PLATFORM);

    private NeedProcess() {}
}
