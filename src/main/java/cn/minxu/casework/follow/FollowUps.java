package cn.minxu.casework.follow;

import cn.minxu.Refused;
import cn.minxu.casework.Links;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has cases registered that follow from others; each is linked with the one that it follows from. */
@Component
public class FollowUps {

    /** The kind of that link. */
    public static final String FOLLOWS = "FOLLOWS";

    private final ObjectProvider<FollowUp> all;
    private final Links links;

    FollowUps(ObjectProvider<FollowUp> all, Links links) {
        this.all = all;
        this.links = links;
    }

    /**
     * @return the number of the case that follows
     * @throws Refused if nobody registers such cases, or it cannot be taken
     */
    @Transactional
    public long register(Following following) {
        long number = all.orderedStream()
                .filter(each -> each.what().equals(following.what()))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("系统中没有可以登记后续事项的业务，请联系管理员。"))
                .register(following);
        links.add(following.from(), number, FOLLOWS, following.user());
        return number;
    }
}
