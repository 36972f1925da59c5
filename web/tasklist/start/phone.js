/* On a phone Tasklist's own menu is folded up: 登记事项 stands above the list, too, for who may start something. */
import { button } from '../../shared/dom.js';
import { starts } from './starts.js';

export const startOnPhone = {
  id: 'start-on-phone',
  pluginPoint: 'tasklist.list',
  priority: 900,
  render: node => {
    starts().then(all => all.length && node.append(
      button('登记事项', 'btn-primary start-on-phone', () => document.querySelector('.start-process-action a')?.click())));
  }
};
