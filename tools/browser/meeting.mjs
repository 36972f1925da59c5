// A community holds a meeting from its call to the objection against its result, by clicking as people do: list and agenda, invitation, the end
// moved, opening with a reason since the invitation is late, attendance, a named vote in which members vote on their own pages and one vote is
// corrected afterwards, a vote counted by two people who differ first, a secret ballot, somebody away for one item that is withdrawn then, the
// projector, the closing, minutes by one and approved by another, tasks, notice, an objection and its decision. Each page and dialog on the way
// is Chinese, has no serious finding of axe's, and stands on a phone as well.
//   node meeting.mjs ADDRESS PASSWORD RECORDER SECOND MEMBER UNIT
// RECORDER and SECOND are staff of the community, MEMBER of another unit, UNIT the name of one that gets a task. Ends with 1 and says what was
// seen if a step does not work. Screenshots are left in target/screenshots.
import { looked, onPhone, SHOTS } from './looked.mjs';
import { browsing, expect, today } from './person.mjs';

const [address, password, recorder, second, member, unit] = process.argv.slice(2);
const TITLE = `车位会议${String(Date.now()).slice(-6)}`;

await browsing(async signIn => {
  const one = await signIn(address, recorder, password);
  const two = await signIn(address, second, password);
  const outside = await signIn(address, member, password);
  const number = await call(one);
  await prepare(one, number);
  await one.does(number, '发出通知和材料', { 通知方式: '短信或微信群' });
  await enter(one, number);
  await attend(one);
  await vote(one, two, outside, number);
  await correct(one, two);
  await count(one, two);
  await secretly(one, two, outside);
  await withdraw(one, outside);
  await close(one, number);
  await record(one, two, number);
  await publish(one, two, number);
  await object(one, two, number);
  console.log(`${number}：登记、准备、通知、开会、改结束时间、记名、清点和无记名表决、更正、回避、撤回、散会、纪要、公示、异议，都已走通`);
});

async function call(person) {
  const { page } = person;
  await page.locator('.start-process-action a').first().click();
  await page.locator('.start-list a:has-text("会议")').first().click();
  await person.set('会议类别', '社区联席会');
  await person.set('会议名称', TITLE);
  await person.set('会议日期', today());
  await person.set('开始时间', '00:01');
  await person.set('结束时间', '23:59');
  await person.set('地点', '社区会议室');
  await page.waitForTimeout(600);
  await page.locator('.modal-footer button.btn-primary').click();
  const said = await page.locator('.receipt .receipt-said').innerText();
  const [, number] = /已登记 (\d{14})/.exec(said) ?? [];
  expect(number, `没有告知受理编号：「${said}」`);
  await page.locator('.receipt button:text-is("关闭")').click();
  return number;
}

async function prepare(person, number) {
  const { page } = person;
  await person.open(number, '准备会议');
  await person.claim();
  const box = page.locator('.meeting-at-task');
  await box.locator('button:has-text("添加成员")').click();
  await page.locator('.case-dialog button[type=submit]').click();
  await page.locator('.case-dialog .need-late:has-text("请填写成员姓名")').waitFor();
  await looked(person, '添加成员', '.case-dialog');
  await fill(person, { 成员姓名: '万顺水', 身份: '居民代表' }, '.case-dialog');
  for (const [name, account] of [['记录人', recorder], ['监票人', second], ['驻区单位代表', member]]) {
    await box.locator('button:has-text("添加成员")').click();
    await page.locator('.case-dialog').getByRole('combobox', { name: '系统账号' }).fill(await nameOf(person, number, account));
    await page.locator('.case-dialog .combobox-option').first().click();
    await fill(person, { 成员姓名: name }, '.case-dialog');
  }
  await box.locator('button:has-text("添加成员")').click();
  await fill(person, { 成员姓名: '贺临时' }, '.case-dialog');
  await box.getByRole('button', { name: '替换贺临时' }).click();
  await fill(person, { 成员姓名: '贺正式', 身份: '业主代表' }, '.case-dialog');
  await box.locator('button:has-text("添加成员")').click();
  await fill(person, { 成员姓名: '多余的人' }, '.case-dialog');
  await box.getByRole('button', { name: '移出多余的人' }).click();
  await box.locator('h3:has-text("名单（5 人）")').waitFor();
  for (const [title, ballot] of [['小区主干道划停车位', '记名投票'], ['车位收费标准', '清点计票'], ['夜间停车引导', '记名投票'], ['停车管理小组人选', '无记名投票'], ['充电桩选址', '记名投票']]) {
    await box.locator('button:has-text("添加议题")').click();
    await page.locator('.case-dialog').getByLabel('表决方式').selectOption({ label: ballot });
    await fill(person, { 议题名称: title }, '.case-dialog');
  }
  await box.locator('h3:has-text("议程（5 项）")').waitFor();
  const shown = await person.field('议程与名单').inputValue();
  expect(shown.includes('车位收费标准') && shown.includes('名单：5 人'), `表单里的议程没有跟上：「${shown}」`);
  await box.locator('li:has-text("停车管理小组人选"):has-text("2 人没有账号，投不了")').waitFor();
  await looked(person, '准备会议');
  await person.goesOn('准备会议', { 准备的结果: '名单和议程已备齐' });
}

/** By which a person is found in a dialog: the server knows whose account it is. */
async function nameOf({ page }, number, account) {
  const { people } = await page.evaluate(async of => (await fetch(`/api/meetings/${of}/choices`)).json(), number);
  const found = people.find(({ value }) => value === account);
  expect(found, `“${account}”不在可选的人里`);
  return found.label;
}

async function fill({ page }, values, dialog) {
  for (const [label, value] of Object.entries(values)) {
    await page.locator(dialog).getByLabel(label).first().fill(value);
  }
  await page.locator(`${dialog} button[type=submit]`).click();
  await page.locator(dialog).waitFor({ state: 'detached' });
}

/** Its invitation went out on the day itself: opened with a reason only. */
async function enter(person, number) {
  const { page } = person;
  await person.open(number, '召开会议');
  await looked(person, '召开会议');
  await page.locator('.meeting-open').click();
  await hall(person).locator('text=尚未开会').waitFor();
  await moveEnd(person);
  await hall(person).locator('button:has-text("宣布开会")').click();
  await page.locator('.case-dialog button[type=submit]').click();
  await page.locator('.case-dialog .need-late:has-text("请填写通知晚了仍要开会的原因")').waitFor();
  await looked(person, '通知晚了', '.case-dialog');
  await fill(person, { 通知晚了仍要开会的原因: '汛期前必须议定' }, '.case-dialog');
  await hall(person).locator('text=已开会').waitFor();
  expect(person.page.url().includes(`meeting=${number}`), '会议页面没有自己的地址');
}

/** Not to before its begin, and not without a reason. */
async function moveEnd(person) {
  const dialog = person.page.locator('.case-dialog');
  await hall(person).locator('button:has-text("改结束时间")').click();
  const end = dialog.getByLabel('结束时间', { exact: true });
  const day = (await end.inputValue()).slice(0, 10);
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('.need-late:has-text("请填写改结束时间的原因")').waitFor();
  await dialog.getByLabel('改结束时间的原因').fill('当晚还有一场义诊');
  await end.fill(`${day}T00:00`);
  await refused(person, async () => {
    await dialog.locator('button[type=submit]').click();
    await dialog.locator('.case-ask-row:has(input[type=datetime-local]) .need-late:has-text("结束时间应晚于")').waitFor();
  });
  await looked(person, '改结束时间', '.case-dialog');
  await end.fill(`${day}T23:58`);
  await fill(person, {}, '.case-dialog');
  await hall(person).locator('.meeting-when:has-text("至 23:58")').waitFor();
}

/** Does what the server is to refuse: that alone is no trouble of the page's. */
async function refused(person, act) {
  const before = person.troubles.length;
  await act();
  const [trouble, ...more] = person.troubles.splice(before);
  expect(/^4\d\d POST /.test(trouble ?? '') && !more.length, `应当只被拒绝一次：${[trouble, ...more].join(' | ')}`);
}

function hall({ page }) {
  return page.locator('.case-panel-meeting');
}

async function attend(person) {
  const { page } = person;
  const room = hall(person);
  await room.locator('.meeting-item').first().locator('text=还差 4 人').waitFor();
  expect(await room.locator('.meeting-item').first().getByRole('button', { name: '开始表决' }).isDisabled(), '人数不够也能开始表决');
  await looked(person, '会场：还没有人到会');
  const people = room.getByRole('group', { name: '万顺水的到会情况' });
  await people.getByRole('button', { name: '到会' }).focus();
  await page.keyboard.press('Enter');
  await room.locator('text=还差 3 人').first().waitFor();
  expect(await people.getByRole('button', { name: '到会' }).evaluate(each => each === document.activeElement), '登记之后光标不在原处');
  await room.locator('button:has-text("其余 4 人都到会")').click();
  await room.locator('h3:has-text("到会 5 人")').waitFor();
  await room.getByRole('group', { name: '贺正式的到会情况' }).getByRole('button', { name: '委托' }).click();
  await page.locator('.case-dialog select').selectOption({ label: '万顺水（居民代表）' });
  await fill(person, {}, '.case-dialog');
  await room.locator('h3:has-text("到会 4 人，委托 1 人")').waitFor();
}

/** Members with an account vote on their own pages; for the others who records it. */
async function vote(one, two, outside, number) {
  const room = hall(one);
  const item = room.locator('.meeting-item').nth(0);
  await item.getByRole('button', { name: '开始表决' }).click();
  await item.locator('text=正在表决').waitFor();
  await item.getByRole('group', { name: '万顺水的投票' }).getByRole('button', { name: '赞成' }).click();
  await item.getByRole('group', { name: '贺正式的投票' }).getByRole('button', { name: '反对' }).click();
  await room.locator('.meeting-seat').getByRole('button', { name: '赞成' }).click();
  await looked(one, '投自己的一票', '.case-dialog');
  await fill(one, {}, '.case-dialog');
  await looked(one, '会场：记名表决');

  await outside.page.reload();
  await outside.page.locator('.own-meetings').waitFor();
  await looked(outside, '我的会议');
  await outside.page.locator(`.own-meeting:has-text("${TITLE}")`).click();
  const seat = hall(outside);
  await seat.locator('.meeting-ballot').waitFor();
  expect(await seat.getByRole('button', { name: '结束表决' }).count() === 0, '成员的页面上有记录人的按钮');
  await looked(outside, '我的席位');
  await onPhone(outside, '手机上的席位');
  await seat.getByRole('button', { name: '赞成' }).click();
  await fill(outside, {}, '.case-dialog');
  await seat.locator('text=我的一票：赞成').waitFor();

  // by itself, without anybody's click
  await item.locator('text=赞成 3，反对 1').waitFor();
  await two.page.goto(`${address}/camunda/app/tasklist/default/#/?meeting=${number}`);
  await hall(two).locator('.meeting-seat').getByRole('button', { name: '弃权' }).click();
  await fill(two, {}, '.case-dialog');
  await item.locator('text=弃权 1').waitFor();
  await room.getByRole('button', { name: '投影' }).click();
  await one.page.locator('.screen-topic:has-text("小区主干道")').waitFor();
  await looked(one, '投影：正在表决');
  await room.getByRole('button', { name: '退出投影' }).click();
  await item.getByRole('button', { name: '结束表决' }).click();
  await room.locator('.meeting-item-passed').waitFor();
  await room.getByRole('button', { name: '投影' }).click();
  await one.page.locator('.screen-result:text-is("通过")').waitFor();
  await looked(one, '投影：结果');
  await one.page.keyboard.press('Escape');
  await room.locator('.meeting-item').first().waitFor();
}

/** By another person than who entered it; the former vote and result stay beside the new ones. */
async function correct(one, two) {
  const item = person => hall(person).locator('.meeting-item').nth(0);
  const correction = person => item(person).locator('.meeting-vote:has-text("贺正式")').getByRole('button', { name: '更正' });
  const dialog = person => person.page.locator('.case-dialog');
  await correction(one).click();
  await dialog(one).getByLabel('更正为').selectOption({ label: '赞成' });
  await dialog(one).getByLabel('更正的原因').fill('登记时看错了行');
  await refused(one, async () => {
    await dialog(one).locator('button[type=submit]').click();
    await dialog(one).locator('.need-late:has-text("更正须由另一人登记")').waitFor();
  });
  await looked(one, '更正：须由另一人', '.case-dialog');
  await dialog(one).getByRole('button', { name: '取消' }).click();
  await item(two).locator('.meeting-state:text-is("通过")').waitFor();
  if (!(await correction(two).count())) {
    await item(two).getByRole('button', { name: '展开' }).click();
  }
  await correction(two).click();
  await dialog(two).locator('button[type=submit]').click();
  await dialog(two).locator('.need-late:has-text("请选择更正为")').waitFor();
  await dialog(two).getByLabel('更正为').selectOption({ label: '赞成' });
  await fill(two, { 更正的原因: '登记时看错了行' }, '.case-dialog');
  await item(two).locator('text=第 1 次更正（登记时看错了行）：原为“通过，应到 5 人，到会 5 人；赞成 3，反对 1，弃权 1”').waitFor();
  await looked(two, '会场：更正');
  await item(one).locator('.meeting-result:has-text("赞成 4，反对 0，弃权 1")').waitFor();
}

/** Each member by his own account alone; nobody sees how somebody voted, and the sums only when it is closed. */
async function secretly(one, two, outside) {
  const item = person => hall(person).locator('.meeting-item').nth(3);
  if (!(await item(one).getByRole('button', { name: '开始表决' }).count())) {
    await item(one).getByRole('button', { name: '展开' }).click();
  }
  await item(one).getByRole('button', { name: '开始表决' }).click();
  await item(one).locator('text=已投票 0 人，共 5 人').waitFor();
  await item(one).locator('.meeting-vote:has-text("万顺水"):has-text("没有账号，投不了无记名票")').waitFor();
  const seat = person => hall(person).locator('.meeting-seat');
  await seat(outside).locator('text=停车管理小组人选').waitFor();
  for (const [index, person] of [one, two, outside].entries()) {
    await seat(person).getByRole('button', { name: '赞成' }).click();
    if (person === outside) {
      await looked(outside, '无记名：投自己的一票', '.case-dialog');
    }
    await fill(person, {}, '.case-dialog');
    await item(one).locator(`text=已投票 ${index + 1} 人，共 5 人`).waitFor();
  }
  await seat(outside).locator('text=我的一票：已投票').waitFor();
  const seen = await item(one).innerText();
  expect(!/留待下次|撤回/.test(seen), `已经有票，还能留待下次或撤回：「${seen}」`);
  expect(!/赞成 \d/.test(seen), `无记名投票还没有结束，已经看得到票数：「${seen}」`);
  await looked(one, '会场：无记名表决');
  await looked(outside, '我的席位：无记名');
  await hall(one).getByRole('button', { name: '投影' }).click();
  await one.page.locator('.screen-votes:has-text("3／5")').waitFor();
  await looked(one, '投影：无记名表决');
  await hall(one).getByRole('button', { name: '退出投影' }).click();
  await item(one).getByRole('button', { name: '结束表决' }).click();
  await item(one).locator('.meeting-result:has-text("赞成 3，反对 0，弃权 0")').waitFor();
  expect(await item(one).getByRole('button', { name: '更正' }).count() === 0, '无记名的一票也能更正');
  await looked(one, '会场：无记名结果');
}

/** A member is recused from one item alone; what is not voted on is withdrawn with a reason. */
async function withdraw(one, outside) {
  const { page } = one;
  const item = hall(one).locator('.meeting-item').nth(4);
  const dialog = page.locator('.case-dialog');
  if (!(await item.getByRole('button', { name: '撤回' }).count())) {
    await item.getByRole('button', { name: '展开' }).click();
  }
  await item.getByRole('button', { name: '回避、离席' }).click();
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('.need-late:has-text("请选择哪位成员")').waitFor();
  await dialog.getByLabel('哪位成员').selectOption({ label: '驻区单位代表' });
  await looked(one, '回避、离席', '.case-dialog');
  await fill(one, {}, '.case-dialog');
  await item.locator('text=本议题：驻区单位代表回避').waitFor();
  await item.getByRole('button', { name: '开始表决' }).click();
  await hall(outside).locator('text=您对本议题回避，不投票').waitFor();
  await looked(outside, '我的席位：回避');
  await item.getByRole('button', { name: '撤回' }).click();
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('.need-late:has-text("请填写撤回议题的原因")').waitFor();
  await looked(one, '撤回议题', '.case-dialog');
  await fill(one, { 撤回议题的原因: '供电方案还没有定' }, '.case-dialog');
  await item.locator('.meeting-state:text-is("已撤回")').waitFor();
  await hall(outside).locator('li:has-text("充电桩选址"):has-text("已撤回")').waitFor();
  await looked(one, '会场：撤回');
  await onPhone(one, '手机上的会场：更正和撤回');
}

/** Each does not see what the other has counted; what differs is counted again. */
async function count(one, two) {
  const item = person => hall(person).locator('.meeting-item').nth(1);
  await item(one).getByRole('button', { name: '开始表决' }).click();
  await item(one).locator('text=还没有人录入').waitFor();
  await counted(one, item(one), [4, 1, 0]);
  await item(one).locator('text=您已录入').waitFor();
  await item(two).locator('text=已有一人录入').waitFor();
  expect(!(await item(two).innerText()).includes('赞成 4'), '第二个人看得到第一个人的计票');
  await counted(two, item(two), [3, 2, 0], '录入计票');
  await item(one).locator('text=两人的计票不一致').waitFor();
  await looked(one, '会场：计票不一致');
  await counted(one, item(one), [3, 2, 0]);
  await counted(two, item(two), [3, 2, 0]);
  await item(one).locator('text=两人的计票一致').waitFor();
  await item(one).getByRole('button', { name: '结束表决' }).click();
  await hall(one).locator('.meeting-item').nth(1).locator('.meeting-state:text-is("通过")').waitFor();
}

async function counted(person, item, [votesFor, against, abstained], shot) {
  await item.getByRole('button', { name: '录入计票' }).click();
  if (shot) {
    await looked(person, shot, '.case-dialog');
  }
  await fill(person, { 赞成票数: String(votesFor), 反对票数: String(against), 弃权票数: String(abstained), 总票数: String(votesFor + against + abstained) }, '.case-dialog');
}

async function close(person, number) {
  const { page } = person;
  await onPhone(person, '手机上的会场');
  await hall(person).getByRole('button', { name: '散会' }).click();
  await looked(person, '散会', '.case-dialog');
  await fill(person, {}, '.case-dialog');
  await hall(person).locator('.meeting-item').nth(2).locator('.meeting-state:text-is("留待下次")').waitFor();
  await looked(person, '会场：已散会');
  await page.keyboard.press('Escape');
  await hall(person).waitFor({ state: 'detached' });
  await person.does(number, '召开会议', { 会议是否召开: '已召开' });
}

/** Minutes by one, approved by another; what was agreed is given to a unit. */
async function record(one, two, number) {
  const { page } = one;
  await one.open(number, '整理会议纪要');
  if (await page.locator('.case-holder .claim').count()) {
    await one.claim();
  }
  await page.locator('.meeting-at-task button:has-text("分派任务")').click();
  const dialog = page.locator('.case-dialog');
  await dialog.getByRole('combobox', { name: '承办单位' }).fill(unit);
  await dialog.locator('.combobox-option').first().click();
  await dialog.getByLabel('完成日期').fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
  await dialog.getByLabel('所依据的议题').selectOption({ index: 1 });
  await looked(one, '分派任务', '.case-dialog');
  await fill(one, { 任务内容: '划出停车位并设标志' }, '.case-dialog');
  await page.locator(`.meeting-at-task:has-text("${unit}：划出停车位并设标志")`).waitFor();
  await looked(one, '整理会议纪要');
  const [printed] = await Promise.all([page.context().waitForEvent('page'), page.locator('.meeting-minutes').click()]);
  await printed.locator('text=应到 5 人').first().waitFor();
  const minutes = await printed.locator('body').innerText();
  for (const words of ['结束时间改过，原因：当晚还有一场义诊', '更正', '停车管理小组人选', '供电方案还没有定']) {
    expect(minutes.includes(words), `会议纪要里没有“${words}”：「${minutes}」`);
  }
  await printed.screenshot({ path: `${SHOTS}/会议纪要：打印.png` });
  await printed.close();
  await one.goesOn('整理会议纪要', { 会议纪要: '经讨论，一致认为应当先划线、后收费。', 是否公示: '公示' });
  await hall(two).locator('.case-panel-back').click();
  await two.does(number, '审核会议纪要', { 是否通过: '同意' });
}

async function publish(one, two, number) {
  await two.does(number, '拟定公示', { 公示标题: TITLE, 公示内容: '小区主干道划停车位，表决通过。', 公示地点: '社区公示栏', 公示天数: '15', 按什么计算: '日历日' });
  await one.does(number, '审核公示', { 是否同意公示: '同意' });
  const answer = await fetch(`${address}/notices`);
  expect((await answer.text()).includes(TITLE), '公众的公示栏里没有这件公示');
}

/** Registered in the file of its case, where nobody's task is; decided by another than who drafted the notice. */
async function object(one, two, number) {
  const { page } = one;
  await page.goto(`${address}/camunda/app/tasklist/default/#/?case=${number}`);
  const file = page.locator('.case-panel-file');
  await file.locator('text=现在：公示中，至').waitFor();
  await file.locator('button:has-text("登记异议")').click();
  await page.locator('.case-dialog button[type=submit]').click();
  await page.locator('.case-dialog .need-late:has-text("请填写异议的内容")').waitFor();
  await looked(one, '登记异议', '.case-dialog');
  await fill(one, { 异议的内容: '划线挡住了消防通道', 提出人姓名: '欧阳晓梅', 联系电话: '13987654321' }, '.case-dialog');
  await one.said();
  await file.locator('text=划线挡住了消防通道。待办理').waitFor();
  await looked(one, '案卷：公示与异议');
  await file.locator('.case-panel-back').click();
  await file.waitFor({ state: 'detached' });
  await one.open(number, '办理异议');
  await page.locator('.notices:has-text("公示中")').waitFor();
  await one.goesOn('办理异议', { 办理哪一件异议: '划线挡住了消防通道', 异议是否成立: '不成立', 理由: '消防通道已避开' });
  await two.page.goto(`${address}/camunda/app/tasklist/default/#/?case=${number}`);
  await two.page.locator('.case-panel-file .notices:has-text("不成立：消防通道已避开")').waitFor();
  await onPhone(two, '手机上的公示与异议');
}
