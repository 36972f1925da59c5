/* What the page of a meeting asks for before it sends something; what is wrong is said at its field. */
import { ask } from '../../shared/dialog.js';
import { BALLOT, CHOICE, STATUS, choicesOf, clock, day, moment } from './words.js';
import { chooser } from './chooser.js';
import { statusFor } from './standing.js';

const REASON = { type: 'TEXT', most: 200, required: true };

export function askOpening(view, send) {
  const inTime = view.invitedAt && day(view.invitedAt) <= view.callBy;
  return ask({
    title: '宣布开会',
    hint: inTime ? '' : `通知应在 ${view.callBy} 当日或之前发出${view.invitedAt ? `，实际 ${moment(view.invitedAt)} 发出` : '，没有发出的记录'}。仍要开会的，写明原因，记入纪要。`,
    warning: '开会以后，名单和议题不能再改。',
    fields: inTime ? [] : [{ key: 'reason', label: '通知晚了仍要开会的原因', ...REASON }],
    send
  });
}

export function askEnd(view, send) {
  return ask({
    title: '改结束时间',
    hint: `现为 ${moment(view.closesAt)}。到时不再投票。`,
    fields: [
      { key: 'end', label: '结束时间', type: 'MOMENT', required: true, value: `${day(view.closesAt)}T${clock(view.closesAt)}`, about: /结束时间应晚于|“end”/ },
      { key: 'reason', label: '改结束时间的原因', ...REASON }
    ],
    send
  });
}

export function askClosing(view, waiting, send) {
  return ask({
    title: '散会',
    hint: waiting.length ? `还没有表决的 ${waiting.length} 项（${waiting.map(({ item }) => `第 ${item.place} 项`).join('、')}）留待下次；到会人数不足的，记为人数不足。` : '',
    warning: '散会以后，不能再投票，也不能再改到会情况。',
    fields: [],
    send
  });
}

export function askWhy(title, label, send) {
  return ask({ title, fields: [{ key: 'reason', label, ...REASON }], send });
}

/** Somebody's representative: one who is there and is not himself. */
export function askProxy(view, member, send) {
  const there = view.members.filter(each => each.status === 'PRESENT' && each.member.id !== member.id);
  return ask({
    title: `${member.name}委托他人`,
    hint: there.length ? '受委托的人要到会，且只受一人委托。' : '还没有人到会：请先登记受委托的人到会。',
    fields: [{ key: 'proxy', label: '受委托的人', type: 'CHOICE', required: true, choices: there.map(each => choiceOf(each.member)), about: /受委托|受一人委托/ }],
    send
  });
}

/** Where a member is for one item alone. @param member null: whoever is chosen */
export function askPresence(view, listed, member, send) {
  const all = view.members.map(each => each.member);
  const there = all.filter(({ id }) => id !== member?.id && statusFor(listed, id) === 'PRESENT');
  return ask({
    title: `${member?.name ?? `第 ${listed.item.place} 项`}：本议题的到会情况`,
    hint: '只对这一项；全会的到会情况在名单里登记。',
    fields: [
      ...(member ? [] : [{ key: 'member', label: '哪位成员', type: 'CHOICE', required: true, choices: all.map(choiceOf), about: /已经对正在表决/ }]),
      { key: 'status', label: '本议题的到会情况', type: 'CHOICE', required: true, choices: choicesOf(STATUS), value: member ? statusFor(listed, member.id) : 'RECUSED' },
      { key: 'proxy', label: '受委托的人（委托他人的才选）', type: 'CHOICE', choices: there.map(choiceOf), about: /受委托|受一人委托/ }
    ],
    send: ({ member: chosen = String(member?.id), status, proxy }) => send({ member: chosen, status, ...(proxy ? { proxy } : {}) })
  });
}

function choiceOf({ id, name, post }) {
  return { value: String(id), label: post ? `${name}（${post}）` : name };
}

export function askVote(name, choice, send) {
  return ask({ title: `投票：${CHOICE[choice]}`, hint: name, warning: '投出以后不能更改。', fields: [], send });
}

const COUNTS = [['for', '赞成票数'], ['against', '反对票数'], ['abstain', '弃权票数'], ['votes', '总票数']]
  .map(([key, label]) => ({ key, label, type: 'NUMBER', least: 0, most: 99_999, required: true, ...(key === 'votes' ? { about: /总票数|之和/ } : {}) }));

export function askCount(again, send) {
  return ask({
    title: '录入计票',
    hint: `${again ? '上一轮两人的计票不一致，请重新清点。' : ''}两人分别清点、分别录入，互相看不到；一致才算数。`,
    fields: COUNTS,
    send
  });
}

export function askCountCorrection(send) {
  return ask({
    title: '更正计票',
    hint: '两人分别录入相同的票数和原因后生效，原来的计票保留。',
    fields: [...COUNTS, { key: 'reason', label: '更正的原因', ...REASON }],
    send
  });
}

export function askCorrection(member, was, send) {
  return ask({
    title: `更正${member.name}的投票`,
    hint: `原登记为${CHOICE[was]}。由当时登记的人以外的人更正，原来的一票保留。`,
    fields: [
      { key: 'choice', label: '更正为', type: 'CHOICE', required: true, choices: choicesOf({ FOR: '赞成', AGAINST: '反对', ABSTAIN: '弃权' }), about: /赞成、反对或弃权/ },
      { key: 'reason', label: '更正的原因', ...REASON }
    ],
    send
  });
}

/** @param instead the member in whose place he comes, or null */
export function askMember(choices, instead, byArea, send) {
  return ask({
    title: instead ? `替换${instead.name}` : '添加成员',
    hint: instead ? '开会前可以替换；原成员从名单上移出，记录保留。' : '',
    fields: [
      { key: 'name', label: '成员姓名', type: 'LINE', most: 30, required: true, about: /姓名/ },
      { key: 'post', label: '身份（如居民代表、社区书记，选填）', type: 'LINE', most: 40, about: /身份/ },
      { key: 'account', label: '系统账号（有账号的本人投票，选填）', control: chooser('系统账号', choices.people), about: /账号/ },
      { key: 'area', label: byArea ? '专有部分面积（平方米）' : '专有部分面积（平方米，业主大会才填）', type: 'LINE', most: 13, required: byArea, about: /面积/ }
    ],
    send
  });
}

/** @param kind the name of the meeting's own rule */
export function askItem(choices, kind, send) {
  return ask({
    title: '添加议题',
    hint: '填议题，或填要议的事项的受理编号；填了编号的，可以不填议题。',
    fields: [
      { key: 'title', label: '议题名称', type: 'TEXT', most: 200, about: /请填写议题|名称/ },
      { key: 'case', label: '受理编号（选填）', type: 'LINE', most: 18, about: /编号|事项|案件|列为议题/ },
      { key: 'ballot', label: '表决方式', type: 'CHOICE', required: true, choices: choicesOf(BALLOT), value: 'NAMED' },
      { key: 'rule', label: '表决规则', type: 'CHOICE', required: true, choices: choices.rules, value: choices.rules.find(({ label }) => label === kind)?.value ?? '' }
    ],
    send
  });
}

/** @param passed items that were passed */
export function askTask(choices, passed, send) {
  return ask({
    title: '分派任务',
    hint: '纪要审核通过以后，任务交给承办单位，按完成日期计时。',
    fields: [
      { key: 'what', label: '任务内容', type: 'TEXT', most: 500, required: true, about: /填写任务/ },
      { key: 'unit', label: '承办单位', type: 'CHOICE', required: true, control: chooser('承办单位', choices.units), about: /承办的单位/ },
      { key: 'due', label: '完成日期', type: 'DATE', required: true, about: /完成日期/ },
      ...(passed.length ? [{ key: 'item', label: '所依据的议题（选填）', type: 'CHOICE', choices: passed.map(({ item }) => ({ value: String(item.id), label: `${item.place}. ${item.title}` })), about: /表决通过的议题/ }] : [])
    ],
    send
  });
}
