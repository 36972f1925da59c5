package cn.minxu.table;

import cn.minxu.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** In which of the two encodings that district exports come in a text is written. */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** So many characters of several bytes do not form UTF-8 by chance. */
    private static final int NO_CHANCE = 8;

    private TextEncoding() {}

    /** @throws Refused if the text is in neither, naming the line where it breaks off */
    static Charset of(Upload upload) throws IOException {
        Decoding utf8 = decoding(upload, StandardCharsets.UTF_8);
        if (utf8.isWhole()) {
            return StandardCharsets.UTF_8;
        }
        if (utf8.wide() >= NO_CHANCE) {
            throw broken("UTF-8", utf8.line());
        }
        Decoding gb18030 = decoding(upload, GB18030);
        if (gb18030.isWhole()) {
            return GB18030;
        }
        if (gb18030.wide() >= NO_CHANCE && gb18030.line() > 1) {
            throw broken("GB18030", gb18030.line());
        }
        throw Refused.invalid("文件编码既不是 UTF-8 也不是 GB18030。请在表格软件中另存为“CSV UTF-8（逗号分隔）”或 XLSX 后重新上传。");
    }

    private static Refused broken(String encoding, int line) {
        return Refused.invalid(
                "文件编码是 %s，但文本第 %d 行有损坏的字节。请改正这一行，或在表格软件中另存为“CSV UTF-8（逗号分隔）”或 XLSX 后重新上传（UTF-8、GB18030 均可）。"
                        .formatted(encoding, line));
    }

    static Reader reader(InputStream in, Charset charset) throws IOException {
        var text = new InputStreamReader(in, strict(charset));
        return new WithoutMark(text);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static Decoding decoding(Upload upload, Charset charset) throws IOException {
        try (InputStream in = upload.content()) {
            return Decoding.of(in, strict(charset));
        }
    }
}
