import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

await import('../tasklist/skip-links.js');

test('the first link of the page leads to the first task', () => {
  const list = document.createElement('ol');
  list.className = 'tasks-list';
  list.innerHTML = '<li class="task"><h4 class="task"><a href="#/?task=t1">研判需求</a></h4></li>';
  document.body.append(list);
  const first = document.body.querySelector('a');
  assert.equal(first.textContent, '跳到第一项任务');
  first.click();
  assert.equal(document.activeElement.textContent, '研判需求');
});

test('where there is no form yet, nothing happens', () => {
  const before = document.activeElement;
  document.body.querySelectorAll('.skip-links a')[1].click();
  assert.equal(document.activeElement, before);
});
