package cn.minxu.casework.exclude;

/** Why a unit may not take on projects. */
public enum Ground {
    ANNUAL_REPORT("没有按规定报送年度报告，或年检不合格", "补报合格"),
    DISHONEST("被列入异常名录或失信名单", "移出名单"),
    /** For three years. */
    BLACKLIST("三年内被列入项目黑名单", "期满"),
    VIOLATION("有违规记录", "处理完毕");

    private final String words;
    private final String end;

    Ground(String words, String end) {
        this.words = words;
        this.end = end;
    }

    public String words() {
        return words;
    }

    /** What lets it take on projects again. */
    String end() {
        return end;
    }
}
