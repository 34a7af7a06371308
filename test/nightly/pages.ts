import { DESK, PHONE, type Options } from '../browser/support/browser-world.ts';

/** In whose world a page is looked at: three units in April, or an institution in May. */
export type Season = 'april' | 'may';

export interface Shown {
  name: string;
  season: Season;
  person: string;
  path: string;
  options?: Options;
}

const MEETING_PLAN = 'P3.planMeeting';

/** Every page with what there is to see on it. */
export const PAGES: readonly Shown[] = [
  { name: 'manager-desk', season: 'april', person: 'head-idi', path: '/' },
  { name: 'manager-phone', season: 'april', person: 'head-idi', path: '/', options: { viewport: PHONE } },
  { name: 'manager-dark', season: 'april', person: 'head-idi', path: '/', options: { dark: true } },
  { name: 'manager-phone-320', season: 'april', person: 'head-idi', path: '/', options: { viewport: { width: 320, height: 700 } } },
  { name: 'tasks', season: 'april', person: 'head-idi', path: '/tasks' },
  { name: 'task-meeting', season: 'april', person: 'head-idi', path: '/units/idi/duties/P3.followUpMeeting' },
  { name: 'task-action-plan', season: 'april', person: 'head-idi', path: '/units/idi/duties/P3.actionPlan' },
  { name: 'task-form', season: 'april', person: 'head-imf', path: `/units/imf/duties/${MEETING_PLAN}` },
  { name: 'task-measure', season: 'april', person: 'manager-imf-a', path: '/units/imf-a/duties/P4.measure%2Fm1' },
  { name: 'history', season: 'april', person: 'head-idi', path: '/units/idi/history' },
  { name: 'why', season: 'april', person: 'head-idi', path: '/units/idi/duties/P3.followUpMeeting/why' },
  { name: 'safety-list', season: 'april', person: 'vo-idi', path: '/' },
  { name: 'safety-confirm', season: 'april', person: 'vo-idi', path: `/units/idi/duties/${MEETING_PLAN}` },
  {
    name: 'safety-confirm-phone',
    season: 'april',
    person: 'vo-idi',
    path: `/units/idi/duties/${MEETING_PLAN}`,
    options: { viewport: PHONE },
  },
  { name: 'employee', season: 'april', person: 'employee', path: '/' },
  { name: 'no-role', season: 'april', person: 'stranger', path: '/' },
  { name: 'not-found', season: 'april', person: 'head-idi', path: '/nowhere' },
  { name: 'coordinator', season: 'may', person: 'coordinator', path: '/' },
  ...['cases', 'start', 'dates', 'people', 'import', 'reports'].map((page): Shown => ({
    name: `coordinator-${page}`,
    season: 'may',
    person: 'coordinator',
    path: `/coordinator/${page}`,
  })),
  { name: 'coordinator-unit', season: 'may', person: 'coordinator', path: '/coordinator/units/mh-ism' },
  { name: 'leadership', season: 'may', person: 'rector', path: '/leadership' },
  { name: 'coordinator-phone', season: 'may', person: 'coordinator', path: '/', options: { viewport: PHONE } },
];

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
