package cn.minxu.need.intake;

/** Texts from outside, made fit to be kept and shown. */
final class Names {

    private Names() {}

    /** The start of a text without control characters, which the database and the eye cannot take. */
    static String shown(String text, int most) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(most)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
