/* 工单: one page of A4 on a case, for the file and for whoever goes there; personal data are masked as everywhere. */
import { fetchJson, ours } from '../../shared/api.js';
import { element, facts, table } from '../../shared/dom.js';
import { whereIs } from './where-is.js';

const MOST = 8;
const LONGEST = 400;
const LONGEST_REASON = 60;

export function workOrder(record, now, printed) {
  const told = record.history.filter(({ aside }) => !aside);
  const last = told.slice(-MOST).reverse();
  const [place] = (record.facts ?? []).filter(({ label }) => label === '地点');
  return element('article', 'work-order',
    element('h1', '', '工单'),
    element('p', 'work-order-number', `受理编号 ${record.number}`),
    facts([
      ['事项', record.about],
      ['地点', place?.text],
      ['所属单位', record.unit],
      [record.drawn ? '有关人员' : '诉求人', [record.reporter, record.phone].filter(Boolean).join(' ')],
      ['登记时间', record.registered],
      ['承诺时限', record.promised],
      ['内容', cut(record.content ?? record.fields.map(({ label, text }) => `${label}：${text}`).join('；'), LONGEST)],
      ['现在', whereIs(now)],
      ['答复', cut(record.answer, LONGEST)]
    ]),
    element('h2', '', told.length > MOST ? `办理过程（共 ${told.length} 条，此处为最近 ${MOST} 条，全部见案卷）` : '办理过程（最近的在前）'),
    table(['时间', '环节与结果', '办理人'], last.map(({ at, step, outcome, reason, who, unit }) => [
      at, `${step}：${outcome}${reason ? `（${cut(reason, LONGEST_REASON)}）` : ''}`, unit ? `${who}（${unit}）` : who
    ])),
    element('div', 'work-order-signs', ...['经办人', '单位负责人', record.drawn ? '有关人员' : '诉求人'].map(whose =>
      element('div', '', `${whose}签字：`, element('span', '', '年　　月　　日')))),
    element('p', 'work-order-printed', `打印时间 ${printed}`));
}

function cut(text, longest) {
  return text && text.length > longest ? `${text.slice(0, longest)}……（全文见案卷）` : text;
}

/** 2026-11-27 09:05 */
function minute(date) {
  const two = number => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The print style sheet shows the work order only; it goes when it is printed. */
export function printWorkOrder(record, now) {
  document.querySelectorAll('.work-order').forEach(earlier => earlier.remove());
  const page = workOrder(record, now, minute(new Date()));
  document.body.append(page);
  window.addEventListener('afterprint', () => page.remove(), { once: true });
  window.print();
}

export async function printByNumber(number) {
  const [record, now] = await Promise.all([fetchJson(ours(`/cases/${number}`)), fetchJson(ours(`/cases/${number}/whereabouts`))]);
  printWorkOrder(record, now);
}
