import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { answering, goTo, requests, settled, signIn } from './page.js';

const { searchBox } = await import('../tasklist/search.js');

const CASE = {
  number: '20250303000001', kind: '民需办理', about: '供水 · 幸福小区', unit: '测试甲社区', where: '办理小事（测试甲社区，张三签领）', due: '本环节今天 17:30 到期',
  late: true, mark: 1, urgent: true, registered: '2025-03-03 09:00', closed: null, did: null, task: 't1'
};
const CLOSED = { ...CASE, number: '20250302000009', about: '绿化', where: '已解决', due: null, late: false, mark: null, urgent: false, closed: '2025-03-09 10:00', task: null };

const end = signIn();
const box = searchBox();
document.body.append(box);
const input = box.querySelector('input');
const panel = () => document.querySelector('.case-panel-results');

afterEach(() => {
  input.value = '';
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  goTo({ case: null });
});

async function find(text, answer) {
  answering([/case-searches$/, answer]);
  input.value = text;
  box.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(10);
}

const page = (cases, more = {}) => [200, { cases, after: null, recorded: false, ...more }];

test('asks in the body, open and closed, and shows what, whose, where, by when and which number', async () => {
  await find('幸福小区', page([CASE, CLOSED]));
  assert.deepEqual(requests[0], { method: 'POST', address: '/api/case-searches', body: { q: '幸福小区', state: 'ALL' } });
  const [open, closed] = panel().querySelectorAll('.case-found-row');
  assert.match(open.textContent, /供水 · 幸福小区紧急红牌2025-03-03 09:00 登记现在：办理小事（测试甲社区，张三签领）本环节今天 17:30 到期编号 20250303000001 · 测试甲社区 · 民需办理打开任务/);
  assert.ok(open.querySelector('.need-late'));
  assert.match(closed.textContent, /已办结：已解决/);
  assert.equal(closed.querySelector('.case-open-task'), null);
  assert.match(panel().textContent, /共 2 件。/);
  assert.doesNotMatch(location.hash, /幸福|%/, 'what is typed is in no address');
});

test('the first found has the focus, arrows go on, a choice narrows', async () => {
  await find('小区', page([CASE, CLOSED]));
  const links = panel().querySelectorAll('.case-link');
  assert.equal(document.activeElement, links[0]);
  links[0].dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  assert.equal(document.activeElement, links[1]);
  answering([/case-searches$/, page([CASE])]);
  [...panel().querySelectorAll('.case-states button')].find(each => each.textContent === '在办').click();
  await settled(10);
  assert.equal(requests[0].body.state, 'OPEN');
  assert.equal(panel().querySelectorAll('.case-found-row').length, 1);
});

test('更多 adds the next page', async () => {
  await find('小区', page([CASE], { after: '77' }));
  assert.match(panel().textContent, /已列出 1 件，还有更多。/);
  answering([/case-searches$/, page([CLOSED])]);
  panel().querySelector('.case-found-more').click();
  await settled(10);
  assert.equal(requests[0].body.after, '77');
  assert.equal(panel().querySelectorAll('.case-found-row').length, 2);
  assert.ok(panel().querySelector('.case-found-more').hidden);
});

test('says that a question by name is on record, and why one is refused', async () => {
  await find('欧阳晓梅', page([CASE], { recorded: true }));
  assert.match(panel().querySelector('[role=status]').textContent, /已留痕/);
  await find('13987654321', [400, { detail: '按电话查找请只输入后四位。' }]);
  assert.match(panel().querySelector('.need-late').textContent, /只输入后四位/);
  await find('没有的', page([]));
  assert.match(panel().textContent, /没有找到/);
});

test('a found case opens its file by its address, Esc closes', async () => {
  await find('小区', page([CASE]));
  panel().querySelector('.case-link').click();
  assert.match(location.hash, /case=20250303000001/);
  goTo({ case: null });
  panel().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
  assert.equal(panel(), null);
});

test('a task that is opened is seen', async () => {
  await find('小区', page([CASE]));
  goTo({ task: 't1', forceDisplayTask: 'true' });
  assert.equal(panel(), null);
  goTo({ task: null, forceDisplayTask: null });
});

test('the key / leads to the box, but not out of a field', () => {
  const other = document.createElement('textarea');
  document.body.append(other);
  other.focus();
  other.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
  assert.equal(document.activeElement, other);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
  assert.equal(document.activeElement, input);
});

test('nothing is left of it when somebody signs out', async () => {
  await find('欧阳晓梅', page([CASE]));
  end();
  assert.equal(panel(), null);
  assert.equal(input.value, '');
});
