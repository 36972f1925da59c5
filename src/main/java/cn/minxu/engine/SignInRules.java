package cn.minxu.engine;

import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Sets how people sign in: which ids there may be, what a password needs, how it is kept, and how long one has to wait after a wrong
 * one: 1, 6, 36 and 216 seconds, and 15 minutes from the fifth on. Never for good, or anybody could lock anybody out.
 */
@Component
class SignInRules extends AbstractProcessEnginePlugin {

    private static final String IDS = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private final PasswordPolicy passwords;

    SignInRules(PasswordPolicy passwords) {
        this.passwords = passwords;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setUserResourceWhitelistPattern(IDS);
        configuration.setGroupResourceWhitelistPattern(IDS);
        configuration.setTenantResourceWhitelistPattern(IDS);
        configuration.setPasswordEncryptor(new BcryptPasswords());
        configuration.setEnablePasswordPolicy(true);
        configuration.setPasswordPolicy(passwords);
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        configuration.setLoginDelayBase(1);
        configuration.setLoginDelayFactor(6);
        configuration.setLoginDelayMaxTime(900);
    }
}
