import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { answering, goTo, requests, settled } from './page.js';
import { box, dialog, end, key, left, opened, page, posts, submit, texts } from './meeting-hall.js';
import { AWAY, OPEN, item, member, view } from './meeting-view.js';

afterEach(left);
after(end);

test('opens by its address, says where it stands and who is there', async () => {
  await opened(view());
  assert.match(page().textContent, /社区联席会：十一月会议/);
  assert.match(page().textContent, /2026-11-17 09:00 至 11:30，社区会议室。09:05 已开会/);
  assert.match(page().textContent, /名单 4 人，到会 2 人，委托 1 人/);
  assert.match(page().textContent, /应到 4 人，到会 3 人，至少要 3 人。已达法定人数/);
});

test('a number that is none is not asked for, and a refusal is said', async () => {
  answering([/meetings/, [404, { detail: '没有编号为 1 的案件' }]]);
  goTo({ meeting: '../x' });
  await settled(10);
  assert.equal(requests.length, 0);
  assert.match(page().textContent, /没有这个编号的会议/);
  goTo({ meeting: '1' });
  await settled(10);
  assert.match(page().querySelector('[role=alert]').textContent, /没有编号为 1/);
});

test('attendance is one click, and the page stays where the keys are', async () => {
  await opened(view());
  key('at-14-PRESENT').focus();
  answering([/attendance$/, [200, view({ members: [...view().members.slice(0, 3), member(14, '丁')] })]]);
  key('at-14-PRESENT').click();
  await settled(10);
  assert.deepEqual(posts(), [['attendance', { member: '14', status: 'PRESENT' }]]);
  assert.equal(key('at-14-PRESENT').getAttribute('aria-pressed'), 'true');
  assert.equal(document.activeElement, key('at-14-PRESENT'), 'drawn anew, and still there');
});

test('who is represented is so by one who is there', async () => {
  await opened(view());
  key('at-14-REPRESENTED').click();
  await settled(10);
  assert.deepEqual([...box('受委托').querySelectorAll('option')].map(each => each.textContent), ['请选择', '甲', '乙']);
  await submit();
  assert.match(dialog().textContent, /请选择受委托的人。/);
  box('受委托').value = '11';
  await submit();
  assert.deepEqual(posts(), [['attendance', { member: '14', status: 'REPRESENTED', proxy: '11' }]]);
});

test('a named vote is entered for who has no account; who has one is waited for', async () => {
  await opened(view({ items: [item(1, 'NAMED', { ...OPEN, ...AWAY })] }));
  assert.equal(key('vote-1-12-FOR'), null);
  assert.ok(texts('.meeting-vote').includes('乙等本人投票回避、离席…'));
  assert.ok(texts('.meeting-vote').some(text => text.startsWith('丁缺席')));
  answering([/votes$/, [409, { detail: '会议的结束时间已到，不能再投票。' }]]);
  key('vote-1-11-AGAINST').click();
  await settled(10);
  assert.deepEqual(posts(), [['items/1/votes', { member: '11', choice: 'AGAINST' }]]);
  assert.match(page().querySelector('[role=alert]').textContent, /结束时间已到/);
});

test('a recorder who is a member votes for himself, after he was asked once more', async () => {
  await opened(view({ me: 12, items: [item(1, 'NAMED', { ...OPEN, ...AWAY })] }));
  key('own-1-12-FOR').click();
  await settled();
  assert.match(dialog().textContent, /投出以后不能更改/);
  await submit();
  assert.deepEqual(posts(), [['items/1/votes', { member: '12', choice: 'FOR' }]]);
});

test('of a secret ballot is shown who has voted and nothing of what', async () => {
  await opened(view({ items: [item(2, 'SECRET', { ...OPEN, ...AWAY, votes: { 11: 'VOTED' } })] }));
  assert.match(page().textContent, /已投票 1 人，共 3 人。结束表决后公布结果/);
  assert.doesNotMatch(page().querySelector('.meeting-item').textContent, /赞成/);
  assert.equal(key('vote-2-12-FOR'), null);
});

test('two people count, blind to each other; the first waits for the second, and what differs is counted again', async () => {
  const counted = rounds => view({ items: [item(3, 'COUNTED', { ...OPEN, rounds })] });
  await opened(counted([]));
  assert.ok(key('first-3').disabled, 'not closed before two have counted the same');
  key('count-3').click();
  await settled();
  box('赞成').value = '3';
  box('反对').value = '0';
  box('弃权').value = '-1';
  box('总票数').value = '3';
  await submit();
  assert.match(dialog().textContent, /弃权票数应为 0 至 99999 的整数/);
  box('弃权').value = '0';
  answering([/counts$/, [422, { detail: '赞成、反对、弃权之和 3 与总票数 4 不符，请核对。' }]]);
  box('总票数').value = '4';
  await submit();
  assert.match(box('总票数').closest('.case-ask-row').textContent, /不符/, 'at its field');
  answering([/counts$/, [200, counted([{ round: 1, people: ['zhang.san'], agreed: false }])]]);
  box('总票数').value = '3';
  await submit();
  assert.deepEqual(posts(), [['items/3/counts', { for: 3, against: 0, abstain: 0, votes: 3 }]]);
  assert.equal(key('count-3'), null);
  assert.match(page().textContent, /您已录入，请另一人用自己的账号录入/);
  assert.doesNotMatch(page().textContent, /未投/, 'nothing is known before two have counted the same');
  await opened(counted([{ round: 1, people: ['zhang.san', 'li.si'], agreed: false }]));
  assert.match(page().textContent, /不一致，请重新清点/);
  await opened(counted([{ round: 1, people: ['zhang.san', 'li.si'], agreed: true }]));
  assert.ok(!key('first-3').disabled);
});

test('a late invitation is opened with a reason only, one in time without', async () => {
  const early = { openedAt: null, items: [item(1, 'NAMED')] };
  await opened(view({ ...early, invitedAt: '2026-11-13T02:00:00Z' }));
  key('first').click();
  await settled();
  assert.match(dialog().textContent, /通知应在 2026-11-12 当日或之前发出，实际 2026-11-13 10:00 发出/);
  await submit();
  assert.match(dialog().textContent, /请填写通知晚了仍要开会的原因。/);
  box('原因').value = '暴雨改期';
  await submit();
  assert.deepEqual(posts(), [['opening', { reason: '暴雨改期' }]]);
  await opened(view(early));
  key('first').click();
  await settled();
  assert.equal(dialog().querySelectorAll('.case-ask-row').length, 0);
});

test('the end is moved with a reason, and what is wrong with it is said there', async () => {
  await opened(view({ openedAt: null, items: [item(1, 'NAMED')] }), [/end$/, [422, { detail: '结束时间应晚于开始时间和现在，请重新填写。' }]]);
  key('end').click();
  await settled();
  assert.equal(box('结束时间').value, '2026-11-17T11:30');
  box('原因').value = '停电';
  await submit();
  assert.deepEqual(posts(), [['end', { end: '2026-11-17T11:30', reason: '停电' }]]);
  assert.match(box('结束时间').closest('.case-ask-row').textContent, /应晚于/);
});

test('an item is closed, held over or withdrawn with a reason', async () => {
  await opened(view());
  key('over-1').click();
  await settled();
  box('留待下次的原因').value = '材料不全';
  await submit();
  key('withdraw-1').click();
  await settled();
  box('撤回议题的原因').value = '提出人撤回';
  await submit();
  key('first-1').click();
  await settled();
  assert.deepEqual(posts(), [['items/1/holding-over', { reason: '材料不全' }], ['items/1/withdrawal', { reason: '提出人撤回' }], ['items/1/closing', {}]]);
});

test('who is recused from an item, or has left, is noted for it alone, before it begins as well', async () => {
  await opened(view({ items: [item(3, 'COUNTED', { ...AWAY, absences: { ...AWAY.absences, 11: 'LEFT' } })] }));
  assert.match(page().textContent, /本议题：甲离席。/);
  key('presence-3').click();
  await settled();
  box('哪位成员').value = '12';
  await submit();
  assert.deepEqual(posts(), [['attendance', { member: '12', status: 'RECUSED', item: '3' }]]);
});

test('no item begins without quorum, and how many are missing is said', async () => {
  await opened(view({ items: [item(1, 'NAMED', { tally: { members: 9, attending: 3, quorum: false } })] }));
  assert.match(page().textContent, /应到 9 人，到会 3 人，至少要 6 人。还差 3 人/);
  assert.ok(key('first-1').disabled);
});
