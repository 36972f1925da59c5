/* Where a case is now, in words. */
export function whereIs({ outcome, waits }) {
  return outcome ? `已办结：${outcome}`
    : waits.map(({ step, unit, due }) => `${step}，${unit}，${due} 前`).join('；') || '等待下一环节';
}
