package cn.minxu.model.text;

import cn.minxu.model.text.FeelTokens.Kind;
import cn.minxu.model.text.FeelTokens.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes through the words of a FEEL text. */
public class FeelCursor {

    /** A word that the grammar does not take here. */
    public static final class Outside extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Outside() {
            super(null, null, false, false);
        }
    }

    private final List<Token> tokens;
    private int at;

    FeelCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    public boolean isAtEnd() {
        return at == tokens.size();
    }

    public boolean is(String symbol) {
        return at < tokens.size() && tokens.get(at).is(symbol);
    }

    public boolean next(String symbol) {
        boolean found = is(symbol);
        at += found ? 1 : 0;
        return found;
    }

    public boolean nextOf(Set<String> symbols) {
        return symbols.stream().anyMatch(this::next);
    }

    public Optional<String> nextOf(Kind kind) {
        return at < tokens.size() && tokens.get(at).kind() == kind
                ? Optional.of(tokens.get(at++).text())
                : Optional.empty();
    }

    public void skip() {
        at++;
    }

    /** @throws Outside if the next word is another */
    public void require(String symbol) {
        if (!next(symbol)) {
            throw new Outside();
        }
    }

    /** Whether the next few words are from one literal to another. */
    public boolean isRange() {
        int end = Math.min(tokens.size(), at + 7);
        return tokens.subList(at, end).stream()
                .takeWhile(token -> !token.is(","))
                .anyMatch(token -> token.is(".."));
    }
}
