/* What is attached to the case: opened as a file, added while the case is open, withdrawn by whose it is. */
import { fetchJson, ours, post, postJson } from '../shared/api.js';
import { button, element, table } from '../shared/dom.js';
import { asking } from './asking.js';

export function documents(record) {
  const address = ours(`/cases/${record.number}/documents`);
  const box = element('div', '');
  const draw = (list, note) => box.replaceChildren(
    ...(list.length ? [table(['材料', '类型', '添加', ''], list.map(each => documentCells(address, each, refresh)))] : []),
    ...(record.outcome ? [] : [upload(address, refresh, note)])
  );
  const refresh = note => fetchJson(address).then(list => draw(list, note));
  draw(record.documents, null);
  return box;
}

function documentCells(address, each, refresh) {
  const added = element('div', '', each.at, element('div', 'need-who', `${each.who}（${each.unit}）`));
  if (each.withdrawn) {
    const { at, who, why } = each.withdrawn;
    return [element('s', '', each.name), each.kind, added, element('div', 'need-who', `${at} ${who}已撤下：${why}`)];
  }
  if (each.erased) {
    return [each.name, `${each.kind}，${each.size}`, added, element('div', 'need-who', '已按规定清除')];
  }
  const link = element('a', '', each.name);
  link.href = `${address}/${each.id}`;
  link.target = '_self';
  link.download = '';
  return [link, `${each.kind}，${each.size}`, added, each.withdrawable ? withdrawDocument(`${address}/${each.id}`, refresh) : null];
}

function withdrawDocument(address, refresh) {
  return asking({
    label: '撤下',
    fields: [{ placeholder: '撤下的理由（记入办理记录）', missing: '请填写撤下材料的理由。', longest: 500 }],
    send: reason => postJson(`${address}/withdrawal`, { reason }).then(() => refresh(null)),
    done: () => element('strong', '', '已撤下。')
  });
}

/* What the server has to say of a file that it took, such as that it was there already, is said beside the button. */
function upload(address, refresh, note) {
  const input = element('input', '');
  input.type = 'file';
  input.accept = '.pdf,.jpg,.jpeg,.png,.ofd,.docx,.xlsx';
  input.style.display = 'none'; // Tasklist's own style shows it although it is hidden
  const message = element('div', 'need-late', note);
  message.setAttribute('role', 'alert');
  const choose = button('添加材料', 'btn-default', () => input.click());
  input.addEventListener('change', () => {
    const [file] = input.files;
    if (!file) {
      return;
    }
    choose.disabled = true;
    message.textContent = '';
    post(`${address}?name=${encodeURIComponent(file.name)}`, 'application/octet-stream', file).then(added => refresh(added.note)).catch(error => {
      message.textContent = error.message;
      input.value = '';
      choose.disabled = false;
    });
  });
  return element('div', 'need-contact', choose, input, message);
}
