import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

const { back, withoutTask } = await import('../tasklist/back.js');

test('the list stays as it was', () => {
  assert.equal(withoutTask('#/?filter=f1&sorting=x&task=t1&detailsTab=record'), '#/?filter=f1&sorting=x');
  assert.equal(withoutTask(''), '#/?');
});

test('返回 leaves the task', () => {
  const node = document.createElement('div');
  back.render(node);
  location.hash = '#/?filter=f1&task=t1';
  node.querySelector('button').click();
  assert.equal(location.hash, '#/?filter=f1');
});
