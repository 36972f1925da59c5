package cn.minxu.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.transaction.TransactionalTestExecutionListener;

/**
 * A test of the whole application: one Spring context on one embedded PostgreSQL for all such tests of the run, a random port. Timers
 * fire only when a test executes them. Tests share the database: each makes units and people of its own with {@link TestDistrict}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            // the database of the run may be gone before the context
            "spring.main.register-shutdown-hook=false",
            "minxu.admin.password=" + MinxuTest.ADMIN_PASSWORD,
            "minxu.keep-key=" + MinxuTest.KEEP_KEY
        })
@ContextConfiguration(initializers = TestDatabase.class)
// what else Spring does around each test is for mocks, which these have none of, and takes a twentieth of the time of
// all tests
@TestExecutionListeners({DependencyInjectionTestExecutionListener.class, TransactionalTestExecutionListener.class})
public @interface MinxuTest {

    String ADMIN = "admin";
    String ADMIN_PASSWORD = "Test-admin-2026";

    /** By which typed work is sealed: tests leave no file behind. */
    String KEEP_KEY = "a2VwdCBvbmx5IGZvciB0ZXN0cywgMzIgYnl0ZXMhISE=";
}
