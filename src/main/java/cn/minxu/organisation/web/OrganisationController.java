package cn.minxu.organisation.web;

import cn.minxu.Refused;
import cn.minxu.organisation.ImportReport;
import cn.minxu.organisation.OrganisationImport;
import cn.minxu.table.UploadTurns;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes the file of an organisation from an administrator. Answers in JSON, or as text for the console. */
@RestController
@RequestMapping("/api/organisation/import")
class OrganisationController {

    private static final int MOST_BYTES = 5 << 20;

    private final OrganisationImport imports;
    private final UploadTurns turns;

    OrganisationController(OrganisationImport imports, UploadTurns turns) {
        this.imports = imports;
        this.turns = turns;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportReport upload(@RequestPart MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return run(content);
        }
    }

    @PostMapping
    ImportReport send(HttpServletRequest request) throws IOException {
        return run(request.getInputStream());
    }

    @PostMapping(produces = MediaType.TEXT_PLAIN_VALUE)
    String sendFromConsole(HttpServletRequest request) throws IOException {
        return run(request.getInputStream()).text();
    }

    private ImportReport run(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refused(Refused.Kind.TOO_LARGE, "文件过大：组织机构文件最多 %d MB。".formatted(MOST_BYTES >> 20));
        }
        return turns.take(() -> imports.run(bytes));
    }
}
