import { browserWorld, type BrowserWorld, type Visit } from '../browser/support/browser-world.ts';
import { untilMay } from '../browser/support/coordinator-story.ts';
import { sendMeetingPlans, submitPlan, untilApril } from '../browser/support/unit-story.ts';
import type { Season, Shown } from './pages.ts';

/** The two worlds whose pages are looked at. */
export async function openSites() {
  const [april, may] = await Promise.all([browserWorld(), browserWorld()]);
  await untilApril(april.world);
  await sendMeetingPlans(april.world, ['idi', 'imf-a']);
  await submitPlan(april.world, 'imf-a');
  await untilMay(may.world);
  const sites: Record<Season, BrowserWorld> = { april, may };
  return {
    /** The page, once nothing is on its way any more. */
    async show({ season, person, path, options }: Shown): Promise<Visit> {
      const visit = await sites[season].visit(person, path, options);
      await visit.page.waitForLoadState('networkidle');
      return visit;
    },
    close: () => Promise.all([april.close(), may.close()]),
  };
}

export type Sites = Awaited<ReturnType<typeof openSites>>;
