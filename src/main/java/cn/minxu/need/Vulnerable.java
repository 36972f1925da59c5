package cn.minxu.need;

import cn.minxu.casework.Labelled;
import java.util.List;

/** 特殊群体 whom a need concerns; they weigh in its priority. */
public enum Vulnerable implements Labelled {
    ELDERLY_ALONE("独居老人", "独居", "空巢老人", "孤寡老人"),
    DISABLED("残疾人", "残疾"),
    CHILD("留守困境儿童", "留守儿童", "困境儿童"),
    LOW_INCOME("低保困难家庭", "低保困难", "低保", "低保户", "低保家庭", "困难家庭");

    private final String label;
    private final List<String> synonyms;

    Vulnerable(String label, String... synonyms) {
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
