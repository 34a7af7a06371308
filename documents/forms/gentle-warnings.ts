import { textsIn, type FormHint } from './fault.ts';

// A form is kept and archived, so nobody should stand in it. These are guesses: they ask, and never refuse.

const HEALTH =
  /(?<!\p{L})(?:syk(?:e)?meld\p{L}*|sjuk(?:e)?meld\p{L}*|syke?fravær(?:et)?|sjukefråvær(?:et)?|diagnose\p{L}*|depresjon\p{L}*|deprimert\p{L}*|utbrent\p{L}*|kreft\p{L}*|gravid\p{L}*|psykisk\p{L}*|fastlege\p{L}*|sick[ -]leaves?|sick notes?|diagnos(?:is|es|ed)|depress(?:ion|ed)|burn(?:t|ed)?[ -]?out|burnout|pregnan\p{L}*|cancer)(?!\p{L})/iu;

/** A matter between certain people, or one that somebody has reported: it has a channel of its own, where few read it (E61). */
const CASE =
  /(?<!\p{L})(?:varsl(?:ing|er|et|a|ar)(?:ssak\p{L}*|en|a)?|trakasser\p{L}*|mobb(?:ing|et|er|a|ar)(?:ssak\p{L}*|en|a)?|personalsak\p{L}*|personalkonflikt\p{L}*|personkonflikt\p{L}*|whistle-?blow\p{L}*|harass\p{L}*|bull(?:ying|ied|ies)|personnel (?:case|conflict)s?)(?!\p{L})/iu;

/** A capitalised word before another, as names are written: `Kari Nordmann`, `Anne-Lise de Vries`. */
const NAME =
  /(?<!\p{L})(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?= (?:(?:de|van|von|der|al|el|bin) )*\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?(?!\p{L}))/gu;

/** Words that open a sentence or name a place or a body before a capitalised word. */
const NOT_A_NAME = new Set(
  [
    'alle ansatte at av avdeling campus de den der dere det du eit ein eininga en enheten er et etter fakultet faculty for fordi fra frå før',
    'gruppe gruppa hos hvis i institutt kan ledelse leiar leder med mellom men møte nar når og også om oppe på rom room seksjon section siden sidan',
    'skal som ta tek tirsdag til under university universitetet ved verneombod verneombud vi vil we the this that they in on at by from to with all',
    'our and or for when after before building bygg bygget department norsk norges new store stor lille nord sør øst vest north south east west',
    'mandag måndag monday tuesday onsdag wednesday torsdag thursday fredag friday',
  ].flatMap((line) => line.split(' ')),
);

const CONTACT =
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w]|(?<!\d)\d{6} ?\d{5}(?!\d)|(?<!\d)(?:\+47 ?)?[2-9]\d{2} ?\d{2} ?\d{3}(?!\d)|(?<!\d)(?:\+47 ?)?[2-9]\d(?: \d\d){3}(?!\d)/;

/** Places where a text may speak of a person. Nothing of the text itself leaves this function. */
export function gentleWarnings(answers: unknown): FormHint[] {
  return textsIn(answers).flatMap(({ path, text }) => {
    const hints: FormHint[] = [];
    if (namesSomebody(text)) hints.push({ path, code: 'TEXT_NAMES_PERSON' });
    if (HEALTH.test(text)) hints.push({ path, code: 'TEXT_ABOUT_HEALTH' });
    if (CASE.test(text)) hints.push({ path, code: 'TEXT_ABOUT_CASE' });
    if (CONTACT.test(text)) hints.push({ path, code: 'TEXT_NAMES_CONTACT' });
    return hints;
  });
}

function namesSomebody(text: string): boolean {
  return [...text.matchAll(NAME)].some(([first]) => !NOT_A_NAME.has(first.toLowerCase()));
}
