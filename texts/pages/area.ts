import type { Catalogue } from '../message.ts';

/** The first page of a safety representative. */
export const AREA = {
  area: { nb: 'Verneområdet ditt', nn: 'Verneområdet ditt', en: 'Your safety area' },
  units: {
    nb: '{n, plural, one {# enhet} other {# enheter}}',
    nn: '{n, plural, one {# eining} other {# einingar}}',
    en: '{n, plural, one {# unit} other {# units}}',
  },
  waiting: {
    nb: '{n, plural, =0 {Ingenting venter på svar fra deg} one {# sak venter på svar fra deg} other {# saker venter på svar fra deg}}',
    nn: '{n, plural, =0 {Ingenting ventar på svar frå deg} one {# sak ventar på svar frå deg} other {# saker ventar på svar frå deg}}',
    en: '{n, plural, =0 {Nothing waits for an answer from you} one {# matter waits for an answer from you} other {# matters wait for an answer from you}}',
  },
  through: {
    nb: '{n, plural, one {Les og svar} other {Gå gjennom alle #}}',
    nn: '{n, plural, one {Les og svar} other {Gå gjennom alle #}}',
    en: '{n, plural, one {Read and answer} other {Go through all #}}',
  },
  none: {
    nb: 'Når en leder sender noe dere har gjort sammen, kommer det hit, og du får brev. Under ser du hvordan det står til i enhetene.',
    nn: 'Når ein leiar sender noko de har gjort saman, kjem det hit, og du får brev. Under ser du korleis det står til i einingane.',
    en: 'When a manager sends something you have done together, it comes here and you get a letter. Below you see how the units stand.',
  },
  item: { nb: '{unit}: {duty}', nn: '{unit}: {duty}', en: '{unit}: {duty}' },
  sent: { nb: '{who} sendte {date}.', nn: '{who} sende {date}.', en: '{who} sent it on {date}.' },
  answerBy: { nb: 'Svar innen {date}', nn: 'Svar innan {date}', en: 'Answer by {date}' },
  noHurry: { nb: 'Svar når du kan', nn: 'Svar når du kan', en: 'Answer when you can' },
  ifNot: { nb: 'Hvis du ikke rekker det:', nn: 'Om du ikkje rekk det:', en: 'If there is not enough time:' },
  ifNotThen: {
    nb: 'Spørsmålet går etter hvert også til vara og lokalt hovedverneombud. Et svar som mangler, regnes aldri som ja, og ingen leder får brev om det.',
    nn: 'Spørsmålet går etter kvart òg til vara og lokalt hovudverneombod. Eit svar som manglar, blir aldri rekna som ja, og ingen leiar får brev om det.',
    en: 'In time the question also goes to the deputy and the local senior representative. A missing answer never counts as yes, and no leader gets a letter about it.',
  },
  whoElse: { nb: 'Også {who} kan svare.', nn: 'Òg {who} kan svare.', en: 'An answer can also come from {who}.' },
  onlyYou: {
    nb: 'Ingen andre i vernetjenesten er satt opp for enheten.',
    nn: 'Ingen andre i vernetenesta er sette opp for eininga.',
    en: 'Nobody else in the safety service is set up for the unit.',
  },
  choiceTitle: {
    nb: 'Dere er flere verneombud i {unit}. Velg hvem som svarer',
    nn: 'De er fleire verneombod i {unit}. Vel kven som svarar',
    en: 'You are several safety representatives in {unit}. Choose who answers',
  },
  chosenTitle: {
    nb: '{name} svarer for {unit}',
    nn: '{name} svarar for {unit}',
    en: '{name} answers for {unit}',
  },
  notChosenTitle: {
    nb: 'Verneombudene i {unit} har ikke valgt hvem som svarer',
    nn: 'Verneomboda i {unit} har ikkje valt kven som svarar',
    en: 'The safety representatives of {unit} have not chosen who answers',
  },
  choiceLead: {
    nb: 'Bli enige dere imellom, så skriver én av dere det inn. Alle leser alt som før, og dere kan velge på nytt når dere vil. Ingen leder eller koordinator kan velge for dere.',
    nn: 'Bli einige dykk imellom, så skriv éin av dykk det inn. Alle les alt som før, og de kan velje på nytt når de vil. Ingen leiar eller koordinator kan velje for dykk.',
    en: 'Agree among yourselves, and one of you records it. All of you read everything as before, and you can choose again at any time. No leader or coordinator can choose for you.',
  },
  choiceUntil: {
    nb: 'Inntil dere har valgt, får alle spørsmålene, og et svar fra én av dere blir merket som foreløpig.',
    nn: 'Til de har valt, får alle spørsmåla, og eit svar frå éin av dykk blir merkt som førebels.',
    en: 'Until you have chosen, all of you get the questions, and an answer from one of you is marked as interim.',
  },
  choiceBy: {
    nb: '{by} skrev det inn {date}.',
    nn: '{by} skreiv det inn {date}.',
    en: '{by} recorded it on {date}.',
  },
  choiceAmong: {
    nb: 'Verneombudene der er {names}. Valget er deres.',
    nn: 'Verneomboda der er {names}. Valet er deira.',
    en: 'The safety representatives there are {names}. The choice is theirs.',
  },
  answersHere: { nb: '(svarer for enheten)', nn: '(svarar for eininga)', en: '(answers for the unit)' },
  choose: { nb: '{name} svarer', nn: '{name} svarar', en: '{name} answers' },
  chooseYou: { nb: 'Jeg svarer', nn: 'Eg svarar', en: 'I answer' },
  chooseAgain: { nb: 'Velg på nytt', nn: 'Vel på nytt', en: 'Choose again' },
  divideTitle: { nb: 'Del enhetene med vara', nn: 'Del einingane med vara', en: 'Divide the units with the deputy' },
  divideLead: {
    nb: 'Der vara svarer, går spørsmålene og brevene dit først. Du kan fortsatt svare, og tar enheten tilbake når du vil. Ingen leder velger dette.',
    nn: 'Der vara svarar, går spørsmåla og breva dit først. Du kan framleis svare, og tek eininga tilbake når du vil. Ingen leiar vel dette.',
    en: 'Where the deputy answers, questions and letters go there first. You can still answer, and take the unit back at any time. No leader chooses this.',
  },
  dividedTo: { nb: '{name} svarer', nn: '{name} svarar', en: '{name} answers' },
  notDivided: { nb: 'Du svarer', nn: 'Du svarar', en: 'You answer' },
  leaveTo: { nb: 'La {name} svare for {unit}', nn: 'La {name} svare for {unit}', en: 'Let {name} answer for {unit}' },
  takeBack: { nb: 'Svar for {unit} selv', nn: 'Svar for {unit} sjølv', en: 'Answer for {unit} yourself' },
  contactLocalSenior: { nb: 'Kontakt LHVO', nn: 'Kontakt LHVO', en: 'Contact the local senior representative' },
  contactSenior: { nb: 'Kontakt HVO', nn: 'Kontakt HVO', en: 'Contact the senior representative' },
  contactLead: {
    nb: 'Når du vil drøfte noe før du svarer, eller trenger hjelp med rollen.',
    nn: 'Når du vil drøfte noko før du svarar, eller treng hjelp med rolla.',
    en: 'When you want to talk something over before you answer, or need help with the role.',
  },
  seniorFor: { nb: '{Role} for {units}', nn: '{Role} for {units}', en: '{Role} for {units}' },
  writeTo: { nb: 'Skriv til {name}', nn: 'Skriv til {name}', en: 'Write to {name}' },
  yourUnits: { nb: 'Enhetene dine', nn: 'Einingane dine', en: 'Your units' },
  unitAndManager: { nb: 'Enhet og leder', nn: 'Eining og leiar', en: 'Unit and manager' },
  youAnswer: {
    nb: 'Du svarer for {n, plural, one {# enhet} other {# enheter}}',
    nn: 'Du svarar for {n, plural, one {# eining} other {# einingar}}',
    en: 'You answer for {n, plural, one {# unit} other {# units}}',
  },
  otherAnswers: {
    nb: '{who} svarer for {n, plural, one {# enhet} other {# enheter}}',
    nn: '{who} svarar for {n, plural, one {# eining} other {# einingar}}',
    en: '{who} answers for {n, plural, one {# unit} other {# units}}',
  },
  nobody: { nb: 'Ingen', nn: 'Ingen', en: 'Nobody' },
  noUnits: {
    nb: 'Ingen enheter i området ditt er med i en runde akkurat nå. De kommer hit når listene over svarenheter er bekreftet.',
    nn: 'Ingen einingar i området ditt er med i ein runde akkurat no. Dei kjem hit når listene over svareiningar er stadfesta.',
    en: 'No units in your area take part in a round just now. They come here when the lists of response units have been confirmed.',
  },
} as const satisfies Catalogue;
