/* Made of web/tasklist/index.js and what it imports by "npm --prefix web run build": change it there, not here. */
var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name2 in all)
    __defProp(target, name2, { get: all[name2], enumerable: true });
};

// shared/labels.js
var NAMES = [
  ['button[data-region="filters"]', "收起或展开筛选"],
  ['button[data-region="list"]', "收起或展开任务列表"],
  ['button[data-region="task"]', "收起或展开任务"],
  [".maximize", "任务占满屏幕"],
  [".reset-regions", "恢复各栏"],
  ["a.glyphicon-remove-sign", "去掉这一项排序"],
  ["a.sort-direction", "升序或降序"],
  [".new-sort .dropdown-toggle, a.glyphicon-plus-sign", "再加一项排序"],
  ["button.btn-toggle", "展开或收起下级环节"],
  ['button[ng-click^="storedCriteriaSaveClick"]', "保存这一查询"],
  [".dropdown-toggle", "展开选项"],
  [".section-toggle", "展开或收起本栏"],
  [".bjs-drilldown", "打开下级流程图"],
  ["a[state-circle]", "运行状态"],
  [".navbar-toggle", "展开或收起导航"],
  [".nav a, .navbar a", "转到"],
  ["a.glyphicon-copy, .glyphicon-copy a", "复制"],
  ["a.glyphicon-link, button:has(.glyphicon-link)", "复制查询的地址"],
  ["a.glyphicon-remove, button:has(.glyphicon-remove)", "移除"],
  ["a.glyphicon-menu-up, a.glyphicon-menu-down", "展开或收起"]
];
var TIPS = ["uib-tooltip", "tooltip", "title"];
function label(root3) {
  for (const each of root3.querySelectorAll("a, button")) {
    if ((!each.textContent.trim() || each.matches(".new-sort .dropdown-toggle")) && !each.hasAttribute("aria-label") && !each.querySelector("img[alt]")) {
      const name2 = tip(each) ?? NAMES.find(([selector]) => each.matches(selector))?.[1];
      if (name2) {
        each.setAttribute("aria-label", name2);
        pressable(each);
      }
    }
  }
  root3.querySelectorAll("input[uib-typeahead][aria-expanded]:not([role])").forEach((each) => each.setAttribute("role", "combobox"));
  root3.querySelectorAll('input[name="name"][ng-keyup="search()"]:not([aria-label])').forEach((each) => each.setAttribute("aria-label", "按名称查找环节"));
  root3.querySelectorAll('input[ng-model$="Storage.nameInput"]:not([aria-label])').forEach((each) => each.setAttribute("aria-label", "查询的名称"));
  root3.querySelectorAll("input.toggle:not([aria-label])").forEach((each) => each.setAttribute("aria-label", "切换"));
  root3.querySelectorAll(".tjs-table-container:not([tabindex])").forEach((each) => each.tabIndex = 0);
}
function pressable(each) {
  if (each.matches("a:not([href])")) {
    each.setAttribute("role", "button");
    each.tabIndex = 0;
    each.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        each.click();
      }
    });
  }
}
function tip(each) {
  return TIPS.map((name2) => each.getAttribute(name2)).find((text) => text && /\p{Script=Han}/u.test(text));
}
var planned = false;
new MutationObserver(() => {
  if (!planned) {
    planned = true;
    setTimeout(() => {
      planned = false;
      label(document.body);
    }, 100);
  }
}).observe(document.body, { subtree: true, childList: true });

// shared/left-focus.js
document.addEventListener("focusout", ({ target }) => target.removeAttribute?.("autofocus"));

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
    DAY: DAYS.map((day2) => `星期${day2}`),
    SHORTDAY: DAYS.map((day2) => `周${day2}`),
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
  const found2 = english.exec(text);
  return found2 ? chinese(...found2.slice(1)) : void 0;
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
  "CREATE_BATCH_MIGRATE_PROCESS_INSTANCES": "批量迁移案件",
  "CREATE_BATCH_MODIFY_PROCESS_INSTANCES": "批量修改案件",
  "CREATE_BATCH_RESTART_PROCESS_INSTANCES": "批量重启案件",
  "CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND": "批量挂起案件",
  "CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES": "批量删除运行中的案件",
  "CREATE_BATCH_DELETE_FINISHED_PROCESS_INSTANCES": "批量删除已结束的案件",
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
  "historicprocessinstance": "历史案件",
  "historictask": "历史任务",
  "processdefinition": "流程",
  "processinstance": "案件",
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
    pattern(/^Expand all \((\d+)\)$/, (count3) => `全部展开（${count3}）`),
    pattern(/^Remove list item (\d+)$/, (item5) => `移除第 ${item5} 项`),
    pattern(/^Click to sort by (.+) ascending$/, (column) => `点击按${column}升序排列`),
    pattern(/^Click to sort by (.+) descending$/, (column) => `点击按${column}降序排列`)
  ],
  ".fjs-powered-by-lightbox": [
    table({ "Web-based tooling for BPMN, DMN, and forms powered by": "表单、流程图和决策表工具由以下项目提供：" })
  ],
  ".flatpickr-calendar": [
    month,
    table(Object.fromEntries(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"].map((day2, i2) => [day2, DAYS[i2]]))),
    table({ "Month": "月", "Year": "年", "Hour": "时", "Minute": "分" }),
    pattern(/^([A-Z][a-z]+) (\d+), (\d{4})$/, (name2, day2, year) => `${year}年${month(name2)}${day2}日`)
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
  "td.group-type": [
    table({
      "SYSTEM": "系统",
      "WORKFLOW": "流程",
      "role": "角色",
      "district": "区",
      "centre": "中心",
      "department": "部门",
      "street": "街道",
      "organisation": "社会单位",
      "community": "社区",
      "grid": "网格",
      "supervisor": "督办"
    })
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
function translateAll(root3) {
  if (root3.nodeType === Node.TEXT_NODE) {
    translateText(root3);
  } else if (root3.nodeType === Node.ELEMENT_NODE) {
    const walker = document.createTreeWalker(root3, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      node.nodeType === Node.TEXT_NODE ? translateText(node) : translateAttributes(node);
    }
  }
}
new MutationObserver((changes3) => {
  for (const change2 of changes3) {
    if (change2.type === "childList") {
      change2.addedNodes.forEach(translateAll);
    } else if (change2.type === "attributes") {
      translateAttributes(change2.target);
    } else {
      translateText(change2.target);
    }
  }
}).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ATTRIBUTES
});

// tasklist/description.js
function forStaff(documentation) {
  return documentation.replace(/^\s*条款：[^；]*；/, "").replace(/\s*依据：[^]*$/, "");
}
PARTS[".description-pane"] = [(text) => /条款：|依据：/.test(text) ? forStaff(text) : void 0];

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
var LEFT_OUT = ["task-detail-history", "task-action-comment", "create-task-action", "task-search"];
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
window.angular.module("cam.tasklist").decorator("Notifications", ["$delegate", (notifications) => {
  const { addError } = notifications;
  notifications.addError = function(notice, ...more) {
    if (!/^<task> <- .*不存在/.test(notice.message ?? "")) {
      addError.call(this, notice, ...more);
    }
  };
  return notifications;
}]);

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
function section(title, ...content2) {
  return element("section", "need-section", element("h4", "", title), ...content2);
}
function table2(heads, rows) {
  const head = element("tr", "", ...heads.map((text) => element("th", "", text)));
  const body2 = rows.map((cells) => element("tr", "", ...cells.map((cell) => element("td", "", cell))));
  return element("table", "need-table", element("thead", "", head), element("tbody", "", ...body2));
}
function facts(pairs) {
  return element("dl", "need-facts", ...pairs.filter(([, value]) => value).flatMap(([name2, value]) => [element("dt", "", name2), element("dd", "", value)]));
}

// tasklist/signed-in.js
var parts = [];
var here = false;
var root = null;
function whoIsSignedIn() {
  return root?.authentication?.name ?? null;
}
function isSignedIn() {
  return here;
}
function whileSignedIn(begin2, end) {
  parts.push({ begin: begin2, end });
  if (here) {
    begin2();
  }
}
window.angular.module("cam.tasklist").directive("threeColsLayoutColumns", () => ({
  restrict: "C",
  link: (scope) => {
    here = true;
    root = scope.$root;
    parts.forEach(({ begin: begin2 }) => begin2());
    scope.$on("$destroy", () => {
      here = false;
      parts.forEach(({ end }) => end());
    });
  }
}));

// tasklist/skip-links.js
var TARGETS = [
  ["跳到第一项任务", ".tasks-list li.task h4.task a"],
  ["跳到表单", "[cam-tasklist-task] .claim, [cam-tasklist-task] .fjs-form :is(input, textarea, select, button)"]
];
function skipLinks() {
  const links4 = TARGETS.map(([words4, selector]) => {
    const link4 = element("a", "", words4);
    link4.href = "#";
    link4.addEventListener("click", (event) => {
      event.preventDefault();
      document.querySelector(selector)?.focus();
    });
    return link4;
  });
  const box2 = element("nav", "skip-links", ...links4);
  box2.setAttribute("aria-label", "快捷跳转");
  return box2;
}
var links = skipLinks();
links.tabIndex = -1;
document.body.prepend(links);
whileSignedIn(() => links.focus({ preventScroll: true }), () => {
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
  const body2 = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(body2.detail || body2.message || "暂时无法读取，请稍后刷新页面。");
  }
  return body2;
}
function token() {
  return /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "";
}
function post(address, type2, body2) {
  return fetchJson(address, {
    method: "POST",
    headers: { "Accept": "application/json", "Content-Type": type2, "X-XSRF-TOKEN": token() },
    body: body2
  });
}
function postJson(address, body2) {
  return post(address, "application/json", JSON.stringify(body2));
}
async function postFile(address, body2, name2) {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Accept": "*/*", "Content-Type": "application/json", "X-XSRF-TOKEN": token() },
    credentials: "same-origin",
    body: JSON.stringify(body2)
  });
  if (!response.ok) {
    const { detail } = await response.json().catch(() => ({}));
    throw new Error(detail || "暂时无法导出，请稍后再试。");
  }
  const to = document.createElement("a");
  to.href = URL.createObjectURL(await response.blob());
  to.download = name2;
  to.click();
  setTimeout(() => URL.revokeObjectURL(to.href), 1e3);
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
  const asked3 = waiting;
  waiting = /* @__PURE__ */ new Map();
  const ids = [...asked3.keys()];
  for (let i2 = 0; i2 < ids.length; i2 += MOST) {
    const portion = ids.slice(i2, i2 + MOST);
    const answer = (id, act) => asked3.get(id).forEach(act);
    fetchJson(ours(`/task-cards?ids=${portion.map(encodeURIComponent).join(",")}`)).then(
      (found2) => {
        const byTask = new Map(found2.map((each) => [each.taskId, each]));
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
    element("div", "need-line", element("span", "", facts2.unit), element("span", "need-number", `编号 ${facts2.number}`)),
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
    const box2 = element("div", "need-card");
    node.append(box2);
    card(taskId).then(
      (facts2) => facts2 && drawCard(box2, facts2),
      (error) => box2.append(element("span", "need-due", error.message))
    );
  }
};

// tasklist/holder.js
var LINE = `
<ul class="meta list-inline actors case-holder">
  <li class="groups"><span class="glyphicon glyphicon-home" aria-hidden="true"></span> <span case-waits-for="{{ task.id }} {{ groupNames.join('、') }}"></span></li>
  <li class="assignee" ng-if="hasAssignee()">
    <span class="glyphicon glyphicon-user" aria-hidden="true"></span>
    <span case-claimed-by="{{ task.id }} {{ assignee.id }}"></span>{{ isAssignee ? '（我）' : '' }}
  </li>
  <li class="assignee" ng-if="!hasAssignee() && !isForeign(groupNames)">
    <button type="button" class="claim btn btn-primary btn-sm" ng-click="claim()" ng-disabled="submitInProgress">签领</button>
  </li>
</ul>`;
var isForeign = (names) => (names ?? []).some((name2) => /^[a-z]+-\d+$/.test(name2));
function waitsFor(scope, node, attributes) {
  scope.isForeign = isForeign;
  attributes.$observe("caseWaitsFor", async (value) => {
    const [taskId, ...names] = value.split(/[ 、]/).filter(Boolean);
    if (!isForeign(names)) {
      node.textContent = names.join("、");
      return;
    }
    const number = (await card(taskId))?.number;
    const { waits } = number ? await fetchJson(ours(`/cases/${number}/whereabouts`)) : { waits: [] };
    node.textContent = [...new Set(waits.filter((each) => each.step === scope.task?.name).map((each) => each.unit))].join("、");
  });
}
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
window.angular.module("cam.tasklist.task").directive("caseWaitsFor", () => ({
  restrict: "A",
  link: (scope, [node], attributes) => waitsFor(scope, node, attributes)
}));

// tasklist/task-area.js
var task_area_exports = {};
__export(task_area_exports, {
  TaskArea: () => TaskArea,
  link: () => link,
  on: () => on,
  shown: () => shown
});

// tasklist/events.js
function events(...names) {
  const listeners2 = Object.fromEntries(names.map((name2) => [name2, []]));
  return {
    on: (event, listener) => listeners2[event].push(listener),
    tell: (event, ...what) => listeners2[event].forEach((listener) => listener(...what))
  };
}

// tasklist/form-area.js
var NOT_TYPED = ["formToken"];
var FormArea = class {
  constructor(pane, user) {
    this.pane = pane;
    this.user = user;
    this.form = null;
  }
  /** What the form holds now, by field; empty before it is there. */
  values() {
    return this.form ? { ...this.form._getState().data } : {};
  }
  /** The fields that somebody fills in, also those that are hidden just now. */
  fields() {
    return this.form ? open(this.form._getState().schema?.components ?? []) : [];
  }
  /** Of what the form holds what somebody filled in; what is empty is left out. */
  typed() {
    const values2 = this.values();
    return Object.fromEntries(this.fields().map(nameOf).filter((key) => !isEmpty(values2[key])).map((key) => [key, values2[key]]));
  }
  /** Fills in these fields; the others stay. A value that is undefined empties its field. */
  fill(values2) {
    const { data, errors } = this.form._getState();
    const ids = this.fields().filter((field) => nameOf(field) in values2).map(({ id }) => id);
    this.form._setState({
      data: { ...data, ...values2 },
      errors: Object.fromEntries(Object.entries(errors ?? {}).filter(([id]) => !ids.includes(id)))
    });
  }
  /** Where a field stands in the page, or null while it is hidden. */
  box(field) {
    return this.pane.querySelector(`[id$="-${field.id}"]`)?.closest(".fjs-form-field") ?? null;
  }
  /** What is being typed at this moment is taken over: form-js waits a little after each letter. Returns where it is typed, or null. */
  settle() {
    const active = document.activeElement;
    if (active && active !== document.body && this.pane.contains(active)) {
      active.blur();
      return active;
    }
    return null;
  }
};
function imported(form) {
  return form._getState().schema ? Promise.resolve() : new Promise((resolve) => form.on("import.done", () => resolve()));
}
function nameOf(field) {
  return field.key || field.path;
}
function open(components) {
  return components.flatMap((field) => {
    if (field.components && !nameOf(field)) {
      return open(field.components);
    }
    const typed = nameOf(field) && field.readonly !== true && !field.disabled && !NOT_TYPED.includes(field.key);
    return typed ? [field] : [];
  });
}
function isEmpty(value) {
  return value === void 0 || value === null || value === "" || value === false || Array.isArray(value) && value.length === 0;
}

// tasklist/form-js.js
var TREE = "__k";
var DEEPEST = 8;
function formIn(pane) {
  for (const container of pane.querySelectorAll(".fjs-container")) {
    const found2 = search(container[TREE], DEEPEST);
    if (found2) {
      return found2;
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
    const found2 = search(child, deep - 1);
    if (found2) {
      return found2;
    }
  }
  return null;
}
function whenFormIn(pane, callback) {
  const observer = new MutationObserver(look2);
  let known = null;
  function look2() {
    const form = formIn(pane);
    if (form && form !== known) {
      known = form;
      callback(form);
    }
  }
  observer.observe(pane, { childList: true, subtree: true });
  look2();
  return () => observer.disconnect();
}

// tasklist/requests.js
var heard = [];
var told = [];
var open2 = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function(method, address, ...more) {
  for (const { pattern: pattern2, listener } of told) {
    const found2 = pattern2.exec(address);
    if (found2) {
      listener(found2, this);
    }
  }
  for (const { pattern: pattern2, listener } of heard) {
    const found2 = pattern2.exec(address);
    if (found2) {
      this.addEventListener("load", () => listener(found2, this.status, json(this.responseText)));
    }
  }
  return open2.call(this, method, address, ...more);
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
function onAsk(pattern2, listener) {
  told.push({ pattern: pattern2, listener });
}
var altered = [];
var read = window.fetch.bind(window);
window.fetch = async (address, ...options) => {
  let response = await read(address, ...options);
  for (const { pattern: pattern2, alter } of altered) {
    const found2 = pattern2.exec(address);
    if (found2 && response.ok) {
      response = new Response(JSON.stringify(await alter(found2, await response.json())), { status: response.status });
    }
  }
  return response;
};
function onRead(pattern2, alter) {
  altered.push({ pattern: pattern2, alter });
}

// tasklist/task-area.js
var { on, tell } = events("shown", "renewed", "drawn", "replaced", "changed", "left", "sent", "submitted", "refused");
var current = null;
function shown() {
  return current;
}
var TaskArea = class extends FormArea {
  constructor(pane, scope) {
    super(pane, scope.$root.authentication?.name);
    this.scope = scope;
    this.taskId = scope.task.id;
    this.step = scope.task.name;
    this.key = scope.task.taskDefinitionKey;
    this.mine = scope.task.assignee === this.user;
  }
  /** Reads the task and the list anew. */
  refresh() {
    this.scope.$applyAsync(() => ["task", "taskList"].forEach((what) => this.scope.taskData.changed(what)));
    tell("renewed", this);
  }
  /** Reads the list alone anew: the task has ended. */
  refreshList() {
    this.scope.$applyAsync(() => this.scope.taskData.changed("taskList"));
  }
};
function link(scope, pane) {
  let stop = () => {
  };
  const leave3 = () => {
    stop();
    if (current?.pane === pane) {
      tell("left", current);
      current = null;
    }
  };
  scope.$watch(() => scope.task && `${scope.task.id} ${scope.task.assignee ?? ""}`, (task) => {
    leave3();
    if (task) {
      const area = new TaskArea(pane, scope);
      current = area;
      stop = whenFormIn(pane, (form) => {
        if (area.form) {
          tell("replaced", area);
        }
        area.form = form;
        form.on("changed", () => tell("changed", area));
        tell("drawn", area);
      });
      tell("shown", area);
    }
  });
  scope.$on("$destroy", leave3);
}
var SUBMITTED = /\/task\/([^/?]+)\/submit-form$/;
onAsk(SUBMITTED, ([, taskId], request) => current?.taskId === taskId && tell("sent", current, request));
onAnswer(SUBMITTED, ([, taskId], status, body2) => {
  if (current?.taskId === taskId) {
    const taken = status < 300;
    tell(taken ? "submitted" : "refused", current, taken ? body2 : body2.message ?? "");
  }
});
window.angular.module("cam.tasklist.task").directive("formPane", () => ({ restrict: "C", link: (scope, [pane]) => link(scope, pane) }));

// tasklist/start-area.js
var start_area_exports = {};
__export(start_area_exports, {
  StartArea: () => StartArea,
  link: () => link2,
  on: () => on2
});
var { on: on2, tell: tell2 } = events("drawn", "replaced", "changed", "left", "sent", "submitted", "refused");
var last = null;
var StartArea = class extends FormArea {
  constructor(pane, user, process) {
    super(pane, user);
    this.process = process;
  }
};
function link2(scope, pane) {
  const process = scope.params?.processDefinitionKey;
  if (!process || scope.params.taskId) {
    return;
  }
  const area = new StartArea(pane, scope.$root.authentication?.name, process);
  last = area;
  const stop = whenFormIn(pane, (form) => {
    if (area.form) {
      tell2("replaced", area);
    }
    area.form = form;
    form.on("changed", () => tell2("changed", area));
    tell2("drawn", area);
  });
  pane.addEventListener("keydown", (event) => event.key === "Escape" && area.settle(), true);
  scope.$on("$destroy", () => {
    stop();
    area.settle();
    tell2("left", area);
  });
}
var SUBMITTED2 = /\/process-definition\/[^/?]+\/submit-form$/;
onAsk(SUBMITTED2, (found2, request) => last && tell2("sent", last, request));
onAnswer(SUBMITTED2, (found2, status, body2) => {
  if (last) {
    const taken = status < 300;
    tell2(taken ? "submitted" : "refused", last, taken ? body2 : body2.message ?? "");
  }
});
window.angular.module("cam.tasklist.form").directive("camTasklistForm", () => ({ restrict: "A", link: (scope, [pane]) => link2(scope, pane) }));

// tasklist/typed/store.js
var MOST_WHEN_LEAVING = 6e4;
function read2(place2) {
  return ask2("GET", place2);
}
function put(place2, text, leaving3 = false) {
  return ask2("PUT", place2, `{"values":${text}}`, leaving3);
}
function remove(place2) {
  return ask2("DELETE", place2);
}
async function ask2(method, place2, body2, leaving3 = false) {
  try {
    const response = await fetch(ours(`/kept-work/${place2}`), {
      method,
      credentials: "same-origin",
      keepalive: leaving3 && body2.length < MOST_WHEN_LEAVING,
      headers: { "Accept": "application/json", "Content-Type": "application/json", "X-XSRF-TOKEN": token() },
      body: body2
    });
    return { status: response.status, body: await response.json().catch(() => ({})) };
  } catch {
    return { status: 0, body: {} };
  }
}
function isLost(status) {
  return status === 0 || status === 401 || status === 403 || status >= 500;
}

// tasklist/typed/lost.js
var TRIES = 4;
var PAUSE = 500;
var held = /* @__PURE__ */ new Map();
var saving = Promise.resolve();
function hold(place2, user, text) {
  held.set(place2, { user, text });
}
function drop(place2) {
  held.delete(place2);
}
function saved() {
  return saving;
}
function signedIn(user) {
  const mine = [...held].filter(([, each]) => each.user === user);
  held.clear();
  saving = Promise.all(mine.map(([place2, { text }]) => save(place2, user, text)));
  return saving;
}
async function save(place2, user, text) {
  for (let left = TRIES; left > 0; left--) {
    const { status } = await put(place2, text);
    if (!isLost(status)) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  hold(place2, user, text);
}
onAnswer(/\/auth\/user\/[^/]+\/login\//, (found2, status, body2) => status === 200 && signedIn(body2.userId));
window.addEventListener("online", () => new Set([...held.values()].map(({ user }) => user)).forEach(signedIn));

// tasklist/typed/keeper.js
var WAIT2 = 1e3;
var SOON = 300;
var Keeper = class {
  /**
   * @param pristine what the form holds before anybody types
   * @param kept what the server keeps, or null
   * @param say tells the person what he has to know of it
   */
  constructor({ place: place2, user, pristine, kept = null, say: say2 = () => {
  } }) {
    this.place = place2;
    this.user = user;
    this.say = say2;
    this.pristine = JSON.stringify(pristine);
    this.saved = kept ? JSON.stringify(kept) : this.pristine;
    this.typed = this.saved;
    this.sending = null;
    this.waiting = false;
    this.ended = false;
  }
  /** The form holds this now. */
  note(values2) {
    this.typed = JSON.stringify(values2);
    this.soon(WAIT2);
  }
  /** What is not saved yet is saved in so many ms. */
  soon(wait = SOON) {
    clearTimeout(this.timer);
    if (!this.ended && !this.waiting && this.typed !== this.saved) {
      this.timer = setTimeout(() => this.flush(), wait);
    }
  }
  /** Whether the form is on its way to the server: what is typed is in it. */
  wait(waiting2) {
    this.waiting = waiting2;
    this.soon();
  }
  /** What is not saved yet is saved now; when the page is left, without waiting for what is under way. */
  flush(leaving3 = false) {
    clearTimeout(this.timer);
    if (this.ended || this.waiting || this.typed === this.saved) {
      return this.sending ?? Promise.resolve();
    }
    if (this.sending && !leaving3) {
      return this.sending.then(() => this.flush());
    }
    const text = this.typed;
    this.saved = text;
    const sending = (text === this.pristine ? remove(this.place) : put(this.place, text, leaving3)).then(({ status, body: body2 }) => {
      this.sending = this.sending === sending ? null : this.sending;
      this.answered(text, status, body2.detail);
    });
    this.sending = sending;
    return sending;
  }
  answered(text, status, said4) {
    if (this.ended) {
      return;
    }
    if (isLost(status)) {
      if (text === this.pristine) {
        drop(this.place);
      } else {
        hold(this.place, this.user, text);
      }
      this.say(status === 0 ? "网络不通，填写的内容暂存在本页，恢复后自动保存；请不要关闭网页。" : "登录已失效，填写的内容暂存在本页，重新登录后自动保存；请不要关闭网页。");
    } else if (status === 404) {
      this.ended = true;
    } else {
      this.say(status < 300 ? "" : `填写的内容没有保存：${said4 ?? "请及时提交。"}`);
    }
  }
  /** The form was taken: nothing of it is kept, also not what is just being sent. */
  end() {
    this.ended = true;
    clearTimeout(this.timer);
    drop(this.place);
    return this.sending && this.place.startsWith("starts/") ? this.sending.then(() => remove(this.place)) : Promise.resolve();
  }
};

// tasklist/typed/note.js
var CLASS = "typed-note";
function note(pane, className, text, ...acts) {
  pane.querySelectorAll(`.${className}`).forEach((earlier) => earlier.remove());
  if (text) {
    const line6 = element("p", `${CLASS} ${className}`, element("span", "", text), ...acts.map(([label2, act]) => button(label2, "btn-link btn-sm", act)));
    line6.setAttribute("role", "status");
    pane.querySelector(".fjs-container")?.before(line6);
  }
}
function clock(at, now = /* @__PURE__ */ new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  const day2 = at.toDateString() === now.toDateString() ? "" : `${at.getMonth() + 1}月${at.getDate()}日 `;
  return `${day2}${two(at.getHours())}:${two(at.getMinutes())}`;
}

// tasklist/typed/kept-work.js
var open3 = /* @__PURE__ */ new Set();
var leaving = Promise.resolve();
watch(task_area_exports, (area) => area.mine && `tasks/${encodeURIComponent(area.taskId)}`);
watch(start_area_exports, (area) => `starts/${encodeURIComponent(area.process)}`);
function watch(areas, placeOf) {
  areas.on("drawn", (area) => placeOf(area) && begin(area, placeOf(area)));
  areas.on("replaced", leave);
  areas.on("changed", (area) => area.keeper?.note(area.typed()));
  areas.on("left", leave);
  areas.on("sent", (area, request) => {
    area.keeper?.wait(true);
    request.addEventListener("error", () => area.keeper?.wait(false));
  });
  areas.on("refused", (area) => area.keeper?.wait(false));
  areas.on("submitted", (area) => area.keeper?.end());
}
async function begin(area, place2) {
  const { form } = area;
  area.keeper = null;
  await imported(form);
  const pristine = area.typed();
  open3.add(area);
  await leaving;
  await saved();
  const { status, body: body2 } = await read2(place2);
  if (area.form !== form || !open3.has(area) || status === 404 || status === 409) {
    return;
  }
  const keys = area.fields().map(nameOf);
  const kept = body2.values && Object.fromEntries(Object.entries(body2.values).filter(([key]) => keys.includes(key)));
  const restored = kept && Object.keys(changes(pristine, kept)).length > 0;
  const typing = restored ? area.settle() : null;
  const meanwhile = changes(pristine, area.typed());
  area.keeper = new Keeper({ place: place2, user: area.user, pristine, kept, say: (text) => note(area.pane, "typed-trouble", text) });
  if (restored) {
    restore(area, { pristine, kept: { ...kept, ...meanwhile }, at: new Date(body2.keptAt) });
  }
  area.keeper.note(area.typed());
  typing?.focus();
}
function restore(area, before) {
  const { pristine, kept, at } = before;
  area.fill(only(area, kept));
  note(area.pane, "typed-restored", `已恢复您 ${clock(at)} 填写的内容。`, ["清除", () => {
    area.fill(only(area, pristine));
    area.keeper.note(area.typed());
    area.keeper.flush();
    note(area.pane, "typed-restored", "已清除，表单和刚打开时一样。", ["撤销清除", () => restore(area, before)]);
  }]);
}
function only(area, values2) {
  return Object.fromEntries(area.fields().map(nameOf).map((key) => [key, values2[key]]));
}
function changes(from, to) {
  return Object.fromEntries(Object.entries(to).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(from[key])));
}
function leave(area) {
  open3.delete(area);
  ["typed-restored", "typed-trouble"].forEach((each) => note(area.pane, each, ""));
  if (area.keeper) {
    area.keeper.note(area.typed());
    leaving = Promise.all([leaving, area.keeper.flush(true)]);
  }
}
document.addEventListener("focusout", () => open3.forEach((area) => area.keeper?.soon()));
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && open3.forEach((area) => area.keeper?.flush(true)));
window.addEventListener("pagehide", () => open3.forEach((area) => {
  area.settle();
  leave(area);
}));

// tasklist/start/starts.js
var LASTS = 5e3;
var asked = { at: 0 };
function starts(now = Date.now()) {
  if (now - asked.at > LASTS) {
    asked = { at: now, answer: fetchJson(ours("/starts")).catch(() => null) };
  }
  return asked.answer;
}
function forget() {
  asked = { at: 0 };
}
onAnswer(/\/auth\/user\/[^/]+\/login\//, forget);
async function startOf(process) {
  return (await starts())?.find((each) => each.process === process);
}

// tasklist/start/dialog.js
var CONTROLLER = "camProcessStartModalCtrl";
var TEMPLATE = `
<div class="modal-header start-head">
  <h3 class="modal-title" ng-if="!PROCESS_TO_START_SELECTED">登记事项</h3>
  <h3 class="modal-title" ng-if="PROCESS_TO_START_SELECTED" case-start="{{ params.processDefinitionKey }}">{{ params.processDefinitionName }}</h3>
</div>
<div class="modal-body start-body">
  <div notifications-panel></div>
  <div ng-if="!PROCESS_TO_START_SELECTED">
    <p ng-show="!processDefinitionState.$loaded">正在读取……</p>
    <p ng-show="processDefinitionState.$loaded && !page.total">您所在的单位没有由您登记或发起的事项。</p>
    <ul class="processes start-list" ng-show="processDefinitionState.$loaded && page.total">
      <li ng-repeat="processDefinition in processDefinitions">
        <a href class="btn btn-default" ng-click="selectProcessDefinition(processDefinition)"
           case-start="{{ processDefinition.key }}">{{ processDefinition.name }}</a>
      </li>
    </ul>
    <ul uib-pagination ng-if="page.total > page.size" total-items="page.total" items-per-page="page.size" max-size="5" class="pagination-sm"
        ng-model="page.current" ng-change="pageChange()" next-text="下一页" previous-text="上一页"></ul>
  </div>
  <div ng-if="PROCESS_TO_START_SELECTED">
    <div ng-if="startFormState.$error || startForm.$error" class="alert alert-danger" role="alert">
      {{ startFormState.$error.message || startForm.$error.message }}
    </div>
    <div ng-if="startFormState.$loaded && !startFormState.$error" cam-tasklist-form tasklist-form="startForm"
         on-form-completion-callback="completionCallback" on-form-completion="registerCompletionHandler"
         on-form-validation="notifyFormValidation" options="options" params="params"></div>
  </div>
</div>
<div class="modal-footer start-foot">
  <button class="btn btn-primary" type="submit" ng-if="PROCESS_TO_START_SELECTED" ng-hide="options.hideStartButton"
          ng-disabled="requestInProgress || !startFormState.$loaded" ng-click="startProcessInstance()">登记</button>
  <button class="btn btn-default" type="button" ng-if="PROCESS_TO_START_SELECTED" ng-click="back()">返回</button>
  <button class="btn btn-default" type="button" ng-click="$dismiss()">取消</button>
</div>`;
function ours2(modal) {
  const { open: open8 } = modal;
  modal.open = (options) => {
    if (options.controller === CONTROLLER) {
      forget();
      return open8.call(modal, { ...options, template: TEMPLATE, backdrop: "static", windowClass: "start-dialog" });
    }
    return open8.call(modal, options);
  };
  return modal;
}
function words(node, attributes) {
  attributes.$observe("caseStart", async (process) => {
    const start = process && await startOf(process);
    if (start) {
      node.textContent = start.words;
    }
  });
}
window.angular.module("cam.tasklist").decorator("$uibModal", ["$delegate", ours2]);
window.angular.module("cam.tasklist").directive("caseStart", () => ({
  restrict: "A",
  link: (scope, [node], attributes) => words(node, attributes)
}));

// tasklist/start/receipt.js
var PRINTING = "receipt-printing";
function receipt(record, { again, print = () => window.print() }) {
  const sentence3 = said(record);
  const told4 = element("span", "receipt-told");
  told4.setAttribute("role", "status");
  const copied = button("复制", "btn-default", () => {
    told4.textContent = copy(dialog, sentence3) ? "已复制" : "浏览器不允许复制，请选中上面的文字复制";
  });
  const printed2 = button("打印", "btn-default", () => {
    document.body.classList.add(PRINTING);
    print();
    document.body.classList.remove(PRINTING);
  });
  const next2 = button("再登记一件", "btn-primary", () => {
    dialog.close();
    again();
  });
  const dialog = element(
    "dialog",
    "case-dialog receipt",
    element("h3", "", record.promised ? "登记回执" : "已登记"),
    element("p", "receipt-said", sentence3),
    facts([
      ["受理编号", record.number],
      ["事项", record.about],
      ["受理单位", record.unit],
      ["登记时间", record.registered],
      ["答复时限", record.promised && dated(record.promised)]
    ]),
    element("p", "receipt-note", "请告知居民受理编号和答复时限。"),
    told4,
    element("div", "case-ask-buttons", next2, printed2, copied, button("关闭", "btn-default", () => dialog.close()))
  );
  dialog.setAttribute("aria-label", "登记回执");
  dialog.addEventListener("close", () => dialog.remove());
  document.querySelectorAll(".receipt").forEach((earlier) => earlier.remove());
  document.body.append(dialog);
  dialog.showModal();
  next2.focus();
  return dialog;
}
function said({ number, promised }, now = /* @__PURE__ */ new Date()) {
  return `已登记 ${number}${promised ? `，${dated(promised, now)}答复。` : "。"}`;
}
function dated(text, now = /* @__PURE__ */ new Date()) {
  return text.replace(/(\d{4})-(\d\d)-(\d\d) 0?(\d+)/g, (found2, year, month2, day2, hour) => `${Number(year) === now.getFullYear() ? "" : `${year}年`}${Number(month2)}月${Number(day2)}日 ${hour}`);
}
function copy(dialog, text) {
  const area = element("textarea", "receipt-copy", text);
  area.value = text;
  dialog.append(area);
  area.select();
  const done = document.execCommand?.("copy") ?? false;
  area.remove();
  return done;
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
    const said4 = await response.json().catch(() => ({}));
    throw new Error(said4.message || "暂时无法打开登记表，请稍后重试。");
  }
  return response.json();
}
on2("submitted", async ({ process }, { businessKey: number }) => {
  const record = await fetchJson(ours(`/cases/${number}`)).catch(() => ({ number }));
  receipt(record, { again: () => {
    window.location.hash = another(process, window.location.hash);
  } });
});
function another(process, hash) {
  const parameters = new URLSearchParams(hash.split("?")[1] ?? "");
  parameters.set("processStart", process);
  return `#/?${parameters}`;
}

// tasklist/start/entry.js
var NOTHING = "starts-nothing";
var startEntry = {
  id: "start-entry",
  pluginPoint: "tasklist.list",
  priority: 900,
  render: async (node) => {
    node.classList.add("start-entry");
    const all = await starts();
    document.body.classList.toggle(NOTHING, all?.length === 0);
    if (all?.length) {
      node.append(button("登记事项", "btn-primary start-on-phone", () => document.querySelector(".start-process-action a")?.click()));
    }
  }
};

// tasklist/start/suggestions.js
var MOST2 = 3;
var DRAWN = 50;
var CLASS2 = "start-suggestions";
on2("drawn", async (area) => {
  const start = await startOf(area.process);
  await imported(area.form);
  area.suggestions = start?.suggestions ?? {};
  setTimeout(() => draw(area), DRAWN);
});
on2("changed", draw);
function fitting(suggestions, values2) {
  const texts = suggestions.filter(({ where }) => Object.entries(where).every(([key, value]) => values2[key] === value)).map(({ text }) => text);
  return [...new Set(texts)].slice(0, MOST2);
}
function draw(area) {
  for (const field of area.fields().filter((each) => area.suggestions?.[nameOf(each)]?.length)) {
    const key = nameOf(field);
    const values2 = area.values();
    const texts = values2[key] ? [] : fitting(area.suggestions[key], values2);
    const box2 = area.box(field);
    const shown4 = box2?.querySelector(`.${CLASS2}`);
    if (box2 && shown4?.dataset.texts !== JSON.stringify(texts)) {
      shown4?.remove();
      if (texts.length) {
        box2.append(line(area, key, texts));
      }
    }
  }
}
function line(area, key, texts) {
  const made = element("div", CLASS2, "上次登记：", ...texts.map((text) => button(text, "btn-link btn-sm", () => {
    area.fill({ [key]: text });
    draw(area);
  })));
  made.dataset.texts = JSON.stringify(texts);
  return made;
}

// shared/meant.js
var LEAST = 3;
function meant(words4, all, nameOf2) {
  const quoted = all.find((each) => words4.includes(`“${nameOf2(each).replace(/（.*/, "")}`));
  if (quoted) {
    return quoted;
  }
  const [best] = all.map((each) => ({ each, common: common(words4, nameOf2(each)) })).filter(({ common: length }) => length >= LEAST).sort((one, other) => other.common - one.common);
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

// tasklist/form/each-form.js
function on3(event, listener) {
  on(event, listener);
  on2(event, listener);
}

// tasklist/form-refusals.js
var COMPLAINT = "form-refused";
on3("refused", (area, message) => {
  complain(area.pane, message);
});
on3("changed", (area) => clear(area.pane));
function clear(pane) {
  (pane.closest(".modal-content") ?? pane).querySelectorAll(`.${COMPLAINT}`).forEach((each) => each.remove());
}
function complain(pane, message) {
  clear(pane);
  const said4 = element("div", `need-late ${COMPLAINT}`, message);
  said4.setAttribute("role", "alert");
  const fields = [...pane.querySelectorAll(".fjs-form-field")];
  const field = meantField(message, fields);
  if (field) {
    field.append(said4);
    first(field)?.focus();
  } else {
    bar(pane)?.prepend(said4);
  }
}
function first(field) {
  const all = [...field?.querySelectorAll("input, textarea, select") ?? []];
  return all.find((each) => each.closest(".case-chooser")) ?? all[0];
}
function bar(pane) {
  return pane.closest(".modal-content")?.querySelector(".modal-footer") ?? pane.querySelector(".form-actions");
}
function meantField(message, fields) {
  const quoted = (message.match(/“[^”]+”/g) ?? []).join("");
  return quoted && meant(quoted, fields, (field) => name(field)) || fields.find((field) => message.replace(/^请填写/, "").startsWith(name(field).replace(/（.*/, "")));
}
function name(field) {
  return (field.querySelector(".fjs-form-field-label")?.textContent ?? "").replace(/\*$/, "").trim() || "\0";
}

// tasklist/form/first-wrong.js
var DRAWN2 = 50;
on3("drawn", (area) => area.form.on("submit", ({ errors }) => {
  const wrong = Object.keys(errors ?? {}).length;
  if (wrong) {
    setTimeout(() => {
      const field = area.pane.querySelector(".fjs-has-errors")?.closest(".fjs-form-field");
      complain(area.pane, `还有 ${wrong} 项没有填好，请按红字提示改正。`);
      first(field)?.focus();
    }, DRAWN2);
  }
}));

// node_modules/pinyin-match/es/main.js
function n(n2, a2, u2) {
  return (a2 = (function(n3) {
    var a3 = (function(n4, a4) {
      if ("object" != typeof n4 || !n4) return n4;
      var u3 = n4[Symbol.toPrimitive];
      if (void 0 !== u3) {
        var i2 = u3.call(n4, a4 || "default");
        if ("object" != typeof i2) return i2;
        throw new TypeError("@@toPrimitive must return a primitive value.");
      }
      return ("string" === a4 ? String : Number)(n4);
    })(n3, "string");
    return "symbol" == typeof a3 ? a3 : a3 + "";
  })(a2)) in n2 ? Object.defineProperty(n2, a2, { value: u2, enumerable: true, configurable: true, writable: true }) : n2[a2] = u2, n2;
}
var a = [];
var u = {};
var i = {};
function e(n2) {
  for (var a2 = [], u2 = n2.length, i2 = [], e2 = 0; u2 >= e2; e2++) i2.push(true);
  return o(0, n2, [], a2, i2), a2;
}
function o(n2, u2, i2, e2, r2) {
  var g2 = u2.length;
  if (n2 !== g2) for (var h2 = function() {
    var g3 = u2.substring(n2, t2 + 1), h3 = false;
    if (a.some((function(n3) {
      return 0 === n3.indexOf(g3);
    })) && !u2[t2 + 1] && r2[t2 + 1]) {
      if (1 === g3.length) i2.push(g3);
      else {
        var l2 = [];
        a.forEach((function(n3) {
          0 === n3.indexOf(g3) && l2.push(n3);
        })), i2.push(l2);
      }
      h3 = true;
    } else -1 !== a.indexOf(g3) && r2[t2 + 1] && (i2.push(g3), h3 = true);
    if (h3) {
      var c = e2.length;
      o(t2 + 1, u2, i2, e2, r2), e2.length === c && (r2[t2 + 1] = false), i2.pop();
    }
  }, t2 = n2; g2 > t2; t2++) h2();
  else e2.push(i2.join(" "));
}
function r(n2, a2, u2, i2) {
  if (!n2) return false;
  var e2 = n2.split(" ");
  return e2.forEach((function(n3) {
    n3.length > 0 && i2 && e2.push(n3.charAt(0));
  })), u2 ? e2.some((function(n3) {
    return 0 === n3.indexOf(a2);
  })) : -1 !== e2.indexOf(a2);
}
var g = ["lü", "lüe", "nü", "nüe"];
function h(a2, o2) {
  if (!a2 || !o2) return false;
  a2 = a2.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, ""), o2 = (function(n2) {
    var a3 = n2.replace(/\s+/g, "").toLowerCase();
    return g.some((function(n3) {
      return a3.includes(n3);
    })) && (a3 = a3.replace("ü", "v")), a3.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  })(o2);
  var r2 = a2.indexOf(o2);
  if (-1 !== r2) return [r2, r2 + o2.length - 1];
  var h2 = t(a2.split(""), [o2.split("")], o2);
  if (h2) return h2;
  var l2, c, f = (function(n2) {
    for (var a3 = [], i2 = 0, e2 = n2.length; e2 > i2; i2++) {
      var o3 = n2.charAt(i2);
      a3.push(u[o3] || o3);
    }
    return a3;
  })(a2);
  return t(f, i[o2] || (c = [], e(l2 = o2).forEach((function(n2) {
    var a3 = n2.split(" "), u2 = a3.length - 1;
    a3[u2].indexOf(",") ? a3[u2].split(",").forEach((function(n3) {
      a3.splice(u2, 1, n3), c.push(JSON.parse(JSON.stringify(a3)));
    })) : c.push(a3);
  })), 0 !== c.length && c[0].length === l2.length || c.push(l2.split("")), i = n({}, l2, c), c), o2);
}
function t(n2, a2, u2) {
  for (var i2 = 0; n2.length > i2; i2++) for (var e2 = 0; a2.length > e2; e2++) {
    var o2 = a2[e2], g2 = o2.length, h2 = g2 === u2.length, t2 = true, l2 = 0, c = 0, f = 0;
    if (n2.length >= g2) {
      for (; o2.length > l2; l2++) if (0 === l2 && " " === n2[i2 + l2 + c]) c += 1, l2 -= 1;
      else if (" " === n2[i2 + l2 + f]) f += 1, l2 -= 1;
      else if (!r(n2[i2 + l2 + f], o2[l2], !n2[i2 + l2 + 1] || !o2[l2 + 1], h2)) {
        t2 = false;
        break;
      }
      if (t2) return [i2 + c, f + i2 + l2 - 1];
    }
  }
  return false;
}
var l = { match: (function(n2) {
  var i2 = {}, e2 = ["ju", "jun", "jue", "juan", "qu", "qun", "que", "xuan", "xu", "xue", "yu", "yuan", "yue", "yun", "nve", "lve"], o2 = ["lv", "lve", "nv", "nve"];
  return Object.keys(n2).forEach((function(u2) {
    if (i2[u2] = n2[u2], a.push(u2), e2.includes(u2)) {
      var r2 = -1 !== (g2 = u2).indexOf("u") ? g2.replace("u", "v") : g2.replace("v", "u");
      i2[r2] = n2[u2], a.push(r2);
    }
    var g2;
    if (o2.includes(u2)) {
      var h2 = u2.replace("v", "ü");
      i2[h2] = n2[u2], a.push(h2);
    }
  })), u = (function(n3) {
    var a2 = {};
    for (var u2 in n3) for (var i3 = n3[u2], e3 = 0, o3 = i3.length; o3 > e3; e3++) a2[i3[e3]] = a2[i3[e3]] ? a2[i3[e3]] + " " + u2 : u2;
    return a2;
  })(i2), h;
})({ a: "阿啊呵腌嗄吖锕", e: "额阿俄恶鹅遏鄂厄饿峨扼娥鳄哦蛾噩愕讹锷垩婀鹗萼谔莪腭锇颚呃阏屙苊轭", ai: "爱埃艾碍癌哀挨矮隘蔼唉皑哎霭捱暧嫒嗳瑷嗌锿砹", ei: "诶", xi: "系西席息希习吸喜细析戏洗悉锡溪惜稀袭夕洒晰昔牺腊烯熙媳栖膝隙犀蹊硒兮熄曦禧嬉玺奚汐徙羲铣淅嘻歙熹矽蟋郗唏皙隰樨浠忾蜥檄郄翕阋鳃舾屣葸螅咭粞觋欷僖醯鼷裼穸饩舄禊诶菥蓰", yi: "祎一以已意议义益亿易医艺食依移衣异伊仪宜射遗疑毅谊亦疫役忆抑尾乙译翼蛇溢椅沂泄逸蚁夷邑怡绎彝裔姨熠贻矣屹颐倚诣胰奕翌疙弈轶蛾驿壹猗臆弋铱旖漪迤佚翊诒怿痍懿饴峄揖眙镒仡黟肄咿翳挹缢呓刈咦嶷羿钇殪荑薏蜴镱噫癔苡悒嗌瘗衤佾埸圯舣酏劓", an: "安案按岸暗鞍氨俺胺铵谙庵黯鹌桉埯犴揞厂广", han: "厂汉韩含旱寒汗涵函喊憾罕焊翰邯撼瀚憨捍酣悍鼾邗颔蚶晗菡旰顸犴焓撖", ang: "昂仰盎肮", ao: "奥澳傲熬凹鳌敖遨鏖袄坳翱嗷拗懊岙螯骜獒鏊艹媪廒聱", wa: "瓦挖娃洼袜蛙凹哇佤娲呙腽", yu: "于与育余预域予遇奥语誉玉鱼雨渔裕愈娱欲吁舆宇羽逾豫郁寓吾狱喻御浴愉禹俞邪榆愚渝尉淤虞屿峪粥驭瑜禺毓钰隅芋熨瘀迂煜昱汩於臾盂聿竽萸妪腴圄谕觎揄龉谀俣馀庾妤瘐鬻欤鹬阈嵛雩鹆圉蜮伛纡窬窳饫蓣狳肀舁蝓燠", niu: "牛纽扭钮拗妞忸狃", o: "哦噢喔", ba: "把八巴拔伯吧坝爸霸罢芭跋扒叭靶疤笆耙鲅粑岜灞钯捌菝魃茇", pa: "怕帕爬扒趴琶啪葩耙杷钯筢", pi: "被批副否皮坏辟啤匹披疲罢僻毗坯脾譬劈媲屁琵邳裨痞癖陂丕枇噼霹吡纰砒铍淠郫埤濞睥芘蚍圮鼙罴蜱疋貔仳庀擗甓陴", bi: "比必币笔毕秘避闭佛辟壁弊彼逼碧鼻臂蔽拂泌璧庇痹毙弼匕鄙陛裨贲敝蓖吡篦纰俾铋毖筚荸薜婢哔跸濞秕荜愎睥妣芘箅髀畀滗狴萆嬖襞舭", bai: "百白败摆伯拜柏佰掰呗擘捭稗", bo: "波博播勃拨薄佛伯玻搏柏泊舶剥渤卜驳簿脖膊簸菠礴箔铂亳钵帛擘饽跛钹趵檗啵鹁擗踣", bei: "北被备倍背杯勃贝辈悲碑臂卑悖惫蓓陂钡狈呗焙碚褙庳鞴孛鹎邶鐾", ban: "办版半班般板颁伴搬斑扮拌扳瓣坂阪绊钣瘢舨癍", pan: "判盘番潘攀盼拚畔胖叛拌蹒磐爿蟠泮袢襻丬", bin: "份宾频滨斌彬濒殡缤鬓槟摈膑玢镔豳髌傧", bang: "帮邦彭旁榜棒膀镑绑傍磅蚌谤梆浜蒡", pang: "旁庞乓磅螃彷滂逄耪胖", beng: "泵崩蚌蹦迸绷甭嘣甏堋", bao: "报保包宝暴胞薄爆炮饱抱堡剥鲍曝葆瀑豹刨褒雹孢苞煲褓趵鸨龅勹", bu: "不部步布补捕堡埔卜埠簿哺怖钚卟瓿逋晡醭钸", pu: "普暴铺浦朴堡葡谱埔扑仆蒲曝瀑溥莆圃璞濮菩蹼匍噗氆攵镨攴镤", mian: "面棉免绵缅勉眠冕娩腼渑湎沔黾宀眄", po: "破繁坡迫颇朴泊婆泼魄粕鄱珀陂叵笸泺皤钋钷", fan: "反范犯繁饭泛翻凡返番贩烦拚帆樊藩矾梵蕃钒幡畈蘩蹯燔", fu: "府服副负富复福夫妇幅付扶父符附腐赴佛浮覆辅傅伏抚赋辐腹弗肤阜袱缚甫氟斧孚敷俯拂俘咐腑孵芙涪釜脯茯馥宓绂讣呋罘麸蝠匐芾蜉跗凫滏蝮驸绋蚨砩桴赙菔呒趺苻拊阝鲋怫稃郛莩幞祓艴黻黼鳆", ben: "本奔苯笨夯贲锛畚坌", feng: "风丰封峰奉凤锋冯逢缝蜂枫疯讽烽俸沣酆砜葑唪", bian: "变便边编遍辩鞭辨贬匾扁卞汴辫砭苄蝙鳊弁窆笾煸褊碥忭缏", pian: "便片篇偏骗翩扁骈胼蹁谝犏缏", zhen: "镇真针圳振震珍阵诊填侦臻贞枕桢赈祯帧甄斟缜箴疹砧榛鸩轸稹溱蓁胗椹朕畛浈", biao: "表标彪镖裱飚膘飙镳婊骠飑杓髟鳔灬瘭", piao: "票朴漂飘嫖瓢剽缥殍瞟骠嘌莩螵", huo: "和活或货获火伙惑霍祸豁嚯藿锪蠖钬耠镬夥灬劐攉", bie: "别鳖憋瘪蹩", min: "民敏闽闵皿泯岷悯珉抿黾缗玟愍苠鳘", fen: "分份纷奋粉氛芬愤粪坟汾焚酚吩忿棼玢鼢瀵偾鲼", bing: "并病兵冰屏饼炳秉丙摒柄槟禀枋邴冫", geng: "更耕颈庚耿梗埂羹哽赓绠鲠", fang: "方放房防访纺芳仿坊妨肪邡舫彷枋鲂匚钫", xian: "现先县见线限显险献鲜洗宪纤陷闲贤仙衔掀咸嫌掺羡弦腺痫娴舷馅酰铣冼涎暹籼锨苋蚬跹岘藓燹鹇氙莶霰跣猃彡祆筅", fou: "不否缶", ca: "拆擦嚓礤", cha: "查察差茶插叉刹茬楂岔诧碴嚓喳姹杈汊衩搽槎镲苴檫馇锸猹", cai: "才采财材菜彩裁蔡猜踩睬", can: "参残餐灿惨蚕掺璨惭粲孱骖黪", shen: "信深参身神什审申甚沈伸慎渗肾绅莘呻婶娠砷蜃哂椹葚吲糁渖诜谂矧胂", cen: "参岑涔", san: "三参散伞叁糁馓毵", cang: "藏仓苍沧舱臧伧", zang: "藏脏葬赃臧奘驵", chen: "称陈沈沉晨琛臣尘辰衬趁忱郴宸谌碜嗔抻榇伧谶龀肜", cao: "草操曹槽糙嘈漕螬艚屮", ce: "策测册侧厕栅恻", ze: "责则泽择侧咋啧仄箦赜笮舴昃迮帻", zhai: "债择齐宅寨侧摘窄斋祭翟砦瘵哜", dao: "到道导岛倒刀盗稻蹈悼捣叨祷焘氘纛刂帱忉", ceng: "层曾蹭噌", zha: "查扎炸诈闸渣咋乍榨楂札栅眨咤柞喳喋铡蚱吒怍砟揸痄哳齄", chai: "差拆柴钗豺侪虿瘥", ci: "次此差词辞刺瓷磁兹慈茨赐祠伺雌疵鹚糍呲粢", zi: "资自子字齐咨滋仔姿紫兹孜淄籽梓鲻渍姊吱秭恣甾孳訾滓锱辎趑龇赀眦缁呲笫谘嵫髭茈粢觜耔", cuo: "措错磋挫搓撮蹉锉厝嵯痤矬瘥脞鹾", chan: "产单阐崭缠掺禅颤铲蝉搀潺蟾馋忏婵孱觇廛谄谗澶骣羼躔蒇冁", shan: "山单善陕闪衫擅汕扇掺珊禅删膳缮赡鄯栅煽姗跚鳝嬗潸讪舢苫疝掸膻钐剡蟮芟埏彡骟", zhan: "展战占站崭粘湛沾瞻颤詹斩盏辗绽毡栈蘸旃谵搌", xin: "新心信辛欣薪馨鑫芯锌忻莘昕衅歆囟忄镡", lian: "联连练廉炼脸莲恋链帘怜涟敛琏镰濂楝鲢殓潋裢裣臁奁莶蠊蔹", chang: "场长厂常偿昌唱畅倡尝肠敞倘猖娼淌裳徜昶怅嫦菖鲳阊伥苌氅惝鬯", zhang: "长张章障涨掌帐胀彰丈仗漳樟账杖璋嶂仉瘴蟑獐幛鄣嫜", chao: "超朝潮炒钞抄巢吵剿绰嘲晁焯耖怊", zhao: "着照招找召朝赵兆昭肇罩钊沼嘲爪诏濯啁棹笊", zhou: "调州周洲舟骤轴昼宙粥皱肘咒帚胄绉纣妯啁诌繇碡籀酎荮", che: "车彻撤尺扯澈掣坼砗屮", ju: "车局据具举且居剧巨聚渠距句拒俱柜菊拘炬桔惧矩鞠驹锯踞咀瞿枸掬沮莒橘飓疽钜趄踽遽琚龃椐苣裾榘狙倨榉苴讵雎锔窭鞫犋屦醵", cheng: "成程城承称盛抢乘诚呈净惩撑澄秤橙骋逞瞠丞晟铛埕塍蛏柽铖酲裎枨", rong: "容荣融绒溶蓉熔戎榕茸冗嵘肜狨蝾", sheng: "生声升胜盛乘圣剩牲甸省绳笙甥嵊晟渑眚", deng: "等登邓灯澄凳瞪蹬噔磴嶝镫簦戥", zhi: "制之治质职只志至指织支值知识直致执置止植纸拓智殖秩旨址滞氏枝芝脂帜汁肢挚稚酯掷峙炙栉侄芷窒咫吱趾痔蜘郅桎雉祉郦陟痣蛭帙枳踯徵胝栀贽祗豸鸷摭轵卮轾彘觯絷跖埴夂黹忮骘膣踬", zheng: "政正证争整征郑丁症挣蒸睁铮筝拯峥怔诤狰徵钲", tang: "堂唐糖汤塘躺趟倘棠烫淌膛搪镗傥螳溏帑羰樘醣螗耥铴瑭", chi: "持吃池迟赤驰尺斥齿翅匙痴耻炽侈弛叱啻坻眙嗤墀哧茌豉敕笞饬踟蚩柢媸魑篪褫彳鸱螭瘛眵傺", shi: "是时实事市十使世施式势视识师史示石食始士失适试什泽室似诗饰殖释驶氏硕逝湿蚀狮誓拾尸匙仕柿矢峙侍噬嗜栅拭嘘屎恃轼虱耆舐莳铈谥炻豕鲥饣螫酾筮埘弑礻蓍鲺贳", qi: "企其起期气七器汽奇齐启旗棋妻弃揭枝歧欺骑契迄亟漆戚岂稽岐琦栖缉琪泣乞砌祁崎绮祺祈凄淇杞脐麒圻憩芪伎俟畦耆葺沏萋骐鳍綦讫蕲屺颀亓碛柒啐汔綮萁嘁蛴槭欹芑桤丌蜞", chuai: "揣踹啜搋膪", tuo: "托脱拓拖妥驼陀沱鸵驮唾椭坨佗砣跎庹柁橐乇铊沲酡鼍箨柝", duo: "多度夺朵躲铎隋咄堕舵垛惰哆踱跺掇剁柁缍沲裰哚隳", xue: "学血雪削薛穴靴谑噱鳕踅泶彐", chong: "重种充冲涌崇虫宠忡憧舂茺铳艟", chou: "筹抽绸酬愁丑臭仇畴稠瞅踌惆俦瘳雠帱", qiu: "求球秋丘邱仇酋裘龟囚遒鳅虬蚯泅楸湫犰逑巯艽俅蝤赇鼽糗", xiu: "修秀休宿袖绣臭朽锈羞嗅岫溴庥馐咻髹鸺貅", chu: "出处础初助除储畜触楚厨雏矗橱锄滁躇怵绌搐刍蜍黜杵蹰亍樗憷楮", tuan: "团揣湍疃抟彖", zhui: "追坠缀揣椎锥赘惴隹骓缒", chuan: "传川船穿串喘椽舛钏遄氚巛舡", zhuan: "专转传赚砖撰篆馔啭颛", yuan: "元员院原源远愿园援圆缘袁怨渊苑宛冤媛猿垣沅塬垸鸳辕鸢瑗圜爰芫鼋橼螈眢箢掾", cuan: "窜攒篡蹿撺爨汆镩", chuang: "创床窗闯幢疮怆", zhuang: "装状庄壮撞妆幢桩奘僮戆", chui: "吹垂锤炊椎陲槌捶棰", chun: "春纯醇淳唇椿蠢鹑朐莼肫蝽", zhun: "准屯淳谆肫窀", cu: "促趋趣粗簇醋卒蹴猝蹙蔟殂徂", dun: "吨顿盾敦蹲墩囤沌钝炖盹遁趸砘礅", qu: "区去取曲趋渠趣驱屈躯衢娶祛瞿岖龋觑朐蛐癯蛆苣阒诎劬蕖蘧氍黢蠼璩麴鸲磲", xu: "需许续须序徐休蓄畜虚吁绪叙旭邪恤墟栩絮圩婿戌胥嘘浒煦酗诩朐盱蓿溆洫顼勖糈砉醑", chuo: "辍绰戳淖啜龊踔辶", zu: "组族足祖租阻卒俎诅镞菹", ji: "济机其技基记计系期际及集级几给积极己纪即继击既激绩急奇吉季齐疾迹鸡剂辑籍寄挤圾冀亟寂暨脊跻肌稽忌饥祭缉棘矶汲畸姬藉瘠骥羁妓讥稷蓟悸嫉岌叽伎鲫诘楫荠戟箕霁嵇觊麂畿玑笈犄芨唧屐髻戢佶偈笄跽蒺乩咭赍嵴虮掎齑殛鲚剞洎丌墼蕺彐芰哜", cong: "从丛匆聪葱囱琮淙枞骢苁璁", zong: "总从综宗纵踪棕粽鬃偬枞腙", cou: "凑辏腠楱", cui: "衰催崔脆翠萃粹摧璀瘁悴淬啐隹毳榱", wei: "为位委未维卫围违威伟危味微唯谓伪慰尾魏韦胃畏帷喂巍萎蔚纬潍尉渭惟薇苇炜圩娓诿玮崴桅偎逶倭猥囗葳隗痿猬涠嵬韪煨艉隹帏闱洧沩隈鲔軎", cun: "村存寸忖皴", zuo: "作做座左坐昨佐琢撮祚柞唑嘬酢怍笮阼胙", zuan: "钻纂攥缵躜", da: "大达打答搭沓瘩惮嗒哒耷鞑靼褡笪怛妲", dai: "大代带待贷毒戴袋歹呆隶逮岱傣棣怠殆黛甙埭诒绐玳呔迨", tai: "台太态泰抬胎汰钛苔薹肽跆邰鲐酞骀炱", ta: "他它她拓塔踏塌榻沓漯獭嗒挞蹋趿遢铊鳎溻闼", dan: "但单石担丹胆旦弹蛋淡诞氮郸耽殚惮儋眈疸澹掸膻啖箪聃萏瘅赕", lu: "路六陆录绿露鲁卢炉鹿禄赂芦庐碌麓颅泸卤潞鹭辘虏璐漉噜戮鲈掳橹轳逯渌蓼撸鸬栌氇胪镥簏舻辂垆", tan: "谈探坦摊弹炭坛滩贪叹谭潭碳毯瘫檀痰袒坍覃忐昙郯澹钽锬", ren: "人任认仁忍韧刃纫饪妊荏稔壬仞轫亻衽", jie: "家结解价界接节她届介阶街借杰洁截姐揭捷劫戒皆竭桔诫楷秸睫藉拮芥诘碣嗟颉蚧孑婕疖桀讦疥偈羯袷哜喈卩鲒骱", yan: "研严验演言眼烟沿延盐炎燕岩宴艳颜殷彦掩淹阎衍铅雁咽厌焰堰砚唁焉晏檐蜒奄俨腌妍谚兖筵焱偃闫嫣鄢湮赝胭琰滟阉魇酽郾恹崦芫剡鼹菸餍埏谳讠厣罨", dang: "当党档荡挡宕砀铛裆凼菪谠", tao: "套讨跳陶涛逃桃萄淘掏滔韬叨洮啕绦饕鼗", tiao: "条调挑跳迢眺苕窕笤佻啁粜髫铫祧龆蜩鲦", te: "特忑忒铽慝", de: "的地得德底锝", dei: "得", di: "的地第提低底抵弟迪递帝敌堤蒂缔滴涤翟娣笛棣荻谛狄邸嘀砥坻诋嫡镝碲骶氐柢籴羝睇觌", ti: "体提题弟替梯踢惕剔蹄棣啼屉剃涕锑倜悌逖嚏荑醍绨鹈缇裼", tui: "推退弟腿褪颓蜕忒煺", you: "有由又优游油友右邮尤忧幼犹诱悠幽佑釉柚铀鱿囿酉攸黝莠猷蝣疣呦蚴莸莜铕宥繇卣牖鼬尢蚰侑", dian: "电点店典奠甸碘淀殿垫颠滇癫巅惦掂癜玷佃踮靛钿簟坫阽", tian: "天田添填甜甸恬腆佃舔钿阗忝殄畋栝掭", zhu: "主术住注助属逐宁著筑驻朱珠祝猪诸柱竹铸株瞩嘱贮煮烛苎褚蛛拄铢洙竺蛀渚伫杼侏澍诛茱箸炷躅翥潴邾槠舳橥丶瘃麈疰", nian: "年念酿辗碾廿捻撵拈蔫鲶埝鲇辇黏", diao: "调掉雕吊钓刁貂凋碉鲷叼铫铞", yao: "要么约药邀摇耀腰遥姚窑瑶咬尧钥谣肴夭侥吆疟妖幺杳舀窕窈曜鹞爻繇徭轺铫鳐崾珧", die: "跌叠蝶迭碟爹谍牒耋佚喋堞瓞鲽垤揲蹀", she: "设社摄涉射折舍蛇拾舌奢慑赦赊佘麝歙畲厍猞揲滠", ye: "业也夜叶射野液冶喝页爷耶邪咽椰烨掖拽曳晔谒腋噎揶靥邺铘揲", xie: "些解协写血叶谢械鞋胁斜携懈契卸谐泄蟹邪歇泻屑挟燮榭蝎撷偕亵楔颉缬邂鲑瀣勰榍薤绁渫廨獬躞", zhe: "喆这者着著浙折哲蔗遮辙辄柘锗褶蜇蛰鹧谪赭摺乇磔螫", ding: "定订顶丁鼎盯钉锭叮仃铤町酊啶碇腚疔玎耵", diu: "丢铥", ting: "听庭停厅廷挺亭艇婷汀铤烃霆町蜓葶梃莛", dong: "动东董冬洞懂冻栋侗咚峒氡恫胴硐垌鸫岽胨", tong: "同通统童痛铜桶桐筒彤侗佟潼捅酮砼瞳恸峒仝嗵僮垌茼", zhong: "中重种众终钟忠仲衷肿踵冢盅蚣忪锺舯螽夂", dou: "都斗读豆抖兜陡逗窦渎蚪痘蔸钭篼", du: "度都独督读毒渡杜堵赌睹肚镀渎笃竺嘟犊妒牍蠹椟黩芏髑", duan: "断段短端锻缎煅椴簖", dui: "对队追敦兑堆碓镦怼憝", rui: "瑞兑锐睿芮蕊蕤蚋枘", yue: "月说约越乐跃兑阅岳粤悦曰钥栎钺樾瀹龠哕刖", tun: "吞屯囤褪豚臀饨暾氽", hui: "会回挥汇惠辉恢徽绘毁慧灰贿卉悔秽溃荟晖彗讳诲珲堕诙蕙晦睢麾烩茴喙桧蛔洄浍虺恚蟪咴隳缋哕", wu: "务物无五武午吴舞伍污乌误亡恶屋晤悟吾雾芜梧勿巫侮坞毋诬呜钨邬捂鹜兀婺妩於戊鹉浯蜈唔骛仵焐芴鋈庑鼯牾怃圬忤痦迕杌寤阢", ya: "亚压雅牙押鸭呀轧涯崖邪芽哑讶鸦娅衙丫蚜碣垭伢氩桠琊揠吖睚痖疋迓岈砑", he: "和合河何核盖贺喝赫荷盒鹤吓呵苛禾菏壑褐涸阂阖劾诃颌嗬貉曷翮纥盍", wo: "我握窝沃卧挝涡斡渥幄蜗喔倭莴龌肟硪", en: "恩摁蒽", n: "嗯唔", er: "而二尔儿耳迩饵洱贰铒珥佴鸸鲕", fa: "发法罚乏伐阀筏砝垡珐", quan: "全权券泉圈拳劝犬铨痊诠荃醛蜷颧绻犭筌鬈悛辁畎", fei: "费非飞肥废菲肺啡沸匪斐蜚妃诽扉翡霏吠绯腓痱芾淝悱狒榧砩鲱篚镄", pei: "配培坏赔佩陪沛裴胚妃霈淠旆帔呸醅辔锫", ping: "平评凭瓶冯屏萍苹乒坪枰娉俜鲆", fo: "佛", hu: "和护户核湖互乎呼胡戏忽虎沪糊壶葫狐蝴弧瑚浒鹄琥扈唬滹惚祜囫斛笏芴醐猢怙唿戽槲觳煳鹕冱瓠虍岵鹱烀轷", ga: "夹咖嘎尬噶旮伽尕钆尜", ge: "个合各革格歌哥盖隔割阁戈葛鸽搁胳舸疙铬骼蛤咯圪镉颌仡硌嗝鬲膈纥袼搿塥哿虼", ha: "哈蛤铪", xia: "下夏峡厦辖霞夹虾狭吓侠暇遐瞎匣瑕唬呷黠硖罅狎瘕柙", gai: "改该盖概溉钙丐芥赅垓陔戤", hai: "海还害孩亥咳骸骇氦嗨胲醢", gan: "干感赶敢甘肝杆赣乾柑尴竿秆橄矸淦苷擀酐绀泔坩旰疳澉", gang: "港钢刚岗纲冈杠缸扛肛罡戆筻", jiang: "将强江港奖讲降疆蒋姜浆匠酱僵桨绛缰犟豇礓洚茳糨耩", hang: "行航杭巷夯吭桁沆绗颃", gong: "工公共供功红贡攻宫巩龚恭拱躬弓汞蚣珙觥肱廾", hong: "红宏洪轰虹鸿弘哄烘泓訇蕻闳讧荭黉薨", guang: "广光逛潢犷胱咣桄", qiong: "穷琼穹邛茕筇跫蛩銎", gao: "高告搞稿膏糕镐皋羔锆杲郜睾诰藁篙缟槁槔", hao: "好号毫豪耗浩郝皓昊皋蒿壕灏嚎濠蚝貉颢嗥薅嚆", li: "理力利立里李历例离励礼丽黎璃厉厘粒莉梨隶栗荔沥犁漓哩狸藜罹篱鲤砺吏澧俐骊溧砾莅锂笠蠡蛎痢雳俪傈醴栎郦俚枥喱逦娌鹂戾砬唳坜疠蜊黧猁鬲粝蓠呖跞疬缡鲡鳢嫠詈悝苈篥轹", jia: "家加价假佳架甲嘉贾驾嫁夹稼钾挟拮迦伽颊浃枷戛荚痂颉镓笳珈岬胛袈郏葭袷瘕铗跏蛱恝哿", luo: "啰落罗络洛逻螺锣骆萝裸漯烙摞骡咯箩珞捋荦硌雒椤镙跞瘰泺脶猡倮蠃", ke: "可科克客刻课颗渴壳柯棵呵坷恪苛咳磕珂稞瞌溘轲窠嗑疴蝌岢铪颏髁蚵缂氪骒钶锞", qia: "卡恰洽掐髂袷咭葜", gei: "给", gen: "根跟亘艮哏茛", hen: "很狠恨痕哏", gou: "构购够句沟狗钩拘勾苟垢枸篝佝媾诟岣彀缑笱鞲觏遘", kou: "口扣寇叩抠佝蔻芤眍筘", gu: "股古顾故固鼓骨估谷贾姑孤雇辜菇沽咕呱锢钴箍汩梏痼崮轱鸪牯蛊诂毂鹘菰罟嘏臌觚瞽蛄酤牿鲴", pai: "牌排派拍迫徘湃俳哌蒎", gua: "括挂瓜刮寡卦呱褂剐胍诖鸹栝呙", tou: "钭投头透偷愉骰亠", guai: "怪拐乖", kuai: "会快块筷脍蒯侩浍郐蒉狯哙", guan: "关管观馆官贯冠惯灌罐莞纶棺斡矜倌鹳鳏盥掼涫", wan: "万完晚湾玩碗顽挽弯蔓丸莞皖宛婉腕蜿惋烷琬畹豌剜纨绾脘菀芄箢", ne: "呢哪呐讷疒", gui: "规贵归轨桂柜圭鬼硅瑰跪龟匮闺诡癸鳜桧皈鲑刽晷傀眭妫炅庋簋刿宄匦", jun: "军均俊君峻菌竣钧骏龟浚隽郡筠皲麇捃", jiong: "窘炯迥炅冂扃", jue: "决绝角觉掘崛诀獗抉爵嚼倔厥蕨攫珏矍蹶谲镢鳜噱桷噘撅橛孓觖劂爝", gun: "滚棍辊衮磙鲧绲丨", hun: "婚混魂浑昏棍珲荤馄诨溷阍", guo: "国过果郭锅裹帼涡椁囗蝈虢聒埚掴猓崞蜾呙馘", hei: "黑嘿嗨", kan: "看刊勘堪坎砍侃嵌槛瞰阚龛戡凵莰", heng: "衡横恒亨哼珩桁蘅", mo: "万没么模末冒莫摩墨默磨摸漠脉膜魔沫陌抹寞蘑摹蓦馍茉嘿谟秣蟆貉嫫镆殁耱嬷麽瘼貊貘", peng: "鹏朋彭膨蓬碰苹棚捧亨烹篷澎抨硼怦砰嘭蟛堋", hou: "后候厚侯猴喉吼逅篌糇骺後鲎瘊堠", hua: "婳化华划话花画滑哗豁骅桦猾铧砉", huai: "怀坏淮徊槐踝", huan: "还环换欢患缓唤焕幻痪桓寰涣宦垸洹浣豢奂郇圜獾鲩鬟萑逭漶锾缳擐", xun: "讯训迅孙寻询循旬巡汛勋逊熏徇浚殉驯鲟薰荀浔洵峋埙巽郇醺恂荨窨蕈曛獯", huang: "黄荒煌皇凰慌晃潢谎惶簧璜恍幌湟蝗磺隍徨遑肓篁鳇蟥癀", nai: "能乃奶耐奈鼐萘氖柰佴艿", luan: "乱卵滦峦鸾栾銮挛孪脔娈", qie: "切且契窃茄砌锲怯伽惬妾趄挈郄箧慊", jian: "建间件见坚检健监减简艰践兼鉴键渐柬剑尖肩舰荐箭浅剪俭碱茧奸歼拣捡煎贱溅槛涧堑笺谏饯锏缄睑謇蹇腱菅翦戬毽笕犍硷鞯牮枧湔鲣囝裥踺搛缣鹣蒹谫僭戋趼楗", nan: "南难男楠喃囡赧腩囝蝻", qian: "前千钱签潜迁欠纤牵浅遣谦乾铅歉黔谴嵌倩钳茜虔堑钎骞阡掮钤扦芊犍荨仟芡悭缱佥愆褰凵肷岍搴箝慊椠", qiang: "强抢疆墙枪腔锵呛羌蔷襁羟跄樯戕嫱戗炝镪锖蜣", xiang: "向项相想乡象响香降像享箱羊祥湘详橡巷翔襄厢镶飨饷缃骧芗庠鲞葙蟓", jiao: "教交较校角觉叫脚缴胶轿郊焦骄浇椒礁佼蕉娇矫搅绞酵剿嚼饺窖跤蛟侥狡姣皎茭峤铰醮鲛湫徼鹪僬噍艽挢敫", zhuo: "着著缴桌卓捉琢灼浊酌拙茁涿镯淖啄濯焯倬擢斫棹诼浞禚", qiao: "桥乔侨巧悄敲俏壳雀瞧翘窍峭锹撬荞跷樵憔鞘橇峤诮谯愀鞒硗劁缲", xiao: "小效销消校晓笑肖削孝萧俏潇硝宵啸嚣霄淆哮筱逍姣箫骁枭哓绡蛸崤枵魈", si: "司四思斯食私死似丝饲寺肆撕泗伺嗣祀厮驷嘶锶俟巳蛳咝耜笥纟糸鸶缌澌姒汜厶兕", kai: "开凯慨岂楷恺揩锴铠忾垲剀锎蒈", jin: "进金今近仅紧尽津斤禁锦劲晋谨筋巾浸襟靳瑾烬缙钅矜觐堇馑荩噤廑妗槿赆衿卺", qin: "亲勤侵秦钦琴禽芹沁寝擒覃噙矜嗪揿溱芩衾廑锓吣檎螓", jing: "经京精境竞景警竟井惊径静劲敬净镜睛晶颈荆兢靖泾憬鲸茎腈菁胫阱旌粳靓痉箐儆迳婧肼刭弪獍", ying: "应营影英景迎映硬盈赢颖婴鹰荧莹樱瑛蝇萦莺颍膺缨瀛楹罂荥萤鹦滢蓥郢茔嘤璎嬴瘿媵撄潆", jiu: "就究九酒久救旧纠舅灸疚揪咎韭玖臼柩赳鸠鹫厩啾阄桕僦鬏", zui: "最罪嘴醉咀蕞觜", juan: "卷捐圈眷娟倦绢隽镌涓鹃鄄蠲狷锩桊", suan: "算酸蒜狻", yun: "员运云允孕蕴韵酝耘晕匀芸陨纭郧筠恽韫郓氲殒愠昀菀狁", qun: "群裙逡麇", ka: "卡喀咖咔咯佧胩", kang: "康抗扛慷炕亢糠伉钪闶", keng: "坑铿吭", kao: "考靠烤拷铐栲尻犒", ken: "肯垦恳啃龈裉", yin: "因引银印音饮阴隐姻殷淫尹荫吟瘾寅茵圻垠鄞湮蚓氤胤龈窨喑铟洇狺夤廴吲霪茚堙", kong: "空控孔恐倥崆箜", ku: "苦库哭酷裤枯窟挎骷堀绔刳喾", kua: "跨夸垮挎胯侉", kui: "亏奎愧魁馈溃匮葵窥盔逵睽馗聩喟夔篑岿喹揆隗傀暌跬蒉愦悝蝰", kuan: "款宽髋", kuang: "况矿框狂旷眶匡筐邝圹哐贶夼诳诓纩", que: "确却缺雀鹊阙瘸榷炔阕悫", kun: "困昆坤捆琨锟鲲醌髡悃阃", kuo: "扩括阔廓蛞", la: "拉落垃腊啦辣蜡喇剌旯砬邋瘌", lai: "来莱赖睐徕籁涞赉濑癞崃疠铼", lan: "兰览蓝篮栏岚烂滥缆揽澜拦懒榄斓婪阑褴罱啉谰镧漤", lin: "林临邻赁琳磷淋麟霖鳞凛拎遴蔺吝粼嶙躏廪檩啉辚膦瞵懔", lang: "浪朗郎廊狼琅榔螂阆锒莨啷蒗稂", liang: "量两粮良辆亮梁凉谅粱晾靓踉莨椋魉墚", lao: "老劳落络牢捞涝烙姥佬崂唠酪潦痨醪铑铹栳耢", mu: "目模木亩幕母牧莫穆姆墓慕牟牡募睦缪沐暮拇姥钼苜仫毪坶", le: "了乐勒肋叻鳓嘞仂泐", lei: "类累雷勒泪蕾垒磊擂镭肋羸耒儡嫘缧酹嘞诔檑", sui: "随岁虽碎尿隧遂髓穗绥隋邃睢祟濉燧谇眭荽", lie: "列烈劣裂猎冽咧趔洌鬣埒捩躐", leng: "冷愣棱楞塄", ling: "领令另零灵龄陵岭凌玲铃菱棱伶羚苓聆翎泠瓴囹绫呤棂蛉酃鲮柃", lia: "俩", liao: "了料疗辽廖聊寥缪僚燎缭撂撩嘹潦镣寮蓼獠钌尥鹩", liu: "流刘六留柳瘤硫溜碌浏榴琉馏遛鎏骝绺镏旒熘鹨锍", lun: "论轮伦仑纶沦抡囵", lv: "率律旅绿虑履吕铝屡氯缕滤侣驴榈闾偻褛捋膂稆", lou: "楼露漏陋娄搂篓喽镂偻瘘髅耧蝼嵝蒌", mao: "贸毛矛冒貌茂茅帽猫髦锚懋袤牦卯铆耄峁瑁蟊茆蝥旄泖昴瞀", long: "龙隆弄垄笼拢聋陇胧珑窿茏咙砻垅泷栊癃", nong: "农浓弄脓侬哝", shuang: "双爽霜孀泷", shu: "术书数属树输束述署熟殊蔬舒疏鼠淑叔暑枢墅俞曙抒竖蜀薯梳戍恕孰沭赎庶漱塾倏澍纾姝菽黍腧秫毹殳疋摅", shuai: "率衰帅摔甩蟀", lve: "略掠锊", ma: "么马吗摩麻码妈玛嘛骂抹蚂唛蟆犸杩", me: "么麽", mai: "买卖麦迈脉埋霾荬劢", man: "满慢曼漫埋蔓瞒蛮鳗馒幔谩螨熳缦镘颟墁鞔嫚", mi: "米密秘迷弥蜜谜觅靡泌眯麋猕谧咪糜宓汨醚嘧弭脒冖幂祢縻蘼芈糸敉", men: "们门闷瞒汶扪焖懑鞔钔", mang: "忙盲茫芒氓莽蟒邙硭漭", meng: "蒙盟梦猛孟萌氓朦锰檬勐懵蟒蜢虻黾蠓艨甍艋瞢礞", miao: "苗秒妙描庙瞄缪渺淼藐缈邈鹋杪眇喵", mou: "某谋牟缪眸哞鍪蛑侔厶", miu: "缪谬", mei: "美没每煤梅媒枚妹眉魅霉昧媚玫酶镁湄寐莓袂楣糜嵋镅浼猸鹛", wen: "文问闻稳温纹吻蚊雯紊瘟汶韫刎璺玟阌", mie: "灭蔑篾乜咩蠛", ming: "明名命鸣铭冥茗溟酩瞑螟暝", na: "内南那纳拿哪娜钠呐捺衲镎肭", nei: "内那哪馁", nuo: "难诺挪娜糯懦傩喏搦锘", ruo: "若弱偌箬", nang: "囊馕囔曩攮", nao: "脑闹恼挠瑙淖孬垴铙桡呶硇猱蛲", ni: "你尼呢泥疑拟逆倪妮腻匿霓溺旎昵坭铌鲵伲怩睨猊", nen: "嫩恁", neng: "能", nin: "您恁", niao: "鸟尿溺袅脲茑嬲", nie: "摄聂捏涅镍孽捻蘖啮蹑嗫臬镊颞乜陧", niang: "娘酿", ning: "宁凝拧泞柠咛狞佞聍甯", nu: "努怒奴弩驽帑孥胬", nv: "女钕衄恧", ru: "入如女乳儒辱汝茹褥孺濡蠕嚅缛溽铷洳薷襦颥蓐", nuan: "暖", nve: "虐疟", re: "热若惹喏", ou: "区欧偶殴呕禺藕讴鸥瓯沤耦怄", pao: "跑炮泡抛刨袍咆疱庖狍匏脬", pou: "剖掊裒", pen: "喷盆湓", pie: "瞥撇苤氕丿", pin: "品贫聘频拼拚颦姘嫔榀牝", se: "色塞瑟涩啬穑铯槭", qing: "情青清请亲轻庆倾顷卿晴氢擎氰罄磬蜻箐鲭綮苘黥圊檠謦", zan: "赞暂攒堑昝簪糌瓒錾趱拶", shao: "少绍召烧稍邵哨韶捎勺梢鞘芍苕劭艄筲杓潲", sao: "扫骚嫂梢缫搔瘙臊埽缲鳋", sha: "沙厦杀纱砂啥莎刹杉傻煞鲨霎嗄痧裟挲铩唼歃", xuan: "县选宣券旋悬轩喧玄绚渲璇炫萱癣漩眩暄煊铉楦泫谖痃碹揎镟儇", ran: "然染燃冉苒髯蚺", rang: "让壤攘嚷瓤穰禳", rao: "绕扰饶娆桡荛", reng: "仍扔", ri: "日", rou: "肉柔揉糅鞣蹂", ruan: "软阮朊", run: "润闰", sa: "萨洒撒飒卅仨脎", suo: "所些索缩锁莎梭琐嗦唆唢娑蓑羧挲桫嗍睃", sai: "思赛塞腮噻鳃", shui: "说水税谁睡氵", sang: "桑丧嗓搡颡磉", sen: "森", seng: "僧", shai: "筛晒", shang: "上商尚伤赏汤裳墒晌垧觞殇熵绱", xing: "行省星腥猩惺兴刑型形邢饧醒幸杏性姓陉荇荥擤悻硎", shou: "收手受首售授守寿瘦兽狩绶艏扌", shuo: "说数硕烁朔铄妁槊蒴搠", su: "速素苏诉缩塑肃俗宿粟溯酥夙愫簌稣僳谡涑蔌嗉觫", shua: "刷耍唰", shuan: "栓拴涮闩", shun: "顺瞬舜吮", song: "送松宋讼颂耸诵嵩淞怂悚崧凇忪竦菘", sou: "艘搜擞嗽嗖叟馊薮飕嗾溲锼螋瞍", sun: "损孙笋荪榫隼狲飧", teng: "腾疼藤滕誊", tie: "铁贴帖餮萜", tu: "土突图途徒涂吐屠兔秃凸荼钍菟堍酴", wai: "外歪崴", wang: "王望往网忘亡旺汪枉妄惘罔辋魍", weng: "翁嗡瓮蓊蕹", zhua: "抓挝爪", yang: "样养央阳洋扬杨羊详氧仰秧痒漾疡泱殃恙鸯徉佯怏炀烊鞅蛘", xiong: "雄兄熊胸凶匈汹芎", yo: "哟唷", yong: "用永拥勇涌泳庸俑踊佣咏雍甬镛臃邕蛹恿慵壅痈鳙墉饔喁", za: "杂扎咱砸咋匝咂拶", zai: "在再灾载栽仔宰哉崽甾", zao: "造早遭枣噪灶燥糟凿躁藻皂澡蚤唣", zei: "贼", zen: "怎谮", zeng: "增曾综赠憎锃甑罾缯", zhei: "这", zou: "走邹奏揍诹驺陬楱鄹鲰", zhuai: "转拽", zun: "尊遵鳟樽撙", dia: "嗲", nou: "耨" }) };

// tasklist/form/found.js
function found(labels, typed) {
  const asked3 = typed.trim().toLowerCase();
  if (!asked3) {
    return labels;
  }
  const fitting2 = ranked(labels, (label2) => place(label2, asked3));
  return fitting2.length || !/^[a-z]+$/.test(asked3) ? fitting2 : ranked(labels, (label2) => inOrder(own(label2), asked3));
}
function ranked(labels, rank) {
  return labels.map((label2) => ({ label: label2, at: rank(label2) })).filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at).map(({ label: label2 }) => label2);
}
function place(label2, asked3) {
  const plain = label2.toLowerCase().indexOf(asked3);
  const at = plain >= 0 ? plain : (l.match(label2, asked3) || [-1])[0];
  return at < 0 ? -1 : Math.max(0, at - (label2.lastIndexOf("／", at) + 1));
}
function own(label2) {
  return label2.slice(label2.lastIndexOf("／") + 1);
}
function inOrder(name2, letters) {
  let next2 = 0;
  let begins = -1;
  for (let i2 = 0; i2 < name2.length && next2 < letters.length; i2++) {
    if (l.match(name2[i2], letters[next2])) {
      begins = begins < 0 ? i2 : begins;
      next2++;
    }
  }
  return next2 === letters.length ? begins : -1;
}

// tasklist/form/combobox.js
var count = 0;
function combobox({ name: name2, labels, required, choose }) {
  const input3 = element("input", "form-control");
  const list = element("ul", "combobox-list");
  let chosen = "";
  let active = -1;
  list.id = `combobox-list-${++count}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", name2);
  input3.type = "text";
  input3.autocomplete = "off";
  input3.placeholder = "输入文字或拼音首字母查找";
  for (const [attribute, value] of Object.entries({
    "role": "combobox",
    "aria-label": name2,
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-required": required
  })) {
    input3.setAttribute(attribute, String(value));
  }
  const box2 = element("div", "combobox", input3, list);
  close2();
  function show6(typed) {
    const fitting2 = found(labels, typed);
    list.replaceChildren(...fitting2.length ? fitting2.map(option) : [element("li", "combobox-none", "没有符合的选项")]);
    list.hidden = false;
    input3.setAttribute("aria-expanded", "true");
    move(fitting2.length && typed ? 0 : fitting2.indexOf(chosen));
  }
  function option(label2, index) {
    const line6 = element("li", "combobox-option", label2);
    line6.id = `${list.id}-${index}`;
    line6.setAttribute("role", "option");
    line6.addEventListener("mousedown", (event) => {
      event.preventDefault();
      take3(label2);
    });
    return line6;
  }
  function options() {
    return [...list.querySelectorAll(".combobox-option")];
  }
  function move(to) {
    active = to;
    options().forEach((line7, index) => line7.setAttribute("aria-selected", String(index === to)));
    const line6 = options()[to];
    if (line6) {
      input3.setAttribute("aria-activedescendant", line6.id);
      line6.scrollIntoView?.({ block: "nearest" });
    } else {
      input3.removeAttribute("aria-activedescendant");
    }
  }
  function close2() {
    list.hidden = true;
    active = -1;
    input3.setAttribute("aria-expanded", "false");
    input3.removeAttribute("aria-activedescendant");
  }
  function take3(label2) {
    chosen = label2;
    input3.value = label2;
    close2();
    choose(label2 || null);
  }
  function key(event) {
    const all = options();
    const open8 = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open8) {
        show6("");
      } else if (all.length) {
        move((active + (event.key === "ArrowDown" ? 1 : -1) + all.length) % all.length);
      }
    } else if (open8 && (event.key === "Enter" || event.key === "Escape")) {
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "Enter" && all[active]) {
        take3(all[active].textContent);
      } else {
        close2();
      }
    }
  }
  input3.addEventListener("input", () => show6(input3.value));
  input3.addEventListener("click", () => list.hidden ? show6(input3.value === chosen ? "" : input3.value) : close2());
  input3.addEventListener("keydown", key);
  input3.addEventListener("focus", () => input3.select());
  input3.addEventListener("blur", () => {
    close2();
    if (!input3.value.trim() && chosen) {
      take3("");
    }
    input3.value = chosen;
  });
  return {
    box: box2,
    input: input3,
    /** This is chosen now, by whomever. */
    set(label2) {
      chosen = label2;
      if (document.activeElement !== input3 || !input3.value) {
        input3.value = label2;
      }
    }
  };
}

// tasklist/form/chooser.js
var FEW = 10;
on3("drawn", async (area) => {
  await imported(area.form);
  area.choosers = /* @__PURE__ */ new Map();
  area.watching?.disconnect();
  area.watching = new MutationObserver(() => attach(area));
  area.watching.observe(area.pane, { childList: true, subtree: true });
  attach(area);
});
on3("changed", (area) => area.choosers?.forEach((each) => each.follow()));
on3("left", (area) => area.watching?.disconnect());
function attach(area) {
  area.fields().filter((field) => field.type === "select").forEach((field) => {
    const box2 = area.box(field);
    const options = optionsOf(area, field);
    if (box2 && options.length > FEW && !box2.querySelector(".case-chooser")) {
      area.choosers.set(field.id, chooser(area, field, box2, options));
    }
  });
}
function optionsOf(area, field) {
  return field.values ?? area.form._getState().initialData?.[field.valuesKey] ?? [];
}
function chooser(area, field, box2, options) {
  const labelOf = (value) => options.find((option) => option.value === value)?.label ?? "";
  const made = combobox({
    name: field.label ?? "",
    labels: options.map((option) => option.label),
    required: Boolean(field.validate?.required),
    choose: (label2) => put2(area, field, options.find((option) => option.label === label2)?.value ?? null)
  });
  const follow5 = () => made.set(labelOf(area.values()[nameOf(field)]));
  box2.querySelector("label")?.addEventListener("click", (event) => {
    event.preventDefault();
    made.input.focus();
  });
  box2.append(element("div", "case-chooser", made.box));
  follow5();
  return { follow: follow5 };
}
function put2(area, field, value) {
  const fieldInstance = area.form.get("formFieldInstanceRegistry").getAll().find((each) => each.id === field.id);
  if (fieldInstance) {
    area.form._update({ field, fieldInstance, value });
  }
}

// shared/numbers.js
var WAIT3 = 600;
var CLASS3 = "case-numbers";
var MEANT = /姓名|电话|手机|联系方式|证件|身份证|卡号|编号/;
var DIGITS = /(?:[0-9０-９零〇一二三四五六七八九幺][\s-－·.]*){7,}/;
function isFree({ type: type2, label: label2 }) {
  return type2 === "textarea" || type2 === "textfield" && !MEANT.test(label2 ?? "");
}
function watch2(box2, input3) {
  let timer4;
  input3.addEventListener("input", () => {
    clearTimeout(timer4);
    timer4 = setTimeout(async () => {
      const text = input3.value;
      const finds = await findsIn(text);
      if (input3.value === text) {
        draw2(box2, finds);
      }
    }, WAIT3);
  });
}
async function findsIn(text) {
  return DIGITS.test(text) ? (await postJson(ours("/text-checks"), { text }).catch(() => ({ finds: [] }))).finds : [];
}
function draw2(box2, finds) {
  box2.querySelector(`.${CLASS3}`)?.remove();
  if (finds.length) {
    const warning = element("div", CLASS3, sentence(finds));
    warning.setAttribute("role", "status");
    box2.append(warning);
    if (box2.contains(document.activeElement)) {
      warning.scrollIntoView?.({ block: "nearest" });
    }
  }
}
function sentence(finds) {
  return `文中有${finds.map(({ kind, shown: shown4 }) => `${kind} ${shown4}`).join("、")}：请删去，联系方式写在专门的栏目里。不删也能提交，他人只能看到遮盖后的号码。`;
}

// tasklist/form/numbers.js
on3("changed", (area) => {
  const { form } = area;
  area.texts ??= /* @__PURE__ */ new Map();
  for (const field of area.fields().filter(isFree)) {
    const text = String(area.values()[nameOf(field)] ?? "");
    if (text !== (area.texts.get(field.id)?.text ?? "")) {
      clearTimeout(area.texts.get(field.id)?.timer);
      area.texts.set(field.id, { text, timer: setTimeout(() => area.form === form && check(area, field, text), WAIT3) });
    }
  }
});
on3("left", (area) => area.texts?.forEach(({ timer: timer4 }) => clearTimeout(timer4)));
async function check(area, field, text) {
  const finds = await findsIn(text);
  const box2 = area.box(field);
  if (box2 && String(area.values()[nameOf(field)] ?? "") === text) {
    draw2(box2, finds);
  }
}

// tasklist/form/being-typed.js
var TEXTS = ["textfield", "textarea"];
on3("changed", takeOver);
function takeOver(area) {
  const box2 = document.activeElement;
  const field = area.pane.contains(box2) && area.fields().find(({ id, type: type2 }) => TEXTS.includes(type2) && box2.id.endsWith(`-${id}`));
  if (field && box2.value !== String(area.values()[nameOf(field)] ?? "").replace(/\r\n?/g, "\n")) {
    area.fill({ [nameOf(field)]: box2.value });
  }
}

// tasklist/address.js
var listeners = [];
var change = () => {
};
function parameter(name2) {
  return new URLSearchParams(window.location.hash.split("?")[1] ?? "").get(name2);
}
function go(parameters) {
  change(parameters);
}
function onAddress(listener) {
  listeners.push(listener);
}
function addressOf(taskId, hash, filter) {
  const parameters = new URLSearchParams(hash.split("?")[1] ?? "");
  ["detailsTab", "case", "list", "meeting", "screen", "projects"].forEach((name2) => parameters.delete(name2));
  parameters.set("task", taskId);
  parameters.set("forceDisplayTask", "true");
  if (filter) {
    parameters.set("filter", filter);
  }
  return `#/?${parameters}`;
}
function addressOfCase(number, hash) {
  const parameters = new URLSearchParams(hash.split("?")[1] ?? "");
  parameters.set("case", number);
  return `#/?${parameters}`;
}
window.angular.module("cam.tasklist").run(["$rootScope", "search", (root3, search3) => {
  change = (parameters) => root3.$applyAsync(() => search3.updateSilently(parameters));
  root3.$on("$locationChangeSuccess", () => listeners.forEach((listener) => listener()));
}]);

// tasklist/renewal.js
var MINUTE = 6e4;
var TOGETHER = 200;
var asks = [];
var timer = null;
var soon = null;
function renewing(ask4) {
  asks.push(ask4);
}
function renew() {
  clearTimeout(soon);
  soon = setTimeout(() => asks.forEach((ask4) => ask4()), TOGETHER);
}
whileSignedIn(
  () => {
    renew();
    timer = setInterval(() => document.hidden || renew(), MINUTE);
  },
  () => {
    clearInterval(timer);
    clearTimeout(soon);
  }
);
on("submitted", renew);
on("renewed", renew);
onAnswer(/\/task\/[^/?]+\/(claim|unclaim)$/, (found2, status) => status < 300 && renew());
onAnswer(/\/process-definition\/.+\/submit-form$/, (found2, status) => status < 300 && renew());

// tasklist/counts.js
var PASSED_ON = "passedOn";
var places = /* @__PURE__ */ new Map();
var counts = /* @__PURE__ */ new Map();
var first2 = null;
function firstFilter() {
  return first2;
}
function countOf(list = PASSED_ON) {
  const place2 = element("span", "case-count");
  places.set(list, place2);
  draw3(place2, list);
  return place2;
}
function draw3(place2, list) {
  const count3 = counts.get(list);
  place2.textContent = count3 === void 0 ? "" : ` ${count3} 件`;
  place2.classList.toggle("case-count-none", count3 === 0);
}
renewing(async () => {
  const { filters, passedOn } = await fetchJson(ours("/task-counts")).catch(() => ({}));
  if (filters) {
    first2 = filters[0]?.filter ?? null;
    counts = new Map([...filters.map((each) => [each.filter, each.count]), [PASSED_ON, passedOn]]);
    places.forEach(draw3);
  }
});
window.angular.module("cam.tasklist.filter").directive("taskFilter", () => ({
  restrict: "C",
  link: (scope, [item5]) => {
    const { id } = scope.filter;
    const place2 = countOf(id);
    item5.querySelector(".name a").append(place2);
    scope.$on("$destroy", () => places.get(id) === place2 && places.delete(id));
  }
}));

// tasklist/case/case-link.js
function caseLink(number, text = number) {
  const link4 = element("a", "case-link", text);
  link4.href = addressOfCase(number, window.location.hash);
  link4.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      go({ case: number });
    }
  });
  return link4;
}
function openTask(taskId) {
  window.location.hash = addressOf(taskId, window.location.hash, firstFilter());
}
function taskButton(taskId, look2 = "btn-default btn-sm") {
  return button("打开任务", `${look2} case-open-task`, () => openTask(taskId));
}

// tasklist/asking.js
function asking({ label: label2, fields, send, done }) {
  const box2 = element("form", "need-contact");
  box2.noValidate = true;
  const inputs = fields.map(({ placeholder, longest, value = "" }) => {
    const input3 = element("input", "form-control");
    input3.setAttribute("aria-label", placeholder);
    input3.placeholder = placeholder;
    input3.maxLength = longest;
    input3.value = value;
    return input3;
  });
  const message = element("div", "need-late");
  message.setAttribute("role", "alert");
  const submit = element("button", "btn btn-default", label2);
  submit.type = "submit";
  box2.append(element("div", "need-contact-ask", ...inputs, submit), message);
  box2.addEventListener("submit", (event) => {
    event.preventDefault();
    const empty = inputs.findIndex((input3) => !input3.value.trim());
    if (empty >= 0) {
      message.textContent = fields[empty].missing;
      inputs[empty].focus();
      return;
    }
    submit.disabled = true;
    send(...inputs.map((input3) => input3.value)).then(
      (answer) => box2.replaceChildren(done(answer)),
      (error) => {
        message.textContent = error.message;
        submit.disabled = false;
      }
    );
  });
  return box2;
}

// tasklist/case/contact.js
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

// shared/history.js
function decisions(history) {
  return element("ol", "need-history", ...history.map((entry) => element(
    "li",
    entry.aside ? "need-aside" : "",
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

// shared/dialog.js
function ask3({ title, hint: hint2, warning, fields, send }) {
  const rows = fields.map(row);
  const trouble2 = element("p", "need-late");
  trouble2.setAttribute("role", "alert");
  const submit = element("button", "btn btn-primary", warning ? `确认${title}` : "确定");
  submit.type = "submit";
  const form = element(
    "form",
    "case-ask",
    element("h3", "", title),
    hint2 ? element("p", "case-hint", hint2) : null,
    ...rows.map((each) => each.box),
    warning ? element("p", "case-warning", warning) : null,
    trouble2,
    element("div", "case-ask-buttons", submit, button("取消", "btn-default", () => dialog.close()))
  );
  form.noValidate = true;
  const dialog = element("dialog", "case-dialog", form);
  dialog.setAttribute("aria-label", title);
  return new Promise((resolve) => {
    const leave3 = () => dialog.close();
    window.addEventListener?.("hashchange", leave3);
    dialog.addEventListener("close", () => {
      window.removeEventListener?.("hashchange", leave3);
      dialog.remove();
      resolve(null);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      trouble2.textContent = "";
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
          const wrong = rows.find((each) => each.about?.test(error.message)) ?? meant(error.message, rows, (each) => each.label);
          if (wrong) {
            wrong.complain(error.message);
          } else {
            trouble2.textContent = error.message;
          }
        }
      );
    });
    document.body.append(dialog);
    dialog.showModal();
    rows[0]?.input.focus();
  });
}
var count2 = 0;
function row({ key, label: label2, type: type2, most, least = 1, required, choices, about, control, now = null, value = "" }) {
  const input3 = control?.input ?? drawn({ type: type2, most, least, choices }, now === null ? "请选择" : "不变");
  input3.value = value;
  const complaint = element("div", "need-late");
  const stands = now === null ? null : element("div", "case-now", `现为：${now || "未填"}`);
  input3.id = `case-ask-${++count2}`;
  complaint.id = `${input3.id}-complaint`;
  if (stands) {
    stands.id = `${input3.id}-now`;
  }
  input3.setAttribute("aria-describedby", [stands?.id, complaint.id].filter(Boolean).join(" "));
  const name2 = element("label", "", label2);
  name2.htmlFor = input3.id;
  const box2 = element("div", "case-ask-row", name2, stands, control?.box ?? input3, complaint);
  const given = () => control ? control.value() : input3.value.trim();
  const complain2 = (text) => {
    complaint.textContent = text;
    input3.setAttribute("aria-invalid", String(Boolean(text)));
  };
  input3.addEventListener("input", () => complain2(""));
  if (type2 === "TEXT" && isFree({ type: "textfield", label: label2 })) {
    watch2(box2, input3);
  }
  return {
    key,
    label: label2,
    about,
    input: input3,
    box: box2,
    value: () => type2 === "NUMBER" ? Number(given()) : given(),
    problem: () => problem(given(), { label: label2, type: type2, most, least, required }),
    complain: (text) => {
      complain2(text);
      if (text) {
        input3.focus();
      }
    }
  };
}
var PICKED = { DATE: "date", MOMENT: "datetime-local" };
function drawn({ type: type2, most, least, choices }, none) {
  if (type2 in PICKED) {
    const picked = element("input", "form-control");
    picked.type = PICKED[type2];
    return picked;
  }
  if (type2 === "CHOICE") {
    return element("select", "form-control", ...[{ value: "", label: none }, ...choices].map((each) => {
      const option = element("option", "", each.label);
      option.value = each.value;
      return option;
    }));
  }
  const input3 = element(type2 === "TEXT" ? "textarea" : "input", "form-control");
  if (type2 === "LINE") {
    input3.type = "text";
    input3.maxLength = most;
    input3.autocomplete = "off";
  } else if (type2 === "NUMBER") {
    input3.type = "number";
    input3.min = least;
    input3.max = most;
  } else {
    input3.rows = 2;
    input3.maxLength = most;
  }
  return input3;
}
function problem(value, { label: label2, type: type2, most, least = 1, required }) {
  const name2 = label2.replace(/（.*/, "");
  if (!value) {
    return required ? `请${type2 === "CHOICE" || type2 in PICKED ? "选择" : "填写"}${name2}。` : "";
  }
  if (type2 === "NUMBER" && !(Number.isInteger(Number(value)) && value >= least && value <= most)) {
    return `${name2}应为 ${least} 至 ${most} 的整数。`;
  }
  return "";
}

// shared/status.js
function say(text) {
  document.querySelectorAll(".case-said").forEach((earlier) => earlier.remove());
  const said4 = element("div", "case-said", element("span", "", text), button("知道了", "btn-default btn-sm", () => {
    said4.remove();
    makeRoom();
  }));
  said4.setAttribute("role", "status");
  document.body.append(said4);
  makeRoom();
  return said4;
}
function makeRoom() {
  const height = document.querySelector(".case-said")?.offsetHeight ?? 0;
  document.documentElement.style.setProperty("--case-said", `${height}px`);
}
window.addEventListener("resize", makeRoom);

// tasklist/orders.js
var LONGEST = 500;
var AGAIN = 6e4;
async function answerOrder(number, order2, done) {
  const answered = await ask3({
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
function by({ to, answerBy, late: late2 }) {
  return `请${to}于 ${answerBy} 前答复${late2 ? "（已逾期）" : ""}`;
}
function drawOrders(box2, all, again) {
  if (!all.length) {
    box2.replaceChildren();
    return;
  }
  const late2 = all.filter(({ order: order2 }) => order2.late).length;
  box2.replaceChildren(
    element("h4", late2 ? "need-late" : "", `督办单：${all.length} 件待本单位答复${late2 ? `，${late2} 件已逾期` : ""}`),
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
    const box2 = element("section", "orders");
    box2.setAttribute("aria-label", "待答复的督办单");
    node.append(box2);
    let read4 = 0;
    const draw17 = async () => {
      read4 = Date.now();
      const all = await fetchJson(ours("/orders")).catch(() => []);
      drawOrders(box2, all, () => shown() ? shown().refresh() : draw17());
    };
    draw17();
    on("renewed", draw17);
    onAnswer(/\/filter\/[^/]+\/list/, () => Date.now() - read4 > AGAIN && draw17());
  }
};

// tasklist/case/where-is.js
function whereIs({ outcome, waits }) {
  return outcome ? `已办结：${outcome}` : waits.map(({ step: step3, unit, due }) => `${step3}，${unit}，${due} 前`).join("；") || "等待下一环节";
}

// tasklist/case/work-order.js
var MOST3 = 8;
var LONGEST2 = 400;
var LONGEST_REASON = 60;
function workOrder(record, now, printed2) {
  const told4 = record.history.filter(({ aside }) => !aside);
  const last2 = told4.slice(-MOST3).reverse();
  const [place2] = (record.facts ?? []).filter(({ label: label2 }) => label2 === "地点");
  return element(
    "article",
    "work-order",
    element("h1", "", "工单"),
    element("p", "work-order-number", `受理编号 ${record.number}`),
    facts([
      ["事项", record.about],
      ["地点", place2?.text],
      ["所属单位", record.unit],
      [record.drawn ? "有关人员" : "诉求人", [record.reporter, record.phone].filter(Boolean).join(" ")],
      ["登记时间", record.registered],
      ["承诺时限", record.promised],
      ["内容", cut(record.content ?? record.fields.map(({ label: label2, text }) => `${label2}：${text}`).join("；"), LONGEST2)],
      ["现在", whereIs(now)],
      ["答复", cut(record.answer, LONGEST2)]
    ]),
    element("h2", "", told4.length > MOST3 ? `办理过程（共 ${told4.length} 条，此处为最近 ${MOST3} 条，全部见案卷）` : "办理过程（最近的在前）"),
    table2(["时间", "环节与结果", "办理人"], last2.map(({ at, step: step3, outcome, reason, who: who2, unit }) => [
      at,
      `${step3}：${outcome}${reason ? `（${cut(reason, LONGEST_REASON)}）` : ""}`,
      unit ? `${who2}（${unit}）` : who2
    ])),
    element("div", "work-order-signs", ...["经办人", "单位负责人", record.drawn ? "有关人员" : "诉求人"].map((whose2) => element("div", "", `${whose2}签字：`, element("span", "", "年　　月　　日")))),
    element("p", "work-order-printed", `打印时间 ${printed2}`)
  );
}
function cut(text, longest) {
  return text && text.length > longest ? `${text.slice(0, longest)}……（全文见案卷）` : text;
}
function minute(date2) {
  const two = (number) => String(number).padStart(2, "0");
  return `${date2.getFullYear()}-${two(date2.getMonth() + 1)}-${two(date2.getDate())} ${two(date2.getHours())}:${two(date2.getMinutes())}`;
}
function printWorkOrder(record, now) {
  document.querySelectorAll(".work-order").forEach((earlier) => earlier.remove());
  const page2 = workOrder(record, now, minute(/* @__PURE__ */ new Date()));
  document.body.append(page2);
  window.addEventListener("afterprint", () => page2.remove(), { once: true });
  window.print();
}
async function printByNumber(number) {
  const [record, now] = await Promise.all([fetchJson(ours(`/cases/${number}`)), fetchJson(ours(`/cases/${number}/whereabouts`))]);
  printWorkOrder(record, now);
}

// tasklist/case/case-header.js
on("shown", drawCase);
on("renewed", drawCase);
function drawCase(area) {
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
      element("span", "need-number", "受理编号 ", caseLink(record.number))
    ),
    words2(record) ?? "",
    ...people(record, task),
    decided(record) ?? "",
    element("div", "case-line case-dates", ...theCard.dates.map(date)),
    urgedLine(theCard, record) ?? "",
    record.latest ? element("p", "case-latest", "最新：", told2(record.latest)) : "",
    element("div", "case-line", unfold, button("打印工单", "btn-link btn-sm case-print", () => printByNumber(record.number).catch(({ message }) => say(message)))),
    rest
  );
  reachable(header.querySelector(".case-words"));
}
function reachable(box2) {
  if (box2 && box2.scrollHeight > box2.clientHeight) {
    box2.tabIndex = 0;
  }
}
function words2(record) {
  return record.content ? element("blockquote", "case-words", record.content) : null;
}
function people(record, { taskId, step: step3 }) {
  const reach = element("div", "");
  const open8 = button("查看联系方式", "btn-link btn-sm case-reach", () => {
    reach.replaceChildren(...reach.firstChild ? [] : [contact(taskId, `${step3}：电话联系`)]);
    reach.querySelector("input")?.focus();
  });
  const person = [record.reporter, record.phone].filter(Boolean).join(" ");
  const all = [...first3(record), ...person ? [{ label: record.drawn ? "有关人员" : "诉求人", text: person, open: open8 }] : []];
  return [
    element("dl", "case-facts", ...all.flatMap((each) => [element("dt", "", each.label), element("dd", "", each.text, each.open)])),
    reach
  ];
}
function first3(record) {
  const most = 3;
  const filled2 = record.content ? [] : record.fields.slice(0, most);
  return [...named(record, "地点"), { label: "所属单位", text: record.unit }, ...filled2];
}
function decided(record) {
  const all = named(record, "协商结果", "落实计划");
  return all.length ? element("dl", "case-decided", ...all.flatMap((each) => [element("dt", "", each.label), element("dd", "", each.text)])) : null;
}
function named(record, ...labels) {
  return (record.facts ?? []).filter(({ label: label2 }) => labels.includes(label2));
}
function date({ due, at, late: late2, provisional: uncertain, note: note2 }) {
  const [, time] = at.split(" ");
  return element(
    "span",
    late2 ? "need-due need-late" : "need-due",
    due,
    due.includes(time) ? "" : `（${at} 前）`,
    uncertain ? provisional() : null,
    note2 ? element("em", "need-late", ` ${note2}`) : null
  );
}
function told2({ who: who2, unit, at, step: step3, outcome, reason }) {
  return `${at} ${who2}${unit ? `（${unit}）` : ""} ${step3}，${outcome}${reason ? `：${reason}` : ""}`;
}
function unfolded(record) {
  const linked = record.linked ?? [];
  return [
    facts([
      ...(record.facts ?? []).map(({ label: label2, text }) => [label2, text]),
      ...record.fields.map(({ label: label2, text }) => [label2, text]),
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
  return table2(["受理编号", "事项", "关系", "状态"], linked.map((other) => [caseLink(other.number), other.about, other.relation, other.state]));
}

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

// tasklist/actions.js
function menu(taskId) {
  const list = element("ul", "case-menu");
  list.setAttribute("role", "menu");
  list.hidden = true;
  const opener = button("操作", "btn-default case-menu-opener", () => list.hidden ? open8() : close2());
  opener.setAttribute("aria-haspopup", "menu");
  const box2 = element("div", "case-actions", opener, list);
  async function open8() {
    list.replaceChildren(element("li", "need-when", "正在读取……"));
    show6(true);
    try {
      const offers = await fetchJson(ours(`/task-cards/${encodeURIComponent(taskId)}/offers`));
      list.replaceChildren(...offers.length ? offers.map((offer) => item2(offer, close2)) : [element("li", "need-when", "这项任务没有其他操作。")]);
      list.querySelector("button")?.focus();
    } catch (failure) {
      list.replaceChildren(element("li", "need-late", failure.message));
    }
  }
  function close2() {
    show6(false);
    opener.focus();
  }
  function show6(visible) {
    list.hidden = !visible;
    opener.setAttribute("aria-expanded", String(visible));
  }
  show6(false);
  box2.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      close2();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(list, event.key === "ArrowDown" ? 1 : -1);
    }
  });
  box2.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box2.contains(event.relatedTarget)) {
      show6(false);
    }
  });
  return box2;
}
function step(list, by2) {
  const all = [...list.querySelectorAll("button")];
  if (all.length) {
    const at = all.indexOf(document.activeElement);
    all[(at + by2 + all.length) % all.length].focus();
  }
}
function item2(offer, close2) {
  const entry = button(offer.label, "btn-link", () => {
    close2();
    take(offer);
  });
  entry.setAttribute("role", "menuitem");
  const line6 = element("li", "", entry);
  line6.setAttribute("role", "none");
  return line6;
}
async function take({ label: label2, address, fields, hint: hint2, warning, done }) {
  const area = shown();
  const answer = await ask3({
    title: label2.replace(/…$/, ""),
    hint: hint2,
    warning,
    fields,
    send: (values2) => postJson(ours(address), values2)
  });
  if (answer) {
    say(done);
    await goOn(area);
  }
}
async function goOn(area) {
  if (area && !await card(area.taskId).catch(() => ({}))) {
    window.location.hash = withoutTask(window.location.hash);
    area.refreshList();
  } else {
    area?.refresh();
  }
}
window.angular.module("cam.tasklist.form").directive("formActions", () => ({
  restrict: "C",
  link: (scope, [bar2]) => {
    const taskId = scope.params?.taskId;
    if (taskId) {
      bar2.append(menu(taskId));
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
    say(sentence2(now));
    if (now.next) {
      await open4(now.next, area.user);
    }
  }
});
function sentence2({ number, done, outcome, waits, next: next2 }) {
  const what = done ? `已办“${done.step}”：${done.outcome}。` : "已办。";
  const where = `${outcome ? `${number} ` : waits.length ? "现在：" : ""}${whereIs({ outcome, waits })}。`;
  return `${what}${where}${next2 ? "下一步由您办理，已为您打开。" : ""}`;
}
async function open4({ taskId, claimed }, user) {
  if (!claimed) {
    const claim2 = `${appRoot()}/api/engine/engine/default/task/${encodeURIComponent(taskId)}/claim`;
    await postJson(claim2, { userId: user }).then(renew, () => {
    });
  }
  window.location.hash = addressOf(taskId, window.location.hash);
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
    const [first4, ...more] = JSON.parse(text);
    return more.length === 0 && first4.sortBy === "created" && first4.sortOrder === "desc";
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
onAddress(() => parameter("sorting") === null && sessionStorage.removeItem(KEY));
setInterval(order, 300);

// tasklist/found.js
function pages({ ask: ask4, when, none }) {
  const rows = element("ol", "case-found");
  const said4 = element("p", "case-found-said");
  said4.setAttribute("role", "status");
  const more = button("更多", "btn-default case-found-more", () => load2(more.dataset.after));
  more.hidden = true;
  const box2 = element("div", "", said4, rows, more);
  rows.addEventListener("keydown", step2);
  async function load2(after) {
    said4.className = "case-found-said";
    said4.textContent = after ? "" : "正在查找……";
    more.disabled = true;
    try {
      const page2 = await ask4(after);
      const added = page2.cases.map((found2) => row2(found2, when(found2)));
      rows.append(...added);
      more.hidden = !page2.after;
      more.dataset.after = page2.after ?? "";
      said4.textContent = told3(rows.children.length, page2, none);
      added[0]?.querySelector(".case-link").focus();
    } catch (failure) {
      said4.classList.add("need-late");
      said4.textContent = failure.message;
    }
    more.disabled = false;
  }
  load2(null);
  return box2;
}
function told3(count3, { after, recorded }, none) {
  const found2 = count3 === 0 ? none : `${after ? "已列出" : "共"} ${count3} 件${after ? "，还有更多" : ""}。`;
  return recorded ? `${found2}查找的可能是姓名或电话，已留痕。` : found2;
}
function row2(found2, when) {
  return element(
    "li",
    "case-found-row",
    element("div", "case-line", caseLink(found2.number, found2.about), badges({ ...found2, paused: false }), element("span", "case-found-when", when)),
    element("div", "", `${found2.closed ? "已办结：" : "现在："}${found2.where}`),
    found2.due ? element("div", found2.late ? "need-due need-late" : "need-due", found2.due) : null,
    element("div", "case-found-facts", `编号 ${found2.number}`, ` · ${found2.unit} · ${found2.kind}`),
    found2.task ? taskButton(found2.task) : null
  );
}
function step2(event) {
  const by2 = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by2) {
    event.preventDefault();
    const links4 = [...event.currentTarget.querySelectorAll(".case-link")];
    const at = links4.indexOf(document.activeElement.closest("li")?.querySelector(".case-link"));
    links4[Math.min(Math.max(at + by2, 0), links4.length - 1)]?.focus();
  }
}
var STATES = { OPEN: "在办", CLOSED: "已结", ALL: "全部" };
function stateChoice(chosen, choose) {
  const all = Object.entries(STATES).map(([state, text]) => {
    const each = button(text, "btn-default btn-sm", () => choose(state));
    each.setAttribute("aria-pressed", String(state === chosen));
    return each;
  });
  const box2 = element("div", "btn-group case-states", ...all);
  box2.setAttribute("role", "group");
  box2.setAttribute("aria-label", "在办、已结或全部");
  return box2;
}
var registered = (found2) => `${found2.registered} 登记`;

// tasklist/panel.js
var open5 = [];
function panel(name2, close2) {
  const title = element("h2", "case-panel-title");
  title.tabIndex = -1;
  const tools = element("div", "case-panel-tools");
  const content2 = element("div", "case-panel-content");
  content2.tabIndex = 0;
  const box2 = element(
    "section",
    `case-panel case-panel-${name2}`,
    element("header", "case-panel-head", button("返回", "btn-default case-panel-back", close2), title, tools),
    content2
  );
  box2.setAttribute("role", "dialog");
  box2.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && !isTyped(event)) {
      event.preventDefault();
      close2();
    }
  });
  let before = null;
  const self = {
    box: box2,
    isOpen: () => open5.includes(self),
    show(text, nodes, actions = []) {
      title.textContent = text;
      box2.setAttribute("aria-label", text);
      tools.replaceChildren(...actions);
      content2.replaceChildren(...nodes);
      if (open5.at(-1) !== self) {
        before = document.activeElement;
        take2(self);
        open5.push(self);
        document.body.append(box2);
        settle();
        title.focus();
      }
      content2.scrollTop = 0;
    },
    hide() {
      const uppermost = open5.at(-1) === self;
      take2(self);
      box2.remove();
      settle();
      if (uppermost && before?.isConnected) {
        before.focus();
      }
    }
  };
  return self;
}
function take2(panelOf2) {
  if (open5.includes(panelOf2)) {
    open5.splice(open5.indexOf(panelOf2), 1);
  }
}
function isTyped({ target }) {
  return /^(INPUT|TEXTAREA)$/.test(target.tagName) && target.value !== "";
}
function settle() {
  document.querySelectorAll(".site-wrap").forEach((each) => each.toggleAttribute("inert", open5.length > 0));
  open5.forEach((each, place2) => each.box.toggleAttribute("inert", place2 < open5.length - 1));
}

// tasklist/search.js
var WHAT = "查编号、地点、事由、姓名、电话后四位";
var results = panel("results", close);
var input = null;
function searchBox() {
  const typed = element("input", "form-control");
  typed.type = "search";
  typed.placeholder = WHAT;
  typed.autocomplete = "off";
  typed.maxLength = 50;
  typed.setAttribute("aria-label", `${WHAT}（按 / 键到这里）`);
  const submit = element("button", "btn btn-default", "查找");
  submit.type = "submit";
  const form = element("form", "case-search", typed, submit);
  form.setAttribute("role", "search");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    find(typed.value, "ALL");
  });
  typed.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    } else if (event.key === "ArrowDown" && results.isOpen()) {
      event.preventDefault();
      results.box.querySelector(".case-link")?.focus();
    }
  });
  input = typed;
  return form;
}
function find(q, state) {
  go({ case: null });
  results.show("查找结果", [
    stateChoice(state, (other) => find(q, other)),
    pages({
      ask: (after) => postJson(ours("/case-searches"), { q, state, ...after ? { after } : {} }),
      when: registered,
      none: "没有找到您可以查看的案卷。请换一个说法，或核对编号；姓名须是全名。"
    })
  ]);
}
function close() {
  results.hide();
}
onAddress(() => parameter("forceDisplayTask") && close());
function isTyping({ target }) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event) && input?.isConnected) {
    event.preventDefault();
    input.focus();
    input.select();
  }
});
whileSignedIn(() => {
}, () => {
  close();
  if (input) {
    input.value = "";
  }
});
window.angular.module("cam.tasklist").directive("navbarHeader", () => ({
  restrict: "C",
  link: (scope, [head]) => {
    scope.$watch("authentication.name", (name2) => {
      head.querySelector(".case-search")?.remove();
      if (name2) {
        head.append(searchBox());
      }
    });
  }
}));

// tasklist/lists.js
var LISTS = {
  PASSED_ON: { name: "我转出的", hint: "本单位办过、现在由其他单位承办的案卷，最近登记的在前。", state: "OPEN", when: registered },
  HANDLED: { name: "已办", hint: "我办过环节的案卷，最近办的在前。", state: "ALL", when: ({ did }) => `我办的：${did}` },
  ARCHIVED: { name: "已归档", hint: "本单位已办结的案卷，最近办结的在前。", state: null, when: ({ closed }) => `${closed} 办结` }
};
var shown2 = panel("list", () => go({ list: null }));
var current2 = null;
function links2() {
  const all = Object.entries(LISTS).map(([list, { name: name2 }]) => {
    const link4 = element("a", "case-list-link", name2, list === "PASSED_ON" ? countOf() : "");
    link4.href = `#/?list=${list}`;
    link4.addEventListener("click", (event) => {
      event.preventDefault();
      go({ list });
    });
    return element("li", "", link4);
  });
  const box2 = element("nav", "case-lists", element("ul", "", ...all));
  box2.setAttribute("aria-label", "不在手上的案卷");
  return box2;
}
function draw4(list, state) {
  const { name: name2, hint: hint2, when } = LISTS[list];
  const query = new URLSearchParams({ list, ...state ? { state } : {} });
  shown2.show(name2, [
    element("p", "case-hint", hint2),
    state ? stateChoice(state, (other) => draw4(list, other)) : "",
    pages({
      ask: (after) => fetchJson(ours(`/cases?${query}${after ? `&after=${encodeURIComponent(after)}` : ""}`)),
      when,
      none: "没有案卷。"
    })
  ]);
}
function follow() {
  const list = isSignedIn() ? parameter("list") : null;
  if (list === current2) {
    return;
  }
  current2 = list;
  if (list in LISTS) {
    draw4(list, LISTS[list].state);
  } else {
    shown2.hide();
  }
}
onAddress(follow);
whileSignedIn(follow, follow);
window.angular.module("cam.tasklist.filter").directive("taskFilters", () => ({
  restrict: "C",
  link: (scope, [column]) => column.querySelector(".content").append(links2())
}));

// tasklist/case/accounts.js
function accounts(number) {
  const box2 = element("section", "notices accounts");
  box2.setAttribute("aria-label", "账户");
  fetchJson(ours(`/cases/${number}/accounts`)).then((all) => draw5(box2, number, all), () => {
  });
  return box2;
}
function draw5(box2, number, all) {
  if (!all.length) {
    return;
  }
  const statement = element("a", "", "账户对账单（可打印）");
  statement.href = ours(`/cases/${number}/accounts/page`);
  statement.target = "_blank";
  statement.rel = "noopener";
  box2.replaceChildren(
    element("div", "meeting-head", element("h4", "", "账户"), statement),
    table2(["账户", "单位", "收入", "支出", "余额", "其中冻结"], all.map(({ name: name2, unit, in: came, out, closing, held: held3 }) => [name2, unit, came, out, closing, held3]))
  );
}

// tasklist/agreements.js
var STATE = { OPEN: "正在签署", SIGNED: "已签订", DECLINED: "有单位拒签", REPLACED: "已另拟新的一版" };
var ANSWER = { OPEN: "尚未签署", SIGNED: "已签署", DECLINED: "拒签" };
var STEPS = ["userTask_draftAgreement", "userTask_signAsParty", "userTask_answerDecline"];
function agreements(number) {
  const box2 = element("section", "agreements");
  box2.setAttribute("aria-label", "协议");
  fetchJson(ours(`/cases/${number}/agreements`)).then((versions) => draw6(box2, number, versions), () => {
  });
  return box2;
}
function draw6(box2, number, versions) {
  if (!versions.length) {
    return;
  }
  box2.replaceChildren(
    element("h4", "", "协议"),
    element("ul", "", ...versions.map((version) => element(
      "li",
      "",
      printed(number, version),
      `，${STATE[version.state]}：`,
      version.parties.map(({ role, name: name2, answer }) => `${role}${name2} ${ANSWER[answer]}`).join("；")
    )))
  );
}
function printed(number, { id, title, version }) {
  const link4 = element("a", "", `${title}（第 ${version} 版）`);
  link4.href = ours(`/cases/${number}/agreements/${id}`);
  link4.target = "_blank";
  link4.rel = "noopener";
  return link4;
}
on("shown", show);
on("renewed", show);
on("left", clear2);
function clear2({ pane }) {
  pane.querySelectorAll(".agreements").forEach((each) => each.remove());
}
async function show(area) {
  const record = STEPS.includes(area.key) ? await area.record?.catch(() => null) : null;
  if (record && shown() === area) {
    clear2(area);
    area.pane.querySelector(".case-header")?.after(agreements(record.number));
  }
}

// tasklist/contest.js
function contest({ contest: number }) {
  if (!number) {
    return "";
  }
  const box2 = element("section", "contest");
  box2.setAttribute("aria-label", "公益创投结果");
  fetchJson(ours(`/contests/${number}`)).then((result) => draw7(box2, result), () => {
  });
  return box2;
}
function draw7(box2, { about, until, needs, offers, pairs, left }) {
  box2.replaceChildren(
    element("h4", "", `公益创投：${about}`),
    element("p", "case-hint", `征集至 ${until}，选题 ${needs} 项，申报 ${offers} 家`),
    pairs.length ? table2(["选题", "社区", "社会组织", "怎样配对", "结果"], pairs.map((pair) => [
      pair.need,
      pair.community,
      pair.organisation,
      pair.way,
      element("div", "", pair.state, pair.project ? caseLink(pair.project) : "")
    ])) : "",
    left.length ? table2(["没有配对", "一方", "原因"], left.map(({ party, as, why }) => [party, as, why])) : ""
  );
}

// tasklist/case/reports.js
function reports(number) {
  const box2 = element("section", "notices reports");
  box2.setAttribute("aria-label", "定期报告");
  fetchJson(ours(`/cases/${number}/reports`)).then((all) => draw8(box2, number, all), () => {
  });
  return box2;
}
function draw8(box2, number, all) {
  if (!all.length) {
    return;
  }
  const { reporter, recipients } = all[0];
  box2.replaceChildren(
    element("div", "meeting-head", element("h4", "", "定期报告"), element("span", "need-when", `${reporter} 报告，${recipients.join("、")} 接收`)),
    element("ul", "", ...all.map((report) => item3(box2, number, report)))
  );
}
function item3(box2, number, report) {
  const acknowledge = async () => {
    const listed = await ask3({
      title: `签收第 ${report.number} 期报告`,
      hint: "没有意见的直接签收；意见会记入办理记录。",
      fields: [{ key: "comment", label: "意见（选填）", type: "TEXT", most: 1e3 }],
      send: (values2) => postJson(ours(`/cases/${number}/reports/acknowledgement`), { report: report.id, ...values2 })
    });
    if (listed) {
      draw8(box2, number, listed);
      say("已签收。");
    }
  };
  const late2 = report.state.startsWith("逾期");
  return element(
    "li",
    "",
    element("span", "", `第 ${report.number} 期，${report.due} 前：`),
    element("span", late2 ? "need-late" : "", report.state),
    report.submittedAt ? `（${report.submittedBy}，${report.submittedAt}）` : "",
    report.mayAcknowledge ? button("签收", "btn-default btn-sm reports-acknowledge", acknowledge) : "",
    element("ul", "", ...said2(report).map((text) => element("li", "", text)))
  );
}
function said2({ progress, effect, problems, notes }) {
  return [
    progress ? `进展：${progress}` : "",
    effect ? `成效：${effect}` : "",
    problems ? `问题和打算：${problems}` : "",
    ...notes.map(({ unit, by: by2, at, comment }) => `${unit} ${by2} ${at} ${comment ? `意见：${comment}` : "已签收"}`)
  ].filter(Boolean);
}

// tasklist/scoring/words.js
var RESULT = { PASS: "合格", FAIL: "不合格" };
var DROPPED = { HIGHEST: "最高分，不计", LOWEST: "最低分，不计" };
var STATE2 = { OPEN: "未提交", SUBMITTED: "已提交", RECUSED: "不再评分" };
function ownSheet(panels) {
  return panels.flatMap(({ sheets }) => sheets).find(({ id }) => id) ?? null;
}
function scored({ lines }) {
  return lines.filter(({ heading }) => !heading);
}
function filled(sheet) {
  return scored(sheet).filter(({ points: points2, notApplicable }) => points2 !== null || notApplicable).length;
}
function sum(sheet) {
  const items = scored(sheet);
  if (filled(sheet) < items.length) {
    return null;
  }
  const counted2 = items.filter(({ notApplicable }) => !notApplicable);
  const weight = counted2.reduce((all, each) => all + Number(each.weight), 0);
  const points2 = counted2.reduce((all, each) => all + Number(each.weight) * Number(each.points) / Number(each.maximum), 0);
  return weight ? String(Math.round(1e4 * points2 / weight) / 100) : null;
}

// tasklist/scoring/result.js
function scorings(number) {
  const box2 = element("section", "scorings");
  box2.setAttribute("aria-label", "评分");
  renew2(box2, number);
  return box2;
}
function renew2(box2, number) {
  return fetchJson(ours(`/cases/${number}/scorings`)).then((panels) => draw9(box2, number, panels), () => {
  });
}
function draw9(box2, number, panels) {
  box2.replaceChildren(...panels.map((panel2) => panelOf(number, panel2, () => renew2(box2, number))));
}
function panelOf(number, panel2, again) {
  const result = panel2.result ? `${panel2.total} 分，${RESULT[panel2.result]}` : panel2.state;
  const lines = panel2.sheets.filter(({ item: item5 }) => item5);
  return element(
    "div",
    "scoring",
    element("h4", "", `评分：${panel2.standard}，第 ${panel2.round} 次`),
    element("p", "", element("strong", "", result), panel2.spread ? `；最高与最低相差 ${panel2.spread} 分` : ""),
    element("p", "case-hint", panel2.rule),
    lines.length ? parts2(number, lines) : whole(number, panel2, again)
  );
}
function parts2(number, sheets) {
  return table2(["项目", "由谁", "权重", "得分", "说明和证据"], sheets.map((sheet) => {
    const [line6] = sheet.lines;
    return [sheet.item, who(sheet), line6?.weight ?? "", points(sheet, line6), line6 ? said3(number, line6) : sheet.why ? `回避：${sheet.why}` : ""];
  }));
}
function points(sheet, line6) {
  return line6 && sheet.state === "SUBMITTED" ? scoreWords(line6) : STATE2[sheet.state];
}
function scoreWords({ points: given, notApplicable, maximum }) {
  return notApplicable ? "不适用" : `${given} / ${maximum}`;
}
function who({ assessor, unit }) {
  return element("div", "", assessor, element("div", "need-who", unit));
}
function whole(number, { sheets }, again) {
  const second = sheets.some(({ pass }) => pass === 2);
  return element("ul", "scoring-sheets", ...sheets.map((sheet) => element("li", "", ...sheetOf(number, sheet, second), sheet.replaceable ? takeOff(sheet, again) : "")));
}
function sheetOf(number, sheet, second) {
  const words4 = [
    `${sheet.assessor}（${sheet.unit}）${second ? sheet.pass === 2 ? "复评" : "初评" : ""}：`,
    sheet.total !== null && sheet.state === "SUBMITTED" ? `${sheet.total} 分` : STATE2[sheet.state],
    sheet.dropped ? `（${DROPPED[sheet.dropped]}）` : "",
    sheet.why ? `：${sheet.why}` : ""
  ].join("");
  if (!sheet.lines.length || sheet.state !== "SUBMITTED") {
    return [words4];
  }
  const details = element(
    "details",
    "",
    element("summary", "", words4),
    table2(["项目", "权重", "得分", "说明和证据"], scored(sheet).map((line6) => [
      element("div", "", line6.name, element("div", "need-who", line6.method)),
      line6.weight,
      scoreWords(line6),
      said3(number, line6)
    ]))
  );
  return [details];
}
function takeOff({ replaceable, assessor }, again) {
  return button("换下", "btn-default btn-xs score-replacement", async () => {
    const done = await ask3({
      title: `换下评委：${assessor}`,
      hint: "收回这份评分表，写明的理由记录在案；其他评委交齐后另行确定评委。",
      fields: [{ key: "reason", label: "理由", type: "TEXT", most: 500, required: true }],
      send: (values2) => postJson(ours(`/score-sheets/${replaceable}/replacement`), values2)
    });
    if (done) {
      say("已换下，其他评委交齐后请另行确定评委。");
      again();
    }
  });
}
function said3(number, { remark: remark2, evidence }) {
  return element("div", "", remark2, ...evidence.map((proof) => proofOf(number, proof)));
}
function proofOf(number, { id, name: name2, kind, at, sha256, withdrawn }) {
  const link4 = element("a", "", name2);
  link4.href = ours(`/cases/${number}/documents/${id}`);
  link4.target = "_self";
  link4.download = "";
  return element(
    "div",
    "need-who",
    withdrawn ? name2 : link4,
    ` ${kind}，${at}，校验码 `,
    element("span", "scoring-hash", `${sha256.slice(0, 12)}……`),
    withdrawn ? "（已撤下）" : ""
  );
}

// tasklist/deliberation.js
function topicDialog(number) {
  return ask3({
    title: "添加议题",
    hint: "填议题，或填要议的事项的受理编号；填了编号的，可以不填议题。",
    fields: [
      { key: "title", label: "议题名称", type: "TEXT", most: 200, about: /请填写议题/ },
      { key: "case", label: "受理编号（选填）", type: "LINE", most: 18, about: /编号|事项|登记过/ }
    ],
    send: (values2) => postJson(ours(`/deliberations/${number}/topics`), values2).then((topics) => ({ topics }))
  });
}
function topicButton({ number, topicsOpen }, done) {
  return topicsOpen ? button("添加议题", "btn-default btn-sm topic-add", async () => {
    const added = await topicDialog(number);
    if (added) {
      say(`已添加议题，现有 ${added.topics.length} 项。`);
      done(added.topics);
    }
  }) : "";
}
function topicsText(topics) {
  return topics.map(({ title, tabled }) => title + (tabled === 1 ? "" : `（第 ${tabled} 次提交）`)).join("\n");
}
on("shown", show2);
on("renewed", show2);
on("left", clear3);
function clear3({ pane }) {
  pane.querySelectorAll(".topics").forEach((each) => each.remove());
}
async function show2(area) {
  if (area.key !== "userTask_collectTopics") {
    return;
  }
  const record = await area.record?.catch(() => null);
  if (record && shown() === area) {
    clear3(area);
    area.pane.querySelector(".case-header")?.after(element(
      "div",
      "topics",
      topicButton({ number: record.number, topicsOpen: true }, (topics) => area.form && area.fill({ topicsText: topicsText(topics) }))
    ));
  }
}

// tasklist/meeting/way.js
function openMeeting(number) {
  go({ meeting: number, case: null, list: null });
}
function meetingButton({ meeting }, text = "会议页面", look2 = "btn-default btn-sm") {
  return meeting ? button(text, `${look2} meeting-open`, () => openMeeting(meeting)) : "";
}

// tasklist/meeting/words.js
var ZONE = "Asia/Shanghai";
var STATUS = { PRESENT: "到会", REPRESENTED: "委托他人", EXCUSED: "请假", ABSENT: "缺席", RECUSED: "回避", LEFT: "离席" };
var CHOICE = { FOR: "赞成", AGAINST: "反对", ABSTAIN: "弃权", VOTED: "已投票" };
var BALLOT = { NAMED: "记名投票", SECRET: "无记名投票", COUNTED: "清点计票" };
var BECAME = { PASSED: "通过", NOT_PASSED: "未通过", NO_QUORUM: "人数不足", HELD_OVER: "留待下次", WITHDRAWN: "已撤回" };
function choicesOf(words4) {
  return Object.entries(words4).map(([value, label2]) => ({ value, label: label2 }));
}
function moment(instant) {
  return new Date(instant).toLocaleString("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" });
}
function day(instant) {
  return moment(instant).slice(0, 10);
}
function clock2(instant) {
  return moment(instant).slice(11);
}

// tasklist/notices.js
var OUTCOME = { ACCEPTED: "成立", REJECTED: "不成立" };
var STEPS2 = ["userTask_draftNotice", "userTask_checkNotice", "userTask_decideObjection"];
function notices(number, { done = () => {
}, running = () => {
} } = {}) {
  const box2 = element("section", "notices");
  box2.setAttribute("aria-label", "公示与异议");
  fetchJson(ours(`/cases/${number}/objections`)).then((said4) => {
    draw10(box2, number, said4, done);
    const open8 = openOf(said4);
    if (open8) {
      running(lastDay(open8));
    }
  }, () => {
  });
  return box2;
}
function openOf({ notices: all }) {
  return all.find(({ publishedAt, endedAt }) => publishedAt && !endedAt);
}
function lastDay({ endsAt }) {
  return day(new Date(endsAt).getTime() - 1);
}
function draw10(box2, number, all, done = () => {
}) {
  const { objections } = all;
  const published = all.notices.filter(({ publishedAt }) => publishedAt);
  if (!published.length) {
    return;
  }
  const open8 = openOf(all);
  const raise = async () => {
    const said4 = await objection(number);
    if (said4) {
      draw10(box2, number, said4, done);
      say("已登记异议，由公示拟定人以外的人办理。");
      done();
    }
  };
  box2.replaceChildren(
    element("div", "meeting-head", element("h4", "", "公示与异议"), open8 ? button("登记异议", "btn-default btn-sm notices-raise", raise) : ""),
    element("ul", "", ...published.map((notice) => element(
      "li",
      "",
      words3(notice),
      element("ul", "", ...objections.filter((each) => each.notice === notice.id).map((each) => element("li", "", objectionWords(each))))
    )))
  );
}
function words3({ title, publishedAt, endsAt, endedAt, raised, accepted }) {
  return `${title}：${day(publishedAt)} 至 ${lastDay({ endsAt })} ${endedAt ? `已公示，异议 ${raised} 件，成立 ${accepted} 件` : "公示中"}`;
}
function objectionWords({ notice, number, text, at, outcome, reason }) {
  return `异议 ${notice}-${number}（${moment(at)}）：${text}。${outcome ? `${OUTCOME[outcome]}：${reason}` : "待办理"}`;
}
function objection(number) {
  return ask3({
    title: "登记异议",
    hint: "姓名和电话只供办理异议的人联系，不对外公开。",
    fields: [
      { key: "text", label: "异议的内容", type: "TEXT", most: 1e3, required: true },
      { key: "name", label: "提出人姓名（选填）", type: "LINE", most: 30, about: /姓名/ },
      { key: "phone", label: "联系电话（选填）", type: "LINE", most: 20, about: /联系电话/ }
    ],
    send: (values2) => postJson(ours(`/cases/${number}/objections`), values2)
  });
}
on("shown", show3);
on("renewed", show3);
on("left", clear4);
function clear4({ pane }) {
  pane.querySelectorAll(".notices").forEach((each) => each.remove());
}
async function show3(area) {
  const record = STEPS2.includes(area.key) ? await area.record?.catch(() => null) : null;
  if (record && shown() === area) {
    clear4(area);
    area.pane.querySelector(".case-header")?.after(notices(record.number));
  }
}

// tasklist/case/upload.js
var FILES = ".pdf,.jpg,.jpeg,.png,.ofd,.docx,.xlsx,image/jpeg,image/png";
var asked2 = null;
function limits() {
  asked2 ??= fetchJson(ours("/document-limits")).catch(() => {
    asked2 = null;
    return {};
  });
  return asked2;
}
function upload(address, taken, note2) {
  const message = element("div", "need-late", note2);
  message.setAttribute("role", "alert");
  const words4 = element("p", "case-hint");
  limits().then(({ words: text }) => words4.append(text ?? ""));
  const buttons3 = [
    chooser2("添加材料", FILES, send),
    chooser2("拍照", "image/jpeg", send, "environment")
  ];
  async function send(file2) {
    message.textContent = "";
    const { mostBytes, words: text } = await limits();
    if (file2.size > mostBytes) {
      message.textContent = `“${file2.name}”过大。${text}`;
      return;
    }
    buttons3.forEach((each) => each.disable(true));
    message.textContent = "正在上传……";
    try {
      taken(await post(`${address}?name=${encodeURIComponent(file2.name)}`, "application/octet-stream", file2));
    } catch (error) {
      message.textContent = error.message;
      buttons3.forEach((each) => each.disable(false));
    }
  }
  return element("div", "need-contact", ...buttons3.flatMap((each) => each.nodes), words4, message);
}
function chooser2(label2, accept, send, capture) {
  const input3 = element("input", "");
  input3.type = "file";
  input3.accept = accept;
  input3.style.display = "none";
  if (capture) {
    input3.setAttribute("capture", capture);
  }
  const open8 = button(label2, `btn-default${capture ? " case-camera" : ""}`, () => input3.click());
  input3.addEventListener("change", () => {
    const [file2] = input3.files;
    input3.value = "";
    if (file2) {
      send(file2);
    }
  });
  return { nodes: [open8, input3], disable: (disabled) => {
    open8.disabled = disabled;
  } };
}

// tasklist/case/documents.js
function documents(record) {
  const address = ours(`/cases/${record.number}/documents`);
  const box2 = element("div", "case-documents");
  const draw17 = (list, note2) => box2.replaceChildren(
    list.length ? table2(["材料", "类型", "添加", ""], list.map((each) => documentCells(address, each, refresh))) : element("p", "need-when", "还没有材料。"),
    ...record.outcome ? [] : [upload(address, (added) => refresh(added.note), note2)]
  );
  const refresh = (note2) => fetchJson(address).then((list) => draw17(list, note2));
  draw17(record.documents, null);
  return box2;
}
function documentCells(address, each, refresh) {
  const added = element("div", "", each.at, element("div", "need-who", `${each.who}（${each.unit}）`));
  if (each.withdrawn) {
    const { at, who: who2, why } = each.withdrawn;
    return [element("s", "", each.name), each.kind, added, element("div", "need-who", `${at} ${who2}已撤下：${why}`)];
  }
  if (each.erased) {
    return [each.name, `${each.kind}，${each.size}`, added, element("div", "need-who", "已按规定清除")];
  }
  const link4 = element("a", "", each.name);
  link4.href = `${address}/${each.id}`;
  link4.target = "_self";
  link4.download = "";
  return [
    /图片/.test(each.kind) ? element("div", "", link4, " ", look(link4.href, each.name)) : link4,
    `${each.kind}，${each.size}`,
    added,
    each.withdrawable ? withdrawDocument(`${address}/${each.id}`, refresh) : null
  ];
}
function look(source, name2) {
  const place2 = element("div", "case-picture");
  const open8 = button("查看", "btn-link btn-sm", () => {
    if (place2.firstChild) {
      place2.replaceChildren();
      open8.textContent = "查看";
      return;
    }
    const picture = element("img", "");
    picture.alt = name2;
    picture.addEventListener("error", () => place2.replaceChildren(element("span", "need-late", "图片无法显示，请点文件名下载后查看。")));
    picture.src = source;
    place2.replaceChildren(picture);
    open8.textContent = "收起";
  });
  return element("span", "", open8, place2);
}
function withdrawDocument(address, refresh) {
  return asking({
    label: "撤下",
    fields: [{ placeholder: "撤下的理由（记入办理记录）", missing: "请填写撤下材料的理由。", longest: 500 }],
    send: (reason) => postJson(`${address}/withdrawal`, { reason }).then(() => refresh(null)),
    done: () => element("strong", "", "已撤下。")
  });
}

// tasklist/case/record.js
function marks(list) {
  return element("div", "", ...list.map((each) => element("div", "", mark(each.level), ` ${each.at} ${each.unit}`)));
}
function letter(number) {
  const link4 = element("a", "", "查看并打印");
  link4.href = ours(`/opinions/${encodeURIComponent(number)}/letter`);
  link4.target = "_blank";
  link4.rel = "noopener";
  return link4;
}
function drawRecord(node, record, taskId) {
  node.append(
    section(`${record.about}（${record.number}）`, facts([
      ["所属单位", record.unit],
      [record.promised && !record.drawn ? "诉求内容" : "内容", record.content],
      [record.drawn ? "有关人员" : "诉求人", [record.reporter, record.phone].filter(Boolean).join(" ")],
      ...(record.facts ?? []).map((field) => [field.label, field.text]),
      ...record.fields.map((field) => [field.label, field.text]),
      ["登记时间", record.registered],
      ["承诺时限", record.promised],
      ["优先级", record.priorityWhy && `${record.priority} 分（${record.priorityWhy}）`],
      ["答复", record.answer],
      ["结果", record.outcome],
      ["复函", record.letter && letter(record.number)]
    ]), taskId ? contact(taskId, "电话联系") : ""),
    section("材料", documents(record)),
    section("办理过程（最近的在前）", decisions([...record.history].reverse())),
    section("时限与亮牌", table2(["环节", "单位", "时限", "到期", "完成", "亮牌"], record.deadlines.map((clock3) => [
      clock3.step,
      clock3.holder,
      element("div", "", clock3.basis, ...clock3.granted.map((each) => element("div", "need-who", each))),
      clock3.provisional ? `${clock3.due}（暂定）` : clock3.due,
      clock3.left || "在办",
      marks(clock3.marks)
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
    node.append(section(`关联的事项（共 ${record.linkedCount} 件${some}）`, linkedTable(record)));
  }
}
var recordTab = {
  id: "need-record",
  pluginPoint: "tasklist.task.detail",
  priority: 900,
  properties: { label: "办理记录" },
  render: (node, { taskId }) => {
    const box2 = element("div", "need-record", element("p", "need-when", "正在读取办理记录……"));
    node.append(box2);
    fetchJson(ours(`/task-cards/${encodeURIComponent(taskId)}/record`)).then(
      (found2) => {
        box2.replaceChildren();
        drawRecord(box2, found2, taskId);
      },
      (error) => box2.replaceChildren(element("p", "", error.message))
    );
  }
};

// tasklist/case/case-file.js
var file = panel("file", () => go({ case: null }));
var current3 = null;
var remark = null;
function openFile(number, words4 = null) {
  remark = { number, words: words4 };
  go({ case: number, task: null, detailsTab: null });
}
async function open6(number) {
  file.show(`案卷 ${number}`, [element("p", "need-when", "正在读取案卷……")]);
  try {
    if (!/^[1-9]\d{0,17}$/.test(number)) {
      throw new Error("没有这个编号的案卷，请核对编号。");
    }
    const [record, now] = await Promise.all([fetchJson(ours(`/cases/${number}`)), fetchJson(ours(`/cases/${number}/whereabouts`))]);
    if (current3 === number) {
      draw11(record, now);
    }
  } catch (failure) {
    if (current3 === number) {
      file.show(`案卷 ${number}`, [element("p", "need-late", failure.message)]);
    }
  }
}
function draw11(record, now) {
  const box2 = element("div", "need-record");
  const where = element("span", "", whereIs(now));
  const published = notices(record.number, {
    done: () => open6(record.number),
    // nobody has a task of it then
    running: (until) => {
      if (!record.outcome && !now.waits.length) {
        where.textContent = `公示中，至 ${until} 止`;
      }
    }
  });
  const words4 = remark?.number === record.number ? remark.words : null;
  box2.append(element(
    "div",
    "case-file-now",
    words4 ? element("p", "case-file-remark", words4) : null,
    element("p", "", element("strong", "", record.outcome ? "" : "现在："), where),
    element("span", "need-badges", ...(record.badges ?? []).map((text) => badge("about", text)))
  ));
  drawRecord(box2, record, record.task);
  file.show(`案卷 ${record.number}`, [published, contest(record), agreements(record.number), scorings(record.number), accounts(record.number), reports(record.number), box2], [
    record.task ? taskButton(record.task, "btn-primary btn-sm") : "",
    meetingButton(record),
    topicButton(record, () => open6(record.number)),
    button("打印工单", "btn-default btn-sm", () => printWorkOrder(record, now))
  ]);
}
function follow2() {
  const number = isSignedIn() ? parameter("case") : null;
  if (number === current3) {
    return;
  }
  current3 = number;
  if (number) {
    open6(number);
  } else {
    remark = null;
    file.hide();
  }
}
onAddress(follow2);
whileSignedIn(follow2, follow2);

// tasklist/done-task.js
var seen = /* @__PURE__ */ new Set();
onAnswer(/\/engine\/[^/]+\/task\/([^/?]+)(\?.*)?$/, async ([, taskId], status) => {
  if (status === 200) {
    seen.add(taskId);
  } else if ((status === 404 || status === 403) && !seen.has(taskId)) {
    await lead(taskId);
  }
});
async function lead(taskId) {
  try {
    const { number, done } = await fetchJson(ours(`/task-cards/${encodeURIComponent(taskId)}/case`));
    openFile(number, done ? "这个环节已办结。" : "这个环节现在不由您办理。");
  } catch (failure) {
    say(failure.message);
    go({ task: null });
  }
}

// tasklist/meeting/desk.js
function deskOf(number, { user, drawn: drawn2, complain: complain2, unfold = () => {
} }) {
  const address = (path) => ours(`/meetings/${number}/${path}`);
  return {
    number,
    user,
    unfold,
    /** The meeting afterwards; null if it was refused. */
    async send(path, body2 = {}) {
      complain2("");
      try {
        const view2 = await postJson(address(path), body2);
        drawn2(view2);
        return view2;
      } catch (failure) {
        complain2(failure.message);
        return null;
      }
    },
    /** @param dialog asks, by being given what sends  @param shape makes a body of what was filled in */
    async ask(dialog, path, shape = (values2) => values2) {
      complain2("");
      const view2 = await dialog((values2) => postJson(address(path), shape(values2)));
      if (view2) {
        drawn2(view2);
      }
    },
    /** What there is to choose from is read when it is needed. */
    async choosing(act) {
      complain2("");
      try {
        await act(await fetchJson(address("choices")));
      } catch (failure) {
        complain2(failure.message);
      }
    },
    /** A name by which a button is known again when all is drawn anew. */
    key(name2, made) {
      made.dataset.key = name2;
      return made;
    }
  };
}
function redraw(root3, nodes) {
  const keys = keyed(root3).map(({ dataset }) => dataset.key);
  const held3 = root3.contains(document.activeElement) ? document.activeElement.dataset.key : void 0;
  root3.replaceChildren(...nodes);
  if (held3) {
    const now = keyed(root3);
    const same = now.find(({ dataset }) => dataset.key === held3);
    (same ?? now[Math.min(keys.indexOf(held3), now.length - 1)])?.focus({ preventScroll: true });
  }
}
function keyed(root3) {
  return [...root3.querySelectorAll("[data-key]")].filter((each) => !each.disabled);
}
function way(desk2, name2, text, look2, act) {
  return desk2.key(name2, button(text, look2, act));
}

// tasklist/meeting/chooser.js
function chooser3(name2, choices) {
  let chosen = "";
  const { box: box2, input: input3 } = combobox({
    name: name2,
    labels: choices.map(({ label: label2 }) => label2),
    required: false,
    choose: (label2) => {
      chosen = choices.find((each) => each.label === label2)?.value ?? "";
    }
  });
  return { box: box2, input: input3, value: () => chosen };
}

// tasklist/meeting/standing.js
function stateOf({ item: item5 }) {
  return item5.outcome ?? item5.ended ?? (item5.openedAt ? "OPEN" : "WAITING");
}
function current4({ items }) {
  const open8 = items.find((each) => stateOf(each) === "OPEN");
  const over = items.filter((each) => !["OPEN", "WAITING"].includes(stateOf(each)));
  const last2 = over.reduce((one, other) => one && (one.item.closedAt ?? "") > (other.item.closedAt ?? "") ? one : other, null);
  return open8 ?? last2 ?? items[0] ?? null;
}
function next({ items }) {
  return items.find((each) => stateOf(each) === "WAITING") ?? null;
}
function needed({ part, whole: whole2, more }, base) {
  const exact = base * part / whole2;
  return more ? Math.floor(exact) + 1 : Math.ceil(exact);
}
function quorum({ rule, tally }) {
  const base = rule.quorum.base === "MEMBERS" ? tally.members : tally.members - tally.recused;
  const least = needed(rule.quorum, base);
  return {
    base,
    least,
    there: tally.attending,
    missing: Math.max(0, least - tally.attending),
    area: rule.byArea ? { there: tally.areaAttending ?? 0, all: tally.areaMembers ?? 0, part: rule.quorum } : null,
    reached: tally.quorum
  };
}
function majority({ rule, tally }) {
  const voted = tally.votesFor + tally.against + tally.abstained;
  const base = { MEMBERS: tally.members, ENTITLED: tally.members - tally.recused, ATTENDING: tally.attending, VOTING: voted }[rule.majority.base];
  const least = needed(rule.majority, base);
  return { least, voted, missing: Math.max(0, least - tally.votesFor) };
}
function statusFor({ absences }, id) {
  return absences[id] ?? "PRESENT";
}
function counts2(listed, id) {
  const status = statusFor(listed, id);
  return status === "PRESENT" || status === "REPRESENTED" && statusFor(listed, listed.proxies[id]) === "PRESENT";
}
function ownVoters({ me, members: members2 }, listed) {
  return me === null ? [] : members2.map(({ member }) => member).filter(({ id }) => id === me && statusFor(listed, id) === "PRESENT" || listed.proxies[id] === me && counts2(listed, id));
}
function counting({ rounds }, user) {
  const last2 = rounds.at(-1);
  if (!last2) {
    return "NONE";
  }
  if (last2.people.length === 1) {
    return last2.people[0] === user ? "OWN" : "ONE";
  }
  return last2.agreed ? "AGREED" : "DIFFERENT";
}

// tasklist/meeting/asked.js
var REASON = { type: "TEXT", most: 200, required: true };
function askOpening(view2, send) {
  const inTime = view2.invitedAt && day(view2.invitedAt) <= view2.callBy;
  return ask3({
    title: "宣布开会",
    hint: inTime ? "" : `通知应在 ${view2.callBy} 当日或之前发出${view2.invitedAt ? `，实际 ${moment(view2.invitedAt)} 发出` : "，没有发出的记录"}。仍要开会的，写明原因，记入纪要。`,
    warning: "开会以后，名单和议题不能再改。",
    fields: inTime ? [] : [{ key: "reason", label: "通知晚了仍要开会的原因", ...REASON }],
    send
  });
}
function askEnd(view2, send) {
  return ask3({
    title: "改结束时间",
    hint: `现为 ${moment(view2.closesAt)}。到时不再投票。`,
    fields: [
      { key: "end", label: "结束时间", type: "MOMENT", required: true, value: `${day(view2.closesAt)}T${clock2(view2.closesAt)}`, about: /结束时间应晚于|“end”/ },
      { key: "reason", label: "改结束时间的原因", ...REASON }
    ],
    send
  });
}
function askClosing(view2, waiting2, send) {
  return ask3({
    title: "散会",
    hint: waiting2.length ? `还没有表决的 ${waiting2.length} 项（${waiting2.map(({ item: item5 }) => `第 ${item5.place} 项`).join("、")}）留待下次；到会人数不足的，记为人数不足。` : "",
    warning: "散会以后，不能再投票，也不能再改到会情况。",
    fields: [],
    send
  });
}
function askWhy(title, label2, send) {
  return ask3({ title, fields: [{ key: "reason", label: label2, ...REASON }], send });
}
function askProxy(view2, member, send) {
  const there = view2.members.filter((each) => each.status === "PRESENT" && each.member.id !== member.id);
  return ask3({
    title: `${member.name}委托他人`,
    hint: there.length ? "受委托的人要到会，且只受一人委托。" : "还没有人到会：请先登记受委托的人到会。",
    fields: [{ key: "proxy", label: "受委托的人", type: "CHOICE", required: true, choices: there.map((each) => choiceOf(each.member)), about: /受委托|受一人委托/ }],
    send
  });
}
function askPresence(view2, listed, member, send) {
  const all = view2.members.map((each) => each.member);
  const there = all.filter(({ id }) => id !== member?.id && statusFor(listed, id) === "PRESENT");
  return ask3({
    title: `${member?.name ?? `第 ${listed.item.place} 项`}：本议题的到会情况`,
    hint: "只对这一项；全会的到会情况在名单里登记。",
    fields: [
      ...member ? [] : [{ key: "member", label: "哪位成员", type: "CHOICE", required: true, choices: all.map(choiceOf), about: /已经对正在表决/ }],
      { key: "status", label: "本议题的到会情况", type: "CHOICE", required: true, choices: choicesOf(STATUS), value: member ? statusFor(listed, member.id) : "RECUSED" },
      { key: "proxy", label: "受委托的人（委托他人的才选）", type: "CHOICE", choices: there.map(choiceOf), about: /受委托|受一人委托/ }
    ],
    send: ({ member: chosen = String(member?.id), status, proxy }) => send({ member: chosen, status, ...proxy ? { proxy } : {} })
  });
}
function choiceOf({ id, name: name2, post: post2 }) {
  return { value: String(id), label: post2 ? `${name2}（${post2}）` : name2 };
}
function askVote(name2, choice2, send) {
  return ask3({ title: `投票：${CHOICE[choice2]}`, hint: name2, warning: "投出以后不能更改。", fields: [], send });
}
var COUNTS = [["for", "赞成票数"], ["against", "反对票数"], ["abstain", "弃权票数"], ["votes", "总票数"]].map(([key, label2]) => ({ key, label: label2, type: "NUMBER", least: 0, most: 99999, required: true, ...key === "votes" ? { about: /总票数|之和/ } : {} }));
function askCount(again, send) {
  return ask3({
    title: "录入计票",
    hint: `${again ? "上一轮两人的计票不一致，请重新清点。" : ""}两人分别清点、分别录入，互相看不到；一致才算数。`,
    fields: COUNTS,
    send
  });
}
function askCountCorrection(send) {
  return ask3({
    title: "更正计票",
    hint: "两人分别录入相同的票数和原因后生效，原来的计票保留。",
    fields: [...COUNTS, { key: "reason", label: "更正的原因", ...REASON }],
    send
  });
}
function askCorrection(member, was, send) {
  return ask3({
    title: `更正${member.name}的投票`,
    hint: `原登记为${CHOICE[was]}。由当时登记的人以外的人更正，原来的一票保留。`,
    fields: [
      { key: "choice", label: "更正为", type: "CHOICE", required: true, choices: choicesOf({ FOR: "赞成", AGAINST: "反对", ABSTAIN: "弃权" }), about: /赞成、反对或弃权/ },
      { key: "reason", label: "更正的原因", ...REASON }
    ],
    send
  });
}
function askMember(choices, instead, byArea, send) {
  return ask3({
    title: instead ? `替换${instead.name}` : "添加成员",
    hint: instead ? "开会前可以替换；原成员从名单上移出，记录保留。" : "",
    fields: [
      { key: "name", label: "成员姓名", type: "LINE", most: 30, required: true, about: /姓名/ },
      { key: "post", label: "身份（如居民代表、社区书记，选填）", type: "LINE", most: 40, about: /身份/ },
      { key: "account", label: "系统账号（有账号的本人投票，选填）", control: chooser3("系统账号", choices.people), about: /账号/ },
      { key: "area", label: byArea ? "专有部分面积（平方米）" : "专有部分面积（平方米，业主大会才填）", type: "LINE", most: 13, required: byArea, about: /面积/ }
    ],
    send
  });
}
function askItem(choices, kind, send) {
  return ask3({
    title: "添加议题",
    hint: "填议题，或填要议的事项的受理编号；填了编号的，可以不填议题。",
    fields: [
      { key: "title", label: "议题名称", type: "TEXT", most: 200, about: /请填写议题|名称/ },
      { key: "case", label: "受理编号（选填）", type: "LINE", most: 18, about: /编号|事项|案件|列为议题/ },
      { key: "ballot", label: "表决方式", type: "CHOICE", required: true, choices: choicesOf(BALLOT), value: "NAMED" },
      { key: "rule", label: "表决规则", type: "CHOICE", required: true, choices: choices.rules, value: choices.rules.find(({ label: label2 }) => label2 === kind)?.value ?? "" }
    ],
    send
  });
}
function askTask(choices, passed, send) {
  return ask3({
    title: "分派任务",
    hint: "纪要审核通过以后，任务交给承办单位，按完成日期计时。",
    fields: [
      { key: "what", label: "任务内容", type: "TEXT", most: 500, required: true, about: /填写任务/ },
      { key: "unit", label: "承办单位", type: "CHOICE", required: true, control: chooser3("承办单位", choices.units), about: /承办的单位/ },
      { key: "due", label: "完成日期", type: "DATE", required: true, about: /完成日期/ },
      ...passed.length ? [{ key: "item", label: "所依据的议题（选填）", type: "CHOICE", choices: passed.map(({ item: item5 }) => ({ value: String(item5.id), label: `${item5.place}. ${item5.title}` })), about: /表决通过的议题/ }] : []
    ],
    send
  });
}

// tasklist/meeting/attendance.js
var WAYS = ["PRESENT", "EXCUSED", "ABSENT"];
function attendance(view2, desk2) {
  const editable = view2.openedAt && !view2.closedAt;
  const away = view2.members.filter(({ status }) => status === "ABSENT");
  return element(
    "section",
    "meeting-part",
    element(
      "div",
      "meeting-head",
      element("h3", "", `到会情况（${countWords(view2)}）`),
      editable && away.length ? desk2.key("all-present", button(`其余 ${away.length} 人都到会`, "btn-default btn-sm", () => allPresent(away, desk2))) : ""
    ),
    element("ul", "meeting-members", ...view2.members.map((each) => line2(view2, each, editable, desk2)))
  );
}
function countWords({ members: members2 }) {
  const there = members2.filter(({ status }) => status === "PRESENT").length;
  const represented = members2.filter(({ status }) => status === "REPRESENTED").length;
  return `名单 ${members2.length} 人，到会 ${there} 人${represented ? `，委托 ${represented} 人` : ""}`;
}
function line2(view2, { member, status, proxy }, editable, desk2) {
  const standsIn = proxy === null ? null : view2.members.find((each) => each.member.id === proxy);
  const note2 = (body2) => desk2.send("attendance", { member: String(member.id), ...body2 });
  const buttons3 = WAYS.map((way2) => pressed(desk2.key(`at-${member.id}-${way2}`, button(STATUS[way2], "btn-default btn-xs", () => note2({ status: way2 }))), status === way2));
  const represent = button(
    "委托…",
    "btn-default btn-xs",
    () => desk2.ask((send) => askProxy(view2, member, send), "attendance", ({ proxy: by2 }) => ({ member: String(member.id), status: "REPRESENTED", proxy: by2 }))
  );
  const ways = element("div", "btn-group meeting-ways", ...buttons3, pressed(desk2.key(`at-${member.id}-REPRESENTED`, represent), status === "REPRESENTED"));
  ways.setAttribute("role", "group");
  ways.setAttribute("aria-label", `${member.name}的到会情况`);
  return element(
    "li",
    `meeting-member meeting-${status.toLowerCase()}`,
    element("span", "meeting-name", member.name, member.post ? element("small", "", member.post) : ""),
    editable ? ways : element("span", "", STATUS[status]),
    standsIn ? element("small", "meeting-proxy", `委托${standsIn.member.name}`) : ""
  );
}
function pressed(made, is) {
  made.setAttribute("aria-pressed", String(is));
  made.classList.toggle("active", is);
  return made;
}
async function allPresent(away, desk2) {
  for (const { member } of away) {
    if (!await desk2.send("attendance", { member: String(member.id), status: "PRESENT" })) {
      return;
    }
  }
}

// tasklist/meeting/quorum-bar.js
function quorumBar(listed) {
  const { base, least, there, area, reached } = quorum(listed);
  const bar2 = element("div", "meeting-bar", element("div", "meeting-bar-there"), element("div", "meeting-bar-least"));
  bar2.style.setProperty("--there", `${base ? Math.min(100, there / base * 100) : 0}%`);
  bar2.style.setProperty("--least", `${base ? least / base * 100 : 100}%`);
  bar2.setAttribute("aria-hidden", "true");
  return element(
    "div",
    `meeting-quorum ${reached ? "meeting-reached" : "meeting-missing"}`,
    element("p", "", `应到 ${base} 人，到会 ${there} 人，至少要 ${least} 人。`, element("strong", "", missingWords(listed))),
    bar2,
    area ? element("p", "", areaWords(area)) : ""
  );
}
function missingWords(listed) {
  const { missing, reached } = quorum(listed);
  return reached ? "已达法定人数" : missing ? `还差 ${missing} 人` : "面积还不够";
}
function areaWords({ there, all, part }) {
  const least = all * part.part / part.whole;
  return `面积共 ${all} 平方米，到会 ${there} 平方米${there >= least ? "" : `，还差 ${(least - there).toFixed(2)} 平方米`}。`;
}

// tasklist/meeting/votes.js
var VOTES = ["FOR", "AGAINST", "ABSTAIN"];
function votesOf(view2, listed, desk2) {
  return listed.item.ballot === "COUNTED" ? counted(view2, listed, desk2) : element("ul", "meeting-votes", ...view2.members.map(({ member }) => line3(view2, listed, member, desk2)));
}
function line3(view2, listed, member, desk2) {
  const { item: item5, votes: votes2 } = listed;
  const vote = votes2[member.id];
  const open8 = stateOf(listed) === "OPEN";
  const status = statusFor(listed, member.id);
  return element(
    "li",
    "meeting-vote",
    element("span", "meeting-name", member.name),
    vote ? element("strong", `meeting-choice-${vote.toLowerCase()}`, CHOICE[vote]) : !counts2(listed, member.id) ? element("span", "meeting-quiet", STATUS[status]) : open8 ? voting(view2, listed, member, desk2) : element("span", "meeting-quiet", "没有投票"),
    open8 && !vote ? desk2.key(`presence-${item5.id}-${member.id}`, button("回避、离席…", "btn-link btn-xs", () => desk2.ask(
      (send) => askPresence(view2, listed, member, send),
      "attendance",
      (body2) => ({ ...body2, item: String(item5.id) })
    ))) : "",
    vote && item5.closedAt && item5.ballot === "NAMED" && !view2.approved && view2.mayRecord ? desk2.key(`correct-${item5.id}-${member.id}`, button("更正…", "btn-link btn-xs", () => desk2.ask(
      (send) => askCorrection(member, vote, send),
      `items/${item5.id}/corrections`,
      (body2) => ({ ...body2, member: String(member.id) })
    ))) : ""
  );
}
function voting(view2, listed, member, desk2) {
  const own2 = ownVoters(view2, listed).some(({ id }) => id === member.id);
  if (!own2 && (listed.item.ballot === "SECRET" || member.account)) {
    return element("span", "meeting-quiet", account(view2, listed, member) ? "等本人投票" : "没有账号，投不了无记名票");
  }
  const path = `items/${listed.item.id}/votes`;
  const buttons3 = VOTES.map((choice2) => desk2.key(
    `vote-${listed.item.id}-${member.id}-${choice2}`,
    button(CHOICE[choice2], "btn-default btn-xs", () => own2 ? desk2.ask((send) => askVote(member.name, choice2, send), path, () => ({ member: String(member.id), choice: choice2 })) : desk2.send(path, { member: String(member.id), choice: choice2 }))
  ));
  const box2 = element("div", "btn-group", ...buttons3);
  box2.setAttribute("role", "group");
  box2.setAttribute("aria-label", `${member.name}的投票`);
  return box2;
}
function account({ members: members2 }, { proxies }, member) {
  return member.account ?? members2.find((each) => each.member.id === proxies[member.id])?.member.account;
}
var SAID = {
  NONE: "两人分别清点、分别录入，还没有人录入。",
  ONE: "已有一人录入，请另一人录入。",
  OWN: "您已录入，请另一人用自己的账号录入。",
  DIFFERENT: "两人的计票不一致，请重新清点、重新录入。",
  AGREED: "两人的计票一致。"
};
function counted(view2, listed, desk2) {
  const { item: item5 } = listed;
  const how = counting(listed, desk2.user);
  const open8 = stateOf(listed) === "OPEN";
  const box2 = element("div", "meeting-counting", element("p", how === "DIFFERENT" ? "need-late" : "", open8 ? SAID[how] : ""));
  if (open8 && how !== "OWN" && how !== "AGREED") {
    box2.append(desk2.key(`count-${item5.id}`, button("录入计票…", "btn-primary", () => desk2.ask(
      (send) => askCount(how === "DIFFERENT", send),
      `items/${item5.id}/counts`
    ))));
  }
  if (item5.closedAt && !view2.approved && view2.mayRecord && item5.outcome !== "NO_QUORUM") {
    box2.append(
      how === "OWN" ? element("p", "", "您已录入更正，请另一人录入相同的更正。") : "",
      desk2.key(`recount-${item5.id}`, button("更正计票…", "btn-default btn-sm", () => desk2.ask(askCountCorrection, `items/${item5.id}/corrections`)))
    );
  }
  return box2;
}

// tasklist/meeting/item.js
var STATE3 = { WAITING: "待表决", OPEN: "正在表决", ...BECAME };
function itemCard(view2, listed, unfolded3, desk2) {
  const { item: item5, rule } = listed;
  const state = stateOf(listed);
  const unfold = desk2.key(`unfold-${item5.id}`, button(unfolded3 ? "收起" : "展开", "btn-link btn-xs", () => desk2.unfold(item5.id)));
  unfold.setAttribute("aria-expanded", String(unfolded3));
  unfold.setAttribute("aria-label", `${unfolded3 ? "收起" : "展开"}第 ${item5.place} 项`);
  const card2 = element(
    "article",
    `meeting-item meeting-item-${state.toLowerCase()}`,
    element(
      "div",
      "meeting-head",
      element("h3", "", `${item5.place}. ${item5.title}`),
      element("span", "meeting-state", STATE3[state]),
      unfold
    ),
    element("p", "meeting-quiet", `${BALLOT[item5.ballot]}，${rule.name}的规则`, item5.about ? "，事项 " : "", item5.about ? caseLink(String(item5.about)) : "")
  );
  card2.setAttribute("aria-label", `第 ${item5.place} 项`);
  if (unfolded3) {
    card2.append(...body(view2, listed, state, desk2));
  } else if (item5.closedAt) {
    card2.append(element("p", "", countWords2(listed.tally)));
  }
  return card2;
}
function body(view2, listed, state, desk2) {
  const { item: item5 } = listed;
  const running = view2.openedAt && !view2.closedAt;
  const parts3 = [];
  if (running && ["WAITING", "OPEN"].includes(state)) {
    parts3.push(quorumBar(listed), differing(view2, listed), state === "OPEN" ? liveCount(listed) : "", buttons(view2, listed, state, desk2));
  }
  if (item5.why) {
    parts3.push(element("p", "", `原因：${item5.why}`));
  }
  if (item5.closedAt) {
    parts3.push(resultOf(listed));
  }
  if (state === "OPEN" || item5.closedAt) {
    parts3.push(votesOf(view2, listed, desk2));
  }
  return parts3;
}
function differing({ members: members2 }, listed) {
  const all = members2.filter(({ member, status }) => statusFor(listed, member.id) !== status).map(({ member }) => `${member.name}${STATUS[statusFor(listed, member.id)]}`);
  return all.length ? element("p", "", `本议题：${all.join("，")}。`) : "";
}
function buttons(view2, listed, state, desk2) {
  const { item: item5 } = listed;
  const path = `items/${item5.id}`;
  const ready = state === "OPEN" ? item5.ballot !== "COUNTED" || counting(listed, desk2.user) === "AGREED" : quorum(listed).reached;
  const first4 = state === "OPEN" ? desk2.key(`first-${item5.id}`, button("结束表决", "btn-primary", () => desk2.send(`${path}/closing`))) : desk2.key(`first-${item5.id}`, button("开始表决", "btn-primary", () => desk2.send(`${path}/opening`)));
  first4.disabled = !ready;
  const begun = Object.keys(listed.votes).length > 0 || listed.rounds.some(({ agreed }) => agreed);
  return element(
    "div",
    "meeting-buttons",
    first4,
    desk2.key(`presence-${item5.id}`, button("回避、离席…", "btn-default btn-sm", () => desk2.ask(
      (send) => askPresence(view2, listed, null, send),
      "attendance",
      (values2) => ({ ...values2, item: String(item5.id) })
    ))),
    begun ? "" : desk2.key(`over-${item5.id}`, button("留待下次…", "btn-default btn-sm", () => desk2.ask((send) => askWhy("留待下次", "留待下次的原因", send), `${path}/holding-over`))),
    begun ? "" : desk2.key(`withdraw-${item5.id}`, button("撤回…", "btn-default btn-sm", () => desk2.ask((send) => askWhy("撤回议题", "撤回议题的原因", send), `${path}/withdrawal`)))
  );
}
function liveCount(listed) {
  const { item: item5, tally, votes: votes2 } = listed;
  if (item5.ballot === "SECRET") {
    return element("p", "meeting-live", `已投票 ${Object.keys(votes2).length} 人，共 ${tally.attending} 人。结束表决后公布结果。`);
  }
  if (item5.ballot === "COUNTED" && !listed.rounds.at(-1)?.agreed) {
    return "";
  }
  const { least, missing, voted } = majority(listed);
  return element(
    "p",
    "meeting-live",
    `赞成 ${tally.votesFor}，反对 ${tally.against}，弃权 ${tally.abstained}，未投 ${Math.max(0, tally.attending - voted)}。`,
    element("strong", "", missing ? `通过要 ${least} 票赞成，还差 ${missing} 票` : `赞成已达 ${least} 票`)
  );
}
function resultOf({ results: results2, item: item5 }) {
  const last2 = results2.at(-1);
  return element(
    "div",
    `meeting-result meeting-result-${item5.outcome.toLowerCase()}`,
    element("strong", "", BECAME[item5.outcome]),
    last2 ? element("span", "", countWords2(last2.tally)) : "",
    ...results2.slice(1).map(({ at, outcome, why }, index) => element(
      "small",
      "",
      `${moment(at)} 第 ${index + 1} 次更正（${why}）：原为“${BECAME[results2[index].outcome]}，${countWords2(results2[index].tally)}”，更正后“${BECAME[outcome]}”`
    ))
  );
}
function countWords2({ members: members2, attending, votesFor, against, abstained, areaMembers, areaAttending, areaFor }) {
  return `应到 ${members2} 人，到会 ${attending} 人；赞成 ${votesFor}，反对 ${against}，弃权 ${abstained}` + (areaMembers === null ? "" : `；面积共 ${areaMembers} 平方米，到会 ${areaAttending ?? 0}，赞成 ${areaFor ?? 0}`);
}

// tasklist/meeting/preparation.js
function preparation(view2, desk2) {
  return element("div", "meeting-preparation", members(view2, desk2), agenda(view2, desk2));
}
function members(view2, desk2) {
  const byArea = view2.items.some(({ rule }) => rule?.byArea);
  const add = (instead, path) => desk2.choosing((choices) => desk2.ask((send) => askMember(choices, instead, byArea, send), path));
  return element(
    "section",
    "meeting-part",
    element(
      "div",
      "meeting-head",
      element("h3", "", `名单（${view2.members.length} 人）`),
      desk2.key("add-member", button("添加成员", "btn-default btn-sm", () => add(null, "members"))),
      desk2.key("copy-members", button("沿用上次名单", "btn-default btn-sm", () => desk2.send("members/copies")))
    ),
    view2.members.length ? element("ol", "meeting-list", ...view2.members.map(({ member }) => element(
      "li",
      "",
      element("span", "meeting-name", member.name, member.post ? element("small", "", member.post) : "", member.account ? element("small", "", "用账号投票") : ""),
      named2(desk2.key(`substitute-${member.id}`, button("替换", "btn-link btn-xs", () => add(member, `members/${member.id}/substitute`))), `替换${member.name}`),
      named2(desk2.key(`strike-${member.id}`, button("移出", "btn-link btn-xs", () => desk2.send(`members/${member.id}/removal`))), `移出${member.name}`)
    ))) : element("p", "meeting-quiet", "名单上还没有人。")
  );
}
function agenda(view2, desk2) {
  const add = button("添加议题", "btn-default btn-sm", () => desk2.choosing((choices) => desk2.ask((send) => askItem(choices, view2.kind, send), "items")));
  return element(
    "section",
    "meeting-part",
    element("div", "meeting-head", element("h3", "", `议程（${view2.items.length} 项）`), desk2.key("add-item", add)),
    view2.items.length ? element("ol", "meeting-list meeting-agenda", ...view2.items.map(({ item: item5, rule }) => element(
      "li",
      "",
      element(
        "span",
        "meeting-name",
        item5.title,
        element("small", "", BALLOT[item5.ballot], rule && rule.name !== view2.kind ? `，按${rule.name}的规则` : "", silent(view2, item5)),
        item5.about ? caseLink(String(item5.about)) : ""
      ),
      named2(desk2.key(`remove-${item5.id}`, button("移出", "btn-link btn-xs", () => desk2.send(`items/${item5.id}/removal`))), `移出议题${item5.title}`)
    ))) : element("p", "meeting-quiet", "还没有议题。")
  );
}
function silent(view2, { ballot: ballot2 }) {
  const without = view2.members.filter(({ member }) => !member.account).length;
  return ballot2 === "SECRET" && without ? `，${without} 人没有账号，投不了；可改为清点计票` : "";
}
function named2(made, name2) {
  made.setAttribute("aria-label", name2);
  return made;
}

// tasklist/meeting/tasks.js
function tasks(view2, desk2) {
  const passed = view2.items.filter(({ item: item5 }) => item5.outcome === "PASSED");
  const give = () => desk2.choosing((choices) => desk2.ask((send) => askTask(choices, passed, send), "tasks"));
  return element(
    "section",
    "meeting-part",
    element(
      "div",
      "meeting-head",
      element("h3", "", `任务（${view2.tasks.length} 项）`),
      view2.mayRecord && view2.openedAt && !view2.approved ? desk2.key("give", button("分派任务", "btn-default btn-sm", give)) : ""
    ),
    view2.tasks.length ? element("ol", "meeting-list", ...view2.tasks.map((task) => element(
      "li",
      "",
      element("span", "meeting-name", `${view2.units[task.unit] ?? ""}：${task.what}`, element("small", "", `${task.due} 前完成`)),
      task.carriedOutBy ? caseLink(String(task.carriedOutBy)) : ""
    ))) : element("p", "meeting-quiet", "还没有分派任务。")
  );
}
function minutesLink({ number, closedAt }) {
  if (!closedAt) {
    return "";
  }
  const link4 = element("a", "btn btn-default btn-sm meeting-minutes", "打印纪要");
  link4.href = `${appRoot().replace(/\/camunda$/, "")}/api/meetings/${number}/minutes`;
  link4.target = "_blank";
  link4.addEventListener("click", (event) => {
    const page2 = window.open(link4.href);
    if (page2) {
      event.preventDefault();
      page2.addEventListener("load", () => page2.print());
    }
  });
  return link4;
}

// tasklist/meeting/hall.js
function hall(view2, desk2, unfolded3, onScreen2) {
  return [
    element("header", "meeting-top", element("div", "", element("p", "meeting-when", whenWords(view2)), late(view2)), buttons2(view2, desk2, onScreen2)),
    view2.openedAt ? held2(view2, desk2, unfolded3) : preparation(view2, desk2)
  ];
}
function whenWords({ kind, place: place2, startsAt, closesAt, openedAt, closedAt }) {
  const state = closedAt ? `${clock2(closedAt)} 已散会` : openedAt ? `${clock2(openedAt)} 已开会` : "尚未开会";
  return `${kind}，${moment(startsAt)} 至 ${clock2(closesAt)}，${place2}。${state}。`;
}
function late({ lateWhy }) {
  return lateWhy ? element("p", "meeting-quiet", `通知晚于规定时间，仍开会的原因：${lateWhy}`) : "";
}
function buttons2(view2, desk2, onScreen2) {
  const waiting2 = view2.items.filter((each) => stateOf(each) === "WAITING");
  const all = [];
  if (!view2.openedAt) {
    all.push(
      way(desk2, "first", "宣布开会", "btn-primary", () => desk2.ask((send) => askOpening(view2, send), "opening")),
      way(desk2, "end", "改结束时间…", "btn-default", () => desk2.ask((send) => askEnd(view2, send), "end"))
    );
  } else if (!view2.closedAt) {
    all.push(way(desk2, "close", "散会…", "btn-default", () => desk2.ask((send) => askClosing(view2, waiting2, send), "closing", () => ({}))));
  }
  return element("div", "meeting-buttons", way(desk2, "screen", "投影", "btn-default", onScreen2), minutesLink(view2), ...all);
}
function held2(view2, desk2, unfolded3) {
  const shown4 = view2.closedAt ? null : current4(view2);
  const following = shown4 && stateOf(shown4) === "OPEN" ? null : next(view2);
  return element(
    "div",
    "meeting-hall",
    element(
      "div",
      "meeting-items",
      element("h3", "meeting-agenda-head", `议程（${view2.items.length} 项）`),
      ...view2.items.map((listed) => itemCard(view2, listed, unfolded3.get(listed.item.id) ?? (listed === shown4 || listed === following), desk2)),
      tasks(view2, desk2)
    ),
    attendance(view2, desk2)
  );
}

// tasklist/meeting/screen.js
var MOST_CALLED = 12;
function screen(view2, desk2) {
  const listed = current4(view2);
  return [
    element("h2", "screen-title", view2.title),
    listed?.rule ? itemOf(view2, listed, desk2) : element("p", "screen-line", "还没有议题"),
    view2.closedAt ? element("p", "screen-line", `已散会：${view2.items.length} 项议题，通过 ${view2.items.filter((each) => stateOf(each) === "PASSED").length} 项`) : view2.openedAt ? "" : element("p", "screen-line", "尚未开会")
  ];
}
function itemOf(view2, listed, desk2) {
  const { item: item5 } = listed;
  const state = stateOf(listed);
  return element(
    "div",
    "screen-item",
    element("p", "screen-place", `议题 ${item5.place}／${view2.items.length}，${BALLOT[item5.ballot]}`),
    element("h3", "screen-topic", item5.title),
    ["WAITING", "OPEN"].includes(state) ? quorumBar(listed) : "",
    state === "OPEN" ? votes(view2, listed, desk2) : "",
    state in BECAME ? element("p", `screen-result screen-${state.toLowerCase()}`, BECAME[state]) : "",
    item5.closedAt ? element("p", "screen-line", countWords2(listed.tally)) : ""
  );
}
function votes(view2, listed, desk2) {
  const { item: item5, tally } = listed;
  const box2 = element("div", "screen-votes");
  if (item5.ballot === "NAMED") {
    box2.append(
      ...[["FOR", tally.votesFor], ["AGAINST", tally.against], ["ABSTAIN", tally.abstained]].map(([choice2, count3]) => element("p", `screen-count screen-count-${choice2.toLowerCase()}`, element("span", "", CHOICE[choice2]), element("strong", "", String(count3)))),
      element("p", "screen-line", `通过要 ${majority(listed).least} 票赞成`),
      called(view2, listed)
    );
  } else if (item5.ballot === "SECRET") {
    box2.append(element("p", "screen-count", element("span", "", "已投票"), element("strong", "", `${Object.keys(listed.votes).length}／${tally.attending}`)));
  } else {
    box2.append(element("p", "screen-line", { NONE: "正在清点", ONE: "正在清点，已录入一份", OWN: "正在清点，已录入一份", DIFFERENT: "两份计票不一致，重新清点", AGREED: "两份计票一致" }[counting(listed, desk2.user)]));
  }
  return box2;
}
function called(view2, listed) {
  const left = view2.members.map(({ member }) => member).filter(({ id }) => counts2(listed, id) && !listed.votes[id]);
  const names = left.slice(0, MOST_CALLED).map(({ name: name2 }) => name2).join("、");
  return left.length ? element("p", "screen-called", `还没有投票 ${left.length} 人：${names}${left.length > MOST_CALLED ? "……" : ""}`) : "";
}

// tasklist/meeting/seat.js
var VOTES2 = ["FOR", "AGAINST", "ABSTAIN"];
function seat(view2, desk2) {
  const open8 = view2.items.filter((each) => stateOf(each) === "OPEN");
  return [
    element("p", "meeting-when", whenWords(view2)),
    element("p", "", standing(view2)),
    ...open8.map((listed) => voting2(view2, listed, desk2)),
    open8.length || !view2.openedAt || view2.closedAt ? "" : element("p", "meeting-wait", "现在没有正在表决的议题。"),
    element(
      "section",
      "meeting-part",
      element("h3", "", `议程（${view2.items.length} 项）`),
      element("ol", "meeting-list", ...view2.items.map((listed) => element(
        "li",
        "",
        element("span", "meeting-name", listed.item.title),
        element("strong", "meeting-state", stateWords(listed))
      )))
    )
  ];
}
function stateWords(listed) {
  const state = stateOf(listed);
  return BECAME[state] ?? (state === "OPEN" ? "正在表决" : "待表决");
}
function standing({ me, members: members2, openedAt }) {
  const mine = members2.find(({ member }) => member.id === me);
  if (!mine) {
    return "您不在名单上，只能看。";
  }
  const by2 = mine.proxy === null ? "" : members2.find(({ member }) => member.id === mine.proxy)?.member.name ?? "";
  return openedAt ? `${mine.member.name}：${STATUS[mine.status]}${by2}${mine.status === "ABSENT" ? "。到会后请告诉会议的记录人登记" : ""}` : `${mine.member.name}：在名单上`;
}
function voting2(view2, listed, desk2) {
  const { item: item5, votes: votes2 } = listed;
  const own2 = ownVoters(view2, listed);
  return element(
    "section",
    "meeting-seat",
    element("h3", "", `${item5.place}. ${item5.title}`),
    element("p", "", `${BALLOT[item5.ballot]}，${missingWords(listed)}`),
    item5.ballot === "COUNTED" ? element("p", "", "请举手或投票，由两人清点。") : liveCount(listed),
    ...item5.ballot === "COUNTED" ? [] : own2.map((member) => votes2[member.id] ? element("p", "meeting-voted", `${whose(view2, member)}：${CHOICE[votes2[member.id]]}`) : ballot(view2, listed, member, desk2)),
    own2.length || item5.ballot === "COUNTED" ? "" : element("p", "meeting-quiet", absent(view2, listed))
  );
}
function whose({ me }, { id, name: name2 }) {
  return id === me ? "我的一票" : `代${name2}`;
}
function absent({ me }, listed) {
  return me === null ? "您不在名单上，不投票。" : `您对本议题${STATUS[statusFor(listed, me)]}，不投票。`;
}
function ballot(view2, { item: item5 }, member, desk2) {
  const box2 = element("div", "meeting-ballot", element("span", "", whose(view2, member)), ...VOTES2.map((choice2) => desk2.key(`own-${item5.id}-${member.id}-${choice2}`, button(CHOICE[choice2], `btn-default btn-lg meeting-own-${choice2.toLowerCase()}`, () => desk2.ask(
    (send) => askVote(`${whose(view2, member)}，${item5.title}`, choice2, send),
    `items/${item5.id}/votes`,
    () => ({ member: String(member.id), choice: choice2 })
  )))));
  box2.setAttribute("role", "group");
  box2.setAttribute("aria-label", whose(view2, member));
  return box2;
}

// tasklist/meeting/page.js
var AGAIN2 = 4e3;
var page = panel("meeting", leave2);
var trouble = element("p", "need-late meeting-trouble");
trouble.setAttribute("role", "alert");
var root2 = element("div", "meeting");
var current5 = null;
var view = null;
var desk = null;
var timer2 = null;
var changes2 = 0;
var onScreen = false;
var unfolded2 = /* @__PURE__ */ new Map();
function leave2() {
  if (onScreen) {
    go({ screen: null });
  } else {
    go({ meeting: null });
  }
}
async function open7(number) {
  view = null;
  unfolded2.clear();
  root2.replaceChildren(element("p", "need-when", "正在读取会议……"));
  trouble.textContent = "";
  page.show(`会议 ${number}`, [trouble, root2]);
  if (!/^[1-9]\d{0,17}$/.test(number)) {
    root2.replaceChildren();
    trouble.textContent = "没有这个编号的会议，请核对编号。";
    return;
  }
  desk = deskOf(number, {
    user: whoIsSignedIn(),
    drawn: (next2) => {
      changes2++;
      draw12(next2);
    },
    complain: (words4) => {
      trouble.textContent = words4;
    },
    unfold: (id) => {
      unfolded2.set(id, !root2.querySelector(`[data-key="unfold-${id}"][aria-expanded="true"]`));
      draw12(view, true);
    }
  });
  clearInterval(timer2);
  timer2 = setInterval(() => document.hidden || read3(number), AGAIN2);
  await read3(number);
}
async function read3(number) {
  const before = changes2;
  try {
    const next2 = await fetchJson(ours(`/meetings/${number}`));
    if (current5 === number && before === changes2 && !document.querySelector("dialog[open]")) {
      draw12(next2);
    }
  } catch (failure) {
    if (current5 === number) {
      if (!view) {
        clearInterval(timer2);
        root2.replaceChildren();
      }
      trouble.textContent = view ? `没有更新到最新情况：${failure.message}` : failure.message;
    }
  }
}
function draw12(next2, anew = false) {
  if (trouble.textContent.startsWith("没有更新")) {
    trouble.textContent = "";
  }
  if (!anew && JSON.stringify(next2) === JSON.stringify(view)) {
    return;
  }
  if (view?.title !== next2.title) {
    page.show(next2.title, [trouble, root2]);
  }
  view = next2;
  redraw(root2, onScreen ? [...screen(view, desk), leaving2()] : view.mayRecord ? [...ownVotes(), ...hall(view, desk, unfolded2, toScreen)] : [...seat(view, desk), toScreenButton()]);
}
function ownVotes() {
  return view.items.filter((listed) => stateOf(listed) === "OPEN" && listed.item.ballot !== "COUNTED" && ownVoters(view, listed).some(({ id }) => !listed.votes[id])).map((listed) => voting2(view, listed, desk));
}
function toScreenButton() {
  return desk.key("screen", button("投影", "btn-default btn-sm", toScreen));
}
function leaving2() {
  return desk.key("screen", button("退出投影", "btn-default screen-leave", () => go({ screen: null })));
}
function toScreen() {
  page.box.requestFullscreen?.().catch(() => {
  });
  go({ screen: "1" });
}
function follow3() {
  const number = isSignedIn() ? parameter("meeting") : null;
  const large = number !== null && parameter("screen") !== null;
  if (large !== onScreen) {
    onScreen = large;
    page.box.classList.toggle("meeting-on-screen", large);
    if (!large && document.fullscreenElement) {
      document.exitFullscreen();
    }
    if (view && number === current5) {
      draw12(view, true);
    }
  }
  if (number === current5) {
    return;
  }
  current5 = number;
  clearInterval(timer2);
  if (number) {
    open7(number);
  } else {
    view = null;
    page.hide();
  }
}
document.addEventListener("fullscreenchange", () => !document.fullscreenElement && onScreen && go({ screen: null }));
onAddress(follow3);
whileSignedIn(follow3, follow3);

// tasklist/meeting/at-task.js
var STEPS3 = {
  userTask_prepareMeeting: (view2, desk2) => [preparation(view2, desk2)],
  userTask_inviteMembers: (view2) => [agendaOf(view2), enter(view2, "会议页面", "btn-default")],
  userTask_holdMeeting: (view2) => [enter(view2, "进入会场", "btn-primary btn-lg"), element("p", "case-hint", hint(view2))],
  userTask_writeMinutes: (view2, desk2) => [agendaOf(view2), tasks(view2, desk2), minutesLink(view2), enter(view2, "会议页面", "btn-default btn-sm")],
  userTask_approveMinutes: (view2, desk2) => [agendaOf(view2), tasks(view2, desk2), minutesLink(view2), enter(view2, "会议页面", "btn-default btn-sm")]
};
on("shown", show4);
on("renewed", show4);
on("left", clear5);
var inHall = false;
onAddress(() => {
  const now = parameter("meeting") !== null;
  if (inHall && !now && shown()) {
    show4(shown());
  }
  inHall = now;
});
function clear5({ pane }) {
  pane.querySelectorAll(".meeting-at-task").forEach((each) => each.remove());
}
async function show4(area) {
  if (!(area.key in STEPS3)) {
    return;
  }
  const record = await area.record?.catch(() => null);
  if (!record?.meeting) {
    return;
  }
  const trouble2 = element("p", "need-late");
  trouble2.setAttribute("role", "alert");
  const content2 = element("div", "");
  const box2 = element("section", "meeting-at-task", content2, trouble2);
  box2.setAttribute("aria-label", "会议");
  const desk2 = deskOf(record.meeting, {
    user: area.user,
    drawn: (view2) => {
      draw13(area, content2, view2, desk2);
      drawCase(area);
    },
    complain: (words4) => {
      trouble2.textContent = words4;
    }
  });
  try {
    draw13(area, content2, await fetchJson(ours(`/meetings/${record.meeting}`)), desk2);
  } catch (failure) {
    trouble2.textContent = failure.message;
  }
  if (shown() !== area) {
    return;
  }
  clear5(area);
  area.pane.querySelector(".case-header")?.after(box2);
}
function draw13(area, content2, view2, desk2) {
  redraw(content2, STEPS3[area.key](view2, desk2).filter(Boolean));
  if (area.form && "agendaText" in area.values()) {
    area.fill({ agendaText: agendaText(view2) });
  }
}
function agendaText({ items, members: members2 }) {
  const listed = items.length ? items.map(({ item: item5 }) => `${item5.place}. ${item5.title}`).join("\n") : "尚无议题";
  return `${listed}
名单：${members2.length} 人`;
}
function agendaOf(view2) {
  return element("ol", "meeting-list", ...view2.items.map((listed) => element(
    "li",
    "",
    element("span", "meeting-name", listed.item.title, listed.item.closedAt ? element("small", "", countWords2(listed.tally)) : ""),
    view2.openedAt ? element("strong", "meeting-state", stateWords(listed)) : ""
  )));
}
function enter({ number }, text, look2) {
  return meetingButton({ meeting: number }, text, look2);
}
function hint({ openedAt, closedAt }) {
  return closedAt ? "已散会：请在下面选“已召开，散会”，再点“完成”。" : `${openedAt ? "正在开会" : "开会、到会登记、逐项表决都在会场里"}；散会以后，回到这里选“已召开，散会”。`;
}

// tasklist/project/acts.js
async function claim({ number, name: name2, rest, joint }, ask4) {
  const units = joint ? await fetchJson(ours("/claimants")) : [];
  return ask4({
    title: joint ? "登记联合认领" : "认领项目",
    hint: joint ? `《${name2}》待认领 ${rest}。逐家填写份额，合计须等于待认领额，一分不差。` : `《${name2}》待认领 ${rest}。本单位认领多少就填多少，全部认领可以不填。`,
    warning: "认领后不能撤回；满额后进入用款审批和签约。",
    fields: joint ? [{ key: "shares", label: "认领单位和份额", required: true, control: shares(units) }] : [{ key: "share", label: "认领额（元）", type: "LINE", most: 20, about: /认领/ }],
    send: (values2) => postJson(ours(`/projects/${number}/claims`), joint ? values2.shares : values2)
  });
}
function shares(units) {
  const rows = element("div", "project-shares");
  const add = () => {
    const unit = element("select", "form-control", ...units.map((each) => {
      const option = element("option", "", each.name);
      option.value = each.unit;
      return option;
    }));
    unit.setAttribute("aria-label", "认领单位");
    const share = element("input", "form-control");
    share.setAttribute("aria-label", "份额（元）");
    share.placeholder = "份额（元）";
    rows.append(element("div", "project-share", unit, share));
  };
  add();
  add();
  const input3 = rows.querySelector("input");
  const value = () => {
    const all = [...rows.children].map((each) => [each.querySelector("select").value, each.querySelector("input").value.trim()]).filter(([, share]) => share);
    return all.length === 0 ? "" : { units: all.map(([unit]) => unit), shares: all.map(([, share]) => share) };
  };
  return { box: element("div", "", rows, button("再加一家", "btn-default btn-sm", add)), input: input3, value };
}
function link3({ number, name: name2 }, ask4) {
  return ask4({
    title: "关联诉求或资源",
    hint: `《${name2}》回应哪件诉求，或用到哪项资源。编号见需求清单、资源清单。`,
    fields: [{ key: "to", label: "诉求或资源的编号", type: "LINE", most: 18, required: true }],
    send: (values2) => postJson(ours(`/projects/${number}/links`), values2)
  });
}
async function unlink({ number, name: name2 }, ask4) {
  const links4 = await fetchJson(ours(`/projects/${number}/links`));
  return ask4({
    title: "取消关联",
    hint: `关联错了的，从《${name2}》中去掉；等待这个项目的诉求不受影响。`,
    fields: [{ key: "to", label: "诉求或资源", type: "CHOICE", required: true, choices: links4.map((each) => ({ value: each.number, label: `${each.number} ${each.name}` })) }],
    send: (values2) => postJson(ours(`/projects/${number}/links/removal`), values2)
  });
}

// tasklist/project/lists.js
var LISTS2 = {
  needs: { name: "需求清单", states: { OPEN: "在办", ALL: "全部" } },
  resources: { name: "资源清单", states: { OPEN: "可用", ALL: "全部" } },
  projects: { name: "项目清单", states: { CLAIMABLE: "认领中", RUNNING: "实施中", OPEN: "全部在办", CLOSED: "已结", ALL: "全部" } }
};
var shown3 = panel("projects", () => go({ projects: null }));
var current6 = null;
function links3() {
  const all = Object.entries(LISTS2).map(([projects, { name: name2 }]) => {
    const to = element("a", "case-list-link", name2);
    to.href = `#/?projects=${projects}`;
    to.addEventListener("click", (event) => {
      event.preventDefault();
      go({ projects });
    });
    return element("li", "", to);
  });
  const box2 = element("nav", "case-lists", element("ul", "", ...all));
  box2.setAttribute("aria-label", "三张清单");
  return box2;
}
function draw14(which, asked3) {
  const { name: name2, states } = LISTS2[which];
  const again = (change2) => draw14(which, { ...asked3, ...change2 });
  const choices = Object.entries(states).map(([state, text]) => {
    const each = button(text, "btn-default btn-sm", () => again({ state }));
    each.setAttribute("aria-pressed", String(state === asked3.state));
    return each;
  });
  const group = element("div", "btn-group case-states", ...choices);
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", "现状");
  const box2 = element("div", "project-list");
  shown3.show(name2, [element(
    "div",
    "project-list-tools",
    group,
    owners(which, asked3.unit, (unit) => again({ unit })),
    search2(asked3.words, (words4) => again({ words: words4 })),
    files(which, asked3)
  ), box2]);
  load(box2, which, asked3);
}
function owners(which, unit, chosen) {
  const select = element("select", "form-control project-list-unit", element("option", "", "全部单位"));
  select.firstChild.value = "";
  select.setAttribute("aria-label", "单位");
  select.addEventListener("change", () => chosen(select.value));
  fetchJson(ours(`/project-lists/${which}/units`)).then((units) => {
    select.append(...units.map((each) => {
      const option = element("option", "", each.name);
      option.value = each.unit;
      return option;
    }));
    select.value = unit;
  }, () => select.remove());
  return select;
}
function search2(words4, found2) {
  const input3 = element("input", "form-control");
  input3.type = "search";
  input3.value = words4;
  input3.maxLength = 60;
  input3.placeholder = "名称中的字";
  input3.setAttribute("aria-label", "名称中的字");
  const form = element("form", "project-list-search", input3, element("button", "btn btn-default btn-sm", "查找"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    found2(input3.value.trim());
  });
  return form;
}
function files(which, asked3) {
  const said4 = element("span", "need-late");
  said4.setAttribute("role", "alert");
  const all = Object.entries({ xlsx: "导出表格（XLSX）", csv: "导出 CSV（GB18030）" }).map(([as, text]) => {
    const each = button(text, "btn-default btn-sm", async () => {
      each.disabled = true;
      said4.textContent = "";
      try {
        await postFile(ours(`/project-lists/${which}/file`), { as, ...asked3 }, `${LISTS2[which].name}.${as}`);
      } catch (failure) {
        said4.textContent = failure.message;
      }
      each.disabled = false;
    });
    return each;
  });
  return element("span", "project-list-files", ...all, said4);
}
async function load(box2, which, asked3) {
  const said4 = element("p", "case-found-said", "正在查找……");
  said4.setAttribute("role", "status");
  const rows = element("ol", "case-found");
  const more = button("更多", "btn-default case-found-more", () => page2(more.dataset.before));
  more.hidden = true;
  box2.replaceChildren(said4, rows, more);
  async function page2(before) {
    try {
      const { heading, lines, next: next2 } = await postJson(ours(`/project-lists/${which}`), { ...asked3, before });
      rows.append(...lines.map((line6) => row3(which, heading, line6, () => load(box2, which, asked3))));
      more.hidden = !next2;
      more.dataset.before = next2 ?? "";
      said4.textContent = rows.children.length === 0 ? "没有符合条件的。" : `${next2 ? "已列出" : "共"} ${rows.children.length} 条${next2 ? "，还有更多" : ""}。`;
    } catch (failure) {
      said4.classList.add("need-late");
      said4.textContent = failure.message;
    }
  }
  await page2(null);
}
function row3(which, heading, { cells, rest, claims, joint, open: open8, linked }, again) {
  const [number, name2] = cells;
  const facts2 = heading.slice(2).flatMap((head, place2) => cells[place2 + 2] ? [element("span", "project-fact", element("b", "", `${head}：`), cells[place2 + 2])] : []);
  const acts = which !== "projects" ? [] : [
    rest && (claims || joint) ? button(joint ? "登记联合认领" : "认领", "btn-primary btn-sm", () => claim({ number, name: name2, rest, joint }, ask3).then((done) => done && again())) : null,
    joint ? button("关联诉求或资源", "btn-default btn-sm", () => link3({ number, name: name2 }, ask3).then((done) => done && again())) : null,
    linked ? button("取消关联", "btn-default btn-sm", () => unlink({ number, name: name2 }, ask3).then((done) => done && again())) : null
  ].filter(Boolean);
  return element(
    "li",
    "case-found-row",
    element("div", "case-line", open8 ? caseLink(number, name2) : element("span", "project-name", name2), ...acts),
    element("div", "project-facts", ...facts2),
    element("div", "case-found-facts", `编号 ${number}`, rest ? ` · 待认领 ${rest}` : "")
  );
}
function follow4() {
  const which = isSignedIn() ? parameter("projects") : null;
  if (which === current6) {
    return;
  }
  current6 = which;
  if (which in LISTS2) {
    draw14(which, { state: Object.keys(LISTS2[which].states)[0], words: "", unit: "" });
  } else {
    shown3.hide();
  }
}
onAddress(follow4);
whileSignedIn(follow4, follow4);
window.angular.module("cam.tasklist.filter").directive("taskFilters", () => ({
  restrict: "C",
  link: (scope, [column]) => column.querySelector(".content").append(links3())
}));

// tasklist/scoring/sheet.js
function sheetOf2(sheet, number, documents2, added) {
  const progress = element("p", "score-progress", progressWords(sheet));
  progress.setAttribute("aria-live", "polite");
  const items = sheet.lines.map((line6) => line6.heading ? element("h4", "score-heading", line6.name) : item4(sheet, line6, documents2, (answer) => {
    progress.textContent = progressWords(answer);
  }));
  const wanted = scored(sheet).some(({ evidenceAsked }) => evidenceAsked.length);
  const adding = element("div", "score-evidence");
  const offer = (note2) => adding.replaceChildren(element("h4", "score-heading", "添加证据"), upload(ours(`/cases/${number}/documents`), async (taken) => {
    const all = await added();
    items.forEach((each) => each.offer?.(all));
    offer(taken.note);
  }, note2));
  if (wanted) {
    offer(null);
  }
  return {
    node: element("div", "score-sheet", progress, ...items.map((each) => each.node ?? each), adding),
    async refused() {
      const all = items.filter((each) => each.saved);
      await Promise.all(all.map((each) => each.saved()));
      return all.find(({ node }) => node.querySelector(".need-late").textContent)?.node ?? null;
    }
  };
}
function progressWords(sheet) {
  const total = sum(sheet);
  const rest = scored(sheet).length - filled(sheet);
  return total === null ? `还有 ${rest} 项没有评分；填写即保存，提交前只有您自己看得到。` : `各项已评，您的合计 ${total} 分；核对后在下面提交。`;
}
function item4(sheet, line6, documents2, answered) {
  const state = element("span", "score-state");
  const trouble2 = element("p", "need-late");
  trouble2.setAttribute("role", "alert");
  const points2 = input2("text", line6.points ?? "", `${line6.name}的分值`);
  points2.inputMode = "decimal";
  const remark2 = element("textarea", "form-control score-remark");
  remark2.value = line6.remark;
  remark2.rows = 1;
  remark2.maxLength = 2e3;
  remark2.placeholder = "评分说明（选填）";
  remark2.setAttribute("aria-label", `${line6.name}的评分说明`);
  const leave3 = line6.mayNotApply ? input2("checkbox", "", `${line6.name}不适用`) : null;
  if (leave3) {
    leave3.checked = line6.notApplicable;
  }
  const proofs = element("div", "score-proofs");
  const chosen = new Set(line6.evidence.map(({ id }) => id));
  const offer = (all) => proofs.replaceChildren(...line6.evidenceAsked.length ? [
    element("span", "case-hint", `证据（${line6.evidenceAsked.join("、")}）：`),
    ...all.filter(({ withdrawn, erased }) => !withdrawn && !erased).map((each) => choice(each, line6, chosen, save2))
  ] : []);
  let saving2 = Promise.resolve();
  function save2() {
    saving2 = saving2.then(send);
  }
  async function send() {
    points2.disabled = leave3?.checked ?? false;
    if (leave3?.checked) {
      points2.value = "";
    }
    trouble2.textContent = "";
    if (leave3?.checked && !remark2.value.trim()) {
      state.textContent = "";
      trouble2.textContent = "不适用的，请在说明里写明理由。";
      return;
    }
    state.textContent = "正在保存……";
    try {
      const panels = await postJson(ours(`/score-sheets/${sheet.id}/scores`), {
        indicator: line6.indicator,
        points: points2.value,
        notApplicable: leave3?.checked ?? false,
        remark: remark2.value,
        evidence: [...chosen]
      });
      state.textContent = "已保存";
      answered(ownSheet(panels) ?? sheet);
    } catch (failure) {
      state.textContent = "";
      trouble2.textContent = failure.message;
    }
  }
  [points2, remark2, leave3].filter(Boolean).forEach((each) => each.addEventListener("change", save2));
  points2.disabled = leave3?.checked ?? false;
  offer(documents2);
  const node = element(
    "section",
    "score-item",
    element(
      "div",
      "score-line",
      element("strong", "", line6.name),
      element("span", "score-of", points2, ` / ${line6.maximum} 分`),
      leave3 ? element("label", "score-leave", leave3, ` 不适用（${line6.mayNotApply}）`) : "",
      state
    ),
    line6.method ? element("p", "case-hint", line6.method) : "",
    remark2,
    proofs,
    trouble2
  );
  node.setAttribute("aria-label", line6.name);
  return { node, offer, saved: () => saving2 };
}
function choice(document2, line6, chosen, save2) {
  const id = String(document2.id);
  const box2 = input2("checkbox", "", `${line6.name}的证据：${document2.name}`);
  box2.checked = chosen.has(id);
  box2.addEventListener("change", () => {
    chosen[box2.checked ? "add" : "delete"](id);
    save2();
  });
  return element("label", "score-proof", box2, ` ${document2.name}`);
}
function input2(type2, value, label2) {
  const made = element("input", type2 === "text" ? "form-control score-points" : "");
  made.type = type2;
  if (type2 === "text") {
    made.value = value;
  }
  made.setAttribute("aria-label", label2);
  return made;
}

// tasklist/scoring/at-task.js
var METHODS = ["userTask_visitSite", "userTask_hearBriefing", "userTask_readDocuments", "userTask_interviewPeople", "userTask_holdWorkshop", "userTask_gatherOpinions"];
var WHOLE = "userTask_scoreSheet";
var STEPS4 = [WHOLE, ...METHODS, "userTask_synthesiseAppraisal", "userTask_replaceAppraiser", "userTask_appointAssessors"];
on("shown", show5);
on("renewed", show5);
on("left", clear6);
document.addEventListener("click", complete, true);
function clear6(area) {
  area.sheet = null;
  area.pane.querySelectorAll(".scoring-at-task").forEach((each) => each.remove());
}
async function show5(area) {
  const record = STEPS4.includes(area.key) ? await area.record?.catch(() => null) : null;
  const panels = record && await fetchJson(ours(`/cases/${record.number}/scorings`)).catch(() => null);
  if (!panels || shown() !== area) {
    return;
  }
  clear6(area);
  const box2 = element("section", "scoring-at-task", ...content(area, record, panels));
  box2.setAttribute("aria-label", "评分");
  if (box2.childNodes.length) {
    area.pane.querySelector(".case-header")?.after(box2);
  }
}
function content(area, record, panels) {
  const own2 = ownSheet(panels);
  if (area.key === WHOLE) {
    if (!own2) {
      return [element("p", "case-hint", "这项任务由确定的评委各填一份，您没有待填的评分表。")];
    }
    const panel2 = panels.at(-1);
    area.sheet = sheetOf2(own2, record.number, record.documents, () => fetchJson(ours(`/cases/${record.number}/documents`)));
    return [element("h3", "", `评分表：${panel2.standard}`), element("p", "case-hint", panel2.rule), area.sheet.node];
  }
  const box2 = element("div", "");
  draw9(box2, record.number, panels);
  return [box2, METHODS.includes(area.key) && own2 ? leaveButton(own2, area) : ""];
}
var waited = false;
async function complete(event) {
  const area = shown();
  const done = event.target.closest?.(".form-actions [type=submit]");
  if (waited || !done || !area?.sheet || !area.pane.contains(done) || area.values().interest === "CONFLICT") {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  const wrong = await area.sheet.refused();
  if (wrong) {
    complain(area.pane, "评分表里有一项没有保存，请按红字改正后再提交。");
    wrong.querySelector("input, textarea").focus();
  } else if (shown() === area) {
    waited = true;
    done.click();
    waited = false;
  }
}
function leaveButton(sheet, area) {
  return button("申请回避", "btn-default btn-sm score-recusal", async () => {
    const done = await ask3({
      title: "申请回避",
      hint: `您承担的“${sheet.item}”改由他人承担，您不再评估这件事项。`,
      fields: [{ key: "reason", label: "回避的理由", type: "TEXT", most: 500, required: true }],
      send: (values2) => postJson(ours(`/score-sheets/${sheet.id}/recusal`), values2)
    });
    if (done) {
      say("已申请回避，由工作小组改派他人。");
      area.refresh();
    }
  });
}

// tasklist/meeting/own.js
var box = element("section", "own-meetings");
box.setAttribute("aria-label", "我的会议");
function draw15(all) {
  box.replaceChildren(...all.length ? [element("h4", "", "我的会议"), element("ul", "", ...all.map(line4))] : []);
}
function line4({ number, title, place: place2, startsAt, open: open8 }) {
  return element(
    "li",
    "",
    button(title, "btn-link own-meeting", () => openMeeting(number)),
    element("div", "need-who", `${moment(startsAt)}，${place2}`, open8 ? element("strong", "", "，正在开会") : "")
  );
}
renewing(() => fetchJson(ours("/meetings")).then(draw15, () => {
}));
whileSignedIn(() => {
}, () => draw15([]));
var ownMeetings = {
  id: "own-meetings",
  pluginPoint: "tasklist.list",
  priority: 150,
  render: (node) => node.append(box)
};

// tasklist/clock-words.js
var UNITS = [[86400, "天"], [3600, "小时"], [60, "分"]];
var MOST4 = 2;
function clockWords(seconds) {
  let rest = Math.abs(seconds);
  const parts3 = [];
  for (const [length, name2] of UNITS) {
    const count3 = Math.floor(rest / length);
    rest -= count3 * length;
    if (count3) {
      parts3.push(`${count3} ${name2}`);
    }
  }
  return `${seconds < 0 ? "已超" : "剩"} ${parts3.slice(0, MOST4).join(" ") || "不到 1 分"}`;
}

// tasklist/urgent.js
var TICK = 1e4;
var banner = element("section", "case-urgent");
banner.setAttribute("aria-label", "紧急事项");
banner.hidden = true;
var clocks = [];
var timer3 = null;
function draw16(tasks2, now = Date.now()) {
  clocks = tasks2.map((task) => ({ task, until: now + task.left * 1e3, place: element("strong", "case-urgent-clock") }));
  banner.hidden = tasks2.length === 0;
  banner.replaceChildren(
    element("h3", "", `紧急 ${tasks2.length} 件`),
    element("ul", "", ...clocks.map(({ task, place: place2 }) => element("li", "", line5(task, place2))))
  );
  tick(now);
}
function line5(task, place2) {
  const open8 = element(
    "button",
    "btn btn-link case-urgent-open",
    element("span", "case-urgent-about", task.about),
    element("span", "", `${task.step} · ${task.claimedBy ? `签领：${task.claimedBy}` : "待签领"} · 编号 ${task.number}`),
    element("span", "", `${task.at} 前 `, place2)
  );
  open8.type = "button";
  open8.addEventListener("click", () => openTask(task.taskId));
  return open8;
}
function tick(now = Date.now()) {
  clocks.forEach(({ task, until, place: place2 }) => {
    const seconds = Math.floor((until - now) / 1e3);
    place2.textContent = task.paused ? "暂停计时" : clockWords(seconds);
    place2.classList.toggle("need-late", seconds < 0 && !task.paused);
  });
}
renewing(() => fetchJson(ours("/urgent-tasks")).then((tasks2) => draw16(tasks2), () => {
}));
whileSignedIn(
  () => {
    timer3 = setInterval(() => tick(), TICK);
  },
  () => {
    clearInterval(timer3);
    draw16([]);
  }
);
var urgent = {
  id: "case-urgent",
  pluginPoint: "tasklist.list",
  priority: 1e3,
  render: (node) => node.append(banner)
};

// tasklist/index.js
var index_default = [back, cards, orders, ownMeetings, recordTab, startEntry, urgent];
export {
  index_default as default
};
