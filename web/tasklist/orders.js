/*
 * 督办单: what one's unit has to answer in writing by a date, above the list of tasks – also where no task of the case waits for it –,
 * above the form of the case, and in its record. An order is answered in a dialog, once.
 */
import { fetchJson, ours, postJson } from '../shared/api.js';
import { button, element, table } from '../shared/dom.js';
import { ask } from '../shared/dialog.js';
import { onAnswer } from './requests.js';
import { say } from '../shared/status.js';
import { on, shown } from './task-area.js';

const LONGEST = 500;
/** Milliseconds after which they are read again when Tasklist reads its list anew. */
const AGAIN = 60_000;

/** @param number of the case  @param done is called when it is answered */
export async function answerOrder(number, order, done) {
  const answered = await ask({
    title: '答复督办单',
    hint: `${order.number}，请于 ${order.answerBy} 前答复：${order.text}`,
    fields: [{ key: 'text', label: '对督办单的答复', type: 'TEXT', most: LONGEST, required: true }],
    send: values => postJson(ours(`/cases/${number}/orders/${order.id}/answer`), values)
  });
  if (answered?.number) {
    say(`已答复${answered.number}，已记入办理记录，督办人员看得到。`);
    done();
  }
}

/** A button for each order of a case that the reader may answer. */
export function answering(record, done) {
  return (record.orders ?? []).filter(order => order.answerable)
    .map(order => button(`答复${order.number}`, 'btn-default btn-xs', () => answerOrder(record.number, order, done)));
}

/** Above the form: what supervisors said to whoever has the task, and where it is answered; null if nothing. */
export function urgedLine(card, record) {
  const answers = answering(record, () => shown()?.refresh());
  return card.urged || answers.length ? element('div', 'need-urged', card.urged, ' ', ...answers) : null;
}

/** Those of a case with their answers, for its record. */
export function orderTable({ orders }) {
  return table(['督办单', '要求', '答复'], orders.map(order => [
    element('div', '', order.number, element('div', 'need-who', `${order.at} ${order.who}（${order.unit}）`)),
    element('div', '', order.text, element('div', order.late ? 'need-late' : 'need-who', by(order))),
    order.answer
      ? element('div', '', order.answer.text, element('div', 'need-who', `${order.answer.at} ${order.answer.who}（${order.answer.unit}）`))
      : '尚未答复'
  ]));
}

function by({ to, answerBy, late }) {
  return `请${to}于 ${answerBy} 前答复${late ? '（已逾期）' : ''}`;
}

export function drawOrders(box, all, again) {
  if (!all.length) {
    box.replaceChildren();
    return;
  }
  const late = all.filter(({ order }) => order.late).length;
  box.replaceChildren(
    element('h4', late ? 'need-late' : '', `督办单：${all.length} 件待本单位答复${late ? `，${late} 件已逾期` : ''}`),
    element('ul', '', ...all.map(each => item(each, again))));
}

function item({ case: number, about, order }, again) {
  return element('li', '',
    element('div', '', element('strong', '', order.number), ` ${order.who}（${order.unit}）：`, order.text),
    element('div', 'need-who', `${number} ${about}`),
    element('div', 'orders-line',
      element('span', order.late ? 'need-late' : '', `${order.answerBy} 前答复${order.late ? '（已逾期）' : ''}`),
      order.answerable ? button('答复', 'btn-primary btn-xs', () => answerOrder(number, order, again)) : null));
}

export const orders = {
  id: 'orders',
  pluginPoint: 'tasklist.list',
  priority: 200,
  render: node => {
    const box = element('section', 'orders');
    box.setAttribute('aria-label', '待答复的督办单');
    node.append(box);
    let read = 0;
    const draw = async () => {
      read = Date.now();
      const all = await fetchJson(ours('/orders')).catch(() => []);
      drawOrders(box, all, () => shown() ? shown().refresh() : draw());
    };
    draw();
    on('renewed', draw);
    onAnswer(/\/filter\/[^/]+\/list/, () => Date.now() - read > AGAIN && draw());
  }
};
