import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

const { contest, draw } = await import('../tasklist/contest.js');

const RESULT = {
  about: '2025年 社区服务：为老', until: '2025-06-30', needs: 2, offers: 1,
  pairs: [{ need: '《助餐》<一>', community: '甲社区', organisation: '一社', way: '双向互选', state: '路演得分 90.00，已立项', project: '20250727000001' }],
  left: [{ party: '乙社区', as: '社区', why: '没有填报志愿，未参加双向互选。' }]
};

test('each pair says what became of it and leads to its project, each other party why it has nobody', () => {
  const box = document.createElement('section');
  draw(box, RESULT);
  const [pairs, left] = box.querySelectorAll('table');
  assert.match(pairs.querySelector('tbody').textContent, /《助餐》<一>甲社区一社双向互选路演得分 90\.00，已立项.*20250727000001/);
  assert.match(left.querySelector('tbody').textContent, /乙社区社区没有填报志愿/);
  assert.match(box.textContent, /选题 2 项，申报 1 家/);
});

test('before it closes nothing but how many have entered is told', () => {
  const box = document.createElement('section');
  draw(box, { ...RESULT, pairs: [], left: [] });
  assert.equal(box.querySelectorAll('table').length, 0);
});

test('a case that is no contest has none', () => {
  assert.equal(contest({}), '');
});
