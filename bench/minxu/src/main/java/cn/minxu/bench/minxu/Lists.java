package cn.minxu.bench.minxu;

import cn.minxu.bench.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;

/** What Tasklist asks for a filter, as a clerk of several communities. */
final class Lists {

    private static final int PAGE = 15;
    private static final String STAFF = "staff";
    private static final int WARMING = 3;

    private final FilterService filters;
    private final IdentityService identity;
    private final BenchDistrict district;

    Lists(FilterService filters, IdentityService identity, BenchDistrict district) {
        this.filters = filters;
        this.identity = identity;
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
        var groups = Stream.concat(communities.stream(), Stream.of(STAFF)).toList();
        identity.setAuthentication(BenchDistrict.clerk(district.community(1)), groups, communities);
        try {
            var page = times(repetitions, () -> filters.listPage(filter.getId(), 0, PAGE));
            var count = times(repetitions, () -> filters.count(filter.getId()));
            return Map.of(
                    "name", filter.getName().replace(' ', '_'),
                    "found", filters.count(filter.getId()),
                    "page_p50", quantile(page, 0.5),
                    "page_p95", quantile(page, 0.95),
                    "count_p50", quantile(count, 0.5),
                    "count_p95", quantile(count, 0.95));
        } finally {
            identity.clearAuthentication();
        }
    }

    static double[] times(int repetitions, Runnable question) {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < repetitions + WARMING; i++) {
            long began = System.nanoTime();
            question.run();
            if (i >= WARMING) {
                millis.add((System.nanoTime() - began) / 1e6);
            }
        }
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    static double quantile(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }
}
