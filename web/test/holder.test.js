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
