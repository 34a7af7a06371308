import type { RemovalReason } from '../../domain/facts.ts';
import type { Catalogue, Message } from '../message.ts';

/** Removing a text that does not belong here: what happens, and that it cannot be undone. */
export const REMOVAL = {
  title: {
    nb: 'Står det noe i en tekst som ikke hører hjemme her?',
    nn: 'Står det noko i ein tekst som ikkje høyrer heime her?',
    en: 'Does a text hold something that does not belong here?',
  },
  lead: {
    nb: 'Du kan fjerne en tekst som nevner en bestemt person, handler om noens helse eller om en sak som hører til et annet sted. Hele teksten fjernes, ikke en del av den: ingen andre enn den som skrev den, kan si hva som skal stå igjen.',
    nn: 'Du kan fjerne ein tekst som nemner ein bestemt person, handlar om helsa til nokon eller om ei sak som høyrer til ein annan stad. Heile teksten blir fjerna, ikkje ein del av han: ingen andre enn den som skreiv han, kan seie kva som skal stå att.',
    en: 'You can remove a text that mentions a certain person, is about somebody’s health, or about a case that belongs elsewhere. The whole text goes, not a part of it: only whoever wrote it can say what is to remain.',
  },
  correctFirst: {
    nb: 'Er det bare en setning? Send først en rettet versjon av skjemaet, og fjern så de gamle versjonene her. Da slipper dere å skrive alt på nytt.',
    nn: 'Er det berre ei setning? Send først ein retta versjon av skjemaet, og fjern så dei gamle versjonane her. Då slepp de å skrive alt på nytt.',
    en: 'Is it only one sentence? First send a corrected version of the form, and then remove the old versions here. Then nobody has to write everything anew.',
  },
  unread: {
    nb: 'Du ser hvilke tekster som finnes, ikke hva som står i dem.',
    nn: 'Du ser kva tekstar som finst, ikkje kva som står i dei.',
    en: 'You see which texts there are, not what they say.',
  },
  which: { nb: 'Hvilke tekster skal fjernes?', nn: 'Kva tekstar skal fjernast?', en: 'Which texts are to be removed?' },
  whichHelp: {
    nb: 'Eldre versjoner holder ofte de samme ordene. Har noen skrevet dem av i en annen tekst, må den fjernes for seg.',
    nn: 'Eldre versjonar held ofte dei same orda. Har nokon skrive dei av i ein annan tekst, må han fjernast for seg.',
    en: 'Older versions often hold the same words. If somebody has copied them into another text, that one is removed separately.',
  },
  text: { nb: '{kind}, versjon {version}, {date}', nn: '{kind}, versjon {version}, {date}', en: '{kind}, version {version}, {date}' },
  inForce: { nb: 'gjelder nå', nn: 'gjeld no', en: 'holds now' },
  by: { nb: 'fra {who}', nn: 'frå {who}', en: 'from {who}' },
  notSent: { nb: 'ikke sendt', nn: 'ikkje sendt', en: 'not sent' },
  why: { nb: 'Hvorfor?', nn: 'Kvifor?', en: 'Why?' },
  whyHelp: {
    nb: 'Alle som kan lese teksten, ser dette i stedet. Skriv ikke mer om saken noe sted her.',
    nn: 'Alle som kan lese teksten, ser dette i staden. Skriv ikkje meir om saka nokon stad her.',
    en: 'Everybody who may read the text sees this in its place. Please write no more about the matter anywhere here.',
  },
  thenTitle: { nb: 'Dette skjer', nn: 'Dette skjer', en: 'What happens' },
  thenGone: {
    nb: 'Ordene slettes for godt. Det kan ikke angres, heller ikke av oss.',
    nn: 'Orda blir sletta for godt. Det kan ikkje angrast, heller ikkje av oss.',
    en: 'The words are erased for good. It cannot be undone, not by us either.',
  },
  thenStays: {
    nb: 'At teksten fantes, når den kom, hvem som fjernet den og hvorfor, står. Det gjør også det som er svart på den.',
    nn: 'At teksten fanst, når han kom, kven som fjerna han og kvifor, står. Det gjer også det som er svara på han.',
    en: 'That the text existed, when it came, who removed it and why remains. So does what was answered to it.',
  },
  thenCorrect: {
    nb: 'Gjelder teksten nå, får lederen et brev om å sende en rettet versjon. Er noe av den i arkivet, får arkivet beskjed.',
    nn: 'Gjeld teksten no, får leiaren eit brev om å sende ein retta versjon. Er noko av han i arkivet, får arkivet beskjed.',
    en: 'If the text holds now, the manager gets a letter asking for a corrected version. If the archive may have it, the archive is told.',
  },
  sure: {
    nb: 'Jeg vet at det ikke kan angres',
    nn: 'Eg veit at det ikkje kan angrast',
    en: 'I know that it cannot be undone',
  },
  remove: { nb: 'Fjern teksten', nn: 'Fjern teksten', en: 'Remove the text' },
  done: {
    nb: 'Teksten er fjernet. Det som står igjen, er at den fantes.',
    nn: 'Teksten er fjerna. Det som står att, er at han fanst.',
    en: 'The text has been removed. What remains is that it existed.',
  },
  faults: { nb: 'Noe mangler', nn: 'Noko manglar', en: 'Something is missing' },
  whichMissing: { nb: 'Velg minst én tekst.', nn: 'Vel minst éin tekst.', en: 'Choose at least one text.' },
  whyMissing: { nb: 'Velg hvorfor.', nn: 'Vel kvifor.', en: 'Choose why.' },
  sureMissing: {
    nb: 'Kryss av for at du vet at det ikke kan angres.',
    nn: 'Kryss av for at du veit at det ikkje kan angrast.',
    en: 'Tick that you know that it cannot be undone.',
  },
} as const satisfies Catalogue;

/** The kinds of reason as whoever removes reads them. */
export const REMOVAL_CHOICES = {
  namesPerson: { nb: 'Den nevner en bestemt person', nn: 'Han nemner ein bestemt person', en: 'It mentions a certain person' },
  aboutHealth: { nb: 'Den handler om noens helse', nn: 'Han handlar om helsa til nokon', en: 'It is about somebody’s health' },
  otherChannel: {
    nb: 'Den handler om en sak som hører til i en annen kanal',
    nn: 'Han handlar om ei sak som høyrer til i ein annan kanal',
    en: 'It is about a case that belongs in another channel',
  },
  other: { nb: 'En annen grunn', nn: 'Ein annan grunn', en: 'Another reason' },
} as const satisfies Record<RemovalReason, Message>;
