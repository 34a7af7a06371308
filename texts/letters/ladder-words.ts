import type { StepTable } from './words.ts';

/** Reminders before and after a deadline, towards a target, and to the party who is asked to answer. */
export const LADDER_WORDS = {
  // Before: what it is stands in the task's own help text, so this only says where things are.
  before: {
    body: {
      nb: 'Er det allerede gjort, holder det å skrive det inn. Trenger dere mer tid eller hjelp, kan du be om det samme sted.',
      nn: 'Er det alt gjort, held det å skrive det inn. Treng de meir tid eller hjelp, kan du be om det same stad.',
      en: 'If it has already been done, just record it. If you need more time or help, you can ask for it in the same place.',
    },
  },
  'before.joint': {
    body: {
      nb: '{Boss} har ansvaret for at det blir gjort, og dere gjør det sammen. Ta gjerne kontakt om en dag som passer.',
      nn: '{Boss} har ansvaret for at det blir gjort, og de gjer det saman. Ta gjerne kontakt om ein dag som passar.',
      en: '{Boss} is responsible for getting it done, and you do it together. Feel free to suggest a day that suits you.',
    },
  },
  beforeLast: {
    body: {
      nb: 'Vi finner det ikke skrevet inn ennå. Er det gjort, holder det å skrive det inn. Rekker dere det ikke, kan du be om ny dato før fristen går ut.',
      nn: 'Vi finn det ikkje skrive inn enno. Er det gjort, held det å skrive det inn. Rekk de det ikkje, kan du be om ny dato før fristen går ut.',
      en: 'We do not find it recorded yet. If it has been done, just record it. If there is not enough time, you can ask for a new date before the deadline passes.',
    },
  },
  'beforeLast.joint': {
    body: {
      nb: 'Vi finner det ikke skrevet inn ennå. {Boss} har fått samme påminnelse. Du trenger ikke gjøre noe hvis dere allerede er enige om en dag.',
      nn: 'Vi finn det ikkje skrive inn enno. {Boss} har fått same påminninga. Du treng ikkje gjere noko om de alt er samde om ein dag.',
      en: 'We do not find it recorded yet. {Boss} has had the same reminder. You need not do anything if you have already agreed on a day.',
    },
  },
  // Kind steps towards a date that is wished for, not required.
  target: {
    when: {
      nb: 'Gjerne innen {targetDate}. Fristen er {date}.',
      nn: 'Gjerne innan {targetDate}. Fristen er {date}.',
      en: 'Preferably by {targetDate}. The deadline is {date}.',
    },
    body: {
      nb: 'Det er lurt å sette av en dag nå, så får alle tid til å komme. Passer det bedre senere, er det helt greit så lenge det blir før fristen.',
      nn: 'Det er lurt å setje av ein dag no, så får alle tid til å kome. Passar det betre seinare, er det heilt greitt så lenge det blir før fristen.',
      en: 'It helps to set a day now, so that everyone can be there. A later day is perfectly fine as long as it is before the deadline.',
    },
  },
  'target.joint': {
    when: {
      nb: 'Gjerne innen {targetDate}. Fristen er {date}.',
      nn: 'Gjerne innan {targetDate}. Fristen er {date}.',
      en: 'Preferably by {targetDate}. The deadline is {date}.',
    },
    body: {
      nb: '{Boss} har fått samme brev. Du trenger ikke gjøre noe nå.',
      nn: '{Boss} har fått same brevet. Du treng ikkje gjere noko no.',
      en: '{Boss} has had the same letter. You need not do anything now.',
    },
  },
  // After: the question is what is needed, not why.
  after: {
    title: {
      nb: '{Duty}: trenger dere hjelp eller ny dato?',
      nn: '{Duty}: treng de hjelp eller ny dato?',
      en: '{Duty}: do you need help or a new date?',
    },
    body: {
      nb: 'Vi finner det ikke skrevet inn for {unit}. Kanskje er det gjort, men ikke skrevet inn ennå? Du velger mellom tre svar: det er gjort, vi trenger ny dato, eller vi trenger hjelp. Ingenting lagres før du trykker på siden.',
      nn: 'Vi finn det ikkje skrive inn for {unit}. Kanskje er det gjort, men ikkje skrive inn enno? Du vel mellom tre svar: det er gjort, vi treng ny dato, eller vi treng hjelp. Ingenting blir lagra før du trykkjer på sida.',
      en: 'We do not find it recorded for {unit}. Perhaps it has been done but not recorded yet? You choose between three answers: it has been done, we need a new date, or we need help. Nothing is stored until you press on the page.',
    },
    button: { nb: 'Velg svar', nn: 'Vel svar', en: 'Choose an answer' },
  },
  'after.joint': {
    body: {
      nb: 'Vi finner det ikke skrevet inn for {unit}. {Boss} har fått et brev om det og er den som svarer. Du trenger ikke gjøre noe, men spør gjerne om det er noe du kan bidra med.',
      nn: 'Vi finn det ikkje skrive inn for {unit}. {Boss} har fått eit brev om det og er den som svarar. Du treng ikkje gjere noko, men spør gjerne om det er noko du kan hjelpe til med.',
      en: 'We do not find it recorded for {unit}. {Boss} has had a letter about it and is the one to answer. You need not do anything, but you are welcome to ask whether you can contribute.',
    },
  },
  'after.coordinator': {
    body: {
      nb: 'Vi finner det ikke skrevet inn for {unit}. {Boss} har fått påminnelser. Ta gjerne en telefon og spør om det er gjort, eller om det trengs hjelp eller ny dato.',
      nn: 'Vi finn det ikkje skrive inn for {unit}. {Boss} har fått påminningar. Ta gjerne ein telefon og spør om det er gjort, eller om det trengst hjelp eller ny dato.',
      en: 'We do not find it recorded for {unit}. {Boss} has had reminders. Please call and ask whether it has been done, or whether help or a new date is needed.',
    },
    button: { nb: 'Se enheten', nn: 'Sjå eininga', en: 'See the unit' },
  },
  'after.leader': {
    body: {
      nb: 'Vi finner det ikke skrevet inn for {unit}. Det kan være gjort uten å være skrevet inn. Snakk gjerne med {boss} om det trengs tid eller hjelp fra deg.',
      nn: 'Vi finn det ikkje skrive inn for {unit}. Det kan vere gjort utan å vere skrive inn. Snakk gjerne med {boss} om det trengst tid eller hjelp frå deg.',
      en: 'We do not find it recorded for {unit}. It may have been done without being recorded. Please talk with {boss} about whether time or help from you is needed.',
    },
    button: { nb: 'Se hvor det står', nn: 'Sjå kor det står', en: 'See where things stand' },
  },
  'after.senior': {
    body: {
      nb: 'Leder og verneombud gjør dette sammen, og vi finner det ikke skrevet inn for {unit}. Du får dette til orientering. Hør gjerne med verneombudet om vernetjenesten kan hjelpe.',
      nn: 'Leiar og verneombod gjer dette saman, og vi finn det ikkje skrive inn for {unit}. Du får dette til orientering. Høyr gjerne med verneombodet om vernetenesta kan hjelpe.',
      en: 'The manager and the safety representative do this together, and we do not find it recorded for {unit}. This is for your information. You may want to ask the representative whether the safety service can help.',
    },
    button: { nb: 'Se hvor det står', nn: 'Sjå kor det står', en: 'See where things stand' },
  },
  // Asked: the second party has not answered. Silence is never taken as a yes.
  ask: {
    title: { nb: '{Duty} venter på svar fra deg', nn: '{Duty} ventar på svar frå deg', en: '{Duty} is waiting for your answer' },
    when: {
      nb: 'Les når du kan, og velg ett av tre svar.',
      nn: 'Les når du kan, og vel eitt av tre svar.',
      en: 'Read when you can and choose one of three answers.',
    },
    body: {
      nb: '{Boss} har gjort sin del. Å bekrefte betyr at dere har gått gjennom det sammen, ikke at du er enig i alt. Du kan også bekrefte med merknader, eller la være å bekrefte og skrive din egen uttalelse.',
      nn: '{Boss} har gjort sin del. Å stadfeste tyder at de har gått gjennom det saman, ikkje at du er einig i alt. Du kan òg stadfeste med merknader, eller la vere å stadfeste og skrive di eiga fråsegn.',
      en: '{Boss} has done their part. Confirming means that you have gone through it together, not that you agree with everything. You can also confirm with remarks, or not confirm and write your own statement.',
    },
    button: { nb: 'Les og svar', nn: 'Les og svar', en: 'Read and answer' },
    subject: { nb: '{Duty}, svar ønskes, {unit}', nn: '{Duty}, svar ønskt, {unit}', en: '{Duty}, answer requested, {unit}' },
  },
  'ask.deputy': {
    title: {
      nb: '{Duty} venter på svar fra vernetjenesten',
      nn: '{Duty} ventar på svar frå vernetenesta',
      en: '{Duty} is waiting for the safety service',
    },
    when: {
      nb: 'Les når du kan, og velg ett av tre svar.',
      nn: 'Les når du kan, og vel eitt av tre svar.',
      en: 'Read when you can and choose one of three answers.',
    },
    body: {
      nb: 'Verneombudet for {unit} har ikke hatt anledning til å svare, så spørsmålet kommer også til deg som vara. Snakk gjerne sammen om hvem som svarer. Svarer en av dere, er det nok.',
      nn: 'Verneombodet for {unit} har ikkje hatt høve til å svare, så spørsmålet kjem òg til deg som vara. Snakk gjerne saman om kven som svarar. Svarar ein av dykk, er det nok.',
      en: 'The safety representative for {unit} has not had the chance to answer, so the question also comes to you as deputy. Please agree on who answers. One answer is enough.',
    },
    button: { nb: 'Les og svar', nn: 'Les og svar', en: 'Read and answer' },
    subject: { nb: '{Duty}, svar ønskes, {unit}', nn: '{Duty}, svar ønskt, {unit}', en: '{Duty}, answer requested, {unit}' },
  },
  'ask.senior': {
    title: {
      nb: '{Duty} venter på svar fra vernetjenesten',
      nn: '{Duty} ventar på svar frå vernetenesta',
      en: '{Duty} is waiting for the safety service',
    },
    when: {
      nb: 'Les når du kan, og velg ett av tre svar.',
      nn: 'Les når du kan, og vel eitt av tre svar.',
      en: 'Read when you can and choose one of three answers.',
    },
    body: {
      nb: 'Vernetjenesten har ikke svart for {unit} ennå. Du kan svare selv eller snakke med verneombudet om det. Kommer det ikke noe svar, kan oppgaven bli avsluttet som «ikke besvart fra vernetjenesten innen fristen». Det regnes aldri som en bekreftelse.',
      nn: 'Vernetenesta har ikkje svara for {unit} enno. Du kan svare sjølv eller snakke med verneombodet om det. Kjem det ikkje noko svar, kan oppgåva bli avslutta som «ikkje svara på frå vernetenesta innan fristen». Det blir aldri rekna som ei stadfesting.',
      en: 'The safety service has not answered for {unit} yet. You can answer yourself or talk with the safety representative. Without an answer the task may be closed as “not answered by the safety service within the time limit”. That never counts as a confirmation.',
    },
    button: { nb: 'Les og svar', nn: 'Les og svar', en: 'Read and answer' },
    subject: { nb: '{Duty}, svar ønskes, {unit}', nn: '{Duty}, svar ønskt, {unit}', en: '{Duty}, answer requested, {unit}' },
  },
  'ask.responsible': {
    body: {
      nb: 'Du har gjort din del, og det er ikke kommet noe svar. Hele vernetjenesten er spurt. Du kan nå avslutte oppgaven som «ikke besvart fra vernetjenesten innen fristen», eller vente. Et senere svar blir lagt ved.',
      nn: 'Du har gjort din del, og det er ikkje kome noko svar. Heile vernetenesta er spurd. Du kan no avslutte oppgåva som «ikkje svara på frå vernetenesta innan fristen», eller vente. Eit seinare svar blir lagt ved.',
      en: 'You have done your part, and no answer has come. The whole safety service has been asked. You can now close the task as “not answered by the safety service within the time limit”, or wait. A later answer will be attached.',
    },
    then: {
      nb: 'Oppgaven står åpen og venter på svar. Det teller ikke mot deg.',
      nn: 'Oppgåva står open og ventar på svar. Det tel ikkje mot deg.',
      en: 'The task stays open and waits for an answer. It does not count against you.',
    },
    when: { nb: 'Det haster ikke.', nn: 'Det hastar ikkje.', en: 'There is no hurry.' },
    button: { nb: 'Velg hva du vil gjøre', nn: 'Vel kva du vil gjere', en: 'Choose what to do' },
    subject: { nb: '{Duty}, ikke besvart, {unit}', nn: '{Duty}, ikkje svara på, {unit}', en: '{Duty}, not answered, {unit}' },
  },
  'ask.receipt': {
    title: { nb: '{Duty}: har du fått den?', nn: '{Duty}: har du fått han?', en: '{Duty}: have you received it?' },
    when: { nb: 'Ett trykk er nok.', nn: 'Eitt trykk er nok.', en: 'One press is enough.' },
    body: {
      nb: '{Boss} har skrevet at du har fått tilgang. Bekreft hvis det stemmer, eller si fra hvis noe mangler.',
      nn: '{Boss} har skrive at du har fått tilgang. Stadfest om det stemmer, eller sei frå om noko manglar.',
      en: '{Boss} has written that you have been given access. Confirm if that is right, or say so if something is missing.',
    },
    button: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
    subject: { nb: '{Duty}, svar ønskes, {unit}', nn: '{Duty}, svar ønskt, {unit}', en: '{Duty}, answer requested, {unit}' },
  },
  // The second party of a line dialogue is a manager, not the safety service.
  'ask.manager': {
    title: { nb: '{Duty}: stemmer datoen?', nn: '{Duty}: stemmer datoen?', en: '{Duty}: is the date right?' },
    when: { nb: 'Ett trykk er nok.', nn: 'Eitt trykk er nok.', en: 'One press is enough.' },
    body: {
      nb: '{Boss} har skrevet at dere har gjort dette sammen. Bekreft hvis det stemmer, eller si fra hvis det ikke gjør det.',
      nn: '{Boss} har skrive at de har gjort dette saman. Stadfest om det stemmer, eller sei frå om det ikkje gjer det.',
      en: '{Boss} has written that you have done this together. Confirm if that is right, or say so if it is not.',
    },
    button: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
    subject: { nb: '{Duty}, svar ønskes, {unit}', nn: '{Duty}, svar ønskt, {unit}', en: '{Duty}, answer requested, {unit}' },
  },
} as const satisfies StepTable;
