/*
 * On Camunda's page of a process instance: the case that it is, first of all tabs. And wherever Camunda shows a case's number, a link to
 * its file beside it.
 */
import { element } from '../shared/dom.js';
import { fileParts, readFile } from './supervision/case-file.js';
import { fileLink } from './supervision/file-link.js';
import { readsFiles } from './supervision/who.js';

const NUMBER = /^\d{14}$/;

export const caseTab = {
  id: 'case-tab',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 100,
  properties: { label: '案件' },
  render: (node, { processInstanceId }, scope) => {
    const box = element('div', 'supervision');
    node.append(box);
    const number = scope?.processInstance?.businessKey ?? '';
    if (!NUMBER.test(number)) {
      box.append(element('p', 'supervision-note', '这个流程没有受理编号。'));
    } else if (!readsFiles(scope.$root.authentication)) {
      box.append(element('p', 'supervision-note', `受理编号 ${number}。档案由承办单位和督办人员查看。`));
    } else {
      const draw = async () => {
        try {
          const { record } = await readFile(number);
          box.replaceChildren(element('h4', '', fileLink(number, scope.$root.authentication, `${record.about} ${number}`)),
            ...fileParts({ record, instance: null }, draw).filter(Boolean));
        } catch (failure) {
          box.replaceChildren(element('p', 'supervision-note', failure.message));
        }
      };
      box.dataset.instance = processInstanceId;
      draw();
    }
  }
};

/** Makes of a case's number, as soon as it is there, a link to its file. */
export function linkNumber(scope, [cell]) {
  scope.$watch(() => cell.textContent.trim(), text => {
    if (NUMBER.test(text) && !cell.querySelector('.supervision-file') && readsFiles(scope.$root.authentication)) {
      cell.replaceChildren(fileLink(text, scope.$root.authentication));
    }
  });
}

window.angular.module('minxu.cockpit').directive('businessKey', () => ({ restrict: 'C', link: linkNumber }));
