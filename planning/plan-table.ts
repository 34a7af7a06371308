import type { Message } from '../texts/message.ts';
import { scopeInWords, type PlanDocument, type ShownDate, type ShownDuty } from './plan-document.ts';

/** The plan as a table for a terminal. `*` marks the institution's own proposals. */
export function planTable(plan: PlanDocument, language: keyof Message = 'nb'): string {
  const heading = [
    `${plan.title[language]} (${plan.key}, version ${plan.version})`,
    `${plan.startsAt.slice(0, 10)} to ${plan.lastDay}, ${plan.zone}. Own report: ${plan.gate.reportMinimum.comparator} ${plan.gate.reportMinimum.value} answers.`,
    'Dates are the last day in time. * = a proposal to confirm, not from the guide.',
    ...(plan.movedFrom === null ? [] : [`Moved from ${plan.movedFrom}: every date that counts from the start is a proposal.`]),
  ];
  const sections = plan.phases.map((phase) => {
    const duties = plan.duties.filter((duty) => duty.phase === phase.key);
    if (duties.length === 0) return `${phase.name[language]}, ${phase.from} to ${phase.until}: no duties`;
    return [
      `${phase.name[language]}, ${phase.from} to ${phase.until}`,
      '',
      ...columns([HEAD, ...duties.map((duty) => row(duty, language))]),
    ].join('\n');
  });
  return [heading.join('\n'), ...sections].join('\n\n') + '\n';
}

const HEAD = [
  'duty',
  'name',
  'applies to',
  'responsible',
  'with',
  'opens',
  'target',
  'due',
  'grace',
  'hard end',
  'ladder',
  'first reminder',
];

function row(duty: ShownDuty, language: keyof Message): string[] {
  const star = (field: string, text: string) => (text !== '-' && duty.derived.includes(field) ? `${text}*` : text);
  return [
    duty.key,
    duty.name[language],
    scopeInWords(duty),
    duty.responsible,
    duty.jointWith ?? '-',
    star('opens', date(duty.opensAt)),
    star('target', date(duty.lastDays.target)),
    star('due', duty.month === null ? date(duty.lastDayInTime) : `m ${duty.month}`),
    star('grace', date(duty.lastDays.grace)),
    star('hardEnd', date(duty.lastDays.hardEnd)),
    duty.ladder,
    duty.steps[0]?.at.slice(0, 10) ?? '-',
  ];
}

function date(value: ShownDate<string>): string {
  if (value === null) return '-';
  if (typeof value === 'string') return value.slice(0, 10);
  if ('latestOf' in value) return `latest of ${value.latestOf.map(date).join(', ')}`;
  return `${value.duty} ${value.when}${value.plusWorkingDays === 0 ? '' : ` + ${value.plusWorkingDays} wd`}`;
}

function columns(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  return rows.map((cells) => `  ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd());
}
