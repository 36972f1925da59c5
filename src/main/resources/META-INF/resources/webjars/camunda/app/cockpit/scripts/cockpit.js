/* Made of web/cockpit/index.js and what it imports by "npm --prefix web run build": change it there, not here. */

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
  [".dropdown-toggle", "展开选项"],
  [".section-toggle", "展开或收起本栏"],
  [".navbar-toggle", "展开或收起导航"],
  [".nav a, .navbar a", "转到"],
  ["a.glyphicon-copy, .glyphicon-copy a", "复制"],
  ["a.glyphicon-link, button:has(.glyphicon-link)", "复制查询的地址"],
  ["a.glyphicon-remove, button:has(.glyphicon-remove)", "移除"],
  ["a.glyphicon-menu-up, a.glyphicon-menu-down", "展开或收起"]
];
var TIPS = ["uib-tooltip", "tooltip", "title"];
function label(root) {
  for (const each of root.querySelectorAll("a, button")) {
    if (!each.textContent.trim() && !each.hasAttribute("aria-label") && !each.querySelector("img[alt]")) {
      const name = tip(each) ?? NAMES.find(([selector]) => each.matches(selector))?.[1];
      if (name) {
        each.setAttribute("aria-label", name);
        pressable(each);
      }
    }
  }
  root.querySelectorAll("input[uib-typeahead][aria-expanded]:not([role])").forEach((each) => each.setAttribute("role", "combobox"));
  root.querySelectorAll("input.toggle:not([aria-label])").forEach((each) => each.setAttribute("aria-label", "切换"));
  root.querySelectorAll(".tjs-table-container:not([tabindex])").forEach((each) => each.tabIndex = 0);
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
  return TIPS.map((name) => each.getAttribute(name)).find((text) => text && /\p{Script=Han}/u.test(text));
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
var month = (name) => MONTHS[ENGLISH_MONTHS.indexOf(name)];
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
var permissions = (text) => /^[A-Z_]+(, ?[A-Z_]+)*$/.test(text.trim()) ? text.split(",").map((name) => permission(name.trim()) ?? name.trim()).join("、") : void 0;
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
    pattern(/^Expand all \((\d+)\)$/, (count) => `全部展开（${count}）`),
    pattern(/^Remove list item (\d+)$/, (item) => `移除第 ${item} 项`),
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
    pattern(/^([A-Z][a-z]+) (\d+), (\d{4})$/, (name, day, year) => `${year}年${month(name)}${day}日`)
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
      "community": "社区",
      "grid": "网格",
      "supervisor": "督办"
    })
  ],
  ".profile, form": [
    table({ "Jonny": "例如：张三", "Prosciutto": "例如：网格员", "j.prosciutto@acme.org": "例如：zhangsan@example.cn" })
  ],
  ".task-form .help-block": [
    pattern(/^Only a (\w+) value is allowed$/, (name) => `只能填写${type(name)}`)
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
  for (const name of ATTRIBUTES) {
    const text = element2.getAttribute(name);
    const chinese = text && translation(element2, text);
    if (chinese && chinese !== text) {
      element2.setAttribute(name, chinese);
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

// cockpit/chinese.js
window.angular.module("minxu.cockpit", ["cam.commons"]).config(["camDateFormatProvider", (formats) => formats.setDateFormat("YYYY-MM-DD HH:mm:ss", "normal")]);
var TYPES = {
  "string": "字符串",
  "boolean": "布尔",
  "integer": "整数",
  "long": "长整数",
  "double": "双精度浮点数",
  "number": "数字",
  "date": "日期",
  "time": "时间",
  "dateTime": "日期和时间"
};
Object.assign(PARTS, {
  ".dmn-js-parent, .tjs-container, .dmn-decision-table-container": [
    pattern(/^Decision name: ([^]*)$/, (name) => `决策表名称：${name}`),
    pattern(/^Input label: ([^]*)$/, (name) => `输入名称：${name}`),
    pattern(/^Output label: ([^]*)$/, (name) => `输出名称：${name}`),
    pattern(/^Input expression: ([^]*)$/, (name) => `输入表达式：${name}`),
    pattern(/^Output name: ([^]*)$/, (name) => `输出标识：${name}`)
  ],
  ".tile-footer": [pattern(/^\s*No 个运行中的(.+?)\s*$/, (what) => `没有运行中的${what}`)],
  ".cam-table th, .cam-table thead td": [table({ "Actions": "操作", "State": "状态" })],
  ".null-value": [table({ "null": "空", "<null>": "<空>" })],
  '.cam-table .col-value > a, .cam-table [ng-click="uploadVariable(v)"]': [
    table({ "Download": "下载", "Upload": "上传", "<undefined>": "<未定义>" })
  ],
  ".incidents-tab": [table({ "Failed Job": "作业失败", "failedExternalTask": "外部任务失败", "Message is null.": "消息为空。" })],
  ".job-definition td.type": [
    table({
      "async-continuation": "异步执行",
      "event": "异步事件",
      "timer-transition": "边界定时器",
      "timer-intermediate-transition": "中间定时器",
      "timer-start-event": "定时启动",
      "timer-start-event-subprocess": "定时启动事件子流程",
      "timer-task-listener": "任务定时监听器"
    })
  ],
  ".job-definition td.configuration": [
    table({ "async-before": "执行前", "async-after": "执行后" }),
    pattern(/^(DURATION|DATE|CYCLE): ([^]*)$/, (kind, value) => `${{ DURATION: "时长", DATE: "日期", CYCLE: "周期" }[kind]}：${value}`)
  ],
  ".tooltip": [
    table({
      "Toggle this section": "展开或收起本栏",
      "Suspended Job Definition": "已挂起的作业定义",
      "processDefinition": "流程",
      "multiInstanceBody": "多实例主体",
      "exclusiveGateway": "排他网关",
      "inclusiveGateway": "包容网关",
      "parallelGateway": "并行网关",
      "eventBasedGateway": "事件网关",
      "scriptTask": "脚本任务",
      "serviceTask": "服务任务",
      "businessRuleTask": "业务规则任务",
      "manualTask": "手工任务",
      "userTask": "人工任务",
      "sendTask": "发送任务",
      "receiveTask": "接收任务",
      "subProcess": "子流程",
      "callActivity": "调用活动",
      "transaction": "事务子流程",
      "startEvent": "开始事件",
      "intermediateTimer": "中间定时器",
      "intermediateMessageCatch": "接收消息事件",
      "intermediateSignalCatch": "接收信号事件",
      "intermediateConditional": "条件事件",
      "noneEndEvent": "结束事件"
    })
  ],
  ".modal": [table({ "Select all": "全选", "Invalid Date Value.": "日期值无效。" })],
  ".notification": [
    table({
      "Error": "错误",
      "Error:": "错误：",
      "This process definition has no job definitions associated with. The job priority cannot be overridden.": "该流程没有作业定义，不能覆盖作业优先级。"
    })
  ],
  ".loading-text": [table({ "Loading diagram": "正在加载流程图" })],
  ".dmn-js-parent .input-variable, .dmn-js-parent .output-variable": [table(TYPES)],
  ".dmn-literal-expression-container .literal-expression-properties": [
    table({
      ...TYPES,
      "Variable name:": "变量名称：",
      "Variable type:": "变量类型：",
      "Expression language:": "表达式语言："
    })
  ],
  ".dmn-js-parent .hit-policy, .dmn-js-parent th .clause, .dmn-js-parent th.annotation, .dmn-js-parent [title]": [
    table({
      "Hit policy:": "命中策略：",
      "Unique": "唯一",
      "First": "首个",
      "Priority": "优先级",
      "Any": "任一",
      "Collect": "收集",
      "Collect (Sum)": "收集（求和）",
      "Collect (Min)": "收集（最小）",
      "Collect (Max)": "收集（最大）",
      "Collect (Count)": "收集（计数）",
      "Rule order": "规则顺序",
      "Output order": "输出顺序",
      "When": "如果",
      "And": "且",
      "Then": "则",
      "Annotations": "备注",
      "Input type": "输入类型",
      "Input label": "输入名称",
      "Input expression": "输入表达式",
      "Output type": "输出类型",
      "Output label": "输出名称",
      "Output name": "输出标识",
      "Definition name": "定义名称",
      "Definition ID": "定义 ID",
      "No overlap is possible and all rules are disjoint. Only a single rule can be matched": "规则互不重叠，只有一条规则命中",
      "Rules may overlap. The first matching rule will be chosen": "规则可以重叠，取第一条命中的规则",
      "Rules may overlap. The one with the highest priority will be chosen": "规则可以重叠，取优先级最高的规则",
      "Rules may overlap. Their output have to match": "规则可以重叠，但输出必须相同",
      "Collects the values of all matching rules": "收集全部命中规则的值",
      "Collects the values of all matching rules and sums up to a single value": "收集全部命中规则的值并求和",
      "Collects the values of all matching rules and uses the lowest value": "收集全部命中规则的值并取最小值",
      "Collects the values of all matching rules and uses the highest value": "收集全部命中规则的值并取最大值",
      "Collects the values of all matching rules and counts the number of them": "统计全部命中规则的个数",
      "Collects the values of all matching rules in rule order": "按规则顺序收集全部命中规则的值",
      "Collects the values of all matching rules in decreasing output priority order": "按输出优先级从高到低收集全部命中规则的值"
    })
  ],
  ".view-drd-button": [table({ "View DRD": "查看决策需求图" })]
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

// cockpit/models.js
var API = ours("/models");
var PATH = "/models";
var KINDS = [["PROCESS", "流程"], ["TABLE", "决策表"], ["FORM", "表单"]];
var SHOWN = 30;
function version(of) {
  return `第 ${of.version} 版${of.tag ? `（${of.tag}）` : ""}`;
}
function differences(list, none) {
  if (!list.length) {
    return element("p", "models-note", none);
  }
  const line = ({ change, kind, id, name, what }) => element(
    "li",
    "",
    element("strong", "", change),
    ` ${kind} ${name} `,
    element("code", "", id),
    what ? element("div", "models-what", what) : null
  );
  const box = element("ul", "models-differences", ...list.slice(0, SHOWN).map(line));
  if (list.length > SHOWN) {
    const more = button(`显示全部 ${list.length} 处`, "btn-sm btn-link", () => box.replaceChildren(...list.map(line)));
    box.append(element("li", "", more));
  }
  return box;
}
function moving({ moved, open, stayed, why }) {
  const words = [`${moved} 件已转入本版`, open ? `${open} 件待转入` : "", stayed ? `${stayed} 件留在原版本` : ""];
  return element(
    "div",
    "models-note",
    `在办事项：${words.filter(Boolean).join("，")}`,
    ...why.map((each) => element("div", "", `${each.why}：${each.cases} 件`))
  );
}
function running(model) {
  return model.running.map((each) => element("div", "", `${version(each)} ${each.cases} 件`));
}
function state(model) {
  return element(
    "div",
    "",
    element("span", `models-state models-${model.state}`, model.stateName),
    model.newShipped ? element("div", "models-new", "产品带来了新版，尚未采用") : null
  );
}
function detail(model, changes, reload) {
  const box = element("div", "models-detail");
  if (model.state === "CHANGED") {
    box.append(element("h5", "", "与产品相比，本区"), differences(model.differences, "只有图形位置、排版等不影响办理的差别。"));
  }
  if (model.before) {
    box.append(
      element("h5", "", `退回到${version(model.before)}（${model.before.by}，${model.before.since}），将`),
      differences(model.before.differences, "只有图形位置、排版等不影响办理的差别。")
    );
  }
  if (model.moving) {
    box.append(element("h5", "", "转入情况"), moving(model.moving));
  }
  if (changes && (model.before || model.state === "CHANGED")) {
    box.append(acting(model, reload));
  }
  return box;
}
function acting(model, reload) {
  const reason = element("input", "form-control");
  reason.placeholder = "理由（退回必填，记入记录）";
  reason.maxLength = 500;
  reason.setAttribute("aria-label", "理由");
  const said = element("div", "models-said");
  said.setAttribute("role", "alert");
  const act = (way) => async (event) => {
    const pressed = event.target;
    pressed.disabled = true;
    try {
      await post(
        `${API}/${encodeURIComponent(model.key)}/${way}`,
        "application/json",
        JSON.stringify({ reason: reason.value, version: model.version, kind: model.kind })
      );
      reload();
    } catch (failure) {
      said.textContent = failure.message;
      pressed.disabled = false;
    }
  };
  return element(
    "div",
    "models-acting",
    reason,
    model.before ? button(`退回到${version(model.before)}`, "btn-sm btn-default", act("back")) : null,
    model.state === "CHANGED" ? button("采用产品的版本", "btn-sm btn-default", act("shipped")) : null,
    said
  );
}
function rows(model, changes, reload) {
  const more = detail(model, changes, reload);
  const below = element("tr", "models-below", element("td", ""));
  below.firstChild.colSpan = 6;
  below.firstChild.append(more);
  below.hidden = true;
  const show = more.childNodes.length ? button("详情", "btn-sm btn-link", (event) => {
    below.hidden = !below.hidden;
    event.target.textContent = below.hidden ? "详情" : "收起";
  }) : "";
  const cells = [
    element("td", "", model.name, element("div", "models-key", model.key)),
    element("td", "", version(model)),
    element("td", "", model.since, element("div", "models-note", `${model.by} ${model.how}`, model.reason ? `：${model.reason}` : "")),
    element("td", "", state(model)),
    element("td", "", ...running(model)),
    element("td", "", show)
  ];
  return [element("tr", "", ...cells), below];
}
function section(kind, title, { models, changes }, reload) {
  const own = models.filter((each) => each.kind === kind);
  const head = element("tr", "", ...["名称", "在用版本", "生效时间", "与产品相比", kind === "PROCESS" ? "在办" : "", ""].map((name) => element("th", "", name)));
  return element(
    "section",
    "models-part",
    element("h4", "", `${title}（${own.length}）`),
    element(
      "table",
      "table models-table",
      element("thead", "", head),
      element("tbody", "", ...own.flatMap((model) => rows(model, changes, reload)))
    )
  );
}
function forecast(each) {
  const lacking = each.versions.flatMap((of) => of.lacking);
  return element(
    "div",
    "models-forecast",
    element("h5", "", `${each.kind} ${each.name}${each.tag ? `（${each.tag}）` : ""}`),
    element("p", "", each.rule),
    each.versions.length ? element("p", "", `在办 ${each.moving + each.staying} 件：${each.moving} 件转入新的一版，${each.staying} 件按原版本办完。`) : null,
    ...each.versions.map((of) => element("div", "", `${version(of)} 在办 ${of.cases} 件：${of.words}`)),
    ...lacking.map((step) => element("div", "models-new", `正在“${step.name}”（${step.id}）的 ${step.cases} 件不能转入：新的一版没有这个环节`)),
    element("h5", "", "与在用的相比"),
    differences(each.differences, "没有影响办理的差别。")
  );
}
function trying() {
  const file = element("input", "");
  file.type = "file";
  file.accept = ".bpmn,.dmn,.form";
  file.style.display = "none";
  const said = element("div", "models-said");
  said.setAttribute("role", "alert");
  const result = element("div", "");
  file.addEventListener("change", async () => {
    said.textContent = "";
    result.replaceChildren();
    try {
      const all = await post(`${API}/dry-run`, "application/octet-stream", file.files[0]);
      result.replaceChildren(...all.map(forecast));
    } catch (failure) {
      said.textContent = failure.message;
    }
    file.value = "";
  });
  return element(
    "section",
    "models-part",
    element("h4", "", "部署前试算"),
    element("p", "models-note", "选择准备部署的流程图、决策表或表单，看它与在用的有什么差别、在办事项会怎样。只是试算，不会部署。"),
    button("选择文件", "btn-sm btn-default", () => file.click()),
    file,
    said,
    result
  );
}
function draw(box, answer, reload) {
  const left = answer.models.filter((each) => each.newShipped);
  box.replaceChildren(...[
    element("h3", "", "模型现状"),
    element("p", "models-note", "流程、决策表和表单中现在用的是哪一版，从何时起，由谁部署，与随产品提供的有什么差别。"),
    left.length ? element("div", "models-warning", `产品升级带来了 ${left.length} 个新版，因本区改过而没有部署：${left.map((each) => each.name).join("、")}。请看差别后决定是否采用。`) : null,
    answer.changes ? trying() : null,
    ...KINDS.map(([kind, title]) => section(kind, title, answer, reload))
  ].filter(Boolean));
}
async function load(box) {
  try {
    draw(box, await fetchJson(API), () => load(box));
  } catch (failure) {
    box.replaceChildren(element("p", "", failure.message));
  }
}
var models_default = [
  {
    id: "models-link",
    pluginPoint: "cockpit.navigation",
    priority: 40,
    properties: { checkActive: (address) => address.split("?")[0].endsWith(`#${PATH}`) },
    render: (node) => {
      const link = element("a", "", "模型现状");
      link.href = `#${PATH}`;
      node.append(link);
    }
  },
  {
    id: "models",
    pluginPoint: "cockpit.route",
    properties: { path: PATH },
    render: (node) => {
      const box = element("div", "models");
      node.append(box);
      load(box);
    }
  }
];

// cockpit/supervision.js
var API2 = ours("/supervision");
var SHOWN2 = 15;
function table2(columns, rows2) {
  const cells = (tag, content) => columns.map((column) => element(tag, column[2], content(column)));
  return element(
    "table",
    "table supervision-table",
    element("thead", "", element("tr", "", ...cells("th", ([name]) => name))),
    element("tbody", "", ...rows2.map((row) => element("tr", "", ...cells("td", ([, cell]) => cell(row)))))
  );
}
function section2(title, ...content) {
  return element("section", "supervision-part", element("h4", "", title), ...content);
}
function figure(name, count) {
  return element("div", "supervision-figure", element("strong", "", String(count)), element("span", "", name));
}
var BADGES = {
  yellow: "黄牌",
  red: "红牌",
  escalated: "督办"
};
function counted(kind) {
  return [BADGES[kind], (row) => row[kind] ? element("span", `supervision-badge supervision-${kind}`, String(row[kind])) : "0", "supervision-number"];
}
function mark(level) {
  if (level === null || level < 1) {
    return "";
  }
  return level === 1 ? element("span", "supervision-badge supervision-red", "红牌") : element("span", "supervision-badge supervision-escalated", `督办${"一二三"[level - 2]}级`);
}
function warning({ years, deadlines }) {
  const which = years.length ? `${years.join("、")} 年` : "部分年份";
  return element(
    "div",
    "supervision-warning",
    element("strong", "", `${which}的放假调休安排尚未载入，${deadlines} 个在办时限是暂定的。`),
    element("p", "", `这些时限现按法定节假日推算，未计调休。国务院办公厅的通知公布后，请管理员按通知载入（接口 PUT /api/calendar/${years[0] || "年份"}，可先读取上一年的安排作样例）；载入后在办时限、黄牌和红牌时刻会自动重新推算。在此之前，答复居民时请说明时限是暂定的。`)
  );
}
function rate(percent) {
  return percent === null ? "—" : `${percent}%`;
}
function units(all) {
  const columns = [
    ["单位", (row) => row.name],
    ["在办", (row) => String(row.open), "supervision-number"],
    counted("yellow"),
    counted("red"),
    counted("escalated"),
    ["环节按时率", (row) => rate(row.onTime), "supervision-number"],
    ["承诺按时率", (row) => rate(row.promisesKept), "supervision-number"]
  ];
  if (!all.length) {
    return element("p", "supervision-note", "这些单位目前没有在办需求，这段时间也没有办结的环节。");
  }
  const box = element("div", "", table2(columns, all.slice(0, SHOWN2)));
  if (all.length > SHOWN2) {
    const more = element("button", "btn btn-link btn-sm", `显示全部 ${all.length} 个单位`);
    more.addEventListener("click", () => box.replaceChildren(table2(columns, all)));
    box.append(more);
  }
  return box;
}
function latest(rows2) {
  return rows2.length ? table2([
    ["受理编号", (row) => row.number, "supervision-need"],
    ["诉求", (row) => row.about],
    ["所属单位", (row) => row.unit],
    ["停在", (row) => row.step],
    ["承办单位", (row) => row.holder],
    ["逾期", (row) => row.due],
    ["亮牌", (row) => mark(row.mark)]
  ], rows2) : element("p", "supervision-note", "没有逾期的需求。");
}
function satisfaction(rated) {
  const total = rated.reduce((sum, each) => sum + each.count, 0);
  if (!total) {
    return element("p", "supervision-note", "这段时间还没有回访评价。");
  }
  const percent = (count) => Math.round(100 * count / total);
  const positive = rated.filter((each) => !each.negative).reduce((sum, each) => sum + each.count, 0);
  const bars = rated.map(({ level, count, negative }) => {
    const bar = element("div", negative ? "supervision-bar supervision-negative" : "supervision-bar");
    bar.style.width = `${percent(count)}%`;
    return element(
      "div",
      "supervision-level",
      element("span", "", level),
      element("div", "supervision-track", bar),
      element("span", "", `${count}（${percent(count)}%）`)
    );
  });
  return element("div", "", element("p", "", `满意率 ${percent(positive)}%（基本满意及以上，共 ${total} 件评价）`), ...bars);
}
function draw2(box, report) {
  box.replaceChildren(
    ...report.provisional ? [warning(report.provisional)] : [],
    element(
      "div",
      "supervision-figures",
      ...report.figures.map(({ name, count }) => figure(name, count))
    ),
    section2("逾期最久的十件", latest(report.latest)),
    element(
      "div",
      "supervision-columns",
      section2(
        "各承办单位",
        units(report.units),
        element("p", "supervision-note", `红牌含已督办的；环节按时率：近 ${report.days} 天办完的环节和现已亮红牌的环节中，未到红牌时刻办完的占比；承诺按时率：近 ${report.days} 天答复居民的和承诺已亮红牌仍未答复的需求中，未到红牌时刻答复的占比，记在作出承诺的社区。`)
      ),
      section2(`近 ${report.days} 天满意度`, satisfaction(report.satisfaction))
    )
  );
}
function render(node) {
  const box = element("div", "supervision");
  node.append(box);
  fetch(API2, { headers: { Accept: "application/json" }, credentials: "same-origin" }).then(async (response) => {
    if (response.status === 403) {
      return;
    }
    const body = await response.json();
    if (!response.ok) {
      throw new Error(body.detail);
    }
    draw2(box, body);
  }).catch((error) => box.replaceChildren(element("p", "", error.message || "督办概览暂时无法读取，请稍后刷新页面。")));
}
var supervision_default = {
  id: "supervision",
  pluginPoint: "cockpit.dashboard",
  priority: 1e3,
  render
};

// cockpit/index.js
var index_default = [supervision_default, ...models_default];
export {
  index_default as default
};
