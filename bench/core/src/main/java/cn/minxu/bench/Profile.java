package cn.minxu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Predicate;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/** Where this JVM spends its time, by the flight recorder: samples of running threads, and of threads that wait for the database. */
final class Profile {

    private static final int LINES = 60;

    private @Nullable Recording recording;

    Map<String, Object> start() {
        var begun = new Recording();
        begun.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
        begun.enable("jdk.NativeMethodSample").withPeriod(Duration.ofMillis(20));
        begun.start();
        recording = begun;
        return Map.of();
    }

    /** Ends the recording and prints what methods were on top and under whose account, to standard error. */
    Map<String, Object> stop() throws Exception {
        var ended = recording;
        if (ended == null) {
            throw new IllegalStateException("no profile was started");
        }
        ended.stop();
        Path file = Files.createTempFile("profile", ".jfr");
        ended.dump(file);
        ended.close();
        var top = new HashMap<String, Integer>();
        var within = new HashMap<String, Integer>();
        int samples = 0;
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                var stack = event.getStackTrace();
                if (stack != null && event.getEventType().getName().equals("jdk.ExecutionSample")) {
                    samples++;
                    count(stack, top, within);
                }
            }
        }
        Files.delete(file);
        print("on top", top, samples, name -> true);
        print("anywhere in the stack, product", within, samples, name -> name.startsWith("cn.minxu."));
        print("anywhere in the stack, all", within, samples, name -> !name.startsWith("java."));
        return Map.of("samples", samples);
    }

    private static void count(RecordedStackTrace stack, Map<String, Integer> top, Map<String, Integer> within) {
        var frames = stack.getFrames();
        top.merge(name(frames.get(0)), 1, Integer::sum);
        var seen = new HashSet<String>();
        for (RecordedFrame frame : frames) {
            if (seen.add(name(frame))) {
                within.merge(name(frame), 1, Integer::sum);
            }
        }
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static void print(String title, Map<String, Integer> counts, int samples, Predicate<String> which) {
        System.err.println("== " + title + " (" + samples + " samples)");
        counts.entrySet().stream()
                .filter(each -> which.test(each.getKey()))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(LINES)
                .forEach(each -> System.err.printf(
                        "%5.1f %% %s%n", 100.0 * each.getValue() / Math.max(1, samples), each.getKey()));
    }
}
