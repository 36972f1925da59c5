package cn.minxu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.engine.EngineNames.Kind;
import cn.minxu.engine.EngineNames.Name;
import cn.minxu.engine.speed.CaseEntities;
import cn.minxu.engine.speed.EngineStatement;
import cn.minxu.engine.speed.EngineTable;
import cn.minxu.engine.speed.LeanEntities;
import cn.minxu.engine.speed.TaskListing;
import cn.minxu.engine.timer.MarkTimer;
import cn.minxu.testing.MinxuTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What we name of the engine's in quotes is there, and is known to be needed. */
@MinxuTest
class EngineNamesTest {

    private static final Pattern TEXT = Pattern.compile("\"\"\"(?s:(.*?))\"\"\"|\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern TABLE = Pattern.compile("\\bact_\\w+");
    private static final Pattern COLUMN = Pattern.compile("\\b[a-z]+(?:_[a-z]+)*_\\b");
    private static final Pattern STATEMENT = Pattern.compile("(?:select|insert|update|delete|is)[A-Z]\\w+");

    @Autowired
    ProcessEngine engine;

    static Stream<Name> lies() {
        return Stream.of(
                new Name(Kind.STATEMENT, "selectTasksByMoonPhase", LeanEntities.class),
                new Name(Kind.PARAMETER, EngineStatement.VARIABLES.id() + ".moonPhase", CaseEntities.class),
                new Name(Kind.PARAMETER, "selectTasksByMoonPhase.executionId", CaseEntities.class),
                new Name(Kind.FIELD, SubmitTaskFormCmd.class.getName() + ".moonPhase", Mover.class),
                new Name(Kind.FIELD, "org.camunda.bpm.engine.impl.cmd.MoonCmd.taskId", Mover.class),
                new Name(Kind.COLUMN, "act_ru_task.moon_phase_", TaskListing.class),
                new Name(Kind.COLUMN, "act_ru_moon.id_", TaskListing.class),
                new Name(Kind.JOB, "timer-at-full-moon", MarkTimer.class));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void a_name_that_the_engine_does_not_know_stops_the_start_and_is_named(Name lie) {
        var names = new ArrayList<>(EngineNames.all());
        names.add(lie);
        assertThatThrownBy(() -> EngineNames.require(configuration(), names))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageStartingWith("这个版本的引擎与本系统不符，系统没有启动。引擎里找不到：")
                .hasMessageEndingWith(lie.text() + "（" + lie.usedBy().getSimpleName() + " 使用）。");
    }

    @Test
    void all_that_we_name_is_there() {
        EngineNames.require(configuration());
        assertThat(EngineNames.all()).hasSizeGreaterThan(65);
    }

    /** Our own indexes are named after ours, so that all that begins as the engine's tables do is the engine's. */
    @Test
    void whatever_of_the_engine_s_stands_in_quotes_is_looked_for_at_the_start() throws IOException {
        Set<String> tables =
                Stream.of(EngineTable.values()).map(EngineTable::table).collect(Collectors.toSet());
        Set<String> columns = Stream.of(EngineTable.values())
                .flatMap(EngineTable::columns)
                .map(column -> column.substring(column.indexOf('.') + 1))
                .collect(Collectors.toSet());
        var unknown = new TreeSet<String>();
        for (Path file : sources()) {
            for (String text : texts(file)) {
                find(TABLE, text)
                        .filter(name -> !tables.contains(name))
                        .forEach(name -> unknown.add(file + ": " + name));
                if (text.contains("_ ") || TABLE.matcher(text).find() || text.endsWith("_")) {
                    find(COLUMN, text)
                            .filter(name -> !columns.contains(name))
                            .forEach(name -> unknown.add(file + ": " + name));
                }
                if (STATEMENT.matcher(text).matches() && EngineStatement.of(text) == null) {
                    unknown.add(file + ": " + text);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** By name, and not by {@link EngineNames#field}, nothing of the engine's own is reached. */
    @Test
    void nobody_else_reaches_for_fields_by_name() throws IOException {
        for (Path file : sources()) {
            if (!file.endsWith("EngineNames.java") && !file.endsWith("TaskListing.java")) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("getDeclaredField(", "getDeclaredMethod(", "Class.forName(");
            }
        }
    }

    private static Stream<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group());
    }

    private static List<String> texts(Path file) throws IOException {
        return TEXT.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/cn/minxu"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
