import { filledIn } from '../../fixtures/forms.ts';
import type { World } from '../../support/api-world.ts';

/** The people of the tests by names one can show; their ids and subs are those of the API's world. */
const NAMES: Readonly<Record<string, string>> = {
  rector: 'Tore Vang',
  coordinator: 'Solveig Aune',
  dean: 'Kari Vik',
  'local-coordinator': 'Jonas Hegge',
  'head-idi': 'Anne Lie',
  'head-imf': 'Lars Dahl',
  'manager-imf-a': 'Pål Nygård',
  'vo-idi': 'Berit Moe',
  'vo-imf': 'Gro Tangen',
  deputy: 'Kåre Lien',
  lhvo: 'Turid Haug',
  hvo: 'Kjell Ås',
  director: 'Ida Voll',
  'local-coordinator-adm': 'Eva Grøn',
  employee: 'Nils Holm',
  stranger: 'Dag Aas',
  'new-head': 'Mona Berg',
};

const STAFF = Object.keys(NAMES);

/** One representative for three units, with a deputy: what the pages of a safety representative are about. */
const FILES = {
  organisation: [
    'unitId,parentId,level,isResponseUnit,abbreviation,nameNb,nameNn,nameEn,headcount',
    'ntnu,,1,false,NTNU,Universitetet,Universitetet,The university,400',
    'ie,ntnu,2,false,MH,Fakultet for medisin og helse,Fakultet for medisin og helse,Faculty of Medicine and Health,120',
    'idi,ie,3,true,MH-ISM,Institutt for samfunnsmedisin og sykepleie,Institutt for samfunnsmedisin og sjukepleie,Department of Public Health and Nursing,22',
    'imf,ie,3,true,MH-INB,Institutt for nevromedisin,Institutt for nevromedisin,Department of Neuromedicine,40',
    'imf-a,ie,3,true,MH-KIN,Kavli institutt,Kavli institutt,Kavli institute,20',
    'adm,ntnu,2,true,ADM,Administrasjonen,Administrasjonen,The administration,60',
  ].join('\n'),
  people: ['personId,sub,name,email,language', ...STAFF.map((id) => `${id},sub-${id},${NAMES[id] ?? id},${id}@example.org,nb`)].join('\n'),
  assignments: [
    'personId,unitId,role,from,to,kind',
    'rector,ntnu,institutionLeader,2020-01-01,,ordinary',
    'coordinator,ntnu,coordinator,2020-01-01,,ordinary',
    'hvo,ntnu,seniorSafetyRepresentative,2023-01-01,2026-12-31,elected',
    'dean,ie,level2Leader,2020-01-01,,ordinary',
    'local-coordinator,ie,localCoordinator,2020-01-01,,ordinary',
    'lhvo,ie,localSeniorSafetyRepresentative,2023-01-01,2026-12-31,elected',
    'deputy,ie,deputySafetyRepresentative,2023-01-01,2026-12-31,elected',
    'head-idi,idi,level3Leader,2020-01-01,,ordinary',
    'head-imf,imf,level3Leader,2020-01-01,,ordinary',
    'manager-imf-a,imf-a,level3Leader,2020-01-01,,ordinary',
    'vo-idi,idi,safetyRepresentative,2023-01-01,2026-12-31,elected',
    'vo-idi,imf,safetyRepresentative,2023-01-01,2026-12-31,elected',
    'vo-idi,imf-a,safetyRepresentative,2023-01-01,2026-12-31,elected',
    'director,adm,level2Leader,2020-01-01,,ordinary',
    'local-coordinator-adm,adm,localCoordinator,2020-01-01,,ordinary',
    'employee,idi,employee,2020-01-01,,ordinary',
  ].join('\n'),
};

const UNITS = [
  { unit: 'idi', manager: 'head-idi' },
  { unit: 'imf', manager: 'head-imf' },
  { unit: 'imf-a', manager: 'manager-imf-a' },
] as const;

/** Three units that are where they should be on 11 April 2024: the report has come, the meeting is next. */
export async function untilApril(world: World): Promise<void> {
  await world.importAll(FILES);
  const cycleId = await world.createCycle();
  await good(world.as('coordinator').post(`/cycles/${cycleId}/start`));
  for (const { unit, manager } of UNITS) {
    const duty = 'P1.responseUnitList';
    await good(world.command(manager, unit, { type: 'sendResponseUnits', duty, units: [unit] }));
    await good(world.command('local-coordinator', unit, { type: 'confirmResponseUnits', duty, units: [unit] }));
  }
  await on(world, '2023-09-22 10:00');
  for (const one of UNITS) await form(world, one, 'P1.preparationForm', 'preparation', 'confirmed');
  await on(world, '2023-10-04 10:00');
  for (const { unit, manager } of UNITS) await good(world.command(manager, unit, { type: 'giveConfirmation', duty: 'P1.mailingList' }));
  await on(world, '2023-10-20 10:00');
  for (const { unit, manager } of UNITS) await meeting(world, unit, manager, 'P1.staffInformation', '2023-10-19');
  await on(world, '2023-11-08 10:00');
  for (const { unit, manager } of UNITS) await good(world.command(manager, unit, { type: 'giveConfirmation', duty: 'P2.encourage' }));
  await on(world, '2024-01-22 10:00');
  for (const { unit } of UNITS) {
    const command = { type: 'recordReport', duty: 'P2.report', outcome: 'ownReport', languages: ['nb', 'en'] };
    await good(world.command('coordinator', unit, command));
  }
  await on(world, '2024-01-24 10:00');
  for (const { unit, manager } of UNITS) {
    await good(world.command(manager, unit, { type: 'giveConfirmation', duty: 'P2.reportAccess' }));
    const hash = await hashOf(world, 'vo-idi', unit, 'P2.reportAccess');
    await good(world.command('vo-idi', unit, { type: 'answerForm', duty: 'P2.reportAccess', outcome: 'confirmed', hash }));
  }
  await on(world, '2024-04-11 10:00');
}

/** Before the meeting the two plan it: the manager has sent, and the representative has not answered yet. */
export async function sendMeetingPlans(world: World, units: readonly string[] = UNITS.map(({ unit }) => unit)): Promise<void> {
  for (const one of UNITS) if (units.includes(one.unit)) await form(world, one, 'P3.planMeeting', 'meeting-plan', null);
}

/** The manager has thought again: the same plan, in another place. */
export async function sendMeetingPlanAgain(world: World, unitId: string, place: string): Promise<void> {
  const one = UNITS.find(({ unit }) => unit === unitId);
  if (!one) throw new Error(`the story has no unit ${unitId}`);
  const duty = 'P3.planMeeting';
  const { followUpId } = (await world.as(one.manager).get(`/units/${unitId}`)).json<{ followUpId: string }>();
  const before = filledIn('meeting-plan');
  const content = { ...before, answers: { ...before.answers, place } };
  const stored = await good(world.as(one.manager).post('/documents', { followUpId, duty, kind: 'form', content }));
  const { documentId, sha256: hash } = stored.json<{ documentId: string; sha256: string }>();
  await good(world.command(one.manager, unitId, { type: 'editForm', duty, documentId, hash }));
}

/** A unit that has met and submitted its plan asks the level above to take on the first measure. */
export async function submitPlanAndRaise(world: World, unitId: string): Promise<void> {
  await submitPlan(world, unitId);
  const manager = UNITS.find(({ unit }) => unit === unitId)?.manager ?? '';
  await good(world.command(manager, unitId, { type: 'raiseMeasure', duty: 'P4.measure/m1' }));
}

/** The unit has met and submitted its plan, with two measures. */
export async function submitPlan(world: World, unitId: string): Promise<void> {
  const one = UNITS.find(({ unit }) => unit === unitId);
  if (!one) throw new Error(`the story has no unit ${unitId}`);
  const duty = 'P3.actionPlan';
  await meeting(world, unitId, one.manager, 'P3.followUpMeeting', '2024-04-10');
  const { followUpId } = (await world.as(one.manager).get(`/units/${unitId}`)).json<{ followUpId: string }>();
  const content = filledIn('action-plan');
  const stored = await good(world.as(one.manager).post('/documents', { followUpId, duty, kind: 'actionPlan', content }));
  const { documentId, sha256: hash } = stored.json<{ documentId: string; sha256: string }>();
  const measures = [
    { id: 'm1', lastDay: '2024-10-15' },
    { id: 'm2', lastDay: '2024-12-13' },
  ];
  await good(world.command(one.manager, unitId, { type: 'submitPlan', duty, documentId, hash, heard: true, measures }));
}

export async function on(world: World, when: string): Promise<void> {
  world.at(when);
  await world.advanceAll();
}

async function meeting(world: World, unit: string, manager: string, duty: string, occurredOn: string): Promise<void> {
  await good(world.command(manager, unit, { type: 'recordMeeting', duty, meeting: { occurredOn, attended: 12 } }));
}

type Unit = (typeof UNITS)[number];

async function form(world: World, { unit, manager }: Unit, duty: string, key: string, outcome: 'confirmed' | null): Promise<void> {
  const { followUpId } = (await world.as(manager).get(`/units/${unit}`)).json<{ followUpId: string }>();
  const stored = await good(world.as(manager).post('/documents', { followUpId, duty, kind: 'form', content: filledIn(key) }));
  const { documentId, sha256: hash } = stored.json<{ documentId: string; sha256: string }>();
  await good(world.command(manager, unit, { type: 'submitForm', duty, documentId, hash, external: false }));
  if (outcome !== null) await good(world.command('vo-idi', unit, { type: 'answerForm', duty, outcome, hash }));
}

export async function hashOf(world: World, person: string, unit: string, duty: string): Promise<string> {
  const { duties } = (await world.as(person).get(`/units/${unit}/duties`)).json<{ duties: { duty: string; joint: { hash: string } }[] }>();
  return duties.find((one) => one.duty === duty)?.joint.hash ?? '';
}

/** A story that cannot go on says why. */
async function good<T extends { statusCode: number; body: string }>(answer: Promise<T>): Promise<T> {
  const response = await answer;
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response;
}
