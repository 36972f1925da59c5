package cn.minxu.engine.account;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Tests sign in thousands of times: each hash costs a thirty-second of what it costs in the product, and is a hash of the same kind. */
@Component
class QuickPasswords implements BeanPostProcessor {

    private static final int COST = 5;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof BcryptPasswords ? new BcryptPasswords(COST) : bean;
    }
}
