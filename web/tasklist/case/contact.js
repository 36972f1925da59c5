/* How to reach the resident: shown for a reason that goes on record, until the page is left. */
import { ours, postJson } from '../../shared/api.js';
import { facts } from '../../shared/dom.js';
import { asking } from '../asking.js';

/** @param purpose what it is proposed to be for */
export function contact(taskId, purpose = '') {
  return asking({
    label: '查看联系方式',
    fields: [{
      placeholder: '用途，例如：电话回访（记入办理记录）',
      missing: '请填写查看居民联系方式的用途。',
      longest: 200,
      value: purpose
    }],
    send: reason => postJson(ours(`/task-cards/${encodeURIComponent(taskId)}/resident`), { reason }),
    done: resident => facts([
      ['诉求人', resident.name || '未留姓名'],
      ['联系电话', resident.phone || '未留电话'],
      ['住址', resident.address || '未留住址'],
      ...resident.fields.map(field => [field.label, field.text]),
      ['文字原文', resident.texts.join('\n')]
    ])
  });
}
