package cn.minxu.agreement;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The signing meeting that is being recorded on this thread: what is signed meanwhile was signed there. */
@Component
public class SigningNow {

    private final ThreadLocal<@Nullable Long> meeting = new ThreadLocal<>();

    @Nullable
    Long meeting() {
        return meeting.get();
    }

    /** @param number of the signing meeting */
    public void at(long number, Runnable signing) {
        meeting.set(number);
        try {
            signing.run();
        } finally {
            meeting.remove();
        }
    }
}
