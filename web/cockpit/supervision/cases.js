/*
 * The cases behind a number, oldest first, 50 at a time: each with who has it and how late it is. What one supervises can be urged, ordered
 * and, several at once, handed to a colleague of who has them.
 */
import { fetchJson } from '../../shared/api.js';
import { button, element } from '../../shared/dom.js';
import { download } from './download.js';
import { fileLink } from './file-link.js';
import { handOver } from './handover.js';
import { mark } from './marks.js';
import { address, changed, endpoint } from './question.js';
import { screen } from './screen.js';
import { urging } from './urging.js';
import { supervises } from './who.js';

const HEADS = ['选', '受理编号', '事项', '所属单位', '环节', '承办单位', '经办人', '时限', '亮牌', '督办单', '归档', '督办'];
const MOST = 50;

function box(row) {
  const input = element('input', '');
  input.type = 'checkbox';
  input.setAttribute('aria-label', `选择 ${row.number}`);
  input.row = row;
  return input;
}

/** @param again draws the whole list anew */
function line(row, again, who) {
  const cells = [
    row.supervised && row.task ? box(row) : null,
    fileLink(row.number, who),
    row.about,
    row.unit,
    row.step,
    row.holder,
    row.person,
    element('div', row.late ? 'supervision-trouble' : '', row.due, row.late && !row.due?.includes(row.late) ? `（逾期 ${row.late}）` : ''),
    mark(row.mark),
    element('div', '', ...row.orders.map(order => element('div', '', order))),
    row.closed,
    row.supervised ? element('div', 'supervision-acts', ...urging(row, again)) : null
  ];
  return element('tr', '', ...cells.map(cell => element('td', '', cell)));
}

function listing(page, question, again, who) {
  const body = element('tbody', '');
  const head = element('tr', '', ...HEADS.map(text => element('th', '', text)));
  const more = button('更多', 'btn-default btn-sm', async () => {
    more.disabled = true;
    try {
      add(await fetchJson(endpoint('/cases', changed(question, { after: more.dataset.after }))));
    } catch (failure) {
      trouble.textContent = failure.message;
    }
    more.disabled = false;
  });
  const trouble = element('span', 'supervision-trouble');
  trouble.setAttribute('role', 'alert');
  const add = ({ cases, next }) => {
    body.append(...cases.map(row => line(row, again, who)));
    more.dataset.after = next ?? '';
    more.hidden = !next;
    count.textContent = next ? `已列出 ${body.childElementCount} 件，还有更多` : `共 ${body.childElementCount} 件`;
  };
  const count = element('span', 'supervision-note');
  add(page);
  return {
    body,
    count,
    box: element('div', 'supervision-scroll', element('table', 'table supervision-table supervision-cases', element('thead', '', head), body),
      element('div', 'supervision-actions', more, trouble))
  };
}

/** What was chosen goes to a colleague; what came of it is said above the list. */
function handing({ body }, said, again) {
  const hand = button('转交给…', 'btn-default btn-sm', async () => {
    const rows = chosen(body);
    said.replaceChildren();
    try {
      const problem = wrong(rows);
      if (problem) {
        throw new Error(problem);
      }
      const told = await handOver(rows);
      if (told) {
        await again();
        document.querySelector('.supervision-said')?.replaceChildren(told);
      }
    } catch (failure) {
      said.replaceChildren(element('span', 'supervision-trouble', failure.message));
    }
  });
  const show = () => {
    const rows = chosen(body);
    hand.hidden = !rows.length;
    hand.textContent = `转交给…（${rows.length} 项）`;
  };
  body.addEventListener('change', show);
  show();
  return hand;
}

function chosen(body) {
  return [...body.querySelectorAll('input:checked')].map(input => input.row);
}

/** What is wrong with a choice of rows; empty if nothing is. */
export function wrong(rows) {
  if (new Set(rows.map(row => row.holder)).size > 1) {
    return '一次只能转交同一承办单位的任务，请分别选择。';
  }
  return rows.length > MOST ? `一次最多转交 ${MOST} 项，请分次转交。` : '';
}

async function answer(question, again, who) {
  const page = await fetchJson(endpoint('/cases', question));
  const said = element('div', 'supervision-said');
  const list = listing(page, question, again, who);
  const back = element('a', 'btn btn-default btn-sm', '督办概览');
  back.href = address('dashboard', changed(question, { figure: null, unit: null }));
  return [
    element('div', 'supervision-actions', back, download('cases', question), handing(list, said, again)),
    element('p', 'supervision-answer', `${page.name}（${page.when}） `, list.count),
    said,
    page.cases.length ? list.box : element('p', 'supervision-note', '没有符合条件的事项。')
  ];
}

export const cases = {
  id: 'supervision-cases',
  pluginPoint: 'cockpit.route',
  properties: { path: '/supervision/cases' },
  render: (node, api, scope) => {
    const who = scope?.$root?.authentication;
    if (supervises(who)) {
      screen(node, { page: 'supervision/cases', title: '事项清单', answer: (question, again) => answer(question, again, who) });
    }
  }
};
