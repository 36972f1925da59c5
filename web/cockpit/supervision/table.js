/* Tables of the supervisors' pages; of long ones the first rows, and the rest when it is asked for. */
import { button, element } from '../../shared/dom.js';

export const NUMBER = 'supervision-number';
const SHOWN = 15;

/**
 * @param columns each [name, cell of a row, class]
 * @param all what the rows are called that are shown when all are asked for, such as 单位
 */
export function table(columns, rows, all) {
  const cells = (tag, content) => columns.map(column => {
    const made = element(tag, column[2], content(column));
    if (tag === 'th') {
      made.scope = 'col';
    }
    return made;
  });
  const body = element('tbody', '');
  const show = some => body.replaceChildren(...some.map(row => element('tr', '', ...cells('td', ([, cell]) => cell(row)))));
  show(all ? rows.slice(0, SHOWN) : rows);
  const drawn = element('table', 'table supervision-table', element('thead', '', element('tr', '', ...cells('th', ([name]) => name))), body);
  const box = element('div', 'supervision-scroll', drawn);
  if (all && rows.length > SHOWN) {
    const more = button(`显示全部 ${rows.length} 个${all}`, 'btn-link btn-sm', () => {
      show(rows);
      more.remove();
    });
    box.append(more);
  }
  return box;
}
