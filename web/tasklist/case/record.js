/* The whole record of a case, with its documents: drawn here for the tab 办理记录 of a task and for the case's file. */
import { fetchJson, ours } from '../../shared/api.js';
import { element, facts, section, table } from '../../shared/dom.js';
import { contact } from './contact.js';
import { documents } from './documents.js';
import { linkedTable } from './case-header.js';
import { decisions } from '../../shared/history.js';
import { mark } from '../marks.js';
import { orderTable } from '../orders.js';

function marks(list) {
  return element('div', '', ...list.map(each => element('div', '', mark(each.level), ` ${each.at} ${each.unit}`)));
}

/** A page to print, in a tab of its own. */
function letter(number) {
  const link = element('a', '', '查看并打印');
  link.href = ours(`/opinions/${encodeURIComponent(number)}/letter`);
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}

/** @param taskId of a task of the case that is the reader's, by which he may ask how to reach the resident; null if there is none */
export function drawRecord(node, record, taskId) {
  node.append(
    section(`${record.about}（${record.number}）`, facts([
      ['所属单位', record.unit],
      [record.promised && !record.drawn ? '诉求内容' : '内容', record.content],
      [record.drawn ? '有关人员' : '诉求人', [record.reporter, record.phone].filter(Boolean).join(' ')],
      ...(record.facts ?? []).map(field => [field.label, field.text]),
      ...record.fields.map(field => [field.label, field.text]),
      ['登记时间', record.registered],
      ['承诺时限', record.promised],
      ['优先级', record.priorityWhy && `${record.priority} 分（${record.priorityWhy}）`],
      ['答复', record.answer],
      ['结果', record.outcome],
      ['复函', record.letter && letter(record.number)]
    ]), taskId ? contact(taskId, '电话联系') : ''),
    section('材料', documents(record)),
    section('办理过程（最近的在前）', decisions([...record.history].reverse())),
    section('时限与亮牌', table(['环节', '单位', '时限', '到期', '完成', '亮牌'], record.deadlines.map(clock => [
      clock.step,
      clock.holder,
      element('div', '', clock.basis, ...clock.granted.map(each => element('div', 'need-who', each))),
      clock.provisional ? `${clock.due}（暂定）` : clock.due,
      clock.left || '在办',
      marks(clock.marks)
    ])))
  );
  if (record.orders?.length) {
    node.append(section('督办单', orderTable(record)));
  }
  if (record.levels?.length > 1) {
    node.append(section('逐级承办', table(['层级', '单位'], record.levels.map(passed => [passed.level, passed.unit]))));
  }
  if (record.returns?.length) {
    node.append(section('退回情况', table(['轮次', '单位', '方式', '理由', '依据', '时间'], record.returns.map(given => [
      `第 ${given.round} 轮`,
      given.unit,
      given.how,
      given.reason,
      given.basis,
      given.at
    ]))));
  }
  if (record.evaluations?.length) {
    node.append(section('回访评价', table(['轮次', '评价', '意见', '时间', '回访人'], record.evaluations.map(rating => [
      rating.round === 0 ? '首次回访' : `第 ${rating.round} 次重办后`,
      rating.level,
      rating.opinion,
      rating.at,
      rating.by
    ]))));
  }
  if (record.linked?.length) {
    const some = record.linkedCount > record.linked.length ? `，列出 ${record.linked.length} 件` : '';
    node.append(section(`关联的事项（共 ${record.linkedCount} 件${some}）`, linkedTable(record)));
  }
}

export const recordTab = {
  id: 'need-record',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: '办理记录' },
  render: (node, { taskId }) => {
    const box = element('div', 'need-record', element('p', 'need-when', '正在读取办理记录……'));
    node.append(box);
    fetchJson(ours(`/task-cards/${encodeURIComponent(taskId)}/record`)).then(
      found => {
        box.replaceChildren();
        drawRecord(box, found, taskId);
      },
      error => box.replaceChildren(element('p', '', error.message))
    );
  }
};
