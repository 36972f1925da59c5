package cn.minxu.casework.document;

import cn.minxu.Refused;
import cn.minxu.casework.document.DocumentDesk.Added;
import cn.minxu.table.Upload;
import cn.minxu.table.UploadTurns;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Service;

/** Takes documents in. What can be refused without the bytes is refused before them; who sends them slowly keeps nobody waiting. */
@Service
public class DocumentIntake {

    private final DocumentDesk desk;
    private final DocumentLimits limits;
    private final UploadTurns turns;

    DocumentIntake(DocumentDesk desk, DocumentLimits limits, UploadTurns turns) {
        this.desk = desk;
        this.limits = limits;
        this.turns = turns;
    }

    /** @throws Refused with what is wrong with the case, the name or the bytes, or if too many are sent at the same time */
    public Added take(long number, String fileName, InputStream body, String user) throws IOException {
        desk.requireOpen(number, user);
        DocumentName name = DocumentName.of(fileName);
        try (Upload upload = Upload.of(body, limits.mostBytes(), this::tooLarge)) {
            return turns.take(() -> {
                Content content = Content.of(upload);
                name.requireFits(content.kind());
                return desk.add(number, name, content, user);
            });
        }
    }

    private Refused tooLarge() {
        return new Refused(
                Refused.Kind.TOO_LARGE, "文件过大：一份材料最多 %s，请压缩或拆分后再添加。".formatted(DocumentRows.size(limits.mostBytes())));
    }
}
