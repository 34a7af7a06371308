import { DATE_MESSAGES, fullDate, monthName, utc } from '../../texts/dates.ts';
import { LOCALES, type Language } from '../../texts/language.ts';
import { say, type Message, type Params } from '../../texts/message.ts';
import { dutyName, type PlanTexts } from '../../texts/plan-texts.ts';
import { PAGE_WORDS } from './page-words.ts';
import type { Collision, RehearsedLetter, Rehearsal } from './rehearsal-types.ts';

const BUSIEST = 15;

export interface PageContext {
  texts: PlanTexts;
  personName: (personId: string) => string;
  language?: Language;
}

/** A page a coordinator can read, print and approve: what happens when, who is loaded, what collides, and two people's letters in full. */
export function rehearsalPage(rehearsal: Rehearsal, { texts, personName, language = 'nb' }: PageContext): string {
  const words = (message: Message, params: Params = {}): string => escape(say(message, language, params));
  const title = words(PAGE_WORDS.title, { plan: texts.title[language] });
  const matters = rehearsal.load.reduce((sum, week) => sum + week.matters, 0);
  const facts: Params = {
    units: rehearsal.units,
    letters: rehearsal.letters.length,
    matters,
    from: fullDate(rehearsal.from.slice(0, 10), language, ''),
    until: fullDate(dayBefore(rehearsal.until), language, ''),
  };
  const busiest = [...rehearsal.load].sort((a, b) => b.matters - a.matters).slice(0, BUSIEST);
  return `<!doctype html>
<html lang="${LOCALES[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${words(PAGE_WORDS.lead, facts)} ${words(PAGE_WORDS[rehearsal.behaviour])}</p>
<h2>${words(PAGE_WORDS.collisions)}</h2>
${listOf(
  rehearsal.collisions.map((collision) => collisionLine(collision, texts, language)),
  words(PAGE_WORDS.noCollisions),
)}
<h2>${words(PAGE_WORDS.threshold)}</h2>
${listOf(
  rehearsal.underThreshold.map(
    ({ unit, headcount, why }) => `${escape(unit)} (${words(PAGE_WORDS.employees, { n: headcount })}) ${words(PAGE_WORDS[why])}`,
  ),
  words(PAGE_WORDS.noThreshold),
)}
<h2>${words(PAGE_WORDS.busiest)}</h2>
${listOf(
  busiest.map((load) => words(PAGE_WORDS.busy, { ...load, week: weekName(load.week, language), person: personName(load.person) })),
  '',
)}
<h2>${words(PAGE_WORDS.months)}</h2>
${monthTable(rehearsal.letters, language)}
${sample(rehearsal.letters, 'responsible', PAGE_WORDS.manager, personName, language)}
${sample(rehearsal.letters, 'joint', PAGE_WORDS.representative, personName, language)}
</main>
</body>
</html>
`;
}

/** The end is exclusive: people read the last day. */
export function dayBefore(end: string): string {
  return new Date(utc(end.slice(0, 10)) - 86_400_000).toISOString().slice(0, 10);
}

/** `2025-W22` as people say it. */
function weekName(week: string, language: Language): string {
  const [year = '', number = ''] = week.split('-W');
  return `${say(DATE_MESSAGES.week, language, { n: Number(number) })}, ${year}`;
}

function collisionLine({ code, date, duties, step = '', days = 0 }: Collision, texts: PlanTexts, language: Language): string {
  const what = escape(say(PAGE_WORDS[code], language, { step, days }));
  return `${escape(fullDate(date, language, ''))}: ${what} (${duties.map((duty) => escape(dutyName(texts, duty)[language])).join(', ')})`;
}

function listOf(lines: readonly string[], none: string): string {
  return lines.length === 0 ? `<p>${none}</p>` : `<ul>\n${lines.map((line) => `<li>${line}</li>`).join('\n')}\n</ul>`;
}

function monthTable(letters: readonly RehearsedLetter[], language: Language): string {
  const months = new Map<string, { letters: number; people: Set<string> }>();
  for (const { at, person } of letters) {
    const key = at.slice(0, 7);
    const month = months.get(key) ?? { letters: 0, people: new Set<string>() };
    month.letters += 1;
    month.people.add(person);
    months.set(key, month);
  }
  const rows = [...months].map(
    ([key, { letters: count, people }]) =>
      `<tr><th scope="row">${escape(monthName(`${key}-01`, language))}</th><td>${String(count)}</td><td>${String(people.size)}</td></tr>`,
  );
  const head = [PAGE_WORDS.month, PAGE_WORDS.letters, PAGE_WORDS.receivers]
    .map((word) => `<th scope="col">${escape(word[language])}</th>`)
    .join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

/** The person with a middling number of letters in that position: neither the luckiest nor the unluckiest. */
function sample(
  letters: readonly RehearsedLetter[],
  audience: RehearsedLetter['audience'],
  heading: Message,
  personName: (personId: string) => string,
  language: Language,
): string {
  const counts = new Map<string, number>();
  for (const letter of letters) if (letter.audience === audience) counts.set(letter.person, (counts.get(letter.person) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => a[1] - b[1] || a[0].localeCompare(b[0]));
  const person = ranked[ranked.length >> 1]?.[0];
  if (person === undefined) return '';
  const own = letters.filter((letter) => letter.person === person);
  const shown = own.map(
    ({ at, subject, text }) =>
      `<details><summary>${escape(fullDate(at.slice(0, 10), language, ''))}: ${escape(subject)}</summary><pre>${escape(text)}</pre></details>`,
  );
  return `<h2>${escape(say(heading, language, { person: personName(person) }))}</h2>\n${shown.join('\n')}`;
}

const STYLE = `body { margin: 0; background: #fbfaf7; color: #1b1a17; font: 16px/25px Inter, "Segoe UI", Helvetica, Arial, sans-serif; }
main { max-width: 48rem; margin: 0 auto; padding: 24px 20px 64px; }
h1 { font-size: 30px; line-height: 36px; } h2 { font-size: 20px; line-height: 27px; margin-top: 48px; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; } th, td { text-align: right; padding: 4px 24px 4px 0; border-bottom: 1px solid #ddd8cc; font-weight: 400; }
th:first-child { text-align: left; } thead th { font-weight: 600; } details { border-bottom: 1px solid #ddd8cc; padding: 8px 0; } summary { cursor: pointer; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; background: #f3f1ea; padding: 16px; }
@media (prefers-color-scheme: dark) { body { background: #171613; color: #f0ede4; } th, td, details { border-color: #38352e; } pre { background: #211f1b; } }
@media print { body { background: #fff; } details { break-inside: avoid; } }`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
