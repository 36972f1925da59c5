/*
 * Knows which start form is shown in the dialog 登记事项, as task-area.js does for the forms of tasks:
 *   drawn      its form is there: area.form
 *   replaced   another form is drawn in its place: area.form is still the former one
 *   changed    something was typed or chosen
 *   left       the dialog was closed, or another process is chosen
 *   sent       it is on its way to the server; the second argument is the request
 *   submitted  the case is registered; the second argument is what the server answered
 *   refused    it is not; the second argument says why
 */
import { events } from './events.js';
import { FormArea } from './form-area.js';
import { whenFormIn } from './form-js.js';
import { onAnswer, onAsk } from './requests.js';

const { on, tell } = events('drawn', 'replaced', 'changed', 'left', 'sent', 'submitted', 'refused');
export { on };

/** The one that is shown, or was last: the dialog may be gone before the answer is here. */
let last = null;

export class StartArea extends FormArea {
  constructor(pane, user, process) {
    super(pane, user);
    this.process = process;
  }
}

export function link(scope, pane) {
  const process = scope.params?.processDefinitionKey;
  if (!process || scope.params.taskId) {
    return;
  }
  const area = new StartArea(pane, scope.$root.authentication?.name, process);
  last = area;
  const stop = whenFormIn(pane, form => {
    if (area.form) {
      tell('replaced', area);
    }
    area.form = form;
    form.on('changed', () => tell('changed', area));
    tell('drawn', area);
  });
  // Esc closes the dialog: what is being typed is taken over before
  pane.addEventListener('keydown', event => event.key === 'Escape' && area.settle(), true);
  scope.$on('$destroy', () => {
    stop();
    area.settle();
    tell('left', area);
  });
}

const SUBMITTED = /\/process-definition\/[^/?]+\/submit-form$/;
onAsk(SUBMITTED, (found, request) => last && tell('sent', last, request));
onAnswer(SUBMITTED, (found, status, body) => {
  if (last) {
    const taken = status < 300;
    tell(taken ? 'submitted' : 'refused', last, taken ? body : body.message ?? '');
  }
});

window.angular.module('cam.tasklist.form').directive('camTasklistForm', () => ({ restrict: 'A', link: (scope, [pane]) => link(scope, pane) }));
