package cn.minxu.casework.web;

import cn.minxu.casework.document.DocumentDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be attached to a case, told before anybody sends it. */
@RestController
class DocumentLimitController {

    private final DocumentDesk desk;

    DocumentLimitController(DocumentDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/document-limits")
    DocumentDesk.Limits limits() {
        return desk.limits();
    }
}
