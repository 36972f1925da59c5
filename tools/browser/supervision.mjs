// Walks as a supervisor of the district does: asks in Cockpit how many cases a street was late with last month and why, opens the cases
// behind a number, a file and its diagram, urges, orders, hands a task over, and takes the list home as a workbook. The clerk sees both in
// Tasklist and answers, and the answer is in the supervisor's list. Screenshots are left in target/screenshots.
//   node supervision.mjs ADDRESS SUPERVISOR CLERK PASSWORD NUMBER STREET COLLEAGUE
// NUMBER is of a case of the clerk's unit that was due last month and is open; it belongs to STREET; COLLEAGUE is the clerk's, by name.
// Ends with 1 and says what was seen if a step does not work, if a word is not Chinese, or if a page asks for what fails.
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const [address, supervisor, clerk, password, number, street, colleague] = process.argv.slice(2);

/** Names and abbreviations that stay as they are, ids of the engine, and what the diagram's maker signs with. */
const NOT_CHINESE = /Camunda|Platform|Asia\/Shanghai|UTC|^v\d|Powered by|bpmn|^[\w-]+:\d+:[\w-]+$|^0[0-9a-z]{9,11}$|^[a-z]+[A-Z]\w*$|^(community|street|department|district|centre|grid)-\d+$|^[\d\s.:·/%-]+$/;
/** Whether anybody is signed in, asked before. */
const EXPECTED = /admin\/auth\/user\/default$/;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
});
const troubles = [];
let refusing = false;
try {
  const page = await signedIn('cockpit', supervisor);
  await page.locator('.supervision-figures').waitFor();
  await chinese(page, '督办概览');
  await screenshot(page, '督办概览');

  let clicks = 0;
  const click = async (locator) => {
    clicks++;
    await locator.click();
  };
  await click(page.getByRole('button', { name: '上月' }));
  await page.locator('.supervision-name:has-text("上月登记")').waitFor();
  expect(/period=LAST_MONTH/.test(page.url()), '地址里没有所选的时段');
  await click(page.getByRole('link', { name: `${street} 逾期原因` }));
  const answer = page.locator('.supervision-answer');
  await answer.waitFor();
  expect(new RegExp(`^${street}，.*应办结 \\d+ 件，按时 \\d+ 件，逾期 [1-9]\\d* 件`).test(await answer.innerText()), `没有答出逾期多少：${await answer.innerText()}`);
  expect(clicks <= 4, `点了 ${clicks} 次才答出`);
  await page.locator('canvas[aria-label^="逾期"]').waitFor();
  await page.locator('td:has-text("无上述原因")').waitFor();
  await chinese(page, '逾期原因');
  await screenshot(page, '逾期多少_为什么');

  await answer.getByRole('link', { name: /^逾期 \d+ 件/ }).click();
  const row = page.locator(`tr:has(a:text-is("${number}"))`);
  await row.waitFor();
  await chinese(page, '事项清单');
  const list = page.url();
  await row.locator(`a:text-is("${number}")`).click();
  await page.locator('.supervision-title', { hasText: number }).waitFor();
  await page.locator('.need-history li').first().waitFor();
  await chinese(page, '档案');
  await screenshot(page, '案件档案');
  await page.getByRole('link', { name: '流程图' }).click();
  await page.locator('.nav-tabs >> text=案件').first().waitFor();
  await page.locator(`.supervision-file:has-text("${number}")`).first().waitFor();
  await page.locator('.djs-container svg').first().waitFor();
  await page.waitForTimeout(1500);
  await screenshot(page, '流程图');
  for (const refused of ['.glyphicon-pause', '.glyphicon-remove', '.glyphicon-plus']) {
    expect((await page.locator(`.ctn-toolbar ${refused}`).count()) === 0, `流程图页上有会被拒绝的按钮 ${refused}`);
  }
  await chinese(page, '流程图');
  await back(page, page.locator('.supervision-title', { hasText: number }));
  await back(page, row);
  expect(page.url() === list, '返回后不是原来的清单');

  await row.getByRole('button', { name: '催办' }).click();
  const dialog = page.locator('.case-dialog');
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('text=请填写催办的内容').waitFor();
  await dialog.getByLabel('催办的内容').fill('居民又来电话了，请抓紧');
  await dialog.locator('button[type=submit]').click();
  await said(page, '已催办');
  await row.getByRole('button', { name: '督办单' }).click();
  const date = dialog.getByLabel('答复期限');
  expect(/^\d{4}-\d\d-\d\d$/.test(await date.inputValue()), '督办单没有预设答复期限');
  const proposed = await date.inputValue();
  await dialog.getByLabel('督办的内容和要求').fill('请书面说明逾期的原因');
  await date.fill('2020-01-01');
  refusing = true;
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('.case-ask-row:has(input[type=date]) .need-late:has-text("答复期限应在")').waitFor();
  refusing = false;
  await screenshot(page, '督办单');
  await date.fill(proposed);
  await dialog.locator('button[type=submit]').click();
  await said(page, /已发出督办〔\d+〕\d+号/);
  await row.locator('text=/督办〔\\d+〕\\d+号：.*前答复/').waitFor();
  await row.locator('input[type=checkbox]').check();
  await page.getByRole('button', { name: /转交给/ }).click();
  await dialog.locator('option').nth(1).waitFor({ state: 'attached' });
  await dialog.locator('select').selectOption({ label: await optionOf(dialog, colleague) });
  await dialog.getByLabel('说明').fill('经办人请假');
  await dialog.locator('button[type=submit]').click();
  await page.locator('.supervision-told:has-text("已转交")').or(page.locator('.supervision-told:has-text("都已转交")')).first().waitFor();
  await page.locator(`.supervision-told li:has-text("${number}：已交给“${colleague}”")`).waitFor();
  await screenshot(page, '事项清单');

  await workbook(page, /^事项清单_/);
  await page.getByRole('link', { name: '督办概览', exact: true }).click();
  await page.locator('.supervision-figures').waitFor();
  await workbook(page, /^督办概览_/);

  const desk = await signedIn('tasklist', clerk);
  const orders = desk.locator('.orders');
  await orders.locator(`text=请书面说明逾期的原因`).waitFor();
  await desk.locator(`.task:has-text("${number}") .need-urged:has-text("居民又来电话了")`).first().waitFor();
  await screenshot(desk, '任务列表上的督办单');
  await orders.locator(`li:has-text("${number}")`).getByRole('button', { name: '答复' }).click();
  await desk.locator('.case-dialog').getByLabel('对督办单的答复').fill('因等待配件，已约定明日上门');
  await desk.locator('.case-dialog button[type=submit]').click();
  await said(desk, '已答复督办');
  await orders.locator(`li:has-text("${number}")`).waitFor({ state: 'detached' });
  await chinese(desk, '任务列表');

  await page.goto(`${address}/camunda/app/cockpit/default/#/supervision/cases?figure=orders`);
  await row.locator('text=/已答复：因等待配件/').waitFor();
  await chinese(page, '督办单清单');
  for (const [hash, seen] of [['#/processes', '.process-definitions-list'], ['#/decisions', '.decision-definitions-list']]) {
    await page.goto(`${address}/camunda/app/cockpit/default/${hash}`);
    await page.locator(seen).first().waitFor();
    await chinese(page, hash);
  }
  expect((await page.locator('a[href="#/repository"]').count()) === 0, '督办人员看得到部署，打开却是空的');
  expect(troubles.length === 0, troubles.join(' | '));
  console.log(`督办：${clicks} 次点击答出“${street}上月逾期多少、为什么”；${number} 已催办，督办单已答复，已导出`);
} catch (failure) {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [i, page] of pages.entries()) {
    await page.screenshot({ path: `target/browser${i || ''}.png` });
  }
  console.error(`${failure.message}\n${troubles.join('\n')}`);
  process.exitCode = 1;
} finally {
  await browser.close();
}

async function signedIn(application, user) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (line) => line.type() === 'error' && !line.text().startsWith('Failed to load resource') && troubles.push(line.text()));
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if (response.status() >= 400 && !EXPECTED.test(path) && !(refusing && /\/orders$/.test(path))) {
      troubles.push(`${response.status()} ${response.request().method()} ${path}`);
    }
  });
  await page.goto(`${address}/camunda/app/${application}/default/`);
  await page.fill('input[type=text]', user);
  await page.fill('input[type=password]', password);
  await page.click('button[type=submit]');
  return page;
}

/** The server's workbook of what is shown: a whole one, with a Chinese name. */
async function workbook(page, name) {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出表格' }).click();
  const file = await coming;
  expect(name.test(file.suggestedFilename()) && file.suggestedFilename().endsWith('.xlsx'), `导出的文件名：${file.suggestedFilename()}`);
  const content = await readFile(await file.path());
  expect(content.subarray(0, 2).toString() === 'PK' && content.includes('xl/workbook.xml') && content.includes('xl/worksheets/sheet1.xml'),
    '导出的不是完整的 Excel 文件');
}

/** Camunda's page of an instance puts an address of its own, with the part of the diagram that is seen, before the one it was opened by. */
async function back(page, seen) {
  for (let steps = 0; steps < 3; steps++) {
    await page.goBack();
    if (await seen.waitFor({ timeout: 4000 }).then(() => true, () => false)) {
      return;
    }
  }
  throw new Error(`返回三次，仍未回到原来的网页：${page.url()}`);
}

/** What a choice that has this name says in full. */
async function optionOf(dialog, name) {
  return (await dialog.locator('option').allInnerTexts()).find((text) => text.startsWith(name));
}

async function said(page, words) {
  const line = page.locator('.case-said', { hasText: words });
  await line.waitFor();
  await line.locator('button').click();
}

async function screenshot(page, name) {
  await page.screenshot({ path: `target/screenshots/${name}.png` });
}

/** Every text that is seen on the page has Chinese in it, but for the keys of processes. */
async function chinese(page, where) {
  await page.waitForTimeout(1200);
  const keys = (await page.locator('td.key').allInnerTexts()).map((text) => text.trim());
  const texts = (await page.locator('body').innerText()).split(/[\n\t]+/).map((text) => text.trim());
  const foreign = texts.filter((text) => /[A-Za-z]{2}/.test(text) && !/\p{Script=Han}/u.test(text) && !NOT_CHINESE.test(text) && !keys.includes(text));
  expect(foreign.length === 0, `${where}上有不是中文的字：${foreign.join(' | ')}`);
}

function expect(true_, message) {
  if (!true_) {
    throw new Error(message);
  }
}
