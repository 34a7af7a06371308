import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DutiesAnswer, FactsAnswer } from '../../api/schemas/unit.schema.ts';
import { axe } from './support/axe.ts';
import { PLAN_SOURCE } from '../support/api-world.ts';
import { browserWorld, DESK, PHONE, type BrowserWorld } from './support/browser-world.ts';
import { on, sendMeetingPlans, untilApril } from './support/unit-story.ts';

let site: BrowserWorld;
beforeAll(async () => {
  site = await browserWorld();
  await untilApril(site.world);
  await sendMeetingPlans(site.world, ['idi', 'imf-a']);
}, 120_000);
afterAll(() => site.close());

describe('a safety representative is never alone with a question', () => {
  it('each question names who else may answer, and the local senior can be written to', async () => {
    const { page, complaints } = await site.visit('vo-idi', '/', { viewport: PHONE });
    const others = 'Også varaverneombudet Kåre Lien, lokalt hovedverneombud Turid Haug og hovedverneombudet Kjell Ås kan svare.';
    await page.getByText(others).first().waitFor();
    expect(await page.getByText(others).count()).toBe(2);
    const contact = page.getByRole('region', { name: 'Kontakt LHVO' });
    expect(await contact.getByText('Lokalt hovedverneombud for').innerText()).toBe('Lokalt hovedverneombud for MH-ISM, MH-INB og MH-KIN');
    expect(await contact.getByRole('link', { name: 'Skriv til Turid Haug' }).getAttribute('href')).toBe('mailto:lhvo@example.org');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    expect(await axe(page)).toEqual([]);
    await page.goto(`${site.url}/units/idi/duties/P3.planMeeting`);
    await page.getByText(others).waitFor();
    await page.getByRole('link', { name: 'Skriv til Turid Haug' }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('a unit is left to the deputy by one press, who is then asked, and taken back by another', async () => {
    const { page, complaints } = await site.visit('vo-idi', '/', { viewport: PHONE });
    await page.getByRole('button', { name: 'La Kåre Lien svare for MH-KIN' }).click();
    await page.getByRole('button', { name: 'Svar for MH-KIN selv' }).waitFor();
    await page.getByText('Kåre Lien svarer for 1 enhet').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    const deputy = await site.visit('deputy', '/');
    await deputy.page.getByText('Du svarer for 1 enhet').waitFor();
    await page.getByRole('button', { name: 'Svar for MH-KIN selv' }).click();
    await page.getByRole('button', { name: 'La Kåre Lien svare for MH-KIN' }).waitFor();
    expect([...complaints, ...deputy.complaints]).toEqual([]);
  });
});

describe('what only the coordinator does', () => {
  const endsOf = async (unitId: string) => {
    const { duties } = (await site.world.as('coordinator').get(`/units/${unitId}/duties`)).json<DutiesAnswer>();
    return duties.map(({ duty, end }) => [duty, end?.kind ?? null, end?.reason ?? null] as const);
  };

  it('waives a task with a reason: the first press shows what it leads to, the second does it', async () => {
    const { page, complaints } = await site.visit('coordinator', '/units/imf', { viewport: PHONE });
    await page.getByRole('link', { name: 'Frita fra en oppgave, eller avslutte oppfølgingen' }).click();
    await page.getByRole('button', { name: 'Frita fra «Oppfølgingsmøte»' }).click();
    await page.getByText('Velg en grunn først.').first().waitFor();
    await page.getByLabel('Er gjort sammen med en annen enhet').check();
    await page.getByRole('button', { name: 'Se hva det fører til' }).first().click();
    await page.getByText('Oppgaven «Oppfølgingsmøte» blir stående som «frafalt» for MH-INB: er gjort sammen').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    expect((await endsOf('imf')).find(([duty]) => duty === 'P3.followUpMeeting')?.[1]).toBeNull();
    await page.getByRole('button', { name: 'Frita MH-INB' }).click();
    await page.getByText('MH-INB er fritatt fra «Oppfølgingsmøte».').waitFor();
    expect(await endsOf('imf')).toContainEqual(['P3.followUpMeeting', 'waived', 'doneTogether']);
    await page.goto(`${site.url}/units/imf/duties/P3.followUpMeeting`);
    await page.getByText('Grunnen: er gjort sammen med en annen enhet.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('ends the follow-up of a unit that was merged, and nothing of it is left open', async () => {
    const { page } = await site.visit('coordinator', '/coordinator/units/imf');
    await page.getByLabel('Andre tar over: slått sammen med en annen enhet').check();
    await page.getByRole('button', { name: 'Se hva det fører til' }).click();
    await page.getByText(/\d+ åpne oppgaver blir stående som «overført til annen enhet»/).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Avslutt oppfølgingen av MH-INB' }).click();
    await page.getByText('Oppfølgingen av MH-INB er avsluttet.').first().waitFor();
    const ends = await endsOf('imf');
    expect(ends.filter(([, kind]) => kind === null)).toEqual([]);
    expect(ends).toContainEqual(['P3.actionPlan', 'transferred', 'merged']);
    await page.goto(`${site.url}/units/imf/history`);
    await page.getByText('Overført til annen enhet: slått sammen med en annen enhet').first().waitFor();
    await page.getByText('Frafalt med begrunnelse: er gjort sammen med en annen enhet').waitFor();
  });

  it('nobody else is offered it', async () => {
    const { page } = await site.visit('local-coordinator', '/units/idi');
    expect(await page.getByRole('link', { name: /Frita fra en oppgave/ }).count()).toBe(0);
    await page.goto(`${site.url}/coordinator/units/idi`);
    await page.getByText('Dette gjør den sentrale koordinatoren.').waitFor();
    expect(await page.getByRole('button', { name: /Frita|Avslutt/ }).count()).toBe(0);
  });

  it('makes the plan of the next round where only a started one is, by year or by file', async () => {
    const { page, complaints } = await site.visit('coordinator', '/coordinator/start', { viewport: PHONE });
    await page.getByText('Alle planene her er startet.').waitFor();
    expect(await page.getByLabel('Året den nye runden starter').inputValue()).toBe('2025');
    await page.getByText('Last opp en planfil').click();
    await page.getByLabel('Planfil').setInputFiles({
      name: 'plan.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from(PLAN_SOURCE.replace(/^version: .*$/m, 'version: first')),
    });
    await page.getByRole('button', { name: 'Legg inn planen' }).click();
    await page.getByText(/^Linje \d+, version$/).waitFor();
    await page.getByText('Dette passer ikke: skriv et tall.').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    await page.getByRole('button', { name: 'Lag planen for dette året' }).click();
    await page.getByText('Arbeidsmiljøundersøkelsen 2025–2027, versjon 1, er lagt inn og valgt.').waitFor();
    await page.getByRole('button', { name: 'Bruk denne planen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Det som må være på plass' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a link from ARK that has not come', () => {
  const FORM = 'P4.evaluationForm1';
  const PAGE = `/units/idi/duties/${FORM}`;
  const SENT = 'Lenken er sendt på nytt';
  const waitsFor = async () => {
    const { duties } = (await site.world.as('coordinator').get('/units/idi/duties')).json<DutiesAnswer>();
    return duties.find(({ duty }) => duty === FORM)?.waitingOn;
  };
  const report = async (person: string) => {
    const { page } = await site.visit(person, PAGE, { viewport: PHONE });
    await page.getByText('Lenken fra ARK er ikke kommet').first().click();
    await page.getByRole('button', { name: 'Lenken fra ARK er ikke kommet' }).click();
    await expect.poll(waitsFor).toBe('ark');
    return page;
  };
  beforeAll(() => on(site.world, '2024-06-03 10:00'));

  it('[E71] is a case on the desk, and one press says that it has been sent again', async () => {
    const manager = await report('head-idi');
    expect(await manager.getByRole('button', { name: SENT }).count()).toBe(0);
    const { page, complaints } = await site.visit('coordinator', '/coordinator/cases?kind=link', { viewport: PHONE });
    await page.getByRole('heading', { name: 'MH-ISM Lenken fra ARK mangler' }).waitFor();
    await page.getByText(/^Anne Lie har ikke fått lenken til/).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    await page.getByRole('button', { name: SENT }).click();
    await page.getByRole('heading', { name: 'MH-ISM Lenken fra ARK mangler' }).waitFor({ state: 'detached' });
    expect(await waitsFor()).toBe('unitManager');
    expect(complaints).toEqual([]);
  });

  it('[E71] has the same button on the page of the task, where the letter leads, for whoever may press it', async () => {
    await report('vo-idi');
    const { page, complaints } = await site.visit('local-coordinator', PAGE, { viewport: PHONE });
    await page.getByText('Lenken fra ARK mangler.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: SENT }).click();
    await expect.poll(waitsFor).toBe('unitManager');
    await page.getByText('Lenken fra ARK mangler.').waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: SENT }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('the history of a unit on paper', () => {
  it('holds every event in one line of day and words, the older ones too, and nothing to press', async () => {
    const { page, complaints } = await site.visit('coordinator', '/units/imf', { viewport: DESK });
    // A unit that has been through two rounds' worth of events.
    await page.route('**/facts*', async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as FactsAnswer;
      await route.fulfill({
        response,
        json: { ...answer, facts: [...answer.facts.map((one) => ({ ...one, seq: one.seq + 1000 })), ...answer.facts] },
      });
    });
    await page.goto(`${site.url}/units/imf/history`);
    await page.getByRole('button', { name: /^Vis \d+ eldre hendelser$/ }).waitFor();
    const rows = page.locator('.history-row');
    const first = rows.filter({ hasText: 'Oppfølgingen startet' }).last();
    expect([await first.isVisible(), await rows.filter({ visible: true }).count()]).toEqual([false, 40]);
    await page.emulateMedia({ media: 'print' });
    // As wide as an A4 sheet within its margins.
    await page.setViewportSize({ width: 688, height: 1000 });
    expect(await rows.filter({ visible: true }).count()).toBe(await rows.count());
    const [day, words] = await Promise.all([first.locator('.day').boundingBox(), first.locator('.day + span').boundingBox()]);
    expect([day!.y, day!.x + day!.width <= words!.x]).toEqual([words!.y, true]);
    expect(await page.locator('main').getByRole('button').filter({ visible: true }).count()).toBe(0);
    await page.getByText('Institutt for nevromedisin').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(688);
    expect(complaints).toEqual([]);
  });
});
