package cn.minxu.need.intake;

import cn.minxu.Refused;
import cn.minxu.need.intake.ImportJob.State;
import cn.minxu.organisation.Organisation;
import cn.minxu.table.UploadTurns;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Takes files of needs in, one after the other, in the background. A file's form is judged at once, its rows in their turn. A job
 * that the end of this process interrupts keeps what it has taken; handing in the same file again takes the rest.
 */
@Service
public class ImportDesk {

    static final int BATCH = 100;
    private static final int LANES = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final int MOST_WAITING = 5;
    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);

    private final ImportBook book;
    private final BatchIntake batches;
    private final Organisation organisation;
    private final UploadTurns turns;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> new Thread(work, "import"));
    private final ExecutorService lanes = Executors.newFixedThreadPool(LANES, work -> new Thread(work, "import-lane"));
    private volatile boolean stopping;

    ImportDesk(ImportBook book, BatchIntake batches, Organisation organisation, UploadTurns turns) {
        this.turns = turns;
        this.book = book;
        this.batches = batches;
        this.organisation = organisation;
    }

    /** Also while running: another node may have died. */
    @PostConstruct
    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void noteInterrupted() {
        int interrupted = book.interruptOpen();
        if (interrupted > 0) {
            LOG.warn("有 {} 个导入因所在节点停止而未完成，已标为“已中断”；重新上传原文件即可补齐，不会重复登记。", interrupted);
        }
    }

    /**
     * Accepts a file whose form is right; its rows are taken in later.
     *
     * @param sees whether the user may register needs of a unit
     * @return the job's id
     * @throws Refused if the file cannot be read, lacks columns, is empty or too long, or too many files are waiting
     */
    public long accept(InputStream content, String fileName, String user, Predicate<String> sees) throws IOException {
        NeedFile file = turns.take(() -> NeedFile.of(content));
        try {
            long id = book.enter(Names.shown(fileName, 200), user, file);
            enqueue(id, file, new Importer(user, sees, organisation));
            return id;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void enqueue(long id, NeedFile file, Importer importer) {
        try {
            worker.execute(() -> run(id, file, importer));
        } catch (RejectedExecutionException e) {
            book.end(id, State.FAILED, "排队的文件太多");
            throw Refused.conflict("前面还有 %d 个文件在排队，请稍后再上传。".formatted(MOST_WAITING));
        }
    }

    /** @throws Refused if there is no such job */
    public ImportJob job(long id) {
        return book.find(id).orElseThrow(() -> unknown(id));
    }

    /** The answer to somebody who asks for a job that does not exist, or is not his. */
    public static Refused unknown(long id) {
        return Refused.notFound("没有编号为 %d 的导入，请核对编号。".formatted(id));
    }

    /** The first rows that were not taken. */
    public List<ImportRemark> firstRemarks(long id, int count) {
        return book.firstRemarks(id, count);
    }

    /** Hands over the rows that were not taken, in their order. */
    public void remarks(long id, Consumer<ImportRemark> taker) {
        book.remarks(id, taker);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        worker.shutdown();
        if (!worker.awaitTermination(20, TimeUnit.SECONDS)) {
            LOG.warn("导入未能及时停止，下次启动时将标为“已中断”。");
        }
        lanes.shutdown();
    }

    private void run(long id, NeedFile file, Importer importer) {
        try (file) {
            book.start(id);
            var rows = new Lanes(LANES, BATCH, lanes, importer::communityName, batch -> take(id, batch, importer));
            try {
                file.read(rows);
                rows.finish();
            } finally {
                rows.await();
            }
            book.end(id, State.FINISHED, null);
        } catch (Stopped e) {
            book.end(id, State.INTERRUPTED, "服务停止时尚未读完，请重新上传原文件");
        } catch (RuntimeException e) {
            // its message may tell of a resident
            LOG.error("导入 {} 中止：{}", id, e.getClass().getName());
            book.end(id, State.FAILED, e instanceof Refused ? e.getMessage() : "系统出错，请稍后重新上传原文件，已登记的不会重复");
        }
    }

    private void take(long id, List<NeedRow> batch, Importer importer) {
        if (stopping) {
            throw new Stopped();
        }
        batches.take(id, batch, importer);
    }

    private static class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
