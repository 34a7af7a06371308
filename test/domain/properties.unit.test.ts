import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from '../../domain/advance.ts';
import type { Command, ReceivedCommand } from '../../domain/commands.ts';
import { evolve } from '../../domain/evolve.ts';
import type { Fact } from '../../domain/facts.ts';
import { noticesOf } from '../../domain/notices.ts';
import type { Level, Unit } from '../../domain/plan.ts';
import { EMPTY_STATE, type FollowUpState } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';
import { actsOf, commandFor, type Act } from '../support/histories.ts';
import { NTNU } from '../support/plans.ts';
import { on } from '../support/play.ts';
import { runs } from '../support/runs.ts';

const START = on(NTNU, '2023-09-20');
const END = NTNU.closesAt + 40 * 86_400_000;
const acts = actsOf(NTNU, START);
const instants = fc.array(fc.integer({ min: START, max: END }), { maxLength: 12 });
/** A unit that begins, also one that joins after the survey. */
interface Beginner extends Unit {
  late?: boolean;
}
const unit: fc.Arbitrary<Beginner> = fc.record({
  level: fc.constantFrom<Level>(1, 2, 3, 4),
  isResponseUnit: fc.boolean(),
  hasLevel3Below: fc.boolean(),
  late: fc.boolean(),
});

function begin({ late = false, ...of }: Beginner): ReturnType<typeof advance> {
  const elsewhere = [{ duty: 'P1.responseUnitList', unit: 'above', when: 'ended' as const, at: START }];
  const command: Command = { type: 'start', unit: of, proposedUnits: ['u1'], elsewhere, ...(late ? { joinedLate: true } : {}) };
  return advance(NTNU, EMPTY_STATE, [{ id: 'c', receivedAt: START, actor: { personId: 's', roles: ['system'] }, command }], START);
}

interface Lived {
  state: FollowUpState;
  facts: { seq: number; fact: Fact }[];
  commands: ReceivedCommand[];
  accepted: number;
}

/** A history as it happens: each act is chosen by what the unit owes at that moment, and judged at once. */
function live(
  of: Beginner,
  list: readonly Act[],
  check: (state: FollowUpState, next: { at: Instant | null }) => void = () => undefined,
): Lived {
  const begun = begin(of);
  let { state } = begun;
  const lived: Lived = { state, facts: [...begun.facts], commands: [], accepted: 0 };
  const step = (commands: ReceivedCommand[], now: Instant) => {
    const done = advance(NTNU, state, commands, now);
    state = done.state;
    lived.facts.push(...done.facts);
    lived.accepted += done.verdicts.filter((verdict) => verdict.accepted).length;
    check(state, done.next);
  };
  list.forEach((act, i) => {
    step([], act.at);
    if (Object.keys(state.duties).length === 0) return;
    const command = commandFor(NTNU, state, act, `c${String(i).padStart(3, '0')}`);
    lived.commands.push(command);
    step([command], act.at);
  });
  step([], END);
  return { ...lived, state };
}

/** The same commands, seen at other moments: each at the first wake after it was received. */
function seenAt(of: Beginner, commands: readonly ReceivedCommand[], wakes: readonly Instant[]): { seq: number; fact: Fact }[] {
  const begun = begin(of);
  let { state } = begun;
  const facts = [...begun.facts];
  let left = [...commands];
  for (const now of [...wakes, END].toSorted((a, b) => a - b)) {
    const due = left.filter((command) => command.receivedAt <= now).reverse();
    left = left.filter((command) => command.receivedAt > now);
    const done = advance(NTNU, state, due, now);
    state = done.state;
    facts.push(...done.facts);
  }
  return facts;
}

const open = (state: FollowUpState) => Object.values(state.duties).filter((duty) => !duty.end);

describe('the ledger, whatever happens', () => {
  it('wakes may come early, late, often or never, and commands in any order in the record: the facts are the same', () => {
    fc.assert(
      fc.property(unit, acts, instants, (of, list, wakes) => {
        const lived = live(of, list);
        expect(seenAt(of, lived.commands, wakes)).toEqual(lived.facts);
      }),
      { numRuns: runs(200) },
    );
  });

  it('[X-14] no duty is lost or ended twice: written plus added is ended plus open at every fact', () => {
    fc.assert(
      fc.property(unit, acts, (of, list) => {
        const { state, facts } = live(of, list);
        const written = new Set<string>();
        const ended = new Map<string, number>();
        for (const { fact } of facts) {
          if (fact.type === 'dutyWritten') {
            expect(written.has(fact.duty)).toBe(false);
            written.add(fact.duty);
          }
          if (fact.type === 'dutyEnded') ended.set(fact.duty, (ended.get(fact.duty) ?? 0) + 1);
          // Only a voided answer and a corrected meeting take an end back.
          const takesBack =
            (fact.type === 'formEdited' && fact.voidsAnswer && ended.get(fact.duty)) ||
            (fact.type === 'meetingRecorded' && fact.correction);
          if (takesBack) ended.set(fact.duty, (ended.get(fact.duty) ?? 0) - 1);
        }
        expect(new Set(Object.keys(state.duties))).toEqual(written);
        expect([...written].filter((key) => ended.get(key) !== 1)).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });

  it('while a duty is open there is a next instant; when the follow-up is closed nothing is open, and nothing is told', () => {
    fc.assert(
      fc.property(unit, acts, (of, list) => {
        let closedAt: number | null = null;
        const { facts } = live(of, list, (state, next) => {
          if (open(state).length > 0) expect(next.at).not.toBeNull();
          if (state.closedAt !== null) expect(open(state)).toEqual([]);
          closedAt ??= state.closedAt === null ? null : state.seq;
        });
        expect(closedAt).not.toBeNull();
        const later = facts.filter(({ seq }) => seq > (closedAt ?? Number.POSITIVE_INFINITY));
        expect(later.flatMap(({ seq, fact }) => noticesOf(seq, fact))).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });

  it('nobody is missed before being late, and no hard end comes before the due or the grace', () => {
    fc.assert(
      fc.property(unit, acts, (of, list) => {
        const { facts } = live(of, list);
        let state = EMPTY_STATE;
        for (const { fact } of facts) {
          if (fact.type === 'dutyEnded' && fact.end === 'missed' && fact.at < NTNU.closesAt) {
            const duty = state.duties[fact.duty];
            expect([fact.duty, fact.at >= (duty?.dueAt ?? 0) && fact.at >= (duty?.graceUntil ?? 0)]).toEqual([fact.duty, true]);
          }
          state = evolve(state, fact);
          for (const { key, hardEndAt, dueAt, graceUntil } of Object.values(state.duties)) {
            if (hardEndAt !== null) expect([key, hardEndAt >= Math.max(dueAt ?? 0, graceUntil ?? 0)]).toEqual([key, true]);
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('nobody who acted in time ends late: what was submitted or held before the due date is never late', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const { facts } = live({ level: 4, isResponseUnit: true, hasLevel3Below: false }, list);
        let state = EMPTY_STATE;
        for (const { fact } of facts) {
          if (fact.type === 'dutyEnded' && fact.end === 'fulfilledLate') {
            const duty = state.duties[fact.duty];
            const judged = duty?.meeting ? on(NTNU, `${duty.meeting.occurredOn} 00:00`) : (duty?.joint?.firstSubmittedAt ?? fact.at);
            expect(judged).toBeGreaterThanOrEqual(duty?.dueAt ?? Number.POSITIVE_INFINITY);
          }
          state = evolve(state, fact);
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('a notice is told once: follow-up, duty, step, epoch and role name it', () => {
    fc.assert(
      fc.property(unit, acts, (of, list) => {
        const { facts } = live(of, list);
        const names = facts.flatMap(({ seq, fact }) => noticesOf(seq, fact)).map((n) => [n.duty, n.step, n.epoch, n.role].join(' '));
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: runs(200) },
    );
  });

  it('[E08] of several who share a unit nobody answers alone, and the local senior is asked once for each time they have to choose', () => {
    fc.assert(
      fc.property(acts, (list) => {
        let state = EMPTY_STATE;
        let mayAsk = 0;
        for (const { fact } of live({ level: 4, isResponseUnit: true, hasLevel3Below: false }, list).facts) {
          const { shared } = state;
          if (
            fact.type === 'answered' &&
            fact.by &&
            shared?.persons.includes(fact.by.personId) &&
            fact.by.role === 'safetyRepresentative'
          ) {
            const own = state.duties[fact.duty]?.joint?.answer?.personId === fact.by.personId;
            expect(own || (shared.chosen === null ? fact.interim === true : shared.chosen.personId === fact.by.personId)).toBe(true);
          }
          if (fact.type === 'representativesShared' && fact.askSeniorAt !== null) mayAsk = 1;
          if (fact.type === 'choiceAwaited') {
            expect([mayAsk--, shared?.chosen]).toEqual([1, null]);
          }
          state = evolve(state, fact);
          expect(state.shared?.chosen == null || state.shared.persons.includes(state.shared.chosen.personId)).toBe(true);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('state is the fold of its facts and survives being written as JSON', () => {
    fc.assert(
      fc.property(unit, acts, (of, list) => {
        const { state, facts } = live(of, list);
        expect(facts.map(({ fact }) => fact).reduce(evolve, EMPTY_STATE)).toEqual(state);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        expect(facts.map(({ seq }) => seq)).toEqual(facts.map((_, i) => i + 1));
      }),
      { numRuns: runs(100) },
    );
  });

  it('the histories reach the depths: most kinds of command are accepted many times', () => {
    const accepted = new Map<string, number>();
    const types = new Map<string, string>();
    for (const list of fc.sample(acts, { numRuns: 400, seed: 7 })) {
      const lived = live({ level: 4, isResponseUnit: true, hasLevel3Below: false }, list);
      lived.commands.forEach((command) => types.set(command.id, command.command.type));
      new Set(lived.facts.map(({ fact }) => fact.commandId)).forEach((id) => {
        const type = id === undefined ? undefined : types.get(id);
        if (type) accepted.set(type, (accepted.get(type) ?? 0) + 1);
      });
      types.clear();
    }
    for (const type of [
      'submitForm',
      'editForm',
      'answerForm',
      'recordMeeting',
      'contestMeeting',
      'submitPlan',
      'requestExtension',
      'decideExtension',
      'chooseRepresentative',
      'noteRoleChange',
    ]) {
      expect(accepted.get(type) ?? 0, type).toBeGreaterThan(4);
    }
  });
});
