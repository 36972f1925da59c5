/*
 * An assessor's own sheet: item by item, each saved as soon as it is changed. What is wrong is said at its item. Nobody else sees it before all
 * sheets are in.
 */
import { ours, postJson } from '../../shared/api.js';
import { element } from '../../shared/dom.js';
import { upload } from '../case/upload.js';
import { filled, ownSheet, scored, sum } from './words.js';

/**
 * @param documents of the case, that its evidence is chosen from
 * @param added called when one more was added; answers them all
 * @returns the sheet as a node, and a way to wait until all is saved, which answers the item whose last word was not taken, or null
 */
export function sheetOf(sheet, number, documents, added) {
  const progress = element('p', 'score-progress', progressWords(sheet));
  progress.setAttribute('aria-live', 'polite');
  const items = sheet.lines.map(line => (line.heading ? element('h4', 'score-heading', line.name) : item(sheet, line, documents, answer => {
    progress.textContent = progressWords(answer);
  })));
  const wanted = scored(sheet).some(({ evidenceAsked }) => evidenceAsked.length);
  const adding = element('div', 'score-evidence');
  const offer = note => adding.replaceChildren(element('h4', 'score-heading', '添加证据'), upload(ours(`/cases/${number}/documents`), async taken => {
    const all = await added();
    items.forEach(each => each.offer?.(all));
    offer(taken.note);
  }, note));
  if (wanted) {
    offer(null);
  }
  return {
    node: element('div', 'score-sheet', progress, ...items.map(each => each.node ?? each), adding),
    async refused() {
      const all = items.filter(each => each.saved);
      await Promise.all(all.map(each => each.saved()));
      return all.find(({ node }) => node.querySelector('.need-late').textContent)?.node ?? null;
    }
  };
}

export function progressWords(sheet) {
  const total = sum(sheet);
  const rest = scored(sheet).length - filled(sheet);
  return total === null ? `还有 ${rest} 项没有评分；填写即保存，提交前只有您自己看得到。` : `各项已评，您的合计 ${total} 分；核对后在下面提交。`;
}

function item(sheet, line, documents, answered) {
  const state = element('span', 'score-state');
  const trouble = element('p', 'need-late');
  trouble.setAttribute('role', 'alert');
  const points = input('text', line.points ?? '', `${line.name}的分值`);
  points.inputMode = 'decimal';
  const remark = element('textarea', 'form-control score-remark');
  remark.value = line.remark;
  remark.rows = 1;
  remark.maxLength = 2000;
  remark.placeholder = '评分说明（选填）';
  remark.setAttribute('aria-label', `${line.name}的评分说明`);
  const leave = line.mayNotApply ? input('checkbox', '', `${line.name}不适用`) : null;
  if (leave) {
    leave.checked = line.notApplicable;
  }
  const proofs = element('div', 'score-proofs');
  const chosen = new Set(line.evidence.map(({ id }) => id));
  const offer = all => proofs.replaceChildren(...(line.evidenceAsked.length ? [element('span', 'case-hint', `证据（${line.evidenceAsked.join('、')}）：`),
    ...all.filter(({ withdrawn, erased }) => !withdrawn && !erased).map(each => choice(each, line, chosen, save))] : []));
  let saving = Promise.resolve();

  /** One after the other: the last word is the one that stays. */
  function save() {
    saving = saving.then(send);
  }

  async function send() {
    points.disabled = leave?.checked ?? false;
    if (leave?.checked) {
      points.value = '';
    }
    trouble.textContent = '';
    if (leave?.checked && !remark.value.trim()) {
      state.textContent = '';
      trouble.textContent = '不适用的，请在说明里写明理由。';
      return;
    }
    state.textContent = '正在保存……';
    try {
      const panels = await postJson(ours(`/score-sheets/${sheet.id}/scores`), {
        indicator: line.indicator, points: points.value, notApplicable: leave?.checked ?? false, remark: remark.value, evidence: [...chosen]
      });
      state.textContent = '已保存';
      answered(ownSheet(panels) ?? sheet);
    } catch (failure) {
      state.textContent = '';
      trouble.textContent = failure.message;
    }
  }

  [points, remark, leave].filter(Boolean).forEach(each => each.addEventListener('change', save));
  points.disabled = leave?.checked ?? false;
  offer(documents);
  const node = element('section', 'score-item',
    element('div', 'score-line', element('strong', '', line.name), element('span', 'score-of', points, ` / ${line.maximum} 分`),
      leave ? element('label', 'score-leave', leave, ` 不适用（${line.mayNotApply}）`) : '', state),
    line.method ? element('p', 'case-hint', line.method) : '',
    remark, proofs, trouble);
  node.setAttribute('aria-label', line.name);
  return { node, offer, saved: () => saving };
}

function choice(document, line, chosen, save) {
  const id = String(document.id);
  const box = input('checkbox', '', `${line.name}的证据：${document.name}`);
  box.checked = chosen.has(id);
  box.addEventListener('change', () => {
    chosen[box.checked ? 'add' : 'delete'](id);
    save();
  });
  return element('label', 'score-proof', box, ` ${document.name}`);
}

function input(type, value, label) {
  const made = element('input', type === 'text' ? 'form-control score-points' : '');
  made.type = type;
  if (type === 'text') {
    made.value = value;
  }
  made.setAttribute('aria-label', label);
  return made;
}
