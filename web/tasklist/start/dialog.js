/*
 * The dialog in which somebody starts a case, in place of Tasklist's own: what may be started in the words of staff, the form with its
 * buttons always in sight, the whole screen on a phone. What it does is Tasklist's own controller.
 */
import { forget, startOf } from './starts.js';

const CONTROLLER = 'camProcessStartModalCtrl';

export const TEMPLATE = `
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

/** Tasklist opens its dialog as it always does; only what is drawn in it is ours. A click beside it closes nothing. */
export function ours(modal) {
  const { open } = modal;
  modal.open = options => {
    if (options.controller === CONTROLLER) {
      forget();
      return open.call(modal, { ...options, template: TEMPLATE, backdrop: 'static', windowClass: 'start-dialog' });
    }
    return open.call(modal, options);
  };
  return modal;
}

/** What it is, in the words of staff; until they are known, the name of the process. */
export function words(node, attributes) {
  attributes.$observe('caseStart', async process => {
    const start = process && await startOf(process);
    if (start) {
      node.textContent = start.words;
    }
  });
}

window.angular.module('cam.tasklist').decorator('$uibModal', ['$delegate', ours]);
window.angular.module('cam.tasklist').directive('caseStart', () => ({
  restrict: 'A',
  link: (scope, [node], attributes) => words(node, attributes)
}));
