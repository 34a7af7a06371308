import { expect } from 'vitest';
import type { Command, Refusal } from '../../domain/commands.ts';
import type { Receiver } from '../../domain/roles.ts';
import { NTNU } from './plans.ts';
import { Play } from './play.ts';

export const FORM = 'P4.evaluationForm1';
export const ASKED = '2024-06-03';

/** Kari and Ola share the unit; the deputy, the seniors and the manager do not. */
export class Shared {
  readonly play = new Play(NTNU);
  persons: string[] = ['kari', 'ola'];

  share(when: string, ...persons: string[]): void {
    this.persons = persons;
    const newcomers: string[] = [];
    this.play.send(when, 'system', { type: 'noteRoleChange', role: 'safetyRepresentative', vacant: false, newcomers, sharing: persons });
  }

  by(personId: string, when: string, command: Command, role: Receiver = 'safetyRepresentative'): Refusal | null {
    const received = this.play.received(when, role, command, { personId });
    const shares = this.persons.length > 1 && this.persons.includes(personId);
    const actor = shares ? { ...received.actor, sharing: this.persons } : received.actor;
    return this.play.advanceTo(when, [{ ...received, actor }])[0] ?? null;
  }

  choose(personId: string, when: string, whom: string, role?: Receiver): string | null {
    return this.by(personId, when, { type: 'chooseRepresentative', personId: whom }, role)?.code ?? null;
  }

  answer(
    personId: string,
    when: string,
    more: { interim?: true; hash?: string; outcome?: 'confirmed' | 'notConfirmed' } = {},
    role?: Receiver,
  ) {
    const { hash = 'v1', outcome = 'confirmed', interim } = more;
    const statement = outcome === 'confirmed' ? {} : { statementId: 'own-words' };
    const command = { type: 'answerForm', duty: FORM, outcome, hash, ...statement, ...(interim ? { interim } : {}) } as const;
    return this.by(personId, when, command, role)?.code ?? null;
  }

  submit(when = ASKED): this {
    expect(
      this.play.send(when, 'unitManager', { type: 'submitForm', duty: FORM, documentId: 'd', hash: 'v1', external: false }),
    ).toBeNull();
    return this;
  }

  get given() {
    return this.play.duty(FORM).joint?.answer ?? null;
  }
}

export function shared(): Shared {
  const unit = new Shared();
  unit.share('2023-09-18', 'kari', 'ola');
  return unit;
}
