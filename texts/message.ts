import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';
import { LANGUAGES, LOCALES, type Language } from './language.ts';

/** One text in the three languages, side by side so that nobody translates one and forgets another. ICU message syntax. */
export type Message = Readonly<Record<Language, string>>;
export type Catalogue = Readonly<Record<string, Message>>;
export type Params = Readonly<Record<string, string | number>>;

type Compiled = (params: Params) => string;

// Browsers know no nynorsk; its plurals and numbers are those of bokmål.
const RULES: Readonly<Record<Language, string>> = { ...LOCALES, nn: 'nb' };

const cache = createIntlCache();
const shapes = Object.fromEntries(
  LANGUAGES.map((language) => [language, createIntl({ locale: RULES[language], messages: {} }, cache)]),
) as unknown as Record<Language, IntlShape>;
const compiled: Record<Language, Map<Message, Compiled>> = { nb: new Map(), nn: new Map(), en: new Map() };

/** Says a message. Parsing happens once for each message and language, since a cycle writes tens of thousands of letters. */
export function say(message: Message, language: Language, params: Params = {}): string {
  let format = compiled[language].get(message);
  if (!format) {
    format = compile(message, language);
    compiled[language].set(message, format);
  }
  return format(params);
}

/** Only text and plain placeholders: nothing that needs the rules of ICU (plurals, quotes, tags). */
const PLAIN = /^(?:[^{}'<>]|\{\w+\})*$/;

function compile(message: Message, language: Language): Compiled {
  const source = message[language];
  if (PLAIN.test(source)) return fillIn(source);
  const format = shapes[language].formatters.getMessageFormat(source, RULES[language]);
  return (params) => String(format.format(params));
}

/** Placeholders stand at the odd places between the pieces of text. */
function fillIn(source: string): Compiled {
  const [start = '', ...rest] = source.split(/[{}]/);
  if (rest.length === 0) return () => start;
  return (params) => {
    let text = start;
    for (let i = 0; i < rest.length; i += 2) {
      const name = rest[i]!;
      if (!(name in params)) throw new Error(`nothing given for {${name}} in "${source}"`);
      text += String(params[name] ?? '') + rest[i + 1]!;
    }
    return text;
  };
}

/** "A", "A og B", "A, B og C". */
export function list(items: readonly string[], language: Language, last: Message = AND): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last[language]} ${items.at(-1)}`;
}

const AND: Message = { nb: 'og', nn: 'og', en: 'and' };

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Lower case inside a sentence, but LOSAM and HMS stay as they are. */
export function lowerFirst(text: string): string {
  const second = text.charAt(1);
  return second !== '' && second === second.toLowerCase() && second !== second.toUpperCase()
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
