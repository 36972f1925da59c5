package cn.minxu.need;

/** 特殊群体 whom a need concerns; they weigh in its priority. */
public enum Vulnerable implements Labelled {
    ELDERLY_ALONE("独居老人"),
    DISABLED("残疾人"),
    CHILD("留守困境儿童"),
    LOW_INCOME("低保困难家庭");

    private final String label;

    Vulnerable(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
