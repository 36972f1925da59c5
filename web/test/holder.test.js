import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, registered, settled } from './page.js';

await import('../tasklist/holder.js');

test('who has a task is said by name, and anew when it changes hands', async () => {
  const node = document.createElement('span');
  let observer;
  registered.caseClaimedBy.link(null, [node], { $observe: (name, listener) => (observer = listener) });
  answering([/task-cards/, [200, [{ taskId: 't1', claimedBy: '丁一' }]]]);
  observer('t1 ding.yi');
  await settled(80);
  assert.equal(node.textContent, '丁一');
  answering([/task-cards/, [200, []]]);
  observer('t1 ');
  await settled(80);
  assert.equal(node.textContent, '');
});

test('nobody types an account, adds a group or moves a date', () => {
  assert.doesNotMatch(registered.camTasklistTaskMetaDirective.template, /inline-field|editGroups|resetAssignee|unclaim/);
  assert.match(registered.camTasklistTaskMetaDirective.template, /claim\(\)/);
});

test('the unit that a task waits for is said by name, also to whoever is not shown its group', async () => {
  const node = document.createElement('span');
  const scope = { task: { name: '一次分流签收' } };
  let observer;
  registered.caseWaitsFor.link(scope, [node], { $observe: (name, listener) => (observer = listener) });
  observer('t1 锦绣社区');
  assert.equal(node.textContent, '锦绣社区');
  answering([/task-cards/, [200, [{ taskId: 't1', number: '20210101000001' }]]],
    [/whereabouts/, [200, { waits: [{ step: '一次分流签收', unit: '民政局' }, { step: '回访居民', unit: '某社区' }] }]]);
  observer('t1 department-6');
  await settled(80);
  assert.equal(node.textContent, '民政局');
  assert.ok(scope.isForeign(['department-6']));
  assert.ok(!scope.isForeign(['民政局']));
});
