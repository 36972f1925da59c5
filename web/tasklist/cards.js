/* On each card of the list what the task is about, how it stands and by when; the facts are asked for together for those that appear together. */
import { fetchJson, ours } from '../shared/api.js';
import { element } from '../shared/dom.js';
import { badges } from './marks.js';

const WAIT = 50;
const MOST = 50;
let waiting = new Map();

/** The card of a task; undefined for one that the signed-in user may not see. */
export function card(taskId) {
  return new Promise((resolve, reject) => {
    if (!waiting.size) {
      setTimeout(ask, WAIT);
    }
    waiting.set(taskId, [...(waiting.get(taskId) || []), { resolve, reject }]);
  });
}

function ask() {
  const asked = waiting;
  waiting = new Map();
  const ids = [...asked.keys()];
  for (let i = 0; i < ids.length; i += MOST) {
    const portion = ids.slice(i, i + MOST);
    const answer = (id, act) => asked.get(id).forEach(act);
    fetchJson(ours(`/task-cards?ids=${portion.map(encodeURIComponent).join(',')}`)).then(
      found => {
        const byTask = new Map(found.map(each => [each.taskId, each]));
        portion.forEach(id => answer(id, waiter => waiter.resolve(byTask.get(id))));
      },
      error => portion.forEach(id => answer(id, waiter => waiter.reject(error)))
    );
  }
}

export function drawCard(node, facts) {
  const due = element('span', facts.late ? 'need-due need-late' : 'need-due', facts.due);
  if (facts.provisional) {
    due.append(provisional());
  }
  node.append(
    element('div', 'need-about', facts.about),
    element('div', 'need-line', element('span', '', facts.unit), element('span', 'need-number', `编号 ${facts.number}`)),
    element('div', 'need-line', due, badges(facts)),
    facts.urged ? element('div', 'need-urged', facts.urged) : '',
    facts.claimedBy ? element('div', 'need-line', `签领：${facts.claimedBy}`) : ''
  );
}

export function provisional() {
  const mark = element('span', 'need-provisional', '（暂定）');
  mark.title = '当年放假安排尚未公布，时限按法定节假日暂定推算。';
  return mark;
}

export const cards = {
  id: 'need-card',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render: (node, { taskId }) => {
    const box = element('div', 'need-card');
    node.append(box);
    card(taskId).then(
      facts => facts && drawCard(box, facts),
      error => box.append(element('span', 'need-due', error.message))
    );
  }
};
