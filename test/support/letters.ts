import { noticesOf } from '../../domain/notices.ts';
import { organisation, type Assignment } from '../../domain/organisation.ts';
import { planLetters, type PendingNotice } from '../../domain/post.ts';
import { resolve } from '../../domain/people.ts';
import type { Role } from '../../domain/roles.ts';
import { letterHtml } from '../../mail/templates/letter-html.ts';
import { compilePlan } from '../../planning/compile.ts';
import { readPlan } from '../../planning/read-plan.ts';
import type { Language } from '../../texts/language.ts';
import { letterText, letterView, type LetterContext, type LetterView } from '../../texts/letter.ts';
import { on, type Play } from './play.ts';

export const { plan, texts } = compilePlan(readPlan('plans/ntnu-ark-2023-2025.yaml'));

const UNITS = [
  { unitId: 'NTNU', parentId: null, level: 1 as const, isResponseUnit: false },
  { unitId: 'MH', parentId: 'NTNU', level: 2 as const, isResponseUnit: false },
  { unitId: 'MH-ISM', parentId: 'MH', level: 3 as const, isResponseUnit: true },
  { unitId: 'MH-LAB', parentId: 'MH-ISM', level: 4 as const, isResponseUnit: true },
];

/** Invented people; the id is the first name. */
const STAFF: readonly (readonly [name: string, unitId: string, role: Role])[] = [
  ['Tore Vang', 'NTNU', 'institutionLeader'],
  ['Solveig Aune', 'NTNU', 'coordinator'],
  ['Kari Vik', 'MH', 'level2Leader'],
  ['Jonas Hegge', 'MH', 'localCoordinator'],
  ['Liv Sæther', 'MH', 'localSeniorSafetyRepresentative'],
  ['Anne Lie', 'MH-ISM', 'level3Leader'],
  ['Berit Moe', 'MH-ISM', 'safetyRepresentative'],
  ['Geir Moen', 'MH-LAB', 'unitManager'],
  ['Berit Moe', 'MH-LAB', 'safetyRepresentative'],
  ['Dag Aas', 'MH-LAB', 'deputySafetyRepresentative'],
];

export const idOf = (name: string): string => name.split(' ')[0]!.toLowerCase();
export const NAMES = new Map(STAFF.map(([name]) => [idOf(name), name]));
const held: Assignment[] = STAFF.map(([name, unitId, role]) => ({
  personId: idOf(name),
  unitId,
  role,
  from: 0,
  to: null,
  kind: 'ordinary',
}));
const ORG = organisation(UNITS, held);

export interface Written {
  to: string;
  view: LetterView;
  text: string;
  html: string;
}

export interface Posting {
  /** Play by unit. */
  plays: Record<string, Play>;
  when: string;
  kind?: 'now' | 'slot';
  weekly?: boolean;
  language?: Language;
  /** Only about this task, '' for the unit as a whole. */
  duty?: string;
  /** Only of these steps: everything else has been told before. */
  steps?: readonly string[];
  more?: Pick<LetterContext, 'answerLink' | 'earlier'>;
}

/** The letters that the post would make of what waits at that moment, in words. */
export function write({ plays, when, kind = 'slot', weekly = false, language = 'nb', duty, steps, more = {} }: Posting): Written[] {
  const notices = Object.entries(plays).flatMap(([followUpId, play]) =>
    play.facts.flatMap(({ seq, fact }) =>
      noticesOf(seq, fact)
        .filter((notice) => (duty === undefined || (notice.duty ?? '') === duty) && (steps?.includes(notice.step) ?? true))
        .map(({ duty: about, ...rest }): PendingNotice => {
          const noticeId = [followUpId, seq, about, rest.step, rest.role].join(' ');
          return { ...rest, duty: about ?? '', noticeId, followUpId, fact };
        }),
    ),
  );
  const slot = on(plan, when);
  const { letters } = planLetters({
    slot,
    notices: notices.filter(({ issuedAt }) => issuedAt <= slot),
    stateOf: (id) => plays[id]!.state,
    planOf: () => plan,
    org: ORG,
    unitOf: (id) => id,
    alreadyLettered: () => false,
    weekly,
    kind,
  });
  return letters.map((letter) => {
    const reader = resolve(ORG, 'localCoordinator', letter.items[0]!.unitId, slot).find((id) => id !== letter.personId);
    const view = letterView(letter, {
      language,
      date: letter.date,
      receiverName: NAMES.get(letter.personId) ?? null,
      textsOf: () => texts,
      unitName: (id) => id,
      personName: (id) => NAMES.get(id) ?? null,
      replyTo: reader === undefined ? null : { role: 'localCoordinator', personIds: [reader] },
      publicUrl: 'https://toarshjul.example.org',
      ...more,
    });
    return { to: letter.personId, view, text: letterText(view), html: letterHtml(view) };
  });
}
