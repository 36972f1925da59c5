/* What happened to a case, each with when, who, what and why; what says nothing of the matter itself is drawn in grey. */
import { element } from './dom.js';

export function decisions(history) {
  return element('ol', 'need-history', ...history.map(entry => element('li', entry.aside ? 'need-aside' : '',
    element('div', 'need-when', entry.at),
    element('div', '',
      element('strong', '', entry.step), `：${entry.outcome}`,
      element('div', 'need-who', entry.unit ? `${entry.who}（${entry.unit}）` : entry.who),
      entry.reason ? element('div', 'need-reason', entry.reason) : null))));
}
