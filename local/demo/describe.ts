import { END_KINDS } from '../../domain/facts.ts';
import type { DemoOutcome } from './run-demo.ts';

/** What came of it, for a person at the screen. */
export function describe({ report, faults, refused }: DemoOutcome): string {
  const { duties, letters, ledger, archive, evidence, handedIn, reports } = report;
  const ends = END_KINDS.filter((kind) => duties[kind] > 0).map((kind) => `${kind} ${duties[kind]}`);
  const kinds = Object.entries(letters.byKind).map(([kind, n]) => `${kind} ${n}`);
  const ended = END_KINDS.reduce((sum, kind) => sum + duties[kind], 0);
  return [
    '',
    'Two years are over.',
    `  Duties       ${duties.written} written, ${duties.added} added later = ${ended} ended, ${duties.open} open`,
    `               ${ends.join(', ')}`,
    `  Letters      ${letters.sent} sent (${kinds.join(', ')}), ${letters.bounced} bounced`,
    `               ${letters.withdrawn} reminders withdrawn because they were no longer true, ${letters.superseded} superseded by a later one`,
    `  Escalations  ${report.escalations}, disagreements ${report.disagreements}`,
    `  Lag          at most ${report.maxLagPlanDays} plan days behind the clock`,
    `  Ledger       ${ledger.ok ? 'adds up' : `${ledger.findings.length} findings`}`,
    `  Handed in    ${handedIn.forms} forms, ${handedIn.answers} of them answered, ${handedIn.meetings} meetings, ${handedIn.plans} action plans, ${handedIn.reviews} reviews`,
    `  Reports      ${reports.own} units with one of their own, ${reports.none} without`,
    `  Archive      ${archive.archived} texts archived, ${archive.waiting} waiting`,
    `  Evidence     ${evidence.bundles} bundles with ${evidence.documents} texts, ${evidence.bundles - evidence.rejected.length} verified`,
    `               ${evidence.altered.rejected} of ${evidence.altered.tried} changes of one byte found`,
    ...(refused.length > 0 ? [`  Refused      ${refused.length} acts`, ...refused.map((text) => `               ${text}`)] : []),
    faults.length === 0 ? '  Stories      all of them happened' : '  What went wrong:',
    ...faults.map(({ text }) => `    - ${text}`),
  ].join('\n');
}
