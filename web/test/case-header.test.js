import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, registered, requests, scopeOf, settled } from './page.js';

const { shown } = await import('../tasklist/task-area.js');
const { drawHeader } = await import('../tasklist/case/case-header.js');

const CARD = {
  taskId: 't1', number: '20250303000001', about: '绿化养护 · 西门', unit: '测试甲社区', urgent: true, mark: 2, due: '', late: true, paused: true,
  provisional: false,
  dates: [
    { due: '本环节 3月13日 17:30 到期', at: '2025-03-13 17:30', late: false, provisional: true, note: '晚于对居民的承诺' },
    { due: '对居民承诺已逾期 2 个工作日', at: '2025-03-10 17:30', late: true, provisional: false, note: null }
  ]
};
const RECORD = {
  number: '20250303000001', about: '绿化养护 · 西门', unit: '测试甲社区', reporter: '欧*', phone: '139****4321', registered: '2025-03-03 09:00',
  promised: '2025-03-10 17:30 前', priority: 40, priorityWhy: '独居老人', outcome: null, content: '树枝挡窗', badges: ['独居老人', '重办第 1 次'],
  facts: [{ label: '地点', text: '西门' }, { label: '来源渠道', text: '窗口' }], fields: [], documents: [{}, {}], drawn: false, linked: [], linkedCount: 0,
  history: [
    { at: '2025-03-03 09:00', who: '张三', unit: '测试甲社区', step: '需求已登记', outcome: '已登记', reason: null },
    { at: '2025-03-03 10:00', who: '张三', unit: '测试甲社区', step: '研判需求', outcome: 'B 档', reason: '要修' }
  ],
  latest: { at: '2025-03-03 10:00', who: '张三', unit: '测试甲社区', step: '研判需求', outcome: 'B 档', reason: '要修' }
};

function header(card, record) {
  const box = document.createElement('section');
  drawHeader(box, card, record, { taskId: 't1', step: '研判需求' });
  return box;
}

test('shows at once the words, place, unit, both dates, badges and the latest word', () => {
  const box = header(CARD, RECORD);
  assert.equal(box.querySelector('.case-words').textContent, '树枝挡窗');
  assert.match(box.querySelector('.case-facts').textContent, /地点西门所属单位测试甲社区/);
  assert.match(box.textContent, /受理编号 20250303000001/);
  const [step, promise] = box.querySelectorAll('.case-dates > span');
  assert.match(step.textContent, /^本环节 3月13日 17:30 到期（暂定） 晚于对居民的承诺$/);
  assert.ok(!step.classList.contains('need-late'));
  assert.ok(promise.classList.contains('need-late'));
  assert.equal(promise.textContent, '对居民承诺已逾期 2 个工作日（2025-03-10 17:30 前）');
  assert.equal(box.querySelector('.need-badges').textContent, '紧急督办一级暂停计时独居老人重办第 1 次');
  assert.equal(box.querySelector('.case-latest').textContent, '最新：2025-03-03 10:00 张三（测试甲社区） 研判需求，B 档：要修');
});

test('shows at once what a meeting decided about it and who does what because of it', () => {
  const decided = [{ label: '协商结果', text: '停车位——表决通过' }, { label: '落实计划', text: '测试甲社区：划线（2029-04-20 前）' }];
  const box = header(CARD, { ...RECORD, facts: [...RECORD.facts, ...decided] });
  assert.equal(header(CARD, RECORD).querySelector('.case-decided'), null);
  assert.match(box.querySelector('.case-decided').textContent, /协商结果停车位——表决通过落实计划测试甲社区：划线（2029-04-20 前）/);
});

test('keeps the rest folded until it is asked for', () => {
  const box = header(CARD, RECORD);
  const rest = box.querySelector('.case-rest');
  const unfold = box.querySelector('.case-unfold');
  assert.ok(rest.hidden);
  assert.doesNotMatch(box.textContent, /来源渠道/);
  unfold.click();
  assert.ok(!rest.hidden);
  assert.equal(unfold.getAttribute('aria-expanded'), 'true');
  assert.match(rest.textContent, /来源渠道窗口/);
  assert.match(rest.textContent, /材料2 份/);
  assert.match(rest.querySelector('.need-history li').textContent, /研判需求/, 'the newest first');
  unfold.click();
  assert.ok(rest.hidden);
});

test('shows how to reach the resident in place, for a reason that is proposed', async () => {
  answering([/t1\/resident$/, [200, { name: '欧阳晓梅', phone: '13987654321', address: null, fields: [], texts: [] }]]);
  const box = header(CARD, RECORD);
  document.body.append(box);
  assert.match(box.querySelector('.case-facts').textContent, /诉求人欧\* 139\*\*\*\*4321/);
  [...box.querySelectorAll('button')].find(each => each.textContent === '查看联系方式').click();
  const form = box.querySelector('form.need-contact');
  assert.equal(form.querySelector('input').value, '研判需求：电话联系');
  form.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
  assert.deepEqual(requests.at(-1).body, { reason: '研判需求：电话联系' });
  assert.match(box.textContent, /13987654321/);
});

test('a drawn kind shows what was filled in first', () => {
  const fields = ['驿站', '服务名称', '服务内容', '服务人员姓名'].map(label => ({ label, text: `某${label}` }));
  const box = header(CARD, { ...RECORD, reporter: '', phone: '', content: undefined, facts: undefined, badges: undefined, drawn: true, fields });
  assert.equal(box.querySelector('.case-words'), null);
  assert.match(box.querySelector('.case-facts').textContent, /所属单位测试甲社区驿站某驿站服务名称某服务名称服务内容某服务内容 *$/);
});

test('stands above the form of each task that is shown, claimed or not', async () => {
  answering([/task-cards\?/, [200, [CARD, { ...CARD, taskId: 't2' }]]], [/t1\/record/, [200, RECORD]],
    [/t2\/record/, [200, { ...RECORD, content: '另一件事' }]]);
  const pane = document.createElement('div');
  pane.append(document.createElement('form'));
  document.body.append(pane);
  const scope = scopeOf({ id: 't1', assignee: null });
  registered.formPane.link(scope, [pane]);
  scope.digest();
  await settled(80);
  assert.match(pane.firstChild.textContent, /树枝挡窗/);
  scope.task = { id: 't1', assignee: 'zhang.san' };
  scope.digest();
  await settled(80);
  answering([/task-cards\?/, [200, [{ ...CARD, paused: false }, { ...CARD, taskId: 't2' }]]], [/t1\/record/, [200, RECORD]],
    [/t2\/record/, [200, { ...RECORD, content: '另一件事' }]]);
  assert.match(pane.firstChild.textContent, /暂停计时/);
  shown().refresh();
  await settled(80);
  assert.doesNotMatch(pane.firstChild.textContent, /暂停计时/, 'drawn anew after something was done');
  scope.task = { id: 't2', assignee: null };
  scope.digest();
  await settled(80);
  assert.equal(pane.querySelectorAll('.case-header').length, 1);
  assert.match(pane.firstChild.textContent, /另一件事/);
  scope.destroy();
});

test('says why, where the case cannot be read', async () => {
  answering([/task-cards\?/, [200, []]], [/record/, [404, { detail: '没有这项任务' }]]);
  const pane = document.createElement('div');
  const scope = scopeOf({ id: 't3', assignee: null });
  registered.formPane.link(scope, [pane]);
  scope.digest();
  await settled(80);
  assert.match(pane.textContent, /没有这项任务/);
  scope.destroy();
});
