import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from '../../domain/advance.ts';
import type { Command, ReceivedCommand } from '../../domain/commands.ts';
import { evolve } from '../../domain/evolve.ts';
import type { Fact } from '../../domain/facts.ts';
import type { Level, Unit } from '../../domain/plan.ts';
import type { Receiver } from '../../domain/roles.ts';
import { EMPTY_STATE, type FollowUpState } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';
import { NTNU } from '../support/plans.ts';
import { on } from '../support/play.ts';

const START = on(NTNU, '2023-09-20');
const CLOSE = NTNU.closesAt;
const instant = fc.integer({ min: START, max: CLOSE + 30 * 86_400_000 });
const day = fc.constantFrom(...NTNU.days.filter((d) => d.startsAt > START && d.startsAt < CLOSE).map((d) => d.date));
const duty = fc.constantFrom(...NTNU.duties.map((d) => d.key));
const hash = fc.constantFrom('v1', 'v2');

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('submitForm' as const), duty, documentId: fc.constant('d'), hash, external: fc.boolean() }),
  fc.record({ type: fc.constant('editForm' as const), duty, documentId: fc.constant('d'), hash }),
  fc.record({
    type: fc.constant('answerForm' as const),
    duty,
    outcome: fc.constantFrom('confirmed' as const, 'notConfirmed' as const),
    hash,
    statementId: fc.constant('s'),
  }),
  fc.record({ type: fc.constant('closeUnanswered' as const), duty }),
  fc.record({ type: fc.constant('recordMeeting' as const), duty, meeting: fc.record({ occurredOn: day }) }),
  fc.record({ type: fc.constant('contestMeeting' as const), duty }),
  fc.record({ type: fc.constant('giveConfirmation' as const), duty }),
  fc.record({
    type: fc.constant('submitPlan' as const),
    duty,
    documentId: fc.constant('d'),
    hash,
    heard: fc.boolean(),
    measures: fc.array(fc.record({ id: fc.constantFrom('m1', 'm2'), lastDay: day }), { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('recordReport' as const),
    duty,
    outcome: fc.constant('ownReport' as const),
    languages: fc.constant<string[]>(['nb']),
  }),
  fc.record({ type: fc.constant('requestExtension' as const), duty, lastDay: day }),
  fc.record({ type: fc.constant('decideExtension' as const), duty, granted: fc.boolean() }),
  fc.record({ type: fc.constant('moveDeadline' as const), duty, lastDay: day }),
  fc.record({ type: fc.constant('setOpening' as const), duty, opensOn: day }),
  fc.record({ type: fc.constant('requestHelp' as const), duty, kind: fc.constant('coordinator' as const) }),
  fc.record({ type: fc.constant('giveHelp' as const), duty }),
  fc.record({ type: fc.constant('startWaiting' as const), duty, on: fc.constantFrom('archive' as const, 'ark' as const) }),
  fc.record({ type: fc.constant('endWaiting' as const), duty, on: fc.constantFrom('archive' as const, 'ark' as const) }),
  fc.record({ type: fc.constant('confirmResponseUnits' as const), duty, units: fc.constant<string[]>(['u1']) }),
  fc.record({ type: fc.constant('sendResponseUnits' as const), duty, units: fc.constant<string[]>(['u1']) }),
  fc.constant({ type: 'becomeResponseUnit' as const }),
  fc.record({ type: fc.constant('waive' as const), duty, reason: fc.constant('reason') }),
);
// One actor may take both parts here: who may do what is proved elsewhere, and a refusal would hide orders of events.
const sides: readonly (readonly (Receiver | 'system')[])[] = [
  ['unitManager', 'level2Leader', 'level3Leader', 'leaderAbove', 'system'],
  ['safetyRepresentative', 'localCoordinator', 'coordinator', 'system'],
];
const received = fc
  .array(fc.record({ receivedAt: instant, command, side: fc.constantFrom(0, 1) }), { maxLength: 40 })
  .map((list): ReceivedCommand[] =>
    list.map(({ receivedAt, command, side }, i) => ({
      id: `c${String(i).padStart(3, '0')}`,
      receivedAt,
      command,
      actor: { personId: `p${String(side)}`, roles: sides[side] ?? [] },
    })),
  );
const unit: fc.Arbitrary<Unit> = fc.record({
  level: fc.constantFrom<Level>(2, 3, 4),
  isResponseUnit: fc.boolean(),
  hasLevel3Below: fc.boolean(),
});

function begin(of: Unit): ReturnType<typeof advance> {
  const start: ReceivedCommand = {
    id: 'c',
    receivedAt: START,
    actor: { personId: 's', roles: ['system'] },
    command: { type: 'start', unit: of, proposedUnits: ['u1'] },
  };
  return advance(NTNU, EMPTY_STATE, [start], START);
}

/** Wakes at the given instants; each command is seen at the first wake after it was received, or later by `delay` wakes. */
function live(of: Unit, commands: ReceivedCommand[], wakes: Instant[]): { state: FollowUpState; facts: Fact[] } {
  const begun = begin(of);
  let { state } = begun;
  const facts: Fact[] = begun.facts.map(({ fact }) => fact);
  let left = [...commands];
  for (const now of [...wakes, CLOSE + 60 * 86_400_000].sort((a, b) => a - b)) {
    const due = left.filter((c) => c.receivedAt <= now);
    left = left.filter((c) => c.receivedAt > now);
    const done = advance(NTNU, state, due, now);
    state = done.state;
    facts.push(...done.facts.map(({ fact }) => fact));
  }
  return { state, facts };
}

describe('the ledger, whatever the order', () => {
  it('wakes may come early, late, often or never: the facts are the same', () => {
    fc.assert(
      fc.property(unit, received, fc.array(instant, { maxLength: 12 }), (of, commands, wakes) => {
        expect(live(of, commands, wakes).facts).toEqual(live(of, commands, []).facts);
      }),
      { numRuns: 300 },
    );
  });

  it('commands may arrive in any order in the record: they are judged when they were received', () => {
    fc.assert(
      fc.property(unit, received, (of, commands) => {
        expect(live(of, [...commands].reverse(), []).facts).toEqual(live(of, commands, []).facts);
      }),
      { numRuns: 200 },
    );
  });

  it('[X-14] no duty is lost or ended twice: written plus added is ended plus open, and at the close nothing is open', () => {
    fc.assert(
      fc.property(unit, received, (of, commands) => {
        const { state, facts } = live(of, commands, []);
        expect(state.closedAt).not.toBeNull();
        expect(Object.values(state.duties).filter((d) => !d.end)).toEqual([]);
        const ends: Record<string, number> = {};
        for (const fact of facts) {
          if (fact.type === 'dutyEnded') ends[fact.duty] = (ends[fact.duty] ?? 0) + 1;
          // Only a voided answer and a corrected meeting take an end back.
          if ((fact.type === 'formEdited' && fact.voidsAnswer) || (fact.type === 'meetingRecorded' && fact.correction))
            ends[fact.duty] = (ends[fact.duty] ?? 0) - 1;
        }
        expect(Object.keys(state.duties).filter((key) => ends[key] !== 1)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('nobody becomes late by being processed late: a submission before the due date never ends late', () => {
    fc.assert(
      fc.property(received, fc.array(instant, { maxLength: 5 }), (commands, wakes) => {
        const { facts } = live({ level: 4, isResponseUnit: true, hasLevel3Below: false }, commands, wakes);
        for (const end of facts) {
          if (end.type !== 'dutyEnded' || end.end !== 'fulfilledLate') continue;
          const before = facts.slice(0, facts.indexOf(end) + 1).filter((f) => 'duty' in f && f.duty === end.duty);
          const meeting = before.findLast((f) => f.type === 'meetingRecorded');
          const submitted = before.find((f) => f.type === 'formSubmitted');
          const judged = meeting?.type === 'meetingRecorded' ? on(NTNU, meeting.meeting.occurredOn) : (submitted?.at ?? end.at);
          const dates = before.findLast((f) => f.type === 'datesSet' || f.type === 'dutyWritten');
          const due = dates && 'dates' in dates ? dates.dates.dueAt : null;
          expect(due).not.toBeNull();
          expect(judged).toBeGreaterThanOrEqual(due ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('state is the fold of its facts', () => {
    fc.assert(
      fc.property(unit, received, fc.array(instant, { maxLength: 5 }), (of, commands, wakes) => {
        const { state, facts } = live(of, commands, wakes);
        expect(facts.reduce(evolve, EMPTY_STATE)).toEqual(state);
        expect(state.seq).toBe(facts.length);
      }),
      { numRuns: 100 },
    );
  });
});
