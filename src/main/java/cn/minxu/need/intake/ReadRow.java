package cn.minxu.need.intake;

import cn.minxu.need.NewNeed;
import java.util.List;

/**
 * A row of a file as a need.
 *
 * @param oldKey by which it was known before keys were made of plain values
 * @param problems why it cannot be taken, as far as the row itself tells
 * @param remarks what the clerk should look at though it is taken
 */
record ReadRow(NeedRow row, NewNeed need, String oldKey, List<String> problems, List<String> remarks) {}
