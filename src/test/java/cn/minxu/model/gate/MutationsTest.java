package cn.minxu.model.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Clause;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a file on its way, the gate answers, and soon. */
@Clause("G5")
class MutationsTest {

    private static final int TRIES = 400;
    private static final Pattern VALUE =
            Pattern.compile("=\\s*\"([^\"]*)\"|:\\s*\"([^\"]*)\"|<[a-z]+:?[A-Za-z]* |>([^<>]+)<");
    private static final List<String> STRANGE = List.of(
            "",
            " ",
            "latest",
            "${x}",
            "${caseNumber}",
            "#{a.b}",
            "{{a}}",
            "&lt;b&gt;",
            "true",
            "-1",
            "999999999999999999999",
            "P1D",
            "R/PT1S",
            "userTask_judgeNeed",
            "handleNeed",
            "a:b:c",
            "灯".repeat(300),
            "null",
            "]]>",
            "&#0;",
            "for x in y return z");

    @Test
    void no_mutation_of_a_shipped_file_makes_it_fail_or_dawdle() throws Exception {
        Map<String, byte[]> shipped = Around.files("processes", "forms", "src/test/resources/gate");
        var around = new Around(shipped, ShippedModelsTest.need(), Around.bridges());
        List<String> names = List.copyOf(shipped.keySet());
        var random = new Random(20250101);
        long slowest = 0;
        int found = 0;
        for (int i = 0; i < TRIES; i++) {
            String name = names.get(random.nextInt(names.size()));
            byte[] mutated = mutated(shipped.get(name), random);
            long began = System.nanoTime();
            List<Finding> findings;
            try {
                findings = Gate.check(Map.of(name, mutated), around);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(name + ", try " + i, e);
            }
            slowest = Math.max(slowest, (System.nanoTime() - began) / 1_000_000);
            found += findings.isEmpty() ? 0 : 1;
            assertThat(findings).allMatch(each -> each.text().matches("(?s).*\\p{IsHan}.*。"));
        }
        System.out.println("部署检查：" + TRIES + " 次改动，" + found + " 次有发现，最慢 " + slowest + " 毫秒");
        assertThat(found).isGreaterThan(TRIES / 3);
        assertThat(slowest).isLessThan(2000);
    }

    private static byte[] mutated(byte[] content, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> flipped(content, random);
            case 1 -> cut(content, random);
            default -> replaced(content, random);
        };
    }

    private static byte[] flipped(byte[] content, Random random) {
        byte[] flipped = content.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    /** A piece is left out or comes twice. */
    private static byte[] cut(byte[] content, Random random) {
        String text = new String(content, StandardCharsets.UTF_8);
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(300));
        String piece = random.nextBoolean() ? "" : text.substring(from, to).repeat(2);
        return (text.substring(0, from) + piece + text.substring(to)).getBytes(StandardCharsets.UTF_8);
    }

    /** What stands somewhere stands elsewhere, too, or something strange does. */
    private static byte[] replaced(byte[] content, Random random) {
        String text = new String(content, StandardCharsets.UTF_8);
        List<MatchResult> places = VALUE.matcher(text).results().toList();
        MatchResult place = places.get(random.nextInt(places.size()));
        MatchResult other = places.get(random.nextInt(places.size()));
        int group = place.group(1) != null ? 1 : place.group(2) != null ? 2 : place.group(3) != null ? 3 : 0;
        int same = other.group(1) != null ? 1 : other.group(2) != null ? 2 : other.group(3) != null ? 3 : 0;
        String by =
                random.nextBoolean() && group != 0 ? STRANGE.get(random.nextInt(STRANGE.size())) : other.group(same);
        return (text.substring(0, place.start(group)) + by + text.substring(place.end(group)))
                .getBytes(StandardCharsets.UTF_8);
    }
}
