package cn.minxu.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the parts of the bench one after the other; results go to standard output as Markdown, what is going on to standard error. */
public final class Conductor {

    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("throughput", new Throughput());
        PARTS.put("marks", new Marks());
        PARTS.put("lists", new TaskLists());
        PARTS.put("supervision", new Supervisors());
        PARTS.put("search", new Searches());
        PARTS.put("growth", new Growth());
        PARTS.put("nodes", new Nodes());
        PARTS.put("intake", new Intake());
        PARTS.put("replay", new Replay());
        PARTS.put("overrides", new Overrides());
        PARTS.put("profile", new Profiling());
        PARTS.put("profile-marks", new MarkProfile());
    }

    private Conductor() {}

    /** @param arguments the repository, {@code --quick} or {@code --smoke} if not the full run, names of parts if not all */
    public static void main(String[] arguments) throws Exception {
        var words = new ArrayList<>(Arrays.asList(arguments));
        Path root = Path.of(words.remove(0)).toAbsolutePath();
        Plan plan = Plan.named(words.remove("--quick") ? "quick" : words.remove("--smoke") ? "smoke" : "full");
        change(plan, words);
        List<String> names = words.isEmpty() ? plan.parts() : words;
        long began = System.nanoTime();
        System.out.println(Machine.words());
        try (var run = new Run(root, plan)) {
            var took = new ArrayList<String>();
            for (String name : names) {
                long partBegan = System.nanoTime();
                part(name).play(run);
                took.add(name + " " + seconds(partBegan));
            }
            System.out.println();
            System.out.println("用时 " + seconds(began) + " 秒：" + String.join("，", took));
            System.out.println(lastLine(run));
        }
        System.exit(0);
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }

    /** {@code name=value} changes one thing of the plan. */
    private static void change(Plan plan, List<String> words) {
        for (String word : List.copyOf(words)) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                plan.set(word.substring(0, equals), word.substring(equals + 1));
                words.remove(word);
            }
        }
    }

    private static Part part(String name) {
        Part part = PARTS.get(name);
        if (part == null) {
            throw new IllegalArgumentException("没有“" + name + "”这一项，可选：" + PARTS.keySet());
        }
        return part;
    }

    private static String lastLine(Run run) {
        return "camunda=%sx flowable=%sx floor=%s wal_kb=%s rows=%s marks_s=%s late_p99_ms=%s list500k_ms=%s count500k_ms=%s"
                .formatted(
                        run.summary("camunda"),
                        run.summary("flowable"),
                        run.summary("floor"),
                        run.summary("wal_kb"),
                        run.summary("rows"),
                        run.summary("marks_s"),
                        run.summary("late_p99_ms"),
                        run.summary("list500k_ms"),
                        run.summary("count500k_ms"));
    }
}
