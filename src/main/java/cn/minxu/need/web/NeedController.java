package cn.minxu.need.web;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.web.JsonBody;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.need.intake.Requests;
import cn.minxu.need.ladder.PlatformDesk;
import cn.minxu.need.view.NeedViews;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.worktime.WorkingTime;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A need over REST. Who may see the community may register for it, look its needs up and withdraw them; the centre gives back what was
 * dispatched to the wrong department.
 */
@RestController
@RequestMapping("/api/needs")
class NeedController {

    private static final Duration OLDEST = Duration.ofDays(30);
    private static final String NUMBER = "/{number:[1-9]\\d{0,17}}";

    private final Requests requests;
    private final NeedDesk desk;
    private final PlatformDesk platform;
    private final NeedViews views;
    private final CurrentUser user;
    private final Organisation organisation;
    private final WorkingTime time;
    private final Clock clock;

    NeedController(
            Requests requests,
            NeedDesk desk,
            PlatformDesk platform,
            NeedViews views,
            CurrentUser user,
            Organisation organisation,
            WorkingTime time,
            Clock clock) {
        this.clock = clock;
        this.requests = requests;
        this.desk = desk;
        this.platform = platform;
        this.views = views;
        this.user = user;
        this.organisation = organisation;
        this.time = time;
    }

    @PostMapping
    ResponseEntity<RegisteredAnswer> register(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, HttpServletRequest request)
            throws IOException {
        var body = JsonBody.read(request.getInputStream(), NeedRequest.FIELDS);
        NewNeed need = NeedRequest.read(body, key, user.id(), time.zone());
        requireCommunity(need.community());
        requireRecent(need.registeredAt());
        var registered = requests.register(need, body.hash(), user.id());
        return ResponseEntity.created(URI.create("/api/needs/" + registered.number()))
                .body(RegisteredAnswer.of(registered, time.zone()));
    }

    @GetMapping(NUMBER)
    NeedAnswer look(@PathVariable long number) {
        return NeedAnswer.of(views.view(number, user.id()), time.zone());
    }

    @PostMapping(NUMBER + "/withdrawal")
    NeedAnswer withdraw(@PathVariable long number, HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("reason"));
        desk.withdraw(number, user.id(), orEmpty(body.text("reason")));
        return look(number);
    }

    @PostMapping(NUMBER + "/platform-return")
    NeedAnswer giveBack(@PathVariable long number, HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("reason", "legalBasis"));
        platform.giveBack(number, user.id(), orEmpty(body.text("reason")), orEmpty(body.text("legalBasis")));
        return look(number);
    }

    /** What was promised to the resident is counted from the registration: one of long ago would be broken at once. */
    private void requireRecent(@Nullable Instant registeredAt) {
        if (registeredAt != null && registeredAt.isBefore(clock.instant().minus(OLDEST))) {
            throw Refused.invalid("“registeredAt”最早可以是 %d 天以前；补录更早的诉求请用文件导入。".formatted(OLDEST.toDays()));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** One that does not exist is refused by the desk, together with whatever else is wrong. */
    private void requireCommunity(@Nullable String given) {
        Optional<Unit> community = organisation.community(Plain.name(given));
        if (community.filter(unit -> !mayRegisterFor(unit)).isPresent()) {
            throw Refused.forbidden("您不能为这个社区登记需求，请由该社区、其街道或区社会治理服务中心登记。");
        }
    }

    private boolean mayRegisterFor(Unit community) {
        return user.sees(community.id())
                || organisation.communitiesOf(user.id()).contains(community);
    }
}
