package cn.minxu.ledger;

import cn.minxu.testing.Jvm;
import cn.minxu.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Pays so many times from one account to another, four at a time, in a JVM of its own; says each payment that is done. */
final class Payer implements AutoCloseable {

    static final int AMOUNT = 7;
    private static final int THREADS = 4;

    private final Process process;
    private final BufferedReader said;

    private Payer(Process process) {
        this.process = process;
        said = process.inputReader();
    }

    static Payer start(Account from, Account to, int payments) throws IOException {
        var process = Jvm.of(
                        List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        Payer.class,
                        TestDatabase.url(),
                        Long.toString(from.id()),
                        Long.toString(to.id()),
                        Integer.toString(payments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Payer(process);
    }

    public static void main(String[] arguments) throws InterruptedException {
        String url = arguments[0];
        long from = Long.parseLong(arguments[1]);
        long to = Long.parseLong(arguments[2]);
        long payments = Long.parseLong(arguments[3]);
        var threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            int first = i;
            threads.submit(() -> {
                try {
                    pay(url, from, to, LongStream.iterate(first, n -> n < payments, n -> n + THREADS));
                } catch (RuntimeException e) {
                    e.printStackTrace();
                    System.exit(1);
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(5, TimeUnit.MINUTES);
    }

    /** As payments go: kept back first, then paid, each in a transaction of its own. */
    private static void pay(String url, long from, long to, LongStream payments) {
        var source = new SingleConnectionDataSource(url, "postgres", "", true);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        var ledger = new Ledger(JdbcClient.create(source), Clock.systemUTC());
        payments.forEach(n -> {
            String key = from + ":" + n;
            long hold = Objects.requireNonNull(
                    transactions.execute(status -> ledger.hold("KEPT:" + key, from, AMOUNT, null, "预留", Books.CLERK)));
            transactions.executeWithoutResult(status -> ledger.post(
                    hold,
                    Booking.of("PAID:" + key, Books.CLERK, "支付")
                            .from(from, AMOUNT)
                            .to(to, AMOUNT)));
            System.out.println(n);
        });
    }

    /** The next payment that it says is done, or -1 when it has ended. */
    long next() throws IOException {
        String line = said.readLine();
        return line == null ? -1 : Long.parseLong(line);
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // what it has said can be read all the same
        process.waitFor();
    }

    int ended() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
