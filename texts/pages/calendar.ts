import type { Catalogue } from '../message.ts';

/** The page where a person makes and ends a calendar address. Loaded with it. */
export const CALENDAR = {
  title: { nb: 'Kalender', nn: 'Kalender', en: 'Calendar' },
  lead: {
    nb: 'Få siste dag for oppgavene dine i kalenderen du bruker til daglig. Datoene flytter seg av seg selv, og det som er gjort, forsvinner.',
    nn: 'Få siste dag for oppgåvene dine i kalenderen du bruker til dagleg. Datoane flyttar seg av seg sjølve, og det som er gjort, forsvinn.',
    en: 'Get the last days of your tasks in the calendar you use every day. Dates move by themselves, and what is done disappears.',
  },
  says: {
    nb: 'I kalenderen står oppgave og enhet, aldri navn eller tekst. Den som har adressen, kan lese den. Slå den av her når du vil.',
    nn: 'I kalenderen står oppgåve og eining, aldri namn eller tekst. Den som har adressa, kan lese han. Slå han av her når du vil.',
    en: 'The calendar names task and unit, never a person or a text. Whoever has the address can read it. Turn it off here whenever you like.',
  },
  make: { nb: 'Lag en adresse', nn: 'Lag ei adresse', en: 'Make an address' },
  again: { nb: 'Lag en ny adresse', nn: 'Lag ei ny adresse', en: 'Make a new address' },
  againNote: { nb: 'Den gamle slutter å virke.', nn: 'Den gamle sluttar å verke.', en: 'The old one stops working.' },
  end: { nb: 'Slå av kalenderen', nn: 'Slå av kalenderen', en: 'Turn the calendar off' },
  address: { nb: 'Adressen din', nn: 'Adressa di', en: 'Your address' },
  once: {
    nb: 'Adressen vises bare nå. Kopier den, og velg «Abonner på kalender» eller «Fra internett» i kalenderen din.',
    nn: 'Adressa blir vist berre no. Kopier ho, og vel «Abonner på kalender» eller «Frå internett» i kalenderen din.',
    en: 'The address is shown only now. Copy it, and choose “Subscribe to calendar” or “From the internet” in your calendar.',
  },
  copy: { nb: 'Kopier', nn: 'Kopier', en: 'Copy' },
  copied: { nb: 'Kopiert', nn: 'Kopiert', en: 'Copied' },
  on: { nb: 'Kalenderen er slått på.', nn: 'Kalenderen er slått på.', en: 'The calendar is on.' },
  off: { nb: 'Kalenderen er slått av.', nn: 'Kalenderen er slått av.', en: 'The calendar is off.' },
  failed: {
    nb: 'Det gikk ikke akkurat nå. Prøv igjen.',
    nn: 'Det gjekk ikkje akkurat no. Prøv igjen.',
    en: 'That did not work just now. Try again.',
  },
} as const satisfies Catalogue;
