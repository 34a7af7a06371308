import type { StepTable } from './words.ts';

const ASSESS = { nb: 'Skriv inn vurderingen', nn: 'Skriv inn vurderinga', en: 'Record the assessment' } as const;
const SEE = { nb: 'Se hvor det står', nn: 'Sjå kor det står', en: 'See where it stands' } as const;
const NO_HURRY = { nb: 'Du trenger ikke gjøre noe.', nn: 'Du treng ikkje gjere noko.', en: 'You need not do anything.' } as const;
const WITHIN = {
  nb: '72 timer fra det ble oppdaget, det vil si i løpet av {date}.',
  nn: '72 timar frå det vart oppdaga, det vil seie i løpet av {date}.',
  en: '72 hours from the discovery, that is in the course of {date}.',
} as const;
const SUBJECT = {
  nb: 'Rapport til feil mottaker, vurdering innen {date}, {unit}',
  nn: 'Rapport til feil mottakar, vurdering innan {date}, {unit}',
  en: 'Report to the wrong receiver, assessment by {date}, {unit}',
} as const;

const REMINDER = {
  title: {
    nb: 'Rapport til feil mottaker: vurderingen mangler',
    nn: 'Rapport til feil mottakar: vurderinga manglar',
    en: 'Report to the wrong receiver: the assessment is missing',
  },
  when: WITHIN,
  body: {
    nb: 'Vi finner ikke vurderingen for {unit} ennå. Ta stilling til om Datatilsynet skal ha melding, og om de ansatte i enheten skal ha beskjed. Snakk gjerne med personvernombudet.',
    nn: 'Vi finn ikkje vurderinga for {unit} enno. Ta stilling til om Datatilsynet skal ha melding, og om dei tilsette i eininga skal ha beskjed. Snakk gjerne med personvernombodet.',
    en: 'We do not find the assessment for {unit} yet. Decide whether the supervisory authority should be told, and whether the staff of the unit should be told. The data protection officer can advise you.',
  },
  button: ASSESS,
  subject: SUBJECT,
} as const;

const TO_LEADER = {
  title: REMINDER.title,
  when: WITHIN,
  body: {
    nb: 'Vi finner ikke vurderingen for {unit} ennå. {Boss} har fått påminnelser. Snakk gjerne sammen i dag om det er noe som trengs fra deg.',
    nn: 'Vi finn ikkje vurderinga for {unit} enno. {Boss} har fått påminningar. Snakk gjerne saman i dag om det er noko som trengst frå deg.',
    en: 'We do not find the assessment for {unit} yet. {Boss} has had reminders. Please talk today about whether anything is needed from you.',
  },
  button: SEE,
  subject: SUBJECT,
} as const;

/** The 72 hours run also at weekends: these letters say when they end, and never who got the report. */
export const WRONG_RECEIVER_WORDS = {
  wrongReceiverFound: {
    title: {
      nb: 'En rapport for {unit} kom til feil mottaker',
      nn: 'Ein rapport for {unit} kom til feil mottakar',
      en: 'A report for {unit} reached the wrong receiver',
    },
    when: NO_HURRY,
    body: {
      nb: '{Boss} har skrevet inn at en rapport for {unit} kom til noen den ikke var for. Innen 72 timer blir det vurdert om Datatilsynet skal ha melding, og om de ansatte skal ha beskjed. Du ser på siden når det er gjort.',
      nn: '{Boss} har skrive inn at ein rapport for {unit} kom til nokon han ikkje var for. Innan 72 timar blir det vurdert om Datatilsynet skal ha melding, og om dei tilsette skal ha beskjed. Du ser på sida når det er gjort.',
      en: '{Boss} has recorded that a report for {unit} reached somebody it was not for. Within 72 hours it will be assessed whether the supervisory authority and the staff should be told. You will see on the page when that has been done.',
    },
    button: SEE,
    subject: {
      nb: 'Rapport til feil mottaker, {unit}',
      nn: 'Rapport til feil mottakar, {unit}',
      en: 'Report to the wrong receiver, {unit}',
    },
  },
  'wrongReceiverFound.responsible': {
    title: {
      nb: 'En rapport for {unit} kom til feil mottaker',
      nn: 'Ein rapport for {unit} kom til feil mottakar',
      en: 'A report for {unit} reached the wrong receiver',
    },
    when: WITHIN,
    body: {
      nb: 'Ta stilling til om Datatilsynet skal ha melding, og om de ansatte i {unit} skal ha beskjed. Fristen går også i helger og ferier. Snakk gjerne med personvernombudet.',
      nn: 'Ta stilling til om Datatilsynet skal ha melding, og om dei tilsette i {unit} skal ha beskjed. Fristen går òg i helger og feriar. Snakk gjerne med personvernombodet.',
      en: 'Decide whether the supervisory authority should be told, and whether the staff of {unit} should be told. The time runs at weekends and in holidays too. The data protection officer can advise you.',
    },
    button: ASSESS,
    subject: SUBJECT,
  },
  wrongReceiver48: REMINDER,
  wrongReceiver24: REMINDER,
  'wrongReceiver24.leader': TO_LEADER,
  wrongReceiver6: REMINDER,
  'wrongReceiver6.leader': TO_LEADER,
  wrongReceiverLate: {
    ...REMINDER,
    when: {
      nb: 'De 72 timene er ute. Gjør det gjerne nå.',
      nn: 'Dei 72 timane er ute. Gjer det gjerne no.',
      en: 'The 72 hours have passed. Please do it now.',
    },
  },
  'wrongReceiverLate.leader': {
    ...TO_LEADER,
    when: { nb: 'De 72 timene er ute.', nn: 'Dei 72 timane er ute.', en: 'The 72 hours have passed.' },
  },
  wrongReceiverAssessed: {
    title: {
      nb: 'Rapport til feil mottaker: saken er vurdert',
      nn: 'Rapport til feil mottakar: saka er vurdert',
      en: 'Report to the wrong receiver: the matter has been assessed',
    },
    when: NO_HURRY,
    body: {
      nb: '{Boss} har vurdert saken for {unit}. På siden står det om Datatilsynet har fått melding, og om de ansatte får beskjed.',
      nn: '{Boss} har vurdert saka for {unit}. På sida står det om Datatilsynet har fått melding, og om dei tilsette får beskjed.',
      en: '{Boss} has assessed the matter for {unit}. The page says whether the supervisory authority was told, and whether the staff are told.',
    },
    button: SEE,
    subject: {
      nb: 'Rapport til feil mottaker, vurdert, {unit}',
      nn: 'Rapport til feil mottakar, vurdert, {unit}',
      en: 'Report to the wrong receiver, assessed, {unit}',
    },
  },
} as const satisfies StepTable;
