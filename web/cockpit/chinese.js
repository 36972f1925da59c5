/*
 * What Cockpit alone carries in English, besides what it shares with the other applications. English texts are those
 * of the release, each looked for only in the part of the page that shows it.
 */
import { PARTS, pattern, table } from '../shared/chinese.js';

/* Points in time in tables and panels; Cockpit's own format has a T in the middle. */
window.angular
  .module('minxu.cockpit', ['cam.commons'])
  .config(['camDateFormatProvider', formats => formats.setDateFormat('YYYY-MM-DD HH:mm:ss', 'normal')]);

const TYPES = {
  'string': '字符串',
  'boolean': '布尔',
  'integer': '整数',
  'long': '长整数',
  'double': '双精度浮点数',
  'number': '数字',
  'date': '日期',
  'time': '时间',
  'dateTime': '日期和时间'
};

Object.assign(PARTS, {
  '.dmn-js-parent, .tjs-container, .dmn-decision-table-container': [
    pattern(/^Decision name: ([^]*)$/, name => `决策表名称：${name}`),
    pattern(/^Input label: ([^]*)$/, name => `输入名称：${name}`),
    pattern(/^Output label: ([^]*)$/, name => `输出名称：${name}`),
    pattern(/^Input expression: ([^]*)$/, name => `输入表达式：${name}`),
    pattern(/^Output name: ([^]*)$/, name => `输出标识：${name}`)
  ],
  '.tile-footer': [pattern(/^\s*No 个运行中的(.+?)\s*$/, what => `没有运行中的${what}`)],
  '.cam-table th, .cam-table thead td': [table({ 'Actions': '操作', 'State': '状态' })],
  '.tile-footer .instances': [pattern(/^\s*No (.*?)\s*$/, words => `没有${words.replace(/^个/, '')}`)],
  '.null-value': [table({ 'null': '空', '<null>': '<空>' })],
  '.cam-table .col-value > a, .cam-table [ng-click="uploadVariable(v)"]': [
    table({ 'Download': '下载', 'Upload': '上传', '<undefined>': '<未定义>' })
  ],
  '.incidents-tab': [table({ 'Failed Job': '作业失败', 'failedExternalTask': '外部任务失败', 'Message is null.': '消息为空。' })],
  '.job-definition td.type': [
    table({
      'async-continuation': '异步执行',
      'event': '异步事件',
      'timer-transition': '边界定时器',
      'timer-intermediate-transition': '中间定时器',
      'timer-start-event': '定时启动',
      'timer-start-event-subprocess': '定时启动事件子流程',
      'timer-task-listener': '任务定时监听器'
    })
  ],
  '.job-definition td.configuration': [
    table({ 'async-before': '执行前', 'async-after': '执行后' }),
    pattern(/^(DURATION|DATE|CYCLE): ([^]*)$/, (kind, value) =>
      `${{ DURATION: '时长', DATE: '日期', CYCLE: '周期' }[kind]}：${value}`)
  ],
  '.tooltip': [
    table({
      'Toggle this section': '展开或收起本栏',
      'Suspended Job Definition': '已挂起的作业定义',
      'processDefinition': '流程',
      'multiInstanceBody': '多实例主体',
      'exclusiveGateway': '排他网关',
      'inclusiveGateway': '包容网关',
      'parallelGateway': '并行网关',
      'eventBasedGateway': '事件网关',
      'scriptTask': '脚本任务',
      'serviceTask': '服务任务',
      'businessRuleTask': '业务规则任务',
      'manualTask': '手工任务',
      'userTask': '人工任务',
      'sendTask': '发送任务',
      'receiveTask': '接收任务',
      'subProcess': '子流程',
      'callActivity': '调用活动',
      'transaction': '事务子流程',
      'startEvent': '开始事件',
      'intermediateTimer': '中间定时器',
      'intermediateMessageCatch': '接收消息事件',
      'intermediateSignalCatch': '接收信号事件',
      'intermediateConditional': '条件事件',
      'noneEndEvent': '结束事件'
    })
  ],
  '.modal': [table({ 'Select all': '全选', 'Invalid Date Value.': '日期值无效。' })],
  '.notification': [
    table({
      'Error': '错误',
      'Error:': '错误：',
      'This process definition has no job definitions associated with. The job priority cannot be overridden.':
        '该流程没有作业定义，不能覆盖作业优先级。'
    })
  ],
  '.loading-text': [table({ 'Loading diagram': '正在加载流程图' })],
  '.dmn-js-parent .input-variable, .dmn-js-parent .output-variable': [table(TYPES)],
  '.dmn-literal-expression-container .literal-expression-properties': [
    table({
      ...TYPES,
      'Variable name:': '变量名称：',
      'Variable type:': '变量类型：',
      'Expression language:': '表达式语言：'
    })
  ],
  '.dmn-js-parent .hit-policy, .dmn-js-parent th .clause, .dmn-js-parent th.annotation, .dmn-js-parent [title]': [
    table({
      'Hit policy:': '命中策略：',
      'Unique': '唯一',
      'First': '首个',
      'Priority': '优先级',
      'Any': '任一',
      'Collect': '收集',
      'Collect (Sum)': '收集（求和）',
      'Collect (Min)': '收集（最小）',
      'Collect (Max)': '收集（最大）',
      'Collect (Count)': '收集（计数）',
      'Rule order': '规则顺序',
      'Output order': '输出顺序',
      'When': '如果',
      'And': '且',
      'Then': '则',
      'Annotations': '备注',
      'Input type': '输入类型',
      'Input label': '输入名称',
      'Input expression': '输入表达式',
      'Output type': '输出类型',
      'Output label': '输出名称',
      'Output name': '输出标识',
      'Definition name': '定义名称',
      'Definition ID': '定义 ID',
      'No overlap is possible and all rules are disjoint. Only a single rule can be matched':
        '规则互不重叠，只有一条规则命中',
      'Rules may overlap. The first matching rule will be chosen': '规则可以重叠，取第一条命中的规则',
      'Rules may overlap. The one with the highest priority will be chosen': '规则可以重叠，取优先级最高的规则',
      'Rules may overlap. Their output have to match': '规则可以重叠，但输出必须相同',
      'Collects the values of all matching rules': '收集全部命中规则的值',
      'Collects the values of all matching rules and sums up to a single value': '收集全部命中规则的值并求和',
      'Collects the values of all matching rules and uses the lowest value': '收集全部命中规则的值并取最小值',
      'Collects the values of all matching rules and uses the highest value': '收集全部命中规则的值并取最大值',
      'Collects the values of all matching rules and counts the number of them': '统计全部命中规则的个数',
      'Collects the values of all matching rules in rule order': '按规则顺序收集全部命中规则的值',
      'Collects the values of all matching rules in decreasing output priority order':
        '按输出优先级从高到低收集全部命中规则的值'
    })
  ],
  '.view-drd-button': [table({ 'View DRD': '查看决策需求图' })]
});
