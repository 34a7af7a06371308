import type { Catalogue } from '../message.ts';

/** What does not go together in a plan: names, duties and what they need of each other. */
export const PLAN_DUTY_FAULTS = {
  PLAN_NAME_UNKNOWN: {
    nb: '{what, select, phase {Fasen} ladder {Stigen} askLadder {Spørrestigen} form {Skjemaet} other {Oppgaven}} {name} finnes ikke. Her kan det stå: {known}.',
    nn: '{what, select, phase {Fasen} ladder {Stigen} askLadder {Spørjestigen} form {Skjemaet} other {Oppgåva}} {name} finst ikkje. Her kan det stå: {known}.',
    en: 'There is no {what, select, phase {phase} ladder {ladder} askLadder {ask ladder} form {form} other {duty}} {name}. Known are: {known}.',
  },
  PLAN_NAME_MISSPELT: {
    nb: '{what, select, phase {Fasen} ladder {Stigen} askLadder {Spørrestigen} form {Skjemaet} other {Oppgaven}} {name} finnes ikke. Mente du {nearest}?',
    nn: '{what, select, phase {Fasen} ladder {Stigen} askLadder {Spørjestigen} form {Skjemaet} other {Oppgåva}} {name} finst ikkje. Meinte du {nearest}?',
    en: 'There is no {what, select, phase {phase} ladder {ladder} askLadder {ask ladder} form {form} other {duty}} {name}. Did you mean {nearest}?',
  },
  PLAN_KEY_TWICE: {
    nb: '{key} står to ganger. Gi den ene en annen nøkkel.',
    nn: '{key} står to gonger. Gi den eine ein annan nøkkel.',
    en: '{key} stands twice. Give one of them another key.',
  },
  PLAN_SCOPE_EMPTY: {
    nb: 'Si hvem oppgaven gjelder: levels, responseUnits eller levelsWithoutLevel3Below.',
    nn: 'Sei kven oppgåva gjeld: levels, responseUnits eller levelsWithoutLevel3Below.',
    en: 'Say whom the duty is for. Name levels, responseUnits or levelsWithoutLevel3Below.',
  },
  PLAN_SECOND_PARTY_MISSING: {
    nb: 'Et skjema som fylles ut sammen, eller påminnelser om å svare, trenger en part til. Legg til jointWith.',
    nn: 'Eit skjema som blir fylt ut saman, eller påminningar om å svare, treng ein part til. Legg til jointWith.',
    en: 'A form filled in together, or reminders to answer, need a second party. Add jointWith.',
  },
  PLAN_SECOND_PARTY_SAME: {
    nb: 'Ingen bekrefter sitt eget arbeid. Skriv en annen rolle enn den i responsible.',
    nn: 'Ingen stadfestar sitt eige arbeid. Skriv ei anna rolle enn den i responsible.',
    en: 'Nobody confirms their own work. Name another role than responsible.',
  },
  PLAN_FORM_UNUSED: {
    nb: 'Her fyller ingen ut noe skjema. Ta det bort, eller gi oppgaven evidence: jointForm.',
    nn: 'Her fyller ingen ut noko skjema. Ta det bort, eller gi oppgåva evidence: jointForm.',
    en: 'Nobody fills in a form here. Take it away, or give the duty evidence: jointForm.',
  },
  PLAN_ARCHIVE_UNUSED: {
    nb: 'Her blir det ikke levert noe som kan arkiveres. Ta det bort.',
    nn: 'Her blir det ikkje levert noko som kan arkiverast. Ta det bort.',
    en: 'Nothing is handed in here that could be archived. Take it away.',
  },
  PLAN_THEMES_MISSING: {
    nb: 'I skjemaet {form} kan folk velge et tema. Legg til themes i planen.',
    nn: 'I skjemaet {form} kan folk velje eit tema. Legg til themes i planen.',
    en: 'The form {form} lets people choose a theme. Add themes to the plan.',
  },
  PLAN_EXTERNAL_MISSING: {
    nb: 'Her er det noen utenfor som leverer. Legg til external.',
    nn: 'Her er det nokon utanfor som leverer. Legg til external.',
    en: 'Somebody outside delivers here. Add external.',
  },
  PLAN_EVIDENCE_WRONG: {
    nb: '{name} kan bare bli gjort på én måte. Skriv evidence: {evidence}.',
    nn: '{name} kan berre bli gjord på éin måte. Skriv evidence: {evidence}.',
    en: '{name} can be done in one way only. Write evidence: {evidence}.',
  },
  PLAN_ASSESSMENT_MISPLACED: {
    nb: 'Bare det som blir skrevet underveis, blir vurdert. Flytt oppgaven til wrongReceiverDuty.',
    nn: 'Berre det som blir skrive undervegs, blir vurdert. Flytt oppgåva til wrongReceiverDuty.',
    en: 'Only what is written on the way is assessed. Move it to wrongReceiverDuty.',
  },
  PLAN_DERIVED_UNKNOWN: {
    nb: 'Oppgaven har ikke {name}. Ta det bort fra derived.',
    nn: 'Oppgåva har ikkje {name}. Ta det bort frå derived.',
    en: 'The duty has no {name}. Take it away from derived.',
  },
  PLAN_SNAPSHOT_TWICE: {
    nb: 'Denne oppgaven har alt et øyeblikksbilde. Ta bort det ene.',
    nn: 'Denne oppgåva har alt eit augneblinksbilete. Ta bort det eine.',
    en: 'This duty has a snapshot already. Take one of them away.',
  },
  PLAN_SNAPSHOT_UNUSED: {
    nb: '{duty} blir ikke gjort ved at tall fryses. Gi den evidence: snapshot, eller ta bort øyeblikksbildet.',
    nn: '{duty} blir ikkje gjord ved at tal blir frosne. Gi henne evidence: snapshot, eller ta bort augneblinksbiletet.',
    en: '{duty} does not end by a snapshot. Give it evidence: snapshot, or take the snapshot away.',
  },
  PLAN_SNAPSHOT_MISSING: {
    nb: 'Si når tallene fryses. Legg oppgaven til i snapshots.',
    nn: 'Sei når tala blir frosne. Legg oppgåva til i snapshots.',
    en: 'Say when the figures are frozen. Add the duty to snapshots.',
  },
  PLAN_CIRCLE: {
    nb: 'Denne oppgaven venter, gjennom andre, på seg selv. Gi en av dem en dato.',
    nn: 'Denne oppgåva ventar, gjennom andre, på seg sjølv. Gi ei av dei ein dato.',
    en: 'This duty waits, through others, for itself. Give one of them a date.',
  },
} as const satisfies Catalogue;
