import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { answering, goTo, registered, requests, scopeOf, settled } from './page.js';
import { CHOICES, NUMBER, OPEN, item, view } from './meeting-view.js';

await import('../tasklist/case/case-header.js');
const { agendaText } = await import('../tasklist/meeting/at-task.js');
const own = await import('../tasklist/meeting/own.js');
const notices = await import('../tasklist/notices.js');
const { topicButton, topicsText } = await import('../tasklist/deliberation.js');

const RECORD = { number: NUMBER, about: '社区联席会：十一月会议', unit: '测试甲社区', meeting: NUMBER, fields: [], documents: [], history: [], linked: [] };
const CARD = { taskId: 't1', number: NUMBER, dates: [], mark: null };
const dialog = () => document.querySelector('.case-dialog');
const box = label => [...dialog().querySelectorAll('.case-ask-row')].find(row => row.textContent.includes(label)).querySelector('input, select, textarea');
const posts = () => requests.filter(({ method }) => method === 'POST').map(({ address, body }) => [address.replace('/api/', ''), body]);
let scope;

afterEach(() => {
  scope?.destroy();
  scope = null;
  document.querySelectorAll('dialog').forEach(each => each.remove());
  goTo({ meeting: null, task: null });
});

async function at(taskDefinitionKey, shown, ...more) {
  answering(...more, [/task-cards\?ids/, [200, [CARD]]], [/record$/, [200, RECORD]], [/choices$/, [200, CHOICES]], [/meetings\/\d+/, [200, shown]]);
  const pane = document.createElement('div');
  document.body.append(pane);
  scope = scopeOf({ id: 't1', assignee: 'zhang.san', name: '一步', taskDefinitionKey });
  registered.formPane.link(scope, [pane]);
  scope.digest();
  await settled(120);
  return pane;
}

async function submit() {
  dialog().querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(10);
}

const early = { openedAt: null, items: [item(1, 'NAMED')] };

test('准备会议 has list and agenda above its form: added, substituted, copied, removed', async () => {
  const pane = await at('userTask_prepareMeeting', view(early));
  const key = name => pane.querySelector(`[data-key="${name}"]`);
  key('add-member').click();
  await settled(10);
  await submit();
  assert.match(dialog().textContent, /请填写成员姓名。/);
  box('姓名').value = '欧阳';
  box('系统账号').value = '李四';
  box('系统账号').dispatchEvent(new Event('input', { bubbles: true }));
  box('系统账号').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await submit();
  key('substitute-11').click();
  await settled(10);
  assert.match(dialog().textContent, /替换甲/);
  box('姓名').value = '替补';
  await submit();
  key('strike-12').click();
  key('copy-members').click();
  key('remove-1').click();
  await settled(10);
  const meeting = `meetings/${NUMBER}`;
  assert.deepEqual(posts(), [
    [`${meeting}/members`, { name: '欧阳', post: '', account: 'li.si', area: '' }],
    [`${meeting}/members/11/substitute`, { name: '替补', post: '', account: '', area: '' }],
    [`${meeting}/members/12/removal`, {}], [`${meeting}/members/copies`, {}], [`${meeting}/items/1/removal`, {}]
  ]);
});

test('an open case is put on the agenda by its number; what is wrong with the number is said there', async () => {
  const pane = await at('userTask_prepareMeeting', view(early), [/items$/, [404, { detail: '没有编号为 5 的案件。' }]]);
  pane.querySelector('[data-key="add-item"]').click();
  await settled(10);
  assert.equal(box('表决规则').value, 'JOINT', 'the meeting\'s own rule');
  box('受理编号').value = '5';
  await submit();
  assert.deepEqual(posts(), [[`meetings/${NUMBER}/items`, { title: '', case: '5', ballot: 'NAMED', rule: 'JOINT' }]]);
  assert.match(box('受理编号').closest('.case-ask-row').textContent, /没有编号为 5/);
});

test('召开会议 leads into the hall, the minutes have tasks and a page to print', async () => {
  const pane = await at('userTask_holdMeeting', view());
  pane.querySelector('.meeting-open').click();
  assert.match(location.hash, new RegExp(`meeting=${NUMBER}`));
  goTo({ meeting: NUMBER });
  answering([/meetings\/\d+/, [200, view({ closedAt: '2026-11-17T03:00:00Z' })]]);
  goTo({ meeting: null });
  await settled(10);
  assert.match(pane.querySelector('.meeting-at-task').textContent, /已散会：请在下面选/, 'who comes back sees what has become of it');
  scope.destroy();
  assert.equal(pane.querySelector('.meeting-at-task'), null, 'gone with its task');
  const minutes = await at('userTask_writeMinutes', view({ closedAt: '2026-11-17T03:00:00Z', items: [item(1, 'NAMED', { ...OPEN, closedAt: '2026-11-17T02:00:00Z', outcome: 'PASSED' })] }));
  assert.match(minutes.querySelector('.meeting-at-task').textContent, /议题1应到 4 人.*通过/);
  assert.ok(minutes.querySelector('.meeting-minutes'));
  assert.ok(minutes.querySelector('[data-key=give]'));
});

test('the form\'s own words of list and agenda are as the server says them', () => {
  assert.equal(agendaText(view()), '1. 议题1\n2. 议题2\n3. 议题3\n名单：4 人');
  assert.equal(agendaText(view({ items: [], members: [] })), '尚无议题\n名单：0 人');
});

test('other steps and other cases have nothing of it', async () => {
  assert.equal((await at('userTask_judgeNeed', view())).querySelector('.meeting-at-task'), null);
});

test('who is invited with his account finds his meeting above the list', async () => {
  own.draw([{ number: NUMBER, title: '社区联席会：十一月会议', place: '会议室', startsAt: '2026-11-17T01:00:00Z', open: true }]);
  const node = document.createElement('div');
  own.ownMeetings.render(node);
  assert.match(node.textContent, /我的会议社区联席会：十一月会议2026-11-17 09:00，会议室，正在开会/);
  node.querySelector('button').click();
  assert.match(location.hash, new RegExp(`meeting=${NUMBER}`));
  own.draw([]);
  assert.equal(node.textContent, '');
});

const NOTICE = { id: 7, number: Number(NUMBER), title: '会议结果', publishedAt: '2026-11-18T02:00:00Z', endsAt: '2026-12-03T16:00:00Z', endedAt: null };

test('an objection is registered while something is published, and stands there', async () => {
  const raised = { notice: 7, number: 1, text: '划线挡了消防通道', at: '2026-11-20T02:00:00Z', outcome: null, reason: null };
  answering([/objections$/, [200, { notices: [NOTICE], objections: [] }]]);
  const node = notices.notices(NUMBER);
  document.body.append(node);
  await settled(10);
  assert.match(node.textContent, /会议结果：2026-11-18 至 2026-12-03 公示中/);
  node.querySelector('.notices-raise').click();
  await settled();
  await submit();
  assert.match(dialog().textContent, /请填写异议的内容。/);
  answering([/objections$/, [422, { detail: '联系电话应为 5 至 20 位数字，请重新填写，或不填。' }]]);
  box('异议的内容').value = '划线挡了消防通道';
  box('联系电话').value = 'x';
  await submit();
  assert.match(box('联系电话').closest('.case-ask-row').textContent, /应为 5 至 20 位/);
  answering([/objections$/, [200, { notices: [NOTICE], objections: [raised] }]]);
  box('联系电话').value = '';
  await submit();
  assert.deepEqual(posts(), [[`cases/${NUMBER}/objections`, { text: '划线挡了消防通道', name: '', phone: '' }]]);
  assert.match(node.textContent, /异议 7-1（2026-11-20 10:00）：划线挡了消防通道。待办理/);
});

test('nothing is said where nothing was published, and nothing registered after the end', () => {
  const node = document.createElement('section');
  notices.draw(node, NUMBER, { notices: [{ ...NOTICE, publishedAt: null }], objections: [] });
  assert.equal(node.textContent, '');
  notices.draw(node, NUMBER, { notices: [{ ...NOTICE, endedAt: '2026-12-03T16:00:00Z', raised: 2, accepted: 1 }], objections: [] });
  assert.match(node.textContent, /已公示，异议 2 件，成立 1 件/);
  assert.equal(node.querySelector('.notices-raise'), null);
});

test('a topic is added while topics are collected', async () => {
  const topics = [{ id: 1, title: '车位', tabled: 1 }, { id: 2, title: '路灯', tabled: 2 }];
  answering([/topics$/, [200, topics]]);
  assert.equal(topicButton({ number: NUMBER, topicsOpen: false }), '');
  let added = null;
  topicButton({ number: NUMBER, topicsOpen: true }, all => (added = all)).click();
  await settled();
  box('议题名称').value = '路灯';
  await submit();
  assert.deepEqual(posts(), [[`deliberations/${NUMBER}/topics`, { title: '路灯', case: '' }]]);
  assert.equal(topicsText(added), '车位\n路灯（第 2 次提交）');
});
