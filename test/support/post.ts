import { sql } from 'kysely';
import { PostOffice, type PostSettings } from '../../activities/post.activities.ts';
import { applyImport } from '../../db/organisation-import.repository.ts';
import { storedPlans } from '../../db/plan.repository.ts';
import type { Role } from '../../domain/roles.ts';
import { startMailCatcher } from '../../local/processes/mail-catcher.ts';
import { smtpTransport } from '../../mail/transport.ts';
import { compilePlan } from '../../planning/compile.ts';
import { readPlan } from '../../planning/read-plan.ts';
import { createLogger } from '../../platform/log.ts';
import { on } from './play.ts';
import { NTNU } from './plans.ts';
import { startedCycle } from './record.ts';

const SETTINGS = {
  publicUrl: 'https://toarshjul.example.org',
  mailDomain: 'example.org',
  perSecond: 1000,
  atOnce: 4,
  lookMs: 1,
  leaseMs: 60_000,
  barrierMs: 60_000,
  staleMs: 600_000,
  retryMs: 1,
};

export type PostWorld = Awaited<ReturnType<typeof postWorld>>;

/** A started cycle with people, a post office and a mail server that keeps what it gets. */
export async function postWorld(people: readonly (readonly [id: string, unitId: string, role: Role])[], more: Partial<PostSettings> = {}) {
  const cycle = await startedCycle();
  const { db, clock } = cycle;
  const { texts } = compilePlan(readPlan('plans/ntnu-ark-2023-2025.yaml'));
  await sql`update plans set texts = ${JSON.stringify(texts)}::jsonb`.execute(db);
  const persons = [...new Set(people.map(([id]) => id))].map((id) => ({
    person_id: id,
    sub: null,
    name: `${id} Test`,
    email: `${id}@example.org`,
    language: 'nb' as const,
  }));
  const assignments = people.map(([personId, unitId, role]) => ({
    personId,
    unitId,
    role,
    from: clock.at - 1,
    to: null,
    kind: 'ordinary' as const,
  }));
  await db.transaction().execute((trx) => applyImport(trx, { persons, assignments }, clock.at));
  const catcher = await startMailCatcher();
  const transport = smtpTransport({
    url: catcher.smtpUrl,
    from: { name: 'Toårshjulet', address: 'toarshjul@example.org' },
    patience: 400,
  });
  const office = new PostOffice({
    db,
    clock,
    transport,
    plans: storedPlans(db),
    settings: { ...SETTINGS, ...more },
    log: createLogger({ part: 'test', level: 'silent' }),
  });
  return {
    cycle,
    catcher,
    look: (at: string) => {
      clock.at = on(NTNU, at);
      return office.look(() => undefined);
    },
    mailsTo: (person: string) => catcher.mails().filter(({ recipients }) => recipients.includes(`${person}@example.org`)),
    close: async () => {
      transport.close();
      await catcher.stop();
      await cycle.close();
    },
  };
}
