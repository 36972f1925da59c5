import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

const { forStaff } = await import('../tasklist/description.js');

test('staff read what is to be done, without clause and source', () => {
  assert.equal(forStaff('条款：A-P2、§1.6；街道协调解决，5 个工作日。依据：[a] 来源000，期限 [c] 系统默认值。'), '街道协调解决，5 个工作日。');
  assert.equal(forStaff('本区自己写的说明'), '本区自己写的说明');
});
