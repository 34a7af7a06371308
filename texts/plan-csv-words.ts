import type { Message } from './message.ts';

/** How a spreadsheet says yes and no. */
export const YES: Message = { nb: 'Ja', nn: 'Ja', en: 'Yes' };
export const NO: Message = { nb: 'Nei', nn: 'Nei', en: 'No' };
