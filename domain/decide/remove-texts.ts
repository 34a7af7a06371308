import type { Command, ReceivedCommand, TextToRemove } from '../commands.ts';
import type { FactDraft } from '../facts.ts';
import { definitionOf, type CompiledPlan } from '../plan.ts';
import { isKeptByLaw, mayCorrect, mayRemove } from '../removed-texts.ts';
import type { Receiver } from '../roles.ts';
import type { Duty, FollowUpState } from '../state.ts';
import { refuse, tell, type Decision } from './case.ts';

type RemoveTexts = Extract<Command, { type: 'removeTexts' }>;

/** Also after the close, and whatever has become of the duty: what must not stand here must not stand here then either. */
export function removeTexts(
  plan: CompiledPlan,
  state: FollowUpState,
  { actor, receivedAt: at }: ReceivedCommand,
  { duty: key, texts, why, archived }: RemoveTexts,
): { decision: Decision; as: Receiver | 'system' } {
  let as: Receiver | 'system' = 'system';
  for (const { whose } of texts) {
    const permission = mayRemove(actor, whose);
    if (!permission.allowed) return { decision: refuse(permission.code, permission.params), as: 'system' };
    ({ as } = permission);
  }
  if (isKeptByLaw(plan, key)) return { decision: refuse('TEXT_KEPT_BY_LAW', { duty: key }), as };
  const duty = Object.hasOwn(state.duties, key) ? state.duties[key] : undefined;
  if (!duty) return { decision: refuse('DUTY_UNKNOWN', { duty: key }), as };
  const left = texts.filter(({ id }) => !state.removed.includes(id));
  if (left.length === 0) return { decision: refuse('TEXT_WAS_REMOVED', { duty: key }), as };
  const facts = left.map(({ id, hash }): FactDraft => {
    const held = isInForce(duty, { id, hash }) ? ({ inForce: true } as const) : {};
    return { type: 'textRemoved', duty: key, textId: id, sha256: hash, why, ...held };
  });
  // One letter, however many texts go.
  const telling = facts.find((fact) => 'inForce' in fact) ?? facts[0]!;
  const asks = 'inForce' in telling && state.closedAt === null && mayCorrect(duty, at);
  const notices = [
    ...(asks ? tell('textRemoved', 'prompt', definitionOf(plan, key).responsible) : []),
    ...(archived ? tell('textRemovedHere', 'prompt', 'archivist', 'localCoordinator') : []),
  ];
  if (notices.length > 0) telling.notices = notices;
  return { decision: facts, as };
}

/** What holds now: the form, the plan, the last minutes, or the time and place of a meeting that is still to be held. */
export function isInForce({ end, joint, documentHash, minutes, bookings }: Duty, { id, hash }: Pick<TextToRemove, 'id' | 'hash'>): boolean {
  const booked = end === null && Object.values(bookings).some(({ documentId, cancelled }) => documentId === id && !cancelled);
  return joint?.hash === hash || documentHash === hash || minutes.at(-1) === id || booked;
}

/** A command that was written while its text was being removed. */
export function restsOnRemoved({ removed }: FollowUpState, command: Command): boolean {
  const { documentId, statementId, reasonId } = command as Partial<Record<'documentId' | 'statementId' | 'reasonId', string>>;
  return removed.length > 0 && [documentId, statementId, reasonId].some((id) => id !== undefined && removed.includes(id));
}
