import type { DutyDefinition, Evidence } from '../../domain/plan.ts';
import type { Outcome } from '../../domain/facts.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Act } from './act.ts';
import { formContent } from './form-answers.ts';
import { planContent } from './plan-content.ts';
import type { Hand } from './hand.ts';

/** What the responsible person does, by the kind of evidence the duty asks for. */
type CarryOut = (hand: Hand, duty: string, today: LocalDate, definition: Definition) => Promise<void>;
type Definition = Pick<DutyDefinition, 'key' | 'evidence' | 'form'>;

const meeting: CarryOut = (hand, duty, today) =>
  hand.send({ type: 'recordMeeting', duty, meeting: { occurredOn: today, attended: 9, channel: 'staffMeeting' } });

const confirmation: CarryOut = (hand, duty) => hand.send({ type: 'giveConfirmation', duty });

const form =
  (external: boolean): CarryOut =>
  async (hand, duty, today, definition) => {
    const content = formContent(definition, today, external ? await hand.form() : undefined);
    // The long form is begun as a draft that both see; the short ones are filled in at the meeting and sent.
    if ('form' in content && content.form.key === 'preparation') await hand.draft(content);
    const { documentId, sha256 } = await hand.write('form', { ...content });
    await hand.send({ type: 'submitForm', duty, documentId, hash: sha256, external });
  };

/** The figures are frozen first. */
const snapshot: CarryOut = async (hand, duty) => {
  await hand.duty((view) => view.lastChange === 'snapshotTaken' || view.end !== null);
  await hand.send({ type: 'giveConfirmation', duty });
};

const discussion: CarryOut = async (hand, duty) => {
  const { plansToDiscuss } = await hand.duty((view) => view.plansToDiscuss.length > 0 || view.end !== null);
  await Promise.all(plansToDiscuss.map((unit) => hand.send({ type: 'recordDiscussion', duty, unit, outcome: 'noted' }, unit)));
};

export const CARRY_OUT: Partial<Record<Evidence, CarryOut>> = {
  meeting,
  confirmation,
  receipt: confirmation,
  snapshot,
  jointForm: form(false),
  externalForm: form(true),
  discussion,
};

/** Carries out a duty by its kind of evidence. */
export function carryOut(definition: Definition, today: LocalDate): Act['perform'] {
  const how = CARRY_OUT[definition.evidence];
  if (!how) throw new Error(`nobody knows how to carry out a duty shown by ${definition.evidence}`);
  return (hand) => how(hand, hand.act.duty, today, definition);
}

/** A measure ends by the review that says it is done. */
export const finishMeasure: Act['perform'] = (hand) => hand.send({ type: 'reviewMeasure', duty: hand.act.duty, outcome: 'finish' });

export function submitPlan(measures: { id: string; lastDay: LocalDate }[]): Act['perform'] {
  return async (hand) => {
    const content = planContent(measures);
    const { documentId, sha256 } = await hand.write('actionPlan', content);
    await hand.send({ type: 'submitPlan', duty: hand.act.duty, documentId, hash: sha256, heard: true, measures });
  };
}

/** The second party answers what was submitted: waits for it to be there, and names exactly that text. */
export function answer(outcome: Outcome): Act['perform'] {
  return async (hand) => {
    const duty = await hand.duty((view) => view.joint?.hash != null);
    const hash = duty.joint?.hash ?? '';
    if (outcome === 'confirmed') return hand.send({ type: 'answerForm', duty: duty.duty, outcome, hash });
    const text = outcome === 'notConfirmed' ? 'Skjemaet ble ikke fylt ut sammen med meg.' : 'Tiltakene bør følges opp oftere.';
    const { documentId } = await hand.write('statement', { text });
    return hand.send({ type: 'answerForm', duty: duty.duty, outcome, hash, statementId: documentId });
  };
}
