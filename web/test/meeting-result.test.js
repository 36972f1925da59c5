import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { goTo, settled } from './page.js';
import { box, dialog, end, key, left, opened, page, posts, submit, texts } from './meeting-hall.js';
import { AWAY, OPEN, item, member, view } from './meeting-view.js';

afterEach(left);
after(end);

test('a correction stands beside what was, with its reason', async () => {
  const tally = { members: 4, attending: 3, votesFor: 2, against: 1, abstained: 0, areaMembers: null };
  const closed = { ...OPEN, closedAt: '2026-11-17T01:30:00Z', outcome: 'PASSED', votes: { 11: 'FOR' }, tally };
  await opened(view({ items: [item(1, 'NAMED', {
    ...closed, results: [{ version: 1, outcome: 'NOT_PASSED', tally: { ...tally, votesFor: 1, against: 2 }, at: '2026-11-17T01:30:00Z', by: 'a', why: null },
      { version: 2, outcome: 'PASSED', tally, at: '2026-11-17T01:40:00Z', by: 'b', why: '听错' }]
  })] }));
  key('unfold-1')?.getAttribute('aria-expanded') === 'false' && key('unfold-1').click();
  await settled();
  assert.match(page().querySelector('.meeting-result').textContent, /^通过应到 4 人.*第 1 次更正（听错）：原为“未通过，应到 4 人，到会 3 人；赞成 1，反对 2，弃权 0”，更正后“通过”/);
  key('correct-1-11').click();
  await settled();
  box('更正为').value = 'AGAINST';
  box('原因').value = '举手看错';
  await submit();
  assert.deepEqual(posts(), [['items/1/corrections', { choice: 'AGAINST', reason: '举手看错', member: '11' }]]);
});

test('after the closing there is a page to print and tasks are given to a unit found by typing', async () => {
  await opened(view({ closedAt: '2026-11-17T03:00:00Z', items: [item(1, 'NAMED', { ...OPEN, closedAt: '2026-11-17T02:00:00Z', outcome: 'PASSED' })] }));
  assert.match(page().querySelector('.meeting-minutes').href, /\/api\/meetings\/\d+\/minutes$/);
  assert.equal(key('at-14-PRESENT'), null);
  key('give').click();
  await settled(10);
  await submit();
  assert.match(dialog().textContent, /请填写任务内容。/);
  box('任务内容').value = '更换路灯';
  box('承办单位').value = '住建';
  box('承办单位').dispatchEvent(new Event('input', { bubbles: true }));
  box('承办单位').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  box('完成日期').value = '2026-12-01';
  await submit();
  assert.deepEqual(posts(), [['tasks', { what: '更换路灯', unit: 'department-1', due: '2026-12-01', item: '' }]]);
});

test('a member sees his own page: what is voted on, his own vote, nobody\'s buttons', async () => {
  await opened(view({ mayRecord: false, me: 12, items: [item(1, 'NAMED', { ...OPEN, ...AWAY, votes: { 12: 'FOR' } })] }));
  assert.match(page().textContent, /我的一票：赞成/);
  assert.ok(key('own-1-13-AGAINST'), 'and for whom he represents');
  assert.equal(key('at-14-PRESENT'), null);
  assert.equal(key('first-1'), null);
});

test('on the projector: the item, the quorum, the result in big words – no account, no area, no button but to leave', async () => {
  const closed = { ...OPEN, closedAt: '2026-11-17T01:30:00Z', outcome: 'NOT_PASSED', title: '车位划线' };
  await opened(view({ items: [item(1, 'NAMED', closed)], members: [member(11, '甲', 'PRESENT', { account: 'jia.yi', area: 89.5, post: '业主' })] }));
  goTo({ screen: '1' });
  await settled();
  assert.equal(page().querySelector('.screen-result').textContent, '未通过');
  assert.match(page().querySelector('.screen-topic').textContent, /车位划线/);
  assert.doesNotMatch(page().querySelector('.meeting').textContent, /jia\.yi|89\.5|业主|甲/);
  assert.deepEqual(texts('.meeting button'), ['退出投影']);
  page().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  assert.doesNotMatch(location.hash, /screen/);
  assert.match(location.hash, /meeting=/, 'Esc leaves the projector, not the meeting');
});
