/*
 * Says in Tasklist what a task is about: on each card the need with its marks and due date, and beside the form the tab
 * 办理记录 with the need's whole record. The facts come from our own endpoints, which answer for the tasks that the
 * signed-in user may see.
 */
import { OURS, element, fetchJson } from './ours.js';

/*
 * No 新建任务: work comes from processes only. Neither the tab 历史, since the engine's own history tells less than the record does, nor 添加备注: remarks would put
 * personal data into the engine's tables, and the server refuses them.
 */
const LEFT_OUT = ['task-detail-history', 'task-action-comment', 'create-task-action'];

window.angular.module('webapps.plugin').config(['PluginsProvider', plugins => {
  const register = plugins.registerPlugin;
  plugins.registerPlugin = (type, component, plugin) => {
    if (!LEFT_OUT.includes(plugin.id)) {
      register.call(plugins, type, component, plugin);
    }
  };
}]);

const API = `${OURS}/task-cards`;
const NEEDS = `${OURS}/needs`;
const CASES = `${OURS}/cases`;

/** 黄牌, 红牌, 督办一级 …: the highest mark; who is escalated to a superior has the red one, too. */
function badge(level) {
  const [className, text] = level === 0 ? ['yellow', '黄牌']
    : level === 1 ? ['red', '红牌'] : ['escalated', `督办${'一二三'[level - 2]}级`];
  return element('span', `need-badge need-badge-${className}`, text);
}

/* Cards: those that appear together are asked for together. */
const WAIT = 50;
const MOST = 50;
let waiting = new Map();

function card(taskId) {
  return new Promise((resolve, reject) => {
    if (!waiting.size) {
      setTimeout(ask, WAIT);
    }
    waiting.set(taskId, [...(waiting.get(taskId) || []), { resolve, reject }]);
  });
}

function ask() {
  const asked = waiting;
  waiting = new Map();
  const ids = [...asked.keys()];
  for (let i = 0; i < ids.length; i += MOST) {
    const portion = ids.slice(i, i + MOST);
    const answer = (id, act) => asked.get(id).forEach(act);
    fetchJson(`${API}?ids=${portion.map(encodeURIComponent).join(',')}`).then(
      cards => {
        const byTask = new Map(cards.map(each => [each.taskId, each]));
        portion.forEach(id => answer(id, waiter => waiter.resolve(byTask.get(id))));
      },
      error => portion.forEach(id => answer(id, waiter => waiter.reject(error)))
    );
  }
}

function drawCard(node, need) {
  const badges = element('span', 'need-badges');
  if (need.urgent) {
    badges.append(element('span', 'need-badge need-badge-urgent', '紧急'));
  }
  if (need.mark !== null) {
    badges.append(badge(need.mark));
  }
  if (need.paused) {
    badges.append(element('span', 'need-badge need-badge-paused', '暂停计时'));
  }
  const due = element('span', need.late ? 'need-due need-late' : 'need-due', need.due);
  if (need.provisional) {
    due.append(element('span', 'need-provisional', '（暂定）'));
    due.title = '当年放假安排尚未公布，时限按法定节假日暂定推算。';
  }
  node.append(
    element('div', 'need-about', need.about),
    element('div', 'need-line', element('span', '', need.unit), element('span', 'need-number', need.number)),
    element('div', 'need-line', due, badges)
  );
}

const cards = {
  id: 'need-card',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render: (node, { taskId }) => {
    const box = element('div', 'need-card');
    node.append(box);
    card(taskId).then(
      need => need && drawCard(box, need),
      error => box.append(element('span', 'need-due', error.message))
    );
  }
};

/* The record. */
function section(title, ...content) {
  return element('section', 'need-section', element('h4', '', title), ...content);
}

function table(heads, rows) {
  const head = element('tr', '', ...heads.map(text => element('th', '', text)));
  const body = rows.map(cells => element('tr', '', ...cells.map(cell => element('td', '', cell))));
  return element('table', 'need-table', element('thead', '', head), element('tbody', '', ...body));
}

function facts(pairs) {
  return element('dl', 'need-facts', ...pairs
    .filter(([, value]) => value)
    .flatMap(([name, value]) => [element('dt', '', name), element('dd', '', value)]));
}

function decisions(history) {
  return element('ol', 'need-history', ...history.map(entry => element('li', '',
    element('div', 'need-when', entry.at),
    element('div', '',
      element('strong', '', entry.step), `：${entry.outcome}`,
      element('div', 'need-who', entry.unit ? `${entry.who}（${entry.unit}）` : entry.who),
      entry.reason ? element('div', 'need-reason', entry.reason) : null))));
}

function marks(list) {
  return element('div', '', ...list.map(mark => element('div', '', badge(mark.level), ` ${mark.at} ${mark.unit}`)));
}

function post(address, type, body) {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return fetchJson(address, {
    method: 'POST',
    headers: { 'Accept': 'application/json', 'Content-Type': type, 'X-XSRF-TOKEN': token ? token[1] : '' },
    body
  });
}

function postJson(address, body) {
  return post(address, 'application/json', JSON.stringify(body));
}

/* Asks for what goes on record, field by field, and then does something with the values in their order. A field may bring its input. */
function asking({ label, fields, send, done }) {
  const box = element('form', 'need-contact');
  box.noValidate = true;
  const inputs = fields.map(({ input = element('input', 'form-control'), placeholder, longest }) => {
    input.setAttribute('aria-label', placeholder);
    input.placeholder = placeholder;
    input.maxLength = longest;
    return input;
  });
  const message = element('div', 'need-late');
  message.setAttribute('role', 'alert');
  const button = element('button', 'btn btn-default', label);
  button.type = 'submit';
  box.append(element('div', 'need-contact-ask', ...inputs, button), message);
  box.addEventListener('submit', event => {
    event.preventDefault();
    const empty = inputs.findIndex(input => !input.value.trim());
    if (empty >= 0) {
      message.textContent = fields[empty].missing;
      inputs[empty].focus();
      return;
    }
    button.disabled = true;
    send(...inputs.map(input => input.value)).then(
      answer => box.replaceChildren(done(answer)),
      error => {
        message.textContent = error.message;
        button.disabled = false;
      }
    );
  });
  return box;
}

/* How to reach the resident: shown until the tab is left. */
function contact(taskId) {
  return asking({
    label: '查看联系方式',
    fields: [{
      placeholder: '用途，例如：电话回访（记入办理记录）',
      missing: '请填写查看居民联系方式的用途。',
      longest: 200
    }],
    send: reason => postJson(`${API}/${encodeURIComponent(taskId)}/resident`, { reason }),
    done: resident => facts([
      ['诉求人', resident.name || '未留姓名'],
      ['联系电话', resident.phone || '未留电话'],
      ['住址', resident.address || '未留住址'],
      ...resident.fields.map(field => [field.label, field.text]),
      ['文字原文', resident.texts.join('\n')]
    ])
  });
}

/* The resident may take his need back at any time, a unit what it proposed itself. */
function withdrawal(need) {
  const [address, label, who] = need.drawn ? [CASES, '撤回', ''] : [NEEDS, '登记居民撤回', '居民'];
  return asking({
    label,
    fields: [{
      placeholder: `${who}撤回的原因（记入办理记录，撤回后不再办理）`,
      missing: `请填写${who}撤回的原因。`,
      longest: 500
    }],
    send: reason => postJson(`${address}/${need.number}/withdrawal`, { reason }),
    done: () => element('strong', '', '已登记撤回，请刷新任务列表。')
  });
}

/* The centre gives back what was dispatched to the wrong department, within the time for objections. */
function platformReturn(number) {
  return asking({
    label: '平台退回',
    fields: [
      { placeholder: '退回理由（记入办理记录，退回后由属地街道二次分流）', missing: '请填写退回理由。', longest: 1000 },
      { placeholder: '退回依据，例如：部门职责规定', missing: '请填写退回依据。', longest: 500 }
    ],
    send: (reason, legalBasis) => postJson(`${NEEDS}/${number}/platform-return`, { reason, legalBasis }),
    done: () => element('strong', '', '已退回，请刷新任务列表。')
  });
}

/* More time, at those tasks where it may be asked for. */
function moreTime(taskId) {
  const address = `${API}/${encodeURIComponent(taskId)}`;
  const box = element('div', '');
  Promise.all([fetchJson(`${address}/time`), fetchJson(`${OURS}/pause-causes`)]).then(
    ([askable, causes]) => {
      if (askable.mostDays !== null) {
        box.append(extension(address, askable.mostDays));
      }
      if (askable.promise) {
        box.append(element('p', 'need-promise', askable.promise));
      }
      if (askable.pausable) {
        box.append(pause(address, causes));
      }
    },
    error => box.append(element('p', 'need-late', error.message))
  );
  return box;
}

/* Once, approved by the unit above. */
function extension(address, most) {
  const days = element('input', 'form-control need-days');
  days.type = 'number';
  days.min = 1;
  days.max = most;
  return asking({
    label: '申请延期',
    fields: [
      { input: days, placeholder: `1–${most} 工作日`, missing: '请填写延期的工作日数。', longest: 2 },
      { placeholder: '延期的理由（只有一次，上一级单位审批）', missing: '请填写延期的理由。', longest: 500 }
    ],
    send: (number, reason) => postJson(`${address}/extension`, { days: Number(number), reason }),
    done: () => element('strong', '', '已申请延期，等待上一级单位审批；审批期间请照常办理。')
  });
}

/* For listed causes only. */
function pause(address, causes) {
  const select = element('select', 'form-control need-cause', ...[{ cause: '', name: '暂停的事由' }, ...causes].map(each => {
    const option = element('option', '', each.name);
    option.value = each.cause;
    return option;
  }));
  return asking({
    label: '暂停计时',
    fields: [
      { input: select, placeholder: '暂停的事由', missing: '请选择暂停的事由。' },
      { placeholder: '具体情况（记入办理记录）', missing: '请填写暂停的具体情况。', longest: 500 }
    ],
    send: (cause, reason) => postJson(`${address}/pause`, { cause, reason }),
    done: () => element('strong', '', '已暂停计时；事由消除后，请在“恢复办理”任务中恢复。')
  });
}

/* What is attached to the case: opened as a file, added while the case is open, withdrawn by whose it is. */
function documents(need) {
  const address = `${CASES}/${need.number}/documents`;
  const box = element('div', '');
  const draw = (list, note) => box.replaceChildren(
    ...(list.length ? [table(['材料', '类型', '添加', ''], list.map(each => documentCells(address, each, refresh)))] : []),
    ...(need.outcome ? [] : [upload(address, refresh, note)])
  );
  const refresh = note => fetchJson(address).then(list => draw(list, note));
  draw(need.documents, null);
  return box;
}

function documentCells(address, each, refresh) {
  const added = element('div', '', each.at, element('div', 'need-who', `${each.who}（${each.unit}）`));
  if (each.withdrawn) {
    const { at, who, why } = each.withdrawn;
    return [element('s', '', each.name), each.kind, added, element('div', 'need-who', `${at} ${who}已撤下：${why}`)];
  }
  if (each.erased) {
    return [each.name, `${each.kind}，${each.size}`, added, element('div', 'need-who', '已按规定清除')];
  }
  const link = element('a', '', each.name);
  link.href = `${address}/${each.id}`;
  link.target = '_self';
  link.download = '';
  return [link, `${each.kind}，${each.size}`, added, each.withdrawable ? withdrawDocument(`${address}/${each.id}`, refresh) : null];
}

function withdrawDocument(address, refresh) {
  return asking({
    label: '撤下',
    fields: [{ placeholder: '撤下的理由（记入办理记录）', missing: '请填写撤下材料的理由。', longest: 500 }],
    send: reason => postJson(`${address}/withdrawal`, { reason }).then(() => refresh(null)),
    done: () => element('strong', '', '已撤下。')
  });
}

/* What the server has to say of a file that it took, such as that it was there already, is said beside the button. */
function upload(address, refresh, note) {
  const input = element('input', '');
  input.type = 'file';
  input.accept = '.pdf,.jpg,.jpeg,.png,.ofd,.docx,.xlsx';
  input.style.display = 'none'; // Tasklist's own style shows it although it is hidden
  const message = element('div', 'need-late', note);
  message.setAttribute('role', 'alert');
  const button = element('button', 'btn btn-default', '添加材料');
  button.type = 'button';
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const [file] = input.files;
    if (!file) {
      return;
    }
    button.disabled = true;
    message.textContent = '';
    post(`${address}?name=${encodeURIComponent(file.name)}`, 'application/octet-stream', file).then(added => refresh(added.note)).catch(error => {
      message.textContent = error.message;
      input.value = '';
      button.disabled = false;
    });
  });
  return element('div', 'need-contact', button, input, message);
}

function drawRecord(node, need, taskId) {
  node.append(
    section(`${need.about}（${need.number}）`, facts([
      ['所属单位', need.unit],
      ['来源', need.channel],
      ['诉求内容', need.content],
      [need.drawn ? '有关人员' : '诉求人', [need.reporter, need.phone].filter(Boolean).join(' ')],
      ...need.fields.map(field => [field.label, field.text]),
      ['登记时间', need.registered],
      ['承诺时限', need.promised],
      ['优先级', need.drawn ? null : need.priorityWhy ? `${need.priority}（${need.priorityWhy}）` : `${need.priority}`],
      ['答复', need.answer],
      ['结果', need.outcome]
    ]), contact(taskId), need.outcome || (need.drawn && !need.withdrawable) ? null : withdrawal(need),
    need.returnable ? platformReturn(need.number) : null, need.outcome ? null : moreTime(taskId)),
    section('材料', documents(need)),
    section('办理过程', decisions(need.history)),
    section('时限与亮牌', table(['环节', '单位', '时限', '到期', '完成', '亮牌'], need.deadlines.map(clock => [
      clock.step,
      clock.holder,
      element('div', '', clock.basis, ...clock.granted.map(each => element('div', 'need-who', each))),
      clock.provisional ? `${clock.due}（暂定）` : clock.due,
      clock.left || '在办',
      marks(clock.marks)
    ])))
  );
  if (need.levels?.length > 1) {
    node.append(section('逐级承办', table(['层级', '单位'], need.levels.map(passed => [passed.level, passed.unit]))));
  }
  if (need.returns?.length) {
    node.append(section('退回情况', table(['轮次', '单位', '方式', '理由', '依据', '时间'], need.returns.map(given => [
      `第 ${given.round} 轮`,
      given.unit,
      given.how,
      given.reason,
      given.basis,
      given.at
    ]))));
  }
  if (need.evaluations?.length) {
    node.append(section('回访评价', table(['轮次', '评价', '意见', '时间', '回访人'], need.evaluations.map(rating => [
      rating.round === 0 ? '首次回访' : `第 ${rating.round} 次重办后`,
      rating.level,
      rating.opinion,
      rating.at,
      rating.by
    ]))));
  }
  if (need.linked?.length) {
    const shown = need.linkedCount > need.linked.length ? `，列出 ${need.linked.length} 件` : '';
    node.append(section(`关联诉求（共 ${need.linkedCount} 件${shown}）`, table(['受理编号', '诉求', '关系', '状态'], need.linked.map(other =>
      [other.number, other.about, other.relation, other.state]))));
  }
}

const record = {
  id: 'need-record',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: '办理记录' },
  render: (node, { taskId }) => {
    const box = element('div', 'need-record', element('p', 'need-when', '正在读取办理记录……'));
    node.append(box);
    fetchJson(`${API}/${encodeURIComponent(taskId)}/record`).then(
      need => {
        box.replaceChildren();
        drawRecord(box, need, taskId);
      },
      error => box.replaceChildren(element('p', '', error.message))
    );
  }
};


export default [cards, record];
