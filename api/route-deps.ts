import type { ArchiveSettings } from '../platform/archive-settings.ts';
import type { ApiDeps, ApiLimits } from './deps.ts';
import type { PlanShelf } from './plans.ts';

/** What every route gets. */
export interface RouteDeps extends Pick<ApiDeps, 'db' | 'clock' | 'engine' | 'seals'> {
  plans: PlanShelf;
  archive: ArchiveSettings;
  limits: ApiLimits;
}
