import type { StepTable } from './words.ts';

/** A text was removed; why stands on the page, for those who may read it, and never in a letter. */
export const REMOVAL_WORDS = {
  textRemoved: {
    title: {
      nb: '{Duty}: send en rettet versjon',
      nn: '{Duty}: send ein retta versjon',
      en: '{Duty}: please send a corrected version',
    },
    when: { nb: 'Gjerne i løpet av noen dager.', nn: 'Gjerne i løpet av nokre dagar.', en: 'Preferably within a few days.' },
    body: {
      nb: 'Teksten du sendte for {unit}, er fjernet fordi noe i den ikke skal stå her. På siden ser du når, av hvem og hva slags grunn. Det som er svart på den, står, og når den kom, teller fortsatt. Skriv den på nytt uten det som ikke skulle stå der, og send den.',
      nn: 'Teksten du sende for {unit}, er fjerna fordi noko i han ikkje skal stå her. På sida ser du når, av kven og kva slags grunn. Det som er svara på han, står, og når han kom, tel framleis. Skriv han på nytt utan det som ikkje skulle stå der, og send han.',
      en: 'The text you sent for {unit} has been removed because something in it does not belong here. The page shows when, by whom and for what kind of reason. What was answered to it stands, and when it came still counts. Please write it anew without what was not to stand there, and send it.',
    },
    then: {
      nb: 'Inntil den kommer, kan ingen lese hva dere ble enige om.',
      nn: 'Til han kjem, kan ingen lese kva de vart einige om.',
      en: 'Until it comes, nobody can read what you agreed on.',
    },
    button: { nb: 'Send en rettet versjon', nn: 'Send ein retta versjon', en: 'Send a corrected version' },
    subject: { nb: '{Duty}, rettet versjon, {unit}', nn: '{Duty}, retta versjon, {unit}', en: '{Duty}, corrected version, {unit}' },
  },
  textRemovedHere: {
    title: {
      nb: '{Duty}: en tekst er fjernet her, se på arkivet',
      nn: '{Duty}: ein tekst er fjerna her, sjå på arkivet',
      en: '{Duty}: a text was removed here, please look at the archive',
    },
    when: { nb: 'Se på det så snart du kan.', nn: 'Sjå på det så snart du kan.', en: 'Please look at it as soon as you can.' },
    body: {
      nb: 'En tekst fra {unit} holdt noe som ikke skal stå her, og er fjernet i Toårshjulet. Arkivet kan ha fått den før det. Det som er i arkivet, kan ikke tas tilbake herfra. Vurder skjerming eller sletting der, og si fra til den det gjelder om hva som blir bestemt.',
      nn: 'Ein tekst frå {unit} heldt noko som ikkje skal stå her, og er fjerna i Toårshjulet. Arkivet kan ha fått han før det. Det som er i arkivet, kan ikkje takast tilbake herifrå. Vurder skjerming eller sletting der, og sei frå til den det gjeld om kva som blir bestemt.',
      en: 'A text from {unit} held something that does not belong here, and has been removed in Toårshjulet. The archive may have had it before. What is in the archive cannot be taken back from here. Please consider screening or erasure there, and tell the person concerned what is decided.',
    },
    then: {
      nb: 'Det som ikke var sendt til arkivet, blir sendt uten teksten.',
      nn: 'Det som ikkje var sendt til arkivet, blir sendt utan teksten.',
      en: 'What had not been sent to the archive is sent without the text.',
    },
    button: { nb: 'Se enheten', nn: 'Sjå eininga', en: 'See the unit' },
    subject: { nb: '{Duty}, fjernet tekst, {unit}', nn: '{Duty}, fjerna tekst, {unit}', en: '{Duty}, removed text, {unit}' },
  },
} as const satisfies StepTable;
