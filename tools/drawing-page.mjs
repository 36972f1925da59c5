// Functions that run inside the browser's page. Each gets a model's XML and gives `[{suffix, svg}]`.
/* global document, window, DOMParser, NodeFilter, getComputedStyle */

/** One picture per diagram plane, in one font everywhere, on white. */
export async function drawBpmn(xml) {
  const fontFamily = '"Noto Sans CJK SC", sans-serif';
  const container = document.body.appendChild(document.createElement('div'));
  container.style.cssText = 'width:4000px;height:3000px';
  const viewer = new window.BpmnJS({
    container,
    textRenderer: { defaultStyle: { fontFamily }, externalStyle: { fontFamily } },
  });
  const { warnings } = await viewer.importXML(xml);
  if (warnings.length > 0) throw new Error(warnings.map((warning) => warning.message).join('\n'));

  const canvas = viewer.get('canvas');
  const drawn = [];
  for (const [i, rootElement] of canvas.getRootElements().entries()) {
    canvas.setRootElement(rootElement);
    const { svg } = await viewer.saveSVG();
    drawn.push({ suffix: i === 0 ? '' : `.${rootElement.businessObject.id}`, svg: onWhite(svg) });
  }
  viewer.destroy();
  container.remove();
  return drawn;

  function onWhite(svg) {
    const margin = 10;
    const [x, y, width, height] = /viewBox="([^"]*)"/.exec(svg)[1].split(' ').map(Number);
    const box = [Math.floor(x) - margin, Math.floor(y) - margin, Math.ceil(width) + 2 * margin, Math.ceil(height) + 2 * margin];
    return svg
      .replace(/width="[^"]*" height="[^"]*" viewBox="[^"]*"/, `width="${box[2]}" height="${box[3]}" viewBox="${box.join(' ')}"`)
      .replace(/(<svg [^>]*>)/, `$1<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="white"/>`);
  }
}

/** Decision tables have no drawing in DMN: laid out as HTML, then copied line by line, so that the picture is plain SVG. */
export async function drawDmn(xml) {
  const model = new DOMParser().parseFromString(xml, 'text/xml');
  const sheet = document.body.appendChild(document.createElement('div'));
  sheet.style.cssText = 'position:absolute;left:0;top:0;padding:10px;width:max-content;font:13px/18px "Noto Sans CJK SC",sans-serif';
  for (const decision of model.getElementsByTagNameNS('*', 'decision')) addTable(decision);
  const svg = copy();
  sheet.remove();
  return [{ suffix: '', svg }];

  function addTable(decision) {
    const table = find(decision, 'decisionTable')[0];
    if (!table) return;
    const policy = [table.getAttribute('hitPolicy') ?? 'UNIQUE', table.getAttribute('aggregation')].filter(Boolean).join(' ');
    add(sheet, 'div', `${decision.getAttribute('name')}（${decision.id}，${policy}）`, 'font-weight:bold;margin:6px 0');
    const grid = add(sheet, 'table', '', 'border-collapse:collapse;margin-bottom:10px');
    const inputs = find(table, 'input');
    const outputs = find(table, 'output');
    const head = add(grid, 'tr');
    cell(head, '', '#f2f2f2');
    for (const input of inputs) cell(head, [input.getAttribute('label'), text(find(input, 'inputExpression')[0])], '#e8f0fb');
    for (const output of outputs) cell(head, [output.getAttribute('label'), output.getAttribute('name')], '#e9f6ea');
    cell(head, '说明', '#f2f2f2');
    find(table, 'rule').forEach((rule, i) => {
      const row = add(grid, 'tr');
      cell(row, String(i + 1), '#f2f2f2');
      for (const entry of [...find(rule, 'inputEntry'), ...find(rule, 'outputEntry')]) cell(row, text(entry) || '-');
      cell(row, find(rule, 'description').map((each) => each.textContent.trim()).join(''));
    });
  }

  function cell(row, content, background = 'white') {
    const td = add(row, 'td', '', `border:1px solid #666;padding:3px 8px;max-width:320px;vertical-align:top;background:${background}`);
    for (const line of [content].flat().filter(Boolean)) add(td, 'div', line, 'overflow-wrap:anywhere');
  }

  function add(parent, tag, content = '', style = '') {
    const element = parent.appendChild(document.createElement(tag));
    element.textContent = content;
    element.style.cssText = style;
    return element;
  }

  function find(parent, name) {
    return [...parent.children].filter((each) => each.localName === name);
  }

  function text(element) {
    return element ? (find(element, 'text')[0]?.textContent.trim() ?? '') : '';
  }

  function copy() {
    const { width, height } = sheet.getBoundingClientRect();
    const size = `width="${Math.ceil(width)}" height="${Math.ceil(height)}"`;
    const parts = [`<rect ${size} fill="white"/>`];
    for (const td of sheet.querySelectorAll('td')) {
      const box = td.getBoundingClientRect();
      const fill = getComputedStyle(td).backgroundColor;
      parts.push(`<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${fill}" stroke="#666"/>`);
    }
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) parts.push(...lines(node));
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="Noto Sans CJK SC, sans-serif" font-size="13">\n${parts.join('\n')}\n</svg>`;
  }

  /** One text element for each line that the browser broke the text into. */
  function lines(node) {
    const found = [];
    const range = document.createRange();
    for (let i = 0; i < node.length; i++) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const { x, bottom } = range.getBoundingClientRect();
      const last = found.at(-1);
      if (last && Math.abs(last.bottom - bottom) < 4) last.text += node.data[i];
      else found.push({ x, bottom, text: node.data[i] });
    }
    const bold = getComputedStyle(node.parentElement).fontWeight >= 600 ? ' font-weight="bold"' : '';
    const escape = (raw) => raw.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    return found.map(({ x, bottom, text: line }) => `<text x="${x}" y="${bottom - 5}"${bold} xml:space="preserve">${escape(line)}</text>`);
  }
}
