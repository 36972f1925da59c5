package cn.minxu.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

/** How our engine differs from a stock one; each choice is explained in docs/engine.md. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    static {
        // The engine asks for it each time that it reads a timer's cycle, and would look for it in every jar.
        System.getProperties()
                .putIfAbsent(
                        DatatypeFactory.class.getName(),
                        DatatypeFactory.newDefaultInstance().getClass().getName());
    }

    /** The engine's clock, which tests and the replay move: the only source of time. */
    @Bean
    Clock engineClock() {
        return new EngineClock(ZoneId.systemDefault());
    }

    @Bean
    ProcessEnginePlugin spin() {
        return new SpinProcessEnginePlugin();
    }

    @Bean
    ProcessEnginePlugin minxuEngine(
            ApplicationContext beans,
            List<ProcessContract> contracts,
            UnsavedVariables unsaved,
            KnownDefinitions definitions,
            ObjectProvider<CaseDesk> allDesks,
            ObjectProvider<Assignees> allAssignees,
            ObjectProvider<Deadlines> theDeadlines,
            ObjectProvider<Standstill> theStandstill,
            PlatformTransactionManager transactions) {
        // needed by the engine, and themselves in need of it: looked for once, when it runs
        var desks = SingletonSupplier.of(() -> allDesks.stream().toList());
        var assignees = SingletonSupplier.of(() -> allAssignees.stream().toList());
        var deadlines = SingletonSupplier.of(theDeadlines::getObject);
        var standstill = SingletonSupplier.of(theStandstill::getObject);
        Map<String, Class<?>> declared = new HashMap<>();
        contracts.forEach(contract -> declared.putAll(contract.variables()));
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                var check = new FormCheck(RememberingFeel.factory().createInstance());
                var seam = new FormSeam(desks, assignees, declared.keySet(), new DeployedForms(definitions), check);
                var facts = new CaseFacts(contracts, desks);
                engine.setExpressionManager(new GuardedExpressions(new CaseNames(beans, facts)));
                engine.setVariableTypes(new VariableGuard(declared, unsaved, id -> isUnit(id, desks.get())).types());
                engine.setCustomPostBPMNParseListeners(with(
                        engine.getCustomPostBPMNParseListeners(),
                        new CaseRules(seam, new WaitingSteps(deadlines), standstill)));
                engine.setDmnEngineConfiguration(
                        new DefaultDmnEngineConfiguration().feelEngineFactory(RememberingFeel.factory()));
                engine.setCustomPreCommandInterceptorsTxRequired(List.of(new OnceMore()));
                engine.setCommandCheckers(List.of(new TenantCommandChecker(), new GivingBack()));
                engine.setCustomPreMigrationInstructionValidators(List.of(new SameStep()));
                engine.setCustomPreDeployers(List.of(new AllowedResources()));
                engine.setEnableExceptionsAfterUnhandledBpmnError(true);
                engine.setCustomSessionFactories(List.of(
                        new LeanEntities.Factory(engine, unsaved, facts, definitions), new TaskQueues.Factory()));
                engine.setCacheFactory(new KeptDefinitions());
                engine.setIdGenerator(new ShortIds(engine.getDataSource()));
                engine.setTenantIdProvider(new UnitTenants());
                engine.setResourceAuthorizationProvider(new UnitVisibility());
                engine.setReevaluateTimeCycleWhenDue(true);
                engine.setTransactionContextFactory(new FollowUps(transactions));
                engine.setEnsureJobDueDateNotNull(true);
                engine.setHistoryRemovalTimeStrategy("start");
                engine.setHistoryCleanupBatchWindowStartTime("01:00");
                engine.setHistoryCleanupBatchWindowEndTime("05:00");
                engine.setQueryMaxResultsLimit(2000);
                engine.setEnableScriptEngineLoadExternalResources(false);
                engine.setEnableFetchScriptEngineFromProcessApplication(false);
                engine.setJavaSerializationFormatEnabled(false);
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine built) {
                var configuration = (ProcessEngineConfigurationImpl) built.getProcessEngineConfiguration();
                var mappings = configuration.getSqlSessionFactory().getConfiguration();
                CaseRows.define(mappings);
                mappings.addInterceptor(OneTrip.of(mappings));
                MakersKeys.ensure(configuration.getDataSource());
                JobIndex.ensure(configuration.getDataSource());
                OwnIndexes.ensure(configuration.getDataSource());
                KeptPages.ensure(configuration.getDataSource());
                if (configuration.getJobExecutor() != null) {
                    configuration
                            .getJobExecutor()
                            .setAcquireJobsCmdFactory(new OneAtATime(configuration.getJobExecutor()));
                }
            }
        };
    }

    @Bean
    TimerMover timerMover(ProcessEngine engine, ObjectProvider<Deadlines> deadlines) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return (stay, instance, open) -> configuration
                .getCommandExecutorTxRequired()
                .execute(new MovedDeadline(stay, instance, open, deadlines.getObject()));
    }

    private static boolean isUnit(String id, List<CaseDesk> desks) {
        return desks.stream().anyMatch(desk -> desk.isUnit(id));
    }

    private static List<BpmnParseListener> with(List<BpmnParseListener> before, BpmnParseListener one) {
        var all = new ArrayList<BpmnParseListener>();
        if (before != null) {
            all.addAll(before);
        }
        all.add(one);
        return all;
    }

    private static final class EngineClock extends Clock {
        private final ZoneId zone;

        EngineClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new EngineClock(other);
        }

        @Override
        public Instant instant() {
            return ClockUtil.getCurrentTime().toInstant();
        }
    }
}
