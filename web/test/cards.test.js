import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, requests, settled } from './page.js';

const { card, drawCard } = await import('../tasklist/cards.js');

const FACTS = {
  taskId: 't1', number: '20250303000001', about: '绿化养护 · 西门', unit: '测试甲社区', urgent: false, mark: null, due: '本环节明天 17:30 到期',
  late: false, paused: false, provisional: false, claimedBy: null, dates: []
};

test('cards that appear together are asked for together, at most fifty at once', async () => {
  answering([/task-cards/, [200, [FACTS]]]);
  const all = [card('t1'), card('t1'), ...Array.from({ length: 60 }, (_, i) => card(`x${i}`))];
  assert.equal((await all[0]).number, FACTS.number);
  assert.equal((await all[1]).number, FACTS.number);
  assert.equal(await all[5], undefined);
  assert.equal(requests.length, 2);
  assert.ok(requests.every(({ address }) => address.split(',').length <= 50));
});

test('who asks for a card that cannot be read hears why', async () => {
  answering([/task-cards/, [500, { detail: '稍后再试' }]]);
  await assert.rejects(card('t1'), /稍后再试/);
});

test('a card says what, whose, number, date and marks', async () => {
  const box = document.createElement('div');
  drawCard(box, { ...FACTS, urgent: true, mark: 1, paused: true, late: true, provisional: true, claimedBy: '丁一' });
  await settled();
  assert.match(box.textContent, /绿化养护 · 西门测试甲社区编号 20250303000001本环节明天 17:30 到期（暂定）紧急红牌暂停计时签领：丁一$/);
  assert.ok(box.querySelector('.need-late'));
});
