import type { Catalogue } from '../message.ts';

/** What whoever has answered reads right after sending: that it went, when and to whom. */
export const RECEIPT = {
  sent: {
    nb: 'Svaret ditt ble sendt {date} klokken {time}, til {who}: {outcome}.',
    nn: 'Svaret ditt vart sendt {date} klokka {time}, til {who}: {outcome}.',
    en: 'Your answer was sent on {date} at {time}, to {who}: {outcome}.',
  },
  kept: {
    nb: 'Det står på siden for oppgaven, så du finner det igjen når du vil.',
    nn: 'Det står på sida for oppgåva, så du finn det att når du vil.',
    en: 'It stands on the page of the task, where you can find it again whenever you like.',
  },
} as const satisfies Catalogue;
