package cn.minxu.casework.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people read them. */
public final class ChineseDate {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）HH:mm", Locale.SIMPLIFIED_CHINESE);

    private ChineseDate() {}

    /** 2026年1月8日（星期四）17:30前；a provisional one says so. */
    public static String promise(Instant at, boolean provisional, ZoneId zone) {
        String until = FORMAT.format(at.atZone(zone)) + "前";
        return provisional ? until + "（暂定：放假安排公布后可能调整）" : until;
    }
}
