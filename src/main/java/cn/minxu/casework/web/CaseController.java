package cn.minxu.casework.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.casework.WithdrawalDesk;
import cn.minxu.casework.correct.CorrectionDesk;
import cn.minxu.casework.correct.CorrectionOffer;
import cn.minxu.casework.offer.Offer;
import cn.minxu.casework.view.CaseNow;
import cn.minxu.casework.view.CaseRecord;
import cn.minxu.casework.view.CaseRecords;
import cn.minxu.casework.view.CaseWhereabouts;
import cn.minxu.casework.view.Sight;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A case of any kind: its record, that what was registered is put right, and that it is taken back. */
@RestController
@RequestMapping("/api/cases/{number:[1-9]\\d{0,17}}")
class CaseController {

    private final CaseRecords records;
    private final CaseWhereabouts whereabouts;
    private final WithdrawalDesk withdrawals;
    private final CorrectionDesk corrections;
    private final CorrectionOffer correction;
    private final Sight sight;
    private final CurrentUser user;

    CaseController(
            CaseRecords records,
            CaseWhereabouts whereabouts,
            WithdrawalDesk withdrawals,
            CorrectionDesk corrections,
            CorrectionOffer correction,
            Sight sight,
            CurrentUser user) {
        this.records = records;
        this.whereabouts = whereabouts;
        this.withdrawals = withdrawals;
        this.corrections = corrections;
        this.correction = correction;
        this.sight = sight;
        this.user = user;
    }

    @GetMapping
    CaseRecord record(@PathVariable long number) {
        sight.requireReading(user.id(), number);
        return records.of(number, user.id());
    }

    /** Where it is now, and the caller's own next step of it. */
    @GetMapping("/whereabouts")
    CaseNow whereabouts(@PathVariable long number) {
        sight.requireReading(user.id(), number);
        return whereabouts.of(number, user.id());
    }

    /** What the caller may put right of what was registered, as a dialog asks for it; empty if nothing. */
    @GetMapping("/correction")
    List<Offer> correctable(@PathVariable long number) {
        sight.requireReading(user.id(), number);
        return correction.of(number, user.id()).toList();
    }

    /** What is left out or empty stays as it is. */
    @PostMapping("/correction")
    CaseRecord correct(@PathVariable long number, HttpServletRequest request) throws IOException {
        sight.requireReading(user.id(), number);
        var keys = corrections.keys(number);
        var body = JsonBody.read(
                request.getInputStream(),
                Stream.concat(keys.stream(), Stream.of("reason")).collect(Collectors.toSet()));
        var given = new HashMap<String, String>();
        keys.forEach(key -> given.put(key, Objects.requireNonNullElse(body.text(key), "")));
        corrections.correct(number, user.id(), given, Objects.requireNonNullElse(body.text("reason"), ""));
        return record(number);
    }

    @PostMapping("/withdrawal")
    CaseRecord withdraw(@PathVariable long number, HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("reason"));
        withdrawals.withdraw(number, user.id(), Objects.requireNonNullElse(body.text("reason"), ""));
        return record(number);
    }
}
