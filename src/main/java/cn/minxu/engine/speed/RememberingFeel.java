package cn.minxu.engine.speed;

import cn.minxu.model.text.FeelGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * FEEL that remembers. The engine's own parses an expression and sets up all of FEEL's functions each time that a cell of a table or a
 * condition of a form is evaluated, tens of times for one deadline. What models may be written with ({@link FeelGrammar}) says the same
 * whenever its names have the same values, so it is asked once. Anything else goes to the engine's each time.
 */
public final class RememberingFeel implements FeelEngine {

    private static final int MOST_ANSWERS = 20_000;
    private static final int LONGEST_VALUE = 64;

    private static final Object NOTHING = new Object();
    private static final Object MISSING = new Object();

    private final FeelEngine feel;
    private final Map<String, Optional<Set<String>>> ofExpressions = new ConcurrentHashMap<>();
    private final Map<String, Optional<Set<String>>> ofTests = new ConcurrentHashMap<>();
    private final Map<List<Object>, Object> answers = new ConcurrentHashMap<>();

    RememberingFeel(FeelEngine feel) {
        this.feel = feel;
    }

    public static FeelEngineFactory factory() {
        return () -> new RememberingFeel(new ScalaFeelEngineFactory().createInstance());
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // as the interface has it
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        Object answer = remembered(expression, null, context, () -> feel.evaluateSimpleExpression(expression, context));
        return (T) answer;
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext context) {
        return Boolean.TRUE.equals(
                remembered(tests, input, context, () -> feel.evaluateSimpleUnaryTests(tests, input, context)));
    }

    private @Nullable Object remembered(
            String expression, @Nullable String input, VariableContext context, Supplier<@Nullable Object> evaluation) {
        List<Object> key = key(expression, input, context);
        if (key == null) {
            return evaluation.get();
        }
        Object known = answers.get(key);
        if (known == null) {
            Object found = evaluation.get();
            known = found == null ? NOTHING : found;
            if (answers.size() < MOST_ANSWERS) {
                answers.put(key, known);
            }
        }
        return known == NOTHING ? null : known;
    }

    /** The expression with the values of all that it can depend on; null if that is more than a few short values. */
    private @Nullable List<Object> key(String expression, @Nullable String input, VariableContext context) {
        var needed = input == null
                ? ofExpressions.computeIfAbsent(expression, FeelGrammar::expression)
                : ofTests.computeIfAbsent(expression, FeelGrammar::tests);
        if (needed.isEmpty()) {
            return null;
        }
        var key = new ArrayList<Object>();
        key.add(expression);
        key.add(input == null ? NOTHING : input);
        if (input != null && !add(key, input, context)) {
            return null;
        }
        for (String name : needed.get()) {
            if (!add(key, name, context)) {
                return null;
            }
        }
        return key;
    }

    private static boolean add(List<Object> key, String name, VariableContext context) {
        var typed = context.resolve(name);
        Object value = typed == null ? MISSING : typed.getValue();
        key.add(value == null ? NOTHING : value);
        return value == null
                || value == MISSING
                || value instanceof Boolean
                || value instanceof Long
                || (value instanceof String text && text.length() <= LONGEST_VALUE);
    }
}
