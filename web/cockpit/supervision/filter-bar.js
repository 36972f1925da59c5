/* 筛选: what is asked about, above each page of a supervisor. Each choice is a new question at once; the days of one's own by 查询. */
import { button, element } from '../../shared/dom.js';
import { changed, NARROWING } from './question.js';

const MONTHS = [['THIS_MONTH', '本月'], ['LAST_MONTH', '上月']];

/** The control that was used last, so that it has the focus again when its answer is drawn. */
let used = null;

/** @param ask is called with the new question */
export function filterBar(question, choices, ask) {
  const again = (name, parts) => {
    used = name;
    ask(changed(question, parts));
  };
  const bar = element('div', 'supervision-bar-of-filters', period(question, again), narrowing(question, choices, again));
  bar.setAttribute('role', 'search');
  bar.setAttribute('aria-label', '筛选条件');
  return bar;
}

export function focusUsed(bar) {
  if (used) {
    bar.querySelector(`[data-name="${used}"]`)?.focus();
    used = null;
  }
}

function named(control, name) {
  control.dataset.name = name;
  return control;
}

function period(question, again) {
  const own = Boolean(question.from || question.until);
  const days = dates(question, again);
  days.hidden = !own;
  const choice = (name, text, chosen, act) => {
    const made = named(button(text, `btn-sm ${chosen ? 'btn-primary' : 'btn-default'}`, act), name);
    made.setAttribute('aria-pressed', String(chosen));
    return made;
  };
  const shown = question.period ?? 'THIS_MONTH';
  const group = element('div', 'supervision-period',
    ...MONTHS.map(([code, text]) => choice(code, text, !own && shown === code,
      () => again(code, { period: code, from: null, until: null }))),
    choice('own', '自定', own, () => {
      days.hidden = false;
      days.querySelector('input').focus();
    }));
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', '时段');
  return element('div', 'supervision-times', group, days);
}

function dates(question, again) {
  const day = (name, text) => {
    const input = named(element('input', 'form-control input-sm'), name);
    input.type = 'date';
    input.value = question[name] ?? '';
    input.setAttribute('aria-label', text);
    return input;
  };
  const [from, until] = [day('from', '开始日期'), day('until', '结束日期')];
  const trouble = element('span', 'supervision-trouble');
  trouble.setAttribute('role', 'alert');
  const submit = element('button', 'btn btn-default btn-sm', '查询');
  submit.type = 'submit';
  const form = element('form', 'supervision-days', from, element('span', '', '至'), until, submit, trouble);
  form.noValidate = true;
  form.addEventListener('submit', event => {
    event.preventDefault();
    trouble.textContent = problem(from.value, until.value);
    if (trouble.textContent) {
      (from.value ? until : from).focus();
    } else {
      again('from', { period: null, from: from.value, until: until.value });
    }
  });
  return form;
}

/** What is wrong with two days; empty if nothing is. */
export function problem(from, until) {
  if (!from || !until) {
    return '请填写开始日期和结束日期。';
  }
  return from > until ? '开始日期晚于结束日期，请核对。' : '';
}

function narrowing(question, choices, again) {
  const selects = [
    select('street', '街道', question.street === 'none' ? [...choices.streets, { id: 'none', name: '区级单位' }] : choices.streets, question, again),
    select('department', '部门', choices.departments, question, again),
    select('category', '类别', choices.categories.flatMap(grouped), question, again),
    select('kind', '种类', choices.kinds, question, again)
  ].filter(Boolean);
  const narrowed = NARROWING.filter(part => question[part]);
  const all = narrowed.length
    ? named(button('清除条件', 'btn-sm btn-link', () => again('street', Object.fromEntries(NARROWING.map(part => [part, null])))), 'clear')
    : null;
  return element('div', 'supervision-narrowing', ...selects, all);
}

/** A 大类 and, indented, what is within it. */
function grouped({ name, within }) {
  return [{ id: name, name }, ...within.map(each => ({ id: each, name: `\u3000${each}` }))];
}

/** None where there is nothing to choose. */
function select(name, label, all, question, again) {
  if (!all.length) {
    return null;
  }
  const made = named(element('select', 'form-control input-sm',
    ...[{ id: '', name: `全部${label}` }, ...all].map(each => {
      const option = element('option', '', each.name);
      option.value = each.id;
      return option;
    })), name);
  made.value = question[name] ?? '';
  made.addEventListener('change', () => again(name, { [name]: made.value, unit: null }));
  return element('label', 'supervision-choice', element('span', '', label), made);
}
