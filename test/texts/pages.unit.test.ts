import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../texts/language.ts';
import { say, type Message } from '../../texts/message.ts';
import { END_REASONS } from '../../texts/end-reasons.ts';
import { ADD_PLAN } from '../../texts/pages/coordinator-add-plan.ts';
import { CASES } from '../../texts/pages/coordinator-cases.ts';
import { DATES } from '../../texts/pages/coordinator-dates.ts';
import { IMPORT, REPORTS } from '../../texts/pages/coordinator-import.ts';
import { LATE_UNITS } from '../../texts/pages/coordinator-late-units.ts';
import { PEOPLE } from '../../texts/pages/coordinator-people.ts';
import { START } from '../../texts/pages/coordinator-start.ts';
import { UNIT_ACTS } from '../../texts/pages/coordinator-unit.ts';
import { DESK, UNITS } from '../../texts/pages/coordinator.ts';
import { FROZEN } from '../../texts/pages/frozen.ts';
import { RECEIPT } from '../../texts/pages/receipt.ts';
import { LEADERSHIP } from '../../texts/pages/leadership.ts';
import { MEETING } from '../../texts/pages/meeting.ts';
import { UNIT_LIST } from '../../texts/pages/unit-list.ts';
import { UNIT_MEANT } from '../../texts/pages/unit-meant.ts';
import { WRONG_RECEIVER } from '../../texts/pages/wrong-receiver.ts';
import { PAGE_TEXTS } from '../../texts/pages/index.ts';

/** Those that come with their own pages only. */
const LATER = {
  meeting: MEETING,
  desk: DESK,
  deskUnits: UNITS,
  cases: CASES,
  dates: DATES,
  import: IMPORT,
  reports: REPORTS,
  people: PEOPLE,
  start: START,
  addPlan: ADD_PLAN,
  unitActs: UNIT_ACTS,
  lateUnits: LATE_UNITS,
  unitList: UNIT_LIST,
  unitMeant: UNIT_MEANT,
  wrongReceiver: WRONG_RECEIVER,
  endReasons: END_REASONS,
  leadership: LEADERSHIP,
  frozen: FROZEN,
  receipt: RECEIPT,
};

const texts = Object.entries({ ...PAGE_TEXTS, ...LATER }).flatMap(([group, own]) =>
  Object.entries<Message>(own).map(([name, message]) => [`${group}.${name}`, message] as const),
);

/** Names of what a text asks for: `{n}` and `{n, plural, …}`, not the branches of a plural. */
const argumentsOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1]!))].sort();
/** Branches that are one word look like arguments. What is counted is a number. */
const given = (text: string) =>
  Object.fromEntries(argumentsOf(text).map((name) => [name, name === 'n' || text.includes(`{${name}, plural`) ? 2 : name]));

describe('the texts of the pages', () => {
  it.each(texts)('%s stands in three languages and asks for the same in each', (_, message) => {
    expect(Object.keys(message).sort()).toEqual(['en', 'nb', 'nn']);
    for (const language of LANGUAGES) {
      expect(message[language].trim()).toBe(message[language]);
      expect(argumentsOf(message[language])).toEqual(argumentsOf(message.nb));
      expect(say(message, language, given(message[language]))).not.toContain('{');
    }
  });

  it('use the words of the house: a reminder is no whistle-blowing, and nobody signs', () => {
    const wrong = texts.filter(([, message]) => /varsel|varsl|signer|forsømt|skyld/i.test(`${message.nb} ${message.nn}`));
    expect(wrong).toEqual([]);
  });
});
