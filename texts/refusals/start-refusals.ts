import type { Catalogue } from '../message.ts';

/** What must be in place before a cycle starts. {unit} is the unit that lacks something. */
export const START_REFUSALS = {
  ORGANISATION_MISSING: {
    nb: 'Det er ikke lest inn noen organisasjon. Importer enheter, personer og roller først.',
    nn: 'Det er ikkje lese inn nokon organisasjon. Importer einingar, personar og roller først.',
    en: 'No organisation has been imported. Import units, people and assignments first.',
  },
  CYCLE_PLAN_OVER: {
    nb: 'Planens periode er allerede over. Velg en plan med et senere startår.',
    nn: 'Perioden i planen er alt over. Vel ein plan med eit seinare startår.',
    en: 'The plan’s period is already over. Choose a plan with a later start year.',
  },
  MANDATE_MISSING: {
    nb: 'Oppgi referansen til vedtaket om gjennomføringen før syklusen starter.',
    nn: 'Oppgje referansen til vedtaket om gjennomføringa før syklusen startar.',
    en: 'Give the reference of the decision to carry out the survey before the cycle starts.',
  },
  DISCUSSION_MISSING: {
    nb: 'Oppgi dagen gjennomføringen ble drøftet med de tillitsvalgte.',
    nn: 'Oppgje dagen gjennomføringa vart drøfta med dei tillitsvalde.',
    en: 'Give the day on which the survey was discussed with the unions.',
  },
  DISCUSSION_IN_FUTURE: {
    nb: 'Dagen gjennomføringen ble drøftet med de tillitsvalgte, er ikke kommet ennå. Rett datoen, eller start etter drøftingen.',
    nn: 'Dagen gjennomføringa vart drøfta med dei tillitsvalde, er ikkje komen enno. Rett datoen, eller start etter drøftinga.',
    en: 'The day given for the discussion with the unions has not come yet. Correct the date, or start after the discussion.',
  },
  PRIVACY_NOTICE_MISSING: {
    nb: 'Oppgi hvor de ansatte kan lese hvordan svarene brukes (personvernerklæringen).',
    nn: 'Oppgje kvar dei tilsette kan lese korleis svara blir brukte (personvernerklæringa).',
    en: 'Give the place where staff can read how their answers are used (the privacy notice).',
  },
  COORDINATOR_MISSING: {
    nb: '{unit} mangler koordinator. Legg inn rollen og prøv igjen.',
    nn: '{unit} manglar koordinator. Legg inn rolla og prøv igjen.',
    en: '{unit} has no coordinator. Add the role and try again.',
  },
  LOCAL_COORDINATOR_MISSING: {
    nb: '{unit} mangler lokal koordinator. Legg inn rollen og prøv igjen.',
    nn: '{unit} manglar lokal koordinator. Legg inn rolla og prøv igjen.',
    en: '{unit} has no local coordinator. Add the role and try again.',
  },
  SENIOR_SAFETY_MISSING: {
    nb: '{unit} mangler hovedverneombud. Legg inn rollen og prøv igjen.',
    nn: '{unit} manglar hovudverneombod. Legg inn rolla og prøv igjen.',
    en: '{unit} has no senior safety representative. Add the role and try again.',
  },
  LEADER_MISSING: {
    nb: '{unit} mangler leder, og det er ingen over som kan svare for enheten. Legg inn en leder og prøv igjen.',
    nn: '{unit} manglar leiar, og det er ingen over som kan svare for eininga. Legg inn ein leiar og prøv igjen.',
    en: '{unit} has no leader and nobody above to answer for it. Add a leader and try again.',
  },
  UNIT_PARENT_UNKNOWN: {
    nb: '{unit} henger ikke sammen med resten av organisasjonen. Rett enheten over og importer på nytt.',
    nn: '{unit} heng ikkje saman med resten av organisasjonen. Rett eininga over og importer på nytt.',
    en: '{unit} is not connected to the rest of the organisation. Correct its parent and import again.',
  },
  UNIT_JOINS_BY_LIST: {
    nb: '{unit} kan ennå være svarenhet. Be lederen sette den på listen over svarenheter. Ingenting er endret.',
    nn: '{unit} kan enno vere svareining. Be leiaren setje ho på lista over svareiningar. Ingenting er endra.',
    en: '{unit} can still be a response unit. Ask the manager to put it on the list of response units. Nothing was changed.',
  },
  UNIT_JOINS_NEXT: {
    nb: 'Denne runden er over. {unit} begynner med den neste. Ingenting er endret.',
    nn: 'Denne runden er over. {unit} byrjar med den neste. Ingenting er endra.',
    en: 'This cycle is over. {unit} begins with the next one. Nothing was changed.',
  },
} as const satisfies Catalogue;
