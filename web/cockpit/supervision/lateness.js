/* 逾期多少，为什么: of what was due within the period how much was on time, late, or is not late yet; the late ones by reason and by unit. */
import { fetchJson } from '../../shared/api.js';
import { element } from '../../shared/dom.js';
import { bars } from './charts.js';
import { download } from './download.js';
import { NO_DATA, opening, percent } from './numbers.js';
import { address, changed, endpoint } from './question.js';
import { part, screen } from './screen.js';
import { NUMBER, table } from './table.js';
import { supervises } from './who.js';

const COUNTED = [
  ['应办结', 'due', 'due'],
  ['按时', 'onTime', 'dueOnTime'],
  ['逾期', 'late', 'dueLate'],
  ['逾期办结', 'closedLate', 'dueClosedLate'],
  ['逾期未办结', 'stillOpen', 'dueStillOpen'],
  ['尚未逾期', 'running', 'dueRunning']
];

/** In one sentence what was asked. */
function sentence(report, question) {
  const { whose, period, due, onTime, late, closedLate, stillOpen, running } = report;
  const count = (number, figure, label) => opening(number, figure, question, label);
  if (!due) {
    return element('p', 'supervision-answer', `${whose}，${period.words}：${NO_DATA}，没有这段时间应办结的事项。`);
  }
  return element('p', 'supervision-answer', `${whose}，${period.words}：应办结 `, count(due, 'due', '应办结'), ' 件，按时 ', count(onTime, 'dueOnTime', '按时'),
    ' 件，', element('strong', 'supervision-trouble', '逾期 ', count(late, 'dueLate', '逾期'), ' 件'),
    '（已办结 ', count(closedLate, 'dueClosedLate', '逾期办结'), '，未办结 ', count(stillOpen, 'dueStillOpen', '逾期未办结'),
    '），尚未逾期 ', count(running, 'dueRunning', '尚未逾期'), ` 件。按时率 ${percent(report.percent)}（按时 ${onTime} / 按时和逾期 ${onTime + late}）。`);
}

function reasons({ reasons: all, late }, question) {
  if (!late) {
    return [element('p', 'supervision-note', '没有逾期的事项。')];
  }
  const found = all.filter(({ count }) => count);
  return [element('div', 'supervision-pair',
    bars({
      words: `逾期 ${late} 件的原因：${found.map(({ name, count }) => `${name} ${count} 件`).join('，')}。`,
      names: found.map(({ name }) => name),
      sets: [{ name: '逾期', color: '#c62828', counts: found.map(({ count }) => count) }],
      open: bar => {
        window.location.hash = address('supervision/cases', { ...question, figure: found[bar].key });
      }
    }),
    table([
      ['原因', row => row.name],
      ['件数', row => opening(row.count, row.key, question, row.name), NUMBER],
      ['占逾期', row => percent(Math.round(1000 * row.count / late) / 10), NUMBER]
    ], all)),
  element('p', 'supervision-note', '一件只计一个原因，依次看：答复前暂停过（几次的取最久的）、退回、批准延期。')];
}

function units({ units: all }, question) {
  const of = row => changed(question, { unit: row.id });
  return table([
    ['单位', row => row.name],
    ...COUNTED.map(([name, count, figure]) => [name, row => opening(row[count], figure, of(row), `${row.name} ${name}`), NUMBER]),
    ['按时率', row => percent(row.percent), NUMBER]
  ], all, '单位');
}

async function answer(question) {
  const report = await fetchJson(endpoint('/lateness', question));
  const back = element('a', 'btn btn-default btn-sm', '督办概览');
  back.href = address('dashboard', question);
  return [
    element('div', 'supervision-actions', back, download('lateness', question)),
    sentence(report, question),
    ...(report.due ? [part('逾期原因', ...reasons(report, question)), part('各单位（逾期多的在前）', units(report, question))] : [])
  ];
}

export const lateness = {
  id: 'supervision-lateness',
  pluginPoint: 'cockpit.route',
  properties: { path: '/supervision/lateness' },
  render: (node, api, scope) => {
    if (supervises(scope?.$root?.authentication)) {
      screen(node, { page: 'supervision/lateness', title: '逾期多少，为什么', answer });
    }
  }
};
