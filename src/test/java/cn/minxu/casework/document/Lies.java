package cn.minxu.casework.document;

import static cn.minxu.casework.document.SampleFiles.latin;
import static cn.minxu.casework.document.SampleFiles.zip;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Files that are not what they are called, each with a word of the refusal. */
final class Lies {

    private static final String NOT_WHOLE = "不是完整的";
    private static final String OTHER = "结尾与内容不符";
    private static final String UNKNOWN = "只能添加";
    private static final String HTML = "<html><script>alert(1)</script></html>";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";

    private Lies() {}

    static Stream<Arguments> all() {
        return Stream.of(
                arguments("程序.pdf", latin("MZ\u0090\0\3\0\0\0" + "\0".repeat(500) + "PE\0\0"), NOT_WHOLE),
                arguments("网页.jpg", latin(HTML), NOT_WHOLE),
                arguments("矢量图.png", latin(SVG), NOT_WHOLE),
                arguments("矢量图.svg", latin(SVG), UNKNOWN),
                arguments("压缩包.docx", zip(1, "a.txt", "b/c.txt"), NOT_WHOLE),
                arguments("没有类型.xlsx", zip(1, "xl/workbook.xml"), NOT_WHOLE),
                arguments("没有正文.docx", zip(1, "[Content_Types].xml", "word/styles.xml"), NOT_WHOLE),
                arguments("不在根上.ofd", zip(1, "x/OFD.xml"), NOT_WHOLE),
                arguments("程序包.ofd", zip(1, "META-INF/MANIFEST.MF", "A.class"), NOT_WHOLE),
                arguments("半个.pdf", half(SampleFiles.pdf(1)), NOT_WHOLE),
                arguments("半张.jpg", half(SampleFiles.jpeg(1)), NOT_WHOLE),
                arguments("半张.png", half(SampleFiles.png(1)), NOT_WHOLE),
                arguments("半个.docx", half(SampleFiles.docx(1)), NOT_WHOLE),
                arguments("少了末尾.jpg", start(SampleFiles.jpeg(1), 2), NOT_WHOLE),
                arguments("少了末尾.png", start(SampleFiles.png(1), 12), NOT_WHOLE),
                arguments("少了末尾.xlsx", start(SampleFiles.xlsx(1), 22), NOT_WHOLE),
                arguments("只有开头.pdf", latin("%PDF-1.7\n"), NOT_WHOLE),
                arguments("网页在前.pdf", latin(HTML + "%PDF-1.7 startxref 1 %%EOF"), NOT_WHOLE),
                arguments("开头像.jpg", latin("\u00ff\u00d8\u00ff\u00e0" + HTML), NOT_WHOLE),
                arguments("只有标记.jpg", latin("\u00ff\u00d8\u00ff\u00d9"), NOT_WHOLE),
                arguments("开头像.png", latin("\u0089PNG\r\n\u001a\n" + HTML), NOT_WHOLE),
                arguments("长度不实.png", latin("\u0089PNG\r\n\u001a\n\u007f\u00ff\u00ff\u00ffIHDR" + HTML), NOT_WHOLE),
                arguments("开头像.docx", latin("PK\3\4" + "\0".repeat(300)), NOT_WHOLE),
                arguments("空包.docx", latin("PK\5\6" + "\0".repeat(18)), NOT_WHOLE),
                arguments("动图.png", latin("GIF89a" + "\0".repeat(50)), NOT_WHOLE),
                arguments("网图.jpg", latin("RIFF\0\0\0\0WEBPVP8 "), NOT_WHOLE),
                arguments(
                        "旧版.docx",
                        latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(600)),
                        NOT_WHOLE),
                arguments("文字.pdf", latin("just text"), NOT_WHOLE),
                arguments("带宏.docx", zip(1, "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "有宏"),
                arguments("膨胀.xlsx", swollen(SampleFiles.xlsx(1)), "解压后过大"),
                arguments("表.docx", SampleFiles.xlsx(1), OTHER),
                arguments("文档.xlsx", SampleFiles.docx(1), OTHER),
                arguments("文档.png", SampleFiles.pdf(1), OTHER),
                arguments("照片.jpg", SampleFiles.png(1), OTHER),
                arguments("照片.pdf", SampleFiles.jpeg(1), OTHER),
                arguments("文档.pdf.exe", SampleFiles.pdf(1), UNKNOWN));
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] start(byte[] whole, int less) {
        return Arrays.copyOf(whole, whole.length - less);
    }

    /** One that says of its first part that it unpacks to two gigabytes. */
    private static byte[] swollen(byte[] zip) {
        byte[] lying = zip.clone();
        for (int i = 0; i < lying.length - 28; i++) {
            if (lying[i] == 'P' && lying[i + 1] == 'K' && lying[i + 2] == 1 && lying[i + 3] == 2) {
                Arrays.fill(lying, i + 24, i + 27, (byte) 0xFF);
                lying[i + 27] = 0x7F;
                return lying;
            }
        }
        throw new IllegalStateException("no directory");
    }
}
