import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, requests, settled } from './page.js';

const { asked, address, changed } = await import('../cockpit/supervision/question.js');
const { filterBar, problem } = await import('../cockpit/supervision/filter-bar.js');
const { NO_DATA, opening, ratio, tile } = await import('../cockpit/supervision/numbers.js');
const { overview } = await import('../cockpit/supervision/overview.js');
const { lateness } = await import('../cockpit/supervision/lateness.js');
const { cases, wrong } = await import('../cockpit/supervision/cases.js');
const { caseFile } = await import('../cockpit/supervision/case-file.js');
const { offered } = await import('../cockpit/left-out.js');
const { limited } = await import('../cockpit/limits.js');
const { linkNumber } = await import('../cockpit/case-tab.js');

const CHOICES = {
  streets: [{ id: 'street-1', name: '东街道' }, { id: 'street-2', name: '西街道' }],
  departments: [],
  categories: [{ name: '市容环境', within: ['道路', '绿化'] }],
  kinds: [{ id: 'need', name: '民需' }],
  answerBy: '2026-12-02'
};
const PERIOD = { name: '上月', from: '2026-10-01', until: '2026-10-31', words: '2026年10月1日至10月31日' };
const UNIT = {
  id: 'community-1', name: '甲社区', street: 'street-1', open: 5, overdue: 2, yellow: 1, red: 2, escalated: 1,
  onTime: 50, stepsOnTime: 1, steps: 2, promisesKept: null, keptPromises: 0, promises: 0
};
const REPORT = {
  period: PERIOD, days: 31,
  figures: [
    { key: 'registered', name: '上月登记', count: 7, numerator: 7, denominator: null, denominatorKey: null, percent: null, period: PERIOD.words },
    { key: 'overdue', name: '其中逾期', count: 2, numerator: 2, denominator: 5, denominatorKey: 'open', percent: 40, period: '截至 2026-11-27 15:00' }
  ],
  rates: [{ key: 'promisesKept', name: '承诺按时率', count: 0, numerator: 0, denominator: 0, denominatorKey: 'promises', percent: null, period: PERIOD.words }],
  units: [UNIT], streets: [{ ...UNIT, id: 'street-1', name: '东街道' }, { ...UNIT, id: null, name: '区级单位' }],
  latest: [{ number: '20261001000001', about: '路灯', unit: '甲社区', step: '研判需求', holder: '甲社区', due: '本环节已逾期 2 个工作日', mark: 1 }],
  satisfaction: [{ key: 'rated.SATISFIED', level: '满意', count: 3, negative: false }], provisional: null
};
const ROW = {
  number: '20261001000001', about: '路灯', unit: '甲社区', registered: '2026-10-01 09:00', step: '研判需求', task: 't1', holder: '甲社区',
  person: '张三', due: '本环节已逾期 2 个工作日', late: '2 个工作日', mark: 1, orders: [], closed: null, supervised: true
};

const scope = (...apps) => ({ $root: { authentication: { authorizedApps: apps } }, $on: () => {} });
const supervisor = scope('cockpit', 'tasklist');

async function drawn(view, hash, who = supervisor) {
  window.location.hash = hash;
  const node = document.createElement('div');
  document.body.replaceChildren(node);
  view.render(node, {}, who);
  await settled(5);
  return node;
}

test('a question is what the address says, and is written as it was read', () => {
  const hash = '#/supervision/cases?period=LAST_MONTH&street=street-1&figure=overdue&viewbox=1';
  assert.deepEqual(asked(hash), { period: 'LAST_MONTH', street: 'street-1', figure: 'overdue' });
  assert.equal(address('dashboard', asked(hash)), '#/dashboard?period=LAST_MONTH&street=street-1&figure=overdue');
  assert.deepEqual(changed({ street: 'a', unit: 'b' }, { street: null, kind: 'need' }), { unit: 'b', kind: 'need' });
});

test('the filter bar asks at once for a month or a street, and for days of one\'s own when they are right', () => {
  const asks = [];
  const bar = filterBar({ period: 'LAST_MONTH', unit: 'u' }, CHOICES, question => asks.push(question));
  const [thisMonth, lastMonth, own] = bar.querySelectorAll('.supervision-period button');
  assert.equal(lastMonth.getAttribute('aria-pressed'), 'true');
  thisMonth.click();
  const [street] = bar.querySelectorAll('select');
  street.value = 'street-2';
  street.dispatchEvent(new Event('change'));
  assert.deepEqual(asks, [{ period: 'THIS_MONTH', unit: 'u' }, { period: 'LAST_MONTH', street: 'street-2' }]);
  assert.equal(bar.querySelectorAll('select').length, 3, 'no choice of departments where there are none');
  own.click();
  bar.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
  assert.match(bar.querySelector('[role=alert]').textContent, /请填写开始日期和结束日期/);
  assert.equal(problem('2026-10-31', '2026-10-01'), '开始日期晚于结束日期，请核对。');
  assert.equal(asks.length, 2);
});

test('a number leads to its cases, 0 does not, and of nothing there is no data', () => {
  const link = opening(3, 'overdue', { street: 'street-1' }, '逾期');
  assert.equal(link.getAttribute('href'), '#/supervision/cases?street=street-1&figure=overdue');
  assert.equal(link.getAttribute('aria-label'), '逾期 3 件，看清单');
  assert.equal(opening(0, 'overdue', {}, '逾期').tagName, 'SPAN');
  assert.equal(ratio(0, 0, {}, { keys: ['a', 'b'], label: '' }).textContent, NO_DATA);
  assert.equal(tile(REPORT.rates[0], {}, true).textContent, `承诺按时率${NO_DATA}${PERIOD.words}`);
  assert.equal(tile(REPORT.figures[1], {}, false).textContent, '其中逾期2 件未归档 5 件的 40%截至 2026-11-27 15:00');
});

test('the first screen says figures, streets, units and the latest; what belongs to no street is asked about as that', async () => {
  answering([/choices/, [200, CHOICES]], [/supervision/, [200, REPORT]]);
  const node = await drawn(overview, '#/dashboard?period=LAST_MONTH');
  assert.match(requests.find(({ address: to }) => !/choices/.test(to)).address, /\/api\/supervision\?period=LAST_MONTH$/);
  assert.match(node.textContent, /上月登记7 件.*东街道.*区级单位.*甲社区.*满意3100%.*20261001000001/);
  const cells = [...node.querySelectorAll('a')].map(link => link.getAttribute('href'));
  assert.ok(cells.includes('#/supervision/cases?period=LAST_MONTH&street=street-1&figure=heldOverdue'));
  assert.ok(cells.includes('#/supervision/cases?period=LAST_MONTH&street=none&figure=held'));
  assert.ok(cells.includes('#/supervision/cases?period=LAST_MONTH&unit=community-1&figure=heldEscalated'));
  assert.ok(cells.includes('#/supervision/lateness?period=LAST_MONTH&street=street-1'));
  assert.ok(cells.includes('#/case/20261001000001'));
  assert.equal(node.querySelector('.supervision-export').getAttribute('href'), '/api/supervision/export?period=LAST_MONTH&what=overview');
});

test('who is no supervisor asks for nothing', async () => {
  answering([/./, [403, {}]]);
  const node = await drawn(overview, '#/dashboard', scope('cockpit'));
  assert.equal(requests.length, 0);
  assert.equal(node.textContent, '');
});

test('how many a street was late with and why is one screen, each number with its cases', async () => {
  answering([/choices/, [200, CHOICES]], [/lateness/, [200, {
    period: PERIOD, whose: '东街道', due: 9, onTime: 5, late: 3, closedLate: 2, stillOpen: 1, running: 1, percent: 62.5,
    reasons: [{ key: 'late.returned', name: '退回', count: 2 }, { key: 'late.none', name: '无上述原因', count: 1 }],
    units: [{ id: 'community-1', name: '甲社区', due: 9, onTime: 5, late: 3, closedLate: 2, stillOpen: 1, running: 1, percent: 62.5 }]
  }]]);
  const node = await drawn(lateness, '#/supervision/lateness?period=LAST_MONTH&street=street-1');
  assert.match(node.querySelector('.supervision-answer').textContent,
    /^东街道，2026年10月1日至10月31日：应办结 9 件，按时 5 件，逾期 3 件（已办结 2，未办结 1），尚未逾期 1 件。按时率 62.5%（按时 5 \/ 按时和逾期 8）。$/);
  assert.match(node.textContent, /退回266.7%无上述原因133.3%/);
  assert.ok(node.querySelector('a[href="#/supervision/cases?period=LAST_MONTH&street=street-1&figure=late.returned"]'));
  assert.ok(node.querySelector('a[href="#/supervision/cases?period=LAST_MONTH&street=street-1&unit=community-1&figure=dueLate"]'));
});

test('a question that cannot be answered is said, with a way out', async () => {
  answering([/choices/, [200, CHOICES]], [/lateness/, [404, { detail: '没有编号为“x”的街道。' }]]);
  const node = await drawn(lateness, '#/supervision/lateness?street=x');
  assert.equal(node.querySelector('[role=alert]').textContent, '没有编号为“x”的街道。');
  assert.equal(node.querySelector('a').getAttribute('href'), '#/supervision/lateness');
});

test('a list goes on after 50, is urged and ordered from, and several tasks are handed over', async () => {
  answering([/choices/, [200, CHOICES]], [/after=20261001000001-0/, [200, { cases: [{ ...ROW, number: '20261001000002', task: 't2', supervised: false }], next: null }]],
    [/cases\?/, [200, { figure: 'overdue', name: '未归档中逾期', period: PERIOD, when: '截至 2026-11-27 15:00', cases: [ROW], next: '20261001000001-0' }]],
    [/orders$/, [201, { id: 1, number: '督办〔2026〕1号', to: '甲社区', answerBy: '2026-12-02 17:30' }]],
    [/colleagues/, [200, [{ account: 'li.si', name: '李四', post: '委员' }]]],
    [/handovers/, [200, { done: 1, refused: 0, results: [{ task: 't1', done: true, said: '已交给“李四”。' }] }]]);
  const node = await drawn(cases, '#/supervision/cases?figure=overdue');
  assert.match(node.textContent, /未归档中逾期（截至 2026-11-27 15:00） 已列出 1 件，还有更多/);
  const press = text => [...document.querySelectorAll('button')].find(each => each.textContent.startsWith(text)).click();
  press('更多');
  await settled(5);
  assert.match(node.textContent, /共 2 件/);
  assert.equal(node.querySelectorAll('input[type=checkbox]').length + node.querySelectorAll('.supervision-acts').length, 2, 'only of what he supervises');

  press('督办单');
  await settled(5);
  const dialog = document.querySelector('dialog');
  assert.equal(dialog.querySelector('input[type=date]').value, '2026-12-02');
  dialog.querySelector('textarea').value = '请说明';
  dialog.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(5);
  assert.deepEqual(requests.find(({ address: to }) => /orders$/.test(to)).body, { text: '请说明', answerBy: '2026-12-02' });
  assert.match(document.querySelector('.case-said').textContent, /已发出督办〔2026〕1号：请“甲社区”于 2026-12-02 17:30 前答复。/);

  const box = node.querySelector('input[type=checkbox]');
  box.checked = true;
  box.dispatchEvent(new Event('change', { bubbles: true }));
  press('转交给…');
  await settled(5);
  const hand = document.querySelector('dialog');
  hand.querySelector('select').value = 'li.si';
  hand.querySelector('textarea').value = '张三休假';
  hand.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(10);
  assert.deepEqual(requests.find(({ address: to }) => /handovers/.test(to)).body, { to: 'li.si', comment: '张三休假', tasks: ['t1'] });
  assert.match(node.querySelector('.supervision-said').textContent, /1 项都已转交。20261001000001：已交给“李四”。/);
  assert.equal(wrong([ROW, { ...ROW, holder: '乙社区' }]), '一次只能转交同一承办单位的任务，请分别选择。');
});

test('a file has the latest first and leads to the diagram', async () => {
  const entry = { at: '2026-10-01 09:00', who: '张三', unit: '甲社区', step: '登记', outcome: '已登记', reason: null };
  answering([/api\/cases\/20261001000001$/, [200, {
    number: '20261001000001', about: '路灯', unit: '甲社区', reporter: '张**', phone: '138****1234', registered: '2026-10-01 09:00', promised: null,
    priority: 0, priorityWhy: null, outcome: null, history: [entry, { ...entry, step: '研判需求' }], deadlines: [], documents: [], urges: [],
    orders: [{ id: 1, number: '督办〔2026〕1号', at: '', who: '高明', unit: '中心', to: '甲社区', text: '请说明', answerBy: '2026-12-02 17:30', late: false,
      answer: { at: '2026-12-01 09:00', who: '张三', unit: '甲社区', text: '已办' } }],
    fields: [], drawn: false, supervised: true
  }]], [/process-instance\?businessKey=20261001000001/, [200, [{ id: 'i1' }]]]);
  const node = await drawn(caseFile, '#/case/20261001000001');
  assert.match(node.textContent, /返回 路灯 20261001000001催办督办单流程图.*请说明.*已办2026-12-01 09:00 张三（甲社区）.*研判需求.*登记/);
  assert.ok(node.querySelector('a[href="#/process-instance/i1/runtime"]'));
});

test('nobody is offered what is refused, and administrators alone may try a job again', () => {
  const [administrator, designer] = [scope('admin', 'cockpit', 'tasklist'), scope('cockpit')].map(each => each.$root.authentication);
  for (const each of [administrator, designer, supervisor.$root.authentication]) {
    assert.ok(!offered('cancel-process-instance-action', each));
    assert.ok(offered('process-instances-table', each));
  }
  assert.deepEqual([administrator, designer, supervisor.$root.authentication].map(each => offered('job-retry-action', each)), [true, false, false]);
  assert.deepEqual([administrator, designer, supervisor.$root.authentication].map(each => offered('deployments', each)), [true, true, false]);
});

test('administrators, who belong to no unit, see figures and are offered no file', async () => {
  answering([/choices/, [200, CHOICES]], [/supervision/, [200, REPORT]]);
  const node = await drawn(overview, '#/dashboard', scope('admin', 'cockpit', 'tasklist'));
  assert.match(node.textContent, /上月登记7 件.*20261001000001/);
  assert.equal(node.querySelector('a[href^="#/case/"]'), null);
});

test('a number of Camunda\'s tables leads to its file', () => {
  const cell = document.createElement('td');
  linkNumber({ ...supervisor, $watch: (value, listener) => listener(value()) }, [cell]);
  assert.equal(cell.children.length, 0);
  cell.textContent = ' 20261001000001 ';
  linkNumber({ ...supervisor, $watch: (value, listener) => listener(value()) }, [cell]);
  assert.equal(cell.querySelector('a').getAttribute('href'), '#/case/20261001000001');
});

test('what Camunda asks for without a limit gets one, and what has one keeps it', () => {
  assert.equal(limited('/engine/default/process-definition?key=a'), '/engine/default/process-definition?key=a&maxResults=2000');
  assert.equal(limited('/engine/default/decision-definition?key=a&maxResults=5'), '/engine/default/decision-definition?key=a&maxResults=5');
  assert.equal(limited('/engine/default/process-definition/a/xml'), '/engine/default/process-definition/a/xml');
});
