package cn.minxu.need;

import cn.minxu.casework.Labelled;

/**
 * How a need was concluded. Whoever does not rate has his answer, too; what it was, explained or solved, on its own or with its lead, stands in
 * the need itself.
 */
public enum Outcome implements Labelled {
    SOLVED("已解决"),
    EXPLAINED("已讲清政策"),
    MERGED("已并案答复"),
    WITHDRAWN("居民已撤回"),
    NOT_REACHED("已答复，回访未接通"),
    WRONG_NUMBER("已答复，回访电话为空号"),
    RATING_DECLINED("已答复，居民拒评");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
