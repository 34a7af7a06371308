import type { AreaAnswer } from '../../../api/schemas/me.schema.ts';

type Unit = Pick<AreaAnswer['units'][number], 'duties'>;

const COLUMNS = 4;

/** The duties that matter now: the earliest that is not over everywhere and those after it; when little is left, the last that were. */
export function columnsOf(units: readonly Unit[]): { duty: string; title: string }[] {
  const all = new Map<string, { title: string; lastDay: string; left: boolean }>();
  for (const { duties } of units) {
    for (const { duty, title, lastDay, endedOn } of duties) {
      const known = all.get(duty);
      const day = lastDay ?? '9999';
      all.set(duty, {
        title,
        lastDay: known && known.lastDay < day ? known.lastDay : day,
        left: endedOn === null || known?.left === true,
      });
    }
  }
  const inOrder = [...all].sort(([, a], [, b]) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
  const ended = inOrder.filter(([, { left }]) => !left);
  const left = inOrder.filter(([, duty]) => duty.left).slice(0, COLUMNS);
  const shown = [...ended.slice(ended.length - (COLUMNS - left.length)), ...left];
  return shown.map(([duty, { title }]) => ({ duty, title }));
}
