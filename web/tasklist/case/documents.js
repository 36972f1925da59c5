/* What is attached to the case: looked at in place or opened as a file, added while the case is open, withdrawn by whose it is. */
import { fetchJson, ours, postJson } from '../../shared/api.js';
import { button, element, table } from '../../shared/dom.js';
import { asking } from '../asking.js';
import { upload } from './upload.js';

export function documents(record) {
  const address = ours(`/cases/${record.number}/documents`);
  const box = element('div', 'case-documents');
  const draw = (list, note) => box.replaceChildren(
    list.length ? table(['材料', '类型', '添加', ''], list.map(each => documentCells(address, each, refresh))) : element('p', 'need-when', '还没有材料。'),
    ...(record.outcome ? [] : [upload(address, added => refresh(added.note), note)])
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
  return [
    /图片/.test(each.kind) ? element('div', '', link, ' ', look(link.href, each.name)) : link,
    `${each.kind}，${each.size}`,
    added,
    each.withdrawable ? withdrawDocument(`${address}/${each.id}`, refresh) : null
  ];
}

/** Shows a picture below its name; that it was opened goes on record, so it is not shown unasked. */
function look(source, name) {
  const place = element('div', 'case-picture');
  const open = button('查看', 'btn-link btn-sm', () => {
    if (place.firstChild) {
      place.replaceChildren();
      open.textContent = '查看';
      return;
    }
    const picture = element('img', '');
    picture.alt = name;
    picture.addEventListener('error', () => place.replaceChildren(element('span', 'need-late', '图片无法显示，请点文件名下载后查看。')));
    picture.src = source;
    place.replaceChildren(picture);
    open.textContent = '收起';
  });
  return element('span', '', open, place);
}

function withdrawDocument(address, refresh) {
  return asking({
    label: '撤下',
    fields: [{ placeholder: '撤下的理由（记入办理记录）', missing: '请填写撤下材料的理由。', longest: 500 }],
    send: reason => postJson(`${address}/withdrawal`, { reason }).then(() => refresh(null)),
    done: () => element('strong', '', '已撤下。')
  });
}
