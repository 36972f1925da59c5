/* How the units stand, and their streets, the worst first: as bars what the worst have in hand, and in tables, each number with its cases. */
import { element } from '../../shared/dom.js';
import { bars } from './charts.js';
import { opening, ratio } from './numbers.js';
import { address, changed } from './question.js';
import { NUMBER, table } from './table.js';

const WORST = 8;

const COUNTED = [
  ['在办', 'open', 'held'],
  ['其中逾期', 'overdue', 'heldOverdue'],
  ['黄牌', 'yellow', 'heldYellow'],
  ['红牌', 'red', 'heldRed'],
  ['督办', 'escalated', 'heldEscalated']
];

/**
 * @param rows units or streets
 * @param narrowed the question about a row
 * @param all what they are called; a street's lateness is one click away, that of a unit stands on the street's page
 */
export function unitTable(rows, question, narrowed, all) {
  const of = row => changed(question, narrowed(row));
  return table([
    [all, row => row.name],
    ...COUNTED.map(([name, count, figure]) => [name, row => opening(row[count], figure, of(row), `${row.name} ${name}`), NUMBER]),
    ['环节按时率', row => ratio(row.stepsOnTime, row.steps, of(row), { keys: ['stepsOnTime', 'steps'], label: `${row.name} 环节按时` }), NUMBER],
    ['承诺按时率', row => ratio(row.keptPromises, row.promises, of(row), { keys: ['promisesKept', 'promises'], label: `${row.name} 承诺按时` }), NUMBER],
    ...(all === '街道' ? [['原因', row => lateness(row, of(row))]] : [])
  ], rows, all);
}

/** The promises are given by communities: what belongs to no street has none. */
function lateness(row, question) {
  if (question.street === 'none') {
    return '';
  }
  const link = element('a', '', '逾期原因');
  link.href = address('supervision/lateness', question);
  link.setAttribute('aria-label', `${row.name} 逾期原因`);
  return link;
}

/** A street's row; the last is of all that belongs to none. */
export const ofStreet = row => ({ street: row.id ?? 'none', unit: null });

export const ofUnit = row => ({ unit: row.id });

/** What the worst have in hand, by mark. */
export function worst(rows, question) {
  const shown = rows.filter(row => row.open).slice(0, WORST);
  if (shown.length < 2) {
    return null;
  }
  const sets = [
    { name: '督办', figure: 'heldEscalated', color: '#6a1b3f', of: row => row.escalated },
    { name: '红牌', figure: 'heldRed', color: '#c62828', of: row => row.red - row.escalated },
    { name: '黄牌', figure: 'heldYellow', color: '#f2b705', of: row => row.yellow },
    { name: '未亮牌', figure: 'held', color: '#90a4ae', of: row => row.open - row.yellow - row.red }
  ];
  const words = shown.map(row => `${row.name}在办 ${row.open} 件，督办 ${row.escalated}，红牌 ${row.red}，黄牌 ${row.yellow}`).join('；');
  return bars({
    words: `在办和亮牌最多的单位：${words}。`,
    names: shown.map(row => row.name),
    sets: sets.map(({ name, color, of }) => ({ name, color, counts: shown.map(of) })),
    open: (row, set) => {
      window.location.hash = address('supervision/cases', { ...changed(question, ofUnit(shown[row])), figure: sets[set].figure });
    }
  });
}
