import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, settled, signIn } from './page.js';

const { draw, tick, urgent } = await import('../tasklist/urgent.js');

const TASK = { taskId: 't1', number: '20250303000001', about: '燃气泄漏 · 3 号楼', step: '研判需求', at: '2025-03-03 11:00', left: 4_800, paused: false, claimedBy: null };

const place = document.createElement('div');
document.body.append(place);
urgent.render(place);
const banner = place.querySelector('.case-urgent');

test('stands there with its clock, which runs down, whoever has claimed it', () => {
  draw([TASK, { ...TASK, taskId: 't2', claimedBy: '丁一' }], 0);
  assert.ok(!banner.hidden);
  assert.match(banner.textContent, /紧急 2 件燃气泄漏 · 3 号楼研判需求 · 待签领 · 编号 202503030000012025-03-03 11:00 前 剩 1 小时 20 分/);
  assert.match(banner.textContent, /签领：丁一/);
  tick(3_600_000);
  assert.match(banner.textContent, /剩 20 分/);
  assert.equal(banner.querySelector('.need-late'), null);
  tick(4_920_000);
  assert.match(banner.textContent, /已超 2 分/);
  assert.ok(banner.querySelector('.need-late'));
});

test('a clock that stands still is said to', () => {
  draw([{ ...TASK, paused: true }], 0);
  tick(9_000_000);
  assert.match(banner.textContent, /暂停计时/);
});

test('a click opens the task', () => {
  draw([TASK], 0);
  location.hash = '#/?filter=f2&case=20250303000001';
  banner.querySelector('button').click();
  assert.match(location.hash, /filter=f2&task=t1&forceDisplayTask=true/);
});

test('is asked for when the page is there, and gone without anything urgent', async () => {
  answering([/urgent-tasks$/, [200, [TASK]]]);
  const end = signIn();
  await settled(300);
  assert.ok(!banner.hidden);
  end();
  assert.ok(banner.hidden);
});
