import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, registered, requests, settled, signIn } from './page.js';

await import('../tasklist/project/lists.js');

const HEADING = ['项目编号', '项目名称', '社区', '经费预算（元）'];
const PAGE = [200, { title: '项目清单', heading: HEADING, next: null, lines: [
  { cells: ['20250602000001', '“助餐”<b>', '测试甲社区', '1,000.00'], rest: '1,000.00 元', claims: true, joint: false, open: false, linked: false },
  { cells: ['20250602000002', '修路灯', '测试甲社区', null], rest: null, claims: false, joint: true, open: true, linked: true }
] }];

const UNITS = [200, [{ unit: 'COMMUNITY_1', name: '测试甲社区' }]];

const column = document.createElement('section');
column.innerHTML = '<div class="content"></div>';
document.body.append(column);
registered.taskFilters.link({}, [column]);

const list = () => document.querySelector('.case-panel-projects');

const asked = () => requests.filter(({ address }) => /project-lists\/\w+$/.test(address)).at(-1);

test('each of the three lists has an address of its own, and what is typed is in none', async () => {
  answering([/units$/, UNITS], [/project-lists/, PAGE]);
  const end = signIn();
  assert.deepEqual([...column.querySelectorAll('.case-list-link')].map(link => link.textContent), ['需求清单', '资源清单', '项目清单']);
  [...column.querySelectorAll('.case-list-link')].at(-1).click();
  await settled(10);
  assert.match(location.hash, /projects=projects/);
  assert.equal(asked().body.state, 'CLAIMABLE');
  const [first, second] = list().querySelectorAll('.case-found-row');
  assert.match(first.textContent, /“助餐”<b>认领社区：测试甲社区经费预算（元）：1,000.00编号 20250602000001 · 待认领 1,000.00 元/);
  assert.equal(first.querySelector('.case-link'), null, 'somebody else’s file is not offered');
  assert.match(second.textContent, /修路灯关联诉求或资源取消关联社区：测试甲社区编号/);
  const search = list().querySelector('.project-list-search');
  search.querySelector('input').value = '助餐';
  search.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(10);
  assert.equal(asked().body.words, '助餐');
  const unit = list().querySelector('.project-list-unit');
  unit.value = 'COMMUNITY_1';
  unit.dispatchEvent(new Event('change'));
  await settled(10);
  assert.deepEqual(asked().body, { state: 'CLAIMABLE', words: '助餐', unit: 'COMMUNITY_1', before: null });
  list().querySelector('.project-list-files button').click();
  await settled(10);
  const file = requests.find(({ address }) => /projects\/file$/.test(address));
  assert.deepEqual(file.body, { as: 'xlsx', state: 'CLAIMABLE', words: '助餐', unit: 'COMMUNITY_1' }, 'the file has what is shown');
  assert.doesNotMatch(location.hash + requests.map(each => each.address).join(), /助餐|%E5/);
  end();
});

test('a unit claims from the list, with what is left said', async () => {
  answering([/units$/, UNITS], [/project-lists/, PAGE], [/claims$/, [201, {}]]);
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

test('a link that was wrong is taken back', async () => {
  answering([/units$/, UNITS], [/project-lists/, PAGE], [/links$/, [200, [{ number: '20250601000009', name: '供水 · 3号楼' }]]], [/removal$/, [204, {}]]);
  const end = signIn();
  list()?.querySelector('.case-panel-back').click();
  [...column.querySelectorAll('.case-list-link')].at(-1).click();
  await settled(10);
  [...list().querySelectorAll('.case-found-row button')].find(each => each.textContent === '取消关联').click();
  await settled(10);
  const dialog = document.querySelector('.case-dialog');
  dialog.querySelector('select').value = '20250601000009';
  dialog.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(10);
  assert.deepEqual(requests.find(({ address }) => /removal$/.test(address)).body, { to: '20250601000009' });
  end();
});
