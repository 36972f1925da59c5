package cn.minxu.need.view;

import cn.minxu.casework.History;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A need as staff may read it over REST; personal data are masked, also inside texts.
 *
 * @param status in words, with the steps that it waits in
 * @param movedTo in words, to which unit it has moved; null while it is with its community
 * @param answer what the resident was answered; null before
 * @param outcome in words; null while it is open
 * @param evaluation the latest, in words
 */
public record NeedView(
        long number,
        String status,
        @Nullable String movedTo,
        String community,
        String category,
        String subcategory,
        @Nullable String place,
        String content,
        String reporter,
        String phone,
        Instant registeredAt,
        Instant promisedAt,
        boolean promiseProvisional,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String outcome,
        @Nullable String evaluation,
        List<History.Entry> history) {}
