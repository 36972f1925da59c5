package cn.minxu.project.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.web.JsonBody;
import cn.minxu.project.ProjectLists;
import cn.minxu.project.ProjectLists.Asked;
import cn.minxu.project.ProjectLists.Owner;
import cn.minxu.project.ProjectLists.Page;
import cn.minxu.project.ProjectLists.Which;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 需求清单, 资源清单, 项目清单: what is typed stands in the body, since addresses are logged. */
@RestController
@RequestMapping("/api/project-lists/{list:needs|resources|projects}")
class ProjectListController {

    private static final Set<String> STATES = Set.of("OPEN", "CLOSED", "ALL", "CLAIMABLE", "RUNNING");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ProjectLists lists;
    private final CurrentUser user;

    ProjectListController(ProjectLists lists, CurrentUser user) {
        this.lists = lists;
        this.user = user;
    }

    /** {@code words}, {@code unit}, {@code state} (OPEN by default), {@code before}: {@code next} of the page before. */
    @PostMapping
    Page page(@PathVariable String list, HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("words", "unit", "state", "before"));
        return lists.page(which(list), asked(body, number(body.text("before"))), user.id());
    }

    private static Asked asked(JsonBody body, @Nullable Long before) {
        return new Asked(blank(body.text("unit")), blank(body.text("words")), state(body.text("state")), before);
    }

    /** By which units it may be asked for. */
    @GetMapping("/units")
    List<Owner> units(@PathVariable String list) {
        return lists.owners(which(list));
    }

    /** The same as a file: {@code as} xlsx or csv, this in GB18030. */
    @PostMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable String list, HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("as", "words", "unit", "state"));
        String as = String.valueOf(body.text("as"));
        if (!Set.of("xlsx", "csv").contains(as)) {
            throw Refused.invalid("“as”应为 xlsx 或 csv。");
        }
        var file = lists.file(which(list), asked(body, null), as.equals("csv"), user.id());
        var attachment = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(as.equals("csv") ? MediaType.parseMediaType("text/csv;charset=GB18030") : XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(file.content());
    }

    private static Which which(String typed) {
        return Arrays.stream(Which.values())
                .filter(each -> each.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static String state(@Nullable String typed) {
        String state = typed == null || typed.isEmpty() ? "OPEN" : typed;
        if (!STATES.contains(state)) {
            throw Refused.invalid("“state”应为 OPEN、CLOSED、ALL、CLAIMABLE 或 RUNNING。");
        }
        return state;
    }

    private static @Nullable Long number(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[1-9]\\d{0,17}")) {
            throw Refused.invalid("“before”应为编号。");
        }
        return Long.valueOf(typed);
    }
}
