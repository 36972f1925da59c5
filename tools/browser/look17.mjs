import { browsing } from './person.mjs';
import { settled } from './tour.mjs';
import { collected, foreign } from './words.mjs';
const OUT='/tmp/s17', A='http://localhost:8191', P='Minxu-demo-2026';
const jobs = JSON.parse(process.argv[2]);
// job: {user, phone, acts:[["hash","#/?..","name"],["step","name","shot", filter?],["click","selector","shot"]]}
await browsing(async signIn => {
  for (const job of jobs) {
    const person = await signIn(A, job.user, P, job.phone ? { width: 390, height: 844 } : {});
    const { page } = person;
    for (const [kind, what, name, more] of job.acts) {
      try {
      if (kind === 'hash') await page.goto(`${A}/camunda/app/tasklist/default/${what}`);
      if (kind === 'click') await page.locator(what).first().click();
      if (kind === 'step') { await page.goto(`${A}/camunda/app/tasklist/default/`); await page.waitForTimeout(800); await page.locator(`.task-filters >> text=${more ?? '本单位待办'}`).first().click(); await settled(page);
        for (let i=0;i<12;i++){ const c=page.locator('.tasks-list li.task').filter({hasText: what}).first(); if (await c.count()) { await c.click(); break; } const n=page.locator('li.pagination-next:not(.disabled) a').first(); if (!await n.count()) { console.log('KEIN', what); break; } await n.click(); await settled(page);} 
        await page.waitForTimeout(1500); }
      if (kind === 'case') { await page.goto(`${A}/camunda/app/tasklist/default/#/?case=${what}`); await page.locator('.case-panel-file').waitFor(); await page.waitForTimeout(1200); }
      await page.waitForTimeout(700); await settled(page).catch(()=>{});
      } catch (e) { console.log('FEHLER', job.user, kind, what, e.message.slice(0,200)); }
      const full = kind==='case'||more==='full';
      await page.screenshot({ path: `${OUT}/${name}.png` });
      const bad=[]; for (const {text,at} of await collected(page)) { const f=foreign(text); if (f.length) bad.push(`${text.slice(0,60)} (${at})`); }
      const wide = await page.evaluate(()=>[...document.querySelectorAll('.case-panel-content, .task-card, body')].map(e=>e.scrollWidth-e.clientWidth).filter(w=>w>1));
      console.log(name, bad.length?bad:'', wide.length?`WIDE ${wide}`:'');
    }
    console.log(job.user, 'troubles', person.troubles.slice(0,5)); person.troubles.length=0;
    await page.context().close();
  }
}, {shots:'/tmp/s17'});
