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
  planBeforeFinal: {
    title: {
      nb: '{Duty}: les og si din mening før planen er ferdig',
      nn: '{Duty}: les og sei meininga di før planen er ferdig',
      en: '{Duty}: read and give your view before the plan is complete',
    },
    when: { nb: 'Svar gjerne i løpet av noen dager.', nn: 'Svar gjerne i løpet av nokre dagar.', en: 'Please answer within a few days.' },
    body: {
      nb: 'Vernetjenesten kunne ikke være med på møtet, og {boss} har lagt inn planen uten å ha snakket med deg. Planen er ferdig når du har svart. Du kan være enig, ha merknader eller mene noe annet.',
      nn: 'Vernetenesta kunne ikkje vere med på møtet, og {boss} har lagt inn planen utan å ha snakka med deg. Planen er ferdig når du har svara. Du kan vere einig, ha merknader eller meine noko anna.',
      en: 'The safety service could not take part in the meeting, and {boss} has recorded the plan without having talked to you. The plan is complete when you have answered. You may agree, have remarks or see it differently.',
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
      nb: 'Det er satt en tid for møtet, eller tiden er endret. Kalenderfilen er lagt ved, og tid og sted står på siden.',
      nn: 'Det er sett ei tid for møtet, eller tida er endra. Kalenderfila er lagd ved, og tid og stad står på sida.',
      en: 'A time has been set for the meeting, or it has changed. The calendar file is attached, and time and place are on the page.',
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
      nb: 'Møtet blir ikke på den tiden som var satt. Kalenderfilen i vedlegget tar det bort fra kalenderen. Fristen for oppgaven står.',
      nn: 'Møtet blir ikkje på den tida som var sett. Kalenderfila i vedlegget tek det bort frå kalenderen. Fristen for oppgåva står.',
      en: 'The meeting will not be at the time that was set. The attached calendar file removes it from your calendar. The deadline of the task stands.',
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
  raisedReceived: {
    title: {
      nb: 'En enhet har løftet et tiltak til {unit}',
      nn: 'Ei eining har løfta eit tiltak til {unit}',
      en: 'A unit has raised a measure to {unit}',
    },
    body: {
      nb: 'En enhet under {unit} ber om svar på et tiltak den ikke kan gjennomføre alene. Ta det inn, si nei med begrunnelse, eller send det videre.',
      nn: 'Ei eining under {unit} ber om svar på eit tiltak ho ikkje kan gjennomføre åleine. Ta det inn, sei nei med grunngiving, eller send det vidare.',
      en: 'A unit below {unit} asks for an answer to a measure that it cannot carry out alone. Take it in, say no with a reason, or pass it on.',
    },
    button: { nb: 'Svar enheten', nn: 'Svar eininga', en: 'Answer the unit' },
    subject: { nb: 'Tiltak til svar, {unit}', nn: 'Tiltak til svar, {unit}', en: 'Measure to answer, {unit}' },
  },
  raisedAccepted: {
    title: {
      nb: 'Tiltaket er tatt inn av nivået over',
      nn: 'Tiltaket er teke inn av nivået over',
      en: 'The level above has taken the measure in',
    },
    when: NO_HURRY,
    body: {
      nb: 'Et tiltak som {unit} løftet, er tatt inn som felles tiltak. Ansvaret ligger nå der, og dere kan følge det på siden.',
      nn: 'Eit tiltak som {unit} løfta, er teke inn som felles tiltak. Ansvaret ligg no der, og de kan følgje det på sida.',
      en: 'A measure that {unit} raised has been taken in as a common measure. The responsibility is there now, and you can follow it on the page.',
    },
    button: SEE_MEASURE,
    subject: {
      nb: 'Tiltak, svar fra nivået over, {unit}',
      nn: 'Tiltak, svar frå nivået over, {unit}',
      en: 'Measure, answer from the level above, {unit}',
    },
  },
  raisedRejected: {
    title: {
      nb: 'Nivået over har svart på tiltaket',
      nn: 'Nivået over har svara på tiltaket',
      en: 'The level above has answered about the measure',
    },
    body: {
      nb: 'Tiltaket blir ikke tatt inn på nivået over. Begrunnelsen står på siden. Se hva dere kan gjøre selv, og endre planen om det trengs.',
      nn: 'Tiltaket blir ikkje teke inn på nivået over. Grunngivinga står på sida. Sjå kva de kan gjere sjølve, og endre planen om det trengst.',
      en: 'The level above will not take the measure in. The reason is on the page. See what you can do yourselves, and change the plan if needed.',
    },
    button: SEE_MEASURE,
    subject: {
      nb: 'Tiltak, svar fra nivået over, {unit}',
      nn: 'Tiltak, svar frå nivået over, {unit}',
      en: 'Measure, answer from the level above, {unit}',
    },
  },
  raisedRedirected: {
    title: { nb: 'Tiltaket er sendt videre oppover', nn: 'Tiltaket er sendt vidare oppover', en: 'The measure has been passed on upwards' },
    when: NO_HURRY,
    body: {
      nb: 'Et tiltak som {unit} løftet, er sendt videre til neste nivå. Dere får svar derfra.',
      nn: 'Eit tiltak som {unit} løfta, er sendt vidare til neste nivå. De får svar derifrå.',
      en: 'A measure that {unit} raised has been passed on to the next level. You will get an answer from there.',
    },
    button: SEE_MEASURE,
    subject: { nb: 'Tiltak, sendt videre, {unit}', nn: 'Tiltak, sendt vidare, {unit}', en: 'Measure, passed on, {unit}' },
  },
  raisedReturned: {
    title: { nb: 'Tiltaket er kommet tilbake', nn: 'Tiltaket er kome tilbake', en: 'The measure has come back' },
    body: {
      nb: 'Det er ingen på nivået over som kan svare på tiltaket nå. Se hva dere kan gjøre selv, eller ta det opp med lokal koordinator.',
      nn: 'Det er ingen på nivået over som kan svare på tiltaket no. Sjå kva de kan gjere sjølve, eller ta det opp med lokal koordinator.',
      en: 'There is nobody at the level above who can answer about the measure now. See what you can do yourselves, or take it up with the local coordinator.',
    },
    button: SEE_MEASURE,
    subject: { nb: 'Tiltak, kommet tilbake, {unit}', nn: 'Tiltak, kome tilbake, {unit}', en: 'Measure, come back, {unit}' },
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
