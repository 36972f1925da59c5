// Goes to every page of an application that somebody can reach – lists, tabs, menus, dialogs, and whatever is linked –, and has each one
// looked at. Pages that differ in an id alone are one page.

const MOST_PAGES = 60;
const BUSY = 80;

/** Calls look(where) at each page. */
export async function tour(person, application, look) {
  if (application === 'tasklist') {
    await tasklist(person.page, look);
  } else {
    await linked(person.page, `${person.address}/camunda/app/${application}/default/`, look);
  }
}

/** Nothing has been asked for half a second. */
export async function settled(page) {
  await page.waitForLoadState('networkidle', { timeout: 8000 }).catch(() => {});
  await page.waitForTimeout(300);
}

async function tasklist(page, look) {
  await settled(page);
  await look('任务列表');
  const filters = page.locator('.task-filters h4 > a');
  const seen = new Set();
  for (let index = 0; index < (await filters.count()); index++) {
    const name = (await filters.nth(index).innerText()).trim();
    await filters.nth(index).click();
    await settled(page);
    await look(`筛选“${name}”`);
    await tasks(page, seen, look);
  }
  await starting(page, look);
  await dropdowns(page, look);
}

/** Of each step the first task, with its tabs and its menu; of each dialog of the menus the first. */
async function tasks(page, seen, look) {
  const cards = page.locator('.tasks-list li.task');
  const count = await cards.count();
  for (let index = 0; index < count; index++) {
    const step = (await cards.nth(index).locator('h4.task').innerText()).trim();
    if (seen.has(step)) {
      continue;
    }
    seen.add(step);
    await cards.nth(index).click();
    await settled(page);
    await look(`任务“${step}”`);
    const tabs = page.locator('.task-card .nav-tabs li a');
    for (let tab = (await tabs.count()) - 1; tab >= 0; tab--) {
      await tabs.nth(tab).click();
      await settled(page);
      await look(`任务“${step}”的页签${tab + 1}`);
    }
    const unfold = page.locator('.case-unfold').first();
    if (await unfold.count()) {
      await unfold.click();
      await look(`任务“${step}”的全部案情`);
      await unfold.click();
    }
    await menu(page, step, seen, look);
  }
}

async function menu(page, step, seen, look) {
  const opener = page.locator('.case-menu-opener').first();
  if (!(await opener.count())) {
    return;
  }
  await opener.click();
  await settled(page);
  await look(`任务“${step}”的操作`);
  const offers = await page.locator('.case-menu [role=menuitem]').allInnerTexts();
  await opener.click();
  for (const offer of offers.filter(each => !seen.has(`操作：${each}`))) {
    seen.add(`操作：${offer}`);
    await opened(page, opener, offer);
    await settled(page);
    await look(`“${step}”的对话框“${offer}”`);
    await page.keyboard.press('Escape');
    await page.locator('.case-dialog').waitFor({ state: 'detached' });
  }
}

/** The dialog of an offer; the list may have been drawn anew between two clicks, so it is tried twice. */
async function opened(page, opener, offer) {
  for (let tries = 0; tries < 2; tries++) {
    const item = page.locator('.case-menu [role=menuitem]').getByText(offer, { exact: true });
    if (!(await item.count()) || !(await item.isVisible())) {
      await opener.click();
    }
    await item.click();
    if (await page.locator('.case-dialog').waitFor({ timeout: 4000 }).then(() => true, () => false)) {
      return;
    }
  }
  throw new Error(`“${offer}”没有打开对话框`);
}

async function starting(page, look) {
  const opener = page.locator('.start-process-action a').first();
  if (!(await opener.count()) || !(await opener.isVisible())) {
    return;
  }
  await opener.click();
  await settled(page);
  await look('登记：选择事项');
  const kinds = page.locator('.modal-dialog ul.processes a');
  const names = await kinds.allInnerTexts();
  for (let index = 0; index < names.length; index++) {
    await kinds.nth(index).click();
    await settled(page);
    await look(`登记：${names[index].trim()}`);
    const back = page.locator('.modal-dialog button[ng-click*="back"], .modal-dialog .back').first();
    if (!(await back.count()) || !(await back.isVisible())) {
      break;
    }
    await back.click();
    await settled(page);
  }
  const close = page.locator('.modal-dialog .modal-footer button.btn-link, .modal-dialog .modal-footer button.btn-default').last();
  await close.click().catch(() => page.keyboard.press('Escape'));
  await settled(page);
}

/** Sorting, and what hangs below the name of who is signed in. */
async function dropdowns(page, look) {
  const openers = page.locator('.dropdown-toggle:visible');
  for (let index = 0; index < (await openers.count()); index++) {
    const name = (await openers.nth(index).innerText()).trim();
    await openers.nth(index).click({ timeout: 2000 }).catch(() => {});
    await page.waitForTimeout(300);
    await look(`下拉“${name}”`);
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 400);
  }
}

async function linked(page, start, look) {
  const shapes = new Set();
  const waiting = [''];
  await settled(page);
  for (let pages = 0; waiting.length && pages < MOST_PAGES; pages++) {
    const hash = waiting.shift();
    if (hash) {
      await page.goto(start + hash);
    }
    await settled(page);
    await look(`页面 ${shape(hash) || '#/'}`);
    await tabs(page, hash, look);
    for (const link of await links(page)) {
      if (!shapes.has(shape(link))) {
        shapes.add(shape(link));
        waiting.push(link);
      }
    }
  }
  await dropdowns(page, look);
}

async function tabs(page, hash, look) {
  const all = page.locator('.nav-tabs:visible a:visible');
  for (let tab = (await all.count()) - 1; tab >= 0; tab--) {
    await all.nth(tab).click({ timeout: 2000 }).catch(() => {});
    await settled(page);
    await look(`页面 ${shape(hash)} 的页签${tab + 1}`);
  }
}

/** Addresses within the application; no sign-out. */
async function links(page) {
  const all = await page.locator('a[href*="#"]').evaluateAll(found => found
    .filter(each => each.getClientRects().length)
    .map(each => each.href)
    .filter(href => href.startsWith(window.location.origin))
    .filter(href => href.replace(/#.*/, '') === window.location.href.replace(/#.*/, '')));
  return all.map(href => href.replace(/^[^#]*/, '')).filter(hash => /^#!?\/./.test(hash) && !/logout/.test(hash)).slice(0, BUSY);
}

/** What is the same of pages that differ in an id alone. */
function shape(hash) {
  return hash
    .replace(/\?.*/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{20,}/g, '*')
    .replace(/(process-definition|process-instance|decision-definition|decision-instance|users|groups|tenants)\/[^/?]+/g, '$1/*');
}
