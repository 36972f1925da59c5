import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { formOf } from './form.js';
import { answering, goTo, registered, requests, scopeOf, settled } from './page.js';

const { shown } = await import('../tasklist/task-area.js');
await import('../tasklist/case/case-header.js');
await import('../tasklist/scoring/at-task.js');
const { draw } = await import('../tasklist/scoring/result.js');
const { progressWords } = await import('../tasklist/scoring/sheet.js');
const { sum } = await import('../tasklist/scoring/words.js');

const NUMBER = '20250303000001';
const line = (indicator, more = {}) => ({
  indicator, name: `项目${indicator}`, heading: false, maximum: '20', weight: '50', method: '看现场', evidenceAsked: [], mayNotApply: null, points: null, notApplicable: false, remark: '', evidence: [], ...more
});
const sheet = (more = {}) => ({
  id: '7', assessor: '李四', unit: '测试乙社区', item: null, pass: 1, state: 'OPEN', why: null, total: null, dropped: null,
  lines: [{ ...line('H'), heading: true, name: '大类' }, line('A', { evidenceAsked: ['照片'] }), line('B', { mayNotApply: '没有小区' })], ...more
});
const panel = (more = {}) => ({ standard: '《路演》（2000-01-01 起执行）', round: 1, state: '评分中，全部提交前互不可见', rule: '评委 5 名', revealed: false, total: null, result: null, spread: null, sheets: [sheet()], ...more });
const RECORD = { number: NUMBER, about: '夕阳红', unit: '测试甲社区', fields: [], documents: [{ id: 31, name: '现场.jpg', withdrawn: null, erased: false }, { id: 32, name: '旧.jpg', withdrawn: {}, erased: false }], history: [], linked: [] };
let scope;

afterEach(() => {
  scope?.destroy();
  scope = null;
  document.querySelectorAll('dialog').forEach(each => each.remove());
  goTo({ task: null });
});

async function at(taskDefinitionKey, panels, ...more) {
  answering(...more, [/task-cards\?ids/, [200, [{ taskId: 't1', number: NUMBER, dates: [], mark: null }]]], [/record$/, [200, RECORD]], [/document-limits$/, [200, {}]], [/scorings$/, [200, panels]]);
  const pane = document.createElement('div');
  document.body.append(pane);
  scope = scopeOf({ id: 't1', assignee: 'li.si', name: '评分', taskDefinitionKey });
  registered.formPane.link(scope, [pane]);
  scope.digest();
  await settled(120);
  return pane;
}

const change = (node, value) => {
  node.value = value;
  node.dispatchEvent(new Event('change', { bubbles: true }));
  return settled(10);
};
const saved = () => requests.filter(({ method }) => method === 'POST').at(-1).body;

test('评分 has the own sheet above its form, and each item is saved as it is filled in', async () => {
  const done = sheet({ lines: [line('A', { points: '18' }), line('B', { notApplicable: true })] });
  const pane = await at('userTask_scoreSheet', [panel()], [/score-sheets\/7\/scores$/, [200, [panel({ sheets: [done] })]]]);
  assert.match(pane.querySelector('.score-progress').textContent, /还有 2 项没有评分/);
  assert.equal(pane.querySelectorAll('.score-item').length, 2, 'a heading is not scored');
  const [first, second] = pane.querySelectorAll('.score-item');
  await change(first.querySelector('.score-points'), '18');
  assert.deepEqual(saved(), { indicator: 'A', points: '18', notApplicable: false, remark: '', evidence: [] });
  assert.match(first.textContent, /已保存/);
  assert.match(pane.querySelector('.score-progress').textContent, /合计 90 分/);
  assert.doesNotMatch(first.textContent, /旧\.jpg/, 'withdrawn');
  const proof = first.querySelector('.score-proof input');
  proof.checked = true;
  proof.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(10);
  assert.deepEqual(saved().evidence, ['31']);
  const leave = second.querySelector('.score-leave input');
  leave.checked = true;
  leave.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(10);
  assert.match(second.querySelector('[role=alert]').textContent, /写明理由/);
  await change(second.querySelector('.score-remark'), '没有小区');
  assert.deepEqual(saved(), { indicator: 'B', points: '', notApplicable: true, remark: '没有小区', evidence: [] });
});

test('what is wrong is said at its item', async () => {
  const pane = await at('userTask_scoreSheet', [panel()], [/score-sheets\/7\/scores$/, [409, { detail: '“项目A”的分值应为 0 至 20，请重新填写。' }]]);
  const first = pane.querySelector('.score-item');
  await change(first.querySelector('.score-points'), '21');
  assert.match(first.querySelector('[role=alert]').textContent, /0 至 20/);
  assert.doesNotMatch(first.textContent, /已保存/);
});

/** A button 完成 as Tasklist draws it beneath the form; counts what it is pressed for. */
function doneButton(pane, values = {}) {
  pane.insertAdjacentHTML('beforeend', '<div class="form-actions"><button type="button">操作</button><button type="submit">完成</button></div>');
  shown().form = formOf([], values);
  const [other, done] = pane.querySelectorAll('.form-actions button');
  [other, done].forEach(each => {
    each.pressed = 0;
    each.addEventListener('click', () => each.pressed++);
  });
  return done;
}

test('what is changed while the item is being saved is saved after it, as the last word', async () => {
  let answer;
  const pane = await at('userTask_scoreSheet', [panel()], [/score-sheets\/7\/scores$/, new Promise(resolve => (answer = resolve))]);
  const first = pane.querySelector('.score-item');
  await change(first.querySelector('.score-points'), '18');
  await change(first.querySelector('.score-remark'), '到场看过');
  assert.equal(requests.filter(({ method }) => method === 'POST').length, 1);
  answer([200, [panel()]]);
  await settled(10);
  assert.equal(requests.filter(({ method }) => method === 'POST').length, 2);
  assert.equal(saved().remark, '到场看过');
});

test('完成 waits for what is just being saved', async () => {
  let answer;
  const pane = await at('userTask_scoreSheet', [panel()], [/score-sheets\/7\/scores$/, new Promise(resolve => (answer = resolve))]);
  const done = doneButton(pane);
  await change(pane.querySelector('.score-remark'), '到场看过');
  done.click();
  await settled(10);
  assert.equal(done.pressed, 0);
  answer([200, [panel()]]);
  await settled(10);
  assert.equal(done.pressed, 1);
});

test('完成 passes over nothing that was refused, but who leaves the sheet to another may', async () => {
  const pane = await at('userTask_scoreSheet', [panel()], [/score-sheets\/7\/scores$/, [409, { detail: '“项目A”的分值应为 0 至 20，请重新填写。' }]]);
  const done = doneButton(pane, { interest: 'NONE' });
  const points = pane.querySelector('.score-points');
  await change(points, '21');
  done.click();
  await settled(10);
  assert.equal(done.pressed, 0);
  assert.match(pane.querySelector('.form-actions').textContent, /有一项没有保存/);
  assert.equal(document.activeElement, points);
  const other = done.previousSibling;
  other.click();
  assert.equal(other.pressed, 1, 'what is not 完成 waits for nothing');
  shown().form = formOf([], { interest: 'CONFLICT' });
  done.click();
  assert.equal(done.pressed, 1);
});

test('who has no sheet of the task is told so', async () => {
  const pane = await at('userTask_scoreSheet', [panel({ sheets: [sheet({ id: null, lines: [] })] })]);
  assert.match(pane.querySelector('.scoring-at-task').textContent, /没有待填的评分表/);
  assert.equal(pane.querySelector('.score-points'), null);
});

test('who has a method of an appraisal may say that he has an interest', async () => {
  const own = sheet({ item: '现场了解考察', lines: [line('A')] });
  const pane = await at('userTask_visitSite', [panel({ sheets: [own] })], [/score-sheets\/7\/recusal$/, [200, {}]]);
  pane.querySelector('.score-recusal').click();
  await settled(10);
  const dialog = document.querySelector('.case-dialog');
  assert.match(dialog.textContent, /现场了解考察/);
  dialog.querySelector('textarea').value = '配偶在申报单位';
  dialog.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(10);
  assert.deepEqual(saved(), { reason: '配偶在申报单位' });
});

test('a result explains itself: weight, points, evidence, what was dropped, which version', () => {
  const box = document.createElement('section');
  const proof = { id: '31', name: '现场.jpg', kind: 'JPG 图片', at: '2025-03-03 09:00', sha256: 'ab'.repeat(32), withdrawn: false };
  const lines = [line('A', { points: '18', remark: '很好', evidence: [proof] })];
  draw(box, NUMBER, [panel({ total: '75.17', result: 'PASS', spread: '25', revealed: true, sheets: [
    sheet({ id: null, state: 'SUBMITTED', total: '90', dropped: 'HIGHEST', lines }), sheet({ id: null, assessor: '王五', state: 'RECUSED', why: '亲属', lines: [] })] })]);
  assert.match(box.textContent, /《路演》（2000-01-01 起执行）.*75\.17 分，合格.*相差 25 分.*李四（测试乙社区）：90 分（最高分，不计）.*18 \/ 20.*很好.*现场\.jpg.*校验码 abababababab.*王五（测试乙社区）：不再评分：亲属/s);
  draw(box, NUMBER, [panel({ sheets: [sheet({ item: '现场了解考察', id: null, state: 'SUBMITTED', lines: [lines[0]] }), sheet({ item: '对象深入访谈', id: null, lines: [] })] })]);
  assert.match(box.textContent, /互不可见.*现场了解考察.*18 \/ 20.*对象深入访谈.*未提交/s);
});

test('an assessor who does not answer is replaced by whom the server lets, with a reason', async () => {
  const box = document.createElement('section');
  document.body.append(box);
  answering([/score-sheets\/9\/replacement$/, [200, {}]], [/scorings$/, [200, [panel({ sheets: [sheet({ id: null, state: 'RECUSED', why: '没有回音', lines: [] })] })]]]);
  draw(box, NUMBER, [panel({ sheets: [sheet({ id: null, lines: [] }), sheet({ id: null, assessor: '王五', replaceable: '9', lines: [] })] })]);
  assert.equal(box.querySelectorAll('.score-replacement').length, 1);
  box.querySelector('.score-replacement').click();
  await settled(10);
  const dialog = document.querySelector('.case-dialog');
  assert.match(dialog.textContent, /王五/);
  dialog.querySelector('textarea').value = '没有回音';
  dialog.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(30);
  assert.deepEqual(saved(), { reason: '没有回音' });
  assert.match(box.textContent, /不再评分：没有回音/);
});

test('a sheet has a sum when each item is filled in; what does not apply leaves points and maximum', () => {
  assert.equal(sum(sheet()), null);
  assert.equal(sum(sheet({ lines: [line('A', { points: '10', weight: '60' }), line('B', { notApplicable: true }), line('C', { points: '20', weight: '15' })] })), '60');
  assert.match(progressWords(sheet()), /提交前只有您自己看得到/);
});
