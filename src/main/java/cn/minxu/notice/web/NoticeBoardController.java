package cn.minxu.notice.web;

import cn.minxu.notice.NoticeBoard;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The public's own pages: no log-in, no script, nothing but current notices. */
@RestController
class NoticeBoardController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final NoticeBoard board;

    NoticeBoardController(NoticeBoard board) {
        this.board = board;
    }

    @GetMapping("/notices")
    ResponseEntity<String> list() {
        return page(200, board.list());
    }

    @GetMapping("/notices/{id:[1-9]\\d{0,17}}")
    ResponseEntity<String> one(@PathVariable long id) {
        return board.page(id)
                .map(text -> page(200, text))
                .orElseGet(() -> page(
                        404,
                        "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>公示栏</title></head>"
                                + "<body><p>没有这件公示，或公示期已满。</p><p><a href=\"/notices\">公示栏</a></p></body></html>"));
    }

    private static ResponseEntity<String> page(int status, String text) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(text);
    }
}
