package cn.minxu.casework.document;

import cn.minxu.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;

/** What no part of a package may be: an archive, a program, or an object that has one inside. */
final class Carried {

    private static final Set<String> ENDINGS = Set.of(
            "zip", "rar", "7z", "gz", "tgz", "tar", "bz2", "xz", "cab", "iso", "jar", "apk", "exe", "dll", "scr", "com",
            "msi", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "hta", "lnk", "class", "sh", "docm", "xlsm",
            "pptm", "dotm", "xltm");

    /** As Latin letters: archives, then programs of the usual systems. */
    private static final String[] STARTS = {
        "PK\3\4",
        "PK\5\6",
        "Rar!\u001a\7",
        "7z\u00bc\u00af\u0027\u001c",
        "\u00fd7zXZ\0",
        "MSCF",
        "MZ",
        "\u007fELF",
        "\u00ca\u00fe\u00ba\u00be",
        "\u00cf\u00fa\u00ed\u00fe",
        "\u00ce\u00fa\u00ed\u00fe",
        "dex\n",
        "#!/",
        "L\0\0\0\1\u0014\2\0"
    };

    private static final String OBJECT = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    /** Names inside an object, as it writes them: a file that was put in as it is, and macros. */
    private static final String[] INSIDE = {wide("Ole10Native"), wide("_VBA_PROJECT")};

    private static final int PIECE = 1 << 16;
    private static final int LONGEST = 64;

    private Carried() {}

    static boolean isNamed(String lower) {
        return ENDINGS.contains(lower.substring(lower.lastIndexOf('.') + 1));
    }

    /** @throws Refused unless it is none; it is read to its end */
    static void requireNone(InputStream part) throws IOException {
        String piece = latin(part.readNBytes(PIECE));
        if (Stream.of(STARTS).anyMatch(piece::startsWith)) {
            throw refused();
        }
        boolean object = piece.startsWith(OBJECT);
        String before = "";
        while (!piece.isEmpty()) {
            String seen = before + piece;
            if (object && Stream.of(INSIDE).anyMatch(seen::contains)) {
                throw refused();
            }
            before = seen.substring(Math.max(0, seen.length() - LONGEST));
            piece = latin(part.readNBytes(PIECE));
        }
    }

    static Refused refused() {
        return Refused.invalid("文件里夹带了压缩包、程序或带宏的对象，不能添加。请取出后另存，再添加。");
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String wide(String name) {
        return latin(name.getBytes(StandardCharsets.UTF_16LE));
    }
}
