package cn.minxu.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEngines;

/** The scripts by which the engine's makers create its tables. */
final class EngineScripts {

    private static final String FOLDER = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";

    /** In the order in which the engine runs them. */
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private EngineScripts() {}

    static List<String> statements() {
        return PARTS.stream()
                .map(part -> FOLDER + part + ".sql")
                .flatMap(EngineScripts::statements)
                .toList();
    }

    private static Stream<String> statements(String script) {
        try (InputStream in = ProcessEngines.class.getClassLoader().getResourceAsStream(script)) {
            if (in == null) {
                throw new ProcessEngineException(
                        "引擎里没有建表脚本 " + script + "（MakersKeys 用它核对外键和索引）：这个版本的引擎与本系统不符，系统没有启动。");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)--.*$", "");
            return Stream.of(text.split(";")).map(String::strip).filter(sql -> !sql.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
