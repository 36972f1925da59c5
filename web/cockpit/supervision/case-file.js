/*
 * 案件档案: all that is known of a case, people and units by name, the latest first; from here it is urged and ordered, and its diagram
 * opened. Names, phones and addresses are masked by the server.
 */
import { appRoot, fetchJson, ours } from '../../shared/api.js';
import { button, element, facts } from '../../shared/dom.js';
import { decisions } from '../../shared/history.js';
import { mark } from './marks.js';
import { part } from './screen.js';
import { table } from './table.js';
import { urging } from './urging.js';
import { readsFiles } from './who.js';

/** The case's instance in the engine, if it is still under way. */
async function instance(number) {
  const address = `${appRoot()}/api/engine/engine/default/process-instance?businessKey=${number}&rootProcessInstances=true&maxResults=1`;
  const [found] = await fetchJson(address).catch(() => []);
  return found?.id ?? null;
}

/** What all of the file is drawn from. */
export async function readFile(number) {
  return { record: await fetchJson(ours(`/cases/${number}`)), instance: await instance(number) };
}

/** @param again draws the file anew, when something was said */
export function fileParts({ record, instance: running }, again) {
  return [
    element('div', 'supervision-actions', ...(record.supervised ? urging(record, again) : []), running ? diagram(running) : null),
    element('div', 'supervision-pair',
      part('案情', record.content ? element('blockquote', 'supervision-words', record.content) : null, facts([
        ['受理编号', record.number],
        ['所属单位', record.unit],
        [record.drawn ? '有关人员' : '诉求人', [record.reporter, record.phone].filter(Boolean).join(' ')],
        ...(record.facts ?? []).map(({ label, text }) => [label, text]),
        ...record.fields.map(({ label, text }) => [label, text]),
        ['登记时间', record.registered],
        ['对居民的承诺', record.promised],
        ['优先级', record.priorityWhy && `${record.priority} 分（${record.priorityWhy}）`],
        ['答复', record.answer],
        ['结果', record.outcome]
      ])),
      part('现在', waits(record), orders(record))),
    part('办理过程（最近的在前）', decisions([...record.history].reverse())),
    part('时限与亮牌', clocks(record)),
    ...more(record)
  ];
}

function diagram(id) {
  const link = element('a', 'btn btn-default btn-xs', '流程图');
  link.href = `#/process-instance/${id}/runtime`;
  return link;
}

function waits({ outcome, deadlines }) {
  if (outcome) {
    return element('p', '', `已办结归档：${outcome}。`);
  }
  const open = deadlines.filter(clock => !clock.left);
  return element('ul', 'supervision-waits', ...open.map(clock => element('li', '',
    element('strong', '', clock.step), `：${clock.holder}，${clock.due} 到期 `, highest(clock))));
}

function highest({ marks }) {
  return marks.length ? mark(Math.max(...marks.map(each => each.level))) : null;
}

function orders({ orders: all }) {
  return all.length ? table([
    ['督办单', order => element('div', '', order.number, element('div', 'supervision-note', `${order.at} ${order.who}（${order.unit}）`))],
    ['要求', order => element('div', '', order.text, element('div', order.late ? 'supervision-trouble' : 'supervision-note',
      `请${order.to}于 ${order.answerBy} 前答复${order.late ? '（已逾期）' : ''}`))],
    ['答复', ({ answer }) => answer
      ? element('div', '', answer.text, element('div', 'supervision-note', `${answer.at} ${answer.who}（${answer.unit}）`)) : '尚未答复']
  ], all) : null;
}

function clocks({ deadlines }) {
  return table([
    ['环节', clock => clock.step],
    ['单位', clock => clock.holder],
    ['时限', clock => element('div', '', clock.basis, ...clock.granted.map(each => element('div', 'supervision-note', each)))],
    ['到期', clock => clock.provisional ? `${clock.due}（暂定）` : clock.due],
    ['完成', clock => clock.left ?? '在办'],
    ['亮牌', clock => element('div', '', ...clock.marks.map(each => element('div', '', mark(each.level), ` ${each.at} ${each.unit}`)))]
  ], deadlines);
}

/** What some cases have: documents, returns, what the resident said, others that belong to it. */
function more({ number, documents, returns = [], evaluations = [], linked = [], linkedCount }) {
  const parts = [
    [documents, '材料', () => table([
      ['材料', each => documentLink(number, each)],
      ['类型', each => each.kind],
      ['添加', each => `${each.at} ${each.who}（${each.unit}）`]
    ], documents)],
    [returns, '退回情况', () => table([
      ['轮次', each => `第 ${each.round} 轮`],
      ['单位', each => each.unit],
      ['方式', each => each.how],
      ['理由', each => each.reason],
      ['依据', each => each.basis],
      ['时间', each => each.at]
    ], returns)],
    [evaluations, '回访评价', () => table([
      ['轮次', each => each.round === 0 ? '首次回访' : `第 ${each.round} 次重办后`],
      ['评价', each => each.level],
      ['意见', each => each.opinion],
      ['时间', each => each.at],
      ['回访人', each => each.by]
    ], evaluations)],
    [linked, `关联的事项（共 ${linkedCount} 件）`, () => table([
      ['受理编号', each => each.number],
      ['事项', each => each.about],
      ['关系', each => each.relation],
      ['状态', each => each.state]
    ], linked)]
  ];
  return parts.filter(([rows]) => rows.length).map(([, title, draw]) => part(title, draw()));
}

function documentLink(number, { id, name, withdrawn, erased }) {
  if (withdrawn || erased) {
    return element('span', 'supervision-note', `${name}（${withdrawn ? '已撤下' : '已按规定清除'}）`);
  }
  const link = element('a', '', name);
  link.href = ours(`/cases/${number}/documents/${id}`);
  link.target = '_self';
  link.download = '';
  return link;
}

export const caseFile = {
  id: 'supervision-case',
  pluginPoint: 'cockpit.route',
  properties: { path: '/case/:number' },
  render: (node, api, scope) => {
    const [, number] = /#\/case\/(\d+)/.exec(window.location.hash) ?? [];
    if (!number || !readsFiles(scope?.$root?.authentication)) {
      return;
    }
    const box = element('div', 'supervision', element('p', 'supervision-note', '正在读取……'));
    node.append(box);
    const back = button('返回', 'btn-default btn-sm', () => window.history.back());
    const draw = async () => {
      try {
        const file = await readFile(number);
        box.replaceChildren(element('h3', 'supervision-title', back, ` ${file.record.about}`,
          element('small', '', ` ${number}`)), ...fileParts(file, draw).filter(Boolean));
      } catch (failure) {
        box.replaceChildren(back, element('p', 'supervision-refused', failure.message));
      }
    };
    draw();
  }
};
