import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { answering, requests, settled } from './page.js';
import { NUMBER } from './meeting-view.js';

const { reports } = await import('../tasklist/case/reports.js');
const { accounts } = await import('../tasklist/case/accounts.js');

const REPORT = {
  id: '3-1', number: 1, due: '2026-12-03', state: '逾期提交', reporter: '测试乙社区', recipients: ['测试住建局'], submittedAt: '2026-12-04 09:00',
  submittedBy: '李四', progress: '走访 <b>20</b> 户', effect: '居民满意', problems: null, mayAcknowledge: true, notes: []
};
const dialog = () => document.querySelector('.case-dialog');

afterEach(() => document.querySelectorAll('dialog, section').forEach(each => each.remove()));

test('a report stands in the file with its day and text, and is acknowledged by whom it is for', async () => {
  answering([/reports$/, [200, [REPORT, { ...REPORT, id: '3-2', number: 2, state: '未开放', submittedAt: null, progress: null, effect: null, mayAcknowledge: false }]]]);
  const node = reports(NUMBER);
  document.body.append(node);
  await settled(10);
  assert.match(node.textContent, /测试乙社区 报告，测试住建局 接收/);
  assert.match(node.textContent, /第 1 期，2026-12-03 前：逾期提交（李四，2026-12-04 09:00）/);
  assert.match(node.textContent, /进展：走访 <b>20<\/b> 户/);
  assert.equal(node.querySelector('b'), null);
  assert.equal(node.querySelector('.need-late').textContent, '逾期提交');
  const buttons = node.querySelectorAll('.reports-acknowledge');
  assert.equal(buttons.length, 1);
  buttons[0].click();
  await settled();
  answering([/acknowledgement$/, [200, [{ ...REPORT, notes: [{ unit: '测试住建局', by: '孙八', at: '2026-12-05 10:00', comment: '请补照片' }] }]]]);
  dialog().querySelector('textarea').value = '请补照片';
  dialog().querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(10);
  const sent = requests.filter(({ method }) => method === 'POST').at(-1);
  assert.match(sent.address, new RegExp(`cases/${NUMBER}/reports/acknowledgement$`));
  assert.deepEqual(sent.body, { report: '3-1', comment: '请补照片' });
  assert.match(node.textContent, /测试住建局 孙八 2026-12-05 10:00 意见：请补照片/);
});

test('accounts stand in the file with a way to the statement', async () => {
  answering([/accounts$/, [200, [{ name: '测试甲社区出资', unit: '测试甲社区', opening: '0.00 元', in: '1,234.56 元', out: '600.06 元', closing: '634.50 元', held: '0.00 元', lines: [] }]]]);
  const node = accounts(NUMBER);
  await settled(10);
  assert.match(node.textContent, /测试甲社区出资测试甲社区1,234.56 元600.06 元634.50 元/);
  assert.match(node.querySelector('a').href, new RegExp(`/api/cases/${NUMBER}/accounts/page$`));
  assert.equal(node.querySelector('a').rel, 'noopener');
});

test('nothing is said where there are none', async () => {
  answering([/accounts$|reports$/, [200, []]]);
  const both = [reports(NUMBER), accounts(NUMBER)];
  await settled(10);
  assert.deepEqual(both.map(node => node.textContent), ['', '']);
});
