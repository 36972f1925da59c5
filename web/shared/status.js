/*
 * One line below the head that says what was done and where it is now; it stays until it is put away or the next one is said. The page makes
 * room for it, so that it covers nothing.
 */
import { button, element } from './dom.js';

export function say(text) {
  document.querySelectorAll('.case-said').forEach(earlier => earlier.remove());
  const said = element('div', 'case-said', element('span', '', text), button('知道了', 'btn-default btn-sm', () => {
    said.remove();
    makeRoom();
  }));
  said.setAttribute('role', 'status');
  document.body.append(said);
  makeRoom();
  return said;
}

function makeRoom() {
  const height = document.querySelector('.case-said')?.offsetHeight ?? 0;
  document.documentElement.style.setProperty('--case-said', `${height}px`);
}

window.addEventListener('resize', makeRoom);
