/* One line at the top of the page that says what was done and where it is now; it stays until it is put away or the next one is said. */
import { button, element } from '../shared/dom.js';

export function say(text) {
  document.querySelectorAll('.case-said').forEach(earlier => earlier.remove());
  const said = element('div', 'case-said', element('span', '', text), button('知道了', 'btn-default btn-sm', () => said.remove()));
  said.setAttribute('role', 'status');
  document.body.append(said);
  return said;
}
