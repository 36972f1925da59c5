/* What is urgent at one's unit, above the list, each with its clock; it is there for all of the unit who may act on it. */
import { fetchJson, ours } from '../shared/api.js';
import { element } from '../shared/dom.js';
import { openTask } from './case/case-link.js';
import { clockWords } from './clock-words.js';
import { renewing } from './renewal.js';
import { whileSignedIn } from './signed-in.js';

const TICK = 10_000;
const banner = element('section', 'case-urgent');
banner.setAttribute('aria-label', '紧急事项');
banner.hidden = true;
let clocks = [];
let timer = null;

export function draw(tasks, now = Date.now()) {
  clocks = tasks.map(task => ({ task, until: now + task.left * 1000, place: element('strong', 'case-urgent-clock') }));
  banner.hidden = tasks.length === 0;
  banner.replaceChildren(
    element('h3', '', `紧急 ${tasks.length} 件`),
    element('ul', '', ...clocks.map(({ task, place }) => element('li', '', line(task, place)))));
  tick(now);
}

function line(task, place) {
  const open = element('button', 'btn btn-link case-urgent-open',
    element('span', 'case-urgent-about', task.about),
    element('span', '', `${task.step} · ${task.claimedBy ? `签领：${task.claimedBy}` : '待签领'} · 编号 ${task.number}`),
    element('span', '', `${task.at} 前 `, place));
  open.type = 'button';
  open.addEventListener('click', () => openTask(task.taskId));
  return open;
}

export function tick(now = Date.now()) {
  clocks.forEach(({ task, until, place }) => {
    const seconds = Math.floor((until - now) / 1000);
    place.textContent = task.paused ? '暂停计时' : clockWords(seconds);
    place.classList.toggle('need-late', seconds < 0 && !task.paused);
  });
}

renewing(() => fetchJson(ours('/urgent-tasks')).then(tasks => draw(tasks), () => {}));
whileSignedIn(
  () => {
    timer = setInterval(() => tick(), TICK);
  },
  () => {
    clearInterval(timer);
    draw([]);
  }
);

export const urgent = {
  id: 'case-urgent',
  pluginPoint: 'tasklist.list',
  priority: 1000,
  render: node => node.append(banner)
};
