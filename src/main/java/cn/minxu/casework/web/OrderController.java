package cn.minxu.casework.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.casework.urge.OpenOrder;
import cn.minxu.casework.urge.OpenOrders;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The supervision orders that the caller's unit has to answer. */
@RestController
public class OrderController {

    private final OpenOrders orders;
    private final CurrentUser user;

    OrderController(OpenOrders orders, CurrentUser user) {
        this.orders = orders;
        this.user = user;
    }

    @GetMapping("/api/orders")
    public List<OpenOrder> open() {
        return orders.of(user.id());
    }
}
