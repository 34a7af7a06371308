import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './support/axe.ts';
import { browserWorld, PHONE, type BrowserWorld } from './support/browser-world.ts';
import { sendMeetingPlans, untilApril } from './support/unit-story.ts';

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
});
