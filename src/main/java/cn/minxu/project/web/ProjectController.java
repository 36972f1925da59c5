package cn.minxu.project.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.view.Sight;
import cn.minxu.casework.web.JsonBody;
import cn.minxu.project.ProjectClaims;
import cn.minxu.project.ProjectClaims.Typed;
import cn.minxu.project.ProjectLists;
import cn.minxu.project.ProjectLists.Linked;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Claims a listed project, and links one with needs and resources. */
@RestController
@RequestMapping("/api/projects/{number:[1-9]\\d{0,17}}")
class ProjectController {

    private final ProjectClaims claims;
    private final ProjectLists lists;
    private final Sight sight;
    private final CurrentUser user;

    ProjectController(ProjectClaims claims, ProjectLists lists, Sight sight, CurrentUser user) {
        this.claims = claims;
        this.lists = lists;
        this.sight = sight;
        this.user = user;
    }

    /** {@code share}: of one's own unit, in yuan, all that is left if it is missing; or {@code units} and {@code shares} of a joint claim. */
    @PostMapping("/claims")
    @ResponseStatus(HttpStatus.CREATED)
    void claim(@PathVariable long number, HttpServletRequest request) throws IOException {
        claims.requireListed(number);
        var body = JsonBody.read(request.getInputStream(), Set.of("share", "units", "shares"));
        List<String> units = body.texts("units");
        List<String> shares = body.texts("shares");
        if (units.size() != shares.size()) {
            throw Refused.invalid("每个认领单位都要写明份额，请补齐。");
        }
        claims.claim(
                number,
                units.isEmpty()
                        ? List.of(new Typed(null, blank(body.text("share"))))
                        : IntStream.range(0, units.size())
                                .mapToObj(i -> new Typed(units.get(i), shares.get(i)))
                                .toList(),
                user.id());
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** {@code to}: the number of a need or a resource, as a text. */
    @PostMapping("/links")
    @ResponseStatus(HttpStatus.CREATED)
    void link(@PathVariable long number, HttpServletRequest request) throws IOException {
        lists.link(number, to(number, request), user.id());
    }

    /** What it is linked with. */
    @GetMapping("/links")
    List<Linked> links(@PathVariable long number) {
        return lists.links(number, user.id());
    }

    /** The same as for a link: it is linked no more. */
    @PostMapping("/links/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@PathVariable long number, HttpServletRequest request) throws IOException {
        lists.unlink(number, to(number, request), user.id());
    }

    private long to(long number, HttpServletRequest request) throws IOException {
        sight.require(user.id(), number);
        String to = String.valueOf(
                JsonBody.read(request.getInputStream(), Set.of("to")).text("to"));
        if (!to.matches("[1-9]\\d{0,17}")) {
            throw Refused.invalid("请填写诉求或资源的编号。");
        }
        return Long.parseLong(to);
    }
}
