package cn.minxu.casework.web;

import cn.minxu.casework.drawn.OptionLists;
import cn.minxu.casework.drawn.OptionLists.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists that forms offer. Everybody reads them, an administrator replaces them by a file. */
@RestController
@RequestMapping("/api/option-lists/{list}")
class OptionListController {

    private final OptionLists lists;

    OptionListController(OptionLists lists) {
        this.lists = lists;
    }

    @GetMapping
    List<Option> list(@PathVariable String list) {
        return lists.of(list);
    }

    /** The body is the file itself. */
    @PostMapping
    List<Option> replace(@PathVariable String list, HttpServletRequest request) throws IOException {
        lists.replace(list, request.getInputStream().readNBytes(64 << 10));
        return lists.of(list);
    }
}
