package cn.minxu.need.intake;

import cn.minxu.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** In which of the two encodings that district exports come in a text is written. */
final class TextEncoding {

    private static final List<Charset> KNOWN = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private TextEncoding() {}

    /** @throws Refused if the text is in neither */
    static Charset of(Upload upload) throws IOException {
        for (Charset charset : KNOWN) {
            try (InputStream in = upload.content()) {
                if (decodes(reader(in, charset))) {
                    return charset;
                }
            }
        }
        throw Refused.invalid("文件编码既不是 UTF-8 也不是 GB18030。请在表格软件中另存为“CSV UTF-8（逗号分隔）”或 XLSX 后重新上传。");
    }

    static Reader reader(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean decodes(Reader text) throws IOException {
        char[] buffer = new char[1 << 15];
        try {
            while (text.read(buffer) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
