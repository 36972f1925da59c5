package cn.minxu.access.signin;

import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** All tests ask from one address: who has tried many wrong passwords on purpose leaves nobody else to wait for it. */
public final class Guesses {

    private Guesses() {}

    public static void forget(ApplicationContext application) {
        ReflectionTestUtils.setField(application.getBean(SignInDoor.class), "throttle", new Throttle(System::nanoTime));
    }
}
