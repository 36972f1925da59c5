package cn.minxu.casework.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.casework.urge.OrderDesk;
import cn.minxu.casework.urge.OrderRow;
import cn.minxu.casework.urge.UrgeDesk;
import cn.minxu.casework.urge.UrgeRow;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What supervisors say about a case to the unit that has it. */
@RestController
@RequestMapping("/api/cases/{number:[1-9]\\d{0,17}}")
public class UrgeController {

    private final UrgeDesk urges;
    private final OrderDesk orders;
    private final CurrentUser user;

    UrgeController(UrgeDesk urges, OrderDesk orders, CurrentUser user) {
        this.urges = urges;
        this.orders = orders;
        this.user = user;
    }

    @PostMapping("/urges")
    @ResponseStatus(HttpStatus.CREATED)
    public List<UrgeRow> urge(@PathVariable long number, HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("text"));
        return urges.urge(number, text(body), user.id());
    }

    @PostMapping("/orders")
    @ResponseStatus(HttpStatus.CREATED)
    public OrderRow order(@PathVariable long number, HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("text", "answerBy"));
        return orders.give(number, text(body), body.text("answerBy"), user.id());
    }

    @PostMapping("/orders/{id:[1-9]\\d{0,17}}/answer")
    public OrderRow answer(@PathVariable long number, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("text"));
        return orders.answer(number, id, text(body), user.id());
    }

    private static String text(JsonBody body) {
        return Objects.requireNonNullElse(body.text("text"), "");
    }
}
