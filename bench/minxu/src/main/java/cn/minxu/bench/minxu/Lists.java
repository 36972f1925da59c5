package cn.minxu.bench.minxu;

import cn.minxu.bench.Samples;
import cn.minxu.casework.view.TaskCards;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.ApplicationContext;

/** What Tasklist asks for a filter, as a clerk of several communities. */
final class Lists {

    private static final int PAGE = 15;
    private static final String STAFF = "staff";
    private static final int WARMING = 3;

    private final ApplicationContext application;
    private final FilterService filters;
    private final IdentityService identity;
    private final BenchDistrict district;

    Lists(ApplicationContext application, BenchDistrict district) {
        this.application = application;
        this.filters = application.getBean(FilterService.class);
        this.identity = application.getBean(IdentityService.class);
        this.district = district;
    }

    List<Filter> all() {
        return filters.createFilterQuery().list().stream()
                .sorted(Comparator.comparing(
                        filter -> ((Number) filter.getProperties().getOrDefault("priority", 0)).intValue()))
                .toList();
    }

    /** Asks again and again; times in milliseconds. */
    Map<String, Object> measure(int units, int filterIndex, int repetitions) {
        Filter filter = all().get(filterIndex);
        List<String> communities = IntStream.rangeClosed(1, Math.min(units, Samples.COMMUNITIES))
                .mapToObj(index -> district.community(index).id())
                .toList();
        String clerk = BenchDistrict.clerk(district.community(1));
        var figures = new HashMap<String, Object>();
        figures.put("name", filter.getName().replace(' ', '_'));
        var groups = Stream.concat(communities.stream(), Stream.of(STAFF)).toList();
        identity.setAuthentication(clerk, groups, communities);
        try {
            Query<?, ?> sorting = sorting();
            var shown = filters.listPage(filter.getId(), sorting, 0, PAGE);
            figures.put("found", filters.count(filter.getId(), sorting));
            put(figures, "page", times(repetitions, () -> filters.listPage(filter.getId(), sorting, 0, PAGE)));
            put(figures, "count", times(repetitions, () -> filters.count(filter.getId(), sorting)));
            var ids = shown.stream().map(task -> ((Task) task).getId()).toList();
            var cards = application.getBean(TaskCards.class);
            put(figures, "cards", times(repetitions, () -> cards.of(ids)));
        } finally {
            identity.clearAuthentication();
        }
        var page = new TasklistPage(application, clerk, communities);
        put(figures, "request", times(repetitions, () -> page.list(filter.getId(), PAGE)));
        return figures;
    }

    /** As the product's order.js has Tasklist sort. */
    private Query<?, ?> sorting() {
        TaskQuery query = application.getBean(TaskService.class).createTaskQuery();
        return query.orderByDueDate().asc().orderByTaskPriority().desc();
    }

    private static void put(Map<String, Object> figures, String what, double[] times) {
        figures.put(what + "_p50", quantile(times, 0.5));
        figures.put(what + "_p95", quantile(times, 0.95));
    }

    static double[] times(int repetitions, Runnable question) {
        return timesInTurn(repetitions, List.of(question)).get(0);
    }

    /** Each question's times; what else the machine does meanwhile meets all of them alike. */
    static List<double[]> timesInTurn(int repetitions, Collection<Runnable> questions) {
        List<double[]> times =
                questions.stream().map(question -> new double[repetitions]).toList();
        for (int i = -WARMING; i < repetitions; i++) {
            var each = times.iterator();
            for (Runnable question : questions) {
                double[] its = each.next();
                long began = System.nanoTime();
                question.run();
                if (i >= 0) {
                    its[i] = (System.nanoTime() - began) / 1e6;
                }
            }
        }
        times.forEach(Arrays::sort);
        return times;
    }

    static double quantile(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }
}
