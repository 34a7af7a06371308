import type { Page } from 'playwright-core';
import { DESK, PHONE, type Options } from '../browser/support/looks.ts';

/** In whose world a page is looked at: three units in April, an institution in May, the same in September. */
export type Season = 'april' | 'may' | 'september';

export interface Shown {
  name: string;
  season: Season;
  person: string;
  /** A name of a task that ends in `*` stands for the one that begins so. */
  path: string;
  options?: Options;
  /** What is pressed before one looks, in whatever language the page is. */
  first?: (page: Page) => Promise<void>;
  /** The browser's log holds the number that the page shows. */
  complains?: true;
}

const MEETING_PLAN = 'P3.planMeeting';

/** Every page with what there is to see on it; the pictures of the documents are made of these. */
export const PAGES: readonly Shown[] = [
  { name: 'manager-desk', season: 'april', person: 'head-idi', path: '/' },
  { name: 'manager-phone', season: 'april', person: 'head-idi', path: '/', options: { viewport: PHONE } },
  { name: 'manager-dark', season: 'april', person: 'head-idi', path: '/', options: { dark: true } },
  { name: 'manager-phone-320', season: 'april', person: 'head-idi', path: '/', options: { viewport: { width: 320, height: 700 } } },
  { name: 'tasks', season: 'april', person: 'head-idi', path: '/tasks' },
  { name: 'unit', season: 'april', person: 'coordinator', path: '/units/idi' },
  { name: 'calendar', season: 'april', person: 'head-idi', path: '/my-calendar' },
  { name: 'task-meeting', season: 'april', person: 'head-idi', path: '/units/idi/duties/P3.followUpMeeting' },
  { name: 'task-meeting-early', season: 'april', person: 'head-imf', path: '/units/imf/duties/P3.followUpMeeting' },
  { name: 'task-action-plan', season: 'april', person: 'head-idi', path: '/units/idi/duties/P3.actionPlan' },
  { name: 'task-form', season: 'april', person: 'head-imf', path: `/units/imf/duties/${MEETING_PLAN}` },
  { name: 'task-measure', season: 'april', person: 'manager-imf-a', path: '/units/imf-a/duties/P4.measure%2Fm1' },
  { name: 'task-report-corrected', season: 'april', person: 'manager-imf-a', path: '/units/imf-a/duties/P3.reportCorrected*' },
  { name: 'task-wrong-receiver', season: 'april', person: 'coordinator', path: '/units/adm/duties/P2.wrongReceiver*' },
  { name: 'task-missed', season: 'april', person: 'director', path: '/units/adm/duties/P1.responseUnitList' },
  { name: 'task-plans-to-discuss', season: 'april', person: 'dean', path: '/units/ie/duties/P3.upperLevelDiscussion' },
  { name: 'history', season: 'april', person: 'head-idi', path: '/units/idi/history' },
  { name: 'why', season: 'april', person: 'head-idi', path: '/units/idi/duties/P3.followUpMeeting/why' },
  { name: 'why-unit', season: 'april', person: 'head-idi', path: '/units/idi/why' },
  { name: 'safety-list', season: 'april', person: 'vo-idi', path: '/' },
  { name: 'safety-confirm', season: 'april', person: 'vo-idi', path: `/units/idi/duties/${MEETING_PLAN}` },
  {
    name: 'safety-confirm-phone',
    season: 'april',
    person: 'vo-idi',
    path: `/units/idi/duties/${MEETING_PLAN}`,
    options: { viewport: PHONE },
  },
  { name: 'safety-sign-again', season: 'april', person: 'vo-idi', path: `/units/idi/duties/${MEETING_PLAN}`, first: signAgain },
  { name: 'employee', season: 'april', person: 'employee', path: '/' },
  { name: 'no-role', season: 'april', person: 'stranger', path: '/' },
  { name: 'not-found', season: 'april', person: 'head-idi', path: '/nowhere' },
  { name: 'session-ended', season: 'april', person: 'lhvo', path: '/my-calendar', first: endSession },
  { name: 'signed-out', season: 'april', person: 'deputy', path: '/', first: signOut },
  { name: 'coordinator', season: 'may', person: 'coordinator', path: '/' },
  ...['cases', 'start', 'dates', 'people', 'import', 'reports'].map((page): Shown => ({
    name: `coordinator-${page}`,
    season: 'may',
    person: 'coordinator',
    path: `/coordinator/${page}`,
  })),
  { name: 'coordinator-table', season: 'may', person: 'coordinator', path: '/coordinator?show=late' },
  { name: 'coordinator-people-unit', season: 'may', person: 'coordinator', path: '/coordinator/people?unit=iv-ept&role=unitManager' },
  { name: 'coordinator-import-faults', season: 'may', person: 'coordinator', path: '/coordinator/import', first: importWithFaults },
  {
    name: 'coordinator-dates-preview',
    season: 'may',
    person: 'coordinator',
    path: '/coordinator/dates?duty=P3.followUpMeeting',
    first: previewDates,
  },
  { name: 'coordinator-unit', season: 'may', person: 'coordinator', path: '/coordinator/units/mh-ism' },
  { name: 'leadership', season: 'may', person: 'rector', path: '/leadership' },
  { name: 'leadership-frozen', season: 'september', person: 'local-coordinator', path: '/leadership?unit=mh&frozen=P4.tertialReport' },
  { name: 'page-fault', season: 'may', person: 'rector', path: '/leadership', first: breakPage, complains: true },
  { name: 'coordinator-phone', season: 'may', person: 'coordinator', path: '/', options: { viewport: PHONE } },
];

/** As an institution answers that wants to know once more who confirms. */
async function signAgain(page: Page): Promise<void> {
  const refusal = { status: 403, code: 'SIGN_AGAIN_NEEDED', title: '', detail: 'Logg inn på nytt og send en gang til.', errors: [] };
  await page.route('**/v1/commands', (route) => route.fulfill({ status: 403, json: refusal }));
  await page.locator('#outcome-confirmed').check();
  await page.locator('main form button[type=submit]').click();
  await page.getByRole('alert').waitFor();
}

async function endSession(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.locator('main button.ds-button').first().click();
  await page.getByRole('dialog').waitFor();
}

async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** An answer that no server gives: the page cannot be drawn. */
async function breakPage(page: Page): Promise<void> {
  await page.route('**/overview*', (route) => route.fulfill({ json: {} }));
  await page.reload();
  await page.locator('main [role=alert] h1').waitFor();
}

async function importWithFaults(page: Page): Promise<void> {
  const files = {
    organisation: 'unitId,parentId,level,isResponseUnit,abbreviation,nameNb,nameNn,nameEn,headcount\nuni,,1,false,UNI,Universitetet,,,400',
    people: 'personId,sub,name,email,language\nnina,sub-nina,Nina Dal,nina@example.org,nb',
    assignments: 'personId,unitId,role,from,to,kind\nnobody,uni,auditor,2020-01-01,,ordinary',
  };
  for (const [name, text] of Object.entries(files)) {
    await page.setInputFiles(`#file-${name}`, { name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) });
  }
  await page.locator('main form button[type=submit]').click();
  await page.locator('main section[role=alert]').waitFor();
}

async function previewDates(page: Page): Promise<void> {
  await page.locator('main input[type=date]').fill('2024-05-31');
  await page.locator('main form button[type=submit]').click();
  await page.locator('[aria-labelledby=move-result]').waitFor();
}

/** The same page in every language, light and dark, on a desk and a phone. */
export function matrixOf(page: Shown): Shown[] {
  const looks = [
    { viewport: DESK, dark: false },
    { viewport: DESK, dark: true },
    { viewport: PHONE, dark: false },
    { viewport: PHONE, dark: true },
  ];
  return ['nb', 'nn', 'en'].flatMap((language) =>
    looks.map((look) => ({
      ...page,
      name: `${page.name} ${language} ${look.dark ? 'dark' : 'light'} ${look.viewport === PHONE ? 'phone' : 'desk'}`,
      options: { ...look, language },
    })),
  );
}
