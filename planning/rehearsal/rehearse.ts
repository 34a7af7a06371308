import { organisation } from '../../domain/organisation.ts';
import { resolve } from '../../domain/people.ts';
import type { PlannedLetter } from '../../domain/post.ts';
import { statusOf } from '../../domain/state.ts';
import type { LetterContext } from '../../texts/letters/letter-context.ts';
import { writeLetter } from '../../texts/letter.ts';
import { collisionsOf } from './collisions.ts';
import { Load } from './load.ts';
import { offsetIso } from './offset-iso.ts';
import { distinct, RehearsalPost } from './rehearsal-post.ts';
import type { RehearsedLetter, Rehearsal, RehearsalInput } from './rehearsal-types.ts';
import { FollowUps } from './stage-follow-ups.ts';
import { underThreshold, unitsWithoutReport } from './under-threshold.ts';

export * from './rehearsal-types.ts';

/**
 * Plays a whole cycle on a virtual clock: the rules, the post and the words of production, without database and without
 * Temporal. Every date and every letter, with receiver and text, before anybody has got one.
 */
export function rehearse(input: RehearsalInput): Rehearsal {
  const playing = playCycle(input);
  for (;;) {
    const step = playing.next();
    if (step.done) return step.value;
  }
}

/** The same for a server that answers others meanwhile: `breathe` is called after every day of letters, and waited for. */
export async function rehearseGently(input: RehearsalInput, breathe: () => Promise<void>): Promise<Rehearsal> {
  const playing = playCycle(input);
  for (;;) {
    const step = playing.next();
    if (step.done) return step.value;
    await breathe();
  }
}

/** Stops after every slot of the post. */
function* playCycle(input: RehearsalInput): Generator<void, Rehearsal> {
  const { plan, behaviour, seed } = input;
  const expected = input.expectedResponse ?? 0.7;
  const withoutReport = unitsWithoutReport(plan, input.units, expected);
  const org = organisation(input.units, input.assignments);
  const followUps: FollowUps = new FollowUps(plan, org, { behaviour, seed, withoutReport }, (notice) => {
    post.take(notice);
  });
  const iso = offsetIso(plan.zone);
  const write = letterWriter(input, org, iso);
  const letters: RehearsedLetter[] = [];
  const load = new Load();
  const send = (letter: PlannedLetter): void => {
    letters.push(write(letter));
    load.add(letter);
  };
  const post = new RehearsalPost(plan, org, (id) => followUps.byUnit.get(id)!.state, send);
  for (const slot of post.slots) {
    followUps.playUntil(slot.at, (at) => {
      post.flushNow(at);
    });
    post.slot(slot);
    yield;
  }
  post.end();
  const duties: Record<string, number> = {};
  for (const { state } of followUps.byUnit.values()) {
    for (const duty of Object.values(state.duties)) duties[statusOf(duty)] = (duties[statusOf(duty)] ?? 0) + 1;
  }
  return {
    schema: 1,
    plan: plan.key,
    behaviour,
    seed,
    units: input.units.length,
    from: iso(plan.startsAt),
    until: iso(plan.closesAt),
    duties,
    notices: post.counts,
    letters,
    load: load.weeks(),
    collisions: collisionsOf(plan),
    underThreshold: underThreshold(plan, input.units, expected),
  };
}

const NO_WORDS = { subject: '', text: '' };

function letterWriter(input: RehearsalInput, org: ReturnType<typeof organisation>, iso: (at: number) => string) {
  const people = new Map(input.people.map((person) => [person.personId, person]));
  const names = new Map(input.units.map((unit) => [unit.unitId, unit.abbreviation]));
  const textsOf = () => input.texts;
  const unitName = (unitId: string) => names.get(unitId) ?? unitId;
  const personName = (personId: string) => people.get(personId)?.name ?? null;
  const publicUrl = input.publicUrl ?? 'https://toarshjul.example.org';
  const had = new Map<string, string[]>();
  return (letter: PlannedLetter): RehearsedLetter => {
    const { personId, items, date } = letter;
    const keyOf = ({ followUpId, duty }: { followUpId: string; duty: string }) => `${personId} ${followUpId} ${duty}`;
    const first = items[0]!;
    const language = people.get(personId)?.language ?? 'nb';
    const coordinators = resolve(org, 'localCoordinator', first.unitId, letter.at).filter((id) => id !== personId);
    const context: LetterContext = {
      language,
      date,
      receiverName: personName(personId),
      textsOf,
      unitName,
      personName,
      publicUrl,
      earlier: (item) => had.get(keyOf(item)) ?? [],
      replyTo: coordinators.length > 0 ? { role: 'localCoordinator', personIds: coordinators } : null,
    };
    const words = input.letters ? writeLetter(letter, context) : NO_WORDS;
    for (const item of items) had.set(keyOf(item), [...(had.get(keyOf(item)) ?? []), date]);
    return {
      at: iso(letter.at),
      kind: letter.kind,
      urgency: first.urgency,
      unit: distinct(items.map((item) => item.unitId))
        .map(unitName)
        .join(', '),
      duties: distinct(items.map((item) => item.duty)).filter((duty) => duty !== ''),
      steps: distinct(items.map((item) => item.step)),
      role: first.roles[0]!,
      audience: first.audience,
      person: personId,
      language,
      subject: words.subject,
      text: words.text,
    };
  };
}
