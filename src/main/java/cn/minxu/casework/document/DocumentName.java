package cn.minxu.casework.document;

import cn.minxu.Plain;
import cn.minxu.Refused;
import java.util.regex.Pattern;

/**
 * The name of a document's file.
 *
 * @param text without blanks at its ends and characters that nobody sees
 * @param promised what its ending says that it is
 */
record DocumentName(String text, DocumentKind promised) {

    private static final int LONGEST = 120;
    private static final Pattern PATH = Pattern.compile("[/\\\\:*?\"<>|]");

    /** Control characters, those that turn the writing, and what stands for a character that could not be read. */
    private static final Pattern UNSOUND =
            Pattern.compile("[\\p{Cntrl}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FFFD}]");

    /** @throws Refused saying how it has to be */
    static DocumentName of(String given) {
        if (UNSOUND.matcher(given).find()) {
            throw Refused.invalid("文件名里有看不见的控制字符或乱码，请改名后再添加。");
        }
        String name = Plain.line(given);
        if (name.isEmpty()) {
            throw Refused.invalid("缺少文件名，请用参数 name 写明，例如：现场照片.jpg。");
        }
        if (PATH.matcher(name).find()) {
            throw Refused.invalid("文件名里不能有路径，也不能有 / \\ : * ? \" < > | 这些字符，请改名后再添加。");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw Refused.invalid("文件名过长：最多 %d 个字，请改短后再添加。".formatted(LONGEST));
        }
        int dot = name.lastIndexOf('.');
        return DocumentKind.withEnding(name.substring(dot + 1))
                .filter(kind -> dot > 0)
                .map(kind -> new DocumentName(name, kind))
                .orElseThrow(() -> Refused.invalid("只能添加 %s 文件，文件名要带相应的结尾；其他格式请先另存为其中一种。".formatted(DocumentKind.ALL)));
    }

    /** @throws Refused if its ending says something else than its content is */
    void requireFits(DocumentKind kind) {
        if (kind != promised) {
            throw Refused.invalid("文件名的结尾与内容不符：内容是%s，请把结尾改为 .%s 后再添加。".formatted(kind.label(), kind.ending()));
        }
    }
}
