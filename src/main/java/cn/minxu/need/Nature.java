package cn.minxu.need;

/** What the resident wants; the promise depends on it (G2). */
public enum Nature implements Labelled {
    CONSULT("咨询"),
    HELP("求助"),
    SUGGEST("建议"),
    COMPLAINT("投诉举报");

    private final String label;

    Nature(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
