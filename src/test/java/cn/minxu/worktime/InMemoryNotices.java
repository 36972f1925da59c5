package cn.minxu.worktime;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Loaded notices without a database, for the arithmetic alone. */
class InMemoryNotices extends Notices {

    private final SortedMap<Integer, Notice> notices = new TreeMap<>();

    private InMemoryNotices() {
        super(null);
    }

    static WorkCalendar calendar(Notice... loaded) {
        InMemoryNotices notices = new InMemoryNotices();
        for (Notice notice : loaded) {
            notices.replace(notice, Instant.EPOCH, "test");
        }
        return new WorkCalendar(notices);
    }

    @Override
    SortedMap<Integer, Notice> byYear() {
        return new TreeMap<>(Map.copyOf(notices));
    }

    @Override
    void replace(Notice notice, Instant at, String by) {
        notices.put(notice.year(), notice);
    }
}
