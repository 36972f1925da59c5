package cn.minxu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Notes every node and flow that any test of this run passes, for {@code PathCoverageCheck}, which runs after all tests. */
@Component
public class PathRecorder extends AbstractProcessEnginePlugin {

    private static final Path FILE = Path.of(System.getProperty("minxu.paths", "target/path-coverage/tests.txt"));

    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    /** The same by case: {@code businessKey elementId}. */
    private static final Set<String> OF_CASES = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PathRecorder::write));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners = new ArrayList<BpmnParseListener>();
        if (engine.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPreBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
                definitions.forEach(definition -> record(definition.getKey(), definition));
            }
        });
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    private static void record(String processKey, ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            ExecutionListener entered = execution -> {
                PASSED.add(processKey + " " + activity.getId() + " " + CurrentTest.name());
                OF_CASES.add(execution.getProcessBusinessKey() + " " + activity.getId());
            };
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, entered);
            activity.getOutgoingTransitions().forEach(flow -> {
                ExecutionListener taken =
                        execution -> PASSED.add(processKey + " " + flow.getId() + " " + CurrentTest.name());
                ((TransitionImpl) flow).addExecutionListener(taken);
            });
            record(processKey, activity);
        }
    }

    /** Whether a case has come to an element of its diagrams. */
    public static boolean reached(String businessKey, String element) {
        return OF_CASES.contains(businessKey + " " + element);
    }

    /** What every process of the run has passed: lines of {@code processKey elementId test}. */
    public static List<String> all() throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.list(FILE.getParent())) {
            for (Path file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    /** The run that reads the files passes nothing and must not empty its own. */
    private static void write() {
        if (PASSED.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, new TreeSet<>(PASSED), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
