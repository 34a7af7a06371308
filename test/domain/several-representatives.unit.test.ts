import { describe, expect, it } from 'vitest';
import { addWorkingDays, dayAt } from '../../domain/days.ts';
import { offers } from '../../domain/offers.ts';
import { organisation, type Assignment } from '../../domain/organisation.ts';
import { definitionOf } from '../../domain/plan.ts';
import { sharersOf } from '../../domain/representatives.ts';
import { roleChanges } from '../../domain/role-changes.ts';
import { NTNU } from '../support/plans.ts';
import { on, Play, RESPONSE_UNIT } from '../support/play.ts';
import { FORM, Shared, shared } from '../support/sharing.ts';

const STARTED = '2023-09-15';

const unitNotices = (play: Play, step: string) =>
  play
    .allNotices()
    .filter((notice) => notice.step === step)
    .map((notice) => `${play.date(notice.issuedAt)} ${notice.role}`);

describe('several representatives of one unit', () => {
  it('[E08] nobody of them answers alone before they have chosen, except with the interim mark', () => {
    const unit = shared().submit();
    expect(unit.answer('kari', '2024-06-04')).toBe('ANSWER_BEFORE_CHOICE');
    expect(unit.answer('ola', '2024-06-04')).toBe('ANSWER_BEFORE_CHOICE');
    expect(unit.given).toBeNull();
    expect(unit.answer('ola', '2024-06-05', { interim: true })).toBeNull();
    expect(unit.given).toMatchObject({ personId: 'ola', outcome: 'confirmed', interim: true });
    expect(unit.play.duty(FORM).end?.kind).toBe('fulfilled');
  });

  it('[NT-096] [E08] one of them says whom they have chosen, and it is kept who said so and when', () => {
    const unit = shared();
    expect(unit.choose('kari', '2023-09-20', 'ola')).toBeNull();
    expect(unit.play.of('representativeChosen')).toMatchObject([{ personId: 'ola', by: { personId: 'kari' }, at: on(NTNU, '2023-09-20') }]);
    unit.submit();
    expect(unit.answer('kari', '2024-06-04')).toBe('ANSWER_BY_CHOSEN');
    expect(unit.answer('kari', '2024-06-04', { interim: true })).toBe('ANSWER_BY_CHOSEN');
    expect(unit.answer('ola', '2024-06-05')).toBeNull();
    expect(unit.given).toMatchObject({ personId: 'ola' });
    expect(unit.given).not.toHaveProperty('interim');
  });

  it.each([
    'unitManager',
    'coordinator',
    'localCoordinator',
    'leaderAbove',
    'deputySafetyRepresentative',
    'localSeniorSafetyRepresentative',
    'seniorSafetyRepresentative',
  ] as const)('[E08] %s can never choose for them', (role) => {
    const unit = shared();
    expect(unit.choose(`person-${role}`, '2023-09-20', 'ola', role)).toBe('ACCESS_ROLE_MISSING');
    expect(unit.play.of('representativeChosen')).toEqual([]);
  });

  it('[E08] they choose one of themselves, and the same choice twice is one', () => {
    const unit = shared();
    expect(unit.choose('kari', '2023-09-20', 'per')).toBe('CHOICE_OF_ANOTHER');
    expect(unit.choose('kari', '2023-09-20', 'kari')).toBeNull();
    expect(unit.choose('ola', '2023-09-21', 'kari')).toBe('CHOICE_EXISTS');
    expect(unit.choose('ola', '2023-09-22', 'ola')).toBeNull();
    expect(unit.submit().answer('kari', '2024-06-04')).toBe('ANSWER_BY_CHOSEN');
  });

  it('[E08] after ten working days the local senior representative is asked once to see to it', () => {
    const { play } = shared();
    const tenth = dayAt(NTNU.days, addWorkingDays(NTNU.days, on(NTNU, '2023-09-18'), 10, { skipQuiet: true }).ladderAt).date;
    expect(tenth).toBe('2023-10-02');
    expect(unitNotices(play.wake('2023-10-01'), 'choiceAwaited')).toEqual([]);
    expect(unitNotices(play.wake('2024-09-01'), 'choiceAwaited')).toEqual([`${tenth} localSeniorSafetyRepresentative`]);
    expect(unitNotices(play, 'chooseRepresentative')).toEqual(['2023-09-18 safetyRepresentative']);
  });

  it('[E08] whoever chooses in time is left alone', () => {
    const unit = shared();
    unit.choose('ola', '2023-09-29', 'ola');
    expect(unitNotices(unit.play.wake('2024-09-01'), 'choiceAwaited')).toEqual([]);
    expect(unitNotices(unit.play, 'representativeChosen')).toEqual(['2023-09-29 safetyRepresentative', '2023-09-29 unitManager']);
  });

  it('[E08] the choice is void when the chosen one leaves, and is asked for anew where several are left', () => {
    const unit = shared();
    unit.share('2023-09-25', 'kari', 'ola', 'per');
    unit.choose('kari', '2023-10-03', 'ola');
    unit.share('2024-01-02', 'kari', 'ny', 'per');
    expect(unit.play.state.shared?.chosen).toBeNull();
    expect(unitNotices(unit.play, 'chooseRepresentative').at(-1)).toBe('2024-01-02 safetyRepresentative');
    expect(unitNotices(unit.play.wake('2024-02-01'), 'choiceAwaited')).toEqual(['2024-01-16 localSeniorSafetyRepresentative']);
    // Back again is not chosen again.
    unit.share('2024-03-01', 'kari', 'ola', 'per');
    expect(unit.submit().answer('ola', '2024-06-04')).toBe('ANSWER_BEFORE_CHOICE');
  });

  it('[E08] it stands when another than the chosen one leaves or comes', () => {
    const unit = shared();
    unit.choose('kari', '2023-09-20', 'ola');
    unit.share('2024-01-02', 'ny', 'ola');
    expect(unit.play.state.shared).toMatchObject({ chosen: { personId: 'ola' }, askSeniorAt: null });
    expect(unitNotices(unit.play.wake('2024-05-01'), 'choiceAwaited')).toEqual([]);
    expect(unit.submit().answer('ola', '2024-06-04')).toBeNull();
  });

  it('[E08] a choice of somebody who has left is void before the follow-up has heard of it', () => {
    const unit = shared();
    unit.choose('kari', '2023-09-20', 'ola');
    unit.submit();
    unit.persons = ['kari', 'per'];
    expect(unit.answer('kari', '2024-06-04')).toBe('ANSWER_BEFORE_CHOICE');
    unit.persons = ['kari'];
    expect(unit.answer('kari', '2024-06-05')).toBeNull();
    expect(unit.given).not.toHaveProperty('interim');
  });

  it('[E08] who is left alone answers as one does, without the mark', () => {
    const unit = shared();
    unit.share('2024-01-02');
    expect(unit.play.state.shared).toBeNull();
    expect(unit.submit().answer('ola', '2024-06-04', { interim: true })).toBeNull();
    expect(unit.given).not.toHaveProperty('interim');
    expect(unit.choose('ola', '2024-06-05', 'ola')).toBe('CHOICE_NOT_NEEDED');
  });

  it.each(['deputySafetyRepresentative', 'localSeniorSafetyRepresentative'] as const)('[E08] the %s answers as before', (role) => {
    const unit = shared().submit();
    expect(unit.answer('somebody', '2024-06-04', {}, role)).toBeNull();
    expect(unit.given).toMatchObject({ role });
    expect(unit.given).not.toHaveProperty('interim');
  });

  it('[E08] an interim answer stands until the chosen one answers in its place; nobody else does', () => {
    const unit = shared().submit();
    unit.answer('ola', '2024-06-04', { interim: true });
    expect(unit.answer('kari', '2024-06-05', { interim: true, outcome: 'notConfirmed' })).toBe('ANSWER_NOT_YOURS');
    unit.choose('ola', '2024-06-06', 'kari');
    expect(unit.answer('somebody', '2024-06-06', { outcome: 'notConfirmed' }, 'deputySafetyRepresentative')).toBe('ANSWER_NOT_YOURS');
    expect(unit.answer('kari', '2024-06-06')).toBeNull();
    expect(unit.given).toMatchObject({ personId: 'kari' });
    expect(unit.given).not.toHaveProperty('interim');
    expect(unit.play.of('dutyEnded', FORM)).toHaveLength(1);
  });

  it('[E08] the one who answered before the choice may still regret it', () => {
    const unit = shared().submit();
    unit.answer('ola', '2024-06-04', { interim: true });
    unit.choose('ola', '2024-06-06', 'kari');
    expect(unit.answer('ola', '2024-06-07', { outcome: 'notConfirmed' })).toBeNull();
    expect(unit.given).toMatchObject({ personId: 'ola', outcome: 'notConfirmed' });
  });

  it('[E08] a follow-up from before the rule takes their choice, and knows them from then on', () => {
    const unit = new Shared();
    unit.submit();
    expect(unit.play.state.shared).toBeNull();
    expect(unit.answer('kari', '2024-06-04')).toBe('ANSWER_BEFORE_CHOICE');
    expect(unit.choose('kari', '2024-06-05', 'kari')).toBeNull();
    expect(unitNotices(unit.play, 'chooseRepresentative')).toEqual([]);
    expect(unit.answer('ola', '2024-06-06')).toBe('ANSWER_BY_CHOSEN');
    expect(unit.answer('kari', '2024-06-06')).toBeNull();
  });

  it('[E08] the button to answer is for all until they have chosen, then for the chosen one', () => {
    const unit = shared().submit();
    const offered = (personId: string) => {
      const { plan, state } = unit.play;
      const actor = { personId, roles: ['safetyRepresentative'] as const, sharing: unit.persons };
      return offers(plan, state, definitionOf(plan, FORM), unit.play.duty(FORM), actor, on(plan, '2024-06-05')).includes('answerForm');
    };
    expect([offered('kari'), offered('ola')]).toEqual([true, true]);
    unit.choose('ola', '2024-06-04', 'ola');
    expect([offered('kari'), offered('ola')]).toEqual([false, true]);
  });

  it('[E08] a unit that starts with several, or becomes a response unit with them, asks them at once', () => {
    const level3 = { level: 3, isResponseUnit: false, hasLevel3Below: false } as const;
    const play = new Play(NTNU, level3, STARTED);
    play.send('2023-09-20', 'system', { type: 'noteRoleChange', role: 'safetyRepresentative', vacant: false, sharing: ['a', 'b'] });
    expect(play.state.shared).toBeNull();
    const received = play.received(
      '2023-09-20',
      'safetyRepresentative',
      { type: 'chooseRepresentative', personId: 'a' },
      { personId: 'a' },
    );
    const refusals = play.advanceTo('2023-09-20', [{ ...received, actor: { ...received.actor, sharing: ['a', 'b'] } }]);
    expect(refusals[0]?.code).toBe('CHOICE_NOT_NEEDED');
    play.send('2023-09-21', 'system', { type: 'becomeResponseUnit', sharing: ['a', 'b'] });
    expect(play.state.shared?.persons).toEqual(['a', 'b']);
    const started = new Play(NTNU, RESPONSE_UNIT, STARTED);
    expect(started.state.shared).toBeNull();
    expect(unitNotices(play, 'chooseRepresentative')).toEqual(['2023-09-21 safetyRepresentative']);
  });
});

describe('who shares a unit', () => {
  const at = Date.parse('2024-01-15T12:00:00Z');
  const later = Date.parse('2025-01-15T12:00:00Z');
  const turn = Date.parse('2025-01-01T00:00:00Z');
  const rep = (personId: string, more: Partial<Assignment> = {}): Assignment => ({
    personId,
    unitId: 'u',
    role: 'safetyRepresentative',
    from: 0,
    to: null,
    kind: 'elected',
    ...more,
  });
  const deputy = rep('vara', { role: 'deputySafetyRepresentative' });
  const unit = { unitId: 'u', parentId: null, level: 4 as const, isResponseUnit: true };
  const orgOf = (...assignments: Assignment[]) => organisation([unit], assignments);

  it.each([
    { what: 'one alone', org: orgOf(rep('a')), sharers: [] },
    { what: 'two', org: orgOf(rep('b'), rep('a')), sharers: ['a', 'b'] },
    { what: 'two, one of them the manager', org: orgOf(rep('a'), rep('b'), rep('b', { role: 'unitManager' })), sharers: [] },
    { what: 'two deputies in a vacancy', org: orgOf(deputy, rep('c', { role: 'deputySafetyRepresentative' })), sharers: [] },
    { what: 'two, one of whom left it to the deputy', org: orgOf(rep('a'), rep('b'), deputy, rep('vara', { kind: 'divided', givenBy: 'a' })), sharers: ['a', 'b'] }, // prettier-ignore
    { what: 'one whose term is over, and one', org: orgOf(rep('a', { to: 5 }), rep('b')), sharers: [] },
  ])('[E08] [NT-096] $what: $sharers', ({ org, sharers }) => {
    expect(sharersOf(org, 'u', at)).toEqual(sharers);
  });

  it('[E08] a change among them tells who shares now, and a change of one alone tells nothing of it', () => {
    const three = orgOf(rep('a', { to: turn }), rep('b'), rep('c', { from: turn }));
    expect(roleChanges(three, three, ['u'], at)).toEqual([]);
    const before = orgOf(rep('a'), rep('b'));
    const after = orgOf(rep('b'));
    expect(roleChanges(before, after, ['u'], at)).toMatchObject([{ role: 'safetyRepresentative', newcomers: [], sharing: [] }]);
    expect(roleChanges(after, before, ['u'], at)).toMatchObject([{ newcomers: ['a'], sharing: ['a', 'b'] }]);
    expect(roleChanges(orgOf(rep('a')), orgOf(rep('z')), ['u'], later)[0]).not.toHaveProperty('sharing');
  });
});
