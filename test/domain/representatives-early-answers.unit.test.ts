import { describe, expect, it } from 'vitest';
import { offers } from '../../domain/offers.ts';
import { definitionOf } from '../../domain/plan.ts';
import type { Receiver } from '../../domain/roles.ts';
import { NTNU } from '../support/plans.ts';
import { ASKED, FORM, shared, type Shared } from '../support/sharing.ts';

describe('an answer before the manager has sent anything, at a form of somebody outside', () => {
  const early = (unit: Shared, personId: string, outcome: 'confirmed' | 'notConfirmed', role?: Receiver, interim?: true) =>
    unit.answer(personId, ASKED, { outcome, hash: '', ...(interim ? { interim } : {}) }, role);

  it('[E08][E64] is nobody else’s to overwrite: not the deputy’s, not another representative’s', () => {
    const unit = shared();
    unit.choose('kari', '2023-09-19', 'kari');
    expect(early(unit, 'kari', 'notConfirmed')).toBeNull();
    expect(early(unit, 'deputy', 'confirmed', 'deputySafetyRepresentative')).toBe('ANSWER_NOT_YOURS');
    expect(unit.given).toMatchObject({ personId: 'kari', outcome: 'notConfirmed' });
    const unchosen = shared();
    expect(early(unchosen, 'ola', 'notConfirmed', undefined, true)).toBeNull();
    expect(early(unchosen, 'kari', 'confirmed', undefined, true)).toBe('ANSWER_NOT_YOURS');
    expect(unchosen.given).toMatchObject({ personId: 'ola', outcome: 'notConfirmed', interim: true });
  });

  it('[E08] gives way, where it is interim, to the chosen one, who may say the same', () => {
    const unit = shared();
    expect(early(unit, 'ola', 'confirmed', undefined, true)).toBeNull();
    unit.choose('kari', ASKED, 'kari');
    expect(early(unit, 'kari', 'confirmed')).toBeNull();
    expect(unit.given).toMatchObject({ personId: 'kari' });
    expect(unit.given).not.toHaveProperty('interim');
  });
});

describe('a representative in another place', () => {
  it('[E08] who is the local senior as well steps in where the chosen one is silent', () => {
    const unit = shared();
    unit.choose('kari', '2023-09-19', 'kari');
    unit.submit();
    expect(unit.answer('ola', '2024-06-04')).toBe('ANSWER_BY_CHOSEN');
    const command = { type: 'answerForm', duty: FORM, outcome: 'confirmed', hash: 'v1' } as const;
    const received = unit.play.received('2024-06-05', 'safetyRepresentative', command, { personId: 'ola' });
    const roles = ['safetyRepresentative', 'localSeniorSafetyRepresentative'] as const;
    const actor = { personId: 'ola', roles, sharing: unit.persons };
    expect(offers(NTNU, unit.play.state, definitionOf(NTNU, FORM), unit.play.duty(FORM), actor, received.receivedAt)).toContain(
      'answerForm',
    );
    expect(unit.play.advanceTo('2024-06-05', [{ ...received, actor }])[0]).toBeNull();
    expect(unit.given).toMatchObject({ personId: 'ola' });
  });

  it('[E08] who alone is left gives the answer that another gave in the meantime', () => {
    const unit = shared();
    unit.submit();
    expect(unit.answer('ola', '2024-06-04', { interim: true })).toBeNull();
    unit.share('2024-06-05', 'kari');
    expect(unit.answer('kari', '2024-06-06')).toBeNull();
    expect(unit.given).toMatchObject({ personId: 'kari' });
    expect(unit.given).not.toHaveProperty('interim');
  });
});
