package cn.minxu.need;

import cn.minxu.casework.Labelled;

/** How a need was concluded; each is another end of its process. */
public enum Outcome implements Labelled {
    SOLVED("已解决"),
    EXPLAINED("已讲清政策"),
    MERGED("已并案答复"),
    WITHDRAWN("居民已撤回");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
