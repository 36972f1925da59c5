// A step of an alliance by clicking: a member nominates, the community has the slate discussed, collects what the council meets about, or finds
// out whether a duty was done. Its form is Chinese, has no serious finding of axe's, and stands on a phone as well.
//   node council.mjs ADDRESS PASSWORD NUMBER USER nominate CHAIR VICE SECRETARY
//   node council.mjs ADDRESS PASSWORD NUMBER USER discuss DAY CHAIR VICE SECRETARY
//   node council.mjs ADDRESS PASSWORD NUMBER USER collect DAY
//   node council.mjs ADDRESS PASSWORD NUMBER USER settle UNIT
// Ends with 1 and says what was seen if it does not work. Screenshots are left in target/screenshots.
import { looked, onPhone } from './looked.mjs';
import { browsing, expect } from './person.mjs';

const [address, password, number, user, part, ...given] = process.argv.slice(2);

const STEPS = {
  nominate: (chair, vice, secretary) => ['推荐提名', { 提名的会长单位: chair, 提名的副会长单位: vice.split('|'), 提名的秘书长: secretary }],
  discuss: (day, chair, vice, secretary) => ['民主协商', {
    会长单位候选: chair, 副会长单位候选: vice.split('|'), 秘书长候选: secretary, 协商情况: '充分协商，意见一致', 会议日期: date(day), 会议地点: '社区会议室'
  }],
  collect: day => ['征集议题', { '议题（每行一个）': '共享停车\n 义诊安排 \n', 会议日期: date(day), 会议地点: '社区会议室' }],
  settle: unit => ['核实轮值情况', { 本月是否开展: '已开展，由社区补记', 到场的轮值单位: [unit], 核实情况: '已开展，补记' }]
};

await browsing(async signIn => {
  const person = await signIn(address, user, password);
  const [step, values] = STEPS[part](...given);
  await person.open(number, step);
  await person.hold();
  await looked(person, step);
  for (const [label, value] of Object.entries(values)) {
    await person.set(label, value);
  }
  await looked(person, `填好的${step}`);
  await onPhone(person, `手机上的${step}`);
  await person.goesOn(step, {});
  expect(!person.troubles.length, person.troubles.join(' | '));
  console.log(`${number}：${step}，已走通`);
});

function date(day) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}
