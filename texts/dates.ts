import type { LocalDate } from '../domain/time.ts';
import type { Language } from './language.ts';
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

/** Own names, not the machine's: browsers know no nynorsk, and a letter shall say the same wherever it is made. Sunday and January first. */
const NAMES: Readonly<Record<Language, { days: readonly string[]; months: readonly string[] }>> = {
  nb: {
    days: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
    months: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'],
  },
  nn: {
    days: ['søndag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'],
    months: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'],
  },
  en: {
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  },
};

/** "tirsdag 30. april"; with the year when it is another than `today`'s. */
export function fullDate(date: LocalDate, language: Language, today: LocalDate = date): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.slice(0, 4)}`;
  return `${NAMES[language].days[new Date(utc(date)).getUTCDay()] ?? ''} ${shortDate(date, language)}${year}`;
}

/** "30. april". */
export function shortDate(date: LocalDate, language: Language): string {
  return `${new Date(utc(date)).getUTCDate()}${language === 'en' ? '' : '.'} ${month(date, language)}`;
}

/** "september 2023". */
export function monthName(date: LocalDate, language: Language): string {
  return `${month(date, language)} ${date.slice(0, 4)}`;
}

/** "aug": for axes. */
export function monthShort(index: number, language: Language): string {
  return (NAMES[language].months[index] ?? '').slice(0, 3);
}

function month(date: LocalDate, language: Language): string {
  return NAMES[language].months[new Date(utc(date)).getUTCMonth()] ?? '';
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
