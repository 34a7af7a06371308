import { describe, expect, it } from 'vitest';
import { can } from '../../domain/access.ts';
import { archivables, archiveLateFrom, compareReceipt, nextStep, saidWithoutWords, systemFor } from '../../domain/archive.ts';
import type { Command } from '../../domain/commands.ts';
import { NTNU } from '../support/plans.ts';
import { on, Play } from '../support/play.ts';

const FORM = 'P1.preparationForm';
const PLAN = 'P3.actionPlan';
const submit = (hash: string): Command => ({ type: 'submitForm', duty: FORM, documentId: `doc-${hash}`, hash, external: false });
const edit = (hash: string): Command => ({ type: 'editForm', duty: FORM, documentId: `doc-${hash}`, hash });
const answer = (outcome: 'confirmed' | 'notConfirmed', hash: string, statementId?: string): Command => ({
  type: 'answerForm',
  duty: FORM,
  outcome,
  hash,
  ...(statementId === undefined ? {} : { statementId }),
});
const archived = (hash: string, asOf: number): Command => ({ type: 'noteArchived', duty: FORM, documentId: `doc-${hash}`, hash, asOf });
const plan = (hash: string): Command => ({ type: 'submitPlan', duty: PLAN, documentId: `plan-${hash}`, hash, heard: true, measures: [] });

/** What is owed, as `kind document`. */
const owed = (play: Play) =>
  archivables(play.plan, play.facts).map(
    ({ kind, documentId }) => `${kind} ${documentId ?? (kind === 'evidence' ? 'bundle' : 'without words')}`,
  );
/** Facts up to a number. */
const factsTo = (play: Play, seq: number) => play.facts.filter((one) => one.seq <= seq);
const send = (play: Play, when: string, role: 'unitManager' | 'safetyRepresentative' | 'system', command: Command) => {
  expect(play.send(when, role, command)).toBeNull();
};

describe('what the archive must get', () => {
  it('[E65][NT-025] is a form that both have answered, not one that only the manager has handed in', () => {
    const play = new Play(NTNU);
    send(play, '2023-09-20', 'unitManager', submit('v1'));
    expect(owed(play)).toEqual([]);
    send(play, '2023-09-25', 'safetyRepresentative', answer('confirmed', 'v1'));
    expect(owed(play)).toEqual(['form doc-v1']);
  });

  it('is the version that was answered; what it replaced before is nobody’s final word', () => {
    const play = new Play(NTNU);
    send(play, '2023-09-20', 'unitManager', submit('v1'));
    send(play, '2023-09-21', 'unitManager', edit('v2'));
    send(play, '2023-09-25', 'safetyRepresentative', answer('confirmed', 'v2'));
    expect(owed(play)).toEqual(['form doc-v2']);
  });

  it('is each version that was answered anew: a change after the delivery makes another one', () => {
    const play = new Play(NTNU);
    send(play, '2023-09-20', 'unitManager', submit('v1'));
    send(play, '2023-09-25', 'safetyRepresentative', answer('confirmed', 'v1'));
    send(play, '2023-10-02', 'unitManager', edit('v2'));
    expect(owed(play)).toEqual(['form doc-v1']);
    send(play, '2023-10-03', 'safetyRepresentative', answer('confirmed', 'v2'));
    expect(owed(play)).toEqual(['form doc-v1', 'form doc-v2']);
  });

  it('[E66] is a form that the safety service did not answer, when the duty ends without them', () => {
    const play = new Play(NTNU);
    send(play, '2023-09-20', 'unitManager', submit('v1'));
    play.wake('2024-01-10');
    expect(play.duty(FORM).end?.kind).toBe('closedUnanswered');
    expect(owed(play)).toEqual(['form doc-v1']);
    send(play, '2024-01-12', 'safetyRepresentative', answer('notConfirmed', 'v1', 'late-words'));
    expect(owed(play)).toEqual(['form doc-v1', 'note late-words']);
  });

  it('is every version of the action plan', () => {
    const play = new Play(NTNU);
    send(play, '2024-05-02', 'unitManager', plan('1'));
    send(play, '2024-09-02', 'unitManager', plan('2'));
    expect(owed(play)).toEqual(['plan plan-1', 'plan plan-2']);
  });

  it('is a form that went back to an earlier text once more: the last version that was answered is never missing', () => {
    const play = new Play(NTNU);
    send(play, '2023-09-20', 'unitManager', submit('v1'));
    send(play, '2023-09-25', 'safetyRepresentative', answer('confirmed', 'v1'));
    send(play, '2023-10-02', 'unitManager', edit('v2'));
    send(play, '2023-10-03', 'safetyRepresentative', answer('confirmed', 'v2'));
    send(play, '2023-10-04', 'unitManager', edit('v1'));
    expect(owed(play)).toEqual(['form doc-v1', 'form doc-v2']);
    send(play, '2023-10-05', 'safetyRepresentative', answer('notConfirmed', 'v1', 'words'));
    expect(owed(play)).toEqual(['form doc-v1', 'form doc-v2', 'form doc-v1']);
  });

  it('is a plan that went back to an earlier text once more', () => {
    const play = new Play(NTNU);
    for (const [when, hash] of [
      ['2024-05-02', '1'],
      ['2024-09-02', '2'],
      ['2024-10-02', '1'],
    ] as const)
      send(play, when, 'unitManager', plan(hash));
    expect(owed(play)).toEqual(['plan plan-1', 'plan plan-2', 'plan plan-1']);
  });

  it('is a form nobody has to answer, corrected after the duty was done', () => {
    const alone = {
      ...NTNU,
      duties: NTNU.duties.map((one) => {
        const { jointWith: _, ...rest } = one;
        return one.key === FORM ? rest : one;
      }),
    };
    const play = new Play(alone);
    send(play, '2023-09-20', 'unitManager', submit('v1'));
    send(play, '2023-09-22', 'unitManager', edit('v2'));
    expect(owed(play)).toEqual(['form doc-v1', 'form doc-v2']);
  });

  it('is the same for what has happened whatever comes later: a delivery that is there never changes', () => {
    const play = new Play(NTNU);
    send(play, '2023-09-20', 'unitManager', submit('v1'));
    send(play, '2023-09-25', 'safetyRepresentative', answer('confirmed', 'v1'));
    const asOf = play.state.seq;
    send(play, '2023-09-26', 'safetyRepresentative', answer('notConfirmed', 'v1', 'words'));
    send(play, '2023-09-27', 'safetyRepresentative', answer('confirmed', 'v1'));
    send(play, '2023-09-28', 'system', archived('v1', asOf));
    send(play, '2023-10-02', 'unitManager', edit('v2'));
    send(play, '2023-10-03', 'safetyRepresentative', answer('confirmed', 'v2'));
    send(play, '2024-05-02', 'unitManager', plan('1'));
    play.wake('2026-01-15');
    const all = archivables(play.plan, play.facts);
    for (const length of play.facts.keys()) {
      const then = archivables(play.plan, play.facts.slice(0, length));
      expect(all.slice(0, then.length)).toEqual(then);
    }
    expect(new Set(all.map(({ documentId, seq }) => `${String(documentId)} ${String(seq)}`)).size).toBe(all.length);
  });

  it('is the bundle of a unit with such duties at the close, once', () => {
    const play = new Play(NTNU).wake('2026-01-15');
    expect(play.state.closedAt).toBe(NTNU.closesAt);
    expect(owed(play)).toEqual(['evidence bundle']);
    const faculty = new Play(NTNU, { level: 2, isResponseUnit: false, hasLevel3Below: true }, '2023-08-01').wake('2026-01-15');
    expect(owed(faculty)).toEqual([]);
  });

  it('leaves out texts of duties that are not archived', () => {
    const play = new Play(NTNU);
    send(play, '2024-01-10', 'unitManager', { type: 'submitForm', duty: 'P3.planMeeting', documentId: 'm', hash: 'm', external: false });
    send(play, '2024-01-12', 'safetyRepresentative', { type: 'answerForm', duty: 'P3.planMeeting', outcome: 'confirmed', hash: 'm' });
    expect(owed(play)).toEqual([]);
  });
});

describe('an answer that is regretted', () => {
  const answered = () => {
    const play = new Play(NTNU);
    send(play, '2023-09-20', 'unitManager', submit('v1'));
    send(play, '2023-09-25', 'safetyRepresentative', answer('confirmed', 'v1'));
    return play;
  };

  it('[E69] is another answer until the archive has it, and a remark beside it afterwards', () => {
    const play = answered();
    send(play, '2023-09-26', 'safetyRepresentative', answer('notConfirmed', 'v1', 'first-thought'));
    expect(play.duty(FORM).joint?.answer?.outcome).toBe('notConfirmed');
    send(play, '2023-09-28', 'system', archived('v1', play.state.seq));
    send(play, '2023-09-29', 'safetyRepresentative', answer('confirmed', 'v1', 'second-thought'));
    expect(play.duty(FORM).joint?.answer?.outcome).toBe('notConfirmed');
    expect(play.of('evidenceAttached', FORM)).toMatchObject([{ documentId: 'second-thought', outcome: 'confirmed' }]);
    expect(owed(play)).toEqual(['form doc-v1', 'note second-thought']);
  });

  it('while the archive was storing the form goes there beside it', () => {
    const play = answered();
    const asOf = play.state.seq;
    send(play, '2023-09-26', 'safetyRepresentative', answer('notConfirmed', 'v1', 'too-late-for-the-first'));
    send(play, '2023-09-28', 'system', archived('v1', asOf));
    expect(owed(play)).toEqual(['form doc-v1', 'note too-late-for-the-first']);
  });

  it('[E69] without words goes there too: what the archive has would say the opposite', () => {
    const play = answered();
    send(play, '2023-09-26', 'safetyRepresentative', answer('notConfirmed', 'v1', 'words'));
    send(play, '2023-09-28', 'system', archived('v1', play.state.seq));
    send(play, '2023-09-29', 'safetyRepresentative', answer('confirmed', 'v1'));
    expect(play.duty(FORM).joint?.answer?.outcome).toBe('notConfirmed');
    expect(owed(play)).toEqual(['form doc-v1', 'note without words']);
    expect(saidWithoutWords(factsTo(play, play.state.seq), FORM)).toMatchObject({ type: 'evidenceAttached', outcome: 'confirmed' });
  });

  it('without words while the archive was storing the form goes there as what was said last', () => {
    const play = answered();
    const asOf = play.state.seq;
    send(play, '2023-09-26', 'safetyRepresentative', answer('notConfirmed', 'v1', 'words'));
    send(play, '2023-09-27', 'safetyRepresentative', answer('confirmed', 'v1'));
    send(play, '2023-09-28', 'system', archived('v1', asOf));
    const notes = archivables(play.plan, play.facts).filter(({ kind }) => kind === 'note');
    expect(notes.map(({ documentId }) => documentId)).toEqual(['words', null]);
    expect(saidWithoutWords(factsTo(play, notes[1]!.seq), FORM)).toMatchObject({ type: 'answered', outcome: 'confirmed' });
  });

  it('about a version that came while the archive was storing an older one goes with that version', () => {
    const play = answered();
    const asOf = play.state.seq;
    send(play, '2023-10-02', 'unitManager', edit('v2'));
    send(play, '2023-10-03', 'unitManager', edit('v1'));
    send(play, '2023-10-04', 'safetyRepresentative', answer('notConfirmed', 'v1', 'words'));
    send(play, '2023-10-05', 'system', archived('v1', asOf));
    expect(owed(play)).toEqual(['form doc-v1', 'form doc-v1']);
  });

  it('without words while the archive was storing the form is not what was said of a later version', () => {
    const play = answered();
    const asOf = play.state.seq;
    send(play, '2023-09-26', 'safetyRepresentative', answer('notConfirmed', 'v1', 'words'));
    send(play, '2023-09-27', 'safetyRepresentative', answer('confirmed', 'v1'));
    send(play, '2023-10-02', 'unitManager', edit('v2'));
    send(play, '2023-10-03', 'safetyRepresentative', answer('notConfirmed', 'v2', 'words-2'));
    send(play, '2023-10-05', 'system', archived('v1', asOf));
    expect(owed(play)).toEqual(['form doc-v1', 'form doc-v2', 'note words', 'note without words']);
    expect(saidWithoutWords(factsTo(play, play.state.seq), FORM)).toMatchObject({ outcome: 'confirmed', hash: 'v1' });
  });

  it('of a plan without measures goes there with and without words', () => {
    const play = new Play(NTNU);
    const about = (outcome: 'confirmed' | 'notConfirmed', statementId?: string) =>
      ({ ...answer(outcome, '1', statementId), duty: PLAN }) as Command;
    send(play, '2024-05-02', 'unitManager', plan('1'));
    send(play, '2024-05-03', 'safetyRepresentative', about('confirmed'));
    send(play, '2024-05-04', 'safetyRepresentative', about('notConfirmed', 'words'));
    expect(owed(play)).toEqual(['plan plan-1', 'note without words', 'note words']);
  });

  it('of a form that was handed in elsewhere, without a copy, has nothing in the archive to stand beside', () => {
    const play = new Play(NTNU);
    const elsewhere = play.received('2023-09-20', 'unitManager', submit('x'), {});
    const own = { ...elsewhere, command: { ...elsewhere.command, documentId: elsewhere.id, hash: elsewhere.id } as Command };
    expect(play.advanceTo('2023-09-20', [own])).toEqual([null]);
    play.wake('2024-01-10');
    expect(play.duty(FORM).end?.kind).toBe('closedUnanswered');
    send(play, '2024-01-12', 'safetyRepresentative', answer('confirmed', elsewhere.id));
    expect(owed(play)).toEqual([]);
  });

  it('is open again for a version that was edited after an older one was archived', () => {
    const play = answered();
    send(play, '2023-10-02', 'unitManager', edit('v2'));
    send(play, '2023-10-03', 'system', archived('v1', play.state.seq));
    send(play, '2023-10-04', 'safetyRepresentative', answer('confirmed', 'v2'));
    send(play, '2023-10-05', 'safetyRepresentative', answer('notConfirmed', 'v2', 'words'));
    expect(play.duty(FORM).joint?.answer?.outcome).toBe('notConfirmed');
  });
});

describe('a receipt', () => {
  it('[AT-3] that comes late is the archive’s: the submission has decided, and no duty changes', () => {
    const play = new Play(NTNU);
    send(play, '2023-09-20', 'unitManager', submit('v1'));
    send(play, '2023-10-16', 'safetyRepresentative', answer('confirmed', 'v1'));
    const before = play.duty(FORM);
    send(play, '2023-10-18', 'system', { type: 'noteArchiveLate', duty: FORM });
    send(play, '2023-10-19', 'system', archived('v1', play.state.seq));
    expect(play.duty(FORM)).toEqual({ ...before, archived: true });
    expect(play.duty(FORM).end).toMatchObject({ kind: 'fulfilled' });
    expect(play.notices(FORM).filter((notice) => notice.includes('archiveLate'))).toEqual([
      '2023-10-18 archiveLate archivist',
      '2023-10-18 archiveLate localCoordinator',
    ]);
  });

  it('[E99] is late a day after it could be there, and never before the unit’s own deadline', () => {
    const dueAt = on(NTNU, '2023-10-14 00:00');
    expect(archiveLateFrom(on(NTNU, '2023-09-20'), dueAt)).toBe(on(NTNU, '2023-10-15 00:00'));
    expect(archiveLateFrom(on(NTNU, '2023-10-20'), dueAt)).toBe(on(NTNU, '2023-10-21'));
    expect(archiveLateFrom(on(NTNU, '2023-10-20'), null)).toBe(on(NTNU, '2023-10-21'));
  });

  it('is noted by nobody but the system, and not after the close', () => {
    const play = new Play(NTNU);
    expect(play.send('2023-09-28', 'coordinator', archived('v1', 1))?.code).toBe('ACCESS_ROLE_MISSING');
    play.wake('2026-01-15');
    expect(play.send('2026-01-20', 'system', archived('v1', 1))?.code).toBe('FOLLOW_UP_CLOSED');
  });

  it.each([
    [null, 'new'],
    [{ system: 'a', caseId: '2023/1', journalNumber: '7' }, 'same'],
    [{ system: 'a', caseId: '2023/1', journalNumber: '8' }, 'differs'],
    [{ system: 'b', caseId: '2023/1', journalNumber: '7' }, 'differs'],
    [{ system: 'a', caseId: '2023/2', journalNumber: '7' }, 'differs'],
  ] as const)('beside %o is %s', (kept, verdict) => {
    expect(compareReceipt(kept, { system: 'a', caseId: '2023/1', journalNumber: '7' })).toBe(verdict);
  });
});

describe('a delivery', () => {
  it.each([
    ['waitingForCase', null, 'wait'],
    ['waitingForCase', { blocked: false }, 'deliver'],
    ['waitingForArchive', { blocked: false }, 'deliver'],
    ['waitingForArchive', { blocked: true }, 'wait'],
    ['refused', { blocked: false }, 'deliver'],
    ['archived', { blocked: true }, 'done'],
  ] as const)('[NT-026] in %s with folder %o: %s', (state, folder, step) => {
    expect(nextStep(state, folder)).toBe(step);
  });

  it('[E101] goes to the system of the nearest unit that has one, else of the level, else the usual one', () => {
    const rules = { default: 'old', units: { ie: 'new' }, levels: { '2': 'other' } };
    const line = (...units: [string, number][]) => units.map(([unitId, level]) => ({ unitId, level }));
    expect(systemFor(rules, line(['idi', 3], ['ie', 2], ['ntnu', 1]))).toBe('new');
    expect(systemFor(rules, line(['adm', 2], ['ntnu', 1]))).toBe('other');
    expect(systemFor(rules, line(['imf', 3], ['nv', 2], ['ntnu', 1]))).toBe('old');
  });

  it('[NT-103] is for the records office and the coordinators; a manager enters no receipt', () => {
    const by = (role: 'archivist' | 'coordinator' | 'localCoordinator' | 'unitManager' | 'auditor') => ({ personId: 'p', roles: [role] });
    for (const action of ['readDeliveries', 'setCaseFolder', 'recordReceipt'] as const) {
      for (const role of ['archivist', 'coordinator', 'localCoordinator'] as const) expect(can(by(role), action).allowed).toBe(true);
      for (const role of ['unitManager', 'auditor'] as const) expect(can(by(role), action).allowed).toBe(false);
    }
  });

  it('hands its files to the records office alone, since they hold whole forms and statements', () => {
    const roles = ['archivist', 'coordinator', 'localCoordinator', 'unitManager', 'auditor'] as const;
    expect(roles.filter((role) => can({ personId: 'p', roles: [role] }, 'readPackages').allowed)).toEqual(['archivist']);
  });
});
