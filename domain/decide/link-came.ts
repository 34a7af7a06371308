import type { FactDraft } from '../facts.ts';
import { evolve } from '../evolve.ts';
import type { Duty } from '../state.ts';
import { lacksLink, secondPartyLacksLink } from '../waiting.ts';
import { afterWaiting } from './after-waiting.ts';
import type { DutyCase } from './case.ts';

/**
 * Whoever hands the form in has had the link: the waiting is over, and the days it took are not the unit's (E71). What was late before
 * the link was missed stays late. A second party that said so for itself still waits.
 */
export function linkCame(c: DutyCase): { facts: FactDraft[]; duty: Duty } {
  const { definition, duty, state, at } = c;
  if (!lacksLink(duty)) return { facts: [], duty };
  const others = secondPartyLacksLink(definition, duty) && !duty.joint?.answer;
  const facts: FactDraft[] = [
    ...(others ? [] : [{ type: 'waitingEnded', duty: duty.key, on: 'ark' } as const]),
    ...(duty.lateSince === null ? afterWaiting(c) : []),
  ];
  const after = facts.reduce((before, draft) => evolve(before, { ...draft, at }), state);
  return { facts, duty: after.duties[duty.key] ?? duty };
}
