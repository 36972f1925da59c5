// A 公益创投 by clicking. In the demo district a department opens it, a community seeks a partner, an organisation offers itself, each wishing for
// the other. Of one whose last day has ended, whosever it is, what was entered is reviewed, matched, and its pitches are arranged.
// Each form on the way is Chinese, has no serious finding of axe's, and stands on a phone as well.
//   node contest.mjs ADDRESS PASSWORD enter
//   node contest.mjs ADDRESS PASSWORD settle NUMBER HOST JUDGE...    the judges by their names
//   node contest.mjs ADDRESS PASSWORD judge JUDGE                    who has a sheet to fill in
// Ends with 1 and says what was seen if a step does not work. Screenshots are left in target/screenshots.
import { looked, onPhone } from './looked.mjs';
import { browsing, expect, inTwoWeeks } from './person.mjs';

const [address, password, part, first, host, ...judges] = process.argv.slice(2);
const TITLE = `冬季为老公益创投${String(Date.now()).slice(-6)}`;

await browsing(async signIn => {
  const as = user => signIn(address, user, password);
  if (part === 'enter') {
    await open(await as('lin.feng'));
    await seek(await as('wang.lei'));
    await offer(await as('fan.ling'));
    console.log('发起公益创投、创投选题、创投申报，都已走通');
  } else if (part === 'settle') {
    await settle(await as(host), first);
    console.log(`${first}：资格审查、双向互选、安排路演，都已走通`);
  } else {
    await judge(await as(first));
    console.log('评审打分已走通');
  }
});

/** Fills in a start form and sends it. */
async function begin(person, kind, values) {
  const { page } = person;
  await page.locator('.start-process-action a').first().click();
  await page.locator(`.start-list a:has-text("${kind}")`).first().click();
  for (const [label, value] of Object.entries(values)) {
    await person.set(label, value);
  }
  await looked(person, kind);
  await onPhone(person, `手机上的${kind}`);
  await page.waitForTimeout(600);
  await page.locator('.modal-footer button.btn-primary').click();
  const said = await page.locator('.receipt .receipt-said').innerText();
  expect(/已登记 \d{14}/.test(said), `没有告知编号：「${said}」`);
  await page.locator('.receipt button:text-is("关闭")').click();
}

function open(person) {
  return begin(person, '公益创投', { 名称: TITLE, 年度: String(inTwoWeeks().getFullYear()), 菜单小类: '社区服务：为老', 征集截止日期: inTwoWeeks(), 征集说明: '面向独居、高龄老人的服务' });
}

function seek(person) {
  return begin(person, '创投选题', {
    参加哪次公益创投: TITLE, 选题名称: '《银龄“小课堂”》<一期>', 受益群体: '独居老人 40 人', 希望的服务和措施: '每周一次手机课', 预期效果: '会用手机挂号', '经费预算（元）': '3000',
    '第一志愿：社会组织': '益邻社会工作服务中心'
  });
}

function offer(person) {
  return begin(person, '创投申报', { 参加哪次公益创投: TITLE, '能承接什么、有什么经验和人员': '有社工八名，三年为老服务', '第一志愿：社区': '锦绣社区' });
}

async function settle(person, number) {
  await person.open(number, '资格审查');
  await looked(person, '创投资格审查');
  await person.goesOn('资格审查', { '申报的社会组织是否都合格': '都合格' });
  await person.shows('安排路演答辩');
  await looked(person, '安排路演答辩');
  await onPhone(person, '手机上的安排路演答辩');
  await person.goesOn('安排路演答辩', { 路演答辩日期: inTwoWeeks(), 地点: '区党群服务中心一楼', 评委: judges });
  await person.page.goto(`${address}/camunda/app/tasklist/default/#/?case=${number}`);
  await person.page.locator('.case-panel-file:has-text("双向互选")').waitFor();
  await looked(person, '公益创投的案卷');
  await onPhone(person, '手机上的公益创投案卷');
}

/** Item by item; 完成 is pressed while the last is being saved. What is out of range is refused at its item, and by 完成. */
async function judge(person) {
  const { page } = person;
  await page.locator('.tasks-list li.task:has-text("评审打分")').first().click();
  await person.shows('评分');
  await person.hold();
  const items = page.locator('.score-item');
  await items.first().waitFor();
  await looked(person, '评分');
  await onPhone(person, '手机上的评分');
  const count = await items.count();
  for (let i = 0; i < count; i++) {
    await items.nth(i).locator('.score-points').fill('1');
    await items.nth(i).locator('.score-remark').fill('现场答辩清楚');
  }
  await person.set('利害关系', '没有利害关系');
  const points = items.first().locator('.score-points');
  await points.fill('1000');
  const complete = page.locator('[cam-tasklist-task] .form-actions button:has-text("完成")');
  await complete.click();
  await page.locator('.form-refused:has-text("有一项没有保存")').waitFor();
  expect(await items.first().locator('.need-late').innerText(), '没有说明哪里不对');
  await looked(person, '分值超出范围');
  person.troubles.length = 0; // that it was refused
  await points.fill('1');
  await complete.click();
  expect((await person.said()).includes('已办“评分”'), '没有提交评分表');
}
