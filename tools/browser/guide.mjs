// Makes the pictures of docs/guide in the demo district as it is after its first start: each role's pages, 1366×768, few colours.
//   node tools/browser/guide.mjs ADDRESS OUT [PASSWORD]
// Ends with 1 and says which page was not there.
import { mkdirSync, writeFileSync } from 'node:fs';
import UPNG from 'upng-js';
import { CalledMeeting } from './called-meeting.mjs';
import { alliance, starting } from './guide-alliance.mjs';
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
  await meeting(await as('li.xiulan'), await as('lin.feng'));
  await alliance({ member: await as('song.lixin'), applicant: await as('ma.chao'), community: await as('li.xiulan'), shot });
  await street(await as('zhao.qiang'));
  await department(await as('ma.chao'));
  await centre(await as('he.jie'));
  await appraiser(await as('qian.yiming'), await as('jiang.bo'));
  await claimant(await as('song.lixin'), await as('fang.zhiyuan'));
  await socialOrganisation(await as('fan.ling'));
  await contest({ host: await as('lin.feng'), community: await as('wang.lei'), organisation: await as('fan.ling'), judge: await as('yao.lan') });
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

/** Held by the community's secretary; a clerk of a department is a member. */
async function meeting(person, member) {
  const { page } = person;
  const room = new CalledMeeting(address, 'li.xiulan', password);
  const number = await room.call('停车难协商会', [['李秀兰', '社区书记', 'li.xiulan'], ['林峰', '民政局', 'lin.feng']]);
  await page.reload();
  await person.open(number, '准备会议');
  await person.claim();
  await page.locator('.meeting-at-task h3').first().waitFor();
  await shot(person, 'meeting-prepare');
  await page.locator('.meeting-at-task button:has-text("添加议题")').click();
  await page.locator('.case-dialog').waitFor();
  await shot(person, 'meeting-item');
  await page.keyboard.press('Escape');
  await room.complete('userTask_prepareMeeting', { agendaReady: 'READY' });
  await room.complete('userTask_inviteMembers', { inviteWay: 'DELIVERED' });
  await room.tell('opening', { reason: '汛期前必须议定' });
  const { members, items } = await room.look();
  for (const each of members.slice(0, 3)) {
    await room.tell('attendance', { member: String(each.member.id), status: 'PRESENT' });
  }
  await page.goto(`${address}/camunda/app/tasklist/default/#/?meeting=${number}`);
  await page.locator('.meeting-quorum').first().waitFor();
  await shot(person, 'meeting-attendance');
  for (const each of members.slice(3)) {
    await room.tell('attendance', { member: String(each.member.id), status: 'PRESENT' });
  }
  const [first, second] = items.map(({ item }) => `items/${item.id}`);
  await room.tell(`${first}/opening`);
  for (const [index, choice] of ['FOR', 'FOR', 'AGAINST', 'FOR'].entries()) {
    await room.tell(`${first}/votes`, { member: String(members[index].member.id), choice });
  }
  await page.locator('.meeting-live:has-text("赞成 3，反对 1")').first().waitFor();
  await shot(person, 'meeting-vote');
  await member.page.goto(`${address}/camunda/app/tasklist/default/#/?meeting=${number}`);
  await member.page.locator('.meeting-ballot').waitFor();
  await shot(member, 'meeting-seat');
  for (const [index, choice] of ['FOR', 'FOR'].entries()) {
    await room.tell(`${first}/votes`, { member: String(members[4 + index].member.id), choice });
  }
  await page.locator('.meeting-live:has-text("赞成 5")').first().waitFor();
  await page.getByRole('button', { name: '投影' }).click();
  await page.locator('.screen-topic').waitFor();
  await shot(person, 'meeting-screen');
  await room.tell(`${first}/closing`);
  await page.locator('.screen-result').waitFor();
  await shot(person, 'meeting-result');
  await page.getByRole('button', { name: '退出投影' }).click();
  await room.tell(`${second}/opening`);
  await page.getByRole('button', { name: '录入计票' }).click();
  await page.locator('.case-dialog').waitFor();
  await shot(person, 'meeting-count');
  await page.keyboard.press('Escape');
  await room.tell('closing');
  await room.complete('userTask_holdMeeting', { meetingHeld: 'HELD' });
  await page.goto(`${address}/camunda/app/tasklist/default/`);
  await person.open(number, '整理会议纪要');
  await page.locator('.meeting-at-task h3').first().waitFor();
  await shot(person, 'meeting-minutes');
  await room.complete('userTask_writeMinutes', { minutes: '经讨论，先划线、后收费。', publishResult: 'YES' });
  const other = new CalledMeeting(address, 'wang.lei', password);
  other.number = number;
  await other.complete('userTask_approveMinutes', { reviewOutcome: 'AGREED' });
  await other.complete('userTask_draftNotice', {
    noticeTitle: '停车难协商会结果', noticeText: '小区主干道划停车位，表决通过。', noticePlaces: '社区公示栏', noticeDays: 15, noticeDayKind: 'DAYS'
  });
  await room.complete('userTask_checkNotice', { reviewOutcome: 'AGREED' });
  await page.goto(`${address}/camunda/app/tasklist/default/#/?case=${number}`);
  await page.locator('.notices-raise').click();
  await page.locator('.case-dialog').waitFor();
  await shot(person, 'meeting-objection');
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

async function appraiser(head, member) {
  await step(head, '分派评估方法');
  await shot(head, 'appraiser-assign');
  await step(head, '全面分析研究');
  await head.page.locator('.scoring table').waitFor();
  await shot(head, 'appraiser-synthesise');
  const { page } = member;
  await step(member, '动态小组研讨');
  if (await page.locator('.case-holder .claim').count()) {
    await member.claim();
  }
  await member.field('评分说明').scrollIntoViewIfNeeded();
  await shot(member, 'appraiser-method');
  await page.locator('.scoring-at-task button:has-text("申请回避")').click();
  await page.locator('.case-dialog').waitFor();
  await shot(member, 'appraiser-recusal');
  await page.keyboard.press('Escape');
}

async function claimant(signer, bank) {
  await step(signer, '签署协议');
  await signer.page.locator('.agreements li').first().waitFor();
  await shot(signer, 'claimant-sign');
  const { page } = bank;
  await page.goto(`${address}/camunda/app/tasklist/default/#/?projects=projects`);
  await page.locator('.project-list .case-found-row').first().waitFor();
  await shot(bank, 'claimant-list');
  await page.locator('.project-list .btn-primary').first().click();
  await page.locator('.case-dialog').waitFor();
  await shot(bank, 'claimant-claim');
  await page.keyboard.press('Escape');
  await page.locator('.case-states button:text-is("实施中")').click();
  await page.locator('.case-found-row .case-link:has-text("楼院照明亮起来")').click();
  await page.locator('.reports li').first().waitFor();
  await page.locator('.reports').scrollIntoViewIfNeeded();
  await page.locator('.accounts').scrollIntoViewIfNeeded();
  await shot(bank, 'claimant-reports');
}

async function socialOrganisation(person) {
  await shot(person, 'social-organisation-home');
  await step(person, '实施项目');
  await shot(person, 'social-organisation-work');
  await step(person, '提交报告');
  await shot(person, 'social-organisation-report');
}

async function contest({ host, community, organisation, judge }) {
  await host.page.fill('.case-search input', '家门口的为小服务');
  await host.page.press('.case-search input', 'Enter');
  await host.page.locator('.case-panel a:has-text("家门口的为小服务")').first().click();
  await host.page.locator('.case-panel-file >> text=双向互选').first().waitFor();
  await shot(host, 'contest-file');
  await starting(community, '创投选题');
  await shot(community, 'contest-seek');
  await starting(organisation, '创投申报');
  await shot(organisation, 'contest-offer');
  await step(judge, '评分');
  await judge.page.locator('.scoring-at-task').waitFor();
  await shot(judge, 'contest-judge');
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
