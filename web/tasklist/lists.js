/* The lists of cases that are not one's turn any more, beside Tasklist's own: 我转出的, 已办, 已归档. Each has an address of its own. */
import { fetchJson, ours } from '../shared/api.js';
import { element } from '../shared/dom.js';
import { go, onAddress, parameter } from './address.js';
import { countOf } from './counts.js';
import { pages, registered, stateChoice } from './found.js';
import { panel } from './panel.js';
import { isSignedIn, whileSignedIn } from './signed-in.js';

const LISTS = {
  PASSED_ON: { name: '我转出的', hint: '本单位办过、现在由其他单位承办的案卷，最近登记的在前。', state: 'OPEN', when: registered },
  HANDLED: { name: '已办', hint: '我办过环节的案卷，最近办的在前。', state: 'ALL', when: ({ did }) => `我办的：${did}` },
  ARCHIVED: { name: '已归档', hint: '本单位已办结的案卷，最近办结的在前。', state: null, when: ({ closed }) => `${closed} 办结` }
};

const shown = panel('list', () => go({ list: null }));
let current = null;

export function links() {
  const all = Object.entries(LISTS).map(([list, { name }]) => {
    const link = element('a', 'case-list-link', name, list === 'PASSED_ON' ? countOf() : '');
    link.href = `#/?list=${list}`;
    link.addEventListener('click', event => {
      event.preventDefault();
      go({ list });
    });
    return element('li', '', link);
  });
  const box = element('nav', 'case-lists', element('ul', '', ...all));
  box.setAttribute('aria-label', '不在手上的案卷');
  return box;
}

function draw(list, state) {
  const { name, hint, when } = LISTS[list];
  const query = new URLSearchParams({ list, ...(state ? { state } : {}) });
  shown.show(name, [
    element('p', 'case-hint', hint),
    state ? stateChoice(state, other => draw(list, other)) : '',
    pages({
      ask: after => fetchJson(ours(`/cases?${query}${after ? `&after=${encodeURIComponent(after)}` : ''}`)),
      when,
      none: '没有案卷。'
    })
  ]);
}

function follow() {
  const list = isSignedIn() ? parameter('list') : null;
  if (list === current) {
    return;
  }
  current = list;
  if (list in LISTS) {
    draw(list, LISTS[list].state);
  } else {
    shown.hide();
  }
}

onAddress(follow);
whileSignedIn(follow, follow);

window.angular.module('cam.tasklist.filter').directive('taskFilters', () => ({
  restrict: 'C',
  link: (scope, [column]) => column.querySelector('.content').append(links())
}));
