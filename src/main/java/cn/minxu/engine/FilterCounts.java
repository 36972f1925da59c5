package cn.minxu.engine;

import cn.minxu.engine.speed.CountTasks;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** How many tasks are on each of the lists that Tasklist shows to who is signed in. */
public final class FilterCounts {

    private static final int MOST = 100;

    private final FilterService filters;
    private final CommandExecutor commands;

    FilterCounts(FilterService filters, CommandExecutor commands) {
        this.filters = filters;
        this.commands = commands;
    }

    /**
     * A list of tasks.
     *
     * @param filter id of the engine's filter
     */
    public record Counted(String filter, String name, long count) {}

    /** In the order in which Tasklist shows them. */
    public List<Counted> all() {
        List<Filter> shown = filters.createTaskFilterQuery().listPage(0, MOST).stream()
                .sorted(Comparator.comparing(FilterCounts::place))
                .toList();
        List<Long> counts = commands.execute(new CountTasks(
                shown.stream().map(filter -> filter.<TaskQueryImpl>getQuery()).toList()));
        return IntStream.range(0, shown.size())
                .mapToObj(i -> new Counted(shown.get(i).getId(), shown.get(i).getName(), counts.get(i)))
                .toList();
    }

    private static int place(Filter filter) {
        return filter.getProperties() != null && filter.getProperties().get("priority") instanceof Number priority
                ? priority.intValue()
                : 0;
    }
}
