// What each page on a walk is looked at for: a picture is left, all that can be read is Chinese, axe finds nothing serious, and nothing is wider
// than a phone where it is held on one.
import { mkdirSync } from 'node:fs';
import { findings } from './axe.mjs';
import { expect } from './person.mjs';
import { collected, foreign } from './words.mjs';

export const SHOTS = process.env.SHOTS ?? 'target/screenshots';
mkdirSync(SHOTS, { recursive: true });

/** A picture; all that can be read is Chinese, and axe finds nothing serious. */
export async function looked({ page }, name, waitFor) {
  if (waitFor) {
    await page.locator(waitFor).first().waitFor();
  }
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${SHOTS}/${name}.png` });
  // the list beside it has the cases of whoever else is at work
  const words = (await collected(page, 'li.task')).map(({ text }) => text).filter(text => foreign(text).length);
  expect(words.length === 0, `${name}，不是中文的字：${words.join(' | ')}`);
  const found = await findings(page);
  expect(found.length === 0, `${name}，无障碍问题：\n${found.map(({ rule, at, html }) => `${rule} ${at} ${html}`).join('\n')}`);
}

/** Nothing is wider than a phone, and what is read there stands within it. */
export async function onPhone(person, name) {
  const { page } = person;
  await page.setViewportSize({ width: 390, height: 844 });
  // columns that are folded away move for a while
  await page.waitForTimeout(1500);
  await looked(person, name);
  const wide = await page.locator('.case-panel-content, body').last().evaluate(each => each.scrollWidth - each.clientWidth);
  expect(wide <= 0, `${name}：宽出 ${wide} 像素`);
  for (const part of await page.locator('.task-card, .case-panel-content, .modal-content').all()) {
    const box = await part.boundingBox();
    expect(!box || (box.x >= 0 && box.x + box.width <= 390), `${name}：内容从 ${box?.x} 到 ${box?.x + box?.width} 像素，超出手机屏幕`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}
