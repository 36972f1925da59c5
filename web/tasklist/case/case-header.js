/*
 * 案情: the case itself, above every form of every kind. What is needed to decide stands there at once; the rest unfolds. A form holds the
 * question of its step and nothing of this.
 */
import { fetchJson, ours } from '../../shared/api.js';
import { button, element, facts, table } from '../../shared/dom.js';
import { card, provisional } from '../cards.js';
import { caseLink } from './case-link.js';
import { contact } from './contact.js';
import { decisions } from '../../shared/history.js';
import { badges } from '../marks.js';
import { urgedLine } from '../orders.js';
import { say } from '../../shared/status.js';
import { on } from '../task-area.js';
import { printByNumber } from './work-order.js';

on('shown', drawCase);
on('renewed', drawCase);

/** Reads the case of a task and draws it; anew, if something was done to it. */
export function drawCase(area) {
  const header = headerIn(area);
  area.card = card(area.taskId);
  area.record = fetchJson(ours(`/task-cards/${encodeURIComponent(area.taskId)}/record`));
  Promise.all([area.card, area.record]).then(
    ([theCard, record]) => theCard && drawHeader(header, theCard, record, area),
    error => header.replaceChildren(element('p', 'need-late', error.message))
  );
}

/** That of the same task stays until it is drawn anew, so that nothing jumps when somebody claims it. */
function headerIn({ pane, taskId }) {
  const before = pane.querySelector('.case-header');
  if (before?.dataset.task === taskId) {
    return before;
  }
  before?.remove();
  const header = element('section', 'case-header');
  header.setAttribute('aria-label', '案情');
  header.dataset.task = taskId;
  pane.prepend(header);
  return header;
}

/** @param task its id, and the name of its step */
export function drawHeader(header, theCard, record, task) {
  const rest = element('div', 'case-rest');
  rest.hidden = true;
  const unfold = button('展开全部案情', 'btn-link btn-sm case-unfold', () => {
    if (!rest.firstChild) {
      rest.append(...unfolded(record));
    }
    rest.hidden = !rest.hidden;
    unfold.setAttribute('aria-expanded', String(!rest.hidden));
    unfold.textContent = rest.hidden ? '展开全部案情' : '收起案情';
  });
  unfold.setAttribute('aria-expanded', 'false');
  header.replaceChildren(
    element('div', 'case-line',
      element('h3', 'case-about', record.about),
      badges(theCard, record.badges),
      element('span', 'need-number', '受理编号 ', caseLink(record.number))),
    words(record) ?? '',
    ...people(record, task),
    decided(record) ?? '',
    element('div', 'case-line case-dates', ...theCard.dates.map(date)),
    urgedLine(theCard, record) ?? '',
    record.latest ? element('p', 'case-latest', '最新：', told(record.latest)) : '',
    element('div', 'case-line', unfold, button('打印工单', 'btn-link btn-sm case-print', () => printByNumber(record.number).catch(({ message }) => say(message)))),
    rest
  );
  reachable(header.querySelector('.case-words'));
}

/** What has more lines than are shown is read on by keys. */
function reachable(box) {
  if (box && box.scrollHeight > box.clientHeight) {
    box.tabIndex = 0;
  }
}

/** What people wrote; of a kind without such a text, nothing. */
function words(record) {
  return record.content ? element('blockquote', 'case-words', record.content) : null;
}

/** Place, unit, and who brought it, masked; how to reach him is shown in place, for a reason that is proposed. */
function people(record, { taskId, step }) {
  const reach = element('div', '');
  const open = button('查看联系方式', 'btn-link btn-sm case-reach', () => {
    reach.replaceChildren(...(reach.firstChild ? [] : [contact(taskId, `${step}：电话联系`)]));
    reach.querySelector('input')?.focus();
  });
  const person = [record.reporter, record.phone].filter(Boolean).join(' ');
  const all = [...first(record), ...(person ? [{ label: record.drawn ? '有关人员' : '诉求人', text: person, open }] : [])];
  return [
    element('dl', 'case-facts', ...all.flatMap(each => [element('dt', '', each.label), element('dd', '', each.text, each.open)])),
    reach
  ];
}

/** Place and unit; of a drawn kind what was filled in first. */
function first(record) {
  const most = 3;
  const filled = record.content ? [] : record.fields.slice(0, most);
  return [...named(record, '地点'), { label: '所属单位', text: record.unit }, ...filled];
}

/** What a meeting decided about it, and who does what because of it, a line for each. */
function decided(record) {
  const all = named(record, '协商结果', '落实计划');
  return all.length ? element('dl', 'case-decided', ...all.flatMap(each => [element('dt', '', each.label), element('dd', '', each.text)])) : null;
}

function named(record, ...labels) {
  return (record.facts ?? []).filter(({ label }) => labels.includes(label));
}

/** To the minute, unless the words have it. */
export function date({ due, at, late, provisional: uncertain, note }) {
  const [, time] = at.split(' ');
  return element('span', late ? 'need-due need-late' : 'need-due', due, due.includes(time) ? '' : `（${at} 前）`,
    uncertain ? provisional() : null,
    note ? element('em', 'need-late', ` ${note}`) : null);
}

export function told({ who, unit, at, step, outcome, reason }) {
  return `${at} ${who}${unit ? `（${unit}）` : ''} ${step}，${outcome}${reason ? `：${reason}` : ''}`;
}

function unfolded(record) {
  const linked = record.linked ?? [];
  return [
    facts([
      ...(record.facts ?? []).map(({ label, text }) => [label, text]),
      ...record.fields.map(({ label, text }) => [label, text]),
      ['登记时间', record.registered],
      ['对居民的承诺', record.promised],
      ['优先级', record.priorityWhy && `${record.priority} 分（${record.priorityWhy}）`],
      ['答复', record.answer],
      ['材料', record.documents.length ? `${record.documents.length} 份，见“办理记录”` : '无']
    ]),
    ...(linked.length ? [element('h4', '', `关联的事项（共 ${record.linkedCount} 件）`), linkedTable(record)] : []),
    element('h4', '', '办理过程（最近的在前）'),
    decisions([...record.history].reverse())
  ];
}

export function linkedTable({ linked }) {
  return table(['受理编号', '事项', '关系', '状态'], linked.map(other => [caseLink(other.number), other.about, other.relation, other.state]));
}
