import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering } from './page.js';

const { printByNumber, workOrder } = await import('../tasklist/case/work-order.js');

const step = (n, aside = false) => ({ at: `2025-03-${String(n).padStart(2, '0')} 09:00`, who: '张三', unit: '测试甲社区', step: `环节${n}`, outcome: '已办', reason: null, aside });
const RECORD = {
  number: '20250303000001', about: '绿化养护', unit: '测试甲社区', reporter: '欧*', phone: '139****4321', registered: '2025-03-03 09:00', promised: '2025-03-10 17:30 前',
  outcome: null, content: '树枝挡窗', facts: [{ label: '地点', text: '西门' }], fields: [], drawn: false, answer: null, history: [step(1), step(2, true), step(3)]
};
const NOW = { outcome: null, waits: [{ step: '办理小事', unit: '测试甲社区', due: '2025-03-06 17:30' }] };

test('has number, dates, matter, place, unit, what happened, where it is and boxes to sign', () => {
  const text = workOrder(RECORD, NOW, '2025-03-04 10:00').textContent;
  for (const part of ['工单', '受理编号 20250303000001', '绿化养护', '西门', '测试甲社区', '2025-03-03 09:00', '2025-03-10 17:30 前', '139****4321', '树枝挡窗',
    '办理小事，测试甲社区，2025-03-06 17:30 前', '环节3：已办', '张三（测试甲社区）', '经办人签字', '单位负责人签字', '诉求人签字', '打印时间 2025-03-04 10:00']) {
    assert.ok(text.includes(part), part);
  }
  assert.ok(text.indexOf('环节3') < text.indexOf('环节1'), 'the newest first');
  assert.ok(!text.includes('环节2'), 'who looked at something is nothing to take along');
});

test('stays on one page: long texts are cut, of many steps the last are told', () => {
  const page = workOrder({ ...RECORD, content: '长'.repeat(2000), history: Array.from({ length: 20 }, (_, i) => step(i + 1)) }, NOW, '');
  assert.ok(page.textContent.includes('……（全文见案卷）'));
  assert.ok(page.textContent.length < 1200);
  assert.equal(page.querySelectorAll('tbody tr').length, 8);
  assert.match(page.textContent, /共 20 条，此处为最近 8 条/);
});

test('is there while it is printed only', async () => {
  answering([/cases\/\d+$/, [200, RECORD]], [/whereabouts$/, [200, NOW]]);
  let printed = 0;
  window.print = () => printed++;
  await printByNumber(RECORD.number);
  assert.equal(printed, 1);
  assert.equal(document.querySelectorAll('.work-order').length, 1);
  dispatchEvent(new Event('afterprint'));
  assert.equal(document.querySelector('.work-order'), null);
});
