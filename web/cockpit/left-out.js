/*
 * What Cockpit does not offer. What the server refuses everybody: suspending and deleting cases, editing their variables, priorities of
 * jobs, deleting deployments. What is always empty, since this engine keeps no history: decisions that were taken, batches, human tasks by
 * group, external tasks. What only who may do it is shown: trying a failed job again (administrators). And what a supervisor has no use for
 * and no right to: deployments, job definitions, variables, jobs; of the tasks the tab 案件 says who has them, by name.
 */
import { isAdministrator, supervises } from './supervision/who.js';

const NOBODY = [
  'update-suspension-state-action', 'update-suspension-state', 'bulk-job-definition-override-job-priority-action',
  'job-definition-override-job-priority-action', 'add-variable-action', 'cancel-process-instance-action',
  'increase-incident-external-task-retry', 'delete-deployment', 'user-tasks-tab', 'external-tasks-process-instance-runtime',
  'decision-instances-table', 'batch', 'tasks', 'task-dashboard', 'reports'
];
const ADMINISTRATORS = ['increase-incident-job-retry', 'job-retry-action'];
const NO_SUPERVISORS = ['deployments', 'job-definition-table', 'variables-tab', 'jobs-tab'];

/** Whether a view is for who is signed in. */
export function offered(id, authentication) {
  const administrator = isAdministrator(authentication);
  return !NOBODY.includes(id)
    && (administrator || !ADMINISTRATORS.includes(id))
    && (administrator || !supervises(authentication) || !NO_SUPERVISORS.includes(id));
}

window.angular.module('webapps.plugin').decorator('Views', ['$delegate', '$rootScope', (views, root) => {
  const all = views.getProviders;
  views.getProviders = asked => {
    const who = root.authentication;
    document.body.classList.toggle('of-supervisor', supervises(who) && !isAdministrator(who));
    document.body.classList.toggle('of-designer', Boolean(who?.name) && !supervises(who));
    return all.call(views, asked).filter(({ id }) => offered(id, who));
  };
  return views;
}]);
