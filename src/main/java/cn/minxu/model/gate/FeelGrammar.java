package cn.minxu.model.gate;

import cn.minxu.model.gate.FeelTokens.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The part of FEEL that models may use: literals, names, comparisons, ranges and lists of literals, and/or/not. Everything else can
 * cost without end. It recognises only; nothing is evaluated.
 */
final class FeelGrammar {

    private static final int DEEPEST = 20;
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final Set<String> BOUNDS = Set.of("<", "<=", ">", ">=");

    private static final class Outside extends RuntimeException {
        private static final long serialVersionUID = 1;

        Outside() {
            super(null, null, false, false);
        }
    }

    private final List<Token> tokens;
    private final Set<String> names = new LinkedHashSet<>();
    private int at;
    private int depth;

    private FeelGrammar(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The names in an expression; empty if it is outside the grammar. */
    static Optional<Set<String>> expression(String text) {
        return read(text, FeelGrammar::or);
    }

    /** The names in what stands in an input cell; empty if it is outside the grammar. */
    static Optional<Set<String>> tests(String text) {
        return text.isBlank() || text.strip().equals("-") ? Optional.of(Set.of()) : read(text, FeelGrammar::tests);
    }

    /** Whether it is one literal. */
    static boolean isLiteral(String text) {
        return read(text, FeelGrammar::literal).isPresent();
    }

    private static Optional<Set<String>> read(String text, Consumer<FeelGrammar> rule) {
        return FeelTokens.of(text).flatMap(tokens -> {
            var grammar = new FeelGrammar(tokens);
            try {
                rule.accept(grammar);
                return grammar.at == tokens.size() ? Optional.of(grammar.names) : Optional.empty();
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
        at++;
        operand();
        require("..");
        operand();
        if (!nextOf(Set.of("]", ")", "["))) {
            throw new Outside();
        }
        return true;
    }

    private boolean isRange() {
        int end = Math.min(tokens.size(), at + 7);
        return tokens.subList(at, end).stream()
                .takeWhile(token -> !token.is(","))
                .anyMatch(token -> token.is(".."));
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
        if (at < tokens.size() && tokens.get(at).kind() == FeelTokens.Kind.NAME) {
            names.add(tokens.get(at++).text());
        } else {
            literal();
        }
    }

    private void literal() {
        next("-");
        if (at < tokens.size() && tokens.get(at).kind() == FeelTokens.Kind.LITERAL) {
            at++;
        } else {
            throw new Outside();
        }
    }

    private void require(String symbol) {
        if (!next(symbol)) {
            throw new Outside();
        }
    }

    private boolean is(String symbol) {
        return at < tokens.size() && tokens.get(at).is(symbol);
    }

    private boolean next(String symbol) {
        boolean found = is(symbol);
        at += found ? 1 : 0;
        return found;
    }

    private boolean nextOf(Set<String> symbols) {
        return symbols.stream().anyMatch(this::next);
    }
}
