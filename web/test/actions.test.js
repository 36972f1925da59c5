import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { answering, registered, requests, scopeOf, settled } from './page.js';

await import('../tasklist/actions.js');

const RELEASE = {
  key: 'release', label: '退回待领', address: '/task-cards/t1/release', hint: null, warning: null, done: '已退回。',
  fields: [{ key: 'comment', label: '说明（选填）', type: 'TEXT', most: 500, required: false, choices: [] }]
};
const HANDOVER = { ...RELEASE, key: 'handover', label: '转交给…', address: '/task-cards/t1/handover', fields: [] };

afterEach(() => document.body.replaceChildren());

function bar(taskId) {
  const node = document.createElement('div');
  document.body.append(node);
  registered.formActions.link({ params: taskId ? { taskId } : {} }, [node]);
  return node;
}

async function opened(offers, cards = [{ taskId: 't1' }]) {
  answering([/offers$/, [200, offers]], [/task-cards\?ids/, [200, cards]], [/release$/, [204]], [/handover$/, [409, { detail: '他人刚刚处理了' }]]);
  const node = bar('t1');
  node.querySelector('.case-menu-opener').click();
  await settled();
  return node;
}

test('stands beside the form of a task only', () => {
  assert.equal(bar(null).children.length, 0);
  assert.equal(bar('t1').querySelector('.case-menu-opener').textContent, '操作');
});

test('offers what the server says and nothing else', async () => {
  const node = await opened([RELEASE, HANDOVER]);
  assert.deepEqual([...node.querySelectorAll('[role=menuitem]')].map(each => each.textContent), ['退回待领', '转交给…']);
  assert.match((await opened([])).textContent, /没有其他操作/);
});

test('is worked by keys', async () => {
  const node = await opened([RELEASE, HANDOVER]);
  const [first, second] = node.querySelectorAll('[role=menuitem]');
  const press = key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  assert.equal(document.activeElement, first);
  press('ArrowDown');
  assert.equal(document.activeElement, second);
  press('ArrowDown');
  assert.equal(document.activeElement, first);
  press('Escape');
  assert.ok(node.querySelector('.case-menu').hidden);
  assert.equal(document.activeElement, node.querySelector('.case-menu-opener'));
});

test('asks, sends, says what was done and reads the task anew', async () => {
  const pane = document.createElement('div');
  const scope = scopeOf({ id: 't1', assignee: 'zhang.san' });
  registered.formPane.link(scope, [pane]);
  scope.digest();
  const node = await opened([RELEASE]);
  node.querySelector('[role=menuitem]').click();
  document.querySelector('.case-dialog textarea').value = '去开会';
  document.querySelector('.case-dialog form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(80);
  assert.deepEqual(requests.find(({ method }) => method === 'POST'), { method: 'POST', address: '/api/task-cards/t1/release', body: { comment: '去开会' } });
  assert.match(document.querySelector('.case-said').textContent, /^已退回。/);
  assert.deepEqual(scope.read, ['task', 'taskList']);
  scope.destroy();
});

test('leaves a task that has ended by what was done', async () => {
  const scope = scopeOf({ id: 't1', assignee: 'zhang.san' });
  registered.formPane.link(scope, [document.createElement('div')]);
  scope.digest();
  location.hash = '#/?filter=f1&task=t1';
  const node = await opened([RELEASE], []);
  node.querySelector('[role=menuitem]').click();
  document.querySelector('.case-dialog form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(80);
  assert.equal(location.hash, '#/?filter=f1');
  assert.deepEqual(scope.read, ['taskList']);
  scope.destroy();
});

test('a refusal stays in the dialog, and nothing is said to be done', async () => {
  const node = await opened([HANDOVER]);
  node.querySelector('[role=menuitem]').click();
  document.querySelector('.case-dialog form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
  assert.match(document.querySelector('.case-dialog').textContent, /他人刚刚处理了/);
  assert.equal(document.querySelector('.case-said'), null);
});
