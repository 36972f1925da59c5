/*
 * Whose task it is: the unit and who has claimed it, by name. Tasklist's own line lets one type an account, add groups, move dates and
 * clear the assignee; all of that the server refuses or has a better way for (actions.js).
 */
const LINE = `
<ul class="meta list-inline actors case-holder">
  <li class="groups"><span class="glyphicon glyphicon-home" aria-hidden="true"></span> {{ groupNames.join('、') }}</li>
  <li class="assignee" ng-if="hasAssignee()">
    <span class="glyphicon glyphicon-user" aria-hidden="true"></span>
    {{ assignee.firstName || assignee.lastName || assignee.id }}{{ isAssignee ? '（我）' : '' }}
  </li>
  <li class="assignee" ng-if="!hasAssignee()">
    <button type="button" class="claim btn btn-primary btn-sm" ng-click="claim()" ng-disabled="submitInProgress">签领</button>
  </li>
</ul>`;

window.angular.module('cam.tasklist.task').decorator('camTasklistTaskMetaDirective', ['$delegate', directives => {
  directives[0].template = LINE;
  return directives;
}]);
