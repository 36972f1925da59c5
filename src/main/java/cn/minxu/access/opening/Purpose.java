package cn.minxu.access.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Openings that the same people need for the same purpose. */
final class Purpose {

    private final String why;
    private final Set<Asker> who;
    private final List<Opening> openings = new ArrayList<>();

    private Purpose(String why, Set<Asker> who) {
        this.why = why;
        this.who = who;
    }

    static Purpose of(String why, Asker... who) {
        return new Purpose(why, Set.of(who));
    }

    List<Opening> openings() {
        return List.copyOf(openings);
    }

    Purpose get(String... paths) {
        return add("GET", paths);
    }

    Purpose options(String... paths) {
        return add("OPTIONS", paths);
    }

    Purpose post(String... paths) {
        return add("POST", paths);
    }

    Purpose put(String... paths) {
        return add("PUT", paths);
    }

    Purpose delete(String... paths) {
        return add("DELETE", paths);
    }

    private Purpose add(String method, String... paths) {
        for (String path : paths) {
            openings.add(new Opening(method, Template.of(path), who, why));
        }
        return this;
    }
}
