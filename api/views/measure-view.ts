import { reviewsOf, standingOf } from '../../domain/action-plan.ts';
import { mayReadDocument } from '../../domain/documents.ts';
import type { Fact } from '../../domain/facts.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import type { Actor } from '../../domain/roles.ts';
import type { Duty } from '../../domain/state.ts';
import type { MeasureWords } from '../action-plan/measure-words.ts';
import { fieldAt, type FormDefinition } from '../../texts/form-definition.ts';
import type { Language } from '../../texts/language.ts';
import { iso, lastDayOf } from '../iso.ts';
import type { MeasureTaskView } from '../schemas/action-plan.schema.ts';

interface Looking {
  plan: CompiledPlan;
  form: FormDefinition | null;
  facts: readonly Fact[];
  actor: Actor;
  language: Language;
  /** What somebody wrote with a review. */
  textOf: (documentId: string) => string | null;
  /** What the units are called that a common measure came from, as far as the reader may know. */
  forUnits: (duty: string) => string[];
}

/** One measure as its own task: its words, how it stands, and every time it was looked at. */
export function measureTaskView(looking: Looking, duty: Duty, words: MeasureWords | undefined): MeasureTaskView {
  const { plan, facts } = looking;
  const { zone } = plan;
  return {
    duty: duty.key,
    title: words?.title ?? null,
    why: words?.why ?? null,
    goal: words?.goal ?? null,
    theme: saidOf(looking, 'theme', words?.theme),
    factor: saidOf(looking, 'factor', words?.factor),
    owner: saidOf(looking, 'owner', words?.owner),
    steps: words?.steps ?? [],
    lastDay: duty.dueAt === null ? null : lastDayOf(duty.dueAt, zone),
    // What the plan of a unit below says of its own measure is not how a common one stands.
    standing: standingOf((duty.cause === 'common' ? undefined : words?.status) ?? 'planned', duty),
    common: duty.cause === 'common',
    forUnits: looking.forUnits(duty.key),
    reviews: reviewsOf(facts, duty.key).map(({ at, role, outcome, heard, dueAt, documentId }) => ({
      at: iso(at, zone),
      role,
      outcome,
      heard,
      lastDay: dueAt === null ? null : lastDayOf(dueAt, zone),
      text: documentId !== null && mayReadDocument(looking.actor, documentId, duty.key, facts).allowed ? looking.textOf(documentId) : null,
    })),
  };
}

/** A choice of the form in words; as it stands where the form has no such choice. */
export function saidOf({ form, language }: Pick<Looking, 'form' | 'language'>, field: string, key: string | undefined): string | null {
  if (!key) return null;
  const options = form ? (fieldAt(form, `measures.0.${field}`)?.options ?? []) : [];
  return options.find((option) => option.key === key)?.label[language] ?? key;
}
