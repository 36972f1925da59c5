/* 账户 of a case, in its file: what came in, went out and is left in each, and the way to the statement that is printed. */
import { fetchJson, ours } from '../../shared/api.js';
import { element, table } from '../../shared/dom.js';

/** Drawn when it is known; nothing where the case has no account. */
export function accounts(number) {
  const box = element('section', 'notices accounts');
  box.setAttribute('aria-label', '账户');
  fetchJson(ours(`/cases/${number}/accounts`)).then(all => draw(box, number, all), () => {});
  return box;
}

export function draw(box, number, all) {
  if (!all.length) {
    return;
  }
  const statement = element('a', '', '账户对账单（可打印）');
  statement.href = ours(`/cases/${number}/accounts/page`);
  statement.target = '_blank';
  statement.rel = 'noopener';
  box.replaceChildren(
    element('div', 'meeting-head', element('h4', '', '账户'), statement),
    table(['账户', '单位', '收入', '支出', '余额', '其中冻结'], all.map(({ name, unit, in: came, out, closing, held }) => [name, unit, came, out, closing, held])));
}
