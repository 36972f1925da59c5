/*
 * After a case was registered: its number and until when it is answered, to be said, copied or printed for the resident; and the next one.
 * On the receipt stands what he needs, and nothing of his person.
 */
import { button, element, facts } from '../../shared/dom.js';

const PRINTING = 'receipt-printing';

/** @param record number, about, unit, registered; promised where an answer is promised */
export function receipt(record, { again, print = () => window.print() }) {
  const sentence = said(record);
  const told = element('span', 'receipt-told');
  told.setAttribute('role', 'status');
  const copied = button('复制', 'btn-default', () => {
    told.textContent = copy(dialog, sentence) ? '已复制' : '浏览器不允许复制，请选中上面的文字复制';
  });
  const printed = button('打印', 'btn-default', () => {
    document.body.classList.add(PRINTING);
    print();
    document.body.classList.remove(PRINTING);
  });
  const next = button('再登记一件', 'btn-primary', () => {
    dialog.close();
    again();
  });
  const dialog = element('dialog', 'case-dialog receipt',
    element('h3', '', record.promised ? '登记回执' : '已登记'),
    element('p', 'receipt-said', sentence),
    facts([
      ['受理编号', record.number],
      ['事项', record.about],
      ['受理单位', record.unit],
      ['登记时间', record.registered],
      ['答复时限', record.promised && dated(record.promised)]
    ]),
    element('p', 'receipt-note', '请告知居民受理编号和答复时限。'),
    told,
    element('div', 'case-ask-buttons', next, printed, copied, button('关闭', 'btn-default', () => dialog.close())));
  dialog.setAttribute('aria-label', '登记回执');
  dialog.addEventListener('close', () => dialog.remove());
  document.querySelectorAll('.receipt').forEach(earlier => earlier.remove());
  document.body.append(dialog);
  dialog.showModal();
  next.focus();
  return dialog;
}

export function said({ number, promised }, now = new Date()) {
  return `已登记 ${number}${promised ? `，${dated(promised, now)}答复。` : '。'}`;
}

/** 2025-03-10 17:30 as one says it: 3月10日 17:30, of another year with it. */
export function dated(text, now = new Date()) {
  return text.replace(/(\d{4})-(\d\d)-(\d\d) 0?(\d+)/g, (found, year, month, day, hour) =>
    `${Number(year) === now.getFullYear() ? '' : `${year}年`}${Number(month)}月${Number(day)}日 ${hour}`);
}

/** Also where the page was not fetched by https, in which browsers have no clipboard for scripts. */
function copy(dialog, text) {
  const area = element('textarea', 'receipt-copy', text);
  area.value = text;
  dialog.append(area);
  area.select();
  const done = document.execCommand?.('copy') ?? false;
  area.remove();
  return done;
}
