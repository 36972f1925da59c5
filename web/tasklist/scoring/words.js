/* How scoring reads. */

export const RESULT = { PASS: '合格', FAIL: '不合格' };
export const DROPPED = { HIGHEST: '最高分，不计', LOWEST: '最低分，不计' };
export const STATE = { OPEN: '未提交', SUBMITTED: '已提交', RECUSED: '不再评分' };

/** The reader's own sheet that is to be filled in, of all panels of a case. */
export function ownSheet(panels) {
  return panels.flatMap(({ sheets }) => sheets).find(({ id }) => id) ?? null;
}

/** The items that are scored. */
export function scored({ lines }) {
  return lines.filter(({ heading }) => !heading);
}

/** How many items have points, or do not apply. */
export function filled(sheet) {
  return scored(sheet).filter(({ points, notApplicable }) => points !== null || notApplicable).length;
}

/** The sheet's own sum, when each item has been filled in: what does not apply leaves points and maximum. */
export function sum(sheet) {
  const items = scored(sheet);
  if (filled(sheet) < items.length) {
    return null;
  }
  const counted = items.filter(({ notApplicable }) => !notApplicable);
  const weight = counted.reduce((all, each) => all + Number(each.weight), 0);
  const points = counted.reduce((all, each) => all + Number(each.weight) * Number(each.points) / Number(each.maximum), 0);
  return weight ? String(Math.round(10000 * points / weight) / 100) : null;
}
