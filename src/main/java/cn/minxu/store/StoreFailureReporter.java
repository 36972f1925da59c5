package cn.minxu.store;

import cn.minxu.Refused;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says on stderr, in a sentence and without a stack trace, why the store cannot be used or a setting is refused. The exit code is 1.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreFailureReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var said = Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .flatMap(each -> words(each).stream())
                .findFirst();
        said.ifPresent(System.err::println);
        return said.isPresent();
    }

    private static Optional<String> words(Throwable cause) {
        if (cause instanceof StoreUnavailable || cause instanceof Refused) {
            return Optional.of(String.valueOf(cause.getMessage()));
        }
        return cause instanceof FlywayException && !StoreState.isLost(cause)
                ? Optional.of("数据库中 minxu 的表与本版本不符，没有启动，也没有改动数据。请用建立它的版本启动，或从备份恢复后再试。\n" + cause.getMessage())
                : Optional.empty();
    }
}
