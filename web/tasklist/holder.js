/*
 * Whose task it is: the unit and who has claimed it, by name. Tasklist's own line lets one type an account, add groups, move dates and
 * clear the assignee; all of that the server refuses or has a better way for (actions.js).
 */
import { fetchJson, ours } from '../shared/api.js';
import { card } from './cards.js';

const LINE = `
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

/** Tasklist gives the id of a group that the signed-in user is not shown: the task waits for another unit than his. */
const isForeign = names => (names ?? []).some(name => /^[a-z]+-\d+$/.test(name));

/** The name of the unit that the task waits for, whoever looks at it. */
export function waitsFor(scope, node, attributes) {
  scope.isForeign = isForeign;
  attributes.$observe('caseWaitsFor', async value => {
    const [taskId, ...names] = value.split(/[ 、]/).filter(Boolean);
    if (!isForeign(names)) {
      node.textContent = names.join('、');
      return;
    }
    const number = (await card(taskId))?.number;
    const { waits } = number ? await fetchJson(ours(`/cases/${number}/whereabouts`)) : { waits: [] };
    node.textContent = [...new Set(waits.filter(each => each.step === scope.task?.name).map(each => each.unit))].join('、');
  });
}

/** The name of who has claimed the task; Tasklist itself knows of others only their accounts. */
export function claimedBy(node, attributes) {
  attributes.$observe('caseClaimedBy', async value => {
    const [taskId] = value.split(' ');
    node.textContent = (taskId && (await card(taskId))?.claimedBy) ?? '';
  });
}

window.angular.module('cam.tasklist.task').decorator('camTasklistTaskMetaDirective', ['$delegate', directives => {
  directives[0].template = LINE;
  return directives;
}]);

window.angular.module('cam.tasklist.task').directive('caseClaimedBy', () => ({
  restrict: 'A',
  link: (scope, [node], attributes) => claimedBy(node, attributes)
}));

window.angular.module('cam.tasklist.task').directive('caseWaitsFor', () => ({
  restrict: 'A',
  link: (scope, [node], attributes) => waitsFor(scope, node, attributes)
}));
