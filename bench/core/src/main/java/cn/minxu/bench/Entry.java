package cn.minxu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A contestant that can be started.
 *
 * @param module directory below {@code bench/}
 * @param main its class
 */
record Entry(String title, String module, String main) {

    static final Entry MINXU = new Entry("minxu", "minxu", "cn.minxu.bench.minxu.MinxuContestant");
    /** The product in another worktree, whose bench has been compiled there: what a change gives. */
    static final Entry BEFORE = new Entry("before", "minxu", "cn.minxu.bench.minxu.MinxuContestant");

    static final Entry CAMUNDA = new Entry("camunda", "camunda", "cn.minxu.bench.camunda.CamundaContestant");
    static final Entry OPERATON = new Entry("operaton", "operaton", "cn.minxu.bench.operaton.OperatonContestant");
    static final Entry FLOWABLE = new Entry("flowable", "flowable", "cn.minxu.bench.flowable.FlowableContestant");
    static final Entry FLOOR = new Entry("floor", "core", "cn.minxu.bench.Floor");

    /** The product without a piece of what makes the engine faster. */
    static Entry without(String name) {
        return new Entry("without_" + name.toLowerCase(Locale.ROOT), MINXU.module(), MINXU.main());
    }

    static Entry of(String title) {
        return Stream.of(MINXU, BEFORE, CAMUNDA, OPERATON, FLOWABLE, FLOOR)
                .filter(entry -> entry.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有参赛者 " + title));
    }

    boolean isProduct() {
        return module.equals(MINXU.module());
    }

    /** The module's own class path, which its build has written down. */
    String classPath(Path root) throws IOException {
        Path target = root.resolve("bench").resolve(module).resolve("target");
        return target.resolve("classes") + ":"
                + Files.readString(target.resolve("classpath")).strip();
    }
}
