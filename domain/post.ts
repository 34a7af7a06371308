import { definitionOf, isLimitByLaw, type CompiledPlan } from './plan.ts';
import { resolve } from './people.ts';
import type { Organisation } from './organisation.ts';
import { askedAmong } from './representatives.ts';
import { SAFETY_SERVICE, type Receiver } from './roles.ts';
import type { FollowUpState } from './state.ts';
import type { Instant } from './time.ts';
import { closest } from './letters/audience.ts';
import { checkNotice } from './letters/check-notice.ts';
import type { LetterItem, LetterKind, Party, PendingNotice, PlannedLetter, WithdrawnWhy } from './letters/letter-types.ts';
import { makeItem, tellOfOthers } from './letters/make-item.ts';
import { outlookOf } from './letters/outlook.ts';
import { dateOf, mayLeaveAt } from './letters/slots.ts';
import { stepInfo } from './letters/step-info.ts';
import { isQuestion } from './letters/questions.ts';

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

/** One matter of one follow-up: what is told of it, and to whom, one party for each notice. */
interface Subject {
  notices: PendingNotice[];
  parties: Party[];
}

type Lookup = (followUpId: string, role: Receiver) => string[];

/**
 * Turns pending notices into letters (design 7). Pure: the post office and the rehearsal call the same function.
 * Overview waits for the weekly slot, prompt for the next slot, now leaves at once, and nothing leaves on a quiet day but
 * what has a limit set by law.
 */
export function planLetters(input: PostInput): PostResult {
  const result: PostResult = { letters: [], withdrawn: [], superseded: [], kept: [] };
  const people = lookUp(input);
  const letters = new Map<string, Map<Subject, LetterItem>>();
  for (const about of byDuty(input.notices.filter((notice) => holds(input, notice, result)))) {
    const newest = withoutSuperseded(input, about, result, ({ role }) => role);
    const mayGo = newest.filter((notice) => isDue(input, notice, result));
    const due = withoutSuperseded(input, mayGo, result, (notice) => readersOf(input, people, notice).join() || notice.role);
    for (const subject of subjectsOf(input, due, people)) addressTo(input, subject, people, letters, result);
  }
  for (const [personId, items] of letters) result.letters.push(letterFor(input, personId, items));
  return result;
}

/** Roles become persons now, once for each role and follow-up. */
function lookUp(input: PostInput): Lookup {
  const known = new Map<string, Map<Receiver, string[]>>();
  return (followUpId, role) => {
    let ofUnit = known.get(followUpId);
    if (!ofUnit) known.set(followUpId, (ofUnit = new Map<Receiver, string[]>()));
    let persons = ofUnit.get(role);
    if (!persons) ofUnit.set(role, (persons = resolve(input.org, role, input.unitOf(followUpId), input.slot)));
    return persons;
  };
}

/** Asks the ledger once more; what no longer holds is withdrawn by name. */
function holds(input: PostInput, notice: PendingNotice, result: PostResult): boolean {
  const verdict = checkNotice(input.planOf(notice.followUpId), input.stateOf(notice.followUpId), notice, input.slot);
  if (!verdict.goes) result.withdrawn.push({ noticeId: notice.noticeId, why: verdict.why });
  return verdict.goes;
}

function byDuty(notices: readonly PendingNotice[]): PendingNotice[][] {
  const groups = new Map<string, Map<string, PendingNotice[]>>();
  const all: PendingNotice[][] = [];
  for (const notice of notices) {
    let ofUnit = groups.get(notice.followUpId);
    if (!ofUnit) groups.set(notice.followUpId, (ofUnit = new Map<string, PendingNotice[]>()));
    const known = ofUnit.get(notice.duty);
    if (known) known.push(notice);
    else {
      const group = [notice];
      ofUnit.set(notice.duty, group);
      all.push(group);
    }
  }
  return all;
}

const LINE: readonly Receiver[] = ['leaderAbove', 'level3Leader', 'level2Leader', 'institutionLeader'];

/** What climbs reaches somebody else than the one it is about (E05): the next leader above, at the top the coordinator. */
function readersOf(input: PostInput, people: Lookup, { followUpId, duty, step, role, fact }: PendingNotice): string[] {
  if (fact?.type === 'roleChanged') {
    const holders = people(followUpId, role);
    const newcomers = holders.filter((person) => fact.newcomers?.includes(person));
    return newcomers.length > 0 ? newcomers : holders;
  }
  if (SAFETY_SERVICE.includes(role) && asks(input, followUpId, duty, step)) {
    return askedAmong(input.stateOf(followUpId), people(followUpId, role));
  }
  const responsible = duty === '' ? role : definitionOf(input.planOf(followUpId), duty).responsible;
  if (role === responsible || !LINE.includes(role)) return people(followUpId, role);
  const own = people(followUpId, responsible);
  for (const reader of [role, 'leaderAbove', 'coordinator'] as const) {
    const others = people(followUpId, reader).filter((person) => !own.includes(person));
    if (others.length > 0) return others;
  }
  return [];
}

/** It asks for an answer; everything else is for all who share the task. */
function asks(input: PostInput, followUpId: string, duty: string, step: string): boolean {
  if (isQuestion(step)) return true;
  const plan = input.planOf(followUpId);
  return duty !== '' && stepInfo(plan, definitionOf(plan, duty), step)?.kind === 'ask';
}

function isDue({ kind, weekly, slot, planOf }: PostInput, notice: PendingNotice, result: PostResult): boolean {
  if (kind === 'slot') return notice.urgency === 'prompt' || (weekly && notice.urgency === 'overview');
  if (notice.urgency !== 'now') return false;
  const plan = planOf(notice.followUpId);
  const leaves = mayLeaveAt(plan, slot) || (notice.duty !== '' && isLimitByLaw(definitionOf(plan, notice.duty)));
  if (!leaves) result.kept.push({ noticeId: notice.noticeId, why: 'quiet' });
  return leaves;
}

/**
 * After an outage only the latest step of a ladder goes to each reader; the earlier ones are named as superseded by it. `reader` tells
 * who reads a notice: first by role, which is cheap, and once more by person for what is sent, since one person can hold two roles.
 */
function withoutSuperseded(
  input: PostInput,
  about: PendingNotice[],
  result: PostResult,
  reader: (notice: PendingNotice) => string,
): PendingNotice[] {
  if (about.every(({ step, epoch }) => step === about[0]!.step && epoch === about[0]!.epoch)) return about;
  const newest = new Map<string, { notice: PendingNotice; place: number }>();
  const spots = about.map((notice) => {
    const spot = spotOf(input, notice);
    if (!spot) return null;
    const key = `${spot.ladder} ${reader(notice)}`;
    const best = newest.get(key);
    if (!best || spot.place > best.place) newest.set(key, { notice, place: spot.place });
    return { key, place: spot.place };
  });
  return about.filter((notice, index) => {
    const spot = spots[index];
    const best = spot ? newest.get(spot.key)! : undefined;
    if (!spot || !best || spot.place === best.place) return true;
    result.superseded.push({ noticeId: notice.noticeId, by: best.notice.step, byNoticeId: best.notice.noticeId });
    return false;
  });
}

/** Notices on the same ladder replace each other, the one at the higher place wins. */
function spotOf(input: PostInput, notice: PendingNotice): { ladder: string; place: number } | null {
  // Each new date or question replaces the one before, also when nobody has read of it yet.
  if (notice.step === 'deadlineMoved') return { ladder: 'moved', place: notice.epoch };
  if (notice.step === 'askedToConfirm' || notice.step === 'askedAgain') return { ladder: 'asked', place: notice.epoch };
  if (notice.duty === '') return null;
  const plan = input.planOf(notice.followUpId);
  return stepInfo(plan, definitionOf(plan, notice.duty), notice.step);
}

function subjectsOf(input: PostInput, due: readonly PendingNotice[], people: Lookup): Subject[] {
  const subjects: Subject[] = [];
  for (const notice of due) {
    const party: Party = { role: notice.role, personIds: readersOf(input, people, notice) };
    const known = subjects.find(({ notices: [first] }) => first!.step === notice.step && first!.epoch === notice.epoch);
    if (known) {
      known.notices.push(notice);
      known.parties.push(party);
    } else subjects.push({ notices: [notice], parties: [party] });
  }
  return subjects;
}

function addressTo(
  input: PostInput,
  subject: Subject,
  people: Lookup,
  letters: Map<string, Map<Subject, LetterItem>>,
  result: PostResult,
): void {
  for (const [index, notice] of subject.notices.entries()) {
    const persons = subject.parties[index]!.personIds;
    if (persons.length === 0) result.kept.push({ noticeId: notice.noticeId, why: 'nobody' });
    else if (input.kind === 'slot' && persons.some(input.alreadyLettered)) {
      result.kept.push({ noticeId: notice.noticeId, why: 'alreadyLettered' });
    } else for (const person of persons) addTo(letters, subject, person, itemFor(input, notice, person, people));
  }
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

/** Two roles of one person in the same matter make one item, in the words of the closer role. */
function addTo(letters: Map<string, Map<Subject, LetterItem>>, subject: Subject, personId: string, item: LetterItem): void {
  let items = letters.get(personId);
  if (!items) letters.set(personId, (items = new Map<Subject, LetterItem>()));
  const known = items.get(subject);
  if (!known) {
    items.set(subject, item);
    return;
  }
  const [near, far] = closest(known.audience, item.audience) === known.audience ? [known, item] : [item, known];
  items.set(subject, { ...near, roles: [...near.roles, ...far.roles], noticeIds: [...known.noticeIds, ...item.noticeIds] });
}

function letterFor(input: PostInput, personId: string, bySubject: ReadonlyMap<Subject, LetterItem>): PlannedLetter {
  const items: LetterItem[] = [];
  for (const [subject, item] of bySubject) {
    tellOfOthers(item, personId, subject.parties);
    items.push(item);
  }
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
  'meetingWithoutResults',
  'reportCorrected',
  'resultsInWriting',
  'closedUnanswered',
  'missed',
  'helpGiven',
  'waived',
  'planUnheard',
  'representativeChosen',
]);

/** What is urgent first, then by date, then by unit, so that equal letters read alike. */
function byWeight(a: LetterItem, b: LetterItem): number {
  return (
    Number(NEWS.has(a.step)) - Number(NEWS.has(b.step)) ||
    URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
    compare(a.lastDay ?? '9999', b.lastDay ?? '9999') ||
    compare(a.duty, b.duty) ||
    compare(a.unitId, b.unitId)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
