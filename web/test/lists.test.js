import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, goTo, registered, requests, settled, signIn, tasklistAsked } from './page.js';

await import('../tasklist/lists.js');

const CASE = {
  number: '20250303000001', kind: '民需办理', about: '供水', unit: '测试甲社区', where: '已解决', due: null, late: false, mark: null, urgent: false,
  registered: '2025-03-03 09:00', closed: '2025-03-09 10:00', did: '2025-03-04 11:00 研判需求', task: null
};
const COUNTS = [200, { filters: [{ filter: 'f1', name: '本单位待办', count: 7 }, { filter: 'f2', name: '待签领', count: 0 }], passedOn: 2 }];

const column = document.createElement('section');
column.innerHTML = '<div class="content"></div>';
document.body.append(column);
registered.taskFilters.link({}, [column]);

function filter(id) {
  const item = document.createElement('div');
  item.innerHTML = '<h4 class="name"><a></a></h4>';
  column.append(item);
  const destroyed = [];
  registered.taskFilter.link({ filter: { id }, $on: (event, listener) => destroyed.push(listener) }, [item]);
  return item;
}

const list = () => document.querySelector('.case-panel-list');

test('each list says how many it has, and anew after something was done', async () => {
  answering([/task-counts$/, COUNTS]);
  const before = filter('f1');
  const end = signIn();
  await settled(300);
  assert.equal(before.textContent, ' 7 件');
  assert.equal(filter('f2').textContent, ' 0 件');
  assert.match(column.querySelector('.case-lists').textContent, /我转出的 2 件已办已归档/);
  answering([/task-counts$/, [200, { filters: [{ filter: 'f1', name: '', count: 6 }], passedOn: 3 }]]);
  tasklistAsked('POST', '/camunda/api/engine/engine/default/task/t1/claim', 204);
  tasklistAsked('POST', '/camunda/api/engine/engine/default/task/t2/unclaim', 204);
  await settled(300);
  assert.equal(requests.length, 1, 'asked once for what happens together');
  assert.equal(before.textContent, ' 6 件');
  end();
});

test('a list has an address of its own, and says on each row what it is ordered by', async () => {
  answering([/api\/cases\?/, [200, { cases: [CASE], after: null, recorded: false }]], [/task-counts$/, COUNTS]);
  const end = signIn();
  for (const [name, said, asked] of [['已办', /我办的：2025-03-04 11:00 研判需求/, 'HANDLED&state=ALL'], ['已归档', /2025-03-09 10:00 办结/, 'ARCHIVED'],
    ['我转出的', /2025-03-03 09:00 登记/, 'PASSED_ON&state=OPEN']]) {
    [...column.querySelectorAll('.case-list-link')].find(link => link.textContent.startsWith(name)).click();
    await settled(10);
    assert.equal(requests.at(-1).address, `/api/cases?list=${asked}`);
    assert.match(list().querySelector('.case-found-row').textContent, said);
  }
  assert.match(location.hash, /list=PASSED_ON/);
  list().querySelector('.case-panel-back').click();
  assert.equal(list(), null);
  assert.doesNotMatch(location.hash, /list=/);
  end();
});

test('a bookmark of a list is kept until somebody has signed in', async () => {
  answering([/api\/cases\?/, [200, { cases: [], after: null, recorded: false }]], [/task-counts$/, COUNTS]);
  goTo({ list: 'ARCHIVED' });
  assert.equal(list(), null);
  const end = signIn();
  await settled(10);
  assert.match(list().textContent, /没有案卷/);
  end();
  assert.equal(list(), null);
  goTo({ list: null });
});
