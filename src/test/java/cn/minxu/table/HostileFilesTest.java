package cn.minxu.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Jvm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file made to fill the memory")
class HostileFilesTest {

    private static final List<String> TAKEN = List.of("empty far column", "long cells", "whole year of a city");

    @Test
    void is_refused_in_words_while_the_heap_stays_within_512_megabytes() throws Exception {
        var lines = run("-Xmx512m", "-XX:+ExitOnOutOfMemoryError");
        assertThat(lines).hasSizeGreaterThan(20);
        assertThat(lines.get(lines.size() - 1)).as(String.join("\n", lines)).startsWith("held ");
        for (String line : lines.subList(0, lines.size() - 1)) {
            String[] told = line.split("\t");
            assertThat(told[1]).as(line).isEqualTo(TAKEN.contains(told[0]) ? "taken" : "refused");
            assertThat(told[2].length()).as(line).isLessThan(500);
        }
        assertThat(lines)
                .anyMatch(line -> line.startsWith("last column") && line.contains("到了第 16384 列，最多 256 列"))
                .anyMatch(line -> line.startsWith("bomb") && line.contains("解压后过大"))
                .anyMatch(line -> line.startsWith("endless line") && line.contains("第 1 行没有结束"));
    }

    private static List<String> run(String... options) throws Exception {
        var process = Jvm.of(List.of(options), HostileFiles.class)
                .redirectErrorStream(true)
                .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            return out.lines().toList();
        } finally {
            process.destroy();
        }
    }
}
