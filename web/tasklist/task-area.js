/*
 * Knows whose form is shown: a task's form appeared, something was typed into it, it was submitted or refused, it went away. Whoever draws
 * above the form, keeps what is typed, or goes on after 完成 listens here and needs nothing of Tasklist itself. Who gives a form back what was
 * typed puts it into the form as it is read: onRead of requests.js.
 */
import { events } from './events.js';
import { FormArea } from './form-area.js';
import { whenFormIn } from './form-js.js';
import { onAnswer, onAsk } from './requests.js';

const { on, tell } = events('shown', 'renewed', 'drawn', 'replaced', 'changed', 'left', 'sent', 'submitted', 'refused');
let current = null;

/**
 * Calls the listener with the area of the task:
 *   shown      its form is about to appear, or somebody else has the task now
 *   renewed    something was done at the task beside its form: what is drawn of the case is out of date
 *   drawn      its form is there: area.form
 *   replaced   another form is drawn in its place: area.form is still the former one
 *   changed    something was typed or chosen; area.values() has what the form holds
 *   left       another task or tab is shown; what is drawn in area.pane goes with it
 *   sent       its form is on its way to the server; the second argument is the request
 *   submitted  the server has taken the form
 *   refused    it has not; the second argument says why
 */
export { on };

/** The area of the task whose form is shown, or null. */
export function shown() {
  return current;
}

/** The task whose form the pane has, the name of its step and the step's id; Tasklist's scope beside it knows the task, who is signed in, and how to read anew. */
export class TaskArea extends FormArea {
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
    this.scope.$applyAsync(() => ['task', 'taskList'].forEach(what => this.scope.taskData.changed(what)));
    tell('renewed', this);
  }

  /** Reads the list alone anew: the task has ended. */
  refreshList() {
    this.scope.$applyAsync(() => this.scope.taskData.changed('taskList'));
  }
}

export function link(scope, pane) {
  let stop = () => {};
  const leave = () => {
    stop();
    if (current?.pane === pane) {
      tell('left', current);
      current = null;
    }
  };
  scope.$watch(() => scope.task && `${scope.task.id} ${scope.task.assignee ?? ''}`, task => {
    leave();
    if (task) {
      const area = new TaskArea(pane, scope);
      current = area;
      stop = whenFormIn(pane, form => {
        if (area.form) {
          tell('replaced', area);
        }
        area.form = form;
        form.on('changed', () => tell('changed', area));
        tell('drawn', area);
      });
      tell('shown', area);
    }
  });
  scope.$on('$destroy', leave);
}

const SUBMITTED = /\/task\/([^/?]+)\/submit-form$/;
onAsk(SUBMITTED, ([, taskId], request) => current?.taskId === taskId && tell('sent', current, request));
onAnswer(SUBMITTED, ([, taskId], status, body) => {
  if (current?.taskId === taskId) {
    const taken = status < 300;
    tell(taken ? 'submitted' : 'refused', current, taken ? body : body.message ?? '');
  }
});

window.angular.module('cam.tasklist.task').directive('formPane', () => ({ restrict: 'C', link: (scope, [pane]) => link(scope, pane) }));
