import { describe, expect, it } from 'vitest';
import { can } from '../../domain/access.ts';
import type { Command } from '../../domain/commands.ts';
import { mayReadDocument, textsInEvidence, textsNamed } from '../../domain/documents.ts';
import { offers } from '../../domain/offers.ts';
import { definitionOf } from '../../domain/plan.ts';
import { ROLES, type Receiver } from '../../domain/roles.ts';
import { NTNU } from '../support/plans.ts';
import { on, Play, withReport } from '../support/play.ts';

// Friday before a weekend; the discovery is at 09:30.
const FOUND = '2024-03-08 09:30';
const TOLD = '2024-03-08 11:00';
const report = (discovered = FOUND, more: object = {}) =>
  ({ type: 'reportWrongReceiver', discoveredAt: on(NTNU, discovered), ...more }) as Command;

function found(discovered = FOUND, told = TOLD): { play: Play; duty: string } {
  const play = withReport(NTNU);
  expect(play.send(told, 'coordinator', report(discovered, { reasonId: 'what-happened' }))).toBeNull();
  const duty = Object.keys(play.state.duties).find((key) => key.startsWith('P2.wrongReceiver/'))!;
  return { play, duty };
}

const assess = (duty: string, more: object = {}) =>
  ({ type: 'assessWrongReceiver', duty, staffTold: true, authorityToldOn: '2024-03-09', ...more }) as Command;

describe('a report that reached the wrong receiver', () => {
  it('[E48][MO-117] adds at once a duty of the coordinator that is due 72 hours after the discovery, weekend or not', () => {
    const { play, duty } = found();
    expect(play.duty(duty)).toMatchObject({
      cause: 'wrongReceiver',
      openedAt: on(NTNU, TOLD),
      dueAt: on(NTNU, '2024-03-11 09:30'),
      end: null,
    });
    expect(definitionOf(NTNU, duty)).toMatchObject({ responsible: 'coordinator', evidence: 'assessment' });
  });

  it('[E48][MO-115] tells the unit and the coordinator, reminds after 24, 48 and 66 hours, and turns to the institution’s leader', () => {
    const { play, duty } = found();
    play.wake('2024-03-12');
    expect(play.notices(duty)).toEqual([
      '2024-03-08 wrongReceiverFound coordinator',
      '2024-03-08 wrongReceiverFound unitManager',
      '2024-03-08 wrongReceiverFound safetyRepresentative',
      '2024-03-09 wrongReceiver48 coordinator',
      '2024-03-10 wrongReceiver24 coordinator',
      '2024-03-10 wrongReceiver24 institutionLeader',
      '2024-03-11 wrongReceiver6 coordinator',
      '2024-03-11 wrongReceiver6 institutionLeader',
      '2024-03-11 wrongReceiverLate coordinator',
      '2024-03-11 wrongReceiverLate institutionLeader',
    ]);
    const urgent = play.allNotices().filter(({ duty: about, role }) => about === duty && role === 'coordinator');
    expect(new Set(urgent.map(({ urgency }) => urgency))).toEqual(new Set(['now']));
  });

  it('[E48] discovered long before it was written down is late at once, and the leader hears of it with the coordinator', () => {
    const { play, duty } = found('2024-03-04 08:00', '2024-03-08 11:00');
    expect(play.duty(duty).lateSince).toBe(on(NTNU, '2024-03-08 11:00'));
    expect(play.notices(duty)).toContain('2024-03-08 wrongReceiverFound institutionLeader');
  });

  it.each([
    ['2024-03-11 09:29', 'fulfilled'],
    ['2024-03-11 09:30', 'fulfilledLate'],
    ['2024-03-20', 'fulfilledLate'],
  ])('[E48][MO-117] assessed at %s it is %s, and the unit is told that it was assessed', (when, kind) => {
    const { play, duty } = found();
    expect(play.send(when, 'coordinator', assess(duty))).toBeNull();
    expect(play.duty(duty).end).toMatchObject({ kind });
    expect(play.of('wrongReceiverAssessed', duty)).toMatchObject([{ authorityToldOn: '2024-03-09', staffTold: true, reasonId: null }]);
    const date = when.slice(0, 10);
    expect(play.notices(duty).slice(-2)).toEqual([
      `${date} wrongReceiverAssessed unitManager`,
      `${date} wrongReceiverAssessed safetyRepresentative`,
    ]);
  });

  it.each<[string, string, Receiver, Command]>([
    ['discovered in the future', 'WRONG_RECEIVER_IN_FUTURE', 'coordinator', report('2024-03-08 11:01')],
    [
      'access that is not taken back yet',
      'WRONG_RECEIVER_IN_FUTURE',
      'coordinator',
      report(FOUND, { accessEndedAt: on(NTNU, '2024-03-09') }),
    ],
    ['discovered before the cycle', 'WRONG_RECEIVER_BEFORE_CYCLE', 'coordinator', report('2023-07-30')],
    ['written down by somebody else', 'ACCESS_ROLE_MISSING', 'unitManager', report()],
    ['assessed without a case', 'DUTY_UNKNOWN', 'coordinator', assess('P2.wrongReceiver/none')],
    ['assessing another duty', 'EVIDENCE_WRONG_KIND', 'unitManager', assess('P3.followUpMeeting')],
  ])('[E48] %s is refused with %s and changes nothing', (_, code, role, command) => {
    const play = withReport(NTNU).wake('2024-03-08 10:00');
    expect(play.send(TOLD, role, command)?.code).toBe(code);
    expect(play.of('wrongReceiverFound')).toEqual([]);
  });

  it.each<[string, string, Receiver, (duty: string) => Command]>([
    ['the same once more', 'WRONG_RECEIVER_OPEN', 'coordinator', () => report('2024-03-08 12:00')],
    [
      'no word to the authority, and no reason',
      'WRONG_RECEIVER_WITHOUT_REASON',
      'coordinator',
      (duty) => ({ type: 'assessWrongReceiver', duty, staffTold: true }),
    ],
    ['no word to the staff, and no reason', 'WRONG_RECEIVER_WITHOUT_REASON', 'coordinator', (duty) => assess(duty, { staffTold: false })],
    [
      'the authority told before the discovery',
      'WRONG_RECEIVER_TOLD_DAY',
      'coordinator',
      (duty) => assess(duty, { authorityToldOn: '2024-03-07' }),
    ],
    ['the authority told tomorrow', 'WRONG_RECEIVER_TOLD_DAY', 'coordinator', (duty) => assess(duty, { authorityToldOn: '2024-03-10' })],
    ['assessed by the manager', 'ACCESS_ROLE_MISSING', 'unitManager', assess],
    ['another last day', 'DEADLINE_BY_LAW', 'coordinator', (duty) => ({ type: 'moveDeadline', duty, lastDay: '2024-04-01' })],
    ['waived', 'DEADLINE_BY_LAW', 'coordinator', (duty) => ({ type: 'waive', duty, reason: 'notApplicable' })],
    ['on hold', 'DEADLINE_BY_LAW', 'coordinator', (duty) => ({ type: 'startWaiting', duty, on: 'archive' })],
    [
      'the unit ended with it open',
      'WRONG_RECEIVER_UNASSESSED',
      'coordinator',
      () => ({ type: 'endUnit', end: 'discontinued', reason: 'closed' }),
    ],
  ])('[E48] while one is open: %s is refused with %s', (_, code, role, command) => {
    const { play, duty } = found();
    expect(play.send('2024-03-09 13:00', role, command(duty))?.code).toBe(code);
    expect(play.duty(duty)).toMatchObject({ end: null, dueAt: on(NTNU, '2024-03-11 09:30') });
  });

  it('[E48] each no has its reason, once is enough, and the next case is one of its own', () => {
    const { play, duty } = found();
    const no = { type: 'assessWrongReceiver', duty, staffTold: false, reasonId: 'why' } as const;
    expect(play.send('2024-03-09', 'coordinator', no)).toBeNull();
    expect(play.send('2024-03-10', 'coordinator', no)?.code).toBe('DUTY_ENDED');
    expect(play.send('2024-03-12', 'coordinator', report('2024-03-12 08:00'))).toBeNull();
    expect(Object.keys(play.state.duties).filter((key) => key.startsWith('P2.wrongReceiver/'))).toHaveLength(2);
  });

  it('[E48] its texts are for the coordinator and the data protection officer only, and not in what the unit takes out', () => {
    const { play, duty } = found();
    play.send('2024-03-09', 'coordinator', { type: 'assessWrongReceiver', duty, staffTold: false, reasonId: 'why' });
    const facts = play.facts.map(({ fact }) => fact);
    for (const id of ['what-happened', 'why']) {
      const readers = ROLES.filter((role) => mayReadDocument({ personId: 'x', roles: [role] }, id, duty, facts).allowed);
      expect(readers).toEqual(['coordinator', 'dataProtectionOfficer']);
      expect(facts.flatMap(textsNamed).map((text) => text.id)).toContain(id);
      expect(facts.flatMap(textsInEvidence).map((text) => text.id)).not.toContain(id);
    }
    for (const role of ['unitManager', 'safetyRepresentative'] as const)
      expect(can({ personId: 'x', roles: [role] }, 'readHistory').allowed).toBe(true);
  });

  it('[E48] the coordinator is offered the assessment and nothing else, the others nothing', () => {
    const { play, duty } = found();
    const offered = (role: Receiver) =>
      offers(NTNU, play.state, definitionOf(NTNU, duty), play.duty(duty), { personId: 'x', roles: [role] }, on(NTNU, TOLD));
    expect(offered('coordinator')).toEqual(['assessWrongReceiver']);
    for (const role of ['unitManager', 'safetyRepresentative', 'institutionLeader', 'localCoordinator'] as const)
      expect(offered(role)).toEqual([]);
  });

  it('[E48] never assessed, it is missed when the cycle closes', () => {
    const { play, duty } = found();
    play.wake('2026-01-10');
    expect(play.duty(duty)).toMatchObject({ lateSince: on(NTNU, '2024-03-11 09:30'), end: { kind: 'missed' } });
  });

  it('a round whose plan was stored before there was such a duty says so', () => {
    const { wrongReceiverDuty, ...older } = NTNU;
    expect(wrongReceiverDuty?.key).toBe('P2.wrongReceiver');
    const play = new Play(older);
    expect(play.send(TOLD, 'coordinator', report())?.code).toBe('WRONG_RECEIVER_NOT_IN_PLAN');
  });
});
