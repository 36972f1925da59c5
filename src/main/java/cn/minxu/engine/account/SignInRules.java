package cn.minxu.engine.account;

import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Sets how people sign in: which ids there may be, what a password needs, how it is kept and how it is checked. */
@Component
class SignInRules extends AbstractProcessEnginePlugin {

    static final String IDS = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private final PasswordPolicy policy;
    private final PasswordDoor door;
    private final BcryptPasswords passwords;

    SignInRules(PasswordPolicy policy, PasswordDoor door, BcryptPasswords passwords) {
        this.policy = policy;
        this.door = door;
        this.passwords = passwords;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setUserResourceWhitelistPattern(IDS);
        configuration.setGroupResourceWhitelistPattern(IDS);
        configuration.setTenantResourceWhitelistPattern(IDS);
        configuration.setPasswordEncryptor(passwords);
        configuration.setEnablePasswordPolicy(true);
        configuration.setPasswordPolicy(policy);
        configuration.setIdentityService(new PasswordChecks(configuration, door, passwords));
    }
}
