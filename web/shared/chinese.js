/*
 * Puts into Chinese what the locale files do not reach, for all applications alike: the calendars, which take their
 * names from AngularJS or from the browser, and the texts that the form renderer and a few pages carry in English.
 * Cockpit adds its own parts. A text is replaced only where it equals an English one of the release, inside the part
 * of the page that shows it: what people wrote stays as it is.
 */
import './labels.js';
import './left-focus.js'; // here, as every application loads this script

document.documentElement.lang = 'zh-CN';

const DAYS = ['日', '一', '二', '三', '四', '五', '六'];
const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);

/* AngularJS: its date pickers take the names from the module ngLocale. */
const NUMBERS = { gSize: 3, lgSize: 3, minInt: 1, minFrac: 0, posPre: '', posSuf: '', negSuf: '' };
window.angular.module('ngLocale', [], ['$provide', provide => provide.value('$locale', {
  id: 'zh-cn',
  localeID: 'zh_CN',
  pluralCat: () => 'other',
  DATETIME_FORMATS: {
    AMPMS: ['上午', '下午'],
    DAY: DAYS.map(day => `星期${day}`),
    SHORTDAY: DAYS.map(day => `周${day}`),
    MONTH: MONTHS,
    SHORTMONTH: MONTHS,
    STANDALONEMONTH: MONTHS,
    ERAS: ['公元前', '公元'],
    ERANAMES: ['公元前', '公元'],
    FIRSTDAYOFWEEK: 0,
    WEEKENDRANGE: [5, 6],
    fullDate: 'y年M月d日EEEE',
    longDate: 'y年M月d日',
    medium: 'y年M月d日 HH:mm:ss',
    mediumDate: 'y年M月d日',
    mediumTime: 'HH:mm:ss',
    short: 'y/M/d HH:mm',
    shortDate: 'y/M/d',
    shortTime: 'HH:mm'
  },
  NUMBER_FORMATS: {
    CURRENCY_SYM: '¥',
    DECIMAL_SEP: '.',
    GROUP_SEP: ',',
    PATTERNS: [
      { ...NUMBERS, maxFrac: 3, negPre: '-' },
      { ...NUMBERS, maxFrac: 2, minFrac: 2, negPre: '-¤', posPre: '¤' }
    ]
  }
})]).run(['$injector', services => {
  if (services.has('uibDatepickerConfig')) {
    services.get('uibDatepickerConfig').formatDayTitle = 'y年M月';
  }
}]);

/* form-js writes dates in the browser's own order: the Chinese one, whatever language the browser speaks. */
const inChinese = ([locale, ...options]) => [!locale || locale === 'default' ? 'zh-CN' : locale, ...options];
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, args) => new format(...inChinese(args)),
  apply: (format, self, args) => format(...inChinese(args))
});

const ENGLISH_MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December'
];
const month = name => MONTHS[ENGLISH_MONTHS.indexOf(name)];
export const table = texts => {
  const known = new Map(Object.entries(texts));
  return text => known.get(text);
};
export const pattern = (english, chinese) => text => {
  const found = english.exec(text);
  return found ? chinese(...found.slice(1)) : undefined;
};

const type = table({
  'Boolean': '布尔',
  'Short': '短整数',
  'Integer': '整数',
  'Long': '长整数',
  'Double': '双精度浮点数',
  'String': '字符串',
  'Date': '日期',
  'Object': '对象',
  'File': '文件'
});

const permission = table({
  'ALL': '全部',
  'NONE': '无',
  'ACCESS': '访问',
  'CREATE': '创建',
  'READ': '读取',
  'UPDATE': '更新',
  'DELETE': '删除',
  'SET': '设置',
  'SUSPEND': '挂起',
  'CREATE_INSTANCE': '创建实例',
  'READ_INSTANCE': '读取实例',
  'UPDATE_INSTANCE': '更新实例',
  'DELETE_INSTANCE': '删除实例',
  'SUSPEND_INSTANCE': '挂起实例',
  'MIGRATE_INSTANCE': '迁移实例',
  'READ_HISTORY': '读取历史',
  'UPDATE_HISTORY': '更新历史',
  'DELETE_HISTORY': '删除历史',
  'READ_TASK': '读取任务',
  'UPDATE_TASK': '更新任务',
  'TASK_ASSIGN': '指派任务',
  'TASK_WORK': '办理任务',
  'READ_VARIABLE': '读取变量',
  'UPDATE_VARIABLE': '更新变量',
  'READ_INSTANCE_VARIABLE': '读取实例变量',
  'UPDATE_INSTANCE_VARIABLE': '更新实例变量',
  'READ_TASK_VARIABLE': '读取任务变量',
  'UPDATE_TASK_VARIABLE': '更新任务变量',
  'READ_HISTORY_VARIABLE': '读取历史变量',
  'RETRY_JOB': '重试作业',
  'CREATE_BATCH_MIGRATE_PROCESS_INSTANCES': '批量迁移案件',
  'CREATE_BATCH_MODIFY_PROCESS_INSTANCES': '批量修改案件',
  'CREATE_BATCH_RESTART_PROCESS_INSTANCES': '批量重启案件',
  'CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND': '批量挂起案件',
  'CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES': '批量删除运行中的案件',
  'CREATE_BATCH_DELETE_FINISHED_PROCESS_INSTANCES': '批量删除已结束的案件',
  'CREATE_BATCH_DELETE_DECISION_INSTANCES': '批量删除决策实例',
  'CREATE_BATCH_SET_JOB_RETRIES': '批量设置作业重试次数',
  'CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES': '批量设置外部任务重试次数',
  'CREATE_BATCH_SET_REMOVAL_TIME': '批量设置清除时间',
  'CREATE_BATCH_SET_VARIABLES': '批量设置变量'
});
const resource = table({
  'application': '应用',
  'authorization': '授权',
  'batch': '批量操作',
  'decisiondefinition': '决策定义',
  'deployment': '部署',
  'filter': '筛选',
  'group': '用户组',
  'historicprocessinstance': '历史案件',
  'historictask': '历史任务',
  'processdefinition': '流程',
  'processinstance': '案件',
  'system': '系统',
  'task': '任务',
  'tenant': '归属单位',
  'user': '用户'
});
const permissions = text => /^[A-Z_]+(, ?[A-Z_]+)*$/.test(text.trim())
  ? text.split(',').map(name => permission(name.trim()) ?? name.trim()).join('、')
  : undefined;
const refusal = text => text.startsWith('您没有')
  ? text.replace(/[A-Za-z_]+/g, word =>
      permission(word.toUpperCase()) ?? resource(word.toLowerCase().replace(/s$/, '')) ?? word)
  : undefined;

/* For each part of the page the translations tried in turn: English text to Chinese text, or undefined. */
export const PARTS = {
  '.fjs-form-field-error': [
    table({
      'Field is required.': '此项为必填项。',
      'Field must be a valid email.': '请填写有效的电子邮箱。',
      'Field must be a valid  international phone number. (e.g. +4930664040900)':
        '请填写带国家代码的电话号码，例如 +861065250000。',
      'Date and time must both be entered.': '日期和时间须同时填写。',
      'Value is not a number.': '请填写数字。',
      'Value is expected to be an integer.': '请填写整数。'
    }),
    pattern(/^Value is expected to have at most (\d+) decimal digits?\.$/, digits => `最多保留 ${digits} 位小数。`),
    pattern(/^Please select a valid value, the two nearest valid values are (\S+) and (\S+)\.$/,
      (lower, upper) => `该值不可选，最接近的可选值是 ${lower} 和 ${upper}。`),
    pattern(/^Field must match pattern [^]*$/, () => '格式不符合要求，请核对后重新填写。'),
    pattern(/^Field must have minimum value of (\S+)\.$/, value => `不能小于 ${value}。`),
    pattern(/^Field must have maximum value of (\S+)\.$/, value => `不能大于 ${value}。`),
    pattern(/^Field must have minimum length of (\d+)\.$/, length => `至少填写 ${length} 个字符。`),
    pattern(/^Field must have maximum length of (\d+)\.$/, length => `最多填写 ${length} 个字符。`)
  ],
  '.fjs-container': [
    table({
      'Select': '请选择',
      'Search': '请选择，可输入文字查找',
      'No results': '没有匹配的选项',
      'All values selected': '已全部选择',
      'Remove tag': '移除',
      'Add new': '添加',
      'Collapse': '收起',
      'Nothing to show.': '没有内容。',
      'No content to show.': '没有内容。',
      "External content couldn't be loaded.": '无法加载外部内容。',
      ' of ': ' / ',
      'Previous page': '上一页',
      'Next page': '下一页',
      'Click to remove sorting': '点击取消排序',
      'Increment': '增加',
      'Decrement': '减少',
      'hh:mm': '时:分',
      'hh:mm ?m': '时:分 AM/PM',
      'yyyy/mm/dd': '年/月/日',
      'This is an image placeholder': '图片',
      'Powered by bpmn.io': '技术支持：bpmn.io'
    }),
    pattern(/^Expand all \((\d+)\)$/, count => `全部展开（${count}）`),
    pattern(/^Remove list item (\d+)$/, item => `移除第 ${item} 项`),
    pattern(/^Click to sort by (.+) ascending$/, column => `点击按${column}升序排列`),
    pattern(/^Click to sort by (.+) descending$/, column => `点击按${column}降序排列`)
  ],
  '.fjs-powered-by-lightbox': [
    table({ 'Web-based tooling for BPMN, DMN, and forms powered by': '表单、流程图和决策表工具由以下项目提供：' })
  ],
  '.flatpickr-calendar': [
    month,
    table(Object.fromEntries(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].map((day, i) => [day, DAYS[i]]))),
    table({ 'Month': '月', 'Year': '年', 'Hour': '时', 'Minute': '分' }),
    pattern(/^([A-Z][a-z]+) (\d+), (\d{4})$/, (name, day, year) => `${year}年${month(name)}${day}日`)
  ],
  '[cam-widget-header]': [
    table({
      'Welcome': '首页',
      'Admin': '系统管理',
      'Cockpit': '流程监控',
      'Tasklist': '任务办理',
      'CAM_WIDGET_HEADER_TOGGLE_NAVIGATION': '展开或收起导航'
    })
  ],
  '[uib-daypicker], [uib-monthpicker], [uib-yearpicker]': [table({ 'previous': '上一页', 'next': '下一页' })],
  '[uib-timepicker]': [table({ 'HH': '时', 'MM': '分', 'SS': '秒' })],
  '.alert .close': [table({ 'Close': '关闭' })],
  '.navigation': [
    table({ 'zoom in': '放大', 'zoom out': '缩小', 'reset zoom': '恢复大小' })
  ],
  '.bjs-powered-by': [
    table({ 'Powered by bpmn.io': '技术支持：bpmn.io' })
  ],
  'select[ng-model="variable.type"]': [
    type
  ],
  'td.permissions, .modal-body dd': [
    permissions,
    table({ 'Select all': '全选', 'Unselect all': '全不选' })
  ],
  '[notifications-panel]': [
    refusal,
    pattern(/No matching task with id/, () => '任务可能已由他人完成，请刷新列表。')
  ],
  'td.group-type': [
    table({
      'SYSTEM': '系统', 'WORKFLOW': '流程', 'role': '角色', 'district': '区', 'centre': '中心', 'department': '部门', 'street': '街道', 'organisation': '社会单位',
      'community': '社区', 'grid': '网格', 'supervisor': '督办'
    })
  ],
  '.profile, form': [
    table({ 'Jonny': '例如：张三', 'Prosciutto': '例如：网格员', 'j.prosciutto@acme.org': '例如：zhangsan@example.cn' })
  ],
  '.task-form .help-block': [
    pattern(/^Only a (\w+) value is allowed$/, name => `只能填写${type(name)}`)
  ]
};

const ATTRIBUTES = ['placeholder', 'title', 'aria-label', 'alt'];

function translation(element, text) {
  for (const [part, attempts] of Object.entries(PARTS)) {
    if (element.closest(part)) {
      for (const attempt of attempts) {
        const chinese = attempt(text) ?? attempt(text.trim());
        if (chinese) {
          return chinese;
        }
      }
    }
  }
  return undefined;
}

function translateText(node) {
  const chinese = node.parentElement && /[A-Za-z]/.test(node.data) && translation(node.parentElement, node.data);
  if (chinese && chinese !== node.data) {
    node.data = chinese;
  }
}

function translateAttributes(element) {
  for (const name of ATTRIBUTES) {
    const text = element.getAttribute(name);
    const chinese = text && translation(element, text);
    if (chinese && chinese !== text) {
      element.setAttribute(name, chinese);
    }
  }
}

function translateAll(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
  } else if (root.nodeType === Node.ELEMENT_NODE) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      node.nodeType === Node.TEXT_NODE ? translateText(node) : translateAttributes(node);
    }
  }
}

new MutationObserver(changes => {
  for (const change of changes) {
    if (change.type === 'childList') {
      change.addedNodes.forEach(translateAll);
    } else if (change.type === 'attributes') {
      translateAttributes(change.target);
    } else {
      translateText(change.target);
    }
  }
}).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ATTRIBUTES
});
