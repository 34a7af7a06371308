import type { ProblemWords } from './problems.ts';

/** Codes of imports, plans, cycles and moved deadlines. */
export const ADMINISTRATION_WORDS: Readonly<Record<string, ProblemWords>> = {
  IMPORT_OUTDATED: {
    title: { nb: 'Importen er utdatert', nn: 'Importen er utdatert', en: 'The import is out of date' },
    detail: {
      nb: 'Organisasjonen er endret etter forhåndsvisningen. Vis importen på nytt, så ser du hva den nå vil endre.',
      nn: 'Organisasjonen er endra etter førehandsvisinga. Vis importen på nytt, så ser du kva han no vil endre.',
      en: 'The organisation has changed since the preview. Preview the import again to see what it would change now.',
    },
  },
  PLAN_INVALID: {
    title: { nb: 'Planen har feil', nn: 'Planen har feil', en: 'The plan has faults' },
    detail: {
      nb: '{count, plural, one {Ett sted} other {# steder}} i planen må rettes; se linje og felt i "errors". Ingenting er lagret.',
      nn: '{count, plural, one {Éin stad} other {# stader}} i planen må rettast; sjå linje og felt i "errors". Ingenting er lagra.',
      en: '{count, plural, one {One place} other {# places}} in the plan must be corrected; see line and field in "errors". Nothing was stored.',
    },
  },
  PLAN_EXISTS: {
    title: { nb: 'Planen finnes i en annen utgave', nn: 'Planen finst i ei anna utgåve', en: 'The plan exists with other content' },
    detail: {
      nb: '{plan} versjon {version} er lagret med et annet innhold. Gi den nye et høyere versjonsnummer.',
      nn: '{plan} versjon {version} er lagra med eit anna innhald. Gje den nye eit høgare versjonsnummer.',
      en: '{plan} version {version} is stored with other content. Give the new one a higher version number.',
    },
  },
  CYCLE_NOT_READY: {
    title: { nb: 'Syklusen kan ikke startes ennå', nn: 'Syklusen kan ikkje startast enno', en: 'The cycle cannot start yet' },
    detail: {
      nb: '{count, plural, one {Én ting} other {# ting}} må være på plass først; se "errors". Ingenting er startet.',
      nn: '{count, plural, one {Éin ting} other {# ting}} må vere på plass først; sjå "errors". Ingenting er starta.',
      en: '{count, plural, one {One thing} other {# things}} must be in place first; see "errors". Nothing was started.',
    },
  },
  CYCLE_NOT_STARTED: {
    title: { nb: 'Syklusen er ikke startet', nn: 'Syklusen er ikkje starta', en: 'The cycle has not started' },
    detail: {
      nb: 'Syklusen {id} er ikke startet. Start den først, eller velg en annen med ?cycle=.',
      nn: 'Syklusen {id} er ikkje starta. Start han først, eller vel ein annan med ?cycle=.',
      en: 'The cycle {id} has not started. Start it first, or name another with ?cycle=.',
    },
  },
  CYCLE_NONE_STARTED: {
    title: { nb: 'Ingen syklus er startet', nn: 'Ingen syklus er starta', en: 'No cycle has been started' },
    detail: {
      nb: 'Det er ikke startet noen syklus ennå, så det er ingenting å vise. Koordinatoren oppretter den og starter den.',
      nn: 'Det er ikkje starta nokon syklus enno, så det er ingenting å vise. Koordinatoren opprettar han og startar han.',
      en: 'No cycle has been started yet, so there is nothing to show. The coordinator creates it and starts it.',
    },
  },
  CYCLE_AMBIGUOUS: {
    title: { nb: 'Hvilken syklus?', nn: 'Kva syklus?', en: 'Which cycle?' },
    detail: {
      nb: 'Enheten {unit} følges opp i flere sykluser nå: {cycles}. Skriv hvilken det gjelder i "cycleId". Ingenting er lagret.',
      nn: 'Eininga {unit} blir følgd opp i fleire syklusar no: {cycles}. Skriv kva for ein det gjeld i "cycleId". Ingenting er lagra.',
      en: 'The unit {unit} is followed up in several cycles now: {cycles}. Name the one you mean in "cycleId". Nothing was stored.',
    },
  },
  UNIT_IN_CYCLE: {
    title: { nb: 'Enheten er alt med', nn: 'Eininga er alt med', en: 'The unit takes part already' },
    detail: {
      nb: '{unit} følges opp i denne syklusen fra før. Ingenting er endret.',
      nn: '{unit} blir følgd opp i denne syklusen frå før. Ingenting er endra.',
      en: '{unit} is followed up in this cycle already. Nothing was changed.',
    },
  },
  UNIT_WITHOUT_ABOVE: {
    title: { nb: 'Ingen enhet over er med', nn: 'Inga eining over er med', en: 'No unit above takes part' },
    detail: {
      nb: '{unit} skal bruke rapporten til enheten over, men ingen enhet over den er med i syklusen. Ingenting er endret.',
      nn: '{unit} skal bruke rapporten til eininga over, men inga eining over ho er med i syklusen. Ingenting er endra.',
      en: '{unit} would use the report of the unit above, but no unit above it takes part in the cycle. Nothing was changed.',
    },
  },
  CYCLE_ALREADY_STARTED: {
    title: { nb: 'Syklusen er alt startet', nn: 'Syklusen er alt starta', en: 'The cycle has already started' },
    detail: {
      nb: 'Mandatet kan bare endres før syklusen starter.',
      nn: 'Mandatet kan berre endrast før syklusen startar.',
      en: 'The mandate can only be changed before the cycle starts.',
    },
  },
  COUNTS_INVALID: {
    title: { nb: 'Tallene kan ikke tas inn', nn: 'Tala kan ikkje takast inn', en: 'The counts cannot be taken in' },
    detail: {
      nb: '{count, plural, one {Ett sted} other {# steder}} i filen må rettes; se linje og kolonne i "errors". Ingenting er vurdert eller lagret.',
      nn: '{count, plural, one {Éin stad} other {# stader}} i fila må rettast; sjå linje og kolonne i "errors". Ingenting er vurdert eller lagra.',
      en: '{count, plural, one {One place} other {# places}} in the file must be corrected; see line and column in "errors". Nothing was judged or stored.',
    },
  },
  REPORT_CHECK_OUTDATED: {
    title: { nb: 'Forhåndsvisningen er utdatert', nn: 'Førehandsvisinga er utdatert', en: 'The preview is out of date' },
    detail: {
      nb: 'Svaret er et annet enn det du så. Vis det på nytt, så ser du hva som gjelder nå. Ingenting er lagret.',
      nn: 'Svaret er eit anna enn det du såg. Vis det på nytt, så ser du kva som gjeld no. Ingenting er lagra.',
      en: 'The outcome is another than the one you saw. Preview it again to see what holds now. Nothing was stored.',
    },
  },
  RATES_OVER: {
    title: { nb: 'Svarprosenten er lukket', nn: 'Svarprosenten er lukka', en: 'Response rates are closed' },
    detail: {
      nb: 'Rapportene er vurdert, så svarprosenten oppdateres ikke lenger. Den siste kan fortsatt leses.',
      nn: 'Rapportane er vurderte, så svarprosenten blir ikkje oppdatert lenger. Den siste kan framleis lesast.',
      en: 'The reports have been judged, so response rates are no longer updated. The last ones can still be read.',
    },
  },
  CYCLE_ENDED: {
    title: { nb: 'Perioden er avsluttet', nn: 'Perioden er avslutta', en: 'The cycle has ended' },
    detail: {
      nb: 'Perioden {id} er avsluttet, så rapporter vurderes ikke lenger. Det som er vist, kan fortsatt leses.',
      nn: 'Perioden {id} er avslutta, så rapportar blir ikkje vurderte lenger. Det som er vist, kan framleis lesast.',
      en: 'The cycle {id} has ended, so reports are no longer judged. What was shown can still be read.',
    },
  },
  DEADLINE_MOVE_OUTDATED: {
    title: { nb: 'Forhåndsvisningen er utdatert', nn: 'Førehandsvisinga er utdatert', en: 'The preview is out of date' },
    detail: {
      nb: 'Det du sa ja til, gjelder ikke lenger: noe er endret siden. Ingen frist er flyttet. Her er det som ville skje nå; send den nye "preview" som "confirm" hvis det er riktig.',
      nn: 'Det du sa ja til, gjeld ikkje lenger: noko er endra sidan. Ingen frist er flytta. Her er det som ville skje no; send den nye "preview" som "confirm" om det er rett.',
      en: 'What you agreed to no longer holds: something has changed since. No deadline was moved. This is what would happen now; send the new "preview" as "confirm" if it is right.',
    },
  },
  ASSIGNMENT_UNKNOWN: {
    title: { nb: 'Finnes ikke', nn: 'Finst ikkje', en: 'Not found' },
    detail: {
      nb: 'Personen har ikke denne rollen ved {unit} den dagen. Se hvem som har den med GET /v1/assignments?unit={unit}.',
      nn: 'Personen har ikkje denne rolla ved {unit} den dagen. Sjå kven som har ho med GET /v1/assignments?unit={unit}.',
      en: 'The person does not hold this role at {unit} on that day. See who does with GET /v1/assignments?unit={unit}.',
    },
  },
  COORDINATOR_LAST: {
    title: { nb: 'Siste koordinator', nn: 'Siste koordinator', en: 'The last coordinator' },
    detail: {
      nb: 'Ingen andre er koordinator ved {unit} dagen etter, så ingen kunne styre systemet. Gi rollen til en annen først. Ingenting er endret.',
      nn: 'Ingen andre er koordinator ved {unit} dagen etter, så ingen kunne styre systemet. Gje rolla til ein annan først. Ingenting er endra.',
      en: 'Nobody else is coordinator at {unit} on the day after, so nobody could run the system. Give the role to another person first. Nothing was changed.',
    },
  },
  ROLE_NOT_HELD: {
    title: { nb: 'Rollen er ikke din', nn: 'Rolla er ikkje di', en: 'The role is not yours' },
    detail: {
      nb: 'Du står ikke med denne rollen ved {unit}, så det er ingenting å rette. Last siden på nytt hvis den viser noe annet.',
      nn: 'Du står ikkje med denne rolla ved {unit}, så det er ingenting å rette. Last sida på nytt om ho viser noko anna.',
      en: 'You do not hold this role at {unit}, so there is nothing to put right. Reload the page if it shows something else.',
    },
  },
  DOUBT_SETTLED: {
    title: { nb: 'Spørsmålet er alt avklart', nn: 'Spørsmålet er alt avklart', en: 'The question is already settled' },
    detail: {
      nb: 'En annen har avklart dette med et annet svar. Last siden på nytt for å se det. Ingenting er endret.',
      nn: 'Ein annan har avklart dette med eit anna svar. Last sida på nytt for å sjå det. Ingenting er endra.',
      en: 'Somebody else has settled this with another answer. Reload the page to see it. Nothing has changed.',
    },
  },
  ASSIGNMENT_OVERLAPS: {
    title: { nb: 'Rollen finnes alt', nn: 'Rolla finst alt', en: 'The role is already held' },
    detail: {
      nb: 'Personen har alt denne rollen ved enheten i dette tidsrommet. Avslutt den først, eller velg en annen dato.',
      nn: 'Personen har alt denne rolla ved eininga i dette tidsrommet. Avslutt ho først, eller vel ein annan dato.',
      en: 'The person already holds this role at the unit in that time. End it first, or choose another date.',
    },
  },
  MONTH_NOT_OVER: {
    title: { nb: 'Måneden er ikke over', nn: 'Månaden er ikkje over', en: 'The month is not over' },
    detail: {
      nb: '{month} er ikke en måned i denne runden som er over. Velg en som er slutt, så endrer tallene seg ikke.',
      nn: '{month} er ikkje ein månad i denne runden som er over. Vel ein som er slutt, så endrar tala seg ikkje.',
      en: '{month} is not a month of this cycle that is over. Choose one that is, so that the figures no longer change.',
    },
  },
};
