import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { answering, goTo, registered, settled } from './page.js';
import { AWAY, CHOICES, NUMBER, OPEN, item, member, view } from './meeting-view.js';

await import('../tasklist/meeting/page.js');

const ends = [];
registered.threeColsLayoutColumns.link({ $on: (event, listener) => ends.push(listener), $root: { authentication: { name: 'yi' } } });
after(() => ends.forEach(end => end()));
afterEach(() => goTo({ meeting: null, screen: null }));

const page = () => document.querySelector('.case-panel-meeting');
const key = name => page().querySelector(`[data-key="${name}"]`);
const texts = selector => [...page().querySelectorAll(selector)].map(each => each.textContent);

async function opened(shown) {
  answering([/choices$/, [200, CHOICES]], [/meetings\/\d+/, [200, shown]]);
  goTo({ meeting: NUMBER });
  await settled(10);
}

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
