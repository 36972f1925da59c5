/* One line above the form: that what was typed before is there again, or that it cannot be saved just now. */
import { button, element } from '../../shared/dom.js';

const CLASS = 'typed-note';

/** @param acts pairs of what a button says and what it does */
export function note(pane, className, text, ...acts) {
  pane.querySelectorAll(`.${className}`).forEach(earlier => earlier.remove());
  if (text) {
    const line = element('p', `${CLASS} ${className}`, element('span', '', text), ...acts.map(([label, act]) => button(label, 'btn-link btn-sm', act)));
    line.setAttribute('role', 'status');
    pane.querySelector('.fjs-container')?.before(line);
  }
}

/** 14:05, of another day with it. */
export function clock(at, now = new Date()) {
  const two = number => String(number).padStart(2, '0');
  const day = at.toDateString() === now.toDateString() ? '' : `${at.getMonth() + 1}月${at.getDate()}日 `;
  return `${day}${two(at.getHours())}:${two(at.getMinutes())}`;
}
