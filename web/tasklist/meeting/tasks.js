/* What units have to do after a meeting, each with its day; given until the minutes are approved. And the minutes to print. */
import { appRoot } from '../../shared/api.js';
import { button, element } from '../../shared/dom.js';
import { caseLink } from '../case/case-link.js';
import { askTask } from './asked.js';

export function tasks(view, desk) {
  const passed = view.items.filter(({ item }) => item.outcome === 'PASSED');
  const give = () => desk.choosing(choices => desk.ask(send => askTask(choices, passed, send), 'tasks'));
  return element('section', 'meeting-part',
    element('div', 'meeting-head', element('h3', '', `任务（${view.tasks.length} 项）`),
      view.mayRecord && view.openedAt && !view.approved ? desk.key('give', button('分派任务', 'btn-default btn-sm', give)) : ''),
    view.tasks.length ? element('ol', 'meeting-list', ...view.tasks.map(task => element('li', '',
      element('span', 'meeting-name', `${view.units[task.unit] ?? ''}：${task.what}`, element('small', '', `${task.due} 前完成`)),
      task.carriedOutBy ? caseLink(String(task.carriedOutBy)) : '')))
      : element('p', 'meeting-quiet', '还没有分派任务。'));
}

export function minutesLink({ number, closedAt }) {
  if (!closedAt) {
    return '';
  }
  const link = element('a', 'btn btn-default btn-sm meeting-minutes', '打印纪要');
  link.href = `${appRoot().replace(/\/camunda$/, '')}/api/meetings/${number}/minutes`;
  link.target = '_blank';
  link.addEventListener('click', event => {
    const page = window.open(link.href);
    if (page) {
      event.preventDefault();
      page.addEventListener('load', () => page.print());
    }
  });
  return link;
}
