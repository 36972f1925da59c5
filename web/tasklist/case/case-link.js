/* What leads to a case's file, and to a task, from wherever a case is shown. */
import { button, element } from '../../shared/dom.js';
import { addressOf, addressOfCase, go } from '../address.js';
import { firstFilter } from '../counts.js';

/** A link to the file: it can be opened beside and kept as a bookmark. */
export function caseLink(number, text = number) {
  const link = element('a', 'case-link', text);
  link.href = addressOfCase(number, window.location.hash);
  link.addEventListener('click', event => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      go({ case: number });
    }
  });
  return link;
}

/** Opens a task in the list that has all of the unit's work. */
export function openTask(taskId) {
  window.location.hash = addressOf(taskId, window.location.hash, firstFilter());
}

export function taskButton(taskId, look = 'btn-default btn-sm') {
  return button('打开任务', `${look} case-open-task`, () => openTask(taskId));
}
