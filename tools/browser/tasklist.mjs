// Walks through Tasklist as one member of a community does: registers a need by the start form, finds it in the queue, reads the case above
// the form, judges it and goes on with the next step, which opens by itself; adds a photo and withdraws it; asks for more time, gives the
// task back, hands it to a colleague and stops its clock by the menu 操作. Screenshots are left in target/screenshots.
//   node tasklist.mjs ADDRESS USER PASSWORD
// Ends with 1 and says what was seen if a step does not work, or if a word is not Chinese.
import { chromium } from 'playwright-core';

const [address, user, password] = process.argv.slice(2);

/** Names and abbreviations that stay as they are. */
const NOT_CHINESE = /Camunda|Platform|Asia\/Shanghai|UTC|^v\d|[ABC] ?档|^[\d\s.:·/-]+$/;

const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
});
try {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (line) => line.type() === 'error' && !line.text().startsWith('Failed to load resource') && troubles.push(line.text()));

  await page.goto(`${address}/camunda/app/tasklist/default/`);
  await page.fill('input[type=text]', user);
  await page.fill('input[type=password]', password);
  await chinese(page, '登录页');
  await page.click('button[type=submit]');

  await page.click('.start-process-action a');
  await page.click('.modal-dialog >> text=登记诉求');
  await choose(page, '社区', 0);
  await choose(page, '来源渠道', 3);
  await page.getByRole('combobox', { name: '大类/小类' }).fill('lh');
  await page.keyboard.press('Enter');
  await page.fill(field('地点'), '浏览器里的西门');
  await page.fill(field('诉求内容'), '西门的路灯三天不亮了');
  await page.fill(field('诉求人'), '欧阳晓梅');
  await page.fill(field('联系电话'), '12');
  await page.check('.fjs-form-field-radio input[value=HELP], label:has-text("求助") input');
  await chinese(page, '登记表');
  const start = page.locator('.modal-footer button.btn-primary');
  await start.click();
  await page.locator('.fjs-form-field:has(label:has-text("联系电话")) .form-refused:has-text("联系电话应为")').waitFor();
  expect((await page.inputValue(field('诉求内容'))) === '西门的路灯三天不亮了', '电话有误，已填的内容不在了');
  await page.fill(field('联系电话'), '13987654321');
  await start.click();
  await page.locator('.modal-dialog').waitFor({ state: 'hidden' });
  const said = page.locator('.receipt .receipt-said');
  await said.waitFor();
  const [, number] = /^已登记 (\d{14})，(?:\d+年)?\d+月\d+日 \d+:\d\d 前.*答复。$/.exec(await said.innerText()) ?? [];
  expect(number, `没有告知受理编号和承诺时限：「${await said.innerText()}」`);
  await chinese(page, '登记回执');
  await page.locator('.receipt button:text-is("关闭")').click();
  await said.waitFor({ state: 'detached' });

  await page.click('.task-filters >> text=待签领');
  await page.locator(`.task:has-text("${number}")`).first().click();
  await chinese(page, '任务列表');
  const header = page.locator('.case-header');
  await header.locator('.case-words:has-text("西门的路灯三天不亮了")').waitFor();
  await page.locator('.disabled-form').waitFor();
  await claim(page);
  expect((await header.count()) === 1, '案情没有显示，或显示了两次');
  await header.locator('text=最新：').waitFor();
  for (const seen of [`受理编号 ${number}`, '浏览器里的西门', '测试丁社区', '本环节', '对居民承诺', '最新：']) {
    expect((await header.innerText()).includes(seen), `案情里没有“${seen}”：${await header.innerText()}`);
  }
  await aboveTheFold(page, page.getByRole('radio', { name: /^能满足/ }));
  await header.locator('.case-unfold').click();
  await header.locator('.case-rest >> text=来源渠道').waitFor();
  await chinese(page, '研判表单');
  await header.locator('.case-unfold').click();
  for (const answer of [/^能满足/, /^小事/, /^在社区权限内/, /^B 档/]) {
    await page.getByRole('radio', { name: answer }).check();
  }
  await screenshot(page, '研判');
  await page.click('button:has-text("完成")');
  await page.locator('.case-said:has-text("已办“研判需求”"):has-text("现在：办理小事")').waitFor();
  await page.locator('.task-card h2:has-text("办理小事")').waitFor();
  await page.locator('.case-holder:has-text("（我）")').waitFor();
  await header.locator('.case-words:has-text("西门的路灯三天不亮了")').waitFor();
  await page.locator('.case-said button').click();

  await act(page, '申请延期', [['工作日', '11'], ['理由', '需开挖路面']]);
  await page.locator('.case-dialog >> text=应为 1 至 10 的整数').waitFor();
  await screenshot(page, '延期');
  await fill(page, [['工作日', '5']]);
  await done(page, '已申请延期，等待上一级单位审批');
  await act(page, '退回待领', [['说明', '去开会']]);
  await done(page, '已退回，等待本单位人员签领');
  await claim(page);

  await page.locator('.nav-tabs >> text=办理记录').click();
  const files = page.locator('.need-section:has(h4:text-is("材料"))');
  const chosen = files.locator('input[type=file]').first();
  for (const each of await files.locator('input[type=file]').all()) {
    expect(!(await each.isVisible()), '浏览器自己的按钮出现在“添加材料”旁边，用的是它自己的语言');
  }
  await chosen.setInputFiles({ name: '网页.png', mimeType: 'image/png', buffer: Buffer.from('<html>') });
  await files.locator('text=文件的内容不是完整的').waitFor();
  await chosen.setInputFiles({ name: '现场照片.png', mimeType: 'image/png', buffer: Buffer.from(PHOTO, 'base64') });
  await files.locator('a:text-is("现场照片.png")').waitFor();
  await chosen.setInputFiles({ name: '又是现场.png', mimeType: 'image/png', buffer: Buffer.from(PHOTO, 'base64') });
  await files.locator('text=/该材料已经添加过：.+添加的“现场照片\\.png”，没有重复保存/').waitFor();
  expect((await files.locator('a').count()) === 1, '同一份材料显示了两次');
  const downloading = page.waitForEvent('download');
  await files.locator('a:text-is("现场照片.png")').click();
  expect((await downloading).suggestedFilename() === '现场照片.png', '下载的材料不是原来的文件名');
  await chinese(page, '办理记录');
  await files.locator('input:not([type=file])').fill('拍错了');
  await files.locator('button:text-is("撤下")').click();
  await files.locator('text=已撤下：拍错了').waitFor();
  await page.locator('.nav-tabs >> text=表单').click();

  await act(page, '转交给', [['说明', '请接着办']]);
  await page.locator('.case-dialog >> text=请选择交给').waitFor();
  await page.locator('.case-dialog select').selectOption({ label: '丁一（社区委员）' });
  await done(page, '已交给所选的同事');
  await page.locator('.case-holder:has-text("丁一")').waitFor();
  await page.locator('.disabled-form').waitFor();
  await act(page, '暂停计时', [['具体情况', '等待检测机构']]);
  await page.locator('.case-dialog >> text=请选择暂停的事由').waitFor();
  await page.locator('.case-dialog select').selectOption({ label: '等待检测鉴定' });
  await done(page, '已暂停计时');
  await page.locator('.case-header .need-badge:has-text("暂停计时")').waitFor();
  await screenshot(page, '暂停计时');
  await page.click('.task-filters >> text=待签领');
  await page.locator(`.task:has-text("恢复办理"):has-text("${number}")`).first().waitFor();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('.case-back').click();
  await page.locator(`.task:has-text("恢复办理"):has-text("${number}")`).first().click();
  await header.locator('.case-words').waitFor();
  await page.locator('[cam-tasklist-task] .form-actions').waitFor();
  const bar = await page.locator('[cam-tasklist-task] .form-actions').boundingBox();
  expect(bar.y >= 0 && bar.y + bar.height <= 844 && bar.x + bar.width <= 391, `手机上看不到“完成”：${JSON.stringify(bar)}`);
  expect(!(await page.locator('.tasks-list > .content').first().isVisible()), '手机上任务没有占满屏幕');
  await screenshot(page, '手机上的任务');
  await page.locator('.case-back').click();
  await page.locator(`.task:has-text("恢复办理"):has-text("${number}")`).first().waitFor();
  await screenshot(page, '手机上的列表');
  expect(troubles.length === 0, `网页报错：${troubles.join(' | ')}`);
  console.log(`受理编号 ${number}：已登记、已研判，已申请延期，已退回、转交，已暂停计时`);
} catch (failure) {
  const [page] = browser.contexts().flatMap((context) => context.pages());
  if (page) {
    await page.screenshot({ path: 'target/browser.png' });
  }
  console.error(failure.message);
  process.exitCode = 1;
} finally {
  await browser.close();
}

/** The input below a label that starts with these words. */
function field(label) {
  const around = `.fjs-form-field:has(label:has-text("${label}"))`;
  return `${around} input, ${around} textarea`;
}

async function claim(page) {
  await page.locator('.case-holder .claim').click();
  await page.locator('.disabled-form').waitFor({ state: 'detached' });
  await page.locator('.case-holder:has-text("（我）")').waitFor();
}

/** Chooses from the menu 操作 and sends what it asks for. */
async function act(page, name, values) {
  await page.locator('.case-menu-opener').click();
  await page.getByRole('menuitem', { name }).click();
  await fill(page, values);
}

async function fill(page, values) {
  for (const [label, value] of values) {
    await page.locator('.case-dialog').getByLabel(label).fill(value);
  }
  await page.locator('.case-dialog button[type=submit]').click();
}

/** Sends what the dialog has, if it is still there, and puts away what is said then. */
async function done(page, words) {
  const send = page.locator('.case-dialog button[type=submit]');
  if (await send.count()) {
    await send.click({ timeout: 2000 }).catch(() => {});
  }
  await page.locator(`.case-said:has-text("${words}")`).waitFor();
  await page.locator('.case-said button').click();
}

/** The first choice is seen without scrolling, and what completes the form, too. */
async function aboveTheFold(page, choice) {
  await choice.waitFor();
  const [first, bar] = [await choice.boundingBox(), await page.locator('[cam-tasklist-task] .form-actions').boundingBox()];
  expect(first.y + first.height <= bar.y, `第一个选项在 ${Math.round(first.y)} 像素处，要滚动才看得到（${Math.round(bar.y)}）`);
  expect(bar.y + bar.height <= page.viewportSize().height, '“完成”要滚动才看得到');
}

async function screenshot(page, name) {
  await page.screenshot({ path: `target/screenshots/${name}.png` });
}

async function choose(page, label, index) {
  const select = page.locator(`.fjs-form-field-select:has(label:has-text("${label}"))`).first();
  await select.locator('.fjs-input-group').click();
  await select.locator('.fjs-dropdownlist-item').nth(index).click();
}

/** Every text that is seen on the page has Chinese in it. */
async function chinese(page, where) {
  await page.waitForTimeout(1500);
  const texts = (await page.locator('body').innerText()).split(/[\n\t]+/).map((text) => text.trim());
  const foreign = texts.filter((text) => /[A-Za-z]{2}/.test(text) && !/\p{Script=Han}/u.test(text) && !NOT_CHINESE.test(text));
  expect(foreign.length === 0, `${where}上有不是中文的字：${foreign.join(' | ')}`);
}

function expect(true_, message) {
  if (!true_) {
    throw new Error(message);
  }
}
