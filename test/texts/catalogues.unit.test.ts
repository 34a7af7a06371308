import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allStepWords, hasWords } from '../../texts/letters/find-words.ts';
import { NOTE_WORDS } from '../../texts/letters/desk-notes.ts';
import { BECAUSE, BUTTONS, FRAME } from '../../texts/letters/frame-words.ts';
import { ANSWER_WORDS } from '../../texts/answer-words.ts';
import { FORM_FAULTS, FORM_HINTS, FORM_REASONS } from '../../texts/form-words.ts';
import { FAULT_WORDS } from '../../texts/fault-words.ts';
import { FIELD_REASONS } from '../../texts/field-reasons.ts';
import { LANGUAGES } from '../../texts/language.ts';
import { say, type Message } from '../../texts/message.ts';
import { CALENDAR_WORDS, INVITATION_LABELS, MINUTES_LABELS } from '../../texts/meeting-words.ts';
import { DATE_MESSAGES } from '../../texts/dates.ts';
import { EVIDENCE_WORDS, REFUSALS } from '../../texts/refusals.ts';
import { OUTSIDE_WORDS, ROLE_WORDS } from '../../texts/roles.ts';
import { NOT_BUILT, SIGN_IN_FRAME, SIGN_IN_PAGES } from '../../texts/sign-in-words.ts';
import { STATUS_NOTES, STATUS_WORDS } from '../../texts/statuses.ts';

const STEPS: [string, Message][] = Object.entries(allStepWords()).flatMap(([step, words]) =>
  Object.entries(words).map(([part, message]): [string, Message] => [`${step} ${part}`, message as Message]),
);
const CATALOGUES: Record<string, Message> = {
  ...REFUSALS,
  ...FRAME,
  ...prefixed('button', BUTTONS),
  ...prefixed('because', BECAUSE),
  ...prefixed('role', ROLE_WORDS),
  ...prefixed('outside', OUTSIDE_WORDS),
  ...prefixed('fault', FAULT_WORDS),
  ...prefixed('field', FIELD_REASONS),
  ...prefixed('status', { ...STATUS_WORDS, ...STATUS_NOTES }),
  ...prefixed('evidence', EVIDENCE_WORDS),
  ...prefixed('date', DATE_MESSAGES),
  ...prefixed('invitation', INVITATION_LABELS),
  ...prefixed('minutes', MINUTES_LABELS),
  ...prefixed('calendar', CALENDAR_WORDS),
  ...prefixed('answer', ANSWER_WORDS),
  ...prefixed('note', NOTE_WORDS),
  ...FORM_FAULTS,
  ...FORM_HINTS,
  ...prefixed('reason', FORM_REASONS),
  ...prefixed('sign-in', SIGN_IN_FRAME),
  ...Object.fromEntries(
    Object.entries({ ...SIGN_IN_PAGES, notBuilt: NOT_BUILT }).flatMap(([key, { title, text }]): [string, Message][] => [
      [`sign-in ${key} title`, title],
      [`sign-in ${key} text`, text],
    ]),
  ),
  ...Object.fromEntries(STEPS),
};

function prefixed(name: string, messages: Readonly<Record<string, Message>>): Record<string, Message> {
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [`${name} ${key}`, message]));
}

/** Placeholders by name, those inside a plural too. */
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name!).filter((name) => /^[A-Za-z]+$/.test(name)))].sort();
}

const ENTRIES = Object.entries(CATALOGUES);

describe('the texts', () => {
  it.each(ENTRIES)('%s says something in three languages', (_key, message) => {
    for (const language of LANGUAGES) expect(message[language].trim()).not.toBe('');
    expect(Object.keys(message).sort()).toEqual([...LANGUAGES].sort());
  });

  it('every placeholder stands in all three languages', () => {
    const uneven = ENTRIES.filter(([, message]) => {
      // A plural of one may leave its number out; the names are what counts.
      const [nb, nn, en] = LANGUAGES.map((language) => placeholders(withoutVariants(message[language])).join());
      // A language may start a sentence with another form of the same word ({day}, {Day}).
      return new Set([nb, nn, en].map((names) => names?.toLowerCase())).size > 1;
    });
    expect(uneven.map(([key]) => key)).toEqual([]);
  });

  it('every message can be said', () => {
    for (const [, message] of ENTRIES) {
      const names = LANGUAGES.flatMap((language) => placeholders(message[language]));
      const params = Object.fromEntries(names.map((name) => [name, name === 'n' ? 3 : 'x']));
      for (const language of LANGUAGES) expect(say(message, language, params)).not.toMatch(/\{[A-Za-z]+[,}]/);
    }
  });

  it('nynorsk is nynorsk and bokmål is bokmål', () => {
    const foreign = ENTRIES.filter(
      ([, { nb, nn }]) => /\b(ikke|jeg|noen|hvis|hva|uke|dager|siden)\b/i.test(nn) || /\b(ikkje|eg|nokon|kva|veke|dagar|sidan)\b/i.test(nb),
    );
    expect(foreign.map(([key]) => key)).toEqual([]);
  });

  it('a reminder is never called a warning, confirming never signing', () => {
    const wrong = ENTRIES.filter(([, { nb, nn }]) => /varsel|varsl|signer|purring/i.test(`${nb} ${nn}`));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('[MU-016] no letter threatens or blames', () => {
    const harsh = ENTRIES.filter(([, { nb, en }]) =>
      /brudd|glemt|forsømt|advarsel|sanksjon|\bmust\b|failed|neglect|violat/i.test(`${nb} ${en}`),
    );
    expect(harsh.map(([key]) => key)).toEqual([]);
  });
});

function withoutVariants(text: string): string {
  return text.replace(/\{(\w+), (?:plural|select),(?:[^{}]|\{[^{}]*\})*\}/g, '{$1}');
}

describe('letters', () => {
  it('everything the rules tell has words', () => {
    const told = filesIn('domain').flatMap((text) => [...text.matchAll(/\btell\(\s*'(\w+)'/g)].map(([, step]) => step!));
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((step) => !hasWords(step))).toEqual([]);
  });
});

describe('refusals', () => {
  it('every code of the rules has words', () => {
    const missing = codesIn('domain').filter((code) => !(code in REFUSALS));
    expect(missing).toEqual([]);
  });
});

/** Codes as the rules write them: `refuse('NOUN_REASON'` and `code: 'NOUN_REASON'`, wherever in the folder. */
function codesIn(folder: string): string[] {
  const found = filesIn(folder).flatMap((text) => [...text.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, code]) => code!));
  return [...new Set(found)].sort();
}

function filesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8'));
}
