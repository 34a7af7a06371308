import type { Command } from '../../domain/commands.ts';
import type { Outcome } from '../../domain/facts.ts';
import type { Language } from '../../texts/language.ts';
import { plan, write, type Posting, type Written } from '../support/letters.ts';
import { Play, withReport } from '../support/play.ts';

const MEETING = 'P3.followUpMeeting';
const FORM = 'P1.preparationForm';
const SENT = { documentId: 'd', hash: 'h' };
const UNIT = 'MH-LAB';

/** A letter to be looked at, and how. */
export interface LetterShown {
  name: string;
  /** Whose letter of those that the posting makes. */
  to: string;
  posting: () => Posting;
  as: 'phone' | 'desk' | 'text';
  dark?: true;
}

interface Scene {
  play: () => Play;
  when: string;
  duty?: string;
  steps: string[];
  kind?: 'now';
  weekly?: true;
  language?: Language;
  more?: NonNullable<Posting['more']>;
}

function scene({ play, ...rest }: Scene): () => Posting {
  return () => ({ plays: { [UNIT]: play().wake(rest.when) }, ...rest });
}

function played(play: Play, ...acts: [when: string, role: Parameters<Play['send']>[1], command: Command][]): Play {
  for (const [when, role, command] of acts) {
    const refusal = play.send(when, role, command);
    if (refusal) throw new Error(`${command.type}: ${refusal.code}`);
  }
  return play;
}

const formSent: [string, 'unitManager', Command] = [
  '2023-09-20',
  'unitManager',
  { type: 'submitForm', duty: FORM, ...SENT, external: false },
];
const answered = (outcome: Outcome): [string, 'safetyRepresentative', Command] => [
  '2023-09-22',
  'safetyRepresentative',
  { type: 'answerForm', duty: FORM, outcome, hash: 'h', ...(outcome === 'notConfirmed' ? { statementId: 's' } : {}) },
];
const sentForm = () => played(new Play(plan), formSent);
const asksForTime = () =>
  played(withReport(plan), ['2024-04-15', 'unitManager', { type: 'requestExtension', duty: MEETING, lastDay: '2024-05-31' }]);
const measures = [{ id: 'm1', lastDay: '2024-10-15' }];
const withPlan = () =>
  played(
    withReport(plan),
    ['2024-04-10', 'unitManager', { type: 'recordMeeting', duty: MEETING, meeting: { occurredOn: '2024-04-09' } }],
    ['2024-05-14', 'unitManager', { type: 'submitPlan', duty: 'P3.actionPlan', ...SENT, heard: true, measures }],
  );
const earlier = () => ['2024-04-09', '2024-04-23', '2024-04-29'];

/** Each kind of letter once, in the looks in which people meet them. */
export const LETTERS: readonly LetterShown[] = [
  {
    name: 'start',
    to: 'geir',
    as: 'desk',
    posting: scene({ play: () => new Play(plan), when: '2023-09-19 08:00', steps: ['started'], weekly: true }),
  },
  {
    name: 'form',
    to: 'geir',
    as: 'phone',
    posting: scene({ play: () => new Play(plan), when: '2023-10-10 08:00', duty: FORM, steps: ['before7'], weekly: true }),
  },
  {
    name: 'asked',
    to: 'berit',
    as: 'phone',
    dark: true,
    posting: scene({ play: sentForm, when: '2023-09-20 13:00', steps: ['askedToConfirm'], kind: 'now' }),
  },
  { name: 'asked-deputy', to: 'dag', as: 'phone', posting: scene({ play: sentForm, when: '2023-10-04 08:00', steps: ['ask10'] }) },
  {
    name: 'answered',
    to: 'geir',
    as: 'phone',
    posting: scene({
      play: () => played(new Play(plan), formSent, answered('confirmed')),
      when: '2023-09-26 08:00',
      steps: ['answered'],
      weekly: true,
    }),
  },
  {
    name: 'disagreement',
    to: 'geir',
    as: 'desk',
    posting: scene({
      play: () => played(new Play(plan), formSent, answered('notConfirmed')),
      when: '2023-09-26 08:00',
      steps: ['disagreement'],
      weekly: true,
    }),
  },
  {
    name: 'report',
    to: 'geir',
    as: 'phone',
    posting: scene({ play: () => withReport(plan), when: '2024-01-23 08:00', steps: ['reportArrived'], weekly: true }),
  },
  {
    name: 'weekly',
    to: 'geir',
    as: 'desk',
    posting: scene({ play: () => withReport(plan), when: '2024-04-23 08:00', steps: ['before7', 'before21'], weekly: true }),
  },
  {
    name: 'weekly-dark',
    to: 'geir',
    as: 'desk',
    dark: true,
    posting: scene({
      play: () => withReport(plan),
      when: '2024-04-23 08:00',
      steps: ['before7', 'before21'],
      weekly: true,
      language: 'nn',
    }),
  },
  {
    name: 'late',
    to: 'geir',
    as: 'phone',
    posting: scene({ play: () => withReport(plan), when: '2024-05-02 08:00', duty: MEETING, steps: ['after1'], more: { earlier } }),
  },
  {
    name: 'late-text',
    to: 'geir',
    as: 'text',
    posting: scene({ play: () => withReport(plan), when: '2024-05-02 08:00', duty: MEETING, steps: ['after1'], more: { earlier } }),
  },
  {
    name: 'late-coordinator',
    to: 'jonas',
    as: 'desk',
    posting: () => ({
      plays: { [UNIT]: withReport(plan).wake('2024-05-08 08:00'), 'MH-ISM': withReport(plan).wake('2024-05-08 08:00') },
      when: '2024-05-08 08:00',
      duty: MEETING,
      steps: ['after5'],
    }),
  },
  {
    name: 'late-leader',
    to: 'anne',
    as: 'desk',
    posting: scene({ play: () => withReport(plan), when: '2024-05-16 08:00', steps: ['after10'] }),
  },
  {
    name: 'time-asked',
    to: 'jonas',
    as: 'phone',
    posting: scene({ play: asksForTime, when: '2024-04-16 08:00', steps: ['extensionRequested'] }),
  },
  {
    name: 'date-moved',
    to: 'geir',
    as: 'phone',
    dark: true,
    posting: scene({
      play: () =>
        played(asksForTime(), [
          '2024-04-16',
          'localCoordinator',
          { type: 'decideExtension', duty: MEETING, granted: true, lastDay: '2024-05-31' },
        ]),
      when: '2024-04-16 13:00',
      steps: ['extensionGranted'],
      kind: 'now',
    }),
  },
  {
    name: 'hand-over',
    to: 'geir',
    as: 'desk',
    posting: scene({
      play: () =>
        played(withReport(plan), [
          '2024-04-11',
          'system',
          { type: 'noteRoleChange', role: 'unitManager', vacant: false, newcomers: ['geir'] },
        ]),
      when: '2024-04-11 13:00',
      steps: ['handOver'],
      kind: 'now',
    }),
  },
  {
    name: 'measure',
    to: 'geir',
    as: 'phone',
    posting: scene({ play: withPlan, when: '2024-10-08 08:00', steps: ['before7'], weekly: true, language: 'en' }),
  },
  {
    name: 'help',
    to: 'jonas',
    as: 'phone',
    posting: scene({
      play: () => played(withReport(plan), ['2024-04-15', 'unitManager', { type: 'requestHelp', duty: MEETING, kind: 'coordinator' }]),
      when: '2024-04-16 08:00',
      steps: ['helpRequested'],
    }),
  },
];

export function letterOf({ name, to, posting }: LetterShown): Written {
  const letter = write(posting()).find((one) => one.to === to);
  if (!letter) throw new Error(`the scene ${name} makes no letter to ${to}`);
  return letter;
}
