import { describe, expect, it } from 'vitest';
import { ACCESS } from '../../domain/access.ts';
import type { Command, Whose } from '../../domain/commands.ts';
import { archivables } from '../../domain/archive.ts';
import { dayAt } from '../../domain/days.ts';
import { evolve } from '../../domain/evolve.ts';
import { isCorrected, mayRemove, whoseText, type TextRemoved } from '../../domain/removed-texts.ts';
import { mayReadDocument } from '../../domain/documents.ts';
import { checkNotice } from '../../domain/letters/check-notice.ts';
import type { Receiver } from '../../domain/roles.ts';
import { NTNU } from '../support/plans.ts';
import { Play } from '../support/play.ts';

const FORM = 'P1.preparationForm';

type RemoveTexts = Extract<Command, { type: 'removeTexts' }>;
const removal = (hash: string, more: Partial<RemoveTexts> & { whose?: Whose } = {}): RemoveTexts => {
  const { whose = 'unit', ...rest } = more;
  return { type: 'removeTexts', duty: FORM, texts: [{ id: `text-${hash}`, hash, whose }], why: 'namesPerson', ...rest };
};

function handedIn(answered = false): Play {
  const play = new Play(NTNU);
  const form = { duty: FORM, documentId: 'text-v1', hash: 'v1' };
  expect(play.send('2023-10-05', 'unitManager', { type: 'submitForm', ...form, external: false })).toBeNull();
  if (answered)
    expect(
      play.send('2023-10-06', 'safetyRepresentative', { type: 'answerForm', duty: FORM, outcome: 'confirmed', hash: 'v1' }),
    ).toBeNull();
  return play;
}

const removed = (play: Play) => play.facts.flatMap(({ fact }) => (fact.type === 'textRemoved' ? [fact] : []));

describe('a text that does not belong here', () => {
  it('[E61] [MO-016] is removed by a fact with its hash, a kind of reason and nothing of what it said', () => {
    const play = handedIn(true);
    expect(play.send('2023-10-09', 'localCoordinator', removal('v1'))).toBeNull();
    expect(removed(play)).toEqual([
      expect.objectContaining({ duty: FORM, textId: 'text-v1', sha256: 'v1', why: 'namesPerson', inForce: true }) as TextRemoved,
    ]);
    expect(removed(play)[0]?.by).toMatchObject({ role: 'localCoordinator' });
  });

  it('[E61] leaves the answer standing where there is one, and the manager corrects it like every form: the edit voids the answer', () => {
    const play = handedIn(true);
    play.send('2023-10-09', 'coordinator', removal('v1'));
    expect(play.state.duties[FORM]).toMatchObject({ end: { kind: 'fulfilled' }, joint: { hash: 'v1', answer: { outcome: 'confirmed' } } });
    expect(removed(play)[0]?.notices).toEqual([{ step: 'textRemoved', role: 'unitManager', urgency: 'prompt' }]);
    expect(play.send('2023-10-10', 'unitManager', { type: 'editForm', duty: FORM, documentId: 'text-v2', hash: 'v2' })).toBeNull();
    expect(play.state.duties[FORM]).toMatchObject({ end: null, joint: { hash: 'v2', answer: null } });
  });

  it('[E61] gives an unanswered form back to the manager, who is not late for it and is asked to send it again', () => {
    const play = handedIn();
    play.send('2023-10-09', 'coordinator', removal('v1'));
    expect(play.state.duties[FORM]?.joint).toMatchObject({ manager: 'draft', hash: null, asks: [], answer: null });
    const answer = { type: 'answerForm', duty: FORM, outcome: 'confirmed', hash: 'v1' } as const;
    expect(play.send('2023-10-10', 'safetyRepresentative', answer)?.code).toBe('FORM_NOT_SUBMITTED');
    play.wake('2023-11-20');
    expect(play.state.duties[FORM]?.lateSince).toBeNull();
    const again = { type: 'submitForm', duty: FORM, documentId: 'text-v2', hash: 'v2', external: false } as const;
    expect(play.send('2023-11-21', 'unitManager', again)).toBeNull();
    expect(play.send('2023-11-22', 'safetyRepresentative', { ...answer, hash: 'v2' })).toBeNull();
    expect(play.state.duties[FORM]?.end?.kind).toBe('fulfilled');
  });

  it('[E61] past the hard end a form that waits for its answer goes on waiting: a removal makes nobody miss what was done', () => {
    const play = handedIn();
    const hardEndAt = play.state.duties[FORM]!.hardEndAt!;
    const gone = (at: number) => {
      const fact = { type: 'textRemoved', duty: FORM, textId: 'text-v1', sha256: 'v1', why: 'other', at } as const;
      return evolve(play.state, fact).duties[FORM]?.joint?.manager;
    };
    expect([gone(hardEndAt - 1), gone(hardEndAt)]).toEqual(['draft', 'submitted']);
  });

  it('[E61] the time of a meeting is asked for again while it is to be held, not afterwards', () => {
    const MEETING = 'P1.staffInformation';
    const asks = (held: boolean) => {
      const play = new Play(NTNU).wake('2023-10-10');
      const invited = { type: 'planMeeting', duty: MEETING, on: '2023-10-20', documentId: 'text-i1', hash: 'i1' } as const;
      expect(play.send('2023-10-10', 'unitManager', invited)).toBeNull();
      if (held) play.send('2023-10-21', 'unitManager', { type: 'recordMeeting', duty: MEETING, meeting: { occurredOn: '2023-10-20' } });
      expect(play.send('2023-10-22', 'coordinator', removal('i1', { duty: MEETING }))).toBeNull();
      return removed(play)[0]?.notices?.map(({ role }) => role);
    };
    expect([asks(false), asks(true)]).toEqual([['unitManager'], undefined]);
  });

  it('[E61] a form at ARK that was handed in in time is in time also when the representative speaks first of the corrected one', () => {
    const EVALUATION = 'P4.evaluationForm1';
    const play = new Play(NTNU).wake('2024-06-03');
    const form = { type: 'submitForm', duty: EVALUATION, documentId: 'text-v1', hash: 'v1', external: true } as const;
    expect(play.send('2024-06-03', 'unitManager', form)).toBeNull();
    expect(play.send('2024-06-04', 'coordinator', removal('v1', { duty: EVALUATION }))).toBeNull();
    const answer = { type: 'answerForm', duty: EVALUATION, outcome: 'confirmed', hash: 'own' } as const;
    expect(play.send('2024-06-05', 'safetyRepresentative', answer)).toBeNull();
    const late = dayAt(NTNU.days, play.state.duties[EVALUATION]!.dueAt! + 86_400_000).date;
    expect(play.send(late, 'unitManager', { ...form, documentId: 'text-v2', hash: 'v2' })).toBeNull();
    expect(play.state.duties[EVALUATION]?.end?.kind).toBe('fulfilled');
  });

  it('[E61] is what nothing can rest on afterwards, and it is removed once', () => {
    const play = handedIn();
    play.send('2023-10-09', 'coordinator', removal('v1'));
    const again = { type: 'submitForm', duty: FORM, documentId: 'text-v1', hash: 'v1', external: false } as const;
    expect(play.send('2023-10-10', 'unitManager', again)?.code).toBe('TEXT_WAS_REMOVED');
    expect(play.send('2023-10-10', 'coordinator', removal('v1'))?.code).toBe('TEXT_WAS_REMOVED');
    expect(play.send('2023-10-10', 'coordinator', removal('v1', { duty: 'P9.nothing' }))?.code).toBe('DUTY_UNKNOWN');
  });

  it('[E61] goes also after the cycle is closed; then nobody is asked to correct what can no longer be corrected', () => {
    const play = handedIn(true).wake('2026-01-02');
    expect(play.state.closedAt).not.toBeNull();
    const before = play.state.duties;
    expect(play.send('2026-01-05', 'coordinator', removal('v1', { archived: true }))).toBeNull();
    expect(removed(play)[0]?.notices?.map(({ step, role }) => [step, role])).toEqual([
      ['textRemovedHere', 'archivist'],
      ['textRemovedHere', 'localCoordinator'],
    ]);
    expect(play.state.duties).toEqual(before);
  });

  it('[E61] [E76] tells the records office only where the archive may have something of it', () => {
    const play = handedIn(true);
    play.send('2023-10-09', 'coordinator', removal('v1'));
    expect(removed(play)[0]?.notices?.some(({ role }) => role === 'archivist')).toBe(false);
    const other = handedIn(true);
    other.send('2023-10-09', 'coordinator', removal('v1', { archived: true }));
    expect(other.facts.at(-1)?.fact.notices?.map(({ role }) => role)).toEqual(['unitManager', 'archivist', 'localCoordinator']);
  });

  it('[E61] changes nothing of what the archive is owed', () => {
    const play = handedIn(true);
    const before = archivables(NTNU, play.facts);
    play.send('2023-10-09', 'coordinator', removal('v1'));
    expect(archivables(NTNU, play.facts)).toEqual(before);
  });

  it('[E61] asks for a corrected version no longer when one has come', () => {
    const play = handedIn(true);
    play.send('2023-10-09', 'coordinator', removal('v1'));
    const [fact] = removed(play);
    expect(isCorrected(play.state, fact!)).toBe(false);
    const notice = play.allNotices().find(({ step }) => step === 'textRemoved')!;
    const pending = { ...notice, noticeId: 'n', followUpId: 'f', duty: FORM, fact: fact! };
    expect(checkNotice(NTNU, play.state, pending, play.state.judgedTo)).toEqual({ goes: true });
    play.send('2023-10-10', 'unitManager', { type: 'editForm', duty: FORM, documentId: 'text-v2', hash: 'v2' });
    expect(checkNotice(NTNU, play.state, pending, play.state.judgedTo)).toEqual({ goes: false, why: 'changed' });
  });

  it('[E61] a plan that awaits an answer is the manager’s again too, and nobody answers what is gone', () => {
    const play = new Play(NTNU);
    const plan = {
      type: 'submitPlan',
      duty: 'P3.actionPlan',
      documentId: 'text-p1',
      hash: 'p1',
      heard: true,
      measures: [],
    } satisfies Command;
    play.wake('2024-05-02');
    expect(play.send('2024-05-02', 'unitManager', plan)).toBeNull();
    expect(play.state.duties['P3.actionPlan']?.joint).toMatchObject({ manager: 'submitted', hash: 'p1' });
    play.send('2024-05-03', 'coordinator', removal('p1', { duty: 'P3.actionPlan' }));
    const answer = { type: 'answerForm', duty: 'P3.actionPlan', outcome: 'confirmed', hash: 'p1' } as const;
    expect(play.send('2024-05-04', 'safetyRepresentative', answer)?.code).toBe('ANSWER_NOT_ASKED');
    expect(play.send('2024-05-06', 'unitManager', { ...plan, documentId: 'text-p2', hash: 'p2' })).toBeNull();
    expect(play.send('2024-05-07', 'safetyRepresentative', { ...answer, hash: 'p2' })).toBeNull();
  });
});

describe('who may remove a text', () => {
  const actor = (...roles: Receiver[]) => ({ personId: 'anna', roles });

  it.each<[Whose, Receiver, boolean]>([
    ['unit', 'coordinator', true],
    ['unit', 'localCoordinator', true],
    ['unit', 'unitManager', false],
    ['unit', 'level2Leader', false],
    ['unit', 'safetyRepresentative', false],
    ['unit', 'seniorSafetyRepresentative', false],
    ['safetyService', 'coordinator', false],
    ['safetyService', 'localCoordinator', false],
    ['safetyService', 'unitManager', false],
    ['safetyService', 'safetyRepresentative', false],
    ['safetyService', 'localSeniorSafetyRepresentative', true],
    ['safetyService', 'seniorSafetyRepresentative', true],
    ['own', 'unitManager', true],
    ['own', 'safetyRepresentative', true],
    ['own', 'employee', false],
    ['own', 'auditor', false],
  ])('[E61] of a text that is %s, the %s: %s', (whose, role, allowed) => {
    expect(mayRemove(actor(role), whose).allowed).toBe(allowed);
    const play = handedIn();
    const refusal = play.send('2023-10-09', role, removal('v1', { whose }));
    expect(refusal?.code ?? null).toBe(allowed ? null : 'ACCESS_ROLE_MISSING');
  });

  it('[E61] whose it is follows from who wrote it and in which role it was handed in; what was not sent is its writer’s alone', () => {
    const play = handedIn();
    const statement = { type: 'answerForm', duty: FORM, outcome: 'confirmedWithRemarks', hash: 'v1', statementId: 'words' } as const;
    play.send('2023-10-06', 'safetyRepresentative', statement);
    const facts = play.facts.map(({ fact }) => fact);
    const of = (id: string, writer: string) => whoseText(actor('coordinator'), { id, writer }, facts);
    expect([of('text-v1', 'm'), of('words', 'v'), of('text-v1', 'anna'), of('unsent', 'v')]).toEqual([
      'unit',
      'safetyService',
      'own',
      null,
    ]);
  });

  it('[E61] nobody gains reading by it', () => {
    const readers = ACCESS.readDocuments;
    for (const role of ['coordinator', 'localCoordinator'] as const) {
      expect(readers).not.toContain(role);
      const facts = handedIn().facts.map(({ fact }) => fact);
      expect(mayReadDocument(actor(role), 'text-v1', FORM, facts).allowed).toBe(false);
    }
  });

  it('[E61] [E48] what the law asks to be kept about a wrong receiver is not removed here', () => {
    const play = new Play(NTNU);
    play.wake('2024-02-01');
    const found = { type: 'reportWrongReceiver', discoveredAt: play.state.judgedTo, reasonId: 'who' } as const;
    expect(play.send('2024-02-01 13:00', 'coordinator', found)).toBeNull();
    const duty = Object.keys(play.state.duties).find((key) => key.startsWith(NTNU.wrongReceiverDuty!.key))!;
    const command = removal('x', { duty, whose: 'own' });
    expect(play.send('2024-02-01 14:00', 'coordinator', command)?.code).toBe('TEXT_KEPT_BY_LAW');
  });
});
