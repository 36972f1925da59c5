/* On a phone a task fills the screen: 返回 leads back to the list. */
import { button } from '../shared/dom.js';

export const back = {
  id: 'case-back',
  pluginPoint: 'tasklist.task.action',
  priority: 1000,
  render: node => {
    node.append(button('返回列表', 'btn-default btn-sm case-back', () => {
      window.location.hash = withoutTask(window.location.hash);
    }));
  }
};

/** The address that shows the same list and no task. */
export function withoutTask(hash) {
  const parameters = new URLSearchParams(hash.split('?')[1] ?? '');
  ['task', 'detailsTab', 'forceDisplayTask'].forEach(name => parameters.delete(name));
  return `#/?${parameters}`;
}
