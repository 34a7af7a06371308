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
    then: {
      nb: 'Planen venter på svaret ditt, og du får en påminnelse om noen dager.',
      nn: 'Planen ventar på svaret ditt, og du får ei påminning om nokre dagar.',
      en: 'The plan waits for your answer, and you get a reminder in a few days.',
    },
    button: { nb: 'Les og svar', nn: 'Les og svar', en: 'Read and answer' },
    subject: { nb: '{Duty}, klar for svar, {unit}', nn: '{Duty}, klar for svar, {unit}', en: '{Duty}, ready for an answer, {unit}' },
  },
  meetingPlanned: {
    title: { nb: '{Duty}: tiden er satt', nn: '{Duty}: tida er sett', en: '{Duty}: the time is set' },
    when: { nb: 'Legg det gjerne i kalenderen.', nn: 'Legg det gjerne i kalenderen.', en: 'Please put it in your calendar.' },
    body: {
      nb: 'Det er satt en tid for møtet, eller tiden er endret. Du finner tid, sted og en kalenderfil på siden.',
      nn: 'Det er sett ei tid for møtet, eller tida er endra. Du finn tid, stad og ei kalenderfil på sida.',
      en: 'A time has been set for the meeting, or it has changed. Time, place and a calendar file are on the page.',
    },
    then: {
      nb: 'Møtet blir på den tiden som er satt.',
      nn: 'Møtet blir på den tida som er sett.',
      en: 'The meeting will be at the time that was set.',
    },
    button: { nb: 'Se tid og sted', nn: 'Sjå tid og stad', en: 'See time and place' },
    subject: { nb: '{Duty}, tiden er satt, {unit}', nn: '{Duty}, tida er sett, {unit}', en: '{Duty}, the time is set, {unit}' },
  },
  meetingCancelled: {
    title: { nb: '{Duty}: tiden er avlyst', nn: '{Duty}: tida er avlyst', en: '{Duty}: the time is cancelled' },
    when: NO_HURRY,
    body: {
      nb: 'Møtet blir ikke på den tiden som var satt. Kalenderfilen på siden tar det bort fra kalenderen. Fristen for oppgaven står.',
      nn: 'Møtet blir ikkje på den tida som var sett. Kalenderfila på sida tek det bort frå kalenderen. Fristen for oppgåva står.',
      en: 'The meeting will not be at the time that was set. The calendar file on the page removes it from your calendar. The deadline of the task stands.',
    },
    button: { nb: 'Se oppgaven', nn: 'Sjå oppgåva', en: 'See the task' },
    subject: { nb: '{Duty}, tiden er avlyst, {unit}', nn: '{Duty}, tida er avlyst, {unit}', en: '{Duty}, the time is cancelled, {unit}' },
  },
  meetingWithoutYou: {
    when: {
      nb: 'Gjerne før handlingsplanen er ferdig.',
      nn: 'Gjerne før handlingsplanen er ferdig.',
      en: 'Preferably before the action plan is complete.',
    },
    body: {
      nb: '{Boss} har skrevet inn at møtet er holdt, og at vernetjenesten ikke kunne være med. Se gjerne hva dere kom fram til, og gi innspill til planen. Stemmer ikke datoen, kan du si fra på siden.',
      nn: '{Boss} har skrive inn at møtet er halde, og at vernetenesta ikkje kunne vere med. Sjå gjerne kva de kom fram til, og gi innspel til planen. Stemmer ikkje datoen, kan du seie frå på sida.',
      en: '{Boss} has recorded that the meeting was held and that the safety service could not take part. Please look at what came of it and give your views on the plan. If the date is not right, you can say so on the page.',
    },
    then: {
      nb: 'Møtet teller uansett, og innspill er velkomne også senere.',
      nn: 'Møtet tel uansett, og innspel er velkomne òg seinare.',
      en: 'The meeting counts all the same, and your views are welcome later, too.',
    },
    button: { nb: 'Se møtet', nn: 'Sjå møtet', en: 'See the meeting' },
    subject: { nb: '{Duty}, dine innspill, {unit}', nn: '{Duty}, innspela dine, {unit}', en: '{Duty}, your views, {unit}' },
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
