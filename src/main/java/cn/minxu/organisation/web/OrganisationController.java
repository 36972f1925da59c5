package cn.minxu.organisation.web;

import cn.minxu.organisation.ImportReport;
import cn.minxu.organisation.OrganisationImport;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes the file of an organisation from an administrator. Answers in JSON, or as text for the console. */
@RestController
@RequestMapping("/api/organisation/import")
class OrganisationController {

    private final OrganisationImport imports;

    OrganisationController(OrganisationImport imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportReport upload(@RequestPart MultipartFile file) throws IOException {
        return imports.run(file.getBytes());
    }

    @PostMapping
    ImportReport send(@RequestBody byte[] content) {
        return imports.run(content);
    }

    @PostMapping(produces = MediaType.TEXT_PLAIN_VALUE)
    String sendFromConsole(@RequestBody byte[] content) {
        return imports.run(content).text();
    }
}
