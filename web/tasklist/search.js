/*
 * The search box in the head: by number, place, matter, a resident's whole name or the last four digits of his phone. What is typed goes
 * to the server only, and into no address.
 */
import { ours, postJson } from '../shared/api.js';
import { element } from '../shared/dom.js';
import { go, onAddress, parameter } from './address.js';
import { pages, registered, stateChoice } from './found.js';
import { panel } from './panel.js';
import { whileSignedIn } from './signed-in.js';

const WHAT = '查编号、地点、事由、姓名、电话后四位';
const results = panel('results', close);
let input = null;

export function searchBox() {
  const typed = element('input', 'form-control');
  typed.type = 'search';
  typed.placeholder = WHAT;
  typed.autocomplete = 'off';
  typed.maxLength = 50;
  typed.setAttribute('aria-label', `${WHAT}（按 / 键到这里）`);
  const submit = element('button', 'btn btn-default', '查找');
  submit.type = 'submit';
  const form = element('form', 'case-search', typed, submit);
  form.setAttribute('role', 'search');
  form.addEventListener('submit', event => {
    event.preventDefault();
    find(typed.value, 'ALL');
  });
  typed.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      close();
    } else if (event.key === 'ArrowDown' && results.isOpen()) {
      event.preventDefault();
      results.box.querySelector('.case-link')?.focus();
    }
  });
  input = typed;
  return form;
}

function find(q, state) {
  go({ case: null });
  results.show('查找结果', [
    stateChoice(state, other => find(q, other)),
    pages({
      ask: after => postJson(ours('/case-searches'), { q, state, ...(after ? { after } : {}) }),
      when: registered,
      none: '没有找到您可以查看的案卷。请换一个说法，或核对编号；姓名须是全名。'
    })
  ]);
}

function close() {
  results.hide();
}

/* Whoever opens a task wants to see it. */
onAddress(() => parameter('forceDisplayTask') && close());

/** Whether a key that is pressed here is typed into something. */
function isTyping({ target }) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

document.addEventListener('keydown', event => {
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event) && input?.isConnected) {
    event.preventDefault();
    input.focus();
    input.select();
  }
});

whileSignedIn(() => {}, () => {
  close();
  if (input) {
    input.value = '';
  }
});

window.angular.module('cam.tasklist').directive('navbarHeader', () => ({
  restrict: 'C',
  link: (scope, [head]) => {
    scope.$watch('authentication.name', name => {
      head.querySelector('.case-search')?.remove();
      if (name) {
        head.append(searchBox());
      }
    });
  }
}));
