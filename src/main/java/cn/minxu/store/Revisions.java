package cn.minxu.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells this node when another one has changed what both keep in memory; within a second or so. */
@Component
public class Revisions {

    private final JdbcClient jdbc;
    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final Map<String, Long> known = new HashMap<>();

    public Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something was changed; to be called in the transaction that changes it. */
    public void changed(String name) {
        jdbc.sql("""
                        insert into minxu.revision (name, number) values (?, 1)
                        on conflict (name) do update set number = minxu.revision.number + 1""").param(name).update();
    }

    /** @param forget drops what this node keeps; called also for its own changes, so it must be harmless */
    public void onChange(String name, Runnable forget) {
        listeners.computeIfAbsent(name, any -> new CopyOnWriteArrayList<>()).add(forget);
    }

    @Scheduled(fixedDelayString = "${minxu.revision-poll:1000}")
    synchronized void look() {
        jdbc.sql("select name, number from minxu.revision").query(row -> {
            String name = row.getString(1);
            Long before = known.put(name, row.getLong(2));
            if (before == null || before != row.getLong(2)) {
                listeners.getOrDefault(name, List.of()).forEach(Runnable::run);
            }
        });
    }
}
