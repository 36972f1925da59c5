import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { answering, registered, requests, scopeOf, settled, tasklistAsked } from './page.js';

await import('../tasklist/case/case-header.js');
const { addressOf } = await import('../tasklist/address.js');
const { sentence } = await import('../tasklist/after.js');

const DONE = { at: '', who: '张三', unit: '', step: '研判需求', outcome: 'B 档', reason: null };
const WAITS = [{ step: '办理小事', unit: '测试甲社区', due: '2025-03-10 17:30' }];

afterEach(() => {
  document.body.replaceChildren();
  location.hash = '';
});

test('says what was done and where the case is', () => {
  assert.equal(sentence({ number: '1', done: DONE, outcome: null, waits: WAITS, next: null }),
    '已办“研判需求”：B 档。现在：办理小事，测试甲社区，2025-03-10 17:30 前。');
  assert.equal(sentence({ number: '1', done: DONE, outcome: '已解决', waits: [], next: null }), '已办“研判需求”：B 档。1 已办结：已解决。');
  assert.equal(sentence({ number: '1', done: null, outcome: null, waits: [], next: null }), '已办。等待下一环节。');
});

test('the address of a task keeps filter and order', () => {
  assert.equal(addressOf('t2', '#/?filter=f1&sorting=x&task=t1&detailsTab=record'), '#/?filter=f1&sorting=x&task=t2&forceDisplayTask=true');
});

async function submitted(next, claimed) {
  answering([/task-cards\?/, [200, [{ taskId: 't1', number: '20250303000001', dates: [] }]]], [/record/, [404, {}]],
    [/whereabouts/, [200, { number: '20250303000001', done: DONE, outcome: null, waits: WAITS, next }]], [/claim$/, claimed]);
  location.hash = '#/?filter=f1';
  const scope = scopeOf({ id: 't1', assignee: 'zhang.san' });
  registered.formPane.link(scope, [document.createElement('div')]);
  scope.digest();
  await settled(80);
  tasklistAsked('POST', '/camunda/api/engine/engine/default/task/t1/submit-form', 204);
  await settled(20);
  scope.destroy();
}

test('one\'s own next step is claimed and opens by itself', async () => {
  await submitted({ taskId: 't2', step: '办理小事', claimed: false }, [204]);
  assert.deepEqual(requests.at(-1), { method: 'POST', address: '/camunda/api/engine/engine/default/task/t2/claim', body: { userId: 'zhang.san' } });
  assert.match(location.hash, /task=t2/);
  assert.match(document.querySelector('.case-said').textContent, /已为您打开/);
});

test('it opens, too, where a colleague was faster', async () => {
  await submitted({ taskId: 't2', step: '办理小事', claimed: false }, [409, { message: '已由他人签领' }]);
  assert.match(location.hash, /task=t2/);
});

test('what is claimed already is only opened', async () => {
  await submitted({ taskId: 't2', step: '办理小事', claimed: true }, [204]);
  assert.ok(requests.every(({ method }) => method === 'GET'));
  assert.match(location.hash, /task=t2/);
});

test('another\'s step is said and not opened', async () => {
  await submitted(null, [204]);
  assert.doesNotMatch(location.hash, /task=/);
  assert.match(document.querySelector('.case-said').textContent, /现在：办理小事，测试甲社区/);
});
