import type { Receiver } from '../domain/roles.ts';
import type { Language } from './language.ts';
import type { Message } from './message.ts';

/** Roles in the definite form, as they stand in a sentence: "Verneombudet Berit Moe". */
export const ROLE_WORDS = {
  coordinator: { nb: 'koordinatoren', nn: 'koordinatoren', en: 'the coordinator' },
  localCoordinator: { nb: 'lokal koordinator', nn: 'lokal koordinator', en: 'the local coordinator' },
  institutionLeader: { nb: 'øverste leder', nn: 'øvste leiar', en: 'the head of the institution' },
  level2Leader: { nb: 'leder på nivå 2', nn: 'leiar på nivå 2', en: 'the level 2 leader' },
  level3Leader: { nb: 'leder på nivå 3', nn: 'leiar på nivå 3', en: 'the level 3 leader' },
  unitManager: { nb: 'lederen', nn: 'leiaren', en: 'the manager' },
  actingManager: { nb: 'fungerende leder', nn: 'fungerande leiar', en: 'the acting manager' },
  safetyRepresentative: { nb: 'verneombudet', nn: 'verneombodet', en: 'the safety representative' },
  deputySafetyRepresentative: { nb: 'varaverneombudet', nn: 'varaverneombodet', en: 'the deputy safety representative' },
  localSeniorSafetyRepresentative: {
    nb: 'lokalt hovedverneombud',
    nn: 'lokalt hovudverneombod',
    en: 'the local senior safety representative',
  },
  seniorSafetyRepresentative: { nb: 'hovedverneombudet', nn: 'hovudverneombodet', en: 'the senior safety representative' },
  resourcePerson: { nb: 'ressurspersonen', nn: 'ressurspersonen', en: 'the resource person' },
  archivist: { nb: 'arkivet', nn: 'arkivet', en: 'the records office' },
  governanceOffice: { nb: 'Virksomhetsstyring', nn: 'Verksemdsstyring', en: 'the governance office' },
  dataProtectionOfficer: { nb: 'personvernombudet', nn: 'personvernombodet', en: 'the data protection officer' },
  auditor: { nb: 'revisoren', nn: 'revisoren', en: 'the auditor' },
  employee: { nb: 'medarbeideren', nn: 'medarbeidaren', en: 'the employee' },
  leaderAbove: { nb: 'overordnet leder', nn: 'overordna leiar', en: 'the leader above' },
} satisfies Record<Receiver, Message>;

/** Outside parties a duty can wait for. */
export const OUTSIDE_WORDS = {
  archive: { nb: 'arkivet', nn: 'arkivet', en: 'the records office' },
  ark: { nb: 'ARK', nn: 'ARK', en: 'ARK' },
  report: { nb: 'rapporten', nn: 'rapporten', en: 'the report' },
  extensionDecision: { nb: 'svar på ønsket om ny dato', nn: 'svar på ønsket om ny dato', en: 'an answer to the request for a new date' },
  help: { nb: 'hjelp fra lokal koordinator', nn: 'hjelp frå lokal koordinator', en: 'help from the local coordinator' },
  levelAbove: { nb: 'svar fra nivået over', nn: 'svar frå nivået over', en: 'an answer from the level above' },
} satisfies Record<string, Message>;

export function roleWord(role: Receiver | 'system', language: Language): string {
  return role === 'system' ? 'Toårshjulet' : ROLE_WORDS[role][language];
}
