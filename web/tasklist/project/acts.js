/* What may be done with a project in its list: claimed, by one's own unit or by several jointly; linked with a need or a resource. */
import { fetchJson, ours, postJson } from '../../shared/api.js';
import { button, element } from '../../shared/dom.js';

/** @param ask the dialog */
export async function claim({ number, name, rest, joint }, ask) {
  const units = joint ? await fetchJson(ours('/claimants')) : [];
  return ask({
    title: joint ? '登记联合认领' : '认领项目',
    hint: joint
      ? `《${name}》待认领 ${rest}。逐家填写份额，合计须等于待认领额，一分不差。`
      : `《${name}》待认领 ${rest}。本单位认领多少就填多少，全部认领可以不填。`,
    warning: '认领后不能撤回；满额后进入用款审批和签约。',
    fields: joint ? [{ key: 'shares', label: '认领单位和份额', required: true, control: shares(units) }]
      : [{ key: 'share', label: '认领额（元）', type: 'LINE', most: 20, about: /认领/ }],
    send: values => postJson(ours(`/projects/${number}/claims`), joint ? values.shares : values)
  });
}

/** Units and what each bears, as many as wanted. */
function shares(units) {
  const rows = element('div', 'project-shares');
  const add = () => {
    const unit = element('select', 'form-control', ...units.map(each => {
      const option = element('option', '', each.name);
      option.value = each.unit;
      return option;
    }));
    unit.setAttribute('aria-label', '认领单位');
    const share = element('input', 'form-control');
    share.setAttribute('aria-label', '份额（元）');
    share.placeholder = '份额（元）';
    rows.append(element('div', 'project-share', unit, share));
  };
  add();
  add();
  const input = rows.querySelector('input');
  const value = () => {
    const all = [...rows.children].map(each => [each.querySelector('select').value, each.querySelector('input').value.trim()]).filter(([, share]) => share);
    return all.length === 0 ? '' : { units: all.map(([unit]) => unit), shares: all.map(([, share]) => share) };
  };
  return { box: element('div', '', rows, button('再加一家', 'btn-default btn-sm', add)), input, value };
}

export function link({ number, name }, ask) {
  return ask({
    title: '关联诉求或资源',
    hint: `《${name}》回应哪件诉求，或用到哪项资源。编号见需求清单、资源清单。`,
    fields: [{ key: 'to', label: '诉求或资源的编号', type: 'LINE', most: 18, required: true }],
    send: values => postJson(ours(`/projects/${number}/links`), values)
  });
}

export async function unlink({ number, name }, ask) {
  const links = await fetchJson(ours(`/projects/${number}/links`));
  return ask({
    title: '取消关联',
    hint: `关联错了的，从《${name}》中去掉；等待这个项目的诉求不受影响。`,
    fields: [{ key: 'to', label: '诉求或资源', type: 'CHOICE', required: true, choices: links.map(each => ({ value: each.number, label: `${each.number} ${each.name}` })) }],
    send: values => postJson(ours(`/projects/${number}/links/removal`), values)
  });
}
