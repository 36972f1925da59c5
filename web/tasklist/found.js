/* Cases as a search or a list has found them, a page below the other; on each row stands what it is ordered by. */
import { button, element } from '../shared/dom.js';
import { caseLink, taskButton } from './case/case-link.js';
import { badges } from './marks.js';

/**
 * @param ask gives a page: what follows the place that it is told, or the first
 * @param when of a case, what the rows are ordered by
 * @param none what is said where nothing is found
 */
export function pages({ ask, when, none }) {
  const rows = element('ol', 'case-found');
  const said = element('p', 'case-found-said');
  said.setAttribute('role', 'status');
  const more = button('更多', 'btn-default case-found-more', () => load(more.dataset.after));
  more.hidden = true;
  const box = element('div', '', said, rows, more);
  rows.addEventListener('keydown', step);

  async function load(after) {
    said.className = 'case-found-said';
    said.textContent = after ? '' : '正在查找……';
    more.disabled = true;
    try {
      const page = await ask(after);
      const added = page.cases.map(found => row(found, when(found)));
      rows.append(...added);
      more.hidden = !page.after;
      more.dataset.after = page.after ?? '';
      said.textContent = told(rows.children.length, page, none);
      added[0]?.querySelector('.case-link').focus();
    } catch (failure) {
      said.classList.add('need-late');
      said.textContent = failure.message;
    }
    more.disabled = false;
  }

  load(null);
  return box;
}

function told(count, { after, recorded }, none) {
  const found = count === 0 ? none : `${after ? '已列出' : '共'} ${count} 件${after ? '，还有更多' : ''}。`;
  return recorded ? `${found}查找的可能是姓名或电话，已留痕。` : found;
}

export function row(found, when) {
  return element('li', 'case-found-row',
    element('div', 'case-line', caseLink(found.number, found.about), badges({ ...found, paused: false }), element('span', 'case-found-when', when)),
    element('div', '', `${found.closed ? '已办结：' : '现在：'}${found.where}`),
    found.due ? element('div', found.late ? 'need-due need-late' : 'need-due', found.due) : null,
    element('div', 'case-found-facts', `编号 ${found.number}`, ` · ${found.unit} · ${found.kind}`),
    found.task ? taskButton(found.task) : null);
}

/** Up and down go through the rows. */
function step(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by) {
    event.preventDefault();
    const links = [...event.currentTarget.querySelectorAll('.case-link')];
    const at = links.indexOf(document.activeElement.closest('li')?.querySelector('.case-link'));
    links[Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
  }
}

const STATES = { OPEN: '在办', CLOSED: '已结', ALL: '全部' };

/** The choice between open, closed and all cases. */
export function stateChoice(chosen, choose) {
  const all = Object.entries(STATES).map(([state, text]) => {
    const each = button(text, 'btn-default btn-sm', () => choose(state));
    each.setAttribute('aria-pressed', String(state === chosen));
    return each;
  });
  const box = element('div', 'btn-group case-states', ...all);
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', '在办、已结或全部');
  return box;
}

export const registered = found => `${found.registered} 登记`;
