/*
 * Adds a document: a file, or on a phone a photograph that is taken now. What may be added is said before; what is wrong with it, and what
 * the server has to say of a file that it took, is said beside the buttons.
 */
import { fetchJson, ours, post } from '../../shared/api.js';
import { button, element } from '../../shared/dom.js';

const FILES = '.pdf,.jpg,.jpeg,.png,.ofd,.docx,.xlsx,image/jpeg,image/png';
let asked = null;

/** How large a document may be, and in words what it may be; asked for once. */
function limits() {
  asked ??= fetchJson(ours('/document-limits')).catch(() => {
    asked = null;
    return {};
  });
  return asked;
}

export function upload(address, taken, note) {
  const message = element('div', 'need-late', note);
  message.setAttribute('role', 'alert');
  const words = element('p', 'case-hint');
  limits().then(({ words: text }) => words.append(text ?? ''));
  const buttons = [
    chooser('添加材料', FILES, send),
    chooser('拍照', 'image/jpeg', send, 'environment')
  ];

  async function send(file) {
    message.textContent = '';
    const { mostBytes, words: text } = await limits();
    if (file.size > mostBytes) {
      message.textContent = `“${file.name}”过大。${text}`;
      return;
    }
    buttons.forEach(each => each.disable(true));
    message.textContent = '正在上传……';
    try {
      taken(await post(`${address}?name=${encodeURIComponent(file.name)}`, 'application/octet-stream', file));
    } catch (error) {
      message.textContent = error.message;
      buttons.forEach(each => each.disable(false));
    }
  }

  return element('div', 'need-contact', ...buttons.flatMap(each => each.nodes), words, message);
}

function chooser(label, accept, send, capture) {
  const input = element('input', '');
  input.type = 'file';
  input.accept = accept;
  input.style.display = 'none'; // Tasklist's own style shows it although it is hidden
  if (capture) {
    input.setAttribute('capture', capture);
  }
  const open = button(label, `btn-default${capture ? ' case-camera' : ''}`, () => input.click());
  input.addEventListener('change', () => {
    const [file] = input.files;
    input.value = '';
    if (file) {
      send(file);
    }
  });
  return { nodes: [open, input], disable: disabled => { open.disabled = disabled; } };
}
