package cn.minxu.meeting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Who is there for an item and what they have voted, as the database counts it.
 *
 * @param members on the list
 * @param recused of them, those recused from the item
 * @param attending who counts: present, or represented by one who is
 * @param areaMembers in m²; null where area does not count
 * @param quorum whether enough are there
 */
public record Tally(
        int members,
        int recused,
        int attending,
        int votesFor,
        int against,
        int abstained,
        @Nullable BigDecimal areaMembers,
        @Nullable BigDecimal areaAttending,
        @Nullable BigDecimal areaFor,
        boolean quorum) {

    static Tally read(ResultSet row, boolean quorum) throws SQLException {
        return new Tally(
                row.getInt("members"),
                row.getInt("recused"),
                row.getInt("attending"),
                row.getInt("votes_for"),
                row.getInt("against"),
                row.getInt("abstained"),
                row.getBigDecimal("area_members"),
                row.getBigDecimal("area_attending"),
                row.getBigDecimal("area_for"),
                quorum);
    }

    /** Without what has been voted: as long as people vote. */
    Tally covered() {
        return new Tally(members, recused, attending, 0, 0, 0, areaMembers, areaAttending, null, quorum);
    }

    String words() {
        String heads =
                "应到 %d 人，计入到会 %d 人，赞成 %d、反对 %d、弃权 %d".formatted(members, attending, votesFor, against, abstained);
        return areaMembers == null
                ? heads
                : heads
                        + "；面积共 %s ㎡，到会 %s ㎡，赞成 %s ㎡"
                                .formatted(
                                        areaMembers.toPlainString(),
                                        areaAttending == null ? "0" : areaAttending.toPlainString(),
                                        areaFor == null ? "0" : areaFor.toPlainString());
    }
}
