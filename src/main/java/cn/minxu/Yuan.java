package cn.minxu;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of money as people write and read them, in yuan; everywhere else they are whole fen. */
public final class Yuan {

    /** A thousand million yuan, in fen: more is a mistake. */
    public static final long MOST = 100_000_000_000L;

    private static final Pattern NUMBER = Pattern.compile("([+-]?)(\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})(\\.\\d{1,15})?");

    private Yuan() {}

    /**
     * An amount that a person typed, more than zero: "32826.1", "32,826.10 元", "１２".
     *
     * @param name what the amount is called in the refusal
     * @return fen
     * @throws Refused if it is no number, zero or less, has more than two decimals, or is too large
     */
    public static long read(String name, @Nullable String typed) {
        long fen = readOrZero(name, typed);
        if (fen == 0) {
            throw Refused.invalid(name + "应大于 0 元，请改正。");
        }
        return fen;
    }

    /** As {@link #read}; zero is an amount as well. */
    public static long readOrZero(String name, @Nullable String typed) {
        String text = Normalizer.normalize(Plain.code(typed), Normalizer.Form.NFKC);
        if (text.isEmpty()) {
            throw Refused.invalid("请填写" + name + "，单位为元，如 1200.50。");
        }
        var number = NUMBER.matcher(text.endsWith("元") ? text.substring(0, text.length() - 1) : text);
        if (!number.matches()) {
            throw Refused.invalid("%s“%s”不是金额，请只写数字，单位为元，如 1200.50。".formatted(name, shortened(text)));
        }
        var yuan = new BigDecimal(number.group().replace(",", ""));
        if (yuan.signum() < 0) {
            throw Refused.invalid("%s“%s”不能小于 0 元，请改正。".formatted(name, shortened(text)));
        }
        if (yuan.stripTrailingZeros().scale() > 2) {
            throw Refused.invalid("%s“%s”的小数多于两位，最小到分，请改正。".formatted(name, shortened(text)));
        }
        BigDecimal fen = yuan.movePointRight(2);
        if (fen.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw Refused.invalid("%s“%s”不能超过 %s，请改正。".formatted(name, shortened(text), words(MOST)));
        }
        return fen.longValueExact();
    }

    /** As a person reads it: 3282610 fen are "32,826.10 元". */
    public static String words(long fen) {
        return plain(fen) + " 元";
    }

    /** Without its unit, for a column whose head names it. */
    public static String plain(long fen) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, 2));
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }
}
