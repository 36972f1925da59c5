package cn.minxu.access.opening;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.plugin.AdminPlugins;
import org.camunda.bpm.cockpit.impl.plugin.CockpitPlugins;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthenticationResource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * The paths that the engine and its web applications have, by their own annotations. What is open names them in quotes: one that is not
 * there any more stops the start, or people would find a page closed that was open.
 */
@Component
final class EnginePaths implements InitializingBean {

    /** A resource leads to others, but not for ever. */
    private static final int DEEPEST = 6;

    private record Way(String method, String path) {}

    private final TreeSet<String> seen = new TreeSet<>();
    private final List<Way> ways = new ArrayList<>();

    EnginePaths() {
        CamundaRestResources.getResourceClasses().forEach(type -> root("", type));
        new CockpitPlugins().getResourceClasses().forEach(type -> root("/camunda/api/cockpit", type));
        new AdminPlugins().getResourceClasses().forEach(type -> root("/camunda/api/admin", type));
        root("/camunda/api/admin", UserAuthenticationResource.class);
    }

    @Override
    public void afterPropertiesSet() {
        require(Openings.all());
    }

    /** @throws IllegalStateException naming those that the engine does not have */
    void require(List<Opening> openings) {
        List<String> missing = openings.stream()
                .filter(opening -> ways.stream()
                        .noneMatch(way -> way.method().equals(opening.method())
                                && opening.path().matches(way.path())))
                .map(opening -> opening.method() + " " + opening.path().text())
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "这个版本的引擎与本系统不符，系统没有启动。引擎里找不到接口：" + String.join("、", missing) + "（Openings 使用）。");
        }
    }

    private void root(String before, Class<?> type) {
        Path path = type.getAnnotation(Path.class);
        if (path != null) {
            walk(join(before, path.value()), type, 0);
        }
    }

    private void walk(String at, Class<?> type, int depth) {
        if (depth == DEEPEST || !seen.add(at + " " + type.getName())) {
            return;
        }
        for (Method method : type.getMethods()) {
            Path path = annotation(method, Path.class);
            String there = path == null ? at : join(at, path.value());
            List<String> verbs = verbs(method);
            verbs.forEach(verb -> ways.add(new Way(verb, there)));
            if (verbs.isEmpty() && path != null) {
                walk(there, method.getReturnType(), depth + 1);
            }
        }
    }

    /** With a text in each of its places. */
    private static String join(String before, String path) {
        String after = path.replaceAll("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}", "x").replaceAll("^/+|/+$", "");
        return after.isEmpty() ? before : before + "/" + after;
    }

    private static List<String> verbs(Method method) {
        return declarations(method)
                .flatMap(each -> Arrays.stream(each.getAnnotations()))
                .map(Annotation::annotationType)
                .filter(each -> each.isAnnotationPresent(HttpMethod.class))
                .map(each -> each.getAnnotation(HttpMethod.class).value())
                .distinct()
                .toList();
    }

    private static <A extends Annotation> @Nullable A annotation(Method method, Class<A> type) {
        return declarations(method)
                .flatMap(each -> Stream.ofNullable(each.getAnnotation(type)))
                .findFirst()
                .orElse(null);
    }

    /** The method as its class has it, and as the classes and interfaces above declare it. */
    private static Stream<Method> declarations(Method method) {
        return above(method.getDeclaringClass())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(each -> each.getName().equals(method.getName())
                        && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()));
    }

    private static Stream<Class<?>> above(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(type),
                        Stream.concat(
                                above(type.getSuperclass()),
                                Arrays.stream(type.getInterfaces()).flatMap(EnginePaths::above)));
    }
}
