import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, requests, settled } from './page.js';

const { drawOrders, orders, orderTable, urgedLine } = await import('../tasklist/orders.js');
const { drawCard } = await import('../tasklist/cards.js');

const ORDER = {
  id: 7, number: '督办〔2026〕3号', at: '2026-11-26 09:00', who: '高明', unit: '区中心', to: '甲社区', text: '请书面说明', answerBy: '2026-12-01 17:30',
  late: false, answer: null, answerable: true
};
const OPEN = { case: '20261001000001', about: '路灯', order: ORDER };

function send(text) {
  const dialog = document.querySelector('dialog');
  dialog.querySelector('textarea').value = text;
  dialog.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
}

test('the orders of one\'s unit stand above the list with their dates, and are answered there', async () => {
  answering([/api\/orders$/, [200, [OPEN, { ...OPEN, order: { ...ORDER, number: '督办〔2026〕1号', late: true } }]]],
    [/answer$/, [200, { ...ORDER, answer: {} }]]);
  const node = document.createElement('div');
  document.body.replaceChildren(node);
  orders.render(node);
  await settled(5);
  assert.match(node.textContent, /^督办单：2 件待本单位答复，1 件已逾期督办〔2026〕3号 高明（区中心）：请书面说明20261001000001 路灯2026-12-01 17:30 前答复答复/);
  node.querySelector('button').click();
  send('已约居民');
  await settled(5);
  assert.deepEqual(requests.find(({ method }) => method === 'POST'),
    { method: 'POST', address: '/api/cases/20261001000001/orders/7/answer', body: { text: '已约居民' } });
  assert.match(document.querySelector('.case-said').textContent, /已答复督办〔2026〕3号/);
  assert.equal(requests.filter(({ address }) => /orders$/.test(address)).length, 2, 'read anew');
  drawOrders(node, [], () => {});
  assert.equal(node.textContent, '');
});

test('a refusal of an answer stands at its field', async () => {
  answering([/api\/orders$/, [200, [OPEN]]], [/answer$/, [409, { detail: '督办〔2026〕3号已经答复，不必重复答复。' }]]);
  const node = document.createElement('div');
  document.body.replaceChildren(node);
  orders.render(node);
  await settled(5);
  node.querySelector('button').click();
  send('再答');
  await settled(5);
  assert.match(document.querySelector('dialog').textContent, /不必重复答复/);
});

test('what supervisors said stands on the card and above the form, where an order is answered', () => {
  const box = document.createElement('div');
  const urged = '高明 2026-11-26 09:00 催办：请抓紧';
  drawCard(box, { about: '', unit: '', number: '', due: '', mark: null, dates: [], urged });
  assert.equal(box.querySelector('.need-urged').textContent, urged);
  assert.equal(urgedLine({ urged: null }, { orders: [{ ...ORDER, answerable: false }] }), null);
  const line = urgedLine({ urged }, { number: '20261001000001', orders: [ORDER] });
  assert.match(line.textContent, /请抓紧 答复督办〔2026〕3号$/);
  assert.match(orderTable({ orders: [{ ...ORDER, answer: { at: '2026-11-27 10:00', who: '张三', unit: '甲社区', text: '已办' } }] }).textContent, /已办2026-11-27 10:00 张三/);
});
