import type { Catalogue } from '../message.ts';

/** Forms and answers, extensions, help, access: what two people do with one task. Placeholders as in duty-refusals.ts. */
export const PEOPLE_REFUSALS = {
  FORM_NOT_OPEN: {
    nb: '{duty} åpner {day}. Da kan du sende det inn.',
    nn: '{duty} opnar {day}. Då kan du sende det inn.',
    en: '{duty} opens on {day}. You can submit it then.',
  },
  FORM_OPENING_UNKNOWN: {
    nb: 'Det er ikke satt noen dato ennå for når {duty} åpner. Du kan sende det inn fra den dagen; spør koordinatoren hvis du vil vite mer.',
    nn: 'Det er ikkje sett nokon dato enno for når {duty} opnar. Du kan sende det inn frå den dagen; spør koordinatoren om du vil vite meir.',
    en: 'No date has been set yet for when {duty} opens. You can submit it from that day; ask the coordinator if you want to know more.',
  },
  FORM_CLOSED: {
    nb: 'Tiden for {duty} gikk ut {day}, så teksten kan ikke endres lenger.',
    nn: 'Tida for {duty} gjekk ut {day}, så teksten kan ikkje endrast lenger.',
    en: 'The time for {duty} ended on {day}, so the text can no longer be changed.',
  },
  FORM_ALREADY_SUBMITTED: {
    nb: '{duty} er allerede sendt inn. Vil du endre teksten, velg «Endre», så blir den andre parten spurt på nytt.',
    nn: '{duty} er alt sendt inn. Vil du endre teksten, vel «Endre», så blir den andre parten spurd på nytt.',
    en: '{duty} has already been submitted. To change the text choose “Edit”; the other party is then asked again.',
  },
  FORM_NOT_SUBMITTED: {
    nb: '{duty} er ikke sendt inn ennå, så det er ingenting å svare på. Du får brev når det er klart.',
    nn: '{duty} er ikkje sendt inn enno, så det er ingenting å svare på. Du får brev når det er klart.',
    en: '{duty} has not been submitted yet, so there is nothing to answer. You will get a letter when it is ready.',
  },
  FORM_UNCHANGED: {
    nb: 'Teksten er den samme som før, så ingenting er sendt.',
    nn: 'Teksten er den same som før, så ingenting er sendt.',
    en: 'The text is the same as before, so nothing was sent.',
  },
  FORM_CHANGED: {
    nb: 'Teksten er endret etter at du åpnet den. Les den nye teksten og svar på nytt. Svaret ditt er ikke lagret.',
    nn: 'Teksten er endra etter at du opna han. Les den nye teksten og svar på nytt. Svaret ditt er ikkje lagra.',
    en: 'The text has changed since you opened it. Read the new text and answer again. Your answer has not been stored.',
  },
  ANSWER_NOT_ASKED: {
    nb: '{duty} trenger ikke noe svar fra en annen part.',
    nn: '{duty} treng ikkje noko svar frå ein annan part.',
    en: '{duty} needs no answer from a second party.',
  },
  ANSWER_WITHOUT_STATEMENT: {
    nb: 'Skriv merknaden eller uttalelsen din før du sender dette svaret. Vil du bare bekrefte, velg det.',
    nn: 'Skriv merknaden eller fråsegna di før du sender dette svaret. Vil du berre stadfeste, vel det.',
    en: 'Write your remark or statement before sending this answer. If you only want to confirm, choose that.',
  },
  ANSWER_EXISTS: {
    nb: 'Dette svaret er allerede registrert, {day}. Du trenger ikke gjøre mer.',
    nn: 'Dette svaret er alt registrert, {day}. Du treng ikkje gjere meir.',
    en: 'This answer was already recorded on {day}. You need not do more.',
  },
  ANSWER_NOT_YOURS: {
    nb: 'Svaret på {duty} er gitt av en annen i vernetjenesten, og bare den kan endre det.',
    nn: 'Svaret på {duty} er gitt av ein annan i vernetenesta, og berre den kan endre det.',
    en: 'The answer to {duty} was given by somebody else in the safety service, and only that person can change it.',
  },
  ANSWER_STILL_AWAITED: {
    nb: 'Vernetjenesten har fortsatt tid til å svare på {duty}. Du kan tidligst avslutte uten svar {day}.',
    nn: 'Vernetenesta har framleis tid til å svare på {duty}. Du kan tidlegast avslutte utan svar {day}.',
    en: 'The safety service still has time to answer {duty}. The earliest you can close it without an answer is {day}.',
  },
  ANSWER_WITHOUT_LINK: {
    nb: 'Lenken fra ARK til {duty} er ikke kommet frem. Oppgaven kan først avsluttes uten svar når den er sendt på nytt og alle har hatt tid til å svare.',
    nn: 'Lenkja frå ARK til {duty} er ikkje komen fram. Oppgåva kan først avsluttast utan svar når ho er send på nytt og alle har hatt tid til å svare.',
    en: 'The link from ARK for {duty} has not arrived. The task can be closed without an answer only when it has been sent again and everybody has had time to answer.',
  },
  ANSWER_SAME_PERSON: {
    nb: 'Du har ansvaret for {duty} og kan derfor ikke svare for den andre parten. Varaverneombudet eller lokalt hovedverneombud kan svare.',
    nn: 'Du har ansvaret for {duty} og kan difor ikkje svare for den andre parten. Varaverneombodet eller lokalt hovudverneombod kan svare.',
    en: 'You are responsible for {duty} and so cannot answer for the other party. The deputy or the local senior safety representative can.',
  },
  ANSWER_BEFORE_CHOICE: {
    nb: 'Dere er flere verneombud i enheten og har ikke valgt hvem som svarer. Velg det først, eller merk svaret på {duty} som foreløpig. Da teller det, og alle ser at det er foreløpig.',
    nn: 'De er fleire verneombod i eininga og har ikkje valt kven som svarar. Vel det først, eller merk svaret på {duty} som førebels. Då tel det, og alle ser at det er førebels.',
    en: 'You are several safety representatives in the unit and have not chosen who answers. Choose first, or mark your answer to {duty} as interim. It then counts, and everybody sees that it is interim.',
  },
  ANSWER_BY_CHOSEN: {
    nb: 'Dere er flere verneombud i enheten og har valgt hvem av dere som svarer på {duty}. Du leser alt som før. Skal det være en annen, velger dere på nytt.',
    nn: 'De er fleire verneombod i eininga og har valt kven av dykk som svarar på {duty}. Du les alt som før. Skal det vere ein annan, vel de på nytt.',
    en: 'You are several safety representatives in the unit and have chosen which of you answers {duty}. You read everything as before. If it should be somebody else, choose again.',
  },
  CHOICE_BEFORE_DIVISION: {
    nb: 'Dere er flere verneombud i enheten. Den dere velger til å svare, kan la vara gjøre det.',
    nn: 'De er fleire verneombod i eininga. Den de vel til å svare, kan la vara gjere det.',
    en: 'You are several safety representatives in the unit. The one you choose to answer can let the deputy do so.',
  },
  CHOICE_NOT_NEEDED: {
    nb: 'Det er ikke flere verneombud som deler på denne enheten, så det er ingenting å velge. Spør lokal koordinator hvis listen er feil.',
    nn: 'Det er ikkje fleire verneombod som deler på denne eininga, så det er ingenting å velje. Spør lokal koordinator om lista er feil.',
    en: 'No other safety representatives share this unit, so there is nothing to choose. Ask the local coordinator if the list is wrong.',
  },
  CHOICE_OF_ANOTHER: {
    nb: 'Dere velger én av dere som er verneombud i enheten nå. Last siden på nytt og se hvem det er.',
    nn: 'De vel éin av dykk som er verneombod i eininga no. Last sida på nytt og sjå kven det er.',
    en: 'You choose one of those who are safety representatives in the unit now. Reload the page and see who they are.',
  },
  CHOICE_EXISTS: {
    nb: 'Dette valget står allerede, fra {day}. Dere trenger ikke gjøre mer.',
    nn: 'Dette valet står alt, frå {day}. De treng ikkje gjere meir.',
    en: 'This choice already stands, since {day}. You need not do more.',
  },
  EXTENSION_PENDING: {
    nb: 'Det er allerede bedt om ny dato for {duty}. Påminnelsene hviler til svaret kommer.',
    nn: 'Det er alt bede om ny dato for {duty}. Påminningane kviler til svaret kjem.',
    en: 'A new date has already been asked for {duty}. The reminders rest until the answer comes.',
  },
  EXTENSION_NOT_ASKED: {
    nb: 'Ingen har bedt om ny dato for {duty}, så det er ingenting å svare på. Koordinatoren kan flytte fristen direkte.',
    nn: 'Ingen har bede om ny dato for {duty}, så det er ingenting å svare på. Koordinatoren kan flytte fristen direkte.',
    en: 'Nobody has asked for a new date for {duty}, so there is nothing to answer. The coordinator can move the deadline directly.',
  },
  EXTENSION_NOT_LATER: {
    nb: 'Fristen er allerede {day}. Velg en senere dag.',
    nn: 'Fristen er alt {day}. Vel ein seinare dag.',
    en: 'The deadline is already {day}. Choose a later day.',
  },
  EXTENSION_PAST_END: {
    nb: '{duty} kan senest gjøres {day}. Velg den dagen eller en tidligere.',
    nn: '{duty} kan seinast gjerast {day}. Vel den dagen eller ein tidlegare.',
    en: '{duty} can be done until {day} at the latest. Choose that day or an earlier one.',
  },
  EXTENSION_PAST: {
    nb: '{day} er allerede passert. Velg en dag som kommer.',
    nn: '{day} er alt passert. Vel ein dag som kjem.',
    en: '{day} has already passed. Choose a day to come.',
  },
  EXTENSION_NOT_YOURS: {
    nb: '{duty} leveres av noen andre, så du trenger ikke be om mer tid. Ingen regnes som forsinket av den grunn.',
    nn: '{duty} blir levert av nokon andre, så du treng ikkje be om meir tid. Ingen blir rekna som forseinka av den grunn.',
    en: '{duty} is delivered by someone else, so you need not ask for more time. Nobody counts as late because of it.',
  },
  EXTENSION_SAME_PERSON: {
    nb: 'Du kan ikke svare på ditt eget ønske om ny dato. Koordinatoren avgjør det.',
    nn: 'Du kan ikkje svare på ditt eige ønske om ny dato. Koordinatoren avgjer det.',
    en: 'You cannot answer your own request for a new date. The coordinator decides.',
  },
  DEADLINE_UNCHANGED: {
    nb: 'Siste dag er allerede {day}. Ingenting er endret.',
    nn: 'Siste dag er alt {day}. Ingenting er endra.',
    en: 'The last day is already {day}. Nothing has changed.',
  },
  DEADLINE_BEFORE_OPENING: {
    nb: '{duty} åpner {day}. Fristen må være etter det.',
    nn: '{duty} opnar {day}. Fristen må vere etter det.',
    en: '{duty} opens on {day}. The deadline has to come after that.',
  },
  DEADLINE_TOO_SOON: {
    nb: 'Enhetene trenger minst ti virkedager. Den tidligste siste dagen nå er {day}.',
    nn: 'Einingane treng minst ti vyrkedagar. Den tidlegaste siste dagen no er {day}.',
    en: 'The units need at least ten working days. The earliest last day now is {day}.',
  },
  WAIVER_WITHOUT_REASON: {
    nb: 'Skriv hvorfor oppgaven frafalles. Begrunnelsen blir stående.',
    nn: 'Skriv kvifor oppgåva blir fråfallen. Grunngivinga blir ståande.',
    en: 'Write why the task is waived. The reason stays visible.',
  },
  HELP_PENDING: {
    nb: 'Det er allerede bedt om hjelp til {duty}. Påminnelsene hviler til hjelpen er gitt.',
    nn: 'Det er alt bede om hjelp til {duty}. Påminningane kviler til hjelpa er gitt.',
    en: 'Help has already been asked for {duty}. The reminders rest until it has been given.',
  },
  HELP_NOT_ASKED: {
    nb: 'Ingen har bedt om hjelp til {duty} nå.',
    nn: 'Ingen har bede om hjelp til {duty} no.',
    en: 'Nobody is asking for help with {duty} now.',
  },
  WAITING_ALREADY: {
    nb: '{duty} venter allerede på {who}. Du trenger ikke si fra igjen.',
    nn: '{duty} ventar alt på {who}. Du treng ikkje seie frå igjen.',
    en: '{duty} is already waiting for {who}. You need not tell us again.',
  },
  WAITING_NOT: {
    nb: '{duty} venter ikke på {who}, så det er ingenting å avslutte.',
    nn: '{duty} ventar ikkje på {who}, så det er ingenting å avslutte.',
    en: '{duty} is not waiting for {who}, so there is nothing to end.',
  },
  ACCESS_ROLE_MISSING: {
    nb: 'Dette kan bare {who} gjøre. Spør lokal koordinator hvis du mener du skal ha den rollen.',
    nn: 'Dette kan berre {who} gjere. Spør lokal koordinator om du meiner du skal ha den rolla.',
    en: 'Only {who} can do this. Ask the local coordinator if you think you should hold that role.',
  },
} as const satisfies Catalogue;
