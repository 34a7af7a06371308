import type { StepTable } from './words.ts';

const SEE_MEASURE = { nb: 'Se tiltaket', nn: 'Sjå tiltaket', en: 'See the measure' } as const;
const NO_HURRY = { nb: 'Du trenger ikke gjøre noe.', nn: 'Du treng ikkje gjere noko.', en: 'You need not do anything.' } as const;

/** What is told of action plans and measures. Never a word of what a measure is about. */
export const PLAN_WORDS = {
  noMeasures: {
    title: {
      nb: '{Duty} uten tiltak: les og svar',
      nn: '{Duty} utan tiltak: les og svar',
      en: '{Duty} without measures: read and answer',
    },
    when: { nb: 'Svar gjerne i løpet av noen dager.', nn: 'Svar gjerne i løpet av nokre dagar.', en: 'Please answer within a few days.' },
    body: {
      nb: '{Boss} mener at enheten ikke trenger tiltak nå, og har skrevet hvorfor. Planen er ferdig når du har svart. Du kan være enig, ha merknader eller mene noe annet.',
      nn: '{Boss} meiner at eininga ikkje treng tiltak no, og har skrive kvifor. Planen er ferdig når du har svara. Du kan vere einig, ha merknader eller meine noko anna.',
      en: '{Boss} thinks that the unit needs no measures now, and has written why. The plan is complete when you have answered. You may agree, have remarks or see it differently.',
    },
    button: { nb: 'Les og svar', nn: 'Les og svar', en: 'Read and answer' },
    subject: { nb: '{Duty}, klar for svar, {unit}', nn: '{Duty}, klar for svar, {unit}', en: '{Duty}, ready for an answer, {unit}' },
  },
  measureUnheard: {
    title: {
      nb: 'Et tiltak for {unit} har fått ny dato',
      nn: 'Eit tiltak for {unit} har fått ny dato',
      en: 'A measure for {unit} has a new date',
    },
    when: NO_HURRY,
    body: {
      nb: '{Boss} har flyttet siste dag og krysset av for at du ikke var med på råd. Se gjerne på det og gi innspill.',
      nn: '{Boss} har flytta siste dag og kryssa av for at du ikkje var med på råd. Sjå gjerne på det og gi innspel.',
      en: '{Boss} has moved the last day and noted that you were not consulted. You are welcome to look at it and give your views.',
    },
    button: SEE_MEASURE,
    subject: { nb: 'Tiltak, ny dato, {unit}', nn: 'Tiltak, ny dato, {unit}', en: 'Measure, new date, {unit}' },
  },
} as const satisfies StepTable;
