/*
 * 定期报告 of a case, in its file: each with its day, how it stands and what it says; those that it is for acknowledge it or say something to it.
 */
import { fetchJson, ours, postJson } from '../../shared/api.js';
import { ask } from '../../shared/dialog.js';
import { button, element } from '../../shared/dom.js';
import { say } from '../../shared/status.js';

/** Drawn when it is known; nothing where none are agreed. */
export function reports(number) {
  const box = element('section', 'notices reports');
  box.setAttribute('aria-label', '定期报告');
  fetchJson(ours(`/cases/${number}/reports`)).then(all => draw(box, number, all), () => {});
  return box;
}

export function draw(box, number, all) {
  if (!all.length) {
    return;
  }
  const { reporter, recipients } = all[0];
  box.replaceChildren(
    element('div', 'meeting-head', element('h4', '', '定期报告'), element('span', 'need-when', `${reporter} 报告，${recipients.join('、')} 接收`)),
    element('ul', '', ...all.map(report => item(box, number, report))));
}

function item(box, number, report) {
  const acknowledge = async () => {
    const listed = await ask({
      title: `签收第 ${report.number} 期报告`,
      hint: '没有意见的直接签收；意见会记入办理记录。',
      fields: [{ key: 'comment', label: '意见（选填）', type: 'TEXT', most: 1000 }],
      send: values => postJson(ours(`/cases/${number}/reports/acknowledgement`), { report: report.id, ...values })
    });
    if (listed) {
      draw(box, number, listed);
      say('已签收。');
    }
  };
  const late = report.state.startsWith('逾期');
  return element('li', '',
    element('span', '', `第 ${report.number} 期，${report.due} 前：`), element('span', late ? 'need-late' : '', report.state),
    report.submittedAt ? `（${report.submittedBy}，${report.submittedAt}）` : '',
    report.mayAcknowledge ? button('签收', 'btn-default btn-sm reports-acknowledge', acknowledge) : '',
    element('ul', '', ...said(report).map(text => element('li', '', text))));
}

function said({ progress, effect, problems, notes }) {
  return [
    progress ? `进展：${progress}` : '',
    effect ? `成效：${effect}` : '',
    problems ? `问题和打算：${problems}` : '',
    ...notes.map(({ unit, by, at, comment }) => `${unit} ${by} ${at} ${comment ? `意见：${comment}` : '已签收'}`)
  ].filter(Boolean);
}
