package cn.minxu.store;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/** {@link StoreWatch} says that the database is away; whatever fails because of it says nothing, or the log would be full of traces. */
@Component
class SaidOnce extends TurboFilter {

    private final StoreState state;

    SaidOnce(StoreState state) {
        this.state = state;
    }

    @PostConstruct
    void begin() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.addTurboFilter(this);
        }
    }

    @PreDestroy
    void end() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable thrown) {
        var last = values == null || values.length == 0 ? null : values[values.length - 1];
        var failure = thrown == null && last instanceof Throwable given ? given : thrown;
        return failure != null && state.isDown() && StoreState.isLost(failure) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
