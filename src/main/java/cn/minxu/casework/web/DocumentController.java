package cn.minxu.casework.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.document.DocumentDesk;
import cn.minxu.casework.document.DocumentIntake;
import cn.minxu.casework.document.DocumentRow;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The documents of a case. */
@RestController
@RequestMapping("/api/cases/{number:[1-9]\\d{0,17}}/documents")
public class DocumentController {

    private static final String ID = "/{id:[1-9]\\d{0,17}}";
    private static final String NAME = "name=";

    private final DocumentIntake intake;
    private final DocumentDesk desk;
    private final CurrentUser user;

    DocumentController(DocumentIntake intake, DocumentDesk desk, CurrentUser user) {
        this.intake = intake;
        this.desk = desk;
        this.user = user;
    }

    /** A document as it was taken in, and what else the user has to know of it. */
    record AddedAnswer(
            @JsonUnwrapped DocumentRow document, @Nullable String note) {}

    /** The body is the file itself. One that the case has already is answered with that, as 200. */
    @PostMapping
    ResponseEntity<AddedAnswer> add(@PathVariable long number, HttpServletRequest request) throws IOException {
        var added = intake.take(number, name(request), request.getInputStream(), user.id());
        var place = URI.create(
                "/api/cases/%d/documents/%d".formatted(number, added.document().id()));
        return (added.isNew()
                        ? ResponseEntity.created(place)
                        : ResponseEntity.ok().location(place))
                .body(new AddedAnswer(added.document(), added.note()));
    }

    @GetMapping
    public List<DocumentRow> list(@PathVariable long number) {
        return desk.list(number, user.id());
    }

    @GetMapping(ID)
    public ResponseEntity<Resource> open(@PathVariable long number, @PathVariable long id) {
        var opened = desk.open(number, id, user.id());
        var attachment = ContentDisposition.attachment()
                .filename(opened.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.kind().mediaType()))
                .contentLength(opened.size())
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(new InputStreamResource(opened.content()));
    }

    @PostMapping(ID + "/withdrawal")
    public DocumentRow withdraw(@PathVariable long number, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("reason"));
        return desk.withdraw(number, id, Objects.requireNonNullElse(body.text("reason"), ""), user.id());
    }

    /** From the address alone: asked for its parameters, the container would read a body that calls itself a form. */
    private static String name(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            throw Refused.invalid("请把文件本身作为正文提交，不要用表单（multipart）。");
        }
        return parameter(request.getQueryString());
    }

    private static String parameter(@Nullable String query) {
        return Arrays.stream(Objects.requireNonNullElse(query, "").split("&"))
                .filter(each -> each.startsWith(NAME))
                .map(each -> URLDecoder.decode(each.substring(NAME.length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
