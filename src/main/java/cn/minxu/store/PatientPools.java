package cn.minxu.store;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Every pool is a patient one, whether of the embedded store or of an external one. */
@Component
class PatientPools implements BeanPostProcessor, Ordered {

    private final ObjectProvider<StoreState> state;

    PatientPools(ObjectProvider<StoreState> state) {
        this.state = state;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? new PatientPool(pool, state.getObject()) : bean;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
