package cn.minxu.casework.decided;

import java.util.List;

/** A piece or a feature that decides about cases of others. */
public interface DecisionSource {

    /** What it has decided about a case, in that order; only what is final. */
    List<Decided> about(long number);
}
