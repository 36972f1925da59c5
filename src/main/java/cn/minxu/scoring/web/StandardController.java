package cn.minxu.scoring.web;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.scoring.standard.Points;
import cn.minxu.scoring.standard.Standard;
import cn.minxu.scoring.standard.StandardFile;
import cn.minxu.scoring.standard.Standards;
import cn.minxu.scoring.standard.Way;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** By what is scored. An administrator adds a standard, or a new version of one; none is ever changed. */
@RestController
@RequestMapping("/api/scoring-standards")
class StandardController {

    private final Standards standards;
    private final CurrentUser user;

    StandardController(Standards standards, CurrentUser user) {
        this.standards = standards;
        this.user = user;
    }

    @GetMapping
    List<Standard> all() {
        return standards.all();
    }

    /** The body is the table of its items itself; what holds for all of them stands in the address. */
    @PostMapping("/{key:[A-Z][A-Z_]{0,39}}")
    Standard add(@PathVariable String key, HttpServletRequest request) throws IOException {
        if (!user.isAdministrator()) {
            throw Refused.forbidden("只有管理员可以导入评分标准。");
        }
        return standards.add(read(key, new Header(request.getQueryString()), request.getInputStream()), user.id());
    }

    private static Standard read(String key, Header header, InputStream table) throws IOException {
        Way way = header.get("way").equals(Way.PARTS.name()) ? Way.PARTS : Way.WHOLE;
        boolean drop = header.get("dropExtremes").equals("true");
        var items = StandardFile.read(table);
        int assessors = way == Way.PARTS
                ? Math.max(1, Math.min(items.size(), 50))
                : header.count("assessors", drop ? 3 : 1, 50);
        return new Standard(
                0,
                key,
                header.matching("name", "标准的名称", ".{1,60}"),
                header.day(),
                way,
                assessors,
                drop && way == Way.WHOLE,
                way == Way.WHOLE ? header.pointsOrNull("spreadLimit") : null,
                header.points("passMark"),
                header.matching("standsOn", "依据", ".{1,200}"),
                header.matching("source", "出处（a、b、c 或 k）", "[abck]"),
                items);
    }

    /** What stands in the address. */
    private static final class Header {

        private final MultiValueMap<String, String> values;

        Header(@Nullable String query) {
            this.values =
                    UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        }

        String get(String name) {
            String value = values.getFirst(name);
            return value == null ? "" : Plain.text(decoded(value));
        }

        private static String decoded(String value) {
            try {
                return URLDecoder.decode(value, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw Refused.invalid("地址中的参数没有正确编码，请核对。");
            }
        }

        String matching(String name, String label, String pattern) {
            String value = get(name);
            if (!value.matches(pattern)) {
                throw Refused.invalid("请填写" + label + "（" + name + "）。");
            }
            return value;
        }

        int count(String name, int least, int most) {
            String value = get(name);
            if (!value.matches("\\d{1,3}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
                throw Refused.invalid("评委人数（%s）应为 %d 至 %d 的整数，请重新填写。".formatted(name, least, most));
            }
            return Integer.parseInt(value);
        }

        int points(String name) {
            int points = Points.read(get(name), name);
            if (points > 10_000) {
                throw Refused.invalid("“" + name + "”应为 0 至 100，请重新填写。");
            }
            return points;
        }

        @Nullable
        Integer pointsOrNull(String name) {
            return get(name).isEmpty() ? null : Integer.valueOf(Math.max(1, points(name)));
        }

        LocalDate day() {
            try {
                return LocalDate.parse(get("validFrom"));
            } catch (DateTimeException e) {
                throw Refused.invalid("执行日期（validFrom）应形如 2026-01-31，请重新填写。");
            }
        }
    }
}
