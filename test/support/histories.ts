import fc from 'fast-check';
import type { Command, ReceivedCommand } from '../../domain/commands.ts';
import { RULES, suits, type AboutDuty } from '../../domain/decide/rules.ts';
import { ACCESS } from '../../domain/access.ts';
import { dayAt } from '../../domain/days.ts';
import { definitionOf, type CompiledPlan, type DutyDefinition } from '../../domain/plan.ts';
import type { Receiver } from '../../domain/roles.ts';
import type { Duty, FollowUpState } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';

/** One random act: when, and a handful of numbers that choose what. */
export interface Act {
  at: Instant;
  picks: number[];
}

const DAY = 86_400_000;
/** Who may share the representative's task: nobody, two, or three. */
const SHARERS: string[][] = [[], ['p-v1', 'p-v2'], ['p-v2', 'p-v3'], ['p-v1', 'p-v2', 'p-v3']];

/** Acts over the whole cycle and a little after it; a third of them in its last week. */
export function actsOf(plan: CompiledPlan, start: Instant): fc.Arbitrary<Act[]> {
  const instant = fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: start, max: plan.closesAt }) },
    { weight: 1, arbitrary: fc.integer({ min: plan.closesAt - 7 * DAY, max: plan.closesAt + 20 * DAY }) },
  );
  const act = fc.record({ at: instant, picks: fc.array(fc.nat(9999), { minLength: 6, maxLength: 6 }) });
  return fc.array(act, { maxLength: 40, size: 'medium' }).map((acts) => acts.toSorted((a, b) => a.at - b.at));
}

/**
 * A command that fits what the unit owes now, from somebody who may send it: so that histories reach the depths of the
 * rules instead of being refused at the door.
 */
export function commandFor(plan: CompiledPlan, state: FollowUpState, { at, picks }: Act, id: string): ReceivedCommand {
  const pick = <T>(list: readonly T[], n: number): T => list[(picks[n] ?? 0) % list.length] as T;
  // Whatever is half done is taken up again every third time, or two acts would seldom meet.
  const halfDone = Object.values(state.duties).filter((d) => d.extension ?? (d.waiting.length > 0 || (d.joint !== null && !d.end)));
  const takeUp = halfDone.length > 0 && (picks[5] ?? 0) % 3 === 0;
  const duty = takeUp ? pick(halfDone, 0) : (state.duties[pick(Object.keys(state.duties), 0)] as Duty);
  const definition = definitionOf(plan, duty.key);
  const specific = (Object.keys(RULES) as AboutDuty[]).filter((type) => RULES[type].evidence && suits(type, definition));
  const general = (Object.keys(RULES) as AboutDuty[]).filter((type) => !RULES[type].evidence);
  const answer: AboutDuty = duty.extension ? 'decideExtension' : duty.waiting.includes('help') ? 'giveHelp' : 'answerForm';
  const drawn = (picks[1] ?? 0) % 10 < 6 && specific.length > 0 ? pick(specific, 2) : pick(general, 2);
  const type = takeUp ? answer : drawn;
  const date = (shift: number) => dayAt(plan.days, Math.min(Math.max(at + shift * DAY, plan.startsAt), plan.closesAt + 30 * DAY)).date;
  const hash = pick(['v1', 'v2', 'v3'], 3);
  const shift = (picks[4] ?? 0) % 60;
  const fields: Record<AboutDuty, object> = {
    sendResponseUnits: { units: ['u1', hash] },
    confirmResponseUnits: { units: ['u1'] },
    recordMeeting: {
      meeting: {
        occurredOn: date(-shift),
        ...(shift % 5 === 0 ? { partial: true } : {}),
        ...(shift % 3 === 0 ? { resultsReadBack: 'ownReport' } : {}),
        ...(shift % 6 === 0 ? { inWriting: true } : {}),
      },
    },
    planMeeting: { on: date(shift), documentId: 'd', hash },
    cancelMeeting: {},
    contestMeeting: {},
    submitForm: { documentId: 'd', hash, external: shift % 2 === 0 },
    editForm: { documentId: 'd', hash },
    answerForm: {
      outcome: pick(['confirmed', 'notConfirmed', 'confirmedWithRemarks'], 5),
      hash: duty.joint?.hash ?? hash,
      statementId: 's',
      ...(shift % 4 === 0 ? { interim: true } : {}),
    },
    closeUnanswered: {},
    submitPlan: {
      documentId: 'd',
      hash,
      heard: shift % 2 === 0,
      measures: shift % 3 === 0 ? [] : [{ id: hash, lastDay: date(shift * 3) }],
    },
    reviewMeasure: { outcome: pick(['keep', 'adjust', 'finish'], 5), lastDay: date(shift * 2), heard: shift % 2 === 0 },
    raiseMeasure: {},
    answerRaised: { outcome: pick(['accept', 'reject', 'redirect'], 5), lastDay: date(shift * 3), reasonId: 'r' },
    assessWrongReceiver: { staffTold: shift % 2 === 0, reasonId: 'r' },
    giveConfirmation: {},
    recordDiscussion: { unit: pick(['u1', 'u2'], 5), outcome: 'noted' },
    recordReport: {
      outcome: pick(['ownReport', 'noOwnReport'], 5),
      languages: shift % 2 === 0 ? ['nb'] : ['nb', 'en'],
      ...(shift % 3 === 0 ? { corrected: true } : {}),
    },
    recordExternal: {},
    noteSnapshot: { snapshotId: 's' },
    requestExtension: { lastDay: date(shift + Math.max(0, Math.round(((duty.dueAt ?? at) - at) / DAY))) },
    decideExtension: { granted: shift % 2 === 0 },
    moveDeadline: { lastDay: date(shift - 10) },
    setOpening: { opensOn: date(shift) },
    waive: { reason: 'reason' },
    requestHelp: { kind: 'coordinator' },
    giveHelp: {},
    reportMissingLink: {},
    startWaiting: { on: pick(['archive', 'ark', 'report'], 5) },
    endWaiting: { on: pick(['archive', 'ark', 'report'], 5) },
  };
  const about = { type, duty: duty.key, ...fields[type] } as Command;
  const other: Command[] = [
    { type: 'noteElsewhere', duty: 'P3.actionPlan', unit: pick(['u1', 'u2'], 5), when: 'ended', at },
    { type: 'becomeResponseUnit' },
    { type: 'endUnit', end: 'discontinued', reason: 'closed' },
    { type: 'reportWrongReceiver', discoveredAt: at - shift * 3_600_000 },
    { type: 'noteRoleChange', role: 'safetyRepresentative', vacant: false, sharing: pick(SHARERS, 5) },
    { type: 'chooseRepresentative', personId: pick(['p-v1', 'p-v2', 'p-v3'], 5) },
    { type: 'removeTexts', duty: duty.key, texts: [{ id: `text-${id}`, hash: duty.joint?.hash ?? hash, whose: 'unit' }], why: 'other' },
  ];
  const chance = (picks[1] ?? 0) % 100;
  const command =
    chance < 4
      ? (other[0] as Command)
      : chance < 6
        ? (other[1] as Command)
        : chance < 7
          ? (other[2] as Command)
          : chance < 9
            ? (other[3] as Command)
            : chance < 12
              ? (other[4] as Command)
              : chance < 15
                ? (other[5] as Command)
                : chance < 19
                  ? (other[6] as Command)
                  : about;
  const personId = `p-${hash}`;
  const sharing = state.shared?.persons ?? [];
  const actor = { personId, roles: rolesFor(command, definition), ...(sharing.includes(personId) ? { sharing } : {}) };
  return { id, receivedAt: at, actor, command };
}

function rolesFor(command: Command, definition: DutyDefinition): (Receiver | 'system')[] {
  const who = ACCESS[command.type][0] ?? 'system';
  if (who === 'responsible') return [definition.responsible];
  if (who === 'jointWith') return definition.jointWith ? [definition.jointWith] : ['safetyRepresentative'];
  return [who];
}
