// Opens the pages of Cockpit, Admin and the welcome page as somebody uses them day by day, and says what the server refused.
//   node pages.mjs ADDRESS USER PASSWORD APPLICATION
// Ends with 1 if a page asked for something that is refused, or that fails.
import { chromium } from 'playwright-core';

const [address, user, password, application] = process.argv.slice(2);

const PAGES = {
  cockpit: ['#/dashboard', '#/models', '#/processes', '#/decisions', '#/repository', '#/batch'],
  admin: ['#/users', '#/groups', '#/tenants', '#/authorization?resource=1', '#/authorization?resource=4', '#/system?section=system-settings-general'],
  welcome: ['#!/welcome']
};
/** Of each of these lists the page of the first, or of this one, with all its tabs. */
const ENTRIES = { '#/processes': /process-definition\/handleNeed/, '#/decisions': /decision-definition\//, '#/users': /users\/[a-z]/, '#/groups': /groups\/[a-z]/, '#/tenants': /tenants\/[a-z]/ };
const INSTANCE = /process-instance\//;

/** Whether anybody is signed in, asked before. */
const EXPECTED = /admin\/auth\/user\/default$/;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
});
const refused = new Set();
let pending = 0;
try {
  const page = await (await browser.newContext({ viewport: { width: 1600, height: 900 }, locale: 'zh-CN' })).newPage();
  page.setDefaultTimeout(30_000);
  page.on('request', () => pending++);
  page.on('requestfinished', () => (pending = Math.max(0, pending - 1)));
  page.on('requestfailed', () => (pending = Math.max(0, pending - 1)));
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if ([401, 403, 500].includes(response.status()) && !EXPECTED.test(path)) {
      refused.add(`${response.status()} ${response.request().method()} ${path}`);
    }
  });
  const start = `${address}/camunda/app/${application}/default/`;
  await page.goto(start);
  await settled(page);
  await page.fill('input[type=text]', user);
  await page.fill('input[type=password]', password);
  await Promise.all([page.waitForResponse(/\/login\//), page.click('button[type=submit]')]);
  await settled(page);
  for (const hash of PAGES[application]) {
    await open(page, start + hash);
    if (ENTRIES[hash]) {
      await openEntry(page, start, ENTRIES[hash]);
    }
  }
  if (refused.size > 0) {
    throw new Error(`${application}，${user}：${[...refused].join('；')}`);
  }
  console.log(`${application}，${user}：没有被拒绝的请求`);
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 1;
} finally {
  await browser.close();
}

async function openEntry(page, start, pattern) {
  const entry = await link(page, pattern);
  if (!entry) {
    throw new Error(`没有找到 ${pattern}`);
  }
  await open(page, start + entry);
  await tabs(page);
  const instance = await link(page, INSTANCE);
  if (instance) {
    await open(page, start + instance);
    await tabs(page);
  }
}

async function tabs(page) {
  const all = page.locator('.nav-tabs a');
  for (let tab = (await all.count()) - 1; tab >= 0; tab--) {
    await all.nth(tab).click({ timeout: 2000 }).catch(() => {});
    await settled(page);
  }
}

async function link(page, pattern) {
  const all = await page.locator('a').evaluateAll((links) => links.map((each) => each.getAttribute('href') || ''));
  const found = all.find((each) => pattern.test(each));
  return found && found.replace(/^[^#]*/, '');
}

async function open(page, at) {
  await page.goto(at);
  await settled(page);
}

/** Nothing has been asked for half a second, or nothing new comes of it: a request that a page gives up never ends. */
async function settled(page) {
  for (let quiet = 0, all = 0; quiet < 5 && all < 80; quiet = pending > 0 ? 0 : quiet + 1, all++) {
    await page.waitForTimeout(100);
  }
  pending = 0;
}
