import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

const { draw } = await import('../tasklist/agreements.js');

const VERSIONS = [
  { id: 8, title: '《"共享"书房》<一>号', version: 2, state: 'OPEN', parties: [{ role: '甲方', name: '测试甲社区', answer: 'OPEN' }, { role: '乙方', name: '某企业', answer: 'SIGNED' }] },
  { id: 7, title: '书房', version: 1, state: 'DECLINED', parties: [{ role: '甲方', name: '测试甲社区', answer: 'OPEN' }, { role: '乙方', name: '某企业', answer: 'DECLINED' }] }
];

test('each version says what its parties have answered, and opens as a page to print', () => {
  const box = document.createElement('section');
  draw(box, '20250303000001', VERSIONS);
  const [open, declined] = box.querySelectorAll('li');
  assert.equal(open.textContent, '《"共享"书房》<一>号（第 2 版），正在签署：甲方测试甲社区 尚未签署；乙方某企业 已签署');
  assert.match(declined.textContent, /有单位拒签.*乙方某企业 拒签/);
  const link = open.querySelector('a');
  assert.match(link.href, /\/api\/cases\/20250303000001\/agreements\/8$/);
  assert.equal(link.target, '_blank');
  assert.equal(link.rel, 'noopener');
});

test('nothing stands where nothing was drafted', () => {
  const box = document.createElement('section');
  draw(box, '20250303000001', []);
  assert.equal(box.childNodes.length, 0);
});
