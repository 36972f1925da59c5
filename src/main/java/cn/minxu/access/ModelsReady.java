package cn.minxu.access;

import cn.minxu.engine.ModelsDeployed;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Not ready before the models are deployed. */
@Component("models")
class ModelsReady implements HealthIndicator {

    private volatile boolean deployed;

    @EventListener
    void on(ModelsDeployed event) {
        deployed = true;
    }

    @Override
    public Health health() {
        return (deployed ? Health.up() : Health.down()).build();
    }
}
