package cn.minxu.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Repeated measurements of one thing. */
record Spread(double[] sorted) {

    static Spread of(Collection<Double> measured) {
        return new Spread(
                measured.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    static Spread of(double... measured) {
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        return new Spread(sorted);
    }

    double median() {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The value below which this share of the measurements lies. */
    double quantile(double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }

    /** Median and, of more than one, the least and the most. */
    @Override
    public String toString() {
        return sorted.length == 1
                ? figure(sorted[0])
                : figure(median()) + " (" + figure(sorted[0]) + "–" + figure(sorted[sorted.length - 1]) + ")";
    }

    /** Three significant places. */
    static String figure(double value) {
        double size = Math.abs(value);
        String format = size >= 100 || size == 0 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
