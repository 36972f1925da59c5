package cn.minxu.access;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the engine's REST interfaces have failed with on this thread. They find this class themselves, at each address, by
 * {@code META-INF/services}; {@link EngineErrors} says what is to be said of it.
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class Failures implements AutoDiscoverable {

    private static final ThreadLocal<@Nullable Throwable> LAST = new ThreadLocal<>();

    @Override
    public void configure(FeatureContext context) {
        context.register(new Listener());
    }

    /** The failure since the last call on this thread, if any; forgets it. */
    static @Nullable Throwable take() {
        Throwable failure = LAST.get();
        LAST.remove();
        return failure;
    }

    private static final class Listener implements ApplicationEventListener {

        @Override
        public void onEvent(ApplicationEvent event) {}

        @Override
        public RequestEventListener onRequest(RequestEvent started) {
            return event -> {
                if (event.getType() == RequestEvent.Type.ON_EXCEPTION) {
                    LAST.set(event.getException());
                }
            };
        }
    }
}
