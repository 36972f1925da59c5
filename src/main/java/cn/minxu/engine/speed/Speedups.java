package cn.minxu.engine.speed;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which code that only makes the engine faster is at work: all of it, but when what it gives is measured. */
public record Speedups(Set<Speedup> on) {

    /** Names of those that are switched off, with commas between them. */
    public static final String WITHOUT = "minxu.engine.without";

    private static final Logger LOG = LoggerFactory.getLogger(Speedups.class);

    /** Each named like the class that does it; what the product promises holds without it as well. */
    public enum Speedup {
        ONE_TRIP("OneTrip"),
        LEAN_ENTITIES("LeanEntities"),
        KNOWN_DEFINITIONS("KnownDefinitions"),
        REMEMBERING_FEEL("RememberingFeel"),
        TASK_LISTING("TaskListing"),
        MARKS_TOGETHER("MarksTogether"),
        ONE_AT_A_TIME("OneAtATime"),
        SHORT_IDS("ShortIds"),
        OWN_INDEXES("OwnIndexes"),
        KEPT_PAGES("KeptPages");

        private final String label;

        Speedup(String label) {
            this.label = label;
        }
    }

    /** @throws ProcessEngineException if a name is none of them */
    public static Speedups without(String names) {
        var on = EnumSet.allOf(Speedup.class);
        Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> on.remove(named(name)));
        if (!names.isBlank()) {
            LOG.warn("为测量而关闭：{}。正式运行时不要设置 {}。", names, WITHOUT);
        }
        return new Speedups(on);
    }

    private static Speedup named(String name) {
        return Arrays.stream(Speedup.values())
                .filter(each -> each.label.equals(name))
                .findFirst()
                .orElseThrow(() -> new ProcessEngineException(WITHOUT + " 中的“" + name + "”不认识，可以关闭的有："
                        + Arrays.stream(Speedup.values())
                                .map(each -> each.label)
                                .collect(Collectors.joining("、"))
                        + "。"));
    }

    public boolean has(Speedup one) {
        return on.contains(one);
    }
}
