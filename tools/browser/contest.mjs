// A 公益创投 by clicking. In the demo district a department opens it, a community seeks a partner, an organisation offers itself, each wishing for
// the other. Of one whose last day has ended, whosever it is, what was entered is reviewed, matched, and its pitches are arranged.
// Each form on the way is Chinese, has no serious finding of axe's, and stands on a phone as well.
//   node contest.mjs ADDRESS PASSWORD enter
//   node contest.mjs ADDRESS PASSWORD settle NUMBER HOST JUDGE...    the judges by their names
// Ends with 1 and says what was seen if a step does not work. Screenshots are left in target/screenshots.
import { looked, onPhone } from './looked.mjs';
import { browsing, expect, inTwoWeeks } from './person.mjs';

const [address, password, part, number, host, ...judges] = process.argv.slice(2);
const TITLE = `冬季为老公益创投${String(Date.now()).slice(-6)}`;

await browsing(async signIn => {
  const as = user => signIn(address, user, password);
  if (part === 'enter') {
    await open(await as('lin.feng'));
    await seek(await as('wang.lei'));
    await offer(await as('fan.ling'));
    console.log('发起公益创投、创投选题、创投申报，都已走通');
  } else {
    await settle(await as(host));
    console.log(`${number}：资格审查、双向互选、安排路演，都已走通`);
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

async function settle(person) {
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
