import { useMemo } from 'react';
import type { DutyView, PartyView } from '../../api/schemas/unit.schema.ts';
import type { LocalDate } from '../../domain/time.ts';
import { daysBetween, daysLate, daysLeft, deadline, fullDate, monthName, shortDate } from '../../texts/dates.ts';
import { list, lowerFirst, upperFirst } from '../../texts/message.ts';
import { OUTSIDE_WORDS, ROLE_WORDS } from '../../texts/roles.ts';
import { STATUS_WORDS } from '../../texts/statuses.ts';
import { lastDayBefore } from '../words/today.ts';
import { useLanguage, useSay, type Say } from '../words/words.tsx';
import type { Language } from '../../texts/language.ts';
import { isDone, isMine, opensOn, waitsForOthers } from './pick.ts';

const PARTIES: Partial<Record<string, Record<Language, string>>> = { ...ROLE_WORDS, ...OUTSIDE_WORDS };

export interface StateWords {
  word: string;
  note: string;
  you: boolean;
}

/** Words for duties, dates and people, for one reader on one day. */
export function useDutyWords(today: LocalDate, people: readonly PartyView[] = [], roles: readonly string[] = []) {
  const say = useSay();
  const { language } = useLanguage();
  return useMemo(() => dutyWords({ say, language, today, people, roles }), [say, language, today, people, roles]);
}

interface Reader {
  say: Say;
  language: Language;
  today: LocalDate;
  people: readonly PartyView[];
  roles: readonly string[];
}

export type DutyWords = ReturnType<typeof dutyWords>;

function dutyWords({ say, language, today, people, roles }: Reader) {
  const date = (day: LocalDate) => fullDate(day, language, today);
  const namesOf = (role: string) => people.find((party) => party.role === role)?.persons.map((person) => person.name) ?? [];
  const roleName = (role: string) => PARTIES[role]?.[language] ?? role;
  /** "verneombudet Berit Moe"; the role alone where nobody is known. */
  const who = (role: string) => [roleName(role), list(namesOf(role), language)].filter(Boolean).join(' ');
  /** The name where there is one, for sentences in which the role is clear. */
  const shortWho = (role: string) => list(namesOf(role), language) || roleName(role);
  const whoAll = (all: readonly string[], name = who) => list(all.map(name), language);

  const due = ({ lastDay, month }: DutyView) => (lastDay === null ? say('unit.noDate') : deadline(lastDay, month, language, today));

  const noteOf = (duty: DutyView): string => {
    if (duty.end) return date(lastDayBefore(duty.end.at));
    if (duty.openedAt === null) {
      const opens = opensOn(duty);
      return opens === null ? say('unit.opensLater') : say('unit.opensOn', { date: date(opens) });
    }
    if (waitsForOthers(duty)) return '';
    if (duty.status === 'late' && duty.lastDay !== null) return daysLate(today, duty.lastDay, language);
    if (duty.lastDay !== null && duty.lastDay < today && duty.graceUntil !== null) return say('status.inGrace');
    return duty.lastDay === null ? '' : daysLeft(today, duty.lastDay, language);
  };

  const wordOf = (duty: DutyView): string => {
    const { joint, meeting } = duty;
    if (isDone(duty) && joint?.answer) return say(joint.answer.outcome === 'notConfirmed' ? 'status.disagreed' : 'status.confirmedByBoth');
    if (isDone(duty) && meeting?.contested) return say('status.contested');
    if (duty.end) return STATUS_WORDS[duty.end.kind as keyof typeof STATUS_WORDS][language];
    if (isMine(duty, roles) && duty.waitingOn !== duty.responsible) return say('status.waitingYou');
    if (waitsForOthers(duty) && duty.waitingOn !== null) return say('status.waitingFor', { who: roleName(duty.waitingOn) });
    if (duty.status === 'late') return STATUS_WORDS.late[language];
    if (isMine(duty, roles)) return say('status.waitingYou');
    return STATUS_WORDS[duty.openedAt === null ? 'planned' : 'open'][language];
  };

  return {
    language,
    today,
    date,
    short: (day: LocalDate) => shortDate(day, language),
    month: (day: LocalDate) => monthName(day, language),
    left: (day: LocalDate) => daysLeft(today, day, language),
    late: (day: LocalDate) => daysLate(today, day, language),
    daysTo: (day: LocalDate) => daysBetween(today, day),
    due,
    who,
    shortWho,
    whoAll,
    roleName,
    /** Of several in a role it was one, and it is not said which. */
    oneIn: (role: string) => (namesOf(role).length > 1 ? roleName(role) : who(role)),
    state: (duty: DutyView): StateWords => ({ word: wordOf(duty), note: noteOf(duty), you: isMine(duty, roles) }),
    /** A task's name inside a sentence that could not bend it. */
    quoted: (title: string) => (language === 'en' ? `“${title}”` : `«${title}»`),
    upper: upperFirst,
    lower: lowerFirst,
  };
}
