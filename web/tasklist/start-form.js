/*
 * Fills start forms. Tasklist 7.24 asks for the values of a task's form, but never for those of a start form: the lists to
 * choose from would stay empty. They are put into the form as it is read, with the token by which a form that is
 * submitted twice is known. When a need has been registered, its number is said in the page.
 */
import { fetchJson, ours } from '../shared/api.js';
import { onAnswer, onRead } from './requests.js';
import { say } from './status.js';

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

/* Tasklist itself shows nothing of what a submission is answered. It stays until it is put away: the clerk reads it out to the resident. */
onAnswer(/\/process-definition\/.+\/submit-form$/, async (found, status, { businessKey: number }) => {
  if (status === 200) {
    const { promised } = await fetchJson(ours(`/cases/${number}`)).catch(() => ({}));
    say(`已登记 ${number}${promised ? `，${spoken(promised)}答复。请告知居民。` : '。'}`);
  }
});

/** 2025-03-10 17:30 as one says it: 2025年3月10日 17:30. */
export function spoken(text) {
  return text.replace(/(\d{4})-(\d\d)-(\d\d)/g, (date, year, month, day) => `${year}年${Number(month)}月${Number(day)}日`);
}
