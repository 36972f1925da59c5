import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

const { tile } = await import('../cockpit/supervision/numbers.js');

test('meetings that agreed are a part of those that were held, and both numbers open them', () => {
  const meetings = tile({
    key: 'meetingsAgreed', name: '上月会议达成成果', count: 19, numerator: 19, denominator: 20, denominatorKey: 'meetingsHeld', percent: 95,
    period: '2026年10月1日至10月31日'
  }, { period: 'LAST_MONTH' }, false);
  assert.equal(meetings.textContent, '上月会议达成成果19 次召开 20 次的 95%2026年10月1日至10月31日');
  assert.deepEqual([...meetings.querySelectorAll('a')].map(link => link.getAttribute('href')),
    ['#/supervision/cases?period=LAST_MONTH&figure=meetingsAgreed', '#/supervision/cases?period=LAST_MONTH&figure=meetingsHeld']);
  assert.equal(meetings.querySelector('a').getAttribute('aria-label'), '上月会议达成成果 19 次，看清单');
});

test('without a meeting there is no share', () => {
  assert.match(tile({
    key: 'meetingsAgreed', name: '本月会议达成成果', count: 0, numerator: 0, denominator: 0, denominatorKey: 'meetingsHeld', percent: null, period: '十一月'
  }, {}, false).textContent, /无数据/);
});
