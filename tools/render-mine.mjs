// Draws every model to docs/models/<name>.svg, with Debian's Chromium.
//   --check     writes nothing; fails if a picture is missing, superfluous or differs
//   --png DIR   writes PNGs for looking at, instead
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { modelFiles, readModel, root } from './models.mjs';
import { drawBpmn, drawDmn } from './drawing-page.mjs';

const require = createRequire(import.meta.url);
const pictures = path.join(root, 'docs', 'models');
const { values: options } = parseArgs({ options: { check: { type: 'boolean' }, png: { type: 'string' } } });

const files = (await modelFiles('.bpmn')).filter((f) => f.includes('/project/'));
const drawn = files.length > 0 ? await inBrowser(drawAll) : new Map();
if (options.check) await check();


async function inBrowser(work) {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
  try {
    const page = await (await browser.newContext({ deviceScaleFactor: 2 })).newPage();
    await page.setContent('<!DOCTYPE html>');
    await page.addScriptTag({ path: require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js') });
    return await work(page);
  } finally {
    await browser.close();
  }
}

/** Picture name to SVG text; a collapsed sub-process has a picture of its own. */
async function drawAll(page) {
  const all = new Map();
  for (const file of files) {
    const extension = path.extname(file);
    const draw = extension === '.bpmn' ? drawBpmn : drawDmn;
    for (const { suffix, svg } of await page.evaluate(draw, await readModel(file))) {
      const name = path.basename(file, extension) + suffix;
      if (all.has(name)) throw new Error(`两个模型都要画成 ${name}.svg，请改其中一个文件名：${file}`);
      all.set(name, canonical(svg));
      if (options.png) await photograph(page, name, all.get(name));
    }
  }
  return all;
}

/** The same model gives the same bytes: no random ids, no digits that hang on the machine. */
function canonical(svg) {
  const ids = new Map();
  return svg
    .replace(/\bmarker-[0-9a-z]{20,}\b|\bdjs-[\w-]*?[0-9a-z]{15,}\b/g, (id) => {
      if (!ids.has(id)) ids.set(id, `m${ids.size + 1}`);
      return ids.get(id);
    })
    .replace(/<rect class="djs-hit[^>]*>/g, '')
    .replace(/<(?:tspan|text|rect) [^>]*>/g, (tag) => tag.replace(/\d+\.\d+/g, (number) => String(Math.round(number * 10) / 10)))
    .replace(/<g class="djs-group/g, '\n$&')
    .trimEnd()
    .concat('\n');
}

async function photograph(page, name, svg) {
  await mkdir(options.png, { recursive: true });
  const still = await page.context().newPage();
  await still.setContent(`<body style="margin:0">${svg.replace(/^[^]*?(?=<svg )/, '')}`);
  await still.locator('svg').first().screenshot({ path: path.join(options.png, `${name}.png`) });
  await still.close();
}

async function present() {
  const names = await readdir(pictures).catch(() => []);
  return names.filter((name) => name.endsWith('.svg')).map((name) => name.slice(0, -4));
}

async function write() {
  await mkdir(pictures, { recursive: true });
  for (const [name, svg] of drawn) await writeFile(path.join(pictures, `${name}.svg`), svg);
  for (const name of await present()) if (!drawn.has(name)) await rm(path.join(pictures, `${name}.svg`));
  console.log(drawn.size > 0 ? `docs/models/ 中有 ${drawn.size} 张图` : 'processes/ 下还没有模型，无图可画');
}

async function check() {
  const problems = [];
  for (const [name, svg] of drawn) {
    const found = await readFile(path.join(pictures, `${name}.svg`), 'utf8').catch(() => undefined);
    if (found === undefined) problems.push(`docs/models/${name}.svg 缺失`);
    else if (found !== svg) problems.push(`docs/models/${name}.svg 与模型不符`);
  }
  for (const name of await present()) if (!drawn.has(name)) problems.push(`docs/models/${name}.svg 没有对应的模型`);
  problems.forEach((problem) => console.log(problem));
  if (problems.length > 0) {
    console.log('请执行 npm --prefix tools run render，看过图再提交');
    process.exitCode = 1;
  } else {
    console.log(drawn.size > 0 ? `${drawn.size} 张图与模型一致` : 'processes/ 下还没有模型，无图可查');
  }
}
