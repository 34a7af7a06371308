import type { Catalogue } from '../message.ts';

/** Units smaller than advised on the list of response units. */
export const UNIT_LIST = {
  advice: {
    nb: 'Det er anbefalt at en svarenhet har minst {n} ansatte. Mindre enheter får oftere ingen egen rapport. De kan svare sammen med en nabo:',
    nn: 'Det er tilrådd at ei svareining har minst {n} tilsette. Mindre einingar får oftare ingen eigen rapport. Dei kan svare saman med ein nabo:',
    en: 'A response unit is advised to have at least {n} employees. Smaller units more often get no report of their own. They can answer together with a neighbour:',
  },
  small: {
    nb: '{unit} har {n, plural, one {# ansatt} other {# ansatte}}.',
    nn: '{unit} har {n, plural, one {# tilsett} other {# tilsette}}.',
    en: '{unit} has {n, plural, one {# employee} other {# employees}}.',
  },
  smallWith: {
    nb: '{unit} har {n, plural, one {# ansatt} other {# ansatte}}, og kan svare sammen med {neighbour}.',
    nn: '{unit} har {n, plural, one {# tilsett} other {# tilsette}}, og kan svare saman med {neighbour}.',
    en: '{unit} has {n, plural, one {# employee} other {# employees}}, and can answer together with {neighbour}.',
  },
  why: {
    nb: 'Hvorfor skal de svare alene likevel?',
    nn: 'Kvifor skal dei svare åleine likevel?',
    en: 'Why are they to answer on their own all the same?',
  },
  whyHelp: {
    nb: 'Lokal koordinator leser det før listen bekreftes. Skriv ikke navn på noen.',
    nn: 'Lokal koordinator les det før lista blir stadfesta. Skriv ikkje namn på nokon.',
    en: 'The local coordinator reads it before confirming the list. Do not write anybody’s name.',
  },
  whyMissing: {
    nb: 'Skriv hvorfor de minste enhetene skal svare alene, eller ta dem ut av listen.',
    nn: 'Skriv kvifor dei minste einingane skal svare åleine, eller ta dei ut av lista.',
    en: 'Write why the smallest units are to answer on their own, or take them out of the list.',
  },
  reason: { nb: 'Derfor svarer de alene', nn: 'Derfor svarer dei åleine', en: 'Why they answer on their own' },
} as const satisfies Catalogue;
