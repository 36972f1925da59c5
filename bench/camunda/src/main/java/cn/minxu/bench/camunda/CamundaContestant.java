package cn.minxu.bench.camunda;

import cn.minxu.bench.Booth;
import cn.minxu.bench.Database;
import cn.minxu.bench.ordinary.Ordinary;
import cn.minxu.bench.ordinary.OrdinaryEngine;
import cn.minxu.bench.ordinary.OrdinaryModel;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** Stock Camunda 7: authorization off, the job executor's own settings; history and ids as its Spring Boot starter sets them. */
public final class CamundaContestant implements OrdinaryEngine {

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    private CamundaContestant(Database database) {
        pool = database.pool();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(true);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setBeans(delegates());
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("ordinary.bpmn", OrdinaryModel.xml(OrdinaryModel.CAMUNDA))
                .deploy();
    }

    public static void main(String[] arguments) throws Exception {
        Booth.serve(arguments, database -> new Ordinary(new CamundaContestant(database)));
    }

    private static Map<Object, Object> delegates() {
        JavaDelegate score = execution ->
                execution.setVariable("needPriority", Ordinary.score((String) execution.getVariable("subcategory")));
        JavaDelegate mark =
                execution -> execution.setVariable("mark", Ordinary.nextMark(execution.getVariable("mark")));
        JavaDelegate nothing = execution -> {};
        return Map.of("scoreNeed", score, "markDeadline", mark, "answerNeed", nothing, "closeNeed", nothing);
    }

    @Override
    public void start(String businessKey, Map<String, Object> variables) {
        engine.getIdentityService().setAuthenticatedUserId("clerk");
        engine.getRuntimeService().startProcessInstanceByKey(OrdinaryModel.PROCESS, businessKey, variables);
        engine.getIdentityService().clearAuthentication();
    }

    @Override
    public void complete(String businessKey, String step, String user, Map<String, Object> values) {
        String task = engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(step)
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("open: " + open(businessKey)))
                .getId();
        engine.getIdentityService().setAuthenticatedUserId(user);
        engine.getTaskService().complete(task, values);
        engine.getIdentityService().clearAuthentication();
    }

    private List<String> open(String businessKey) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    @Override
    public long openCases() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
