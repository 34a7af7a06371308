import type { Catalogue } from '../message.ts';

/** What the report gate tells the coordinator, always without numbers. {unit} is the unit, {least} the smallest threshold allowed. */
export const GATE_REFUSALS = {
  FAMILY_AT_RISK: {
    nb: 'Rapporter rundt {unit} holdes tilbake, så ingen kan regne seg frem til små grupper. Hold dem tilbake i undersøkelsessystemet også.',
    nn: 'Rapportar rundt {unit} blir haldne tilbake, så ingen kan rekne seg fram til små grupper. Hald dei tilbake i undersøkingssystemet òg.',
    en: 'Reports around {unit} are held back so that nobody can work out small groups. Hold them back in the survey system as well.',
  },
  GROUPS_AT_RISK: {
    nb: 'Rapporter for stillingsgrupper i {unit} holdes tilbake, så ingen kan regne seg frem til små grupper. Hold dem tilbake i undersøkelsessystemet også.',
    nn: 'Rapportar for stillingsgrupper i {unit} blir haldne tilbake, så ingen kan rekne seg fram til små grupper. Hald dei tilbake i undersøkingssystemet òg.',
    en: 'Reports on position groups in {unit} are held back so that nobody can work out small groups. Hold them back in the survey system as well.',
  },
  SHOWN_AT_RISK: {
    nb: 'Det som er levert eller vist for {unit}, kan gjøre det mulig å regne seg frem til en liten gruppe. Mer vises ikke her. Ta kontakt med personvernombudet.',
    nn: 'Det som er levert eller vist for {unit}, kan gjere det mogleg å rekne seg fram til ei lita gruppe. Meir blir ikkje vist her. Ta kontakt med personvernombodet.',
    en: 'What has been delivered or shown for {unit} may let a small group be worked out. Nothing more is shown here. Contact the data protection officer.',
  },
  DELIVERED_BELOW_THRESHOLD: {
    nb: 'Det er levert en rapport for {unit} som ikke skulle vært laget. Be den som leverer, om å trekke den tilbake, og ta kontakt med personvernombudet.',
    nn: 'Det er levert ein rapport for {unit} som ikkje skulle vore laga. Be den som leverer, om å trekkje han tilbake, og ta kontakt med personvernombodet.',
    en: 'A report was delivered for {unit} that should not have been made. Ask whoever delivers to withdraw it and contact the data protection officer.',
  },
  CHANGED_AFTER_SHOWING: {
    nb: 'Tall for {unit} er endret etter at noe ble vist. Det som er sagt, står, og ingenting nytt åpnes.',
    nn: 'Tal for {unit} er endra etter at noko vart vist. Det som er sagt, står, og ingenting nytt blir opna.',
    en: 'Figures for {unit} changed after something was shown. What has been said stands, and nothing new is opened.',
  },
  GROUPS_NOT_SPLIT: {
    nb: 'Tall for stillingsgrupper mangler under {unit}, så slike rapporter kan ikke vurderes. Be om tallene og last dem inn på nytt.',
    nn: 'Tal for stillingsgrupper manglar under {unit}, så slike rapportar kan ikkje vurderast. Be om tala og last dei inn på nytt.',
    en: 'Counts for position groups are missing below {unit}, so such reports cannot be judged. Ask for the counts and load them again.',
  },
  CHECK_MAILING_LIST: {
    nb: '{unit} fikk ingen egen rapport selv om enheten er stor nok. Sjekk om utsendelseslisten var riktig.',
    nn: '{unit} fekk ingen eigen rapport sjølv om eininga er stor nok. Sjekk om utsendingslista var rett.',
    en: '{unit} got no report of its own although it is large enough. Check whether the mailing list was right.',
  },
  COUNT_NEGATIVE: {
    nb: 'Tallene for {unit} har en verdi under null. Rett filen og last den inn på nytt.',
    nn: 'Tala for {unit} har ein verdi under null. Rett fila og last henne inn på nytt.',
    en: 'The counts for {unit} hold a value below zero. Correct the file and load it again.',
  },
  COUNT_ANSWERED_ABOVE_INVITED: {
    nb: 'For {unit} er det flere svar enn inviterte. Rett filen og last den inn på nytt.',
    nn: 'For {unit} er det fleire svar enn inviterte. Rett fila og last henne inn på nytt.',
    en: 'For {unit} there are more answers than invitations. Correct the file and load it again.',
  },
  COUNT_NOT_WHOLE: {
    nb: 'Tallene for {unit} må være hele tall. Rett filen og last den inn på nytt.',
    nn: 'Tala for {unit} må vere heile tal. Rett fila og last henne inn på nytt.',
    en: 'The counts for {unit} have to be whole numbers. Correct the file and load it again.',
  },
  COUNT_CHANGED: {
    nb: 'Filen sier noe annet om {unit} enn den forrige. Last inn den rette filen, eller oppgi at den er en rettelse.',
    nn: 'Fila seier noko anna om {unit} enn den førre. Last inn den rette fila, eller oppgje at ho er ei retting.',
    en: 'The file says something else about {unit} than the one before. Load the right file, or say that it is a correction.',
  },
  COUNT_MISSING: {
    nb: '{unit} var med forrige gang, men mangler i denne filen. Ta den med igjen; en enhet uten inviterte føres med 0.',
    nn: '{unit} var med førre gong, men manglar i denne fila. Ta den med att; ei eining utan inviterte blir ført med 0.',
    en: '{unit} was there last time but is missing from this file. Include it again; write 0 for a unit in which nobody was invited.',
  },
  COUNT_BELOW_UNITS: {
    nb: 'Enhetene under {unit} har til sammen mer enn {unit} selv. Rett filen og last den inn på nytt.',
    nn: 'Einingane under {unit} har til saman meir enn {unit} sjølv. Rett fila og last henne inn på nytt.',
    en: 'The units below {unit} add up to more than {unit} itself. Correct the file and load it again.',
  },
  COUNT_BELOW_GROUPS: {
    nb: 'Stillingsgruppene i {unit} har til sammen mer enn {unit} selv. Rett filen og last den inn på nytt.',
    nn: 'Stillingsgruppene i {unit} har til saman meir enn {unit} sjølv. Rett fila og last henne inn på nytt.',
    en: 'The position groups in {unit} add up to more than {unit} itself. Correct the file and load it again.',
  },
  THRESHOLD_INVALID: {
    nb: 'Grensen må være et helt tall, minst {least}.',
    nn: 'Grensa må vere eit heilt tal, minst {least}.',
    en: 'The threshold has to be a whole number of at least {least}.',
  },
  THRESHOLD_LOWERED: {
    nb: 'Grensen kan heves, men ikke senkes under {least} mens perioden varer. Folk har svart under det løftet som ble gitt.',
    nn: 'Grensa kan hevast, men ikkje senkast under {least} medan perioden varer. Folk har svara under den lovnaden som vart gitt.',
    en: 'The threshold can be raised but not lowered below {least} during the period. People answered under the promise that was given.',
  },
} as const satisfies Catalogue;
