// A form as form-js draws it, as far as our modules ask it: its state, its fields, and what is told of it.
export function formOf(components, data = {}) {
  const listeners = {};
  const tell = (event, what) => (listeners[event] ?? []).forEach(each => each(what));
  const form = {
    state: { data, errors: {}, initialData: { ...data }, schema: { components } },
    on: (event, listener) => (listeners[event] ??= []).push(listener),
    tell,
    _getState: () => form.state,
    _setState: changed => {
      form.state = { ...form.state, ...changed };
      tell('changed', form.state);
    },
    _update: ({ field, value }) => form._setState({ data: { ...form.state.data, [field.key]: value } }),
    get: () => ({ getAll: () => components.map(({ id }) => ({ id })) }),
    type: (key, value) => form._setState({ data: { ...form.state.data, [key]: value } })
  };
  return form;
}

/** Where form-js draws it: a box for each field. */
export function paneOf(components) {
  const pane = document.createElement('div');
  pane.innerHTML = `<div class="fjs-container">${components.map(({ id, label, type }) =>
    `<div class="fjs-form-field fjs-form-field-${type}"><label class="fjs-form-field-label">${label ?? ''}</label><input id="fjs-form-1-${id}"></div>`).join('')}</div>`;
  document.body.append(pane);
  return pane;
}
