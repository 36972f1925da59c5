package cn.minxu.need.intake;

import cn.minxu.Refused;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.need.Registered;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers what comes as a request with an idempotency key: however often and however much at once it comes, it is one need. */
@Service
public class Requests {

    private final NeedDesk desk;
    private final JdbcClient jdbc;
    private final Clock clock;

    Requests(NeedDesk desk, JdbcClient jdbc, Clock clock) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Who comes second with a key waits here until the first has been answered.
     *
     * @param need with its intake key
     * @param bodyHash tells whether the same key comes with the same body
     * @throws Refused if the need cannot be taken, or the key was used with another body
     */
    @Transactional
    public Registered register(NewNeed need, String bodyHash, String user) {
        boolean first = jdbc.sql("insert into minxu.intake_request (intake_key, body_hash, at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(need.intakeKey(), bodyHash, clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (!first && !bodyHash.equals(hashOf(need))) {
            throw Refused.conflict("这个 Idempotency-Key 已用于另一件需求：内容不同的请求请换一个新的键；如要更正已登记的需求，请先撤回。");
        }
        return desk.register(need, user);
    }

    private String hashOf(NewNeed need) {
        return jdbc.sql("select body_hash from minxu.intake_request where intake_key = ?")
                .param(need.intakeKey())
                .query(String.class)
                .single();
    }
}
