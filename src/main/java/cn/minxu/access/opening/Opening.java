package cn.minxu.access.opening;

import java.util.Collections;
import java.util.Set;

/**
 * A way into the engine that is open.
 *
 * @param path the engine's own path, or for the rest of the web applications the whole one
 * @param who whoever is one of these may
 * @param why what needs it
 */
public record Opening(String method, Template path, Set<Asker> who, String why) {

    boolean is(Asked asked) {
        return method.equals(asked.method()) && path.matches(asked.path());
    }

    String area() {
        return new Asked(method, path.text()).area();
    }

    /** Whether whoever asks is one of those. */
    public boolean isFor(Set<Asker> askers) {
        return !Collections.disjoint(who, askers);
    }
}
