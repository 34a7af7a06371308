import { browserWorld, type BrowserWorld } from '../browser/support/browser-world.ts';
import { untilMay } from '../browser/support/coordinator-story.ts';
import { untilFrozen } from '../browser/support/leadership-story.ts';
import type { Visit } from '../browser/support/browser-world.ts';
import { sendMeetingPlans, submitPlan, untilApril } from '../browser/support/unit-story.ts';
import type { World } from '../support/api-world.ts';
import type { Season, Shown } from './pages.ts';

/** The worlds whose pages are looked at. */
export async function openSites() {
  const [april, may, september] = await Promise.all([browserWorld(), browserWorld(), browserWorld()]);
  await untilApril(april.world);
  await sendMeetingPlans(april.world, ['idi', 'imf-a']);
  await submitPlan(april.world, 'imf-a');
  await seldom(april.world);
  await untilMay(may.world);
  await untilFrozen(september.world);
  const sites: Record<Season, BrowserWorld> = { april, may, september };
  return {
    /** The page, once nothing is on its way any more. */
    async show({ season, person, path, options, first }: Shown): Promise<Visit> {
      const visit = await sites[season].visit(person, await addressOf(sites[season].world, path), options);
      await visit.page.waitForLoadState('networkidle');
      await first?.(visit.page);
      return visit;
    },
    close: () => Promise.all([april.close(), may.close(), september.close()]),
  };
}

export type Sites = Awaited<ReturnType<typeof openSites>>;

/** What brings pages that most units never see: a corrected report, a meeting before the report, a report at the wrong receiver. */
async function seldom(world: World): Promise<void> {
  const discoveredAt = world.clock.at - 7_200_000;
  const meeting = { occurredOn: '2024-01-19' };
  for (const [person, unit, command] of [
    ['coordinator', 'imf-a', { type: 'recordReport', duty: 'P2.report', outcome: 'ownReport', languages: ['nb', 'en'], corrected: true }],
    ['head-imf', 'imf', { type: 'recordMeeting', duty: 'P3.followUpMeeting', meeting }],
    ['coordinator', 'adm', { type: 'reportWrongReceiver', discoveredAt: new Date(discoveredAt).toISOString() }],
  ] as const) {
    const answer = await world.command(person, unit, command);
    if (answer.statusCode !== 200) throw new Error(answer.body);
  }
}

/** Tasks that are born on the way have a number in their name. */
async function addressOf(world: World, path: string): Promise<string> {
  if (!path.endsWith('*')) return path;
  const [, unit = '', beginning = ''] = /^\/units\/([^/]+)\/duties\/(.+)\*$/.exec(path) ?? [];
  const { duties } = (await world.as('coordinator').get(`/units/${unit}/duties`)).json<{ duties: { duty: string }[] }>();
  const duty = duties.find((one) => one.duty.startsWith(beginning))?.duty;
  if (duty === undefined) throw new Error(`${unit} has no task ${beginning}`);
  return `/units/${unit}/duties/${encodeURIComponent(duty)}`;
}
