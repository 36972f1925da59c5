/*
 * Names for the maker's buttons and links that are a picture alone: a reader of the screen says what they do. Where the maker gives a tip that
 * the mouse shows, it is the name; the others have theirs here.
 */
const NAMES = [
  ['button[data-region="filters"]', '收起或展开筛选'],
  ['button[data-region="list"]', '收起或展开任务列表'],
  ['button[data-region="task"]', '收起或展开任务'],
  ['.maximize', '任务占满屏幕'],
  ['.reset-regions', '恢复各栏'],
  ['a.glyphicon-remove-sign', '去掉这一项排序'],
  ['a.sort-direction', '升序或降序'],
  ['.new-sort .dropdown-toggle, a.glyphicon-plus-sign', '再加一项排序'],
  ['button.btn-toggle', '展开或收起下级环节'],
  ['button[ng-click^="storedCriteriaSaveClick"]', '保存这一查询'],
  ['.dropdown-toggle', '展开选项'],
  ['.section-toggle', '展开或收起本栏'],
  ['.bjs-drilldown', '打开下级流程图'],
  ['a[state-circle]', '运行状态'],
  ['.navbar-toggle', '展开或收起导航'],
  ['.nav a, .navbar a', '转到'],
  ['a.glyphicon-copy, .glyphicon-copy a', '复制'],
  ['a.glyphicon-link, button:has(.glyphicon-link)', '复制查询的地址'],
  ['a.glyphicon-remove, button:has(.glyphicon-remove)', '移除'],
  ['a.glyphicon-menu-up, a.glyphicon-menu-down', '展开或收起']
];
const TIPS = ['uib-tooltip', 'tooltip', 'title'];

/** Gives those below a node that have none their names. */
export function label(root) {
  for (const each of root.querySelectorAll('a, button')) {
    // the words of this one are there and hidden
    if ((!each.textContent.trim() || each.matches('.new-sort .dropdown-toggle')) && !each.hasAttribute('aria-label') && !each.querySelector('img[alt]')) {
      const name = tip(each) ?? NAMES.find(([selector]) => each.matches(selector))?.[1];
      if (name) {
        each.setAttribute('aria-label', name);
        pressable(each);
      }
    }
  }
  // a field that lists what could be typed; the maker says only whether the list is open
  root.querySelectorAll('input[uib-typeahead][aria-expanded]:not([role])').forEach(each => each.setAttribute('role', 'combobox'));
  root.querySelectorAll('input[name="name"][ng-keyup="search()"]:not([aria-label])').forEach(each => each.setAttribute('aria-label', '按名称查找环节'));
  root.querySelectorAll('input[ng-model$="Storage.nameInput"]:not([aria-label])').forEach(each => each.setAttribute('aria-label', '查询的名称'));
  root.querySelectorAll('input.toggle:not([aria-label])').forEach(each => each.setAttribute('aria-label', '切换'));
  // a table that is wider than the page is scrolled by the keys, too
  root.querySelectorAll('.tjs-table-container:not([tabindex])').forEach(each => (each.tabIndex = 0));
}

/** A link that leads nowhere is a button, for the keys, too. */
function pressable(each) {
  if (each.matches('a:not([href])')) {
    each.setAttribute('role', 'button');
    each.tabIndex = 0;
    each.addEventListener('keydown', event => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        each.click();
      }
    });
  }
}

function tip(each) {
  return TIPS.map(name => each.getAttribute(name)).find(text => text && /\p{Script=Han}/u.test(text));
}

let planned = false;
new MutationObserver(() => {
  if (!planned) {
    planned = true;
    setTimeout(() => {
      planned = false;
      label(document.body);
    }, 100);
  }
}).observe(document.body, { subtree: true, childList: true });
