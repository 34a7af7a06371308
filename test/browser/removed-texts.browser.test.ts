import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './support/axe.ts';
import { browserWorld, PHONE, type BrowserWorld } from './support/browser-world.ts';
import { sendMeetingPlans, untilApril } from './support/unit-story.ts';

const PREPARATION = '/units/idi/duties/P1.preparationForm';
const MEETING_PLAN = '/units/imf-a/duties/P3.planMeeting';
const TITLE = 'Står det noe i en tekst som ikke hører hjemme her?';

let site: BrowserWorld;
beforeAll(async () => {
  site = await browserWorld();
  await untilApril(site.world);
  await sendMeetingPlans(site.world, ['imf-a']);
}, 120_000);
afterAll(() => site.close());

const width = 'document.documentElement.scrollWidth';

describe('a text that does not belong here', () => {
  it('[E61] [MO-016] is removed on a phone by a coordinator who cannot read it, with what is missing said first', async () => {
    const { page, complaints } = await site.visit('local-coordinator', PREPARATION, { viewport: PHONE });
    await page.getByText(TITLE).click();
    await page.getByText('Du ser hvilke tekster som finnes, ikke hva som står i dem.').waitFor();
    await page.getByRole('button', { name: 'Fjern teksten' }).click();
    const missing = page.getByRole('alert');
    await missing.getByText('Velg minst én tekst.').waitFor();
    await missing.getByText('Kryss av for at du vet at det ikke kan angres.').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(width)).toBe(PHONE.width);
    await page
      .getByRole('group', { name: 'Hvilke tekster skal fjernes?' })
      .getByLabel(/^Skjema, versjon 1, .*gjelder nå$/)
      .check();
    await page.getByRole('group', { name: 'Hvorfor?' }).getByLabel('Den handler om en sak som hører til i en annen kanal').check();
    await page.getByLabel('Jeg vet at det ikke kan angres').check();
    await page.getByRole('button', { name: 'Fjern teksten' }).click();
    await page.getByText('Teksten er fjernet. Det som står igjen, er at den fantes.').waitFor();
    expect(await page.getByText(TITLE).count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(width)).toBe(PHONE.width);
    expect(complaints).toEqual([]);
  });

  it('[E61] is said in its place to the manager and the representative, with the channel it belongs in, in their language', async () => {
    for (const [person, language, words] of [
      ['head-idi', 'nb', /Teksten er fjernet .* av lokal koordinator, fordi den hører til i en annen kanal\..* institusjonens egen kanal/],
      ['head-idi', 'nn', /Teksten er fjerna .* av lokal koordinator, fordi han høyrer til i ein annan kanal\./],
      ['vo-idi', 'en', /The text was removed on .* by the local coordinator, because it belongs in another channel\./],
    ] as const) {
      const { page, complaints } = await site.visit(person, PREPARATION, { language });
      await page.getByText(words).waitFor();
      expect(await axe(page)).toEqual([]);
      expect(complaints).toEqual([]);
    }
  });

  it('[E61] is removed by its own writer with the keyboard; unanswered, the form is the manager’s to send again', async () => {
    const { page, complaints } = await site.visit('manager-imf-a', MEETING_PLAN, { language: 'nb' });
    await page.getByText(TITLE).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Send først en rettet versjon').waitFor();
    await page.getByRole('group', { name: 'Hvilke tekster skal fjernes?' }).getByRole('checkbox').press('Space');
    await page.getByLabel('Den nevner en bestemt person').press('Space');
    await page.getByLabel('Jeg vet at det ikke kan angres').press('Space');
    await page.getByRole('button', { name: 'Fjern teksten' }).press('Enter');
    await page.getByText('Teksten er fjernet. Det som står igjen, er at den fantes.').waitFor();
    await page.getByText(/fordi den nevnte en bestemt person/).waitFor();
    await page.getByRole('button', { name: /^Send til/ }).waitFor();
    // What was sent is not put back into the fields.
    await expect.poll(() => page.getByLabel('Sted').inputValue()).toBe('');
    expect(await page.evaluate('document.activeElement?.getAttribute("role")')).toBe('status');
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    const theirs = await site.visit('vo-idi', MEETING_PLAN, { language: 'nb' });
    await theirs.page.getByText(/fordi den nevnte en bestemt person/).waitFor();
    expect(await theirs.page.getByRole('button', { name: 'Send svaret' }).count()).toBe(0);
    expect(theirs.complaints).toEqual([]);
  });
});
