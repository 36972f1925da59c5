/* A form that is shown: what it holds, which of its fields are typed in, and where they stand in the page. */

/** Fields that no person fills in: the token by which a start form that is submitted twice is known. */
const NOT_TYPED = ['formToken'];

export class FormArea {
  constructor(pane, user) {
    this.pane = pane;
    this.user = user;
    this.form = null;
  }

  /** What the form holds now, by field; empty before it is there. */
  values() {
    return this.form ? { ...this.form._getState().data } : {};
  }

  /** The fields that somebody fills in, also those that are hidden just now. */
  fields() {
    return this.form ? open(this.form._getState().schema?.components ?? []) : [];
  }

  /** Of what the form holds what somebody filled in; what is empty is left out. */
  typed() {
    const values = this.values();
    return Object.fromEntries(this.fields().map(nameOf).filter(key => !isEmpty(values[key])).map(key => [key, values[key]]));
  }

  /** Fills in these fields; the others stay. A value that is undefined empties its field. */
  fill(values) {
    const { data, errors } = this.form._getState();
    const ids = this.fields().filter(field => nameOf(field) in values).map(({ id }) => id);
    this.form._setState({
      data: { ...data, ...values },
      errors: Object.fromEntries(Object.entries(errors ?? {}).filter(([id]) => !ids.includes(id)))
    });
  }

  /** Where a field stands in the page, or null while it is hidden. */
  box(field) {
    return this.pane.querySelector(`[id$="-${field.id}"]`)?.closest('.fjs-form-field') ?? null;
  }

  /** What is being typed at this moment is taken over: form-js waits a little after each letter. Returns where it is typed, or null. */
  settle() {
    const active = document.activeElement;
    if (active && active !== document.body && this.pane.contains(active)) {
      active.blur();
      return active;
    }
    return null;
  }
}

/** Its schema is there, and with it its fields. */
export function imported(form) {
  return form._getState().schema ? Promise.resolve() : new Promise(resolve => form.on('import.done', () => resolve()));
}

/** By what the form's data has a field's value. */
export function nameOf(field) {
  return field.key || field.path;
}

function open(components) {
  return components.flatMap(field => {
    if (field.components && !nameOf(field)) {
      return open(field.components);
    }
    const typed = nameOf(field) && field.readonly !== true && !field.disabled && !NOT_TYPED.includes(field.key);
    return typed ? [field] : [];
  });
}

function isEmpty(value) {
  return value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}
