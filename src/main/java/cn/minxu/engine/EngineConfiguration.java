package cn.minxu.engine;

import cn.minxu.engine.Deadlines.Open;
import cn.minxu.engine.form.DeployedForms;
import cn.minxu.engine.form.FormCheck;
import cn.minxu.engine.form.FormSeam;
import cn.minxu.engine.guard.AllowedResources;
import cn.minxu.engine.guard.Bounds;
import cn.minxu.engine.guard.Evaluations;
import cn.minxu.engine.guard.GivingBack;
import cn.minxu.engine.guard.GuardedExpressions;
import cn.minxu.engine.guard.SameStep;
import cn.minxu.engine.guard.Standstill;
import cn.minxu.engine.guard.StartableProcesses;
import cn.minxu.engine.guard.UnitTenants;
import cn.minxu.engine.guard.UnitVisibility;
import cn.minxu.engine.guard.VariableGuard;
import cn.minxu.engine.guard.WholeNumbers;
import cn.minxu.engine.speed.CaseEntities;
import cn.minxu.engine.speed.GroupsWithRights;
import cn.minxu.engine.speed.KeptPages;
import cn.minxu.engine.speed.OneTrip;
import cn.minxu.engine.speed.OwnIndexes;
import cn.minxu.engine.speed.RememberingFeel;
import cn.minxu.engine.speed.ShortIds;
import cn.minxu.engine.speed.Speedups;
import cn.minxu.engine.speed.Speedups.Speedup;
import cn.minxu.engine.speed.TaskQueues;
import cn.minxu.engine.timer.FollowUps;
import cn.minxu.engine.timer.JobIndex;
import cn.minxu.engine.timer.MovedDeadline;
import cn.minxu.engine.timer.MovedPromise;
import cn.minxu.engine.timer.OneAtATime;
import cn.minxu.engine.timer.WaitingSteps;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
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

    /** Read once: what is measured stays as it was started. */
    @Bean
    Speedups speedups(@Value("${" + Speedups.WITHOUT + ":}") String without) {
        return Speedups.without(without);
    }

    @Bean
    Contracts contracts(DeployedModels models, KnownDefinitions known, List<JavaVariables> variables) {
        return new Contracts(models, known, JavaVariables.together(variables));
    }

    @Bean
    CaseFacts caseFacts(Contracts contracts, ObjectProvider<CaseDesk> desk) {
        return new CaseFacts(contracts, SingletonSupplier.of(desk::getObject));
    }

    @Bean
    CaseLock caseLock(DataSource database, CaseFacts facts) {
        return new CaseLock(database, facts);
    }

    @Bean
    ProcessEnginePlugin minxuEngine(
            ApplicationContext beans,
            Contracts contracts,
            KnownDefinitions definitions,
            CaseFacts facts,
            CaseLock lock,
            Speedups speedups,
            ObjectProvider<CaseDesk> theDesk,
            ObjectProvider<Assignees> allAssignees,
            ObjectProvider<Deadlines> theDeadlines,
            ObjectProvider<Standstill> theStandstill,
            ObjectProvider<MoreTime> theMoreTime,
            ObjectProvider<DeployGate> theGate,
            ObjectProvider<TableLog> theTables,
            ObjectProvider<Bounds> theBounds,
            ObjectProvider<ModelRegister> theRegister,
            PlatformTransactionManager transactions) {
        // needed by the engine, and themselves in need of it: looked for once, when it runs
        var desk = SingletonSupplier.of(theDesk::getObject);
        var assignees = SingletonSupplier.of(() -> allAssignees.stream().toList());
        var deadlines = SingletonSupplier.of(theDeadlines::getObject);
        var standstill = SingletonSupplier.of(theStandstill::getObject);
        var moreTime = SingletonSupplier.of(theMoreTime::getObject);
        var gate = SingletonSupplier.of(theGate::getObject);
        var tables = SingletonSupplier.of(theTables::getObject);
        var bounds = SingletonSupplier.of(theBounds::getObject);
        var register = SingletonSupplier.of(theRegister::getObject);
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                var feel = speedups.has(Speedup.REMEMBERING_FEEL)
                        ? RememberingFeel.factory()
                        : new ScalaFeelEngineFactory();
                var check = new FormCheck(feel.createInstance());
                var seam = new FormSeam(desk, assignees, contracts, new DeployedForms(definitions), check);
                engine.setExpressionManager(new GuardedExpressions(new CaseNames(beans, facts)));
                engine.setVariableTypes(
                        new VariableGuard(contracts, id -> desk.obtain().isUnit(id)).types());
                engine.setCustomPostBPMNParseListeners(with(
                        engine.getCustomPostBPMNParseListeners(),
                        new CaseRules(seam, new WaitingSteps(deadlines, moreTime), standstill, bounds)));
                engine.setDmnEngineConfiguration(tables(feel, new Evaluations(tables)));
                engine.setCustomPreCommandInterceptorsTxRequired(List.of(new OnceMore()));
                engine.setCustomPostCommandInterceptorsTxRequired(List.of(lock));
                engine.setCommandCheckers(List.of(new TenantCommandChecker(), new GivingBack()));
                engine.setCustomPreMigrationInstructionValidators(List.of(new SameStep()));
                engine.setCustomPreDeployers(List.of(new AllowedResources(gate)));
                engine.setCustomPostDeployers(List.of(new ToldDeployments(register)));
                engine.setEnableExceptionsAfterUnhandledBpmnError(true);
                engine.setCustomSessionFactories(sessions(
                        List.of(
                                new CaseEntities.Factory(engine, contracts.java(), facts, definitions, speedups),
                                new StartableProcesses.Factory(desk)),
                        definitions,
                        speedups));
                engine.setIdGenerator(
                        speedups.has(Speedup.SHORT_IDS)
                                ? new ShortIds(engine.getDataSource())
                                : new StrongUuidGenerator());
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
                EngineNames.require(configuration);
                var mappings = configuration.getSqlSessionFactory().getConfiguration();
                if (speedups.has(Speedup.ONE_TRIP)) {
                    mappings.addInterceptor(OneTrip.of(mappings));
                }
                prepareTables(configuration.getDataSource(), speedups);
                if (configuration.getJobExecutor() != null && speedups.has(Speedup.ONE_AT_A_TIME)) {
                    configuration
                            .getJobExecutor()
                            .setAcquireJobsCmdFactory(new OneAtATime(configuration.getJobExecutor()));
                }
            }
        };
    }

    @Bean
    Bounds bounds(RuntimeService runtime, Callers callers, PlatformTransactionManager transactions) {
        return new Bounds(runtime, callers, transactions);
    }

    @Bean
    TimerMover timerMover(ProcessEngine engine, ObjectProvider<Deadlines> deadlines) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var commands = configuration.getCommandExecutorTxRequired();
        return new TimerMover() {
            @Override
            public void move(String stay, String instance, Open open) {
                commands.execute(new MovedDeadline(stay, instance, open, deadlines.getObject()));
            }

            @Override
            public void move(long number) {
                commands.execute(new MovedPromise(number, deadlines.getObject()));
            }
        };
    }

    @Bean
    FilterCounts filterCounts(ProcessEngine engine) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return new FilterCounts(engine.getFilterService(), configuration.getCommandExecutorTxRequired());
    }

    private static DefaultDmnEngineConfiguration tables(FeelEngineFactory feel, Evaluations evaluations) {
        var tables = new DefaultDmnEngineConfiguration();
        tables.feelEngineFactory(feel);
        tables.customPostDecisionTableEvaluationListeners(List.of(evaluations));
        tables.getTransformer().getDataTypeTransformerRegistry().addTransformer(WholeNumbers.TYPE, new WholeNumbers());
        return tables;
    }

    private static List<SessionFactory> sessions(
            List<SessionFactory> always, KnownDefinitions definitions, Speedups speedups) {
        var sessions = new ArrayList<>(always);
        if (speedups.has(Speedup.KNOWN_DEFINITIONS)) {
            sessions.add(new GroupsWithRights.Factory(definitions));
        }
        if (speedups.has(Speedup.TASK_LISTING)) {
            sessions.add(new TaskQueues.Factory());
        }
        return sessions;
    }

    private static void prepareTables(DataSource database, Speedups speedups) {
        MakersKeys.ensure(database);
        JobIndex.ensure(database);
        if (speedups.has(Speedup.OWN_INDEXES)) {
            OwnIndexes.ensure(database);
        }
        if (speedups.has(Speedup.KEPT_PAGES)) {
            KeptPages.ensure(database);
        }
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
