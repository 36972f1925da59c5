// Makes the pictures of docs/guide in the demo district as it is after its first start: each role's pages, 1366×768, few colours.
//   node tools/browser/guide.mjs ADDRESS OUT [PASSWORD]
// Ends with 1 and says which page was not there.
import { mkdirSync, writeFileSync } from 'node:fs';
import UPNG from 'upng-js';
import { browsing, expect } from './person.mjs';
import { settled } from './tour.mjs';

const [address, out, password = 'Minxu-demo-2026'] = process.argv.slice(2);
const COLOURS = 128;
const MOST_BYTES = 150 * 1024;

mkdirSync(out, { recursive: true });

await browsing(async signIn => {
  const as = (user, application) => signIn(address, user, password, { application });
  await gridWorker(await as('zhou.min'));
  await community(await as('li.xiulan'));
  await street(await as('zhao.qiang'));
  await department(await as('ma.chao'));
  await centre(await as('he.jie'));
  await supervisor(await as('gao.ming', 'cockpit'));
  await designer(await as('liang.siqi', 'cockpit'));
}, { shots: out });

async function gridWorker(person) {
  const { page } = person;
  await shot(person, 'grid-worker-home');
  await page.locator('.start-process-action a').first().click();
  await page.locator('.modal-dialog ul.processes a').first().waitFor();
  await shot(person, 'grid-worker-kinds');
  await page.locator('.start-list a:text-is("登记诉求")').first().click();
  await person.field('诉求内容').waitFor();
  await person.set('地点', '3号楼二单元');
  await person.set('诉求内容', '楼道堆满纸箱，老人上下楼不方便');
  await shot(person, 'grid-worker-register');
}

async function community(person) {
  const { page } = person;
  await shot(person, 'community-home');
  await step(person, '研判需求');
  await shot(person, 'community-judge');
  await page.locator('.case-unfold').first().click();
  await shot(person, 'community-case');
  await step(person, '办理小事');
  await page.locator('.case-menu-opener').click();
  await page.getByRole('menuitem').first().waitFor();
  await shot(person, 'community-actions');
  await page.keyboard.press('Escape');
  await page.locator('.nav-tabs >> text=办理记录').click();
  await shot(person, 'community-record');
  await step(person, '响应紧急事项');
  await shot(person, 'community-urgent');
  await step(person, '回访居民', '待回访');
  await shot(person, 'community-call-back');
}

async function street(person) {
  await shot(person, 'street-home');
  await step(person, '街道协调解决');
  await shot(person, 'street-solve');
  await step(person, '确定二次分流部门');
  await shot(person, 'street-route-again');
  // which street has one to decide depends on the day
  await step(person, '审批延期').then(() => shot(person, 'street-extension'), ({ message }) => console.log(`${message}，street-extension.png 不变`));
}

async function department(person) {
  await shot(person, 'department-home');
  await step(person, '一次分流签收');
  await shot(person, 'department-sign');
  await step(person, '部门承办');
  await shot(person, 'department-settle');
}

async function centre(person) {
  const { page } = person;
  await step(person, '区中心归口办理');
  await shot(person, 'centre-settle');
  await step(person, '一次分流签收', '全部可见任务');
  await page.locator('.case-menu-opener').click();
  await page.getByRole('menuitem', { name: '平台退回' }).click();
  await page.locator('.case-dialog').waitFor();
  await shot(person, 'centre-return');
  await page.keyboard.press('Escape');
}

async function supervisor(person) {
  await person.page.locator('.supervision-figure').first().waitFor();
  await shot(person, 'supervisor-overview');
}

async function designer(person) {
  const { page } = person;
  await page.goto(`${address}/camunda/app/cockpit/default/#/models`);
  await page.locator('.models-table').first().waitFor();
  await shot(person, 'designer-models');
  await page.goto(`${address}/camunda/app/cockpit/default/#/processes`);
  await page.locator('table.process-definitions-list td, table td').first().waitFor();
  await shot(person, 'designer-processes');
}

/** Opens the first card at a step, wherever in the list it is. */
async function step(person, name, filter = '本单位待办') {
  const { page } = person;
  await page.locator(`.task-filters >> text=${filter}`).first().click();
  await settled(page);
  const card = page.locator('.tasks-list li.task').filter({ has: page.locator(`h4.task:has-text("${name}")`) }).first();
  for (let pages = 0; !(await card.count()); pages++) {
    const next = page.locator('li.pagination-next:not(.disabled) a').first();
    expect(pages < 20 && await next.count(), `“${filter}”里没有“${name}”`);
    await next.click();
    await settled(page);
  }
  await card.click();
  await page.locator('.task-card .nav-tabs >> text=表单').click();
  await person.shows(name);
}

async function shot({ page }, name) {
  await settled(page);
  if (await page.locator('.tasks-list li.task').count()) {
    await page.locator('.tasks-list .need-about').first().waitFor();
  }
  const { width, height, ...picture } = UPNG.decode(await page.screenshot());
  const pixels = UPNG.toRGBA8({ width, height, ...picture })[0];
  const bytes = Buffer.from(UPNG.encode([pixels], width, height, COLOURS));
  expect(bytes.length <= MOST_BYTES, `${name}：${Math.round(bytes.length / 1024)} KB，太大`);
  writeFileSync(`${out}/${name}.png`, bytes);
  console.log(`${name}.png ${Math.round(bytes.length / 1024)} KB`);
}
