import { MINUTES, minutesFaults } from '../../documents/action-plan/minutes.ts';
import { planFaults, planHints } from '../../documents/action-plan/plan-faults.ts';
import { INVITATION, invitationFaults } from '../../documents/calendar/invitation.ts';
import type { FormFault } from '../../documents/forms/fault.ts';
import { askedOf } from '../../documents/forms/asked-of.ts';
import { checkFilledIn } from '../../documents/forms/filled-in.ts';
import { gentleWarnings } from '../../documents/forms/gentle-warnings.ts';
import { privateLinks } from '../../documents/forms/private-links.ts';
import type { DutyDefinition } from '../../domain/plan.ts';
import { statusOf } from '../../domain/state.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Database } from '../../db/database.ts';
import type { FormAnswers, FormDefinition } from '../../texts/form-definition.ts';
import type { Language } from '../../texts/language.ts';
import { foldFollowUp } from '../follow-ups.ts';
import type { ShelvedPlan } from '../plans.ts';
import { Problem } from '../problem.ts';
import { formFaults, formWarnings, type Warning } from './form-faults.ts';

/** The form that the duty asks for, in the cycle's own version. */
export function formOf({ texts }: ShelvedPlan, definition: DutyDefinition): FormDefinition | null {
  return definition.form ? (texts.forms?.[definition.form.key] ?? null) : null;
}

/** The form as it is asked of one unit, which depends on what became of other tasks there. */
export async function formAskedOf(
  db: Database,
  shelved: ShelvedPlan,
  definition: DutyDefinition,
  followUpId: string,
): Promise<FormDefinition | null> {
  const form = formOf(shelved, definition);
  if (!form?.fields.some(({ onlyIfMissed }) => onlyIfMissed !== undefined)) return form;
  const { state } = await foldFollowUp(db, followUpId);
  return askedOf(form, (key) => {
    const duty = state.duties[key];
    return duty !== undefined && statusOf(duty) === 'missed';
  });
}

interface Sent {
  kind: string;
  content: FormAnswers;
  form: FormDefinition | null;
  today: LocalDate;
  language: Language;
}

/** Texts that others must be able to follow later. A statement or a reason is its writer's own. */
const EVIDENCE: readonly string[] = ['form', 'actionPlan', 'minutes', 'invitation'];

/** Texts whose form is the same in every plan. */
const OWN_FORMS: Readonly<Record<string, { form: FormDefinition; faults: (content: FormAnswers) => FormFault[] }>> = {
  minutes: { form: MINUTES, faults: minutesFaults },
  invitation: { form: INVITATION, faults: invitationFaults },
};

/** Refuses what cannot stand as evidence; says gently what may be better left out. */
export function checkContent({ kind, content, form, today, language }: Sent): Warning[] {
  const asked = kind === 'form' || kind === 'actionPlan' ? form : null;
  const own = OWN_FORMS[kind];
  const reader = { form: asked ?? own?.form ?? null, language, root: 'content' };
  if (asked) {
    const found = checkFilledIn(asked, content, { today });
    if (found.outdated) throw new Problem(409, 'FORM_VERSION_OLD', { sent: found.sent, current: found.current });
    const faults = kind === 'actionPlan' ? [...found.faults, ...planFaults(content)] : found.faults;
    if (faults.length > 0) throw new Problem(422, 'FORM_INVALID', { count: faults.length }, { faults: formFaults(reader, faults) });
  } else if (EVIDENCE.includes(kind)) {
    const links = privateLinks(content);
    if (links.length > 0) throw new Problem(422, 'EVIDENCE_LINK_PRIVATE', {}, { faults: formFaults(reader, links) });
    const faults = own?.faults(content) ?? [];
    if (faults.length > 0) throw new Problem(422, 'FORM_INVALID', { count: faults.length }, { faults: formFaults(reader, faults) });
  }
  const hints = kind === 'actionPlan' && asked ? planHints(content) : [];
  return formWarnings(reader, [...gentleWarnings(content), ...hints]);
}
