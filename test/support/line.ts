import { effectsOf } from '../../domain/effects.ts';
import type { Command, Refusal } from '../../domain/commands.ts';
import type { Receiver } from '../../domain/roles.ts';
import { NTNU } from './plans.ts';
import { Play, withReport } from './play.ts';

/** Who stands above whom. */
const ABOVE: Readonly<Record<string, string>> = { section: 'institute', institute: 'faculty', faculty: 'institution' };

/** A response unit and all above it, each with a follow-up of its own; what one tells another is delivered as the record does it. */
export class Line {
  readonly units: Record<string, Play>;
  #delivered = new Map<string, number>();

  constructor() {
    const leader = (level: 1 | 2 | 3) => new Play(NTNU, { level, isResponseUnit: false, hasLevel3Below: level < 3 }, '2023-08-01');
    this.units = { section: withReport(NTNU), institute: leader(3), faculty: leader(2), institution: leader(1) };
  }

  at(unit: string): Play {
    const play = this.units[unit];
    if (!play) throw new Error(`no unit ${unit}`);
    return play;
  }

  send(unit: string, when: string, role: Receiver | 'system', command: Command): Refusal | null {
    const refused = this.at(unit).send(when, role, command);
    this.#deliver(when);
    return refused;
  }

  wake(when: string): this {
    for (const play of Object.values(this.units)) play.wake(when);
    this.#deliver(when);
    return this;
  }

  #deliver(when: string): void {
    for (let busy = true; busy;) {
      busy = false;
      for (const [unit, play] of Object.entries(this.units)) {
        const fresh = play.facts.slice(this.#delivered.get(unit) ?? 0);
        this.#delivered.set(unit, play.facts.length);
        for (const { fact } of fresh) {
          for (const effect of effectsOf(NTNU, fact)) {
            const told = this.#told(unit, effect);
            if (!told) continue;
            busy = true;
            this.at(told.unit).send(when, 'system', told.command);
          }
        }
      }
    }
  }

  #told(source: string, effect: ReturnType<typeof effectsOf>[number]): { unit: string; command: Command } | null {
    if (effect.kind === 'answerRaised') {
      const { raisedId, measure, outcome, unit } = effect;
      return { unit, command: { type: 'noteRaisedAnswer', measure, raisedId, unit: source, outcome } };
    }
    if (effect.kind !== 'raise') return null;
    const { raisedId, measure } = effect;
    const from = effect.unit ?? source;
    let above = ABOVE[source];
    while (above && this.at(above).state.closedAt !== null) above = ABOVE[above];
    if (above) return { unit: above, command: { type: 'noteRaised', raisedId, unit: from, measure } };
    return { unit: from, command: { type: 'noteRaisedAnswer', measure, raisedId, unit: null, outcome: 'returned' } };
  }
}
