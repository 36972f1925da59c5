package cn.minxu.casework.document;

import static cn.minxu.casework.document.SampleFiles.DOCX_MAIN;
import static cn.minxu.casework.document.SampleFiles.XLSX_MAIN;
import static cn.minxu.casework.document.SampleFiles.docx;
import static cn.minxu.casework.document.SampleFiles.docxParts;
import static cn.minxu.casework.document.SampleFiles.joined;
import static cn.minxu.casework.document.SampleFiles.latin;
import static cn.minxu.casework.document.SampleFiles.ofdParts;
import static cn.minxu.casework.document.SampleFiles.with;
import static cn.minxu.casework.document.SampleFiles.without;
import static cn.minxu.casework.document.SampleFiles.xlsx;
import static cn.minxu.casework.document.SampleFiles.xlsxParts;
import static cn.minxu.casework.document.SampleFiles.zip;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.Arguments;

/** Files that are not what they are called, each with a word of the refusal. */
final class Lies {

    private static final String NOT_WHOLE = "不是完整的";
    private static final String OTHER = "结尾与内容不符";
    private static final String UNKNOWN = "只能添加";
    private static final String CARRIED = "夹带";
    private static final String TYPES = "[Content_Types].xml";
    private static final String HTML = "<html><script>alert(1)</script></html>";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";

    private Lies() {}

    static Stream<Arguments> all() {
        return Stream.of(
                arguments("程序.pdf", latin("MZ\u0090\0\3\0\0\0" + "\0".repeat(500) + "PE\0\0"), NOT_WHOLE),
                arguments("网页.jpg", latin(HTML), NOT_WHOLE),
                arguments("矢量图.png", latin(SVG), NOT_WHOLE),
                arguments("矢量图.svg", latin(SVG), UNKNOWN),
                arguments("压缩包.docx", names("a.txt", "b/c.txt"), NOT_WHOLE),
                arguments("只有名字.docx", names("[Content_Types].xml", "_rels/.rels", "word/document.xml"), NOT_WHOLE),
                arguments("只有名字.xlsx", names("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"), NOT_WHOLE),
                arguments("只有名字.ofd", names("OFD.xml", "Doc_0/Document.xml"), NOT_WHOLE),
                arguments("没有类型.xlsx", without(xlsxParts(1), "[Content_Types].xml"), NOT_WHOLE),
                arguments("没有关系.docx", without(docxParts(1), "_rels/.rels"), NOT_WHOLE),
                arguments("没有正文.docx", without(docxParts(1), "word/document.xml"), NOT_WHOLE),
                arguments("没有正文.ofd", without(ofdParts(1), "Doc_0/Document.xml"), NOT_WHOLE),
                arguments(
                        "模板.docx",
                        with(docxParts(1), TYPES, mainType(DOCX_MAIN.replace("document.main", "template.main"))),
                        NOT_WHOLE),
                arguments(
                        "演示.docx",
                        with(
                                docxParts(1),
                                TYPES,
                                mainType(
                                        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")),
                        NOT_WHOLE),
                arguments("正文是网页.docx", with(docxParts(1), "word/document.xml", latin(HTML)), NOT_WHOLE),
                arguments("正文是表.docx", with(docxParts(1), TYPES, mainType(XLSX_MAIN)), NOT_WHOLE),
                arguments(
                        "有文档类型.docx",
                        with(
                                docxParts(1),
                                "word/document.xml",
                                latin(
                                        "<!DOCTYPE document [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><document>&x;</document>")),
                        NOT_WHOLE),
                arguments(
                        "根不对.ofd",
                        with(ofdParts(1), "OFD.xml", latin("<html><DocRoot>Doc_0/Document.xml</DocRoot></html>")),
                        NOT_WHOLE),
                arguments("不在根上.ofd", names("x/OFD.xml"), NOT_WHOLE),
                arguments("程序包.ofd", names("META-INF/MANIFEST.MF", "A.class"), CARRIED),
                arguments("尾巴.docx", joined(docx(1), latin("tail")), NOT_WHOLE),
                arguments("两个包.docx", joined(docx(1), new byte[100]), NOT_WHOLE),
                arguments("同名.docx", twice(docxParts(1)), NOT_WHOLE),
                arguments("坏了.docx", spoiled(with(docxParts(1), "word/media/a.bin", noise(5000))), NOT_WHOLE),
                arguments("上一级.docx", with(docxParts(1), "word/../../etc/passwd", latin("x")), "指向包外"),
                arguments("上一级.ofd", with(ofdParts(1), "..\\..\\a.xml", latin("x")), "指向包外"),
                arguments("根目录.xlsx", with(xlsxParts(1), "/etc/passwd", latin("x")), "指向包外"),
                arguments("盘符.xlsx", with(xlsxParts(1), "C:\\a.xml", latin("x")), "指向包外"),
                arguments("包里有包.docx", with(docxParts(1), "word/media/image1.png", docx(2)), CARRIED),
                arguments(
                        "包里有包.ofd",
                        with(ofdParts(1), "Doc_0/Attachs/a.dat", joined(latin("Rar!\u001a\7\1\0"), new byte[90])),
                        CARRIED),
                arguments("名为压缩包.docx", with(docxParts(1), "word/a.7z", latin("x")), CARRIED),
                arguments("包里有程序.xlsx", with(xlsxParts(1), "xl/media/image1.png", latin("MZ\u0090\0\3\0")), CARRIED),
                arguments("包里有脚本.ofd", with(ofdParts(1), "Doc_0/a.JS", latin("alert(1)")), CARRIED),
                arguments("嵌入压缩包.docx", with(docxParts(1), "word/embeddings/a.xlsx", names("a.txt")), CARRIED),
                arguments(
                        "嵌入带宏的表.docx",
                        with(
                                docxParts(1),
                                "word/embeddings/a.xlsx",
                                with(xlsxParts(1), "xl/vbaProject.bin", latin("x"))),
                        "有宏"),
                arguments(
                        "嵌入再嵌入.docx",
                        with(
                                docxParts(1),
                                "word/embeddings/a.docx",
                                with(docxParts(2), "word/embeddings/b.xlsx", xlsx(1))),
                        CARRIED),
                arguments(
                        "嵌入对象里有文件.docx",
                        with(docxParts(1), "word/embeddings/oleObject1.bin", object("Ole10Native")),
                        CARRIED),
                arguments(
                        "嵌入对象里有宏.docx",
                        with(docxParts(1), "word/embeddings/oleObject1.bin", object("_VBA_PROJECT")),
                        CARRIED),
                arguments(
                        "类型带宏.docx",
                        with(docxParts(1), TYPES, mainType("application/vnd.ms-word.document.macroEnabled.main+xml")),
                        "有宏"),
                arguments("宏表.xlsx", with(xlsxParts(1), "xl/macrosheets/sheet1.xml", latin("<x/>")), "有宏"),
                arguments("炸弹.xlsx", bomb(), "解压后过大"),
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
                arguments("带宏.docx", with(docxParts(1), "word/vbaProject.bin", latin("x")), "有宏"),
                arguments("膨胀.xlsx", swollen(SampleFiles.xlsx(1)), "解压后过大"),
                arguments("表.docx", SampleFiles.xlsx(1), OTHER),
                arguments("文档.xlsx", SampleFiles.docx(1), OTHER),
                arguments("文档.png", SampleFiles.pdf(1), OTHER),
                arguments("照片.jpg", SampleFiles.png(1), OTHER),
                arguments("照片.pdf", SampleFiles.jpeg(1), OTHER),
                arguments("文档.pdf.exe", SampleFiles.pdf(1), UNKNOWN));
    }

    /** A package in which only the names of the parts are right. */
    private static byte[] names(String... names) {
        var parts = new LinkedHashMap<String, byte[]>();
        for (String name : names) {
            parts.put(name, latin("<x/>"));
        }
        return zip(parts);
    }

    private static byte[] mainType(String type) {
        return SampleFiles.types("<Override PartName=\"/word/document.xml\" ContentType=\"%s\"/>".formatted(type));
    }

    /** Two parts of one name, of which readers may take the one or the other. */
    private static byte[] twice(Map<String, byte[]> parts) {
        byte[] zip = with(parts, "word/documenu.xml", parts.get("word/document.xml"));
        return latin(new String(zip, StandardCharsets.ISO_8859_1).replace("word/documenu.xml", "word/document.xml"));
    }

    /** One of which a part cannot be unpacked any more. */
    private static byte[] spoiled(byte[] zip) {
        byte[] spoiled = zip.clone();
        Arrays.fill(spoiled, zip.length / 2, zip.length / 2 + 1000, (byte) 0xFF);
        return spoiled;
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        return noise;
    }

    /** What an office program embeds, as far as it is looked at; the name stands across two pieces of what is read in a go. */
    private static byte[] object(String inside) {
        return joined(
                latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
                new byte[(1 << 16) - 18],
                inside.getBytes(StandardCharsets.UTF_16LE),
                new byte[600]);
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] start(byte[] whole, int less) {
        return Arrays.copyOf(whole, whole.length - less);
    }

    /** One that unpacks to 301 MB, and says that it does not. */
    private static byte[] bomb() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/media/a.bin"));
            for (int i = 0; i < 301; i++) {
                zip.write(new byte[1 << 20]);
            }
            for (var part : xlsxParts(1).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sized(out.toByteArray(), 1000);
    }

    /** One that says of its first part that it unpacks to two gigabytes. */
    private static byte[] swollen(byte[] zip) {
        return sized(zip, Integer.MAX_VALUE);
    }

    private static byte[] sized(byte[] zip, int size) {
        byte[] lying = zip.clone();
        for (int i = 0; i < lying.length - 28; i++) {
            if (lying[i] == 'P' && lying[i + 1] == 'K' && lying[i + 2] == 1 && lying[i + 3] == 2) {
                ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(i + 24, size);
                return lying;
            }
        }
        throw new IllegalStateException("no directory");
    }
}
