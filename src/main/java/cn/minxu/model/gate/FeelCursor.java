package cn.minxu.model.gate;

import cn.minxu.model.gate.FeelTokens.Kind;
import cn.minxu.model.gate.FeelTokens.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes through the words of a FEEL text. */
class FeelCursor {

    /** A word that the grammar does not take here. */
    static final class Outside extends RuntimeException {
        private static final long serialVersionUID = 1;

        Outside() {
            super(null, null, false, false);
        }
    }

    private final List<Token> tokens;
    private int at;

    FeelCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean isAtEnd() {
        return at == tokens.size();
    }

    boolean is(String symbol) {
        return at < tokens.size() && tokens.get(at).is(symbol);
    }

    boolean next(String symbol) {
        boolean found = is(symbol);
        at += found ? 1 : 0;
        return found;
    }

    boolean nextOf(Set<String> symbols) {
        return symbols.stream().anyMatch(this::next);
    }

    Optional<String> nextOf(Kind kind) {
        return at < tokens.size() && tokens.get(at).kind() == kind
                ? Optional.of(tokens.get(at++).text())
                : Optional.empty();
    }

    void skip() {
        at++;
    }

    /** @throws Outside if the next word is another */
    void require(String symbol) {
        if (!next(symbol)) {
            throw new Outside();
        }
    }

    /** Whether the next few words are from one literal to another. */
    boolean isRange() {
        int end = Math.min(tokens.size(), at + 7);
        return tokens.subList(at, end).stream()
                .takeWhile(token -> !token.is(","))
                .anyMatch(token -> token.is(".."));
    }
}
