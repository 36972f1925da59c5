/* Made of web/tasklist/index.js and what it imports by "npm --prefix web run build": change it there, not here. */

// shared/chinese.js
document.documentElement.lang = "zh-CN";
var DAYS = ["日", "一", "二", "三", "四", "五", "六"];
var MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
var NUMBERS = { gSize: 3, lgSize: 3, minInt: 1, minFrac: 0, posPre: "", posSuf: "", negSuf: "" };
window.angular.module("ngLocale", [], ["$provide", (provide) => provide.value("$locale", {
  id: "zh-cn",
  localeID: "zh_CN",
  pluralCat: () => "other",
  DATETIME_FORMATS: {
    AMPMS: ["上午", "下午"],
    DAY: DAYS.map((day) => `星期${day}`),
    SHORTDAY: DAYS.map((day) => `周${day}`),
    MONTH: MONTHS,
    SHORTMONTH: MONTHS,
    STANDALONEMONTH: MONTHS,
    ERAS: ["公元前", "公元"],
    ERANAMES: ["公元前", "公元"],
    FIRSTDAYOFWEEK: 0,
    WEEKENDRANGE: [5, 6],
    fullDate: "y年M月d日EEEE",
    longDate: "y年M月d日",
    medium: "y年M月d日 HH:mm:ss",
    mediumDate: "y年M月d日",
    mediumTime: "HH:mm:ss",
    short: "y/M/d HH:mm",
    shortDate: "y/M/d",
    shortTime: "HH:mm"
  },
  NUMBER_FORMATS: {
    CURRENCY_SYM: "¥",
    DECIMAL_SEP: ".",
    GROUP_SEP: ",",
    PATTERNS: [
      { ...NUMBERS, maxFrac: 3, negPre: "-" },
      { ...NUMBERS, maxFrac: 2, minFrac: 2, negPre: "-¤", posPre: "¤" }
    ]
  }
})]).run(["$injector", (services) => {
  if (services.has("uibDatepickerConfig")) {
    services.get("uibDatepickerConfig").formatDayTitle = "y年M月";
  }
}]);
var inChinese = ([locale, ...options]) => [!locale || locale === "default" ? "zh-CN" : locale, ...options];
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, args) => new format(...inChinese(args)),
  apply: (format, self, args) => format(...inChinese(args))
});
var ENGLISH_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
var month = (name2) => MONTHS[ENGLISH_MONTHS.indexOf(name2)];
var table = (texts) => {
  const known = new Map(Object.entries(texts));
  return (text) => known.get(text);
};
var pattern = (english, chinese) => (text) => {
  const found = english.exec(text);
  return found ? chinese(...found.slice(1)) : void 0;
};
var type = table({
  "Boolean": "布尔",
  "Short": "短整数",
  "Integer": "整数",
  "Long": "长整数",
  "Double": "双精度浮点数",
  "String": "字符串",
  "Date": "日期",
  "Object": "对象",
  "File": "文件"
});
var permission = table({
  "ALL": "全部",
  "NONE": "无",
  "ACCESS": "访问",
  "CREATE": "创建",
  "READ": "读取",
  "UPDATE": "更新",
  "DELETE": "删除",
  "SET": "设置",
  "SUSPEND": "挂起",
  "CREATE_INSTANCE": "创建实例",
  "READ_INSTANCE": "读取实例",
  "UPDATE_INSTANCE": "更新实例",
  "DELETE_INSTANCE": "删除实例",
  "SUSPEND_INSTANCE": "挂起实例",
  "MIGRATE_INSTANCE": "迁移实例",
  "READ_HISTORY": "读取历史",
  "UPDATE_HISTORY": "更新历史",
  "DELETE_HISTORY": "删除历史",
  "READ_TASK": "读取任务",
  "UPDATE_TASK": "更新任务",
  "TASK_ASSIGN": "指派任务",
  "TASK_WORK": "办理任务",
  "READ_VARIABLE": "读取变量",
  "UPDATE_VARIABLE": "更新变量",
  "READ_INSTANCE_VARIABLE": "读取实例变量",
  "UPDATE_INSTANCE_VARIABLE": "更新实例变量",
  "READ_TASK_VARIABLE": "读取任务变量",
  "UPDATE_TASK_VARIABLE": "更新任务变量",
  "READ_HISTORY_VARIABLE": "读取历史变量",
  "RETRY_JOB": "重试作业",
  "CREATE_BATCH_MIGRATE_PROCESS_INSTANCES": "批量迁移流程实例",
  "CREATE_BATCH_MODIFY_PROCESS_INSTANCES": "批量修改流程实例",
  "CREATE_BATCH_RESTART_PROCESS_INSTANCES": "批量重启流程实例",
  "CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND": "批量挂起流程实例",
  "CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES": "批量删除运行中的流程实例",
  "CREATE_BATCH_DELETE_FINISHED_PROCESS_INSTANCES": "批量删除已结束的流程实例",
  "CREATE_BATCH_DELETE_DECISION_INSTANCES": "批量删除决策实例",
  "CREATE_BATCH_SET_JOB_RETRIES": "批量设置作业重试次数",
  "CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES": "批量设置外部任务重试次数",
  "CREATE_BATCH_SET_REMOVAL_TIME": "批量设置清除时间",
  "CREATE_BATCH_SET_VARIABLES": "批量设置变量"
});
var resource = table({
  "application": "应用",
  "authorization": "授权",
  "batch": "批量操作",
  "decisiondefinition": "决策定义",
  "deployment": "部署",
  "filter": "筛选",
  "group": "用户组",
  "historicprocessinstance": "历史流程实例",
  "historictask": "历史任务",
  "processdefinition": "流程定义",
  "processinstance": "流程实例",
  "system": "系统",
  "task": "任务",
  "tenant": "归属单位",
  "user": "用户"
});
var permissions = (text) => /^[A-Z_]+(, ?[A-Z_]+)*$/.test(text.trim()) ? text.split(",").map((name2) => permission(name2.trim()) ?? name2.trim()).join("、") : void 0;
var refusal = (text) => text.startsWith("您没有") ? text.replace(/[A-Za-z_]+/g, (word) => permission(word.toUpperCase()) ?? resource(word.toLowerCase().replace(/s$/, "")) ?? word) : void 0;
var PARTS = {
  ".fjs-form-field-error": [
    table({
      "Field is required.": "此项为必填项。",
      "Field must be a valid email.": "请填写有效的电子邮箱。",
      "Field must be a valid  international phone number. (e.g. +4930664040900)": "请填写带国家代码的电话号码，例如 +861065250000。",
      "Date and time must both be entered.": "日期和时间须同时填写。",
      "Value is not a number.": "请填写数字。",
      "Value is expected to be an integer.": "请填写整数。"
    }),
    pattern(/^Value is expected to have at most (\d+) decimal digits?\.$/, (digits) => `最多保留 ${digits} 位小数。`),
    pattern(
      /^Please select a valid value, the two nearest valid values are (\S+) and (\S+)\.$/,
      (lower, upper) => `该值不可选，最接近的可选值是 ${lower} 和 ${upper}。`
    ),
    pattern(/^Field must match pattern [^]*$/, () => "格式不符合要求，请核对后重新填写。"),
    pattern(/^Field must have minimum value of (\S+)\.$/, (value) => `不能小于 ${value}。`),
    pattern(/^Field must have maximum value of (\S+)\.$/, (value) => `不能大于 ${value}。`),
    pattern(/^Field must have minimum length of (\d+)\.$/, (length) => `至少填写 ${length} 个字符。`),
    pattern(/^Field must have maximum length of (\d+)\.$/, (length) => `最多填写 ${length} 个字符。`)
  ],
  ".fjs-container": [
    table({
      "Select": "请选择",
      "Search": "请选择，可输入文字查找",
      "No results": "没有匹配的选项",
      "All values selected": "已全部选择",
      "Remove tag": "移除",
      "Add new": "添加",
      "Collapse": "收起",
      "Nothing to show.": "没有内容。",
      "No content to show.": "没有内容。",
      "External content couldn't be loaded.": "无法加载外部内容。",
      " of ": " / ",
      "Previous page": "上一页",
      "Next page": "下一页",
      "Click to remove sorting": "点击取消排序",
      "Increment": "增加",
      "Decrement": "减少",
      "hh:mm": "时:分",
      "hh:mm ?m": "时:分 AM/PM",
      "yyyy/mm/dd": "年/月/日",
      "This is an image placeholder": "图片",
      "Powered by bpmn.io": "技术支持：bpmn.io"
    }),
    pattern(/^Expand all \((\d+)\)$/, (count2) => `全部展开（${count2}）`),
    pattern(/^Remove list item (\d+)$/, (item3) => `移除第 ${item3} 项`),
    pattern(/^Click to sort by (.+) ascending$/, (column) => `点击按${column}升序排列`),
    pattern(/^Click to sort by (.+) descending$/, (column) => `点击按${column}降序排列`)
  ],
  ".fjs-powered-by-lightbox": [
    table({ "Web-based tooling for BPMN, DMN, and forms powered by": "表单、流程图和决策表工具由以下项目提供：" })
  ],
  ".flatpickr-calendar": [
    month,
    table(Object.fromEntries(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"].map((day, i) => [day, DAYS[i]]))),
    table({ "Month": "月", "Year": "年", "Hour": "时", "Minute": "分" }),
    pattern(/^([A-Z][a-z]+) (\d+), (\d{4})$/, (name2, day, year) => `${year}年${month(name2)}${day}日`)
  ],
  "[cam-widget-header]": [
    table({
      "Welcome": "首页",
      "Admin": "系统管理",
      "Cockpit": "流程监控",
      "Tasklist": "任务办理",
      "CAM_WIDGET_HEADER_TOGGLE_NAVIGATION": "展开或收起导航"
    })
  ],
  "[uib-daypicker], [uib-monthpicker], [uib-yearpicker]": [table({ "previous": "上一页", "next": "下一页" })],
  "[uib-timepicker]": [table({ "HH": "时", "MM": "分", "SS": "秒" })],
  ".alert .close": [table({ "Close": "关闭" })],
  ".navigation": [
    table({ "zoom in": "放大", "zoom out": "缩小", "reset zoom": "恢复大小" })
  ],
  ".bjs-powered-by": [
    table({ "Powered by bpmn.io": "技术支持：bpmn.io" })
  ],
  'select[ng-model="variable.type"]': [
    type
  ],
  "td.permissions, .modal-body dd": [
    permissions,
    table({ "Select all": "全选", "Unselect all": "全不选" })
  ],
  "[notifications-panel]": [
    refusal,
    pattern(/No matching task with id/, () => "任务可能已由他人完成，请刷新列表。")
  ],
  ".profile, form": [
    table({ "Jonny": "例如：张三", "Prosciutto": "例如：网格员", "j.prosciutto@acme.org": "例如：zhangsan@example.cn" })
  ],
  ".task-form .help-block": [
    pattern(/^Only a (\w+) value is allowed$/, (name2) => `只能填写${type(name2)}`)
  ]
};
var ATTRIBUTES = ["placeholder", "title", "aria-label", "alt"];
function translation(element2, text) {
  for (const [part, attempts] of Object.entries(PARTS)) {
    if (element2.closest(part)) {
      for (const attempt of attempts) {
        const chinese = attempt(text) ?? attempt(text.trim());
        if (chinese) {
          return chinese;
        }
      }
    }
  }
  return void 0;
}
function translateText(node) {
  const chinese = node.parentElement && /[A-Za-z]/.test(node.data) && translation(node.parentElement, node.data);
  if (chinese && chinese !== node.data) {
    node.data = chinese;
  }
}
function translateAttributes(element2) {
  for (const name2 of ATTRIBUTES) {
    const text = element2.getAttribute(name2);
    const chinese = text && translation(element2, text);
    if (chinese && chinese !== text) {
      element2.setAttribute(name2, chinese);
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
new MutationObserver((changes) => {
  for (const change of changes) {
    if (change.type === "childList") {
      change.addedNodes.forEach(translateAll);
    } else if (change.type === "attributes") {
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

// tasklist/drafts.js
var DRAFT = /^(camForm|camunda-form):/;
var setItem = Storage.prototype.setItem;
Storage.prototype.setItem = function(key, value) {
  if (!DRAFT.test(key)) {
    setItem.call(this, key, value);
  }
};
Object.keys(localStorage).filter((key) => DRAFT.test(key)).forEach((key) => localStorage.removeItem(key));

// tasklist/left-out.js
var LEFT_OUT = ["task-detail-history", "task-action-comment", "create-task-action"];
window.angular.module("webapps.plugin").config(["PluginsProvider", (plugins) => {
  const register = plugins.registerPlugin;
  plugins.registerPlugin = (type2, component, plugin) => {
    if (!LEFT_OUT.includes(plugin.id)) {
      register.call(plugins, type2, component, plugin);
    }
  };
}]);
window.angular.module("cam.tasklist").factory("assignNotification", () => () => {
});

// shared/api.js
function appRoot() {
  return document.querySelector("base")?.getAttribute("app-root") ?? "/camunda";
}
function ours(path) {
  return `${appRoot().replace(/\/camunda$/, "")}/api${path}`;
}
async function fetchJson(address, request = {}) {
  const response = await fetch(address, { headers: { Accept: "application/json" }, credentials: "same-origin", ...request });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(body.detail || body.message || "暂时无法读取，请稍后刷新页面。");
  }
  return body;
}
function post(address, type2, body) {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return fetchJson(address, {
    method: "POST",
    headers: { "Accept": "application/json", "Content-Type": type2, "X-XSRF-TOKEN": token ? token[1] : "" },
    body
  });
}
function postJson(address, body) {
  return post(address, "application/json", JSON.stringify(body));
}

// shared/dom.js
function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  made.append(...children.filter((child) => child !== null && child !== void 0 && child !== ""));
  return made;
}
function button(text, className, act) {
  const made = element("button", `btn ${className}`, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}
function section(title, ...content) {
  return element("section", "need-section", element("h4", "", title), ...content);
}
function table2(heads, rows) {
  const head = element("tr", "", ...heads.map((text) => element("th", "", text)));
  const body = rows.map((cells) => element("tr", "", ...cells.map((cell) => element("td", "", cell))));
  return element("table", "need-table", element("thead", "", head), element("tbody", "", ...body));
}
function facts(pairs) {
  return element("dl", "need-facts", ...pairs.filter(([, value]) => value).flatMap(([name2, value]) => [element("dt", "", name2), element("dd", "", value)]));
}

// tasklist/marks.js
function badge(kind, text) {
  return element("span", `need-badge need-badge-${kind}`, text);
}
function mark(level) {
  const [kind, text] = level === 0 ? ["yellow", "黄牌"] : level === 1 ? ["red", "红牌"] : ["escalated", `督办${"一二三"[level - 2]}级`];
  return badge(kind, text);
}
function badges(card2, added = []) {
  return element(
    "span",
    "need-badges",
    card2.urgent ? badge("urgent", "紧急") : null,
    card2.mark === null ? null : mark(card2.mark),
    card2.paused ? badge("paused", "暂停计时") : null,
    ...added.map((text) => badge("about", text))
  );
}

// tasklist/cards.js
var WAIT = 50;
var MOST = 50;
var waiting = /* @__PURE__ */ new Map();
function card(taskId) {
  return new Promise((resolve, reject) => {
    if (!waiting.size) {
      setTimeout(ask, WAIT);
    }
    waiting.set(taskId, [...waiting.get(taskId) || [], { resolve, reject }]);
  });
}
function ask() {
  const asked = waiting;
  waiting = /* @__PURE__ */ new Map();
  const ids = [...asked.keys()];
  for (let i = 0; i < ids.length; i += MOST) {
    const portion = ids.slice(i, i + MOST);
    const answer = (id, act) => asked.get(id).forEach(act);
    fetchJson(ours(`/task-cards?ids=${portion.map(encodeURIComponent).join(",")}`)).then(
      (found) => {
        const byTask = new Map(found.map((each) => [each.taskId, each]));
        portion.forEach((id) => answer(id, (waiter) => waiter.resolve(byTask.get(id))));
      },
      (error) => portion.forEach((id) => answer(id, (waiter) => waiter.reject(error)))
    );
  }
}
function drawCard(node, facts2) {
  const due = element("span", facts2.late ? "need-due need-late" : "need-due", facts2.due);
  if (facts2.provisional) {
    due.append(provisional());
  }
  node.append(
    element("div", "need-about", facts2.about),
    element("div", "need-line", element("span", "", facts2.unit), element("span", "need-number", facts2.number)),
    element("div", "need-line", due, badges(facts2)),
    facts2.urged ? element("div", "need-urged", facts2.urged) : "",
    facts2.claimedBy ? element("div", "need-line", `签领：${facts2.claimedBy}`) : ""
  );
}
function provisional() {
  const mark2 = element("span", "need-provisional", "（暂定）");
  mark2.title = "当年放假安排尚未公布，时限按法定节假日暂定推算。";
  return mark2;
}
var cards = {
  id: "need-card",
  pluginPoint: "tasklist.card",
  priority: 100,
  render: (node, { taskId }) => {
    const box = element("div", "need-card");
    node.append(box);
    card(taskId).then(
      (facts2) => facts2 && drawCard(box, facts2),
      (error) => box.append(element("span", "need-due", error.message))
    );
  }
};

// tasklist/holder.js
var LINE = `
<ul class="meta list-inline actors case-holder">
  <li class="groups"><span class="glyphicon glyphicon-home" aria-hidden="true"></span> {{ groupNames.join('、') }}</li>
  <li class="assignee" ng-if="hasAssignee()">
    <span class="glyphicon glyphicon-user" aria-hidden="true"></span>
    <span case-claimed-by="{{ task.id }} {{ assignee.id }}"></span>{{ isAssignee ? '（我）' : '' }}
  </li>
  <li class="assignee" ng-if="!hasAssignee()">
    <button type="button" class="claim btn btn-primary btn-sm" ng-click="claim()" ng-disabled="submitInProgress">签领</button>
  </li>
</ul>`;
function claimedBy(node, attributes) {
  attributes.$observe("caseClaimedBy", async (value) => {
    const [taskId] = value.split(" ");
    node.textContent = (taskId && (await card(taskId))?.claimedBy) ?? "";
  });
}
window.angular.module("cam.tasklist.task").decorator("camTasklistTaskMetaDirective", ["$delegate", (directives) => {
  directives[0].template = LINE;
  return directives;
}]);
window.angular.module("cam.tasklist.task").directive("caseClaimedBy", () => ({
  restrict: "A",
  link: (scope, [node], attributes) => claimedBy(node, attributes)
}));

// tasklist/requests.js
var heard = [];
var open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function(method, address, ...more) {
  for (const { pattern: pattern2, listener } of heard) {
    const found = pattern2.exec(address);
    if (found) {
      this.addEventListener("load", () => listener(found, this.status, json(this.responseText)));
    }
  }
  return open.call(this, method, address, ...more);
};
function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
function onAnswer(pattern2, listener) {
  heard.push({ pattern: pattern2, listener });
}
var altered = [];
var read = window.fetch.bind(window);
window.fetch = async (address, ...options) => {
  let response = await read(address, ...options);
  for (const { pattern: pattern2, alter } of altered) {
    const found = pattern2.exec(address);
    if (found && response.ok) {
      response = new Response(JSON.stringify(await alter(found, await response.json())), { status: response.status });
    }
  }
  return response;
};
function onRead(pattern2, alter) {
  altered.push({ pattern: pattern2, alter });
}

// tasklist/form-js.js
var TREE = "__k";
var DEEPEST = 8;
function formIn(pane) {
  for (const container of pane.querySelectorAll(".fjs-container")) {
    const found = search(container[TREE], DEEPEST);
    if (found) {
      return found;
    }
  }
  return null;
}
function search(node, deep) {
  if (!node || deep === 0) {
    return null;
  }
  const services = node.props?.value?.getService;
  if (services) {
    return services("form", false) ?? null;
  }
  for (const child of Array.isArray(node[TREE]) ? node[TREE] : [node[TREE]]) {
    const found = search(child, deep - 1);
    if (found) {
      return found;
    }
  }
  return null;
}
function whenFormIn(pane, callback) {
  const observer = new MutationObserver(look);
  function look() {
    const form = formIn(pane);
    if (form) {
      observer.disconnect();
      callback(form);
    }
  }
  observer.observe(pane, { childList: true, subtree: true });
  look();
  return () => observer.disconnect();
}

// tasklist/task-area.js
var EVENTS = ["shown", "renewed", "changed", "left", "submitted", "refused"];
var listeners = Object.fromEntries(EVENTS.map((name2) => [name2, []]));
var current = null;
function on(event, listener) {
  listeners[event].push(listener);
}
function shown() {
  return current;
}
function tell(event, ...what) {
  listeners[event].forEach((listener) => listener(...what));
}
var TaskArea = class {
  constructor(pane, scope) {
    this.pane = pane;
    this.scope = scope;
    this.taskId = scope.task.id;
    this.step = scope.task.name;
    this.user = scope.$root.authentication?.name;
    this.mine = scope.task.assignee === this.user;
    this.form = null;
  }
  /** What the form holds now, by field; empty before it is there. */
  values() {
    return this.form ? { ...this.form._getState().data } : {};
  }
  /** Reads the task and the list anew. */
  refresh() {
    this.scope.$applyAsync(() => ["task", "taskList"].forEach((what) => this.scope.taskData.changed(what)));
    tell("renewed", this);
  }
};
function link(scope, pane) {
  let stop = () => {
  };
  const leave = () => {
    stop();
    if (current?.pane === pane) {
      tell("left", current);
      current = null;
    }
  };
  scope.$watch(() => scope.task && `${scope.task.id} ${scope.task.assignee ?? ""}`, (task) => {
    leave();
    if (task) {
      const area = new TaskArea(pane, scope);
      current = area;
      stop = whenFormIn(pane, (form) => {
        area.form = form;
        form.on("changed", () => tell("changed", area));
      });
      tell("shown", area);
    }
  });
  scope.$on("$destroy", leave);
}
onAnswer(/\/task\/([^/?]+)\/submit-form$/, ([, taskId], status, body) => {
  if (current?.taskId === taskId) {
    const taken = status < 300;
    tell(taken ? "submitted" : "refused", current, taken ? body : body.message ?? "");
  }
});
window.angular.module("cam.tasklist.task").directive("formPane", () => ({ restrict: "C", link: (scope, [pane]) => link(scope, pane) }));

// tasklist/status.js
function say(text) {
  document.querySelectorAll(".case-said").forEach((earlier) => earlier.remove());
  const said = element("div", "case-said", element("span", "", text), button("知道了", "btn-default btn-sm", () => said.remove()));
  said.setAttribute("role", "status");
  document.body.append(said);
  return said;
}

// tasklist/start-form.js
var TOKEN = "formToken";
onRead(/^(.*\/process-definition\/[^/?]+)\/deployed-start-form/, async ([, definition], form) => {
  const facts2 = await values(definition);
  form.components.push({ type: "textfield", id: `field_${TOKEN}`, key: TOKEN, label: "", readonly: true });
  for (const field of form.components) {
    if (field.valuesKey in facts2) {
      field.values = JSON.parse(facts2[field.valuesKey].value);
      delete field.valuesKey;
    }
    if (field.key in facts2) {
      field.defaultValue = facts2[field.key].value;
    }
  }
  return form;
});
async function values(definition) {
  const response = await fetch(`${definition}/form-variables?deserializeValues=false`, {
    headers: { Accept: "application/json" },
    credentials: "same-origin"
  });
  if (!response.ok) {
    const said = await response.json().catch(() => ({}));
    throw new Error(said.message || "暂时无法打开登记表，请稍后重试。");
  }
  return response.json();
}
onAnswer(/\/process-definition\/.+\/submit-form$/, async (found, status, { businessKey: number }) => {
  if (status === 200) {
    const { promised } = await fetchJson(ours(`/cases/${number}`)).catch(() => ({}));
    say(`已登记 ${number}${promised ? `，${spoken(promised)}答复。请告知居民。` : "。"}`);
  }
});
function spoken(text) {
  return text.replace(/(\d{4})-(\d\d)-(\d\d)/g, (date2, year, month2, day) => `${year}年${Number(month2)}月${Number(day)}日`);
}

// tasklist/meant.js
var LEAST = 3;
function meant(words2, all, nameOf) {
  const quoted = all.find((each) => words2.includes(`“${nameOf(each).replace(/（.*/, "")}`));
  if (quoted) {
    return quoted;
  }
  const [best] = all.map((each) => ({ each, common: common(words2, nameOf(each)) })).filter(({ common: length }) => length >= LEAST).sort((one, other) => other.common - one.common);
  return best?.each ?? null;
}
function common(one, other) {
  let longest = 0;
  for (let start = 0; start < other.length; start++) {
    while (start + longest < other.length && one.includes(other.slice(start, start + longest + 1))) {
      longest++;
    }
  }
  return longest;
}

// tasklist/form-refusals.js
var COMPLAINT = "form-refused";
on("refused", (area, message) => {
  clear(area.pane);
  complain(area.pane, message);
});
on("changed", (area) => clear(area.pane));
function clear(pane) {
  pane.querySelectorAll(`.${COMPLAINT}`).forEach((each) => each.remove());
}
function complain(pane, message) {
  const said = element("div", `need-late ${COMPLAINT}`, message);
  said.setAttribute("role", "alert");
  const fields = [...pane.querySelectorAll(".fjs-form-field")];
  const field = meantField(message, fields);
  if (field) {
    field.append(said);
    field.querySelector("input, textarea, select")?.focus();
  } else {
    pane.querySelector(".form-actions")?.prepend(said);
  }
}
function meantField(message, fields) {
  const quoted = (message.match(/“[^”]+”/g) ?? []).join("");
  return quoted && meant(quoted, fields, (field) => name(field));
}
function name(field) {
  return (field.querySelector(".fjs-form-field-label")?.textContent ?? "").replace(/\*$/, "").trim() || "\0";
}

// tasklist/asking.js
function asking({ label, fields, send, done }) {
  const box = element("form", "need-contact");
  box.noValidate = true;
  const inputs = fields.map(({ placeholder, longest, value = "" }) => {
    const input = element("input", "form-control");
    input.setAttribute("aria-label", placeholder);
    input.placeholder = placeholder;
    input.maxLength = longest;
    input.value = value;
    return input;
  });
  const message = element("div", "need-late");
  message.setAttribute("role", "alert");
  const submit = element("button", "btn btn-default", label);
  submit.type = "submit";
  box.append(element("div", "need-contact-ask", ...inputs, submit), message);
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    const empty = inputs.findIndex((input) => !input.value.trim());
    if (empty >= 0) {
      message.textContent = fields[empty].missing;
      inputs[empty].focus();
      return;
    }
    submit.disabled = true;
    send(...inputs.map((input) => input.value)).then(
      (answer) => box.replaceChildren(done(answer)),
      (error) => {
        message.textContent = error.message;
        submit.disabled = false;
      }
    );
  });
  return box;
}

// tasklist/contact.js
function contact(taskId, purpose = "") {
  return asking({
    label: "查看联系方式",
    fields: [{
      placeholder: "用途，例如：电话回访（记入办理记录）",
      missing: "请填写查看居民联系方式的用途。",
      longest: 200,
      value: purpose
    }],
    send: (reason) => postJson(ours(`/task-cards/${encodeURIComponent(taskId)}/resident`), { reason }),
    done: (resident) => facts([
      ["诉求人", resident.name || "未留姓名"],
      ["联系电话", resident.phone || "未留电话"],
      ["住址", resident.address || "未留住址"],
      ...resident.fields.map((field) => [field.label, field.text]),
      ["文字原文", resident.texts.join("\n")]
    ])
  });
}

// tasklist/history.js
function decisions(history) {
  return element("ol", "need-history", ...history.map((entry) => element(
    "li",
    "",
    element("div", "need-when", entry.at),
    element(
      "div",
      "",
      element("strong", "", entry.step),
      `：${entry.outcome}`,
      element("div", "need-who", entry.unit ? `${entry.who}（${entry.unit}）` : entry.who),
      entry.reason ? element("div", "need-reason", entry.reason) : null
    )
  )));
}

// tasklist/dialog.js
function ask2({ title, hint, warning, fields, send }) {
  const rows = fields.map(row);
  const trouble = element("p", "need-late");
  trouble.setAttribute("role", "alert");
  const submit = element("button", "btn btn-primary", warning ? `确认${title}` : "确定");
  submit.type = "submit";
  const form = element(
    "form",
    "case-ask",
    element("h3", "", title),
    hint ? element("p", "case-hint", hint) : null,
    ...rows.map((each) => each.box),
    warning ? element("p", "case-warning", warning) : null,
    trouble,
    element("div", "case-ask-buttons", submit, button("取消", "btn-default", () => dialog.close()))
  );
  form.noValidate = true;
  const dialog = element("dialog", "case-dialog", form);
  dialog.setAttribute("aria-label", title);
  return new Promise((resolve) => {
    const leave = () => dialog.close();
    window.addEventListener?.("hashchange", leave);
    dialog.addEventListener("close", () => {
      window.removeEventListener?.("hashchange", leave);
      dialog.remove();
      resolve(null);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      trouble.textContent = "";
      rows.forEach((each) => each.complain(""));
      const missing = rows.find((each) => each.problem());
      if (missing) {
        missing.complain(missing.problem());
        return;
      }
      submit.disabled = true;
      send(Object.fromEntries(rows.map((each) => [each.key, each.value()]))).then(
        (answer) => {
          resolve(answer ?? {});
          dialog.close();
        },
        (error) => {
          submit.disabled = false;
          const wrong = meant(error.message, rows, (each) => each.label);
          if (wrong) {
            wrong.complain(error.message);
          } else {
            trouble.textContent = error.message;
          }
        }
      );
    });
    document.body.append(dialog);
    dialog.showModal();
    rows[0]?.input.focus();
  });
}
var count = 0;
function row({ key, label, type: type2, most, required, choices, value = "" }) {
  const input = drawn(type2, most, choices);
  input.value = value;
  const complaint = element("div", "need-late");
  input.id = `case-ask-${++count}`;
  complaint.id = `${input.id}-complaint`;
  input.setAttribute("aria-describedby", complaint.id);
  const name2 = element("label", "", label);
  name2.htmlFor = input.id;
  return {
    key,
    label,
    input,
    box: element("div", "case-ask-row", name2, input, complaint),
    value: () => type2 === "NUMBER" ? Number(input.value) : input.value.trim(),
    problem: () => problem(input.value.trim(), { label, type: type2, most, required }),
    complain: (text) => {
      complaint.textContent = text;
      input.setAttribute("aria-invalid", String(Boolean(text)));
      if (text) {
        input.focus();
      }
    }
  };
}
function drawn(type2, most, choices) {
  if (type2 === "DATE") {
    const day = element("input", "form-control");
    day.type = "date";
    return day;
  }
  if (type2 === "CHOICE") {
    return element("select", "form-control", ...[{ value: "", label: "请选择" }, ...choices].map((each) => {
      const option = element("option", "", each.label);
      option.value = each.value;
      return option;
    }));
  }
  const input = element(type2 === "NUMBER" ? "input" : "textarea", "form-control");
  if (type2 === "NUMBER") {
    input.type = "number";
    input.min = 1;
    input.max = most;
  } else {
    input.rows = 2;
    input.maxLength = most;
  }
  return input;
}
function problem(value, { label, type: type2, most, required }) {
  const name2 = label.replace(/（.*/, "");
  if (!value) {
    return required ? `请${type2 === "CHOICE" || type2 === "DATE" ? "选择" : "填写"}${name2}。` : "";
  }
  if (type2 === "NUMBER" && !(Number.isInteger(Number(value)) && value >= 1 && value <= most)) {
    return `${name2}应为 1 至 ${most} 的整数。`;
  }
  return "";
}

// tasklist/orders.js
var LONGEST = 500;
var AGAIN = 6e4;
async function answerOrder(number, order2, done) {
  const answered = await ask2({
    title: "答复督办单",
    hint: `${order2.number}，请于 ${order2.answerBy} 前答复：${order2.text}`,
    fields: [{ key: "text", label: "对督办单的答复", type: "TEXT", most: LONGEST, required: true }],
    send: (values2) => postJson(ours(`/cases/${number}/orders/${order2.id}/answer`), values2)
  });
  if (answered?.number) {
    say(`已答复${answered.number}，已记入办理记录，督办人员看得到。`);
    done();
  }
}
function answering(record, done) {
  return (record.orders ?? []).filter((order2) => order2.answerable).map((order2) => button(`答复${order2.number}`, "btn-default btn-xs", () => answerOrder(record.number, order2, done)));
}
function urgedLine(card2, record) {
  const answers = answering(record, () => shown()?.refresh());
  return card2.urged || answers.length ? element("div", "need-urged", card2.urged, " ", ...answers) : null;
}
function orderTable({ orders: orders2 }) {
  return table2(["督办单", "要求", "答复"], orders2.map((order2) => [
    element("div", "", order2.number, element("div", "need-who", `${order2.at} ${order2.who}（${order2.unit}）`)),
    element("div", "", order2.text, element("div", order2.late ? "need-late" : "need-who", by(order2))),
    order2.answer ? element("div", "", order2.answer.text, element("div", "need-who", `${order2.answer.at} ${order2.answer.who}（${order2.answer.unit}）`)) : "尚未答复"
  ]));
}
function by({ to, answerBy, late }) {
  return `请${to}于 ${answerBy} 前答复${late ? "（已逾期）" : ""}`;
}
function drawOrders(box, all, again) {
  if (!all.length) {
    box.replaceChildren();
    return;
  }
  const late = all.filter(({ order: order2 }) => order2.late).length;
  box.replaceChildren(
    element("h4", late ? "need-late" : "", `督办单：${all.length} 件待本单位答复${late ? `，${late} 件已逾期` : ""}`),
    element("ul", "", ...all.map((each) => item(each, again)))
  );
}
function item({ case: number, about, order: order2 }, again) {
  return element(
    "li",
    "",
    element("div", "", element("strong", "", order2.number), ` ${order2.who}（${order2.unit}）：`, order2.text),
    element("div", "need-who", `${number} ${about}`),
    element(
      "div",
      "orders-line",
      element("span", order2.late ? "need-late" : "", `${order2.answerBy} 前答复${order2.late ? "（已逾期）" : ""}`),
      order2.answerable ? button("答复", "btn-primary btn-xs", () => answerOrder(number, order2, again)) : null
    )
  );
}
var orders = {
  id: "orders",
  pluginPoint: "tasklist.list",
  priority: 200,
  render: (node) => {
    const box = element("section", "orders");
    box.setAttribute("aria-label", "待答复的督办单");
    node.append(box);
    let read2 = 0;
    const draw = async () => {
      read2 = Date.now();
      const all = await fetchJson(ours("/orders")).catch(() => []);
      drawOrders(box, all, () => shown() ? shown().refresh() : draw());
    };
    draw();
    on("renewed", draw);
    onAnswer(/\/filter\/[^/]+\/list/, () => Date.now() - read2 > AGAIN && draw());
  }
};

// tasklist/case-header.js
on("shown", show);
on("renewed", show);
function show(area) {
  const header = headerIn(area);
  area.card = card(area.taskId);
  area.record = fetchJson(ours(`/task-cards/${encodeURIComponent(area.taskId)}/record`));
  Promise.all([area.card, area.record]).then(
    ([theCard, record]) => theCard && drawHeader(header, theCard, record, area),
    (error) => header.replaceChildren(element("p", "need-late", error.message))
  );
}
function headerIn({ pane, taskId }) {
  const before = pane.querySelector(".case-header");
  if (before?.dataset.task === taskId) {
    return before;
  }
  before?.remove();
  const header = element("section", "case-header");
  header.setAttribute("aria-label", "案情");
  header.dataset.task = taskId;
  pane.prepend(header);
  return header;
}
function drawHeader(header, theCard, record, task) {
  const rest = element("div", "case-rest");
  rest.hidden = true;
  const unfold = button("展开全部案情", "btn-link btn-sm case-unfold", () => {
    if (!rest.firstChild) {
      rest.append(...unfolded(record));
    }
    rest.hidden = !rest.hidden;
    unfold.setAttribute("aria-expanded", String(!rest.hidden));
    unfold.textContent = rest.hidden ? "展开全部案情" : "收起案情";
  });
  unfold.setAttribute("aria-expanded", "false");
  header.replaceChildren(
    element(
      "div",
      "case-line",
      element("h3", "case-about", record.about),
      badges(theCard, record.badges),
      element("span", "need-number", `受理编号 ${record.number}`)
    ),
    words(record) ?? "",
    ...people(record, task),
    element("div", "case-line case-dates", ...theCard.dates.map(date)),
    urgedLine(theCard, record) ?? "",
    record.latest ? element("p", "case-latest", "最新：", told(record.latest)) : "",
    unfold,
    rest
  );
}
function words(record) {
  return record.content ? element("blockquote", "case-words", record.content) : null;
}
function people(record, { taskId, step: step2 }) {
  const reach = element("div", "");
  const open3 = button("查看联系方式", "btn-link btn-sm case-reach", () => {
    reach.replaceChildren(...reach.firstChild ? [] : [contact(taskId, `${step2}：电话联系`)]);
    reach.querySelector("input")?.focus();
  });
  const person = [record.reporter, record.phone].filter(Boolean).join(" ");
  const all = [...first(record), ...person ? [{ label: record.drawn ? "有关人员" : "诉求人", text: person, open: open3 }] : []];
  return [
    element("dl", "case-facts", ...all.flatMap((each) => [element("dt", "", each.label), element("dd", "", each.text, each.open)])),
    reach
  ];
}
function first(record) {
  const most = 3;
  const place = (record.facts ?? []).filter(({ label }) => label === "地点");
  const filled = record.content ? [] : record.fields.slice(0, most);
  return [...place, { label: "所属单位", text: record.unit }, ...filled];
}
function date({ due, at, late, provisional: uncertain, note }) {
  const [, time] = at.split(" ");
  return element(
    "span",
    late ? "need-due need-late" : "need-due",
    due,
    due.includes(time) ? "" : `（${at} 前）`,
    uncertain ? provisional() : null,
    note ? element("em", "need-late", ` ${note}`) : null
  );
}
function told({ who, unit, at, step: step2, outcome, reason }) {
  return `${at} ${who}${unit ? `（${unit}）` : ""} ${step2}，${outcome}${reason ? `：${reason}` : ""}`;
}
function unfolded(record) {
  const linked = record.linked ?? [];
  return [
    facts([
      ...(record.facts ?? []).map(({ label, text }) => [label, text]),
      ...record.fields.map(({ label, text }) => [label, text]),
      ["登记时间", record.registered],
      ["对居民的承诺", record.promised],
      ["优先级", record.priorityWhy && `${record.priority} 分（${record.priorityWhy}）`],
      ["答复", record.answer],
      ["材料", record.documents.length ? `${record.documents.length} 份，见“办理记录”` : "无"]
    ]),
    ...linked.length ? [element("h4", "", `关联的事项（共 ${record.linkedCount} 件）`), linkedTable(record)] : [],
    element("h4", "", "办理过程（最近的在前）"),
    decisions([...record.history].reverse())
  ];
}
function linkedTable({ linked }) {
  return table2(["受理编号", "事项", "关系", "状态"], linked.map((other) => [other.number, other.about, other.relation, other.state]));
}

// tasklist/actions.js
function menu(taskId) {
  const list = element("ul", "case-menu");
  list.setAttribute("role", "menu");
  list.hidden = true;
  const opener = button("操作", "btn-default case-menu-opener", () => list.hidden ? open3() : close());
  opener.setAttribute("aria-haspopup", "menu");
  const box = element("div", "case-actions", opener, list);
  async function open3() {
    list.replaceChildren(element("li", "need-when", "正在读取……"));
    show2(true);
    try {
      const offers = await fetchJson(ours(`/task-cards/${encodeURIComponent(taskId)}/offers`));
      list.replaceChildren(...offers.length ? offers.map((offer) => item2(offer, close)) : [element("li", "need-when", "这项任务没有其他操作。")]);
      list.querySelector("button")?.focus();
    } catch (failure) {
      list.replaceChildren(element("li", "need-late", failure.message));
    }
  }
  function close() {
    show2(false);
    opener.focus();
  }
  function show2(visible) {
    list.hidden = !visible;
    opener.setAttribute("aria-expanded", String(visible));
  }
  show2(false);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(list, event.key === "ArrowDown" ? 1 : -1);
    }
  });
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) {
      show2(false);
    }
  });
  return box;
}
function step(list, by2) {
  const all = [...list.querySelectorAll("button")];
  if (all.length) {
    const at = all.indexOf(document.activeElement);
    all[(at + by2 + all.length) % all.length].focus();
  }
}
function item2(offer, close) {
  const entry = button(offer.label, "btn-link", () => {
    close();
    take(offer);
  });
  entry.setAttribute("role", "menuitem");
  const line = element("li", "", entry);
  line.setAttribute("role", "none");
  return line;
}
async function take({ label, address, fields, hint, warning, done }) {
  const area = shown();
  const answer = await ask2({
    title: label.replace(/…$/, ""),
    hint,
    warning,
    fields,
    send: (values2) => postJson(ours(address), values2)
  });
  if (answer) {
    say(done);
    area?.refresh();
  }
}
window.angular.module("cam.tasklist.form").directive("formActions", () => ({
  restrict: "C",
  link: (scope, [bar]) => {
    const taskId = scope.params?.taskId;
    if (taskId) {
      bar.append(menu(taskId));
    }
  }
}));

// tasklist/after.js
on("submitted", async (area) => {
  const { number } = await area.card?.catch(() => null) ?? {};
  if (!number) {
    return;
  }
  const now = await fetchJson(ours(`/cases/${number}/whereabouts`)).catch(() => null);
  if (now) {
    say(sentence(now));
    if (now.next) {
      await open2(now.next, area.user);
    }
  }
});
function sentence({ number, done, outcome, waits, next }) {
  const what = done ? `已办“${done.step}”：${done.outcome}。` : "已办。";
  const where = outcome ? `${number} 已办结：${outcome}。` : waits.length ? `现在：${waits.map((each) => `${each.step}，${each.unit}，${each.due} 前`).join("；")}。` : "正在转往下一环节。";
  return `${what}${where}${next ? "下一步由您办理，已为您打开。" : ""}`;
}
async function open2({ taskId, claimed }, user) {
  if (!claimed) {
    const claim = `${appRoot()}/api/engine/engine/default/task/${encodeURIComponent(taskId)}/claim`;
    await postJson(claim, { userId: user }).catch(() => {
    });
  }
  window.location.hash = addressOf(taskId, window.location.hash);
}
function addressOf(taskId, hash) {
  const parameters = new URLSearchParams(hash.split("?")[1] ?? "");
  parameters.set("task", taskId);
  parameters.set("forceDisplayTask", "true");
  parameters.delete("detailsTab");
  return `#/?${parameters}`;
}

// tasklist/order.js
var KEY = "minxu.queue-order";
var QUEUE = [
  { sortBy: "dueDate", sortOrder: "asc" },
  { sortBy: "priority", sortOrder: "desc" }
];
function sorting(hash) {
  const query = hash.split("?")[1];
  return query && new URLSearchParams(query).get("sorting");
}
function isDefault(text) {
  try {
    const [first2, ...more] = JSON.parse(text);
    return more.length === 0 && first2.sortBy === "created" && first2.sortOrder === "desc";
  } catch {
    return false;
  }
}
function order() {
  const { hash } = window.location;
  if (hash.startsWith("#/login")) {
    sessionStorage.removeItem(KEY);
    return;
  }
  if (sessionStorage.getItem(KEY) || !isDefault(sorting(hash))) {
    return;
  }
  sessionStorage.setItem(KEY, "set");
  const [path, query] = hash.split("?");
  const parameters = new URLSearchParams(query);
  parameters.set("sorting", JSON.stringify(QUEUE));
  window.location.replace(`${path}?${parameters}`);
}
setInterval(order, 300);

// tasklist/back.js
var back = {
  id: "case-back",
  pluginPoint: "tasklist.task.action",
  priority: 1e3,
  render: (node) => {
    node.append(button("返回列表", "btn-default btn-sm case-back", () => {
      window.location.hash = withoutTask(window.location.hash);
    }));
  }
};
function withoutTask(hash) {
  const parameters = new URLSearchParams(hash.split("?")[1] ?? "");
  ["task", "detailsTab", "forceDisplayTask"].forEach((name2) => parameters.delete(name2));
  return `#/?${parameters}`;
}

// tasklist/documents.js
function documents(record) {
  const address = ours(`/cases/${record.number}/documents`);
  const box = element("div", "");
  const draw = (list, note) => box.replaceChildren(
    ...list.length ? [table2(["材料", "类型", "添加", ""], list.map((each) => documentCells(address, each, refresh)))] : [],
    ...record.outcome ? [] : [upload(address, refresh, note)]
  );
  const refresh = (note) => fetchJson(address).then((list) => draw(list, note));
  draw(record.documents, null);
  return box;
}
function documentCells(address, each, refresh) {
  const added = element("div", "", each.at, element("div", "need-who", `${each.who}（${each.unit}）`));
  if (each.withdrawn) {
    const { at, who, why } = each.withdrawn;
    return [element("s", "", each.name), each.kind, added, element("div", "need-who", `${at} ${who}已撤下：${why}`)];
  }
  if (each.erased) {
    return [each.name, `${each.kind}，${each.size}`, added, element("div", "need-who", "已按规定清除")];
  }
  const link2 = element("a", "", each.name);
  link2.href = `${address}/${each.id}`;
  link2.target = "_self";
  link2.download = "";
  return [link2, `${each.kind}，${each.size}`, added, each.withdrawable ? withdrawDocument(`${address}/${each.id}`, refresh) : null];
}
function withdrawDocument(address, refresh) {
  return asking({
    label: "撤下",
    fields: [{ placeholder: "撤下的理由（记入办理记录）", missing: "请填写撤下材料的理由。", longest: 500 }],
    send: (reason) => postJson(`${address}/withdrawal`, { reason }).then(() => refresh(null)),
    done: () => element("strong", "", "已撤下。")
  });
}
function upload(address, refresh, note) {
  const input = element("input", "");
  input.type = "file";
  input.accept = ".pdf,.jpg,.jpeg,.png,.ofd,.docx,.xlsx";
  input.style.display = "none";
  const message = element("div", "need-late", note);
  message.setAttribute("role", "alert");
  const choose = button("添加材料", "btn-default", () => input.click());
  input.addEventListener("change", () => {
    const [file] = input.files;
    if (!file) {
      return;
    }
    choose.disabled = true;
    message.textContent = "";
    post(`${address}?name=${encodeURIComponent(file.name)}`, "application/octet-stream", file).then((added) => refresh(added.note)).catch((error) => {
      message.textContent = error.message;
      input.value = "";
      choose.disabled = false;
    });
  });
  return element("div", "need-contact", choose, input, message);
}

// tasklist/record.js
function marks(list) {
  return element("div", "", ...list.map((each) => element("div", "", mark(each.level), ` ${each.at} ${each.unit}`)));
}
function drawRecord(node, record, taskId) {
  node.append(
    section(`${record.about}（${record.number}）`, facts([
      ["所属单位", record.unit],
      ["诉求内容", record.content],
      [record.drawn ? "有关人员" : "诉求人", [record.reporter, record.phone].filter(Boolean).join(" ")],
      ...(record.facts ?? []).map((field) => [field.label, field.text]),
      ...record.fields.map((field) => [field.label, field.text]),
      ["登记时间", record.registered],
      ["承诺时限", record.promised],
      ["优先级", record.priorityWhy && `${record.priority} 分（${record.priorityWhy}）`],
      ["答复", record.answer],
      ["结果", record.outcome]
    ]), contact(taskId)),
    section("材料", documents(record)),
    section("办理过程", decisions(record.history)),
    section("时限与亮牌", table2(["环节", "单位", "时限", "到期", "完成", "亮牌"], record.deadlines.map((clock) => [
      clock.step,
      clock.holder,
      element("div", "", clock.basis, ...clock.granted.map((each) => element("div", "need-who", each))),
      clock.provisional ? `${clock.due}（暂定）` : clock.due,
      clock.left || "在办",
      marks(clock.marks)
    ])))
  );
  if (record.orders?.length) {
    node.append(section("督办单", orderTable(record)));
  }
  if (record.levels?.length > 1) {
    node.append(section("逐级承办", table2(["层级", "单位"], record.levels.map((passed) => [passed.level, passed.unit]))));
  }
  if (record.returns?.length) {
    node.append(section("退回情况", table2(["轮次", "单位", "方式", "理由", "依据", "时间"], record.returns.map((given) => [
      `第 ${given.round} 轮`,
      given.unit,
      given.how,
      given.reason,
      given.basis,
      given.at
    ]))));
  }
  if (record.evaluations?.length) {
    node.append(section("回访评价", table2(["轮次", "评价", "意见", "时间", "回访人"], record.evaluations.map((rating) => [
      rating.round === 0 ? "首次回访" : `第 ${rating.round} 次重办后`,
      rating.level,
      rating.opinion,
      rating.at,
      rating.by
    ]))));
  }
  if (record.linked?.length) {
    const some = record.linkedCount > record.linked.length ? `，列出 ${record.linked.length} 件` : "";
    node.append(section(`关联诉求（共 ${record.linkedCount} 件${some}）`, linkedTable(record)));
  }
}
var recordTab = {
  id: "need-record",
  pluginPoint: "tasklist.task.detail",
  priority: 900,
  properties: { label: "办理记录" },
  render: (node, { taskId }) => {
    const box = element("div", "need-record", element("p", "need-when", "正在读取办理记录……"));
    node.append(box);
    fetchJson(ours(`/task-cards/${encodeURIComponent(taskId)}/record`)).then(
      (found) => {
        box.replaceChildren();
        drawRecord(box, found, taskId);
      },
      (error) => box.replaceChildren(element("p", "", error.message))
    );
  }
};

// tasklist/index.js
var index_default = [back, cards, orders, recordTab];
export {
  index_default as default
};
