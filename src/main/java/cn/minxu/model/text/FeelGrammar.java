package cn.minxu.model.text;

import cn.minxu.model.text.FeelTokens.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The part of FEEL that models may use: literals, names, comparisons, ranges and lists of literals, and/or/not. Everything else can
 * cost without end. It recognises only; nothing is evaluated.
 */
public final class FeelGrammar extends FeelCursor {

    private static final int DEEPEST = 20;
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final Set<String> BOUNDS = Set.of("<", "<=", ">", ">=");

    private final Set<String> names = new LinkedHashSet<>();
    private int depth;

    private FeelGrammar(List<Token> tokens) {
        super(tokens);
    }

    /** The names in an expression; empty if it is outside the grammar. */
    public static Optional<Set<String>> expression(String text) {
        return read(text, FeelGrammar::or);
    }

    /** The names in what stands in an input cell; empty if it is outside the grammar. */
    public static Optional<Set<String>> tests(String text) {
        return text.isBlank() || text.strip().equals("-") ? Optional.of(Set.of()) : read(text, FeelGrammar::tests);
    }

    /** Whether it is one literal. */
    public static boolean isLiteral(String text) {
        return read(text, FeelGrammar::literal).isPresent();
    }

    private static Optional<Set<String>> read(String text, Consumer<FeelGrammar> rule) {
        return FeelTokens.of(text).flatMap(tokens -> {
            var grammar = new FeelGrammar(tokens);
            try {
                rule.accept(grammar);
                return grammar.isAtEnd() ? Optional.of(grammar.names) : Optional.empty();
            } catch (Outside outside) {
                return Optional.empty();
            }
        });
    }

    private void tests() {
        if (next("not")) {
            inBrackets(this::tests);
            return;
        }
        do {
            test();
        } while (next(","));
    }

    private void test() {
        if (nextOf(BOUNDS)) {
            operand();
        } else if (!range() && !list()) {
            operand();
        }
    }

    private void or() {
        do {
            and();
        } while (next("or"));
    }

    private void and() {
        do {
            comparison();
        } while (next("and"));
    }

    private void comparison() {
        if (next("not")) {
            inBrackets(this::or);
            return;
        }
        if (is("(")) {
            inBrackets(this::or);
        } else {
            operand();
        }
        if (nextOf(COMPARISONS)) {
            operand();
        } else if (next("in") && !range() && !list()) {
            inBrackets(this::tests);
        }
    }

    private void inBrackets(Runnable inner) {
        require("(");
        if (++depth > DEEPEST) {
            throw new Outside();
        }
        inner.run();
        depth--;
        require(")");
    }

    /** From one literal to another, with or without its ends. */
    private boolean range() {
        boolean opens = is("[") || is("(") || is("]");
        if (!opens || !isRange()) {
            return false;
        }
        skip();
        operand();
        require("..");
        operand();
        if (!nextOf(Set.of("]", ")", "["))) {
            throw new Outside();
        }
        return true;
    }

    private boolean list() {
        if (!next("[")) {
            return false;
        }
        if (next("]")) {
            return true;
        }
        do {
            literal();
        } while (next(","));
        require("]");
        return true;
    }

    private void operand() {
        Optional<String> name = nextOf(FeelTokens.Kind.NAME);
        name.ifPresent(names::add);
        if (name.isEmpty()) {
            literal();
        }
    }

    private void literal() {
        next("-");
        if (nextOf(FeelTokens.Kind.LITERAL).isEmpty()) {
            throw new Outside();
        }
    }
}
