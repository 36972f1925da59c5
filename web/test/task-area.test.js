import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { registered, scopeOf, settled, tasklistAsked } from './page.js';

const { on, shown } = await import('../tasklist/task-area.js');

const heard = [];
for (const event of ['shown', 'renewed', 'changed', 'left', 'submitted', 'refused']) {
  on(event, (area, what) => heard.push([event, area.taskId, ...(event === 'refused' ? [what] : [])]));
}

let pane;
let scope;

beforeEach(() => {
  scope?.destroy();
  heard.length = 0;
  pane = document.createElement('div');
  document.body.append(pane);
  scope = scopeOf({ id: 't1', assignee: 'zhang.san' });
  registered.formPane.link(scope, [pane]);
  scope.digest();
});

/** As form-js hangs its services on what it draws. */
function draw(form) {
  const container = document.createElement('div');
  container.className = 'fjs-container';
  container.__k = { props: {}, __k: [{ props: {}, __k: [null, { props: { value: { getService: name => name === 'form' ? form : null } } }] }] };
  pane.append(container);
}

function drawing(data) {
  const listeners = [];
  return { on: (event, listener) => listeners.push(listener), _getState: () => ({ data }), type: () => listeners.forEach(each => each()) };
}

test('tells whose form is shown, and whether it is the reader\'s own', () => {
  assert.deepEqual(heard, [['shown', 't1']]);
  assert.equal(shown().taskId, 't1');
  assert.ok(shown().mine);
  assert.equal(shown().user, 'zhang.san');
});

test('has what the form holds and tells when that changes', async () => {
  assert.deepEqual(shown().values(), {});
  const drawn = drawing({ answer: '已修剪' });
  draw(drawn);
  await settled(20);
  assert.deepEqual(shown().values(), { answer: '已修剪' });
  drawn.type();
  assert.deepEqual(heard.at(-1), ['changed', 't1']);
});

test('tells of a form when it is there, and of another one that is drawn in its place', async () => {
  const drawn = [];
  on('drawn', area => drawn.push(area.form));
  const [one, other] = [drawing({}), drawing({ answer: '另一张' })];
  draw(one);
  await settled(20);
  pane.replaceChildren();
  draw(other);
  await settled(20);
  pane.append(document.createElement('p'));
  await settled(20);
  assert.deepEqual(drawn, [one, other]);
  assert.deepEqual(shown().values(), { answer: '另一张' });
});

test('tells of another task and of leaving', () => {
  scope.task = { id: 't2', assignee: null };
  scope.digest();
  assert.deepEqual(heard, [['shown', 't1'], ['left', 't1'], ['shown', 't2']]);
  assert.ok(!shown().mine);
  scope.destroy();
  assert.deepEqual(heard.at(-1), ['left', 't2']);
  assert.equal(shown(), null);
});

test('tells when the server has taken this form or not, of no other', () => {
  tasklistAsked('POST', '/camunda/api/engine/engine/default/task/t9/submit-form', 204);
  assert.equal(heard.length, 1);
  tasklistAsked('POST', '/camunda/api/engine/engine/default/task/t1/submit-form', 400, { message: '请填写“理由”' });
  assert.deepEqual(heard.at(-1), ['refused', 't1', '请填写“理由”']);
  tasklistAsked('POST', '/camunda/api/engine/engine/default/task/t1/submit-form', 204);
  assert.deepEqual(heard.at(-1), ['submitted', 't1']);
});

test('reads task and list anew', () => {
  shown().refresh();
  assert.deepEqual(scope.read, ['task', 'taskList']);
  assert.deepEqual(heard.at(-1), ['renewed', 't1']);
});
