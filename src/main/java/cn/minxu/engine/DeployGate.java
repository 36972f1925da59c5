package cn.minxu.engine;

import java.util.List;
import java.util.Map;

/** What is deployed is looked at as a whole before anything of it is stored. */
public interface DeployGate {

    /**
     * What keeps a package from being deployed: every fault at once, in words that name the element and the cure; empty if it may be.
     *
     * @param resources contents by file name
     */
    List<String> faults(Map<String, byte[]> resources);

    /** All that is said of a package, what is only a hint as well. */
    List<String> findings(Map<String, byte[]> resources);
}
