/*
 * For who works with the keyboard: the first thing on the page that Tab reaches leads past everything else, to the first task of the list or
 * to the form that is open. Seen only while it has the focus.
 */
import { element } from '../shared/dom.js';
import { whileSignedIn } from './signed-in.js';

const TARGETS = [
  ['跳到第一项任务', '.tasks-list li.task h4.task a'],
  ['跳到表单', '[cam-tasklist-task] .claim, [cam-tasklist-task] .fjs-form :is(input, textarea, select, button)']
];

export function skipLinks() {
  const links = TARGETS.map(([words, selector]) => {
    const link = element('a', '', words);
    link.href = '#';
    link.addEventListener('click', event => {
      event.preventDefault();
      document.querySelector(selector)?.focus();
    });
    return link;
  });
  const box = element('nav', 'skip-links', ...links);
  box.setAttribute('aria-label', '快捷跳转');
  return box;
}

const links = skipLinks();
links.tabIndex = -1;
document.body.prepend(links);
// browsers go on from where the log-in form was: the keys begin at the top of the page
whileSignedIn(() => links.focus({ preventScroll: true }), () => {});
