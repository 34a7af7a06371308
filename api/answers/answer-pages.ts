import type { FastifyReply } from 'fastify';
import { localDay } from '../../platform/local-day.ts';
import { waitingOn } from '../../domain/waiting.ts';
import type { Instant } from '../../domain/time.ts';
import { ANSWER_WORDS as WORDS } from '../../texts/answer-words.ts';
import { fullDate } from '../../texts/dates.ts';
import { languageOf, type Language } from '../../texts/language.ts';
import { say, type Message, type Params } from '../../texts/message.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import { OUTSIDE_WORDS, ROLE_WORDS, roleWord } from '../../texts/roles.ts';
import { STATUS_WORDS } from '../../texts/statuses.ts';
import { iso } from '../iso.ts';
import { escape, linkButton, sendPage } from '../plain-page.ts';
import { Problem } from '../problem.ts';
import { signInAddress } from '../sign-in/way-back.ts';
import { problemWords } from '../words/say-problem.ts';
import type { AnswerCase } from './answer-case.ts';

/** The one page where something can be said: what, for which unit, as whom, and one button. */
export function sendQuestion(reply: FastifyReply, found: AnswerCase, address: string, press: string): FastifyReply {
  const { answer, person } = found;
  const { language, words } = wordsOf(found);
  const ask = answer === 'confirm' ? WORDS.askConfirm : WORDS.askReceived;
  const label = answer === 'confirm' ? WORDS.pressConfirm : WORDS.pressReceived;
  return sendPage(reply, 200, language, say(WORDS.heading, language, words), [
    paragraph(ask, language),
    `<form method="post" action="${escape(address)}"><input type="hidden" name="press" value="${escape(press)}">`,
    `<p><button class="button" type="submit">${escape(say(label, language))}</button></p></form>`,
    `<p class="small">${escape(say(WORDS.asWhom, language, { name: person.name }))}</p>`,
    `<p class="small"><a href="${escape(pageOf(found))}">${escape(say(WORDS.otherwise, language))}</a></p>`,
  ]);
}

/** How it stands, where there is nothing to say any more: never an error page. */
export function sendState(reply: FastifyReply, found: AnswerCase): FastifyReply {
  const { standing, duty, definition, shelved } = found;
  const { language, words } = wordsOf(found);
  const page = (title: Message, text: Message, more: Params = {}) =>
    sendPage(reply, 200, language, say(title, language), [
      paragraph(text, language, { ...words, ...more }),
      linkButton(pageOf(found), say(WORDS.signIn, language)),
    ]);
  switch (standing.kind) {
    case 'ended': {
      const { kind, at } = duty.end!;
      return page(WORDS.doneAlready, WORDS.endedText, { date: dayOf(found, at), status: STATUS_WORDS[kind][language].toLowerCase() });
    }
    case 'waits': {
      const on = waitingOn(shelved.plan, definition, duty) ?? definition.responsible;
      return page(WORDS.doneAlready, WORDS.waitsText, { who: { ...ROLE_WORDS, ...OUTSIDE_WORDS }[on][language] });
    }
    case 'notYours': {
      const { coordinator } = standing;
      const role = roleWord('localCoordinator', language);
      const who = coordinator ? `${role} ${coordinator.name}` : role;
      return sendPage(reply, 200, language, say(WORDS.notYours, language), [paragraph(WORDS.notYoursText, language, { ...words, who })]);
    }
    case 'refused': {
      const { code, params } = standing.refusal;
      return sendRefusal(reply, found, new Problem(403, code, params, { plan: shelved }));
    }
    case 'expired':
      return page(WORDS.expired, WORDS.expiredText);
    default:
      return page(WORDS.changed, WORDS.changedText);
  }
}

export function sendThanks(reply: FastifyReply, found: AnswerCase, receivedAt: Instant, decided: boolean): FastifyReply {
  const { language, words } = wordsOf(found);
  const [title, text] = decided ? [WORDS.thanks, WORDS.thanksText] : [WORDS.taken, WORDS.takenText];
  const time = iso(receivedAt, found.shelved.plan.zone).slice(11, 16);
  return sendPage(reply, 200, language, say(title, language), [
    paragraph(text, language, { ...words, date: dayOf(found, receivedAt), time }),
  ]);
}

export function sendRefusal(reply: FastifyReply, found: AnswerCase, problem: Problem): FastifyReply {
  const { language } = wordsOf(found);
  const { detail } = problemWords(problem.code, problem.params, language, problem.plan);
  return sendPage(reply, 200, language, say(WORDS.refused, language), [
    `<p>${escape(detail)}</p>`,
    linkButton(pageOf(found), say(WORDS.signIn, language)),
  ]);
}

export function sendUnknown(reply: FastifyReply, language: Language): FastifyReply {
  return sendPage(reply, 404, language, say(WORDS.unknown, language), [
    paragraph(WORDS.unknownText, language),
    linkButton('/tasks', say(WORDS.openTasks, language)),
  ]);
}

/** The letter is in the person's language, so is its page. */
function wordsOf({ person, shelved, duty, unitName }: AnswerCase): { language: Language; words: Params } {
  const language = languageOf(person.language);
  return { language, words: { Duty: dutyName(shelved.texts, duty.key)[language], unit: unitName } };
}

function pageOf({ unitId, duty }: AnswerCase): string {
  return signInAddress(`/units/${encodeURIComponent(unitId)}/duties/${encodeURIComponent(duty.key)}`);
}

function dayOf({ shelved, person, at }: AnswerCase, instant: Instant): string {
  const { zone } = shelved.plan;
  return fullDate(localDay(instant, zone), languageOf(person.language), localDay(at, zone));
}

function paragraph(message: Message, language: Language, params: Params = {}): string {
  return `<p>${escape(say(message, language, params))}</p>`;
}
