import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, registered, requests, settled, signIn } from './page.js';

await import('../tasklist/project/lists.js');

const HEADING = ['项目编号', '项目名称', '社区', '经费预算（元）'];
const PAGE = [200, { title: '项目清单', heading: HEADING, next: null, lines: [
  { cells: ['20250602000001', '“助餐”<b>', '测试甲社区', '1,000.00'], rest: '1,000.00 元', joint: false, open: false },
  { cells: ['20250602000002', '修路灯', '测试甲社区', null], rest: null, joint: true, open: true }
] }];

const column = document.createElement('section');
column.innerHTML = '<div class="content"></div>';
document.body.append(column);
registered.taskFilters.link({}, [column]);

const list = () => document.querySelector('.case-panel-projects');

test('each of the three lists has an address of its own, and what is typed is in none', async () => {
  answering([/project-lists/, PAGE]);
  const end = signIn();
  assert.deepEqual([...column.querySelectorAll('.case-list-link')].map(link => link.textContent), ['需求清单', '资源清单', '项目清单']);
  [...column.querySelectorAll('.case-list-link')].at(-1).click();
  await settled(10);
  assert.match(location.hash, /projects=projects/);
  assert.equal(requests.at(-1).body.state, 'CLAIMABLE');
  const [first, second] = list().querySelectorAll('.case-found-row');
  assert.match(first.textContent, /“助餐”<b>认领社区：测试甲社区经费预算（元）：1,000.00编号 20250602000001 · 待认领 1,000.00 元/);
  assert.equal(first.querySelector('.case-link'), null, 'somebody else’s file is not offered');
  assert.match(second.textContent, /修路灯关联诉求或资源社区：测试甲社区编号/);
  const search = list().querySelector('.project-list-search');
  search.querySelector('input').value = '助餐';
  search.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(10);
  assert.equal(requests.at(-1).body.words, '助餐');
  assert.doesNotMatch(location.hash + requests.at(-1).address, /助餐|%E5/);
  assert.match(list().querySelector('.project-list-files a').href, /project-lists\/projects\/file\?as=xlsx&state=CLAIMABLE/);
  end();
});

test('a unit claims from the list, with what is left said', async () => {
  answering([/project-lists/, PAGE], [/claims$/, [201, {}]]);
  const end = signIn();
  list()?.querySelector('.case-panel-back').click();
  [...column.querySelectorAll('.case-list-link')].at(-1).click();
  await settled(10);
  list().querySelector('.case-found-row .btn-primary').click();
  await settled(10);
  const dialog = document.querySelector('.case-dialog');
  assert.match(dialog.textContent, /待认领 1,000.00 元/);
  dialog.querySelector('input').value = '500';
  dialog.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(10);
  const sent = requests.find(({ address }) => /claims$/.test(address));
  assert.equal(sent.address, '/api/projects/20250602000001/claims');
  assert.deepEqual(sent.body, { share: '500' });
  end();
});
