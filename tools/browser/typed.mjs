// Nobody loses what was typed, and registration is quick: registers by typing, leaves the form by Esc and finds it as it was; types into a
// task's form, goes to another task and comes back, signs out and in, loses the session while typing; what is submitted is kept no more.
//   node typed.mjs ADDRESS USER PASSWORD
// Ends with 1 and says what was seen if a step does not work. Screenshots are left in target/screenshots.
import { chromium } from 'playwright-core';

const [address, user, password] = process.argv.slice(2);

/** form-js takes a letter over after 300 ms; typed work is saved a second later. */
const TAKEN = 600;
const SAVED = 1800;

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
  // a browser does not print a page that may not open dialogs, and says so there only
  page.on('console', (line) => line.text().startsWith('Ignored call') && troubles.push(line.text()));
  await page.goto(`${address}/camunda/app/tasklist/default/`);
  await signIn(page);

  await openStartForm(page);
  const dialog = page.locator('.modal-dialog');
  await dialog.locator('.modal-title:text-is("登记诉求")').waitFor();
  const submit = dialog.locator('.modal-footer button.btn-primary');
  await submit.click();
  await dialog.locator('.form-refused:has-text("没有填好")').waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('.fjs-has-errors, .fjs-form-field') && document.activeElement.matches('input'));
  await screenshot(page, '登记表：缺项');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  await openStartForm(page);
  await expectNo(page, '.typed-restored', '没有填写过的登记表说已恢复');
  const chooser = dialog.locator('.fjs-form-field-select:has(label:has-text("大类/小类")) .case-chooser input');
  await chooser.fill('ljd');
  await dialog.locator('.combobox-option').first().waitFor();
  const offered = await dialog.locator('.combobox-option').allInnerTexts();
  expect(offered.length > 0 && offered.length < 5 && offered[0].includes('垃圾'), `按拼音首字母 ljd 找到的是：${offered.join('，')}`);
  await screenshot(page, '登记表：按拼音查找');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(TAKEN);
  expect((await chooser.inputValue()).includes('垃圾'), `没有选中：${await chooser.inputValue()}`);
  await choose(page, '来源渠道', '窗口');
  await page.fill(field('地点'), '打字的西门');
  await page.fill(field('诉求内容'), '垃圾堆了三天，请打13812345678');
  await dialog.locator('.case-numbers:has-text("手机号码")').waitFor();
  await screenshot(page, '登记表：文中有手机号码');
  // a form that is drawn anew while somebody types has what he typed so far
  await page.focus(field('诉求内容'));
  await page.keyboard.press('End');
  await page.keyboard.type('，没有人清', { delay: 20 });
  await dialog.locator('.fjs-form-field-checkbox input').first().evaluate(box => [1, 2].forEach(() => box.click()));
  await page.keyboard.type('，急', { delay: 20 });
  await page.waitForTimeout(TAKEN);
  const typed = await page.inputValue(field('诉求内容'));
  expect(typed === '垃圾堆了三天，请打13812345678，没有人清，急', `打字时表单重画之后的诉求内容：「${typed}」`);
  // what was typed last is taken over although Esc comes at once
  await page.fill(field('诉求内容'), '垃圾堆了三天没有人清');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  await openStartForm(page);
  await dialog.locator('.typed-restored:has-text("已恢复您")').waitFor();
  expect((await page.inputValue(field('诉求内容'))) === '垃圾堆了三天没有人清', `Esc 之后的诉求内容：「${await page.inputValue(field('诉求内容'))}」`);
  expect((await chooser.inputValue()).includes('垃圾'), 'Esc 之后小类不在了');
  await screenshot(page, '登记表：已恢复');
  await dialog.locator('.typed-restored button').click();
  await dialog.locator('.typed-restored:has-text("已清除")').waitFor();
  await page.waitForTimeout(TAKEN);
  expect((await page.inputValue(field('诉求内容'))) === '', '清除之后诉求内容还在');
  expect((await chooser.inputValue()) === '', '清除之后小类还在');
  await dialog.locator('.typed-restored button:text-is("撤销清除")').click();
  await dialog.locator('.typed-restored:has-text("已恢复您")').waitFor();
  expect((await page.inputValue(field('地点'))) === '打字的西门', '撤销清除之后地点不在了');

  await page.setViewportSize({ width: 390, height: 844 });
  const foot = await dialog.locator('.modal-footer').boundingBox();
  expect(foot.y + foot.height <= 845 && foot.x + foot.width <= 391, `手机上看不到“登记”：${JSON.stringify(foot)}`);
  for (const name of ['登记', '返回', '取消']) {
    const box = await dialog.locator(`.modal-footer button:text-is("${name}")`).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 391, `手机上看不到“${name}”`);
  }
  await screenshot(page, '手机上的登记表');
  await page.setViewportSize({ width: 1366, height: 768 });

  await page.getByRole('radio', { name: '求助' }).check();
  await page.fill(field('诉求人'), '欧阳晓梅');
  await page.fill(field('联系电话'), '13987654321');
  const first = await registered(page, submit);
  await page.locator('.receipt button:text-is("复制")').click();
  await page.locator('.receipt-told:has-text("已复制")').waitFor();
  await page.locator('.receipt button:text-is("打印")').click();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => document.body.classList.add('receipt-printing'));
  await screenshot(page, '登记回执：打印');
  const printed = await page.locator('body').innerText();
  expect(printed.includes(first) && !printed.includes('欧阳') && !printed.includes('13987654321') && !printed.includes('待签领'), `打印的是：${printed}`);
  await page.evaluate(() => document.body.classList.remove('receipt-printing'));
  await page.emulateMedia({ media: 'screen' });

  await page.locator('.receipt button:text-is("再登记一件")').click();
  await page.locator(field('诉求内容')).first().waitFor();
  await page.waitForTimeout(TAKEN);
  await expectNo(page, '.typed-restored', '登记之后又恢复了登记过的内容');
  expect((await page.inputValue(field('诉求内容'))) === '', '登记之后又出现了登记过的内容');
  await dialog.locator('.start-suggestions button:text-is("打字的西门")').click();
  expect((await page.inputValue(field('地点'))) === '打字的西门', '上次登记的地点没有填入');
  await chooser.fill('lh');
  await page.locator('.combobox-option:has-text("绿化")').first().click();
  await choose(page, '来源渠道', '窗口');
  await page.fill(field('诉求内容'), '树枝挡住了窗户');
  await page.getByRole('radio', { name: '求助' }).check();
  await page.fill(field('诉求人'), '欧阳晓梅');
  await page.fill(field('联系电话'), '13987654321');
  const second = await registered(page, submit);
  await page.locator('.receipt button:text-is("关闭")').click();

  await openTask(page, first);
  await page.locator('.case-holder .claim').click();
  await page.locator('.case-holder:has-text("（我）")').waitFor();
  await page.locator('.disabled-form').waitFor({ state: 'detached' });
  const task = new URLSearchParams(page.url().split('?')[1]).get('task');
  await page.getByRole('radio', { name: /^不能满足/ }).check();
  await page.fill(field('理由'), '现行规定不允许');
  await page.waitForTimeout(SAVED);
  const kept = await page.evaluate(async (id) => (await (await fetch(`/api/kept-work/tasks/${id}`)).json()).values, task);
  expect(JSON.stringify(kept) === JSON.stringify({ satisfiability: 'NOT_SATISFIABLE', reason: '现行规定不允许' }), `保存的是：${JSON.stringify(kept)}`);

  await page.fill(field('理由'), '现行规定不允许，须先征求意见');
  await openTask(page, second);
  await expectNo(page, '.typed-restored', '另一项任务说已恢复');
  await openTask(page, first);
  await restored(page, '现行规定不允许，须先征求意见', '切换任务之后');
  await screenshot(page, '任务：已恢复');

  await page.locator('.nav-tabs >> text=办理记录').click();
  await page.locator('.nav-tabs >> text=表单').click();
  await restored(page, '现行规定不允许，须先征求意见', '切换页签之后');

  await page.fill(field('理由'), '退出之前又写了一句');
  await page.waitForTimeout(TAKEN);
  await signOut(page);
  await signIn(page);
  await openTask(page, first);
  await restored(page, '退出之前又写了一句', '退出再登录之后');

  await page.fill(field('理由'), '登录失效之前写的一句');
  await page.waitForTimeout(TAKEN);
  await endSession(context);
  await page.fill(field('理由'), '登录失效之后写的最后一句');
  const lost = page.locator('.typed-trouble:has-text("登录已失效")');
  const login = page.locator('input[type=password]');
  await lost.or(login).first().waitFor();
  if (await lost.isVisible()) {
    await screenshot(page, '任务：登录已失效');
    // Tasklist itself may have asked something meanwhile, and shows the log-in already
    await page.locator('.task-filters >> text=待签领').click({ timeout: 3000 }).catch(() => {});
  }
  await login.waitFor();
  await signIn(page);
  await openTask(page, first);
  await restored(page, '登录失效之后写的最后一句', '登录失效之后');

  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(!stored.includes('一句') && !stored.includes('西门'), `浏览器里留下了填写的内容：${stored}`);

  await page.click('button:has-text("完成")');
  await page.locator('.case-said:has-text("已办“研判需求”")').waitFor();
  const gone = await page.evaluate(async (id) => (await fetch(`/api/kept-work/tasks/${id}`)).status, task);
  expect(gone === 404, `完成之后保存的内容还在（${gone}）`);
  expect(troubles.length === 0, `网页报错：${troubles.join(' | ')}`);
  console.log(`${first}、${second}：填写的内容没有丢失，登记、切换、退出、登录失效之后都在，提交之后不再保存`);
} catch (failure) {
  const [page] = browser.contexts().flatMap((context) => context.pages());
  if (page) {
    await page.screenshot({ path: 'target/browser.png' });
  }
  console.error(failure.stack);
  process.exitCode = 1;
} finally {
  await browser.close();
}

async function signIn(page) {
  await page.locator('input[type=password]').waitFor();
  await page.fill('input[type=text]', user);
  await page.fill('input[type=password]', password);
  await page.click('button[type=submit]');
  await page.locator('.task-filters').waitFor();
  await page.waitForTimeout(TAKEN);
}

/** The server knows the session no more, as after a night; the browser still has its cookie. */
async function endSession(context) {
  const cookies = await context.cookies();
  await context.addCookies(cookies.filter(({ name }) => name === 'JSESSIONID').map((cookie) => ({ ...cookie, value: 'ended' })));
}

async function signOut(page) {
  await page.locator('.account.dropdown > a, .account .dropdown-toggle').first().click();
  await page.locator('.logout a, a:has-text("退出")').first().click();
}

async function openStartForm(page) {
  await page.locator('.start-process-action a').click();
  await page.locator('.start-list a:text-is("登记诉求")').click();
  await page.locator(field('诉求内容')).first().waitFor();
  await page.waitForTimeout(TAKEN);
}

/** Submits the start form; the number of the case. */
async function registered(page, submit) {
  await page.waitForTimeout(TAKEN);
  await submit.click();
  const said = page.locator('.receipt .receipt-said');
  await said.waitFor();
  const [, number] = /^已登记 (\d{14})，(?:\d+年)?\d+月\d+日 \d+:\d\d 前.*答复。$/.exec(await said.innerText()) ?? [];
  expect(number, `没有告知受理编号和承诺时限：「${await said.innerText()}」`);
  await screenshot(page, '登记回执');
  return number;
}

/** Opens the task of a case beside the list, wherever in the list it stands. */
async function openTask(page, number) {
  await page.evaluate(async (id) => {
    const { task } = await (await fetch(`/api/cases/${id}`)).json();
    const parameters = new URLSearchParams(window.location.hash.split('?')[1] ?? '');
    parameters.set('task', task);
    parameters.set('forceDisplayTask', 'true');
    parameters.delete('detailsTab');
    window.location.hash = `#/?${parameters}`;
  }, number);
  await page.locator(`.case-header .need-number:has-text("${number}")`).waitFor();
  await page.waitForTimeout(TAKEN);
}

async function restored(page, text, when) {
  await page.locator('.typed-restored:has-text("已恢复您")').waitFor();
  const now = await page.inputValue(field('理由'));
  expect(now === text, `${when}：理由是「${now}」`);
}

/** The input below a label that starts with these words. */
function field(label) {
  const around = `.fjs-form-field:has(label:has-text("${label}"))`;
  return `${around} input, ${around} textarea`;
}

async function choose(page, label, name) {
  const select = page.locator(`.fjs-form-field-select:has(label:has-text("${label}"))`).first();
  await select.locator('.fjs-input-group').click();
  await select.locator(`.fjs-dropdownlist-item:text-is("${name}")`).click();
}

async function screenshot(page, name) {
  await page.screenshot({ path: `target/screenshots/${name}.png` });
}

async function expectNo(page, selector, message) {
  expect((await page.locator(selector).count()) === 0, message);
}

function expect(true_, message) {
  if (!true_) {
    throw new Error(message);
  }
}
