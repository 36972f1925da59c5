package cn.minxu.store;

import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says on stderr, in a sentence and without a stack trace, why the store cannot be used. The exit code is 1. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreFailureReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var cause = Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .filter(StoreUnavailable.class::isInstance)
                .findFirst();
        cause.ifPresent(unavailable -> System.err.println(unavailable.getMessage()));
        return cause.isPresent();
    }
}
