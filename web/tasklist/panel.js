/*
 * A page of our own over Tasklist's columns, below the head: what is under it waits and cannot be reached by keys. Several lie one upon
 * the other; Esc and 返回 close the uppermost.
 */
import { button, element } from '../shared/dom.js';

const open = [];

/** @param close called when the reader wants it closed: whoever opened it hides it then */
export function panel(name, close) {
  const title = element('h2', 'case-panel-title');
  title.tabIndex = -1;
  const tools = element('div', 'case-panel-tools');
  const content = element('div', 'case-panel-content');
  content.tabIndex = 0; // read on by keys where nothing in it can be reached
  const box = element('section', `case-panel case-panel-${name}`,
    element('header', 'case-panel-head', button('返回', 'btn-default case-panel-back', close), title, tools), content);
  box.setAttribute('role', 'dialog');
  box.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isTyped(event)) {
      event.preventDefault();
      close();
    }
  });
  let before = null;
  const self = {
    box,
    isOpen: () => open.includes(self),
    show(text, nodes, actions = []) {
      title.textContent = text;
      box.setAttribute('aria-label', text);
      tools.replaceChildren(...actions);
      content.replaceChildren(...nodes);
      if (open.at(-1) !== self) {
        before = document.activeElement;
        take(self);
        open.push(self);
        document.body.append(box);
        settle();
        title.focus();
      }
      content.scrollTop = 0;
    },
    hide() {
      const uppermost = open.at(-1) === self;
      take(self);
      box.remove();
      settle();
      if (uppermost && before?.isConnected) {
        before.focus();
      }
    }
  };
  return self;
}

function take(panelOf) {
  if (open.includes(panelOf)) {
    open.splice(open.indexOf(panelOf), 1);
  }
}

/** What somebody has begun to type is not lost by Esc. */
function isTyped({ target }) {
  return /^(INPUT|TEXTAREA)$/.test(target.tagName) && target.value !== '';
}

function settle() {
  document.querySelectorAll('.site-wrap').forEach(each => each.toggleAttribute('inert', open.length > 0));
  open.forEach((each, place) => each.box.toggleAttribute('inert', place < open.length - 1));
}
