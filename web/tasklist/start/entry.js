/*
 * Where 登记事项 is offered: to who may start something, and to nobody else; on a phone, where Tasklist folds its menu up, above the list, too.
 */
import { button } from '../../shared/dom.js';
import { starts } from './starts.js';

const NOTHING = 'starts-nothing';

export const startEntry = {
  id: 'start-entry',
  pluginPoint: 'tasklist.list',
  priority: 900,
  render: async node => {
    node.classList.add('start-entry');
    const all = await starts();
    document.body.classList.toggle(NOTHING, all?.length === 0);
    if (all?.length) {
      node.append(button('登记事项', 'btn-primary start-on-phone', () => document.querySelector('.start-process-action a')?.click()));
    }
  }
};
