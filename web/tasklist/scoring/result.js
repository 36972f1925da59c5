/*
 * How a case was, and is, scored: who has a sheet and whether it is in; when all are in, how the result came about – method, weight, points, what
 * they stand on, and what was not counted.
 */
import { fetchJson, ours, postJson } from '../../shared/api.js';
import { ask } from '../../shared/dialog.js';
import { button, element, table } from '../../shared/dom.js';
import { say } from '../../shared/status.js';
import { DROPPED, RESULT, STATE, scored } from './words.js';

/** Drawn when it is known; nothing where nothing was scored. */
export function scorings(number) {
  const box = element('section', 'scorings');
  box.setAttribute('aria-label', '评分');
  renew(box, number);
  return box;
}

function renew(box, number) {
  return fetchJson(ours(`/cases/${number}/scorings`)).then(panels => draw(box, number, panels), () => {});
}

export function draw(box, number, panels) {
  box.replaceChildren(...panels.map(panel => panelOf(number, panel, () => renew(box, number))));
}

function panelOf(number, panel, again) {
  const result = panel.result ? `${panel.total} 分，${RESULT[panel.result]}` : panel.state;
  const lines = panel.sheets.filter(({ item }) => item);
  return element('div', 'scoring',
    element('h4', '', `评分：${panel.standard}，第 ${panel.round} 次`),
    element('p', '', element('strong', '', result), panel.spread ? `；最高与最低相差 ${panel.spread} 分` : ''),
    element('p', 'case-hint', panel.rule),
    lines.length ? parts(number, lines) : whole(number, panel, again));
}

/** Each item with its own assessor. */
function parts(number, sheets) {
  return table(['项目', '由谁', '权重', '得分', '说明和证据'], sheets.map(sheet => {
    const [line] = sheet.lines;
    return [sheet.item, who(sheet), line?.weight ?? '', points(sheet, line), line ? said(number, line) : sheet.why ? `回避：${sheet.why}` : ''];
  }));
}

function points(sheet, line) {
  return line && sheet.state === 'SUBMITTED' ? scoreWords(line) : STATE[sheet.state];
}

function scoreWords({ points: given, notApplicable, maximum }) {
  return notApplicable ? '不适用' : `${given} / ${maximum}`;
}

function who({ assessor, unit }) {
  return element('div', '', assessor, element('div', 'need-who', unit));
}

/** Each assessor with a sheet of all items, which unfolds. */
function whole(number, { sheets }, again) {
  const second = sheets.some(({ pass }) => pass === 2);
  return element('ul', 'scoring-sheets', ...sheets.map(sheet => element('li', '', ...sheetOf(number, sheet, second), sheet.replaceable ? takeOff(sheet, again) : '')));
}

function sheetOf(number, sheet, second) {
  const words = [
    `${sheet.assessor}（${sheet.unit}）${second ? (sheet.pass === 2 ? '复评' : '初评') : ''}：`,
    sheet.total !== null && sheet.state === 'SUBMITTED' ? `${sheet.total} 分` : STATE[sheet.state],
    sheet.dropped ? `（${DROPPED[sheet.dropped]}）` : '',
    sheet.why ? `：${sheet.why}` : ''
  ].join('');
  if (!sheet.lines.length || sheet.state !== 'SUBMITTED') {
    return [words];
  }
  const details = element('details', '', element('summary', '', words),
    table(['项目', '权重', '得分', '说明和证据'], scored(sheet).map(line => [
      element('div', '', line.name, element('div', 'need-who', line.method)), line.weight, scoreWords(line), said(number, line)])));
  return [details];
}

/** Of an assessor who does not answer, for the unit that appointed him. */
function takeOff({ replaceable, assessor }, again) {
  return button('换下', 'btn-default btn-xs score-replacement', async () => {
    const done = await ask({
      title: `换下评委：${assessor}`,
      hint: '收回这份评分表，写明的理由记录在案；其他评委交齐后另行确定评委。',
      fields: [{ key: 'reason', label: '理由', type: 'TEXT', most: 500, required: true }],
      send: values => postJson(ours(`/score-sheets/${replaceable}/replacement`), values)
    });
    if (done) {
      say('已换下，其他评委交齐后请另行确定评委。');
      again();
    }
  });
}

function said(number, { remark, evidence }) {
  return element('div', '', remark, ...evidence.map(proof => proofOf(number, proof)));
}

function proofOf(number, { id, name, kind, at, sha256, withdrawn }) {
  const link = element('a', '', name);
  link.href = ours(`/cases/${number}/documents/${id}`);
  link.target = '_self';
  link.download = '';
  return element('div', 'need-who', withdrawn ? name : link, ` ${kind}，${at}，摘要 ${sha256.slice(0, 12)}……${withdrawn ? '（已撤下）' : ''}`);
}
