/*
 * 模型现状: which processes, tables and forms are in force, since when and by whom, and in what they differ from the product's.
 * Designers take one back or take the product's here, and try out what a file would do before they deploy it.
 */
import { fetchJson, ours, post } from '../shared/api.js';
import { button, element } from '../shared/dom.js';

const API = ours('/models');
const PATH = '/models';
const KINDS = [['PROCESS', '流程'], ['TABLE', '决策表'], ['FORM', '表单']];
const SHOWN = 30;

function version(of) {
  return `第 ${of.version} 版${of.tag ? `（${of.tag}）` : ''}`;
}

function differences(list, none) {
  if (!list.length) {
    return element('p', 'models-note', none);
  }
  const line = ({ change, kind, id, name, what }) => element('li', '', element('strong', '', change), ` ${kind} ${name} `,
    element('code', '', id), what ? element('div', 'models-what', what) : null);
  const box = element('ul', 'models-differences', ...list.slice(0, SHOWN).map(line));
  if (list.length > SHOWN) {
    const more = button(`显示全部 ${list.length} 处`, 'btn-sm btn-link', () => box.replaceChildren(...list.map(line)));
    box.append(element('li', '', more));
  }
  return box;
}

function moving({ moved, open, stayed, why }) {
  const words = [`${moved} 件已转入本版`, open ? `${open} 件待转入` : '', stayed ? `${stayed} 件留在原版本` : ''];
  return element('div', 'models-note', `在办事项：${words.filter(Boolean).join('，')}`,
    ...why.map(each => element('div', '', `${each.why}：${each.cases} 件`)));
}

function running(model) {
  return model.running.map(each => element('div', '', `${version(each)} ${each.cases} 件`));
}

function state(model) {
  return element('div', '',
    element('span', `models-state models-${model.state}`, model.stateName),
    model.newShipped ? element('div', 'models-new', '产品带来了新版，尚未采用') : null);
}

function detail(model, changes, reload) {
  const box = element('div', 'models-detail');
  if (model.state === 'CHANGED') {
    box.append(element('h5', '', '与产品相比，本区'), differences(model.differences, '只有图形位置、排版等不影响办理的差别。'));
  }
  if (model.before) {
    box.append(element('h5', '', `退回到${version(model.before)}（${model.before.by}，${model.before.since}），将`),
      differences(model.before.differences, '只有图形位置、排版等不影响办理的差别。'));
  }
  if (model.moving) {
    box.append(element('h5', '', '转入情况'), moving(model.moving));
  }
  if (changes && (model.before || model.state === 'CHANGED')) {
    box.append(acting(model, reload));
  }
  return box;
}

function acting(model, reload) {
  const reason = element('input', 'form-control');
  reason.placeholder = '理由（退回必填，记入记录）';
  reason.maxLength = 500;
  reason.setAttribute('aria-label', '理由');
  const said = element('div', 'models-said');
  said.setAttribute('role', 'alert');
  const act = way => async event => {
    const pressed = event.target;
    pressed.disabled = true;
    try {
      await post(`${API}/${encodeURIComponent(model.key)}/${way}`, 'application/json',
        JSON.stringify({ reason: reason.value, version: model.version, kind: model.kind }));
      reload();
    } catch (failure) {
      said.textContent = failure.message;
      pressed.disabled = false;
    }
  };
  return element('div', 'models-acting', reason,
    model.before ? button(`退回到${version(model.before)}`, 'btn-sm btn-default', act('back')) : null,
    model.state === 'CHANGED' ? button('采用产品的版本', 'btn-sm btn-default', act('shipped')) : null,
    said);
}

function rows(model, changes, reload) {
  const more = detail(model, changes, reload);
  const below = element('tr', 'models-below', element('td', ''));
  below.firstChild.colSpan = 6;
  below.firstChild.append(more);
  below.hidden = true;
  const show = more.childNodes.length
    ? button('详情', 'btn-sm btn-link', event => {
      below.hidden = !below.hidden;
      event.target.textContent = below.hidden ? '详情' : '收起';
    })
    : '';
  const cells = [
    element('td', '', model.name, element('div', 'models-key', model.key)),
    element('td', '', version(model)),
    element('td', '', model.since, element('div', 'models-note', `${model.by} ${model.how}`, model.reason ? `：${model.reason}` : '')),
    element('td', '', state(model)),
    element('td', '', ...running(model)),
    element('td', '', show)
  ];
  return [element('tr', '', ...cells), below];
}

function section(kind, title, { models, changes }, reload) {
  const own = models.filter(each => each.kind === kind);
  const head = element('tr', '', ...['名称', '在用版本', '生效时间', '与产品相比', kind === 'PROCESS' ? '在办' : '', '']
    .map(name => element('th', '', name)));
  return element('section', 'models-part', element('h4', '', `${title}（${own.length}）`),
    element('table', 'table models-table', element('thead', '', head),
      element('tbody', '', ...own.flatMap(model => rows(model, changes, reload)))));
}

function forecast(each) {
  const lacking = each.versions.flatMap(of => of.lacking);
  return element('div', 'models-forecast',
    element('h5', '', `${each.kind} ${each.name}${each.tag ? `（${each.tag}）` : ''}`),
    element('p', '', each.rule),
    each.versions.length ? element('p', '', `在办 ${each.moving + each.staying} 件：${each.moving} 件转入新的一版，${each.staying} 件按原版本办完。`) : null,
    ...each.versions.map(of => element('div', '', `${version(of)} 在办 ${of.cases} 件：${of.words}`)),
    ...lacking.map(step => element('div', 'models-new', `正在“${step.name}”（${step.id}）的 ${step.cases} 件不能转入：新的一版没有这个环节`)),
    each.findings.length ? element('h5', '', '部署检查') : null,
    ...each.findings.map(said => element('div', said.startsWith('（提醒）') ? 'models-note' : 'models-new', said)),
    element('h5', '', '与在用的相比'),
    differences(each.differences, '没有影响办理的差别。'));
}

function trying() {
  const file = element('input', '');
  file.type = 'file';
  file.accept = '.bpmn,.dmn,.form';
  file.style.display = 'none'; // Cockpit's own style shows it although it is hidden
  const said = element('div', 'models-said');
  said.setAttribute('role', 'alert');
  const result = element('div', '');
  file.addEventListener('change', async () => {
    said.textContent = '';
    result.replaceChildren();
    try {
      const all = await post(`${API}/dry-run`, 'application/octet-stream', file.files[0]);
      result.replaceChildren(...all.map(forecast));
    } catch (failure) {
      said.textContent = failure.message;
    }
    file.value = '';
  });
  return element('section', 'models-part', element('h4', '', '部署前试算'),
    element('p', 'models-note', '选择准备部署的流程图、决策表或表单，看它与在用的有什么差别、在办事项会怎样。只是试算，不会部署。'),
    button('选择文件', 'btn-sm btn-default', () => file.click()), file, said, result);
}

function draw(box, answer, reload) {
  const left = answer.models.filter(each => each.newShipped);
  box.replaceChildren(...[
    element('h3', '', '模型现状'),
    element('p', 'models-note', '流程、决策表和表单中现在用的是哪一版，从何时起，由谁部署，与随产品提供的有什么差别。'),
    left.length
      ? element('div', 'models-warning', `产品升级带来了 ${left.length} 个新版，因本区改过而没有部署：${left.map(each => each.name).join('、')}。请看差别后决定是否采用。`)
      : null,
    answer.changes ? trying() : null,
    ...KINDS.map(([kind, title]) => section(kind, title, answer, reload))
  ].filter(Boolean));
}

async function load(box) {
  try {
    draw(box, await fetchJson(API), () => load(box));
  } catch (failure) {
    box.replaceChildren(element('p', '', failure.message));
  }
}

export default [
  {
    id: 'models-link',
    pluginPoint: 'cockpit.navigation',
    priority: 40,
    properties: { checkActive: address => address.split('?')[0].endsWith(`#${PATH}`) },
    render: node => {
      const link = element('a', '', '模型现状');
      link.href = `#${PATH}`;
      node.append(link);
    }
  },
  {
    id: 'models',
    pluginPoint: 'cockpit.route',
    properties: { path: PATH },
    render: node => {
      const box = element('div', 'models');
      node.append(box);
      load(box);
    }
  }
];
