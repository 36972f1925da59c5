package cn.minxu.replay.meetings;

import cn.minxu.casework.Labelled;

/** The figures by which a district speaks of its 阳光17议; {@code published.csv} may name them. */
enum MeetingHeadline implements Labelled {
    HELD("协商会"),
    AGREED("达成协商成果"),
    SHARE("协商成功率（%）"),
    RETABLED("再次提交议题"),
    REPRESENTATIVES("提交居民代表会议");

    private final String label;

    MeetingHeadline(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
