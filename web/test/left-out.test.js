import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registered } from './page.js';

const told = [];
const { decorator } = globalThis.angular.module();
globalThis.angular.module = () => ({
  config: () => {},
  factory: () => {},
  decorator: (name, [, decorate]) => {
    decorator(name, ['', () => [decorate({ addError: ({ message }) => told.push(message) })]]);
  }
});
await import('../tasklist/left-out.js');

test('that a task of a bookmark is done is not said as an error, anything else is', () => {
  registered.Notifications.addError({ message: '<task> <- 该任务已被办结或不存在，请刷新任务列表。' });
  registered.Notifications.addError({ message: '没有提交' });
  registered.Notifications.addError({ status: '失败' });
  assert.deepEqual(told, ['没有提交', undefined]);
});
