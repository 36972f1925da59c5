import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { answering, goTo, requests, settled, signIn, tasklistAsked } from './page.js';

await import('../tasklist/done-task.js');

const NUMBER = '20250303000001';
const RECORD = {
  number: NUMBER, about: '绿化养护 · 西门', unit: '测试甲社区', reporter: '欧*', phone: '139****4321', registered: '2025-03-03 09:00', promised: '2025-03-10 17:30 前',
  priority: 40, priorityWhy: null, outcome: null, content: '树枝挡窗', badges: ['独居老人'], facts: [{ label: '地点', text: '西门' }], fields: [], documents: [],
  deadlines: [], drawn: false, task: 't7', linked: [{ number: '20250301000002', about: '同一处', relation: '重叠', state: '在办' }], linkedCount: 1,
  history: [
    { at: '2025-03-03 09:00', who: '张三', unit: '测试甲社区', step: '需求已登记', outcome: '已登记', reason: null, aside: false },
    { at: '2025-03-03 10:00', who: '张三', unit: '测试甲社区', step: '研判需求', outcome: 'B 档', reason: '要修', aside: false }
  ]
};
const NOW = { number: NUMBER, outcome: null, done: null, waits: [{ step: '办理小事', unit: '测试甲社区', due: '2025-03-06 17:30' }], next: null };
const ANSWERS = [[/cases\/\d+$/, [200, RECORD]], [/whereabouts$/, [200, NOW]], [/task-counts$/, [200, { filters: [{ filter: 'f1', name: '', count: 1 }], passedOn: 0 }]],
  [/document-limits$/, [200, { mostBytes: 9, mostPerCase: 50, words: '可添加 PDF' }]]];

answering(...ANSWERS);
const end = signIn();
await settled(300);
after(end);

const file = () => document.querySelector('.case-panel-file');

afterEach(() => goTo({ case: null, task: null }));

test('a case opens by its address: where it is, the newest first, people by name and unit, links to other cases', async () => {
  answering(...ANSWERS);
  goTo({ filter: 'f2', case: NUMBER });
  await settled(10);
  const text = file().textContent;
  assert.match(text, new RegExp(`案卷 ${NUMBER}`));
  assert.match(text, /现在：办理小事，测试甲社区，2025-03-06 17:30 前独居老人/);
  const [newest] = file().querySelectorAll('.need-history li');
  assert.match(newest.textContent, /研判需求：B 档张三（测试甲社区）要修/);
  const other = [...file().querySelectorAll('.case-link')].find(link => link.textContent === '20250301000002');
  other.click();
  assert.match(location.hash, /filter=f2&case=20250301000002/);
});

test('打开任务 shows the task in the list that has it', async () => {
  answering(...ANSWERS);
  goTo({ case: NUMBER });
  await settled(10);
  file().querySelector('.case-open-task').click();
  assert.equal(location.hash.replace(/^#\/\?/, ''), 'filter=f1&task=t7&forceDisplayTask=true');
});

test('without a task of one\'s own there is nothing to open and nobody to phone', async () => {
  answering([/cases\/\d+$/, [200, { ...RECORD, task: null }]], ...ANSWERS);
  goTo({ case: NUMBER });
  await settled(10);
  assert.equal(file().querySelector('.case-open-task'), null);
  assert.doesNotMatch(file().textContent, /查看联系方式/);
});

test('what one may not see, and what is no number, does not exist', async () => {
  answering([/cases\/1$/, [404, { detail: '没有编号为 1 的案件' }]], ...ANSWERS);
  goTo({ case: '1' });
  await settled(10);
  assert.match(file().querySelector('.need-late').textContent, /没有编号为 1/);
  goTo({ case: '../../x' });
  await settled(10);
  assert.match(file().textContent, /没有这个编号的案卷/);
  assert.ok(requests.every(each => !each.address.includes('..')));
});

const TASK = '/camunda/api/engine/engine/default/task/t9';

test('a bookmark of a task that is done leads to the file of its case', async () => {
  answering([/task-cards\/t9\/case$/, [200, { number: NUMBER, done: true }]], ...ANSWERS);
  tasklistAsked('GET', TASK, 404, { message: 'No matching task' });
  await settled(20);
  assert.match(file().textContent, /这个环节已办结/, 'although Tasklist has taken the task out of the address by then');
  assert.doesNotMatch(location.hash, /task=/);
  goTo({ case: null });
  goTo({ case: NUMBER });
  await settled(10);
  assert.doesNotMatch(file().textContent, /这个环节已办结/, 'said only to who came by the bookmark');
});

test('what is no task of any case is said, and its address is left', async () => {
  answering([/task-cards\/t9\/case$/, [404, { detail: '没有这项任务' }]]);
  goTo({ task: 't9' });
  tasklistAsked('GET', TASK, 404, {});
  await settled(20);
  assert.equal(file(), null);
  assert.match(document.querySelector('.case-said').textContent, /没有这项任务/);
  assert.doesNotMatch(location.hash, /task=/);
});

test('a task that was shown and is done then opens no file', async () => {
  answering(...ANSWERS);
  goTo({ task: 't8' });
  tasklistAsked('GET', TASK.replace('t9', 't8'), 200, {});
  tasklistAsked('GET', TASK.replace('t9', 't8'), 404, {});
  await settled(20);
  assert.equal(requests.length, 0);
  assert.equal(file(), null);
});

test('a case that was answered by a letter leads to it, in a tab of its own', async () => {
  answering([/cases\/\d+$/, [200, { ...RECORD, drawn: true, letter: true }]], ...ANSWERS);
  goTo({ case: NUMBER });
  await settled(10);
  const letter = [...file().querySelectorAll('a')].find(link => link.textContent === '查看并打印');
  assert.match(letter.getAttribute('href'), new RegExp(`/api/opinions/${NUMBER}/letter$`));
  assert.equal(letter.target, '_blank');
  assert.doesNotMatch(file().textContent, /诉求内容/);
});
