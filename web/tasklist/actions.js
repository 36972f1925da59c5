/*
 * 操作: one menu beside the form's buttons, with what the server offers at this task to who is signed in – 退回待领, 转交, 延期, 暂停, 撤回,
 * and what else a kind of case has. What each asks for, and what is said when it is done, the server says.
 */
import { fetchJson, ours, postJson } from '../shared/api.js';
import { button, element } from '../shared/dom.js';
import { withoutTask } from './back.js';
import { card } from './cards.js';
import { ask } from '../shared/dialog.js';
import { say } from '../shared/status.js';
import { shown } from './task-area.js';

export function menu(taskId) {
  const list = element('ul', 'case-menu');
  list.setAttribute('role', 'menu');
  list.hidden = true;
  const opener = button('操作', 'btn-default case-menu-opener', () => list.hidden ? open() : close());
  opener.setAttribute('aria-haspopup', 'menu');
  const box = element('div', 'case-actions', opener, list);

  async function open() {
    list.replaceChildren(element('li', 'need-when', '正在读取……'));
    show(true);
    try {
      const offers = await fetchJson(ours(`/task-cards/${encodeURIComponent(taskId)}/offers`));
      list.replaceChildren(...(offers.length
        ? offers.map(offer => item(offer, close))
        : [element('li', 'need-when', '这项任务没有其他操作。')]));
      list.querySelector('button')?.focus();
    } catch (failure) {
      list.replaceChildren(element('li', 'need-late', failure.message));
    }
  }

  function close() {
    show(false);
    opener.focus();
  }

  function show(visible) {
    list.hidden = !visible;
    opener.setAttribute('aria-expanded', String(visible));
  }

  show(false);
  box.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      step(list, event.key === 'ArrowDown' ? 1 : -1);
    }
  });
  box.addEventListener('focusout', event => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) {
      show(false);
    }
  });
  return box;
}

/** Moves the focus by so many entries, round and round. */
function step(list, by) {
  const all = [...list.querySelectorAll('button')];
  if (all.length) {
    const at = all.indexOf(document.activeElement);
    all[(at + by + all.length) % all.length].focus();
  }
}

function item(offer, close) {
  const entry = button(offer.label, 'btn-link', () => {
    close();
    take(offer);
  });
  entry.setAttribute('role', 'menuitem');
  const line = element('li', '', entry);
  line.setAttribute('role', 'none');
  return line;
}

async function take({ label, address, fields, hint, warning, done }) {
  const area = shown();
  const answer = await ask({
    title: label.replace(/…$/, ''),
    hint,
    warning,
    fields,
    send: values => postJson(ours(address), values)
  });
  if (answer) {
    say(done);
    await goOn(area);
  }
}

/** Reads the task anew; one that has ended, or is not the user's to see any more, is left. */
async function goOn(area) {
  if (area && !await card(area.taskId).catch(() => ({}))) {
    window.location.hash = withoutTask(window.location.hash);
    area.refreshList();
  } else {
    area?.refresh();
  }
}

window.angular.module('cam.tasklist.form').directive('formActions', () => ({
  restrict: 'C',
  link: (scope, [bar]) => {
    const taskId = scope.params?.taskId;
    if (taskId) {
      bar.append(menu(taskId));
    }
  }
}));
