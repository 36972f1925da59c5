package cn.minxu.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Knows which test is running, so that what it passes in the models can be credited to it. */
public class CurrentTest implements BeforeEachCallback {

    private static volatile String name = "";

    @Override
    public void beforeEach(ExtensionContext context) {
        name = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
    }

    static String name() {
        return name;
    }
}
