import type { Catalogue } from '../message.ts';

export const WHEEL = {
  label: {
    nb: 'Hjulet for {unit}: {done} av {all} oppgaver gjort. De samme oppgavene står i listen.',
    nn: 'Hjulet for {unit}: {done} av {all} oppgåver gjorde. Dei same oppgåvene står i lista.',
    en: 'The wheel of {unit}: {done} of {all} tasks done. The same tasks stand in the list.',
  },
  done: { nb: 'ferdig', nn: 'ferdig', en: 'done' },
  half: { nb: 'venter på andre', nn: 'ventar på andre', en: 'waiting for others' },
  next: { nb: 'neste', nn: 'neste', en: 'next' },
  todo: { nb: 'ikke startet', nn: 'ikkje starta', en: 'not started' },
  late: { nb: 'forsinket', nn: 'forseinka', en: 'late' },
  ended: { nb: 'avsluttet på annen måte', nn: 'avslutta på annan måte', en: 'ended in another way' },
  target: { nb: 'fra ønsket dato til siste dag', nn: 'frå ønskt dato til siste dag', en: 'from wished date to last day' },
  grace: { nb: 'ekstra tid', nn: 'ekstra tid', en: 'extra time' },
  moved: { nb: 'flyttet fra', nn: 'flytta frå', en: 'moved from' },
  legend: { nb: 'Merkene i hjulet', nn: 'Merka i hjulet', en: 'The marks of the wheel' },
  lastDay: { nb: 'siste dag {date}', nn: 'siste dag {date}', en: 'last day {date}' },
  lastDayWas: { nb: 'siste dag var {date}', nn: 'siste dag var {date}', en: 'last day was {date}' },
  left: {
    nb: '{n, plural, =0 {i dag} one {# dag igjen} other {# dager igjen}}',
    nn: '{n, plural, =0 {i dag} one {# dag att} other {# dagar att}}',
    en: '{n, plural, =0 {it is today} one {# day left} other {# days left}}',
  },
  nothing: { nb: 'Ingenting venter', nn: 'Ingenting ventar', en: 'Nothing waits' },
  doneOf: { nb: '{done} av {all} oppgaver gjort', nn: '{done} av {all} oppgåver gjorde', en: '{done} of {all} tasks done' },
  mark: { nb: '{duty}, {date}, {state}', nn: '{duty}, {date}, {state}', en: '{duty}, {date}, {state}' },
} as const satisfies Catalogue;
