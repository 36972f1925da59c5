// Walks through Tasklist as one member of a community does: registers a need by the start form, finds it in the queue, judges it, adds a
// photo and withdraws it, asks for more time and stops its clock.
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
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);

  await page.goto(`${address}/camunda/app/tasklist/default/`);
  await page.fill('input[type=text]', user);
  await page.fill('input[type=password]', password);
  await chinese(page, '登录页');
  await page.click('button[type=submit]');

  await page.click('text=发起流程');
  await page.click('.modal-dialog >> text=民需办理');
  await choose(page, '社区', 0);
  await choose(page, '来源渠道', 3);
  await choose(page, '大类/小类', 0);
  await page.fill(field('地点'), '浏览器里的西门');
  await page.fill(field('诉求内容'), '西门的路灯三天不亮了');
  await page.fill(field('诉求人'), '欧阳晓梅');
  await page.fill(field('联系电话'), '12');
  await page.check('.fjs-form-field-radio input[value=HELP], label:has-text("求助") input');
  await chinese(page, '登记表');
  const start = page.locator('.modal-footer button.btn-primary');
  await start.click();
  await page.locator('text=联系电话应为').first().waitFor();
  expect((await page.inputValue(field('诉求内容'))) === '西门的路灯三天不亮了', '电话有误，已填的内容不在了');
  await page.fill(field('联系电话'), '13987654321');
  await start.click();
  await page.locator('.modal-dialog').waitFor({ state: 'hidden' });
  const said = page.locator('.need-registered');
  await said.waitFor();
  const [, number] = /^已登记 (\d{14})，\d+年\d+月\d+日（星期.）\d+:\d\d前.*答复。请告知居民。/.exec(await said.innerText()) ?? [];
  expect(number, `没有告知受理编号和承诺时限：「${await said.innerText()}」`);
  await said.locator('button').click();
  await said.waitFor({ state: 'detached' });

  await page.click('.task-filters >> text=待签领');
  await page.locator(`.task:has-text("${number}")`).first().click();
  await chinese(page, '任务列表');
  await page.getByText('签领', { exact: true }).first().click();
  await page.locator('.disabled-form').waitFor({ state: 'detached' });
  const content = page.locator(field('诉求内容'));
  await content.waitFor();
  expect((await content.inputValue()) === '西门的路灯三天不亮了', '表单没有显示诉求内容');
  await chinese(page, '研判表单');
  for (const answer of [/^能满足/, /^小事/, /^在社区权限内/, /^B 档/]) {
    await page.getByRole('radio', { name: answer }).check();
  }
  await page.click('button:has-text("完成")');
  await page.click('.task-filters >> text=待签领');
  await page.locator(`.task:has-text("办理小事"):has-text("${number}")`).first().click();

  await page.locator('.nav-tabs >> text=办理记录').click();
  const extension = page.locator('.need-contact:has-text("申请延期")');
  await extension.locator('input.need-days').fill('11');
  await extension.locator('input:not(.need-days)').fill('需开挖路面');
  await extension.locator('button').click();
  await extension.locator('text=1 至 10 个工作日').waitFor();
  const files = page.locator('.need-section:has(h4:text-is("材料"))');
  if (await files.locator('input[type=file]').isVisible()) {
    throw new Error('the browser\'s own button stands beside 添加材料, in its own language');
  }
  await files.locator('input[type=file]').setInputFiles({ name: '网页.png', mimeType: 'image/png', buffer: Buffer.from('<html>') });
  await files.locator('text=文件的内容不是完整的').waitFor();
  await files.locator('input[type=file]').setInputFiles({ name: '现场照片.png', mimeType: 'image/png', buffer: Buffer.from(PHOTO, 'base64') });
  await files.locator('a:text-is("现场照片.png")').waitFor();
  await files.locator('input[type=file]').setInputFiles({ name: '又是现场.png', mimeType: 'image/png', buffer: Buffer.from(PHOTO, 'base64') });
  await files.locator('text=/该材料已经添加过：.+添加的“现场照片\\.png”，没有重复保存/').waitFor();
  expect((await files.locator('a').count()) === 1, '同一份材料显示了两次');
  const downloading = page.waitForEvent('download');
  await files.locator('a:text-is("现场照片.png")').click();
  expect((await downloading).suggestedFilename() === '现场照片.png', '下载的材料不是原来的文件名');
  await chinese(page, '办理记录');
  await files.locator('input:not([type=file])').fill('拍错了');
  await files.locator('button:text-is("撤下")').click();
  await files.locator('text=已撤下：拍错了').waitFor();
  await extension.locator('input.need-days').fill('5');
  await extension.locator('button').click();
  await page.locator('text=已申请延期，等待上一级单位审批').waitFor();
  const pause = page.locator('.need-contact:has-text("暂停计时")');
  await pause.locator('input').fill('等待检测机构');
  await pause.locator('button').click();
  await pause.locator('text=请选择暂停的事由').waitFor();
  await pause.locator('select').selectOption({ label: '等待检测鉴定' });
  await pause.locator('button').click();
  await page.locator('text=已暂停计时').first().waitFor();
  await page.click('.task-filters >> text=待签领');
  await page.locator(`.task:has-text("恢复办理"):has-text("${number}")`).first().waitFor();
  console.log(`受理编号 ${number}：已登记、已研判，已申请延期，已暂停计时`);
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
