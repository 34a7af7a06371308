import { plansToDiscuss } from '../../domain/decide/evidence.ts';
import { offers } from '../../domain/offers.ts';
import { isMonth } from '../../domain/dates.ts';
import { definitionOf, type DutyDefinition } from '../../domain/plan.ts';
import { mayComeInWriting } from '../../domain/decide/meeting.ts';
import { resultsFrom } from '../../domain/results.ts';
import type { Actor, Receiver } from '../../domain/roles.ts';
import { statusOf, type Duty, type FollowUpState } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';
import { waitingOn } from '../../domain/waiting.ts';
import type { RecordedFact } from '../../db/fact.repository.ts';
import type { Language } from '../../texts/language.ts';
import { dutyHelp, dutyName, dutyOrder, linksFor } from '../../texts/plan-texts.ts';
import { iso, isoOrNull, lastDayOf } from '../iso.ts';
import type { ShelvedPlan } from '../plans.ts';
import type { DutyView } from '../schemas/unit.schema.ts';
import { aheadView } from './ahead-view.ts';
import { wrongReceiverView } from './wrong-receiver-view.ts';

/** Who looks, at what, when, in which language. */
export interface Looking {
  shelved: ShelvedPlan;
  state: FollowUpState;
  facts: readonly RecordedFact[];
  actor: Actor;
  at: Instant;
  language: Language;
  /** Who stands in a role towards the unit. */
  resolve: (role: Receiver) => string[];
}

/** One duty as a person sees it: dates, parties, for whom it waits, and what the person may do. */
export function dutyView(looking: Looking, duty: Duty): DutyView {
  const { shelved, state, actor, at, language } = looking;
  const { plan, texts } = shelved;
  const { zone } = plan;
  const definition = definitionOf(plan, duty.key);
  return {
    duty: duty.key,
    title: dutyName(texts, duty.key)[language],
    order: dutyOrder(texts, duty.key)[language],
    help: dutyHelp(texts, duty.key)[language],
    phase: definition.phase,
    status: statusOf(duty),
    cause: duty.cause,
    responsible: definition.responsible,
    jointWith: definition.jointWith ?? null,
    heard: definition.heard ?? [],
    evidence: definition.evidence,
    form: definition.form ?? null,
    opensAt: isoOrNull(duty.opensAt, zone),
    openedAt: isoOrNull(duty.openedAt, zone),
    targetDay: duty.targetAt === null ? null : lastDayOf(duty.targetAt, zone),
    lastDay: duty.dueAt === null ? null : lastDayOf(duty.dueAt, zone),
    month: isMonth(definition, duty.dueAt),
    dueAt: isoOrNull(duty.dueAt, zone),
    graceUntil: isoOrNull(duty.graceUntil, zone),
    hardEndAt: isoOrNull(duty.hardEndAt, zone),
    lateSince: isoOrNull(duty.lateSince, zone),
    movedFrom: movedFrom(looking, duty),
    ahead: aheadView(looking, duty),
    derived: definition.derived,
    waitingOn: waitingOn(plan, definition, duty),
    revision: duty.revision,
    lastChange: duty.lastChange,
    end: duty.end && { ...duty.end, at: iso(duty.end.at, zone) },
    joint: jointView(looking, duty),
    extension: duty.extension && { askedAt: iso(duty.extension.askedAt, zone), lastDay: lastDayOf(duty.extension.dueAt, zone) },
    meeting: duty.meeting,
    parts: duty.parts,
    results: resultsView(looking, definition, duty),
    bookings: Object.entries(duty.bookings).map(([part, { on, sequence, documentId, cancelled }]) => ({
      part: Number(part),
      on,
      sequence,
      documentId,
      cancelled,
    })),
    reviewed: duty.reviewed && { ...duty.reviewed, at: iso(duty.reviewed.at, zone) },
    reportOutcome: duty.reportOutcome,
    figuresFrozen: duty.snapshotId !== null,
    sentUnits: duty.sentUnits,
    plansToDiscuss: plansToDiscuss(state, definition).filter(
      (unit) => definition.evidence === 'discussion' && !duty.discussed.includes(unit),
    ),
    wrongReceiver: wrongReceiverView(looking, duty),
    mayDo: offers(plan, state, definition, duty, actor, at),
    links: linksFor(texts, definition).map((link) => ({ url: link.url, name: link.name[language] })),
  };
}

function resultsView({ shelved, state }: Looking, definition: DutyDefinition, duty: Duty): DutyView['results'] {
  const from = resultsFrom(shelved.plan, state, definition);
  return from === undefined ? null : { from, missingOn: duty.withoutResults, mayComeInWriting: mayComeInWriting(duty) };
}

function jointView({ shelved, facts }: Looking, duty: Duty): DutyView['joint'] {
  const { joint } = duty;
  if (!joint) return null;
  const { zone } = shelved.plan;
  const last = facts.findLast(
    ({ fact }) => (fact.type === 'formSubmitted' || fact.type === 'formEdited' || fact.type === 'planSubmitted') && fact.duty === duty.key,
  )?.fact;
  return {
    manager: joint.manager,
    hash: joint.hash,
    documentId: last && 'documentId' in last ? last.documentId : null,
    submittedAt: isoOrNull(joint.submittedAt, zone),
    answer: joint.answer && {
      outcome: joint.answer.outcome,
      role: joint.answer.role,
      at: iso(joint.answer.at, zone),
      ...(joint.answer.interim ? { interim: joint.answer.interim } : {}),
    },
  };
}

/** The old date stays visible: the one from before the first move. */
function movedFrom({ shelved, facts }: Looking, { key, dueAt }: Duty): string | null {
  const from = facts.flatMap(({ fact }) => {
    if (fact.type === 'deadlineMoved' && fact.duty === key) return fact.from === null ? [] : [fact.from];
    return [];
  })[0];
  const before = from ?? dateBeforeExtension(facts, key);
  return before === null || before === dueAt ? null : lastDayOf(before, shelved.plan.zone);
}

function dateBeforeExtension(facts: Looking['facts'], key: string): Instant | null {
  let due: Instant | null = null;
  for (const { fact } of facts) {
    if (fact.type === 'dutyWritten' && fact.duty === key) due = fact.dates.dueAt;
    if (fact.type !== 'datesSet' || fact.duty !== key) continue;
    if (fact.reason === 'extension') return due;
    due = fact.dates.dueAt;
  }
  return null;
}

/** Soonest first; without a date last. */
export function byDueDate(a: Duty, b: Duty): number {
  return (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || (a.key < b.key ? -1 : 1);
}
