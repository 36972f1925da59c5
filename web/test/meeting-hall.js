// The page of a meeting in a test: opened as zhang.san, with what is in it, what is asked in a dialog and what is sent.
import { answering, goTo, registered, requests, settled } from './page.js';
import { CHOICES, NUMBER } from './meeting-view.js';

await import('../tasklist/meeting/page.js');

const ends = [];
registered.threeColsLayoutColumns.link({ $on: (event, listener) => ends.push(listener), $root: { authentication: { name: 'zhang.san' } } });

export const page = () => document.querySelector('.case-panel-meeting');
export const key = name => page().querySelector(`[data-key="${name}"]`);
export const texts = selector => [...page().querySelectorAll(selector)].map(each => each.textContent);
export const dialog = () => document.querySelector('.case-dialog');
export const box = label => [...dialog().querySelectorAll('.case-ask-row')].find(row => row.textContent.includes(label)).querySelector('input, select, textarea');
export const posts = () => requests.filter(({ method }) => method === 'POST').map(({ address, body }) => [address.replace(`/api/meetings/${NUMBER}/`, ''), body]);

export async function opened(shown, ...more) {
  goTo({ meeting: null });
  answering(...more, [/choices$/, [200, CHOICES]], [/meetings\/\d+/, [200, shown]]);
  goTo({ meeting: NUMBER });
  await settled(10);
}

export async function submit() {
  dialog().querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(10);
}

/** Nothing is open any more. */
export function left() {
  document.querySelectorAll('dialog').forEach(each => each.remove());
  goTo({ meeting: null, screen: null });
}

/** Nobody is signed in any more. */
export function end() {
  ends.forEach(each => each());
}
