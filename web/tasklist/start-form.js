/*
 * Fills start forms. Tasklist 7.24 asks for the values of a task's form, but never for those of a start form: the lists to
 * choose from would stay empty. They are put into the form as it is read, with the token by which a form that is
 * submitted twice is known. What was registered is said on a receipt.
 */
import { fetchJson, ours } from '../shared/api.js';
import { onRead } from './requests.js';
import { on } from './start-area.js';
import { receipt } from './start/receipt.js';

const TOKEN = 'formToken';

onRead(/^(.*\/process-definition\/[^/?]+)\/deployed-start-form/, async ([, definition], form) => {
  const facts = await values(definition);
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
  return form;
});

async function values(definition) {
  const response = await fetch(`${definition}/form-variables?deserializeValues=false`, {
    headers: { Accept: 'application/json' },
    credentials: 'same-origin'
  });
  if (!response.ok) {
    const said = await response.json().catch(() => ({}));
    throw new Error(said.message || '暂时无法打开登记表，请稍后重试。');
  }
  return response.json();
}

/* Tasklist itself shows nothing of what a submission is answered. */
on('submitted', async ({ process }, { businessKey: number }) => {
  const record = await fetchJson(ours(`/cases/${number}`)).catch(() => ({ number }));
  receipt(record, { again: () => {
    window.location.hash = another(process, window.location.hash);
  } });
});

/** The address that opens the start form of a process beside what is shown now. */
export function another(process, hash) {
  const parameters = new URLSearchParams(hash.split('?')[1] ?? '');
  parameters.set('processStart', process);
  return `#/?${parameters}`;
}
