// From log-in to the first card, and through a form to 完成, with Tab, Enter and Space only; the focus is seen wherever it is.
//   node keyboard.mjs ADDRESS USER PASSWORD
// Says how many tabs it took to the first card; more than five are too many.
import { browsing, expect } from './person.mjs';

const [address, user, password] = process.argv.slice(2);
const MOST_TABS = 5;
const PATIENCE = 120;

await browsing(async signIn => {
  const person = await signIn(address, user, password);
  const { page } = person;
  await page.locator('.tasks-list li.task').first().waitFor();
  await page.waitForTimeout(1500);

  let tabs = 0;
  for (; !(await within(page, '.tasks-list li.task')) && tabs < PATIENCE; tabs++) {
    if (await within(page, '.skip-links a')) {
      await seen(page);
      await page.keyboard.press('Enter');
    } else {
      await page.keyboard.press('Tab');
    }
  }
  expect(tabs <= MOST_TABS, `到第一项任务按了 ${tabs} 次键，最多 ${MOST_TABS} 次`);
  await seen(page);

  await until(page, async () => (await page.evaluate(() => document.activeElement.closest('li.task')?.innerText ?? '')).includes('研判需求'), '“研判需求”的卡片');
  await page.keyboard.press('Enter');
  await page.locator('.task-card h2:has-text("研判需求")').waitFor();
  await page.locator('.case-header .case-words').waitFor();
  if (await page.locator('.case-holder .claim').count()) {
    await until(page, () => within(page, '.case-holder .claim'), '签领');
    await page.keyboard.press('Enter');
    await page.locator('.disabled-form').waitFor({ state: 'detached' });
    await page.locator('.case-holder:has-text("（我）")').waitFor();
  }
  for (const label of ['现行法律政策能否满足', '大事还是小事', '是否在社区权限内', '档次']) {
    await until(page, () => within(page, `.fjs-form-field-radio:has(label:has-text("${label}"))`), label);
    await page.keyboard.press('Space');
    await page.waitForTimeout(500);
  }
  await until(page, () => page.evaluate(() => /^\s*完成\s*$/.test(document.activeElement.innerText ?? '')), '完成');
  await page.waitForTimeout(600);
  await page.keyboard.press('Enter');
  const said = page.locator('.case-said');
  await said.waitFor();
  const words = await said.innerText();
  expect(words.includes('已办“研判需求”'), `完成之后说的是：「${words}」`);
  console.log(`从登录到第一项任务 ${tabs} 次键；只用键盘办完“研判需求”`);
});

/** Tabs until something has the focus; wherever it is meanwhile, it is seen. */
async function until(page, there, name) {
  for (let tabs = 0; !(await there()); tabs++) {
    expect(tabs < PATIENCE, `按 ${PATIENCE} 次 Tab 也到不了${name}`);
    await page.keyboard.press('Tab');
    await seen(page);
  }
}

/** Whether the focus is within what a selector of the walk finds. */
async function within(page, selector) {
  const found = page.locator(selector);
  return found.evaluateAll(all => all.some(each => each === document.activeElement || each.contains(document.activeElement)));
}

/** The focus has an outline, or a shadow of its own, unless it is on the page itself or in the list of the browser. */
async function seen(page) {
  const hidden = await page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) {
      return null;
    }
    const marked = each => {
      const style = getComputedStyle(each);
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    };
    const around = [at, at.parentElement, at.parentElement?.parentElement, at.closest('li.task')].filter(Boolean);
    return around.some(marked) ? null : at.outerHTML.slice(0, 160);
  });
  expect(!hidden, `看不出焦点在哪里：${hidden}`);
}
