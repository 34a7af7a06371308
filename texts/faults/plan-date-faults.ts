import type { Catalogue } from '../message.ts';

/** What is wrong with the days of a plan, and with the steps that count from them. */
export const PLAN_DATE_FAULTS = {
  PLAN_YEAR_WRONG: {
    nb: '{year} kan ikke være startåret. Skriv et år fra 2000 til 2100.',
    nn: '{year} kan ikkje vere startåret. Skriv eit år frå 2000 til 2100.',
    en: '{year} is not a start year. Give one from 2000 to 2100.',
  },
  PLAN_ZONE_UNKNOWN: {
    nb: 'Dette er ikke en tidssone. Skriv den som Europe/Oslo.',
    nn: 'Dette er ikkje ei tidssone. Skriv henne som Europe/Oslo.',
    en: 'This is not a time zone. Write it like Europe/Oslo.',
  },
  PLAN_DATE_IMPOSSIBLE: {
    nb: "{date} finnes ikke. Den siste dagen i en måned skrives '{' endOf: {month} '}'.",
    nn: "{date} finst ikkje. Den siste dagen i ein månad blir skriven '{' endOf: {month} '}'.",
    en: "{date} does not exist. For the last day of a month write '{' endOf: {month} '}'.",
  },
  PLAN_DATE_OUTSIDE: {
    nb: '{date} ligger utenfor syklusen. Skriv en dag mellom starten og avslutningen.',
    nn: '{date} ligg utanfor syklusen. Skriv ein dag mellom starten og avslutninga.',
    en: '{date} lies outside the cycle. Give a day between its start and its close.',
  },
  PLAN_DATES_ORDER: {
    nb: '{later} kommer før {earlier}. Rett en av dem.',
    nn: '{later} kjem før {earlier}. Rett ein av dei.',
    en: '{later} comes before {earlier}. Mend one of them.',
  },
  PLAN_CLOSES_EARLY: {
    nb: 'Syklusen avsluttes før den starter. Rett starts eller closes.',
    nn: 'Syklusen blir avslutta før han startar. Rett starts eller closes.',
    en: 'The cycle closes before it starts. Mend starts or closes.',
  },
  PLAN_PHASE_BACKWARDS: {
    nb: 'Fasen slutter før den begynner. Rett from eller until.',
    nn: 'Fasen sluttar før han begynner. Rett from eller until.',
    en: 'The phase ends before it begins. Mend from or until.',
  },
  PLAN_SNAPSHOT_LATE: {
    nb: 'Tallene ville bli frosset etter fristen for {duty}. Frys dem tidligere.',
    nn: 'Tala ville bli frosne etter fristen for {duty}. Frys dei tidlegare.',
    en: 'The figures would be frozen after {duty} is due. Freeze them earlier.',
  },
  PLAN_HARD_END_LATE: {
    nb: 'hardEnd kommer etter at syklusen er avsluttet. Rett hardEnd eller closes.',
    nn: 'hardEnd kjem etter at syklusen er avslutta. Rett hardEnd eller closes.',
    en: 'The hard end comes after the close of the cycle. Mend hardEnd or closes.',
  },
  PLAN_EASTER_BACKWARDS: {
    nb: 'fromEaster kommer etter toEaster. La dem bytte plass.',
    nn: 'fromEaster kjem etter toEaster. La dei byte plass.',
    en: 'fromEaster comes after toEaster. Swap them.',
  },
  PLAN_NO_POST_DAYS: {
    nb: 'Ingen brev kunne gå ut fra {from} til {until}. Kort ned quiet eller closedDays, så ingen brev venter mer enn {most} dager.',
    nn: 'Ingen brev kunne gå ut frå {from} til {until}. Kort ned quiet eller closedDays, så ingen brev ventar meir enn {most} dagar.',
    en: 'No letter could leave from {from} to {until}. Shorten quiet or closedDays so that none waits more than {most} days.',
  },
  PLAN_STEP_COUNTS: {
    nb: 'Bruk nøyaktig én av calendarDaysBefore, workingDaysAfter, workingDaysBeforeTarget, hoursBeforeDue og whenEnded.',
    nn: 'Bruk nøyaktig éin av calendarDaysBefore, workingDaysAfter, workingDaysBeforeTarget, hoursBeforeDue og whenEnded.',
    en: 'Give exactly one of calendarDaysBefore, workingDaysAfter, workingDaysBeforeTarget, hoursBeforeDue and whenEnded.',
  },
  PLAN_STEP_TWICE: {
    nb: 'Trinnet {step} står to ganger, så ett av dem ville gå tapt. Gi det et annet navn.',
    nn: 'Steget {step} står to gonger, så eitt av dei ville gå tapt. Gi det eit anna namn.',
    en: 'The step {step} stands twice, so one would be lost. Give it another name.',
  },
  PLAN_STEP_IN_LADDER: {
    nb: 'Stigen {ladder} har også et trinn {step}. Gi dette et annet navn.',
    nn: 'Stigen {ladder} har også eit steg {step}. Gi dette eit anna namn.',
    en: 'The ladder {ladder} has a step {step} too. Give this one another name.',
  },
  PLAN_STEP_HIDDEN: {
    nb: 'Stigen {ladder} eller friendly har også et trinn {step}, og det ene ville skjule det andre. Gi ett av dem et annet navn.',
    nn: 'Stigen {ladder} eller friendly har også eit steg {step}, og det eine ville skjule det andre. Gi eitt av dei eit anna namn.',
    en: 'The ladder {ladder} or friendly has a step {step} too, and one would hide the other. Give one of them another name.',
  },
  PLAN_STEP_NEVER: {
    nb: 'En stige teller dager. Flytt dette trinnet til friendly i oppgaven.',
    nn: 'Ein stige tel dagar. Flytt dette steget til friendly i oppgåva.',
    en: 'A ladder counts days. Move this step to friendly of the duty.',
  },
  PLAN_ASK_STEP_COUNT: {
    nb: 'Disse trinnene teller fra innsendingen. Skriv workingDaysAfter.',
    nn: 'Desse stega tel frå innsendinga. Skriv workingDaysAfter.',
    en: 'These steps count from the submission. Write workingDaysAfter.',
  },
  PLAN_STEP_TO_NOBODY: {
    nb: 'Dette trinnet når ingen. Skriv en rolle i to, eller ta bort trinnet.',
    nn: 'Dette steget når ingen. Skriv ei rolle i to, eller ta bort steget.',
    en: 'This step reaches nobody. Name a role in to, or take the step away.',
  },
  PLAN_STEP_WITHOUT_PARTY: {
    nb: 'Trinnet {step} når ingen her. Legg til jointWith i oppgaven, eller la det gå til en annen rolle.',
    nn: 'Steget {step} når ingen her. Legg til jointWith i oppgåva, eller la det gå til ei anna rolle.',
    en: 'The step {step} reaches nobody here. Add jointWith to the duty, or let the step go to another role.',
  },
  PLAN_TARGET_MISSING: {
    nb: 'Et trinn her teller fra target. Legg til target i oppgaven.',
    nn: 'Eit steg her tel frå target. Legg til target i oppgåva.',
    en: 'A step here counts from the target. Add target to the duty.',
  },
} as const satisfies Catalogue;
