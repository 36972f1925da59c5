package cn.minxu.access.signin;

import cn.minxu.Refused;
import cn.minxu.Refused.Kind;
import cn.minxu.engine.account.PasswordDoor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Slows whoever guesses passwords, by whatever way he tries them, and lets nobody in whose account is closed. */
@Component
class SignInDoor implements PasswordDoor {

    /** So many passwords from one address are compared at the same time: a burst is counted before it is through. */
    private static final int AT_ONCE = 4;

    private final Throttle throttle = new Throttle(System::nanoTime);
    private final Places places;
    private final ObjectProvider<Standings> standings;
    private final Semaphore[] turns =
            Stream.generate(() -> new Semaphore(AT_ONCE)).limit(64).toArray(Semaphore[]::new);

    SignInDoor(Places places, ObjectProvider<Standings> standings) {
        this.places = places;
        this.standings = standings;
    }

    @Override
    public boolean isRight(String userId, Supplier<Optional<User>> check) {
        return Attempt.now(userId).map(attempt -> inTurn(attempt, check)).orElseGet(() -> opens(check));
    }

    private boolean inTurn(Attempt attempt, Supplier<Optional<User>> check) {
        admit(attempt);
        var turn = turns[Math.floorMod(attempt.address().hashCode(), turns.length)];
        turn.acquireUninterruptibly();
        try {
            admit(attempt);
            return counted(attempt, check);
        } finally {
            turn.release();
        }
    }

    /** @throws Refused if whoever sent the current request has to wait before he tries this account again */
    void admit(String userId) {
        Attempt.now(userId).ifPresent(this::admit);
    }

    private void admit(Attempt attempt) {
        var wait = throttle.wait(attempt, () -> places.knows(attempt));
        if (!wait.isZero()) {
            throw tooMany(wait.plusMillis(999).toSeconds());
        }
    }

    private boolean counted(Attempt attempt, Supplier<Optional<User>> check) {
        var right = opens(check);
        if (right) {
            throttle.passed(attempt);
            places.remember(attempt);
        } else {
            throttle.failed(attempt);
        }
        return right;
    }

    private boolean opens(Supplier<Optional<User>> check) {
        var user = check.get();
        user.ifPresent(known -> {
            if (!standings.getObject().isOpen(known.getId())) {
                throw Refused.forbidden("该账号已停用，不能登录。如工作需要，请联系管理员。");
            }
            Pass.of(known).note();
        });
        return user.isPresent();
    }

    private static Refused tooMany(long seconds) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && current.getResponse() != null) {
            current.getResponse().setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        return new Refused(
                Kind.TOO_MANY, "登录失败的次数过多，请等 %s后再试。如忘记了密码，请联系管理员重设。".formatted(words(Duration.ofSeconds(seconds))));
    }

    private static String words(Duration wait) {
        return wait.toSeconds() < 60 ? wait.toSeconds() + " 秒" : (wait.toSeconds() + 59) / 60 + " 分钟";
    }
}
