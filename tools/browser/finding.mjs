// Walks through what Tasklist has to find cases, as one member of a community does who has just registered an urgent and an ordinary one:
// the counts at all lists, the search box by keys, the file with an address of its own, a task's bookmark before and after it is done, the
// lists of what is not one's turn any more, the banner of what is urgent, the work order on one page, and all of it on a phone.
//   node finding.mjs ADDRESS USER PASSWORD COMMUNITY
// where COMMUNITY is the name of the user's. Ends with 1 and says what was seen if something is not as it should be.
import { chromium } from 'playwright-core';

const [address, user, password, community] = process.argv.slice(2);
const TASKLIST = `${address}/camunda/app/tasklist/default/`;

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

  const place = `寻路${String(Date.now()).slice(-6)}号楼`;
  const urgent = await register(place, '电梯停在四楼', true);
  const number = await register(place, '西门的路灯三天不亮了', false);

  await page.goto(`${TASKLIST}#/?case=${number}`);
  await signIn(page);
  const file = page.locator('.case-panel-file');
  await file.locator(`text=案卷 ${number}`).waitFor();
  await file.locator('text=西门的路灯三天不亮了').first().waitFor();
  await file.locator('text=/现在：.+研判需求/').waitFor();
  await screenshot(page, '案卷');
  await page.keyboard.press('Escape');
  await file.waitFor({ state: 'detached' });
  expect(!page.url().includes('case='), '案卷合上以后，地址里还有它');

  const counts = page.locator('.task-filters .task-filter .case-count');
  await page.waitForFunction(() => [...document.querySelectorAll('.task-filter .case-count')].every((each) => /^ \d+ 件$/.test(each.textContent)));
  const names = await page.locator('.task-filter .name').allInnerTexts();
  expect((await counts.count()) === names.length && /^本单位待办 [1-9]\d* 件$/.test(names[0]), `不是每份清单都有件数：${names}`);
  expect((await page.locator('.task-filter.active .name').innerText()) === names[0], '第一屏不是本单位待办');
  await page.locator('.case-list-link:has-text("我转出的"):has-text("件")').waitFor();

  const banner = page.locator('.case-urgent');
  await banner.locator(`.case-urgent-open:has-text("${urgent}")`).waitFor();
  expect(/(剩|已超) (\d+ (天|小时|分)|不到)/.test(await banner.innerText()), `紧急事项没有倒计时：${await banner.innerText()}`);
  await screenshot(page, '第一屏');

  await page.keyboard.press('/');
  await page.keyboard.type(place);
  await page.keyboard.press('Enter');
  const results = page.locator('.case-panel-results');
  await results.locator('text=共 2 件。').waitFor();
  expect(!decodeURIComponent(page.url()).includes(place), '查找的内容进了地址');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await file.locator(`text=案卷 ${urgent}`).waitFor();
  await page.keyboard.press('Escape');
  await results.locator('.case-states >> text=已结').click();
  await results.locator('text=没有找到').waitFor();
  await page.fill('.case-search input', '欧阳晓梅');
  await page.press('.case-search input', 'Enter');
  await results.locator('text=已留痕').waitFor();
  await screenshot(page, '查找结果');
  await page.fill('.case-search input', '13987654321');
  await page.press('.case-search input', 'Enter');
  await results.locator('text=请只输入后四位').waitFor();
  await page.press('.case-search input', 'Escape');
  await results.waitFor({ state: 'detached' });

  await page.fill('.case-search input', number);
  await page.press('.case-search input', 'Enter');
  await results.locator('.case-link').first().click();
  await file.locator('.case-open-task').click();
  await page.locator('.task-card h2:has-text("研判需求")').waitFor();
  expect((await page.locator('.case-panel').count()) === 0, '打开任务以后，案卷还挡在上面');
  const [, task] = /[?&]task=([^&]+)/.exec(page.url());
  await page.locator('.case-holder .claim').click();
  await page.locator('.disabled-form').waitFor({ state: 'detached' });
  for (const answer of [/^能满足/, /^小事/, /^在社区权限内/, /^B 档/]) {
    await page.getByRole('radio', { name: answer }).check();
  }
  await page.waitForTimeout(700);
  await page.click('button:has-text("完成")');
  await page.locator('.case-said:has-text("已办“研判需求”")').waitFor();
  await page.locator('.task-card h2:has-text("办理小事")').waitFor();
  await covers(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(300);
  await covers(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.locator('.case-said button').click();

  await page.locator('.case-header .case-print').waitFor();
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.click('.case-print');
  await page.emulateMedia({ media: 'print' });
  await page.locator(`.work-order:has-text("${number}"):has-text("经办人签字")`).waitFor();
  expect(!(await page.locator('.task-card').isVisible()), '工单之外的内容也会打印出来');
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(paper.length === 1, `工单不是一页：${paper.length} 页`);
  await screenshot(page, '工单');
  await page.emulateMedia({ media: 'screen' });

  const bookmark = await context.newPage();
  await bookmark.goto(`${TASKLIST}#/?task=${task}`);
  await bookmark.locator('.case-panel-file:has-text("这个环节已办结"):has-text("办理小事")').waitFor();
  await bookmark.waitForTimeout(1000);
  expect((await bookmark.locator('.page-notifications .alert').count()) === 0, `书签之外还报了错：${await bookmark.locator('.page-notifications').innerText()}`);
  await screenshot(bookmark, '已办结环节的书签');
  await bookmark.close();

  for (const [name, words] of [['已办', '我办的：'], ['我转出的', '现在由其他单位承办'], ['已归档', '最近办结的在前']]) {
    await page.click(`.case-list-link:has-text("${name}")`);
    await page.locator(`.case-panel-list:has-text("${words}")`).waitFor();
    await page.click('.case-panel-list .case-panel-back');
    await page.locator('.case-panel-list').waitFor({ state: 'detached' });
  }
  await page.goto(`${TASKLIST}#/?list=HANDLED`);
  await page.locator(`.case-panel-list .case-found-row:has-text("${number}"):has-text("研判需求")`).waitFor();
  await screenshot(page, '已办');
  await page.click('.case-panel-list .case-panel-back');
  await page.locator('.sorting-choice:has-text("办理时限")').first().waitFor();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(TASKLIST);
  await page.fill('.case-search input', place);
  await page.click('.case-search button');
  await results.locator('.case-link').first().click();
  await file.locator('.need-history').waitFor();
  await screenshot(page, '手机上的案卷');
  const wide = await file.locator('.case-panel-content').evaluate((each) => each.scrollWidth - each.clientWidth);
  expect(wide <= 0, `手机上的案卷宽出 ${wide} 像素`);
  await file.locator('.case-panel-back').click();
  await results.locator('.case-panel-back').click();
  await banner.locator('.case-urgent-open').first().click();
  await page.locator('.case-back').waitFor();
  await page.evaluate(() => document.querySelector('.case-search input').blur());
  await page.locator('.case-back').click();
  expect(troubles.length === 0, `网页报错：${troubles.join(' | ')}`);
  console.log(`受理编号 ${number}、${urgent}：已查找、打开案卷、打印工单，书签可用`);
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

/** A need of the community, brought by REST; gives its number. */
async function register(place, content, isUrgent) {
  const answer = await fetch(`${address}/api/needs`, {
    method: 'POST',
    headers: {
      'Authorization': `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID()
    },
    body: JSON.stringify({
      channel: '窗口', nature: '求助', urgent: isUrgent, community, subcategory: '道路及市政设施', place, content, name: '欧阳晓梅', phone: '13987654321'
    })
  });
  const said = await answer.json();
  expect(answer.ok, `登记不成：${JSON.stringify(said)}`);
  return String(said.number);
}

async function signIn(page) {
  await page.fill('input[type=text]', user);
  await page.fill('input[type=password]', password);
  await page.click('button[type=submit]');
}

/** What was said covers neither the task's name, nor who has it, nor 完成. */
async function covers(page) {
  const said = await boxOf(page, '.case-said');
  for (const part of ['.task-card h2', '.case-holder', '[cam-tasklist-task] .form-actions', '.case-search']) {
    const box = await boxOf(page, part);
    expect(box.y >= said.y + said.height - 1 || box.y + box.height <= said.y + 1, `告知语遮住了 ${part}`);
  }
}

/** Where something stands; what is just being drawn anew is waited for. */
async function boxOf(page, part) {
  for (let tries = 0; tries < 10; tries++) {
    await page.locator(part).first().waitFor();
    const box = await page.locator(part).first().boundingBox();
    if (box) {
      return box;
    }
    await page.waitForTimeout(200);
  }
  throw new Error(`没有显示 ${part}`);
}

async function screenshot(page, name) {
  await page.screenshot({ path: `target/screenshots/${name}.png` });
}

function expect(true_, message) {
  if (!true_) {
    throw new Error(message);
  }
}
