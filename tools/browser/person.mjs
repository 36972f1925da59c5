// A person at the web applications, who does everything by clicking and typing: signs in, registers, finds a task on the cards, claims it,
// fills in its form and completes it. Walks are made of what people do. Whatever the page reports as an error is collected.
import { chromium } from 'playwright-core';

/** form-js takes over what was typed 300 ms after the last key. */
const DEBOUNCE = 600;
/** For what somebody else has just done to reach a list, on a busy machine. */
const LONGEST = 60_000;

/** Whether anybody is signed in, asked before. */
const EXPECTED = /\/auth\/user\/default$/;

/** The task itself, and that its form was submitted. */
const TASK = /\/engine\/default\/task\/([^/]+)$/;
const SUBMITTED = /\/engine\/default\/task\/([^/]+)\/submit-form$/;

/** Calls the work with a way to sign people in; says what went wrong, with a picture of each page, and ends with 1. */
export async function browsing(work, { shots = process.env.SHOTS ?? 'target' } = {}) {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  });
  const people = [];
  try {
    await work(async (address, user, password, options = {}) => {
      const person = new Person(await newPage(browser, options), user);
      people.push(person);
      await person.signIn(address, password, options.application ?? 'tasklist');
      return person;
    });
    expect(troublesOf(people).length === 0, '网页报错');
  } catch (failure) {
    for (const person of people) {
      await person.page.screenshot({ path: `${shots}/browser-${person.user}.png` }).catch(() => {});
    }
    console.error([failure.message, ...troublesOf(people)].join('\n'));
    process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

/** What the pages reported as errors, each once. */
function troublesOf(people) {
  return [...new Set(people.flatMap(person => person.troubles.map(trouble => `${person.user}：${trouble}`)))];
}

async function newPage(browser, { width = 1366, height = 768 }) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

export class Person {
  constructor(page, user) {
    this.page = page;
    this.user = user;
    this.troubles = [];
    page.on('pageerror', error => this.troubles.push(error.message));
    page.on('console', line => {
      if (line.type() === 'error' && !line.text().startsWith('Failed to load resource')) {
        this.troubles.push(line.text());
      }
    });
    const submitted = new Set();
    page.on('request', request => submitted.add(SUBMITTED.exec(new URL(request.url()).pathname)?.[1]));
    page.on('response', response => {
      const { pathname, search } = new URL(response.url());
      // Tasklist may read a task once more while it completes it; what it shows then is the list
      const ended = response.status() === 404 && submitted.has(TASK.exec(pathname)?.[1] ?? '');
      if (response.status() >= 400 && !EXPECTED.test(pathname) && !ended) {
        this.troubles.push(`${response.status()} ${response.request().method()} ${pathname}${search}`);
      }
    });
  }

  async signIn(address, password, application) {
    this.address = address;
    await this.page.goto(`${address}/camunda/app/${application}/default/`);
    await this.page.waitForLoadState('networkidle');
    const name = this.page.locator('input[type=text]');
    await name.focus();
    await this.page.keyboard.type(this.user);
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.type(password);
    expect(await name.inputValue() === this.user, `登录框里是「${await name.inputValue()}」`);
    const [answer] = await Promise.all([this.page.waitForResponse(/\/login\//), this.page.keyboard.press('Enter')]);
    expect(answer.ok(), `登录被拒绝：${answer.status()}`);
    if (application === 'tasklist') {
      await this.page.locator('.task-filters h4 > a').first().waitFor();
    }
  }

  /** Takes in a need; the values by label. Returns its number. */
  async register(values, { urgent = false } = {}) {
    const { page } = this;
    await page.locator('.start-process-action a').first().click();
    await page.locator('.start-list a:text-is("登记诉求")').first().click();
    await this.field('诉求内容').waitFor();
    for (const [label, value] of Object.entries(values)) {
      // what the page knows of who registers it does not ask for
      if (await this.around(label).count()) {
        await this.set(label, value);
      }
    }
    if (urgent) {
      await page.locator('.modal-dialog label:has-text("紧急事项")').first().click();
    }
    await page.waitForTimeout(DEBOUNCE);
    await page.locator('.modal-footer button.btn-primary').click();
    const receipt = page.locator('.receipt');
    const said = await receipt.locator('.receipt-said').innerText();
    const [, number] = /已登记 (\d{14})，/.exec(said) ?? [];
    expect(number, `没有告知受理编号：「${said}」`);
    await receipt.locator('button:text-is("关闭")').click();
    await receipt.waitFor({ state: 'detached' });
    return number;
  }

  /** Opens the card of a case at a step, from the list of a filter, however many pages it has; nothing where it has opened by itself. */
  async open(number, step, filter = '本单位待办') {
    const { page } = this;
    if (await page.locator(`.task-card:has(h2:has-text("${step}")):has(.case-header:has-text("${number}"))`).count()) {
      return this.shows(step);
    }
    await this.lists(page.locator(`.task-filters >> text=${filter}`).first());
    const card = page.locator(`li.task:has-text("${number}")`).filter({ hasText: step }).first();
    const until = Date.now() + LONGEST;
    for (;;) {
      if (await card.count()) {
        break;
      }
      expect(Date.now() < until, `“${filter}”里没有 ${number} 的“${step}”`);
      // after the last page from the first again: what is new may have come meanwhile; the filter alone stays at its page
      const next = page.locator('li.pagination-next:not(.disabled) a').first();
      const first = page.locator('li.pagination-page:not(.active) a:text-is("1")').first();
      if (await next.count()) {
        await this.lists(next, 3000);
      } else {
        await this.lists(await first.count() ? first : page.locator(`.task-filters >> text=${filter}`).first(), 3000);
      }
    }
    await card.click();
    await this.shows(step);
  }

  /** Clicks what brings another page of the list, and waits until other cards are drawn, or so many milliseconds: they may be the same. */
  async lists(what, longest = 700) {
    const before = await this.cards();
    const answered = this.page.waitForResponse(/\/filter\/[^/]+\/list/, { timeout: 5000 }).catch(() => {});
    await what.click();
    await answered;
    for (const until = Date.now() + longest; Date.now() < until && (await this.cards()) === before;) {
      await this.page.waitForTimeout(100);
    }
    await this.page.waitForTimeout(300);
  }

  async cards() {
    return (await this.page.locator('.tasks-list li.task').allInnerTexts()).join();
  }

  /** Waits until the form of a step is there. */
  async shows(step) {
    await this.page.locator(`.task-card h2:has-text("${step}")`).waitFor();
    await this.page.locator('.case-header .case-about').waitFor();
    await this.page.locator('[cam-tasklist-task] .fjs-form').first().waitFor();
  }

  async claim() {
    await this.page.locator('.case-holder .claim').click();
    await this.page.locator('.disabled-form').waitFor({ state: 'detached' });
    await this.page.locator('.case-holder:has-text("（我）")').waitFor();
  }

  /** Claims the open task, unless the next step of one's own case came claimed. */
  async hold() {
    await this.page.locator('.case-holder .claim, .case-holder:has-text("（我）")').first().waitFor();
    if (await this.page.locator('.case-holder .claim').count()) {
      await this.claim();
    }
  }

  /** Opens a task, claims it if nobody has, fills in its form and completes it; returns what is said then. */
  async does(number, step, values, { filter, shot } = {}) {
    await this.open(number, step, filter);
    return this.goesOn(step, values, { shot });
  }

  /** The same at the task that has opened by itself. */
  async goesOn(step, values, { shot } = {}) {
    await this.shows(step);
    await this.hold();
    for (const [label, value] of Object.entries(values)) {
      await this.set(label, value);
    }
    if (shot) {
      await this.page.screenshot({ path: shot });
    }
    await this.page.waitForTimeout(DEBOUNCE);
    await this.page.locator('[cam-tasklist-task] button:has-text("完成")').click();
    const said = await this.said();
    expect(said.includes(`已办“${step}”`), `完成“${step}”之后说的是：「${said}」`);
    return said;
  }

  /** What is said beside the form, and puts it away. */
  async said() {
    const said = this.page.locator('.case-said');
    await said.waitFor();
    const words = await said.innerText();
    await said.locator('button').last().click();
    return words;
  }

  /** Chooses from the menu 操作, fills in what it asks for and sends it; returns what is said then. */
  async act(name, values, choice) {
    const { page } = this;
    await page.locator('.case-menu-opener').click();
    await page.getByRole('menuitem', { name }).click();
    for (const [label, value] of Object.entries(values)) {
      await page.locator('.case-dialog').getByLabel(label).fill(value);
    }
    if (choice) {
      await page.locator('.case-dialog select').selectOption({ label: choice });
    }
    const send = page.locator('.case-dialog button[type=submit]');
    await send.click();
    // what cannot be undone is asked once more
    await page.waitForTimeout(400);
    if (await send.count()) {
      await send.click({ timeout: 2000 }).catch(() => {});
    }
    return this.said();
  }

  around(label) {
    return this.page.locator(`.fjs-form-field:has(label:has-text("${label}"))`).first();
  }

  field(label) {
    return this.around(label).locator('input, textarea').first();
  }

  /** Sets a field by its label, whatever kind of field it is; a list of values for one that takes several, true for a box to tick. */
  async set(label, value) {
    const around = this.around(label);
    await around.waitFor();
    const kind = await around.getAttribute('class');
    if (/-(select|taglist)/.test(kind)) {
      for (const each of [value].flat()) {
        await this.choose(around, each);
      }
      if (/-taglist/.test(kind)) {
        await this.page.keyboard.press('Tab');
      }
    } else if (/-radio/.test(kind)) {
      await around.getByRole('radio', { name: new RegExp(`^${value}`) }).check();
    } else if (/-checklist/.test(kind)) {
      for (const each of [value].flat()) {
        await around.getByRole('checkbox', { name: new RegExp(each) }).first().check();
      }
    } else if (/-checkbox/.test(kind)) {
      await around.locator('input').check();
    } else if (/-datetime/.test(kind)) {
      await this.date(around, value);
    } else {
      await around.locator('input, textarea').first().fill(value);
      await this.page.waitForTimeout(DEBOUNCE);
    }
    await this.page.waitForTimeout(150);
  }

  /** By typing, where the list can be searched. */
  async choose(around, words) {
    const chooser = around.locator('.case-chooser input');
    if (await chooser.count()) {
      await chooser.fill(words);
      await around.locator('.combobox-option').filter({ hasText: words }).first().click();
      return;
    }
    const input = around.locator('input:not([type=hidden])').first();
    await around.locator('.fjs-input-group, .fjs-taglist, input').first().click();
    const item = around.locator('.fjs-dropdownlist-item').filter({ hasText: words }).first();
    await this.page.waitForTimeout(200);
    if (!(await item.count()) && await input.count()) {
      await input.fill(words);
    }
    await item.click();
  }

  /** A day of this month or a later one. */
  async date(around, day) {
    await around.locator('input:not([type=hidden])').first().click();
    const open = this.page.locator('.flatpickr-calendar.open');
    const now = new Date();
    for (let months = (day.getFullYear() - now.getFullYear()) * 12 + day.getMonth() - now.getMonth(); months > 0; months--) {
      await open.locator('.flatpickr-next-month').click();
    }
    await open.locator('.flatpickr-day:not(.prevMonthDay):not(.nextMonthDay)').getByText(String(day.getDate()), { exact: true }).click();
  }

}

/** The day in the district's zone. */
export function today() {
  const [year, month, day] = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).split('-').map(Number);
  return new Date(year, month - 1, day);
}

/** A working day in some weeks: the first Wednesday after two. */
export function inTwoWeeks() {
  const day = new Date(Date.now() + 14 * 24 * 3600_000);
  while (day.getDay() !== 3) {
    day.setDate(day.getDate() + 1);
  }
  return day;
}

export function expect(true_, message) {
  if (!true_) {
    throw new Error(message);
  }
}
