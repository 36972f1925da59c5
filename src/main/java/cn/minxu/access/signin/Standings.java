package cn.minxu.access.signin;

import cn.minxu.engine.Callers;
import cn.minxu.engine.account.BcryptPasswords;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * How each account stands: whether it is there and open, and what password it has. Read from the database at most every two seconds, so
 * whatever is changed in Admin, by an import or at another node takes effect here.
 */
@Component
public class Standings {

    /** Who is put into this group may not sign in; nor may who is in no group at all. */
    public static final String CLOSED = "closed-accounts";

    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private final IdentityService identity;
    private final Callers callers;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    Standings(IdentityService identity, Callers callers) {
        this.identity = identity;
        this.callers = callers;
    }

    /** Whether what was opened with this pass is still open. */
    boolean holds(Pass pass) {
        var last = seen.get(pass.userId());
        var now = last != null && System.nanoTime() - last.at < FRESH ? last.pass : read(pass.userId());
        return now.filter(pass::equals).isPresent();
    }

    /** Whether one may sign in to the account at this moment. */
    public boolean isOpen(String userId) {
        return read(userId).isPresent();
    }

    private Optional<Pass> read(String userId) {
        var at = System.nanoTime();
        var pass = callers.asSystem(() -> Optional.<User>ofNullable(
                        identity.createUserQuery().userId(userId).singleResult())
                .filter(user -> !BcryptPasswords.isNeverSet(user) && isOpenByGroups(userId))
                .map(Pass::of));
        seen.put(userId, new Seen(pass, at));
        return pass;
    }

    private boolean isOpenByGroups(String userId) {
        var groups = identity.createGroupQuery().groupMember(userId).list();
        return !groups.isEmpty()
                && groups.stream().noneMatch(group -> group.getId().equals(CLOSED));
    }

    private static final class Seen {
        private final Optional<Pass> pass;
        private final long at;

        Seen(Optional<Pass> pass, long at) {
            this.pass = pass;
            this.at = at;
        }
    }
}
