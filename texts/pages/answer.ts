import type { Catalogue } from '../message.ts';

export const ANSWER = {
  open: { nb: 'Les og svar', nn: 'Les og svar', en: 'Read and answer' },
} as const satisfies Catalogue;
