package cn.minxu.casework.model;

import org.jspecify.annotations.Nullable;

/** How people speak of a version. */
final class VersionWords {

    private VersionWords() {}

    static String of(int version, @Nullable String tag) {
        return "第 " + version + " 版" + (tag == null ? "" : "（" + tag + "）");
    }
}
