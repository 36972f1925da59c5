import assert from 'node:assert/strict';
import { test } from 'node:test';

const { clockWords } = await import('../tasklist/clock-words.js');

test('what is left, and by how much it is past, as one says it', () => {
  const words = new Map([
    [4_800, '剩 1 小时 20 分'],
    [59, '剩 不到 1 分'],
    [0, '剩 不到 1 分'],
    [3_600, '剩 1 小时'],
    [90_061, '剩 1 天 1 小时'],
    [-60, '已超 1 分'],
    [-30, '已超 不到 1 分'],
    [-7_260, '已超 2 小时 1 分']
  ]);
  words.forEach((text, seconds) => assert.equal(clockWords(seconds), text));
});
