import type { OutsideParty } from '../domain/facts.ts';
import type { Evidence } from '../domain/plan.ts';
import type { Receiver } from '../domain/roles.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { fullDate, utc } from './dates.ts';
import type { Language } from './language.ts';
import { lowerFirst, say, upperFirst, type Catalogue, type Message } from './message.ts';
import { OUTSIDE_WORDS, ROLE_WORDS } from './roles.ts';
import { ARCHIVE_REFUSALS } from './refusals/archive-refusals.ts';
import { DUTY_REFUSALS } from './refusals/duty-refusals.ts';
import { GATE_REFUSALS } from './refusals/gate-refusals.ts';
import { PEOPLE_REFUSALS } from './refusals/people-refusals.ts';
import { PLAN_REFUSALS } from './refusals/plan-refusals.ts';
import { START_REFUSALS } from './refusals/start-refusals.ts';
import { WRONG_RECEIVER_REFUSALS } from './refusals/wrong-receiver-refusals.ts';
import { STATUS_WORDS } from './statuses.ts';

export const REFUSALS: Catalogue = {
  ...DUTY_REFUSALS,
  ...PLAN_REFUSALS,
  ...PEOPLE_REFUSALS,
  ...START_REFUSALS,
  ...GATE_REFUSALS,
  ...ARCHIVE_REFUSALS,
  ...WRONG_RECEIVER_REFUSALS,
};

export const EVIDENCE_WORDS = {
  meeting: { nb: 'datoen møtet ble holdt', nn: 'datoen møtet vart halde', en: 'the date the meeting was held' },
  jointForm: { nb: 'et skjema begge har vært med på', nn: 'eit skjema begge har vore med på', en: 'a form both have filled in' },
  externalForm: {
    nb: 'beskjed om når skjemaet ble sendt',
    nn: 'melding om når skjemaet vart sendt',
    en: 'a note of when the form was sent',
  },
  actionPlan: { nb: 'en handlingsplan', nn: 'ein handlingsplan', en: 'an action plan' },
  confirmation: { nb: 'en bekreftelse', nn: 'ei stadfesting', en: 'a confirmation' },
  receipt: { nb: 'en bekreftelse fra begge', nn: 'ei stadfesting frå begge', en: 'a confirmation by both' },
  snapshot: { nb: 'tallene som er hentet', nn: 'tala som er henta', en: 'the figures that were taken' },
  responseUnits: { nb: 'en liste over svarenheter', nn: 'ei liste over svareiningar', en: 'a list of response units' },
  discussion: { nb: 'at planen er drøftet', nn: 'at planen er drøfta', en: 'that the plan was discussed' },
  decision: { nb: 'et svar', nn: 'eit svar', en: 'an answer' },
  assessment: { nb: 'en vurdering', nn: 'ei vurdering', en: 'an assessment' },
  external: { nb: 'beskjed fra den som leverer', nn: 'melding frå den som leverer', en: 'word from whoever delivers it' },
} satisfies Record<Evidence, Message>;

const FALLBACK: Message = {
  nb: 'Dette gikk ikke ({code}). Ingenting er endret. Last siden på nytt og prøv igjen, eller spør lokal koordinator.',
  nn: 'Dette gjekk ikkje ({code}). Ingenting er endra. Last sida på nytt og prøv igjen, eller spør lokal koordinator.',
  en: 'This did not work ({code}). Nothing has changed. Reload the page and try again, or ask the local coordinator.',
};

/** How keys and instants of a refusal become words: the plan and the organisation know them. */
export interface RefusalWords {
  dutyName?: (key: string) => string | undefined;
  unitName?: (unitId: string) => string | undefined;
  /** Calendar day of an instant in the plan's zone. Without it, that of Oslo. */
  dateOf?: (at: Instant) => LocalDate;
}

export type RefusalParams = Readonly<Record<string, string | number | null>>;

/** Exclusive ends: what people are told is the last day before them. */
const EXCLUSIVE: ReadonlySet<string> = new Set(['dueAt', 'endAt', 'earliest']);
const DAYS: readonly string[] = ['date', 'at', 'dueAt', 'endAt', 'earliest', 'opensAt', 'openedAt', 'from'];

/** A refusal in words: what was refused, by which rule, and the way out. An unknown code gets a calm general answer. */
export function refusalText(code: string, params: RefusalParams, language: Language, words: RefusalWords = {}): string {
  const message = REFUSALS[code === 'FORM_NOT_OPEN' && params['opensAt'] === null ? 'FORM_OPENING_UNKNOWN' : code];
  if (!message) return say(FALLBACK, language, { code });
  const duty = String(params['duty'] ?? '');
  const unit = String(params['unit'] ?? params['unitId'] ?? '');
  const name = (duty && words.dutyName?.(duty)) || THIS_TASK[language];
  const text = say(message, language, {
    duty: message[language].startsWith('{duty}') ? upperFirst(name) : lowerFirst(name),
    unit: (unit && words.unitName?.(unit)) || unit,
    end: lowerFirst(wordIn(STATUS_WORDS, params['end'], language)),
    day: dayWord(code, params, language, words),
    least: String(params['least'] ?? ''),
    expected: wordIn(EVIDENCE_WORDS, params['expected'], language),
    who: whoWord(params['on'] ?? params['role'] ?? null, language),
  });
  return upperFirst(text);
}

function wordIn(words: Partial<Record<string, Message>>, key: string | number | null | undefined, language: Language): string {
  return words[String(key)]?.[language] ?? '';
}

const THIS_TASK: Message = { nb: 'Oppgaven', nn: 'Oppgåva', en: 'The task' };
const SOMEBODY: Message = { nb: 'den som har rollen', nn: 'den som har rolla', en: 'whoever holds the role' };
/** Where a rule speaks of an end that has no date. */
const LATER: Message = { nb: 'når fristen er ute', nn: 'når fristen er ute', en: 'when the time is up' };

function whoWord(who: string | number | null, language: Language): string {
  const words: Partial<Record<string, Message>> = { ...ROLE_WORDS, ...OUTSIDE_WORDS } satisfies Record<Receiver | OutsideParty, Message>;
  return words[String(who)]?.[language] ?? SOMEBODY[language];
}

function dayWord(code: string, params: RefusalParams, language: Language, words: RefusalWords): string {
  const key = DAYS.find((name) => params[name] !== undefined && params[name] !== null);
  const value = key === undefined ? null : params[key];
  if (key === undefined || value === null || value === undefined) return LATER[language];
  if (typeof value === 'string') return isDate(value) ? withYear(value, language) : value;
  const exclusive = EXCLUSIVE.has(key) || code === 'FORM_CLOSED';
  return withYear((words.dateOf ?? osloDate)(exclusive ? value - 1 : value), language);
}

/** 31 February is shown as it was written, not as 2 March. */
function isDate(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value) && new Date(utc(value)).toISOString().startsWith(value);
}

function withYear(date: LocalDate, language: Language): string {
  return fullDate(date, language, '');
}

const OSLO = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit' });
function osloDate(at: Instant): LocalDate {
  return OSLO.format(at);
}
