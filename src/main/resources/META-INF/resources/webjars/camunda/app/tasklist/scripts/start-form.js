/*
 * Fills start forms. Tasklist 7.24 asks for the values of a task's form, but never for those of a start form: the lists to
 * choose from would stay empty. They are put into the form as it is read, with the token by which a form that is
 * submitted twice is known. When a need has been registered, its number is said in the page.
 */
import { OURS, element, fetchJson } from './ours.js';

const START_FORM = /^(.*\/process-definition\/[^/?]+)\/deployed-start-form/;
const SUBMISSION = /\/process-definition\/.+\/submit-form$/;
const TOKEN = 'formToken';

const read = window.fetch;
window.fetch = async (address, ...options) => {
  const response = await read(address, ...options);
  const found = START_FORM.exec(address);
  return found && response.ok ? filled(response, await values(found[1])) : response;
};

async function values(definition) {
  const response = await read(`${definition}/form-variables?deserializeValues=false`, {
    headers: { Accept: 'application/json' },
    credentials: 'same-origin'
  });
  if (!response.ok) {
    const said = await response.json().catch(() => ({}));
    throw new Error(said.message || '暂时无法打开登记表，请稍后重试。');
  }
  return response.json();
}

async function filled(response, facts) {
  const form = await response.json();
  form.components.push({ type: 'textfield', id: `field_${TOKEN}`, key: TOKEN, label: '', readonly: true });
  for (const field of form.components) {
    if (field.valuesKey in facts) {
      field.values = JSON.parse(facts[field.valuesKey].value);
      delete field.valuesKey;
    }
    if (field.key in facts) {
      field.defaultValue = facts[field.key].value;
    }
  }
  return new Response(JSON.stringify(form), { status: response.status });
}

/* Tasklist itself shows nothing of what a submission is answered. */
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, address, ...more) {
  if (SUBMISSION.test(address)) {
    this.addEventListener('load', () => this.status === 200 && registered(JSON.parse(this.responseText).businessKey));
  }
  return open.call(this, method, address, ...more);
};

/* Stays until it is put away: the clerk reads it out to the resident. */
async function registered(number) {
  const promised = await fetchJson(`${OURS}/needs/${number}`).then(need => `，${need.promisedText}答复`, () => '');
  const close = element('button', 'btn btn-default', '知道了');
  const said = element('div', 'need-registered', element('span', '', `已登记 ${number}${promised}。${promised && '请告知居民。'}`), close);
  said.setAttribute('role', 'status');
  close.addEventListener('click', () => said.remove());
  document.querySelectorAll('.need-registered').forEach(earlier => earlier.remove());
  document.body.append(said);
}
