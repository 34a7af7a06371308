import type { Language } from '../../texts/language.ts';
import { say, type Params as WordParams } from '../../texts/message.ts';
import type { Fault, Params } from '../problem.ts';
import { ADMINISTRATION_WORDS, FAULT_WORDS } from './administration.ts';
import { PROBLEM_WORDS } from './problems.ts';

/** Title and way out of a code: the API's own words first, else those of the rules. */
export function problemWords(code: string, params: Params, language: Language): { title: string; detail: string } {
  const words = PROBLEM_WORDS[code] ?? ADMINISTRATION_WORDS[code];
  if (words) return { title: say(words.title, language), detail: say(words.detail, language, sayable(params)) };
  return { title: say(REFUSED, language), detail: code };
}

const REFUSED = { nb: 'Det går ikke', nn: 'Det går ikkje', en: 'Not possible' };

export function faultWords(fault: Fault, language: Language): string {
  const message = FAULT_WORDS[fault.code];
  return message ? say(message, language, sayable({ path: fault.path, ...fault.params })) : fault.code;
}

function sayable(params: Params): WordParams {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, value ?? '–']));
}
