package cn.minxu.store;

import cn.minxu.Refused;
import java.util.stream.Stream;
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
        var cause = Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .filter(each -> each instanceof StoreUnavailable || each instanceof Refused)
                .findFirst();
        cause.ifPresent(reason -> System.err.println(reason.getMessage()));
        return cause.isPresent();
    }
}
