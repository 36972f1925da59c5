/* Above the forms of scoring: the sheet of 评分, the way out of whom has an interest in an appraisal, and what is known so far. */
import { fetchJson, ours, postJson } from '../../shared/api.js';
import { ask } from '../../shared/dialog.js';
import { button, element } from '../../shared/dom.js';
import { say } from '../../shared/status.js';
import { complain } from '../form-refusals.js';
import { on, shown } from '../task-area.js';
import { draw } from './result.js';
import { sheetOf } from './sheet.js';
import { ownSheet } from './words.js';

const METHODS = ['userTask_visitSite', 'userTask_hearBriefing', 'userTask_readDocuments', 'userTask_interviewPeople', 'userTask_holdWorkshop', 'userTask_gatherOpinions'];
const WHOLE = 'userTask_scoreSheet';
const STEPS = [WHOLE, ...METHODS, 'userTask_synthesiseAppraisal', 'userTask_replaceAppraiser', 'userTask_appointAssessors'];

on('shown', show);
on('renewed', show);
on('left', clear);
document.addEventListener('click', complete, true);

function clear(area) {
  area.sheet = null;
  area.pane.querySelectorAll('.scoring-at-task').forEach(each => each.remove());
}

async function show(area) {
  const record = STEPS.includes(area.key) ? await area.record?.catch(() => null) : null;
  const panels = record && await fetchJson(ours(`/cases/${record.number}/scorings`)).catch(() => null);
  if (!panels || shown() !== area) {
    return;
  }
  clear(area);
  const box = element('section', 'scoring-at-task', ...content(area, record, panels));
  box.setAttribute('aria-label', '评分');
  if (box.childNodes.length) {
    area.pane.querySelector('.case-header')?.after(box);
  }
}

function content(area, record, panels) {
  const own = ownSheet(panels);
  if (area.key === WHOLE) {
    if (!own) {
      return [element('p', 'case-hint', '这项任务由确定的评委各填一份，您没有待填的评分表。')];
    }
    const panel = panels.at(-1);
    area.sheet = sheetOf(own, record.number, record.documents, () => fetchJson(ours(`/cases/${record.number}/documents`)));
    return [element('h3', '', `评分表：${panel.standard}`), element('p', 'case-hint', panel.rule), area.sheet.node];
  }
  const box = element('div', '');
  draw(box, record.number, panels);
  return [box, METHODS.includes(area.key) && own ? leaveButton(own, area) : ''];
}

let waited = false;

/** 完成 waits for what of the sheet is just being saved, and passes over nothing that was refused, unless he leaves the sheet to another. */
async function complete(event) {
  const area = shown();
  const done = event.target.closest?.('.form-actions [type=submit]');
  if (waited || !done || !area?.sheet || !area.pane.contains(done) || area.values().interest === 'CONFLICT') {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  const wrong = await area.sheet.refused();
  if (wrong) {
    complain(area.pane, '评分表里有一项没有保存，请按红字改正后再提交。');
    wrong.querySelector('input, textarea').focus();
  } else if (shown() === area) {
    waited = true;
    done.click();
    waited = false;
  }
}

function leaveButton(sheet, area) {
  return button('申请回避', 'btn-default btn-sm score-recusal', async () => {
    const done = await ask({
      title: '申请回避',
      hint: `您承担的“${sheet.item}”改由他人承担，您不再评估这件事项。`,
      fields: [{ key: 'reason', label: '回避的理由', type: 'TEXT', most: 500, required: true }],
      send: values => postJson(ours(`/score-sheets/${sheet.id}/recusal`), values)
    });
    if (done) {
      say('已申请回避，由工作小组改派他人。');
      area.refresh();
    }
  });
}
