/* How what a meeting is made of reads to people. */
const ZONE = 'Asia/Shanghai';

export const STATUS = { PRESENT: '到会', REPRESENTED: '委托他人', EXCUSED: '请假', ABSENT: '缺席', RECUSED: '回避', LEFT: '离席' };
export const CHOICE = { FOR: '赞成', AGAINST: '反对', ABSTAIN: '弃权', VOTED: '已投票' };
export const BALLOT = { NAMED: '记名投票', SECRET: '无记名投票', COUNTED: '清点计票' };
export const BECAME = { PASSED: '通过', NOT_PASSED: '未通过', NO_QUORUM: '人数不足', HELD_OVER: '留待下次', WITHDRAWN: '已撤回' };

/** As a dialog offers them to choose from. */
export function choicesOf(words) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** 2026-11-17 09:05 */
export function moment(instant) {
  return new Date(instant).toLocaleString('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
}

/** 2026-11-17 */
export function day(instant) {
  return moment(instant).slice(0, 10);
}

/** 09:05 */
export function clock(instant) {
  return moment(instant).slice(11);
}
