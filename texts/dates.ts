import type { LocalDate } from '../domain/time.ts';
import { LANGUAGES, LOCALES, type Language } from './language.ts';
import { say, type Message } from './message.ts';

/** Date words as people say them. Everything here works on calendar dates; the plan knows the time zone, words do not. */
const DATE_MESSAGES = {
  daysLeft: {
    nb: '{n, plural, =0 {i dag} =1 {i morgen} other {om # dager}}',
    nn: '{n, plural, =0 {i dag} =1 {i morgon} other {om # dagar}}',
    en: '{n, plural, =0 {today} =1 {tomorrow} other {in # days}}',
  },
  daysAgo: {
    nb: '{n, plural, =0 {i dag} =1 {i går} other {for # dager siden}}',
    nn: '{n, plural, =0 {i dag} =1 {i går} other {for # dagar sidan}}',
    en: '{n, plural, =0 {today} =1 {yesterday} other {# days ago}}',
  },
  daysLate: {
    nb: '{n, plural, one {# dag forsinket} other {# dager forsinket}}',
    nn: '{n, plural, one {# dag forseinka} other {# dagar forseinka}}',
    en: '{n, plural, one {# day late} other {# days late}}',
  },
  beforeMonth: {
    nb: 'før {first}, siste dag {last}',
    nn: 'før {first}, siste dag {last}',
    en: 'before {first}, last day {last}',
  },
  inMonth: {
    nb: '{month}, siste dag {last}',
    nn: '{month}, siste dag {last}',
    en: '{month}, last day {last}',
  },
  lastDay: { nb: 'siste dag {last}', nn: 'siste dag {last}', en: 'last day {last}' },
  week: { nb: 'uke {n}', nn: 'veke {n}', en: 'week {n}' },
} satisfies Record<string, Message>;
export { DATE_MESSAGES };

const DAY_MS = 86_400_000;

export function utc(date: LocalDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

/** Calendar days from one date to another; negative when the second comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS);
}

type Shape = 'full' | 'fullYear' | 'day' | 'month';
const SHAPES: Record<Shape, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long' },
  fullYear: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
};
const words = Object.fromEntries(
  LANGUAGES.map((language) => [language, { full: new Map(), fullYear: new Map(), day: new Map(), month: new Map() }]),
) as Record<Language, Record<Shape, Map<LocalDate, string>>>;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(date: LocalDate, shape: Shape, language: Language): string {
  const known = words[language][shape];
  let word = known.get(date);
  if (word === undefined) {
    const key = language + shape;
    let format = formats.get(key);
    if (!format) formats.set(key, (format = new Intl.DateTimeFormat(LOCALES[language], { ...SHAPES[shape], timeZone: 'UTC' })));
    // English writes "Tuesday 30 April": no comma in the middle of a sentence.
    known.set(date, (word = format.format(utc(date)).replace(',', '')));
  }
  return word;
}

/** "tirsdag 30. april"; with the year when it is another than `today`'s. */
export function fullDate(date: LocalDate, language: Language, today: LocalDate = date): string {
  return formatted(date, date.slice(0, 4) === today.slice(0, 4) ? 'full' : 'fullYear', language);
}

/** "30. april". */
export function shortDate(date: LocalDate, language: Language): string {
  return formatted(date, 'day', language);
}

/** "september 2023". */
export function monthName(date: LocalDate, language: Language): string {
  return formatted(date, 'month', language);
}

// Said in every letter, with few numbers; plurals need the full rules of ICU.
const counted = new Map<string, string>();

function sayDays(key: 'daysLeft' | 'daysAgo' | 'daysLate', language: Language, n: number): string {
  const asked = `${key} ${language} ${String(n)}`;
  let words = counted.get(asked);
  if (words === undefined) counted.set(asked, (words = say(DATE_MESSAGES[key], language, { n })));
  return words;
}

export function daysLeft(today: LocalDate, date: LocalDate, language: Language): string {
  return sayDays('daysLeft', language, daysBetween(today, date));
}

export function daysAgo(today: LocalDate, date: LocalDate, language: Language): string {
  return sayDays('daysAgo', language, daysBetween(date, today));
}

export function daysLate(today: LocalDate, lastDay: LocalDate, language: Language): string {
  return sayDays('daysLate', language, Math.max(0, daysBetween(lastDay, today)));
}

/** A deadline in the words of the guide: "september 2023, siste dag …", "før 1. mai, siste dag tirsdag 30. april", "siste dag …". */
export function deadline(lastDay: LocalDate, month: boolean, language: Language, today: LocalDate): string {
  const last = fullDate(lastDay, language, today);
  if (month) return say(DATE_MESSAGES.inMonth, language, { month: monthName(lastDay, language), last });
  const next = new Date(utc(lastDay) + DAY_MS);
  if (next.getUTCDate() === 1) {
    return say(DATE_MESSAGES.beforeMonth, language, { first: shortDate(next.toISOString().slice(0, 10), language), last });
  }
  return say(DATE_MESSAGES.lastDay, language, { last });
}

/** ISO week number. */
export function weekNumber(date: LocalDate): number {
  const at = utc(date);
  const thursday = at + (4 - (new Date(at).getUTCDay() || 7)) * DAY_MS;
  return Math.floor((thursday - Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1)) / (7 * DAY_MS)) + 1;
}

export function weekWord(date: LocalDate, language: Language): string {
  return say(DATE_MESSAGES.week, language, { n: weekNumber(date) });
}
