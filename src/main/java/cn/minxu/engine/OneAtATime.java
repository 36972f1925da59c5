package cn.minxu.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Nodes acquire jobs one after the other: without a turn they reach for the same ones, and of two that do one fails. The turn ends
 * with the acquisition's transaction, which takes milliseconds.
 */
class OneAtATime implements AcquireJobsCommandFactory {

    private static final String TURN = "select pg_advisory_xact_lock(7003, 1)";

    private final JobExecutor executor;

    OneAtATime(JobExecutor executor) {
        this.executor = executor;
    }

    @Override
    public Command<AcquiredJobs> getCommand(int jobs) {
        return context -> {
            waitForTurn(context);
            return new AcquireJobsCmd(executor, jobs).execute(context);
        };
    }

    private static void waitForTurn(CommandContext context) {
        var connection = context.getDbSqlSession().getSqlSession().getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(TURN);
        } catch (SQLException e) {
            throw new ProcessEngineException(e);
        }
    }
}
