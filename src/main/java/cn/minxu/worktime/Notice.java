package cn.minxu.worktime;

import java.util.List;

/**
 * A year's 国务院办公厅关于部分节假日安排的通知.
 *
 * @param year the year that the notice arranges; its days may reach into the last days of the year before
 * @param source title and document number
 * @param days days off and worked weekends; every other day is a working day from Monday to Friday
 */
public record Notice(int year, String source, List<NoticeDay> days) {

    public Notice {
        days = List.copyOf(days);
    }
}
