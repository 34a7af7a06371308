import { ANSWER } from './answer.ts';
import { AREA } from './area.ts';
import { HISTORY } from './history.ts';
import { MEASURE } from './measure.ts';
import { SHELL } from './shell.ts';
import { STATUS } from './status.ts';
import { TASK } from './task.ts';
import { UNIT } from './unit.ts';
import { WHEEL } from './wheel.ts';

/** Every text of the pages, one group a file. A key is `group.name`. */
export const PAGE_TEXTS = {
  shell: SHELL,
  unit: UNIT,
  status: STATUS,
  wheel: WHEEL,
  task: TASK,
  measure: MEASURE,
  answer: ANSWER,
  area: AREA,
  history: HISTORY,
} as const;

type Groups = typeof PAGE_TEXTS;
export type PageKey = { [Group in keyof Groups]: `${Group}.${Extract<keyof Groups[Group], string>}` }[keyof Groups];
