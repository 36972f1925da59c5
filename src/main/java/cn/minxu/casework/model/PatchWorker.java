package cn.minxu.casework.model;

import cn.minxu.casework.StepNames;
import cn.minxu.casework.model.Patches.Move;
import cn.minxu.casework.model.Patches.Outcome;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the cases under way to patches, each in a transaction of its own, in the background and on whichever nodes there are. A case that
 * cannot be moved stays in its version, and why is kept.
 */
@Component
class PatchWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PatchWorker.class);

    private final Patches patches;
    private final CaseMoves moves;
    private final ModelBook book;
    private final StepNames steps;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            work -> new Thread(work, "patches"),
            new ThreadPoolExecutor.DiscardPolicy());
    private volatile boolean stopping;

    PatchWorker(
            Patches patches,
            CaseMoves moves,
            ModelBook book,
            StepNames steps,
            TransactionTemplate transactions,
            Clock clock) {
        this.patches = patches;
        this.moves = moves;
        this.book = book;
        this.steps = steps;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${minxu.patch-poll:1000}")
    void look() {
        if (patches.isOpen()) {
            worker.execute(this::work);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        worker.shutdown();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** All that there is to do now. */
    void work() {
        try {
            Optional<Long> next = next();
            while (next.isPresent() && moveAll(next.get())) {
                next = next();
            }
        } catch (RuntimeException failed) {
            LOG.warn("在办事项转入新版本时出错，稍后继续：{}", failed.getClass().getName());
        }
    }

    /** The next patch with cases to be moved; those without are at their end. */
    private Optional<Long> next() {
        Optional<Long> model = transactions.execute(status -> patches.next().filter(this::isToDo));
        return model == null ? Optional.empty() : model;
    }

    private boolean isToDo(long model) {
        boolean listed = moves.list(model) > 0;
        if (listed || patches.isUnderWay(model)) {
            return true;
        }
        patches.end(model, clock.instant());
        ModelVersion version = book.get(model);
        LOG.info(
                "流程 {} {}：在办事项 {} 件已转入，{} 件留在原版本办完。",
                version.key(),
                VersionWords.of(version.version(), version.tag()),
                patches.count(model, Outcome.MOVED),
                patches.count(model, Outcome.STAYED));
        return false;
    }

    /** @return false where another node is at the rest */
    private boolean moveAll(long model) {
        boolean moved = false;
        Optional<Move> next = move(model);
        while (next.isPresent() && !stopping) {
            moved = true;
            next = move(model);
        }
        return moved && !stopping;
    }

    private Optional<Move> move(long model) {
        Move[] tried = new Move[1];
        try {
            transactions.executeWithoutResult(status -> patches.nextOf(model).ifPresent(next -> {
                tried[0] = next;
                moves.move(next);
            }));
        } catch (RuntimeException failed) {
            if (tried[0] == null) {
                throw failed;
            }
            stay(tried[0], failed);
        }
        return Optional.ofNullable(tried[0]);
    }

    private void stay(Move move, RuntimeException failed) {
        transactions.executeWithoutResult(status -> patches.done(move, Outcome.STAYED, why(failed)));
    }

    private String why(RuntimeException failed) {
        if (failed instanceof MigratingProcessInstanceValidationException unfit) {
            return "新的一版没有它正在等待的环节，或改成了另一种："
                    + words(unfit.getValidationReport().getActivityInstanceReports().stream()
                            .map(each -> each.getSourceScopeId()));
        }
        if (failed instanceof MigrationPlanValidationException unfit) {
            return "新的一版改动过大，在办事项转不过去："
                    + words(unfit.getValidationReport().getInstructionReports().stream()
                            .map(each -> each.getMigrationInstruction().getSourceActivityId()));
        }
        LOG.warn("一件在办事项没有转入新版本：{}（{}）", failed.getClass().getName(), failed.getMessage());
        return "转入时出错，详见系统日志";
    }

    private String words(Stream<String> elements) {
        return elements.distinct()
                .sorted()
                .map(each -> steps.of(each) + "（" + each + "）")
                .collect(Collectors.joining("、"));
    }
}
