package cn.minxu.access;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Does what the system itself has to do for somebody who may not do it, or may not see all that it needs. */
@Component
class AsSystem {

    private final IdentityService identity;

    AsSystem(IdentityService identity) {
        this.identity = identity;
    }

    <T> T get(Supplier<T> work) {
        var caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(caller);
        }
    }

    void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }
}
