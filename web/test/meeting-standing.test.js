import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AWAY, OPEN, item, member, view } from './meeting-view.js';

const { counting, counts, current, majority, needed, next, ownVoters, quorum, stateOf } = await import('../tasklist/meeting/standing.js');

test('a fraction is reached exactly, and half is never more than half', () => {
  const share = (part, whole, more) => ({ part, whole, more });
  assert.equal(needed(share(2, 3, false), 9), 6);
  assert.equal(needed(share(2, 3, false), 10), 7);
  assert.equal(needed(share(1, 2, true), 6), 4);
  assert.equal(needed(share(1, 2, true), 7), 4);
  assert.equal(needed(share(3, 4, false), 4), 3);
  for (let all = 1; all <= 300; all++) {
    for (const [part, whole] of [[1, 2], [2, 3], [3, 4], [5, 7]]) {
      const least = needed(share(part, whole, false), all);
      assert.ok(least * whole >= all * part && (least - 1) * whole < all * part, `${part}/${whole} of ${all}`);
    }
  }
});

test('so many are missing for the quorum, of those who are not recused where the rule says so', () => {
  const short = item(1, 'NAMED', { tally: { members: 9, attending: 4, recused: 3, quorum: false } });
  assert.deepEqual([quorum(short).least, quorum(short).missing], [6, 2]);
  const entitled = { ...short, rule: { ...short.rule, quorum: { ...short.rule.quorum, base: 'ENTITLED' } } };
  assert.deepEqual([quorum(entitled).least, quorum(entitled).missing], [4, 0]);
});

test('so many more have to vote for it, a tie is not enough', () => {
  const tied = item(1, 'NAMED', { tally: { attending: 6, votesFor: 3, against: 3 } });
  assert.deepEqual([majority(tied).least, majority(tied).missing], [4, 1]);
});

test('what is looked at is what is voted on, then what was last decided', () => {
  const closed = at => ({ ...OPEN, closedAt: at, outcome: 'PASSED' });
  const all = [item(1, 'NAMED', closed('2026-11-17T01:20:00Z')), item(2, 'NAMED', closed('2026-11-17T01:30:00Z')), item(3, 'NAMED')];
  assert.equal(current(view({ items: all })).item.id, 2);
  assert.equal(next(view({ items: all })).item.id, 3);
  all[2] = item(3, 'NAMED', OPEN);
  assert.equal(current(view({ items: all })).item.id, 3);
  assert.equal(stateOf(item(4, 'NAMED', { ended: 'WITHDRAWN' })), 'WITHDRAWN');
  assert.equal(current(view({ items: [] })), null);
});

test('one votes for oneself while one is there, and for whom one represents', () => {
  const mine = view({ me: 12 });
  const names = more => ownVoters(mine, item(1, 'NAMED', { ...AWAY, ...more })).map(({ name }) => name);
  assert.deepEqual(names({}), ['乙', '丙']);
  assert.deepEqual(names({ absences: { 12: 'LEFT', 13: 'REPRESENTED' } }), [], 'who has left stands for nobody');
  assert.deepEqual(names({ absences: { 12: 'RECUSED' }, proxies: {} }), []);
  assert.deepEqual(ownVoters(view(), item(1, 'NAMED')), []);
  assert.ok(!counts(item(1, 'NAMED', { absences: { 14: 'EXCUSED' } }), 14));
  assert.equal(member(1, '甲').status, 'PRESENT');
});

test('how far the counting is: another\'s count stands alone, one\'s own, both differ, both agree', () => {
  const how = (...rounds) => counting(item(1, 'COUNTED', { rounds }), 'zhang.san');
  assert.equal(how(), 'NONE');
  assert.equal(how({ round: 1, people: ['li.si'], agreed: false }), 'ONE');
  assert.equal(how({ round: 1, people: ['zhang.san'], agreed: false }), 'OWN');
  assert.equal(how({ round: 1, people: ['zhang.san', 'li.si'], agreed: false }), 'DIFFERENT');
  assert.equal(how({ round: 1, people: ['zhang.san', 'li.si'], agreed: true }), 'AGREED');
});
