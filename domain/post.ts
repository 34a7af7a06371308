import { definitionOf, type CompiledPlan } from './plan.ts';
import { resolve } from './people.ts';
import type { Organisation } from './organisation.ts';
import type { Receiver } from './roles.ts';
import type { FollowUpState } from './state.ts';
import type { Instant } from './time.ts';
import { closest } from './letters/audience.ts';
import { checkNotice, ladderPlace } from './letters/check-notice.ts';
import type { LetterItem, LetterKind, Party, PendingNotice, PlannedLetter, WithdrawnWhy } from './letters/letter-types.ts';
import { makeItem, tellOfOthers } from './letters/make-item.ts';
import { outlookOf } from './letters/outlook.ts';
import { dateOf, mayLeaveAt } from './letters/slots.ts';

export type { PendingNotice, PlannedLetter, LetterItem, LetterKind } from './letters/letter-types.ts';

export interface PostInput {
  /** Plan time of the slot; for `now` the present instant. */
  slot: Instant;
  /** Everything pending that was issued up to the slot, of any urgency. */
  notices: readonly PendingNotice[];
  stateOf: (followUpId: string) => FollowUpState;
  planOf: (followUpId: string) => CompiledPlan;
  org: Organisation;
  unitOf: (followUpId: string) => string;
  /** Has the person had a weekly or prompt letter on the slot's day? */
  alreadyLettered: (personId: string) => boolean;
  weekly: boolean;
  kind: 'slot' | 'now';
}

export interface PostResult {
  letters: PlannedLetter[];
  withdrawn: { noticeId: string; why: WithdrawnWhy }[];
  superseded: { noticeId: string; by: string; byNoticeId: string }[];
  /** Stays pending, and why. */
  kept: { noticeId: string; why: 'quiet' | 'nobody' | 'alreadyLettered' }[];
}

/**
 * Turns pending notices into letters (design 7). Pure: the post office and the rehearsal call the same function.
 * Overview waits for the weekly slot, prompt for the next slot, now leaves at once, and nothing leaves on a quiet day.
 */
export function planLetters(input: PostInput): PostResult {
  const result: PostResult = { letters: [], withdrawn: [], superseded: [], kept: [] };
  const valid = input.notices.filter((notice) => {
    const verdict = checkNotice(input.planOf(notice.followUpId), input.stateOf(notice.followUpId), notice, input.slot);
    if (!verdict.goes) result.withdrawn.push({ noticeId: notice.noticeId, why: verdict.why });
    return verdict.goes;
  });
  const newest = withoutSuperseded(input, valid, result, (notice) => notice.role);
  const people = lookUp(input);
  const mayGo = newest.filter((notice) => isDue(input, notice, result));
  const due = withoutSuperseded(input, mayGo, result, (notice) => people(notice.followUpId, notice.role).join() || notice.role);
  const letters = new Map<string, Map<string, LetterItem>>();
  const parties = partiesBySubject(due, people);
  for (const notice of due) {
    const persons = people(notice.followUpId, notice.role);
    if (persons.length === 0) result.kept.push({ noticeId: notice.noticeId, why: 'nobody' });
    else if (input.kind === 'slot' && persons.some(input.alreadyLettered))
      result.kept.push({ noticeId: notice.noticeId, why: 'alreadyLettered' });
    else for (const person of persons) addTo(letters, person, itemFor(input, notice, person, people));
  }
  for (const [personId, items] of letters) result.letters.push(letterFor(input, personId, [...items.values()], parties));
  return result;
}

type Lookup = (followUpId: string, role: Receiver) => string[];

/** Roles become persons now, once for each role and follow-up. */
function lookUp(input: PostInput): Lookup {
  const known = new Map<string, string[]>();
  return (followUpId, role) => {
    const key = `${role} ${followUpId}`;
    let persons = known.get(key);
    if (!persons) known.set(key, (persons = resolve(input.org, role, input.unitOf(followUpId), input.slot)));
    return persons;
  };
}

function isDue({ kind, weekly, slot, planOf }: PostInput, notice: PendingNotice, result: PostResult): boolean {
  if (kind === 'slot') return notice.urgency === 'prompt' || (weekly && notice.urgency === 'overview');
  if (notice.urgency !== 'now') return false;
  const leaves = mayLeaveAt(planOf(notice.followUpId), slot);
  if (!leaves) result.kept.push({ noticeId: notice.noticeId, why: 'quiet' });
  return leaves;
}

/**
 * After an outage only the latest step of a ladder goes to each reader; the earlier ones are named as superseded by it. `reader` tells
 * who reads a notice: first by role, which is cheap, and once more by person for what is sent, since one person can hold two roles.
 */
function withoutSuperseded(
  input: PostInput,
  notices: readonly PendingNotice[],
  result: PostResult,
  reader: (notice: PendingNotice) => string,
): PendingNotice[] {
  const newest = new Map<string, { notice: PendingNotice; place: number }>();
  const spots = notices.map((notice) => {
    const spot = spotOf(input, notice);
    if (!spot) return null;
    const key = `${spot.key} ${reader(notice)}`;
    const best = newest.get(key);
    if (!best || spot.place > best.place) newest.set(key, { notice, place: spot.place });
    return { key, place: spot.place };
  });
  return notices.filter((notice, index) => {
    const spot = spots[index];
    const best = spot ? newest.get(spot.key)! : undefined;
    if (!spot || !best || spot.place === best.place) return true;
    result.superseded.push({ noticeId: notice.noticeId, by: best.notice.step, byNoticeId: best.notice.noticeId });
    return false;
  });
}

/** Notices with the same key replace each other, the one at the higher place wins. */
function spotOf(input: PostInput, notice: PendingNotice): { key: string; place: number } | null {
  const subject = `${notice.followUpId} ${notice.duty}`;
  // Each new date replaces the one before, also when nobody has read of it yet.
  if (notice.step === 'deadlineMoved') return { key: `${subject} moved`, place: notice.epoch };
  if (notice.step === 'askedToConfirm' || notice.step === 'askedAgain') return { key: `${subject} asked`, place: notice.epoch };
  if (notice.duty === '') return null;
  const plan = input.planOf(notice.followUpId);
  const found = ladderPlace(plan, definitionOf(plan, notice.duty), notice.step);
  return found && { key: `${subject} ${found.ladder}`, place: found.place };
}

function itemFor(input: PostInput, notice: PendingNotice, personId: string, people: Lookup): LetterItem {
  return makeItem(notice, {
    plan: input.planOf(notice.followUpId),
    state: input.stateOf(notice.followUpId),
    unitId: input.unitOf(notice.followUpId),
    at: input.slot,
    personId,
    resolve: (role) => people(notice.followUpId, role),
  });
}

function subjectKey(of: { followUpId: string; duty: string; step: string; epoch: number }): string {
  return `${of.followUpId} ${of.duty} ${of.step} ${of.epoch}`;
}

/** Who gets the same: one entry for each role that is told of a step. */
function partiesBySubject(notices: readonly PendingNotice[], people: Lookup): Map<string, Party[]> {
  const parties = new Map<string, Party[]>();
  for (const notice of notices) {
    const key = subjectKey(notice);
    const list = parties.get(key) ?? [];
    list.push({ role: notice.role, personIds: people(notice.followUpId, notice.role) });
    parties.set(key, list);
  }
  return parties;
}

/** Two roles of one person in the same matter make one item, in the words of the closer role. */
function addTo(letters: Map<string, Map<string, LetterItem>>, personId: string, item: LetterItem): void {
  let items = letters.get(personId);
  if (!items) letters.set(personId, (items = new Map()));
  const key = subjectKey(item);
  const known = items.get(key);
  if (!known) {
    items.set(key, item);
    return;
  }
  const [near, far] = closest(known.audience, item.audience) === known.audience ? [known, item] : [item, known];
  items.set(key, { ...near, roles: [...near.roles, ...far.roles], noticeIds: [...known.noticeIds, ...item.noticeIds] });
}

function letterFor(input: PostInput, personId: string, items: LetterItem[], parties: Map<string, Party[]>): PlannedLetter {
  for (const item of items) tellOfOthers(item, personId, parties.get(subjectKey(item)) ?? []);
  items.sort(byWeight);
  const kind: LetterKind = input.kind === 'now' ? 'now' : items.some((item) => item.urgency === 'overview') ? 'weekly' : 'prompt';
  const date = dateOf(input.planOf(items[0]!.followUpId), input.slot);
  return { personId, kind, at: input.slot, date, items, outlook: kind === 'weekly' ? outlooks(input, items) : [] };
}

const URGENCIES: readonly string[] = ['now', 'prompt', 'overview'];

/** Good to know, nothing to do: comes after what waits for the reader. */
const NEWS: ReadonlySet<string> = new Set([
  'started',
  'answered',
  'meetingRecorded',
  'closedUnanswered',
  'missed',
  'helpGiven',
  'waived',
  'planUnheard',
]);

/** What is urgent first, then by date, then by unit, so that equal letters read alike. */
function byWeight(a: LetterItem, b: LetterItem): number {
  return (
    Number(NEWS.has(a.step)) - Number(NEWS.has(b.step)) ||
    URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
    (a.lastDay ?? '9999').localeCompare(b.lastDay ?? '9999') ||
    a.duty.localeCompare(b.duty) ||
    a.unitId.localeCompare(b.unitId)
  );
}

/** Only for those who read about one or two units of their own; a coordinator's list is long enough. */
function outlooks(input: PostInput, items: readonly LetterItem[]): PlannedLetter['outlook'] {
  const own = items.filter((item) => item.audience === 'responsible' || item.audience === 'joint');
  const followUps = [...new Set(own.map((item) => item.followUpId))];
  if (followUps.length > 2) return [];
  return followUps.flatMap((id) => {
    const found = outlookOf(
      input.planOf(id),
      input.stateOf(id),
      own.filter((item) => item.followUpId === id),
      input.slot,
    );
    return found ? [found] : [];
  });
}
