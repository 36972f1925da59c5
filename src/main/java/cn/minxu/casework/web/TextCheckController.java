package cn.minxu.casework.web;

import cn.minxu.casework.privacy.FoundNumber;
import cn.minxu.casework.privacy.PersonalNumbers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a page warns about before a free text is submitted: numbers of people that belong into fields of their own, or nowhere. */
@RestController
class TextCheckController {

    /** Each number once, masked: it comes back no clearer than it will be shown. */
    record Answer(List<FoundNumber> finds) {}

    @PostMapping("/api/text-checks")
    Answer check(HttpServletRequest request) throws IOException {
        String text = JsonBody.read(request.getInputStream(), Set.of("text")).text("text");
        return new Answer(PersonalNumbers.in(Objects.requireNonNullElse(text, "")));
    }
}
