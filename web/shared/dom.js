/* How our scripts draw. */

export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  made.append(...children.filter(child => child !== null && child !== undefined && child !== ''));
  return made;
}

export function button(text, className, act) {
  const made = element('button', `btn ${className}`, text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

export function section(title, ...content) {
  return element('section', 'need-section', element('h4', '', title), ...content);
}

export function table(heads, rows) {
  const head = element('tr', '', ...heads.map(text => element('th', '', text)));
  const body = rows.map(cells => element('tr', '', ...cells.map(cell => element('td', '', cell))));
  return element('table', 'need-table', element('thead', '', head), element('tbody', '', ...body));
}

/** Names and values, in pairs; those without a value are left out. */
export function facts(pairs) {
  return element('dl', 'need-facts', ...pairs
    .filter(([, value]) => value)
    .flatMap(([name, value]) => [element('dt', '', name), element('dd', '', value)]));
}
