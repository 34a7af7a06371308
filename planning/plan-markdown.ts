import { addedDuties, type AddedDuty } from '../domain/plan.ts';
import type { Receiver } from '../domain/roles.ts';
import { ROLE_WORDS } from '../texts/roles.ts';
import { scopeInWords, type PlanDocument, type ShownDate, type ShownDuty } from './plan-document.ts';

/** The plan as a page that a coordinator can read beside the guide. Dates are last days in time; those in italics are proposals. */
export function planMarkdown(plan: PlanDocument): string {
  const { comparator, value } = plan.gate.reportMinimum;
  const phases = plan.phases.flatMap((phase) => {
    const duties = plan.duties.filter((duty) => duty.phase === phase.key);
    const heading = `## ${phase.name.en} (${phase.name.nb}), ${phase.from} to ${phase.until}`;
    return duties.length === 0 ? [heading, 'No duties.'] : [heading, table([DUTY_HEAD, ...duties.map(dutyRow)])];
  });
  const milestones = plan.milestones.map(({ key, name, at, until, derived }) => [
    key,
    name.en,
    proposal(derived, until === null ? at : `${at} to ${until}`),
  ]);
  const reminders = plan.duties.flatMap((duty) =>
    duty.steps.map(({ step, at, to, urgency }) => [duty.key, at.slice(0, 10), step, to.map(role).join(', '), urgency]),
  );
  return [
    `# ${plan.title.en}`,
    `${plan.key}, version ${String(plan.version)}. From ${plan.startsAt.slice(0, 10)} to ${plan.lastDay}, ${plan.zone}. ${String(plan.duties.length)} duties${plan.measureDuty ? ', and one for each measure of an action plan' : ''}. A unit has a report of its own with ${comparator === '>' ? 'more than' : 'at least'} ${String(value)} answers.`,
    'Made by `toarshjul plan show FILE --markdown PAGE`: change the plan, not this page. What each ladder does, and the help text of each duty in three languages, stand in the plan file.',
    'Dates are the last day in time. A month means the end of that month. _Italics_ are proposals of the institution, to be confirmed; all else is the guide\'s. "wd" is working days. Units: L1 institution, L2 faculty or area, L3 department, RU response unit of any level.',
    ...(plan.movedFrom === null
      ? []
      : [
          `The guide's own dates are those of the cycle that starts in ${String(plan.movedFrom)}. Here they are moved, so each is a proposal.`,
        ]),
    ...phases,
    ...addedDuties(plan).flatMap(({ name, duty }) => [...WRITTEN_WHEN[name], table([DUTY_HEAD, dutyRow(duty)])]),
    '## Milestones',
    table([['milestone', 'name', 'when'], ...milestones]),
    '## Reminders and escalations',
    "Those whose dates are known beforehand. What counts from another duty, or from a submission, gets its dates when that has come. A weekly overview takes what is marked _overview_, the next working day's letter what is marked _prompt_.",
    table([['duty', 'day', 'step', 'to', 'urgency'], ...reminders]),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

const WRITTEN_WHEN: Record<AddedDuty, string[]> = {
  measureDuty: ['## Written with each measure'],
  raisedDuty: ['## Written when a unit below raises a measure'],
  wrongReceiverDuty: ['## Written when a report reached the wrong receiver', 'Due 72 hours after the discovery, by the wall clock.'],
  correctedReportDuty: ['## Written when the report was corrected after the meeting', 'Ten working days to answer.'],
};

const DUTY_HEAD = [
  'duty',
  'name',
  'units',
  'responsible',
  'with, heard',
  'opens',
  'target',
  'last day',
  'grace until',
  'hard end',
  'evidence',
  'ladder',
  'from',
];

function dutyRow(duty: ShownDuty): string[] {
  const dated = (field: string, text: string) => proposal(duty.derived.includes(field), text);
  return [
    duty.key,
    `${duty.name.en} (${duty.name.nb})`,
    scopeInWords(duty),
    role(duty.responsible),
    withWhom(duty),
    dated('opens', date(duty.opensAt)),
    dated('target', date(duty.lastDays.target)),
    dated('due', duty.month ?? date(duty.lastDayInTime)),
    dated('grace', duty.lastDays.grace ?? ''),
    dated('hardEnd', date(duty.lastDays.hardEnd)),
    dated('evidence', duty.evidence),
    duty.ladder,
    duty.sources.join(' '),
  ];
}

function withWhom({ jointWith, heard }: ShownDuty): string {
  const parts = [...(jointWith ? [`with ${role(jointWith)}`] : []), ...(heard.length > 0 ? [`heard: ${heard.map(role).join(', ')}`] : [])];
  return parts.join('; ');
}

function proposal(derived: boolean, text: string): string {
  return derived && text !== '' ? `_${text}_` : text;
}

function role(receiver: Receiver): string {
  return ROLE_WORDS[receiver].en.replace(/^the /, '');
}

function date(value: ShownDate<string>): string {
  if (value === null) return '';
  if (typeof value === 'string') return value.slice(0, 10);
  if ('latestOf' in value) return `the later of ${value.latestOf.map(date).join(' and ')}`;
  return `${value.duty} ${value.when}${value.plusWorkingDays === 0 ? '' : ` + ${String(value.plusWorkingDays)} wd`}`;
}

/** Padded the way the formatter wants it. */
function table(rows: readonly string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(3, ...rows.map((cells) => cells[column]!.length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
