/* Asks in a line for what goes on record, field by field, and then does something with the values in their order. */
import { element } from '../shared/dom.js';

export function asking({ label, fields, send, done }) {
  const box = element('form', 'need-contact');
  box.noValidate = true;
  const inputs = fields.map(({ placeholder, longest, value = '' }) => {
    const input = element('input', 'form-control');
    input.setAttribute('aria-label', placeholder);
    input.placeholder = placeholder;
    input.maxLength = longest;
    input.value = value;
    return input;
  });
  const message = element('div', 'need-late');
  message.setAttribute('role', 'alert');
  const submit = element('button', 'btn btn-default', label);
  submit.type = 'submit';
  box.append(element('div', 'need-contact-ask', ...inputs, submit), message);
  box.addEventListener('submit', event => {
    event.preventDefault();
    const empty = inputs.findIndex(input => !input.value.trim());
    if (empty >= 0) {
      message.textContent = fields[empty].missing;
      inputs[empty].focus();
      return;
    }
    submit.disabled = true;
    send(...inputs.map(input => input.value)).then(
      answer => box.replaceChildren(done(answer)),
      error => {
        message.textContent = error.message;
        submit.disabled = false;
      }
    );
  });
  return box;
}
