package cn.minxu.meeting.rule;

/**
 * A fraction that has to be reached, as two whole numbers.
 *
 * @param more whether more than the fraction has to be reached, not just the fraction
 */
public record Share(Base base, int part, int whole, boolean more) {

    /** Of what it is a fraction. */
    public enum Base {
        MEMBERS("全体成员"),
        ENTITLED("全体成员（不计回避的）"),
        ATTENDING("到会人员"),
        VOTING("投票人员");

        private final String label;

        Base(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** For example 全体成员的 2/3 以上（含）. */
    public String words() {
        return base.label() + (more ? "的 %d/%d 以上（不含）" : "的 %d/%d 以上（含）").formatted(part, whole);
    }
}
