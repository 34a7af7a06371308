import type { Language } from '../../texts/language.ts';
import { faultText, sayable } from '../../texts/fault-words.ts';
import { say, type Message } from '../../texts/message.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import { refusalText, type RefusalWords } from '../../texts/refusals.ts';
import { lastDayOf } from '../iso.ts';
import type { ShelvedPlan } from '../plans.ts';
import type { Fault, Params } from '../problem.ts';
import { ARCHIVE_PROBLEM_WORDS } from './archive-problems.ts';
import { ADMINISTRATION_WORDS } from './administration.ts';
import { FORM_PROBLEM_WORDS } from './form-problems.ts';
import { PROBLEM_WORDS } from './problems.ts';

const REFUSED: Message = { nb: 'Det går ikke', nn: 'Det går ikkje', en: 'Not possible' };
const NO_ACCESS: Message = { nb: 'Ikke tilgang', nn: 'Ikkje tilgang', en: 'No access' };

/** Title and way out of a code: the API's own words, else those of the rules, which know tasks by their names in the plan. */
export function problemWords(code: string, params: Params, language: Language, shelved?: ShelvedPlan): { title: string; detail: string } {
  const words = PROBLEM_WORDS[code] ?? ADMINISTRATION_WORDS[code] ?? FORM_PROBLEM_WORDS[code] ?? ARCHIVE_PROBLEM_WORDS[code];
  if (words) return { title: say(words.title, language), detail: say(words.detail, language, sayable(params)) };
  const title = code.startsWith('ACCESS_') ? NO_ACCESS : REFUSED;
  return { title: title[language], detail: refusalText(code, params, language, shelved ? namesIn(shelved, language) : {}) };
}

function namesIn({ plan, texts }: ShelvedPlan, language: Language): RefusalWords {
  const known = (key: string) => texts.duties[key] !== undefined || texts.duties[key.split('/')[0] ?? ''] !== undefined;
  return {
    dutyName: (key) => (known(key) ? dutyName(texts, key)[language] : undefined),
    dateOf: (at) => lastDayOf(at + 1, plan.zone),
  };
}

export function faultWords(fault: Fault, language: Language): string {
  return faultText(fault.code, { path: fault.path, ...fault.params }, language);
}
