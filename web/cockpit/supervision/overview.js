/*
 * 督办概览: how the cases stand of the units that the signed-in supervisor answers for, on Cockpit's start page. Designers, who come to
 * Cockpit for the models, do not get it and do not ask for it.
 */
import { fetchJson } from '../../shared/api.js';
import { element } from '../../shared/dom.js';
import { bars } from './charts.js';
import { download } from './download.js';
import { fileLink } from './file-link.js';
import { mark } from './marks.js';
import { opening, percent, tile } from './numbers.js';
import { address, endpoint } from './question.js';
import { part, screen } from './screen.js';
import { NUMBER, table } from './table.js';
import { ofStreet, ofUnit, unitTable, worst } from './units.js';
import { isAdministrator, supervises } from './who.js';

const NOTES = `逾期从亮红牌时起算；红牌含已督办的。环节按时率：期内办完的环节和现已逾期未办完的环节中，未逾期办完的占比；承诺按时率：期内答复居民的和现已逾期未答复的承诺中，
  未逾期答复的占比，记在作出承诺的社区。`.replace(/\s+/g, '');

function warning({ years, deadlines }) {
  const which = years.length ? `${years.join('、')} 年` : '部分年份';
  return element('div', 'supervision-warning',
    element('strong', '', `${which}的放假调休安排尚未载入，${deadlines} 个在办时限是暂定的。`),
    element('p', '', '这些时限现按法定节假日推算，未计调休。国务院办公厅的通知公布后，请管理员载入；载入后在办时限、黄牌和红牌时刻会自动重新推算。在此之前，答复居民时请说明时限是暂定的。'));
}

function latest(rows, who) {
  return rows.length
    ? table([
      ['受理编号', row => fileLink(row.number, who), 'supervision-need'],
      ['事项', row => row.about],
      ['所属单位', row => row.unit],
      ['停在', row => row.step],
      ['承办单位', row => row.holder],
      ['逾期', row => row.due],
      ['亮牌', row => mark(row.mark)]
    ], rows)
    : element('p', 'supervision-note', '没有逾期的事项。');
}

function satisfaction(rated, question) {
  const total = rated.reduce((sum, each) => sum + each.count, 0);
  if (!total) {
    return [element('p', 'supervision-note', '无数据：这段时间没有首次回访评价。')];
  }
  const share = count => Math.round(1000 * count / total) / 10;
  return [
    bars({
      words: `首次回访评价 ${total} 件：${rated.map(({ level, count }) => `${level} ${count} 件`).join('，')}。`,
      names: rated.map(({ level }) => level),
      sets: [{ name: '评价', color: rated.map(({ negative }) => negative ? '#c62828' : '#2e7d32'), counts: rated.map(({ count }) => count) }],
      open: bar => {
        window.location.hash = address('supervision/cases', { ...question, figure: rated[bar].key });
      }
    }),
    table([
      ['评价', row => row.level],
      ['件数', row => opening(row.count, row.key, question, row.level), NUMBER],
      ['占比', row => percent(share(row.count)), NUMBER]
    ], rated)
  ];
}

async function answer(question, who) {
  const report = await fetchJson(endpoint('', question));
  const lateness = element('a', 'btn btn-default btn-sm', '逾期多少，为什么');
  lateness.href = address('supervision/lateness', question);
  const streets = report.streets.filter(street => street.open || street.steps || street.promises);
  return [
    report.provisional ? warning(report.provisional) : null,
    element('div', 'supervision-actions', lateness, download('overview', question)),
    element('div', 'supervision-figures',
      ...report.rates.map(rate => tile(rate, question, true)), ...report.figures.map(figure => tile(figure, question, false))),
    streets.length ? part('各街道（差的在前）', unitTable(streets, question, ofStreet, '街道')) : null,
    part('各承办单位（差的在前）',
      report.units.length ? element('div', 'supervision-pair', worst(report.units, question), unitTable(report.units, question, ofUnit, '单位'))
        : element('p', 'supervision-note', '无数据：这些单位目前没有在办事项，这段时间也没有办结的环节。'),
      element('p', 'supervision-note', NOTES)),
    ...(report.satisfaction.length ? [part('满意度（首次回访）', element('div', 'supervision-pair', ...satisfaction(report.satisfaction, question)))] : []),
    part('逾期最久的十件', latest(report.latest, who))
  ];
}

export const overview = {
  id: 'supervision',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  render: (node, api, scope) => {
    const who = scope?.$root?.authentication;
    if (supervises(who)) {
      node.classList.add(isAdministrator(who) ? 'supervision-of-administrator' : 'supervision-of-supervisor');
      screen(node, { page: 'dashboard', title: '督办概览', answer: question => answer(question, who) }, scope);
    }
  }
};
