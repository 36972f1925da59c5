/*
 * 督办概览: how the needs of the units stand that the signed-in supervisor answers for, on Cockpit's start page. Designers,
 * who come to Cockpit for the models, do not get it.
 */
import { ours } from '../shared/api.js';
import { element } from '../shared/dom.js';

const API = ours('/supervision');
const SHOWN = 15;

/* Columns: [name, cell of a row, class]. */
function table(columns, rows) {
  const cells = (tag, content) => columns.map(column => element(tag, column[2], content(column)));
  return element('table', 'table supervision-table',
    element('thead', '', element('tr', '', ...cells('th', ([name]) => name))),
    element('tbody', '', ...rows.map(row => element('tr', '', ...cells('td', ([, cell]) => cell(row))))));
}

function section(title, ...content) {
  return element('section', 'supervision-part', element('h4', '', title), ...content);
}

function figure(name, count) {
  return element('div', 'supervision-figure', element('strong', '', String(count)), element('span', '', name));
}

const BADGES = {
  yellow: '黄牌',
  red: '红牌',
  escalated: '督办'
};

function counted(kind) {
  return [BADGES[kind], row => row[kind] ? element('span', `supervision-badge supervision-${kind}`, String(row[kind])) : '0', 'supervision-number'];
}

function mark(level) {
  if (level === null || level < 1) {
    return '';
  }
  return level === 1
    ? element('span', 'supervision-badge supervision-red', '红牌')
    : element('span', 'supervision-badge supervision-escalated', `督办${'一二三'[level - 2]}级`);
}

function warning({ years, deadlines }) {
  const which = years.length ? `${years.join('、')} 年` : '部分年份';
  return element('div', 'supervision-warning',
    element('strong', '', `${which}的放假调休安排尚未载入，${deadlines} 个在办时限是暂定的。`),
    element('p', '', `这些时限现按法定节假日推算，未计调休。国务院办公厅的通知公布后，请管理员按通知载入（接口 PUT /api/calendar/${years[0] || '年份'}，`
      + '可先读取上一年的安排作样例）；载入后在办时限、黄牌和红牌时刻会自动重新推算。在此之前，答复居民时请说明时限是暂定的。'));
}

function rate(percent) {
  return percent === null ? '—' : `${percent}%`;
}

function units(all) {
  const columns = [
    ['单位', row => row.name],
    ['在办', row => String(row.open), 'supervision-number'],
    counted('yellow'),
    counted('red'),
    counted('escalated'),
    ['环节按时率', row => rate(row.onTime), 'supervision-number'],
    ['承诺按时率', row => rate(row.promisesKept), 'supervision-number']
  ];
  if (!all.length) {
    return element('p', 'supervision-note', '这些单位目前没有在办需求，这段时间也没有办结的环节。');
  }
  const box = element('div', '', table(columns, all.slice(0, SHOWN)));
  if (all.length > SHOWN) {
    const more = element('button', 'btn btn-link btn-sm', `显示全部 ${all.length} 个单位`);
    more.addEventListener('click', () => box.replaceChildren(table(columns, all)));
    box.append(more);
  }
  return box;
}

function latest(rows) {
  return rows.length
    ? table([
      ['受理编号', row => row.number, 'supervision-need'],
      ['诉求', row => row.about],
      ['所属单位', row => row.unit],
      ['停在', row => row.step],
      ['承办单位', row => row.holder],
      ['逾期', row => row.due],
      ['亮牌', row => mark(row.mark)]
    ], rows)
    : element('p', 'supervision-note', '没有逾期的需求。');
}

function satisfaction(rated) {
  const total = rated.reduce((sum, each) => sum + each.count, 0);
  if (!total) {
    return element('p', 'supervision-note', '这段时间还没有回访评价。');
  }
  const percent = count => Math.round(100 * count / total);
  const positive = rated.filter(each => !each.negative).reduce((sum, each) => sum + each.count, 0);
  const bars = rated.map(({ level, count, negative }) => {
    const bar = element('div', negative ? 'supervision-bar supervision-negative' : 'supervision-bar');
    bar.style.width = `${percent(count)}%`;
    return element('div', 'supervision-level', element('span', '', level), element('div', 'supervision-track', bar),
      element('span', '', `${count}（${percent(count)}%）`));
  });
  return element('div', '', element('p', '', `满意率 ${percent(positive)}%（基本满意及以上，共 ${total} 件评价）`), ...bars);
}

function draw(box, report) {
  box.replaceChildren(
    ...(report.provisional ? [warning(report.provisional)] : []),
    element('div', 'supervision-figures',
      ...report.figures.map(({ name, count }) => figure(name, count))),
    section('逾期最久的十件', latest(report.latest)),
    element('div', 'supervision-columns',
      section('各承办单位', units(report.units),
        element('p', 'supervision-note', `红牌含已督办的；环节按时率：近 ${report.days} 天办完的环节和现已亮红牌的环节中，未到红牌时刻办完的占比；承诺按时率：近 ${report.days} 天答复居民的和承诺已亮红牌仍未答复的需求中，未到红牌时刻答复的占比，记在作出承诺的社区。`)),
      section(`近 ${report.days} 天满意度`, satisfaction(report.satisfaction)))
  );
}

function render(node) {
  const box = element('div', 'supervision');
  node.append(box);
  fetch(API, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
    .then(async response => {
      if (response.status === 403) {
        return;
      }
      const body = await response.json();
      if (!response.ok) {
        throw new Error(body.detail);
      }
      draw(box, body);
    })
    .catch(error => box.replaceChildren(element('p', '', error.message || '督办概览暂时无法读取，请稍后刷新页面。')));
}

export default {
  id: 'supervision',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  render
};
