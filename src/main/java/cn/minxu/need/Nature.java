package cn.minxu.need;

import cn.minxu.casework.Labelled;
import java.util.List;

/** What the resident wants; the promise depends on it (G2). */
public enum Nature implements Labelled {
    CONSULT("咨询", "政策咨询", "询问"),
    HELP("求助", "求决"),
    SUGGEST("建议", "意见建议", "意见"),
    COMPLAINT("投诉举报", "投诉", "举报");

    private final String label;
    private final List<String> synonyms;

    Nature(String label, String... synonyms) {
        this.label = label;
        this.synonyms = List.of(synonyms);
    }

    @Override
    public List<String> synonyms() {
        return synonyms;
    }

    @Override
    public String label() {
        return label;
    }
}
