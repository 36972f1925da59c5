package cn.minxu.casework;

import java.util.Map;
import java.util.Optional;

/** How the outcomes of a kind of case read to people. */
public interface Wording {

    /** By their codes. */
    Map<String, String> outcomes();

    /** What is added to an outcome, of a decision whose details say more. */
    default Optional<String> addition(Decision decision) {
        return Optional.empty();
    }
}
