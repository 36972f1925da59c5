/*
 * A page of a supervisor: its title, the question above, the answer below. A new question is a new address; a page that stays when its
 * address changes is drawn anew.
 */
import { fetchJson, ours } from '../../shared/api.js';
import { element } from '../../shared/dom.js';
import { clearCharts } from './charts.js';
import { filterBar, focusUsed } from './filter-bar.js';
import { address, asked } from './question.js';

let choices = null;

/** What the asker may choose; read once. */
export function allChoices() {
  choices ??= fetchJson(ours('/supervision/choices')).catch(failure => {
    choices = null;
    throw failure;
  });
  return choices;
}

/**
 * @param page its path, such as dashboard
 * @param answer of the question: what is drawn below it; it is given what draws all anew
 * @param scope AngularJS's, if the page stays when its address changes
 */
export function screen(node, { page, title, answer }, scope) {
  const box = element('div', 'supervision');
  node.append(box);
  const draw = async () => {
    const question = asked();
    box.setAttribute('aria-busy', 'true');
    try {
      const [known, parts] = await Promise.all([allChoices(), answer(question, draw)]);
      const bar = filterBar(question, known, next => {
        window.location.hash = address(page, next);
      });
      box.replaceChildren(element('h3', 'supervision-title', title), bar, ...parts.filter(Boolean));
      clearCharts();
      focusUsed(bar);
    } catch (failure) {
      box.replaceChildren(element('h3', 'supervision-title', title), refused(failure, page));
    }
    box.removeAttribute('aria-busy');
  };
  scope?.$on('$routeUpdate', draw);
  return draw();
}

/** A question that cannot be answered, and the way to one that can. */
function refused(failure, page) {
  const said = element('p', 'supervision-refused', failure.message || '暂时无法读取，请稍后刷新页面。');
  said.setAttribute('role', 'alert');
  const again = element('a', 'btn btn-default btn-sm', '清除条件，重新查询');
  again.href = page.startsWith('case/') ? '#/dashboard' : address(page, {});
  return element('div', '', said, again);
}

export function part(title, ...content) {
  return element('section', 'supervision-part', element('h4', '', title), ...content);
}
