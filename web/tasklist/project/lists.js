/*
 * 三张清单 over Tasklist's columns: what residents need, what units offer, which projects there are. Each has an address of its own
 * (#/?projects=needs); what is typed into its search is in no address.
 */
import { fetchJson, ours, postFile, postJson } from '../../shared/api.js';
import { ask } from '../../shared/dialog.js';
import { button, element } from '../../shared/dom.js';
import { go, onAddress, parameter } from '../address.js';
import { caseLink } from '../case/case-link.js';
import { panel } from '../panel.js';
import { isSignedIn, whileSignedIn } from '../signed-in.js';
import { claim, link, unlink } from './acts.js';

const LISTS = {
  needs: { name: '需求清单', states: { OPEN: '在办', ALL: '全部' } },
  resources: { name: '资源清单', states: { OPEN: '可用', ALL: '全部' } },
  projects: { name: '项目清单', states: { CLAIMABLE: '认领中', RUNNING: '实施中', OPEN: '全部在办', CLOSED: '已结', ALL: '全部' } }
};

const shown = panel('projects', () => go({ projects: null }));
let current = null;

export function links() {
  const all = Object.entries(LISTS).map(([projects, { name }]) => {
    const to = element('a', 'case-list-link', name);
    to.href = `#/?projects=${projects}`;
    to.addEventListener('click', event => {
      event.preventDefault();
      go({ projects });
    });
    return element('li', '', to);
  });
  const box = element('nav', 'case-lists', element('ul', '', ...all));
  box.setAttribute('aria-label', '三张清单');
  return box;
}

/** @param asked { state, words, unit } */
function draw(which, asked) {
  const { name, states } = LISTS[which];
  const again = change => draw(which, { ...asked, ...change });
  const choices = Object.entries(states).map(([state, text]) => {
    const each = button(text, 'btn-default btn-sm', () => again({ state }));
    each.setAttribute('aria-pressed', String(state === asked.state));
    return each;
  });
  const group = element('div', 'btn-group case-states', ...choices);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', '现状');
  const box = element('div', 'project-list');
  shown.show(name, [element('div', 'project-list-tools',
    group, owners(which, asked.unit, unit => again({ unit })), search(asked.words, words => again({ words })), files(which, asked)), box]);
  load(box, which, asked);
}

/** Whose lines are shown; the choice comes when it is known. */
function owners(which, unit, chosen) {
  const select = element('select', 'form-control project-list-unit', element('option', '', '全部单位'));
  select.firstChild.value = '';
  select.setAttribute('aria-label', '单位');
  select.addEventListener('change', () => chosen(select.value));
  fetchJson(ours(`/project-lists/${which}/units`)).then(units => {
    select.append(...units.map(each => {
      const option = element('option', '', each.name);
      option.value = each.unit;
      return option;
    }));
    select.value = unit;
  }, () => select.remove());
  return select;
}

function search(words, found) {
  const input = element('input', 'form-control');
  input.type = 'search';
  input.value = words;
  input.maxLength = 60;
  input.placeholder = '名称中的字';
  input.setAttribute('aria-label', '名称中的字');
  const form = element('form', 'project-list-search', input, element('button', 'btn btn-default btn-sm', '查找'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    found(input.value.trim());
  });
  return form;
}

/** What is shown, as a file. */
function files(which, asked) {
  const said = element('span', 'need-late');
  said.setAttribute('role', 'alert');
  const all = Object.entries({ xlsx: '导出表格（XLSX）', csv: '导出 CSV（GB18030）' }).map(([as, text]) => {
    const each = button(text, 'btn-default btn-sm', async () => {
      each.disabled = true;
      said.textContent = '';
      try {
        await postFile(ours(`/project-lists/${which}/file`), { as, ...asked }, `${LISTS[which].name}.${as}`);
      } catch (failure) {
        said.textContent = failure.message;
      }
      each.disabled = false;
    });
    return each;
  });
  return element('span', 'project-list-files', ...all, said);
}

async function load(box, which, asked) {
  const said = element('p', 'case-found-said', '正在查找……');
  said.setAttribute('role', 'status');
  const rows = element('ol', 'case-found');
  const more = button('更多', 'btn-default case-found-more', () => page(more.dataset.before));
  more.hidden = true;
  box.replaceChildren(said, rows, more);

  async function page(before) {
    try {
      const { heading, lines, next } = await postJson(ours(`/project-lists/${which}`), { ...asked, before });
      rows.append(...lines.map(line => row(which, heading, line, () => load(box, which, asked))));
      more.hidden = !next;
      more.dataset.before = next ?? '';
      said.textContent = rows.children.length === 0 ? '没有符合条件的。' : `${next ? '已列出' : '共'} ${rows.children.length} 条${next ? '，还有更多' : ''}。`;
    } catch (failure) {
      said.classList.add('need-late');
      said.textContent = failure.message;
    }
  }

  await page(null);
}

function row(which, heading, { cells, rest, claims, joint, open, linked }, again) {
  const [number, name] = cells;
  const facts = heading.slice(2).flatMap((head, place) => cells[place + 2] ? [element('span', 'project-fact', element('b', '', `${head}：`), cells[place + 2])] : []);
  const acts = which !== 'projects' ? [] : [
    rest && (claims || joint) ? button(joint ? '登记联合认领' : '认领', 'btn-primary btn-sm', () => claim({ number, name, rest, joint }, ask).then(done => done && again())) : null,
    joint ? button('关联诉求或资源', 'btn-default btn-sm', () => link({ number, name }, ask).then(done => done && again())) : null,
    linked ? button('取消关联', 'btn-default btn-sm', () => unlink({ number, name }, ask).then(done => done && again())) : null
  ].filter(Boolean);
  return element('li', 'case-found-row',
    element('div', 'case-line', open ? caseLink(number, name) : element('span', 'project-name', name), ...acts),
    element('div', 'project-facts', ...facts),
    element('div', 'case-found-facts', `编号 ${number}`, rest ? ` · 待认领 ${rest}` : ''));
}

function follow() {
  const which = isSignedIn() ? parameter('projects') : null;
  if (which === current) {
    return;
  }
  current = which;
  if (which in LISTS) {
    draw(which, { state: Object.keys(LISTS[which].states)[0], words: '', unit: '' });
  } else {
    shown.hide();
  }
}

onAddress(follow);
whileSignedIn(follow, follow);

window.angular.module('cam.tasklist.filter').directive('taskFilters', () => ({
  restrict: 'C',
  link: (scope, [column]) => column.querySelector('.content').append(links())
}));
