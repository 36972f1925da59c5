package cn.minxu.replay.projects;

import cn.minxu.casework.document.DocumentIntake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Evidence that people of the replay attach: a page with nothing on it but its name. */
@Component
@Profile("replay")
class ProjectPapers {

    private static final String PAGE = """
            %%PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj
            %% %s
            trailer << /Root 1 0 R >>
            startxref
            0
            %%%%EOF
            """;

    private final DocumentIntake intake;

    ProjectPapers(DocumentIntake intake) {
        this.intake = intake;
    }

    /** @return the document's id */
    String add(long number, String user, String name) {
        byte[] page = PAGE.formatted(name).getBytes(StandardCharsets.UTF_8);
        try {
            return Long.toString(intake.take(number, name + ".pdf", new ByteArrayInputStream(page), user)
                    .document()
                    .id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
