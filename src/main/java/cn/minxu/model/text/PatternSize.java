package cn.minxu.model.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much a pattern becomes when its repetitions are written out; to be known before a library does it. */
public final class PatternSize {

    private static final Pattern TIMES = Pattern.compile("\\{([0-9]{1,6})(,?)([0-9]{0,6})}");
    private static final long MUCH = 1_000_000_000;

    /** A group that is open: what is in it, and the last thing in it, which a repetition would repeat. */
    private static final class Group {
        private long size;
        private long last;

        public void add(long more) {
            last = more;
            size = Math.min(MUCH, size + more);
        }

        public void repeat(long times) {
            add(Math.min(MUCH, last * Math.max(times, 1)) - last);
            last = Math.min(MUCH, last * Math.max(times, 1));
        }
    }

    private final String pattern;
    private final Deque<Group> open = new ArrayDeque<>();
    private int at;

    private PatternSize(String pattern) {
        this.pattern = pattern;
        open.push(new Group());
    }

    /** No less than it becomes; quoted text ({@code \Q}) counts as too much. */
    public static long of(String pattern) {
        return pattern.contains("\\Q") ? MUCH : new PatternSize(pattern).measured();
    }

    private long measured() {
        Matcher times = TIMES.matcher(pattern);
        while (at < pattern.length()) {
            char next = pattern.charAt(at);
            if (next == '{' && times.region(at, pattern.length()).lookingAt()) {
                String most = times.group(3).isEmpty() ? times.group(1) : times.group(3);
                top().repeat(Long.parseLong(most) + (times.group(2).isEmpty() ? 0 : 1));
                at = times.end();
            } else {
                one(next);
            }
        }
        while (open.size() > 1) {
            close();
        }
        return top().size;
    }

    private void one(char next) {
        if (next == '(') {
            open.push(new Group());
        } else if (next == ')' && open.size() > 1) {
            close();
        } else if (next == '[') {
            at = endOfClass();
            top().add(2);
        } else if (next == '\\') {
            at++;
            top().add(2);
        } else if ("*+?".indexOf(next) < 0) {
            top().add(2);
        }
        at++;
    }

    private void close() {
        long size = open.pop().size + 2;
        top().add(size);
    }

    /** A bracket that closes is part of the class if it comes first. */
    private int endOfClass() {
        int end = at + 1;
        end += end < pattern.length() && pattern.charAt(end) == '^' ? 1 : 0;
        end += end < pattern.length() && pattern.charAt(end) == ']' ? 1 : 0;
        while (end < pattern.length() && pattern.charAt(end) != ']') {
            boolean named = pattern.startsWith("[:", end) && pattern.indexOf(":]", end) > 0;
            end = named ? pattern.indexOf(":]", end) + 2 : end + (pattern.charAt(end) == '\\' ? 2 : 1);
        }
        return end;
    }

    private Group top() {
        return open.getFirst();
    }
}
