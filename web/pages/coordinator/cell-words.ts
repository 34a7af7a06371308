import type { DeskCellView } from '../../../api/schemas/desk.schema.ts';
import type { UNITS } from '../../../texts/pages/coordinator.ts';
import { STATUS_NOTES, STATUS_WORDS } from '../../../texts/statuses.ts';
import type { StatusMark } from '../../components/mark.tsx';
import type { Dates } from '../../words/use-dates.ts';
import type { useTexts } from '../../words/use-texts.ts';

const SHORT = ['closedUnanswered', 'missed', 'waived', 'transferred', 'discontinued'] as const;
const PARTY = ['unitManager', 'level3Leader', 'level2Leader', 'institutionLeader', 'actingManager'];

/** A state in one line of a dense table. */
export function cellWords(
  cell: NonNullable<DeskCellView>,
  dates: Dates,
  say: ReturnType<typeof useTexts<typeof UNITS>>,
): { mark: StatusMark; word: string } {
  const { status, lastDay, endedOn, moved, atRisk, waitingOn } = cell;
  const { language } = dates;
  const ended = SHORT.find((kind) => kind === status);
  if (ended) return { mark: 'ended', word: say(ended) };
  if (status === 'fulfilled')
    return { mark: 'done', word: endedOn === null ? STATUS_WORDS.fulfilled[language] : say('doneOn', { date: dates.short(endedOn) }) };
  if (status === 'fulfilledLate') return { mark: 'done', word: say('doneLateOn', { date: endedOn === null ? '' : dates.short(endedOn) }) };
  if (status === 'late')
    return { mark: 'late', word: lastDay === null ? STATUS_WORDS.late[language] : say('lateBy', { n: dates.daysSince(lastDay) }) };
  if (status === 'planned') return { mark: 'todo', word: STATUS_WORDS.planned[language] };
  if (waitingOn !== null && !PARTY.includes(waitingOn)) return { mark: 'half', word: say('waitsFor', { who: dates.role(waitingOn) }) };
  if (moved && lastDay !== null) return { mark: 'moved', word: say('movedTo', { date: dates.short(lastDay) }) };
  if (atRisk) return { mark: 'risk', word: STATUS_NOTES.atRisk[language] };
  return { mark: 'run', word: STATUS_WORDS.open[language] };
}
