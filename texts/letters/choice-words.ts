import type { StepTable } from './words.ts';

const CHOOSE = { nb: 'Velg hvem som svarer', nn: 'Vel kven som svarar', en: 'Choose who answers' } as const;
const UNIT = { nb: 'Se enheten', nn: 'Sjå eininga', en: 'See the unit' } as const;
const NO_HURRY = { nb: 'Du trenger ikke gjøre noe.', nn: 'Du treng ikkje gjere noko.', en: 'You need not do anything.' } as const;

/** Several representatives of one unit choose one of themselves to answer. */
export const CHOICE_WORDS = {
  chooseRepresentative: {
    title: {
      nb: 'Dere er flere verneombud i {unit}: velg hvem som svarer',
      nn: 'De er fleire verneombod i {unit}: vel kven som svarar',
      en: 'You are several safety representatives in {unit}: choose who answers',
    },
    when: { nb: 'Gjerne i løpet av ti arbeidsdager.', nn: 'Gjerne i løpet av ti arbeidsdagar.', en: 'Preferably within ten working days.' },
    body: {
      nb: 'Bli enige om hvem av dere som svarer for enheten i dette løpet. Én av dere skriver det inn på siden. Alle leser alt som før, og dere kan velge på nytt når dere vil. Valget er deres, ikke lederens.',
      nn: 'Bli einige om kven av dykk som svarar for eininga i dette løpet. Éin av dykk skriv det inn på sida. Alle les alt som før, og de kan velje på nytt når de vil. Valet er dykkar, ikkje leiaren sitt.',
      en: 'Agree on which of you answers for the unit in this round. One of you records it on the page. All of you read everything as before, and you can choose again at any time. The choice is yours, not the manager’s.',
    },
    then: {
      nb: 'Inntil dere har valgt, får alle spørsmålene, og et svar fra én av dere blir merket som foreløpig. Etter ti arbeidsdager blir lokalt hovedverneombud bedt om å hjelpe dere med å få valgt.',
      nn: 'Til de har valt, får alle spørsmåla, og eit svar frå éin av dykk blir merkt som førebels. Etter ti arbeidsdagar blir lokalt hovudverneombod bede om å hjelpe dykk med å få valt.',
      en: 'Until you have chosen, all of you get the questions, and an answer from one of you is marked as interim. After ten working days the local senior safety representative is asked to help you choose.',
    },
    button: CHOOSE,
    subject: {
      nb: 'Flere verneombud, velg hvem som svarer, {unit}',
      nn: 'Fleire verneombod, vel kven som svarar, {unit}',
      en: 'Several safety representatives, choose who answers, {unit}',
    },
  },
  representativeChosen: {
    title: {
      nb: 'Det er valgt hvem av dere som svarer for {unit}',
      nn: 'Det er valt kven av dykk som svarar for {unit}',
      en: 'It has been chosen which of you answers for {unit}',
    },
    when: NO_HURRY,
    body: {
      nb: 'På siden ser du hvem det er, og hvem som skrev det inn. Alle leser alt som før. Er det ikke det dere ble enige om, kan hvem som helst av dere velge på nytt.',
      nn: 'På sida ser du kven det er, og kven som skreiv det inn. Alle les alt som før. Er det ikkje det de vart einige om, kan kven som helst av dykk velje på nytt.',
      en: 'The page shows who it is and who recorded it. All of you read everything as before. If this is not what you agreed on, any of you can choose again.',
    },
    button: UNIT,
    subject: {
      nb: 'Flere verneombud, det er valgt hvem som svarer, {unit}',
      nn: 'Fleire verneombod, det er valt kven som svarar, {unit}',
      en: 'Several safety representatives, it is chosen who answers, {unit}',
    },
  },
  'representativeChosen.responsible': {
    title: {
      nb: 'Verneombudene i {unit} har valgt hvem som svarer',
      nn: 'Verneomboda i {unit} har valt kven som svarar',
      en: 'The safety representatives of {unit} have chosen who answers',
    },
    when: NO_HURRY,
    body: {
      nb: 'Det er den du sender til og går gjennom sammen med. De andre leser alt som før.',
      nn: 'Det er den du sender til og går gjennom saman med. Dei andre les alt som før.',
      en: 'That is the one you send to and go through things with. The others read everything as before.',
    },
    button: UNIT,
    subject: {
      nb: 'Verneombudene har valgt hvem som svarer, {unit}',
      nn: 'Verneomboda har valt kven som svarar, {unit}',
      en: 'The safety representatives have chosen who answers, {unit}',
    },
  },
  choiceAwaited: {
    title: {
      nb: 'Verneombudene i {unit} har ikke valgt hvem som svarer',
      nn: 'Verneomboda i {unit} har ikkje valt kven som svarar',
      en: 'The safety representatives of {unit} have not chosen who answers',
    },
    when: {
      nb: 'Ta gjerne kontakt med dem denne uken.',
      nn: 'Ta gjerne kontakt med dei denne veka.',
      en: 'Please contact them this week.',
    },
    body: {
      nb: 'De er flere i enheten, og det har gått ti arbeidsdager. Hjelp dem gjerne med å bli enige. Valget er deres: verken du eller lederen velger for dem. Du ser på siden når det er gjort.',
      nn: 'Dei er fleire i eininga, og det har gått ti arbeidsdagar. Hjelp dei gjerne med å bli einige. Valet er deira: verken du eller leiaren vel for dei. Du ser på sida når det er gjort.',
      en: 'There are several in the unit, and ten working days have passed. Please help them agree. The choice is theirs: neither you nor the manager chooses for them. The page shows when it has been made.',
    },
    then: {
      nb: 'Alle får spørsmålene inntil de har valgt. Du får ikke flere brev om dette.',
      nn: 'Alle får spørsmåla til dei har valt. Du får ikkje fleire brev om dette.',
      en: 'All of them get the questions until they have chosen. You will get no more letters about this.',
    },
    button: UNIT,
    subject: {
      nb: 'Flere verneombud, hjelp til å velge, {unit}',
      nn: 'Fleire verneombod, hjelp til å velje, {unit}',
      en: 'Several safety representatives, help to choose, {unit}',
    },
  },
} as const satisfies StepTable;
