import { writeCommand } from '../../../db/command.repository.ts';
import type { Command } from '../../../domain/commands.ts';
import type { Receiver } from '../../../domain/roles.ts';
import { newId } from '../../../platform/ids.ts';
import type { World } from '../../support/api-world.ts';

/** Units of an institution in spring 2024, with who leads them; '' where nobody does. */
const UNITS: readonly (readonly [abbreviation: string, leader: string, representative: string])[] = [
  ['AD-EIE', 'Tor Hansen', 'Liv Sæther'],
  ['HF-IKM', 'Mona Berg', 'Jan Eide'],
  ['IV-EPT', '', 'Dag Aas'],
  ['MH-KPM', 'Camilla Aas', 'Kåre Lien'],
  ['NV-IBF', 'Per Rønning', ''],
  ['SU-IPL', 'Ida Voll', 'Rolf Myhre'],
  ['AB-IDG', 'Eva Lunde', 'Ola Bakk'],
  ['SU-ISS', 'Grete Lund', 'Rolf Myhre'],
  ['IE-IES', 'Arne Solli', 'Mari Tveit'],
  ['IV-IMT', 'Unni Krog', 'Dag Aas'],
  ['NV-IBI', 'Geir Moen', 'Tone Vik'],
  ['ØK-IIF', 'Lise Haugen', 'Stein Ruud'],
  ['VM-NATH', 'Hege Falk', ''],
  ['ØK-HHS', 'Jon Flem', ''],
  ['MH-ISM', 'Anne Lie', 'Berit Moe'],
  ['MH-INB', 'Carl Dahl', 'Gro Tangen'],
];
const FACULTIES = [...new Set(UNITS.map(([name]) => name.split('-')[0]!))];
const CENTRAL = 'Solveig Aune';

const idOf = (name: string) =>
  name
    .toLowerCase()
    .replace('ø', 'o')
    .replaceAll(' ', '-')
    .replace(/[^a-z-]/g, '');
const unitId = (abbreviation: string) => idOf(abbreviation);

/** The institution as the three files. `coordinator` and `local-coordinator` are those one can sign in as. */
export function institution() {
  const people = new Map<string, string>([
    ['coordinator', CENTRAL],
    ['local-coordinator', 'Jonas Hegge'],
    ['hvo', 'Kjell Ås'],
    ['rector', 'Tore Vang'],
    ['head-idi', 'Anne Lie'],
  ]);
  const held: string[] = [
    'coordinator,uni,coordinator,2020-01-01,,ordinary',
    'hvo,uni,seniorSafetyRepresentative,2023-01-01,2026-12-31,elected',
    'rector,uni,institutionLeader,2020-01-01,,ordinary',
  ];
  const person = (name: string) => {
    const id = name === 'Anne Lie' ? 'head-idi' : `p-${idOf(name)}`;
    people.set(id, name);
    return id;
  };
  for (const faculty of FACULTIES) {
    held.push(`${person(`Dekan ${faculty}`)},${unitId(faculty)},level2Leader,2020-01-01,,ordinary`);
    const local = faculty === 'MH' ? 'local-coordinator' : person(`Lokal ${faculty}`);
    held.push(`${local},${unitId(faculty)},localCoordinator,2020-01-01,,ordinary`);
  }
  for (const [name, leader, representative] of UNITS) {
    if (leader !== '') held.push(`${person(leader)},${unitId(name)},level3Leader,2020-01-01,,ordinary`);
    if (representative !== '') held.push(`${person(representative)},${unitId(name)},safetyRepresentative,2023-01-01,2026-12-31,elected`);
  }
  return {
    organisation: [
      'unitId,parentId,level,isResponseUnit,abbreviation,nameNb,nameNn,nameEn,headcount',
      'uni,,1,false,UNI,Universitetet,Universitetet,The university,4000',
      ...FACULTIES.map((name) => `${unitId(name)},uni,2,false,${name},Fakultet ${name},Fakultet ${name},Faculty ${name},200`),
      ...UNITS.map(([name], index) => {
        const [faculty = ''] = name.split('-');
        const words = `Institutt ${name},Institutt ${name},Department ${name}`;
        return `${unitId(name)},${unitId(faculty)},3,true,${name},${words},${index === 6 ? 4 : 14 + index}`;
      }),
    ].join('\n'),
    people: ['personId,sub,name,email,language', ...[...people].map(([id, name]) => `${id},sub-${id},${name},${id}@example.org,nb`)].join(
      '\n',
    ),
    assignments: ['personId,unitId,role,from,to,kind', ...held].join('\n'),
  };
}

/** What a unit asks by its own people. The people of this story need no sign-in: their commands are written as the API writes them. */
async function act(world: World, unit: string, role: Receiver, command: Command): Promise<void> {
  const { follow_up_id: followUpId } = await world.db
    .selectFrom('follow_ups')
    .select('follow_up_id')
    .where('unit_id', '=', unitId(unit))
    .executeTakeFirstOrThrow();
  await world.db.transaction().execute((trx) =>
    writeCommand(trx, world.clock, {
      commandId: newId(),
      followUpId,
      actor: { personId: `p-${idOf(unit)}-${role}`, roles: [role] },
      command,
    }),
  );
}

const ALL = UNITS.map(([name]) => name);
const hash = 'a'.repeat(64);

/** As far as the evening before something is due: everybody has done what came before. */
export async function untilMay(world: World): Promise<void> {
  await world.importAll(institution());
  const cycleId = await world.createCycle();
  const started = await world.as('coordinator').post(`/cycles/${cycleId}/start`);
  if (started.statusCode !== 201) throw new Error(started.body);
  const all = async (when: string, ...commands: [Receiver, (unit: string) => Command][]) => {
    world.at(when);
    await world.advanceAll();
    for (const [role, command] of commands) {
      for (const unit of ALL) await act(world, unit, role, command(unit));
      await world.advanceAll();
    }
  };
  await all(
    '2023-08-20 09:00',
    ['unitManager', (unit) => ({ type: 'sendResponseUnits', duty: 'P1.responseUnitList', units: [unitId(unit)] })],
    ['localCoordinator', (unit) => ({ type: 'confirmResponseUnits', duty: 'P1.responseUnitList', units: [unitId(unit)] })],
  );
  await all(
    '2023-10-04 10:00',
    ['unitManager', () => ({ type: 'submitForm', duty: 'P1.preparationForm', documentId: newId(), hash, external: false })],
    ['safetyRepresentative', () => ({ type: 'answerForm', duty: 'P1.preparationForm', outcome: 'confirmed', hash })],
    ['unitManager', () => ({ type: 'giveConfirmation', duty: 'P1.mailingList' })],
    ['unitManager', () => ({ type: 'recordMeeting', duty: 'P1.staffInformation', meeting: { occurredOn: '2023-10-03' } })],
  );
  await all('2023-11-08 10:00', ['unitManager', () => ({ type: 'giveConfirmation', duty: 'P2.encourage' })]);
  await all(
    '2024-01-22 10:00',
    [
      'coordinator',
      (unit) => ({
        type: 'recordReport',
        duty: 'P2.report',
        outcome: unit === 'AB-IDG' ? 'noOwnReport' : 'ownReport',
        languages: ['nb', 'en'],
      }),
    ],
    ['unitManager', () => ({ type: 'submitForm', duty: 'P3.planMeeting', documentId: newId(), hash, external: false })],
    ['safetyRepresentative', () => ({ type: 'answerForm', duty: 'P3.planMeeting', outcome: 'confirmed', hash })],
    ['unitManager', () => ({ type: 'giveConfirmation', duty: 'P2.reportAccess' })],
  );
  world.at('2024-04-18 10:00');
  await world.advanceAll();
  for (const unit of ALL.slice(8)) {
    await act(world, unit, 'unitManager', {
      type: 'recordMeeting',
      duty: 'P3.followUpMeeting',
      meeting: { occurredOn: '2024-04-18', resultsReadBack: 'ownReport' },
    });
  }
  world.at('2024-04-25 10:00');
  await world.advanceAll();
  for (const unit of ['AB-IDG', 'SU-ISS']) {
    await act(world, unit, 'coordinator', {
      type: 'moveDeadline',
      duty: 'P3.followUpMeeting',
      lastDay: unit === 'AB-IDG' ? '2024-05-24' : '2024-05-20',
    });
  }
  world.at('2024-05-06 10:00');
  await world.advanceAll();
  await act(world, 'MH-KPM', 'unitManager', { type: 'requestExtension', duty: 'P3.followUpMeeting', lastDay: '2024-05-20' });
  await act(world, 'MH-INB', 'unitManager', { type: 'requestHelp', duty: 'P3.actionPlan', kind: 'coordinator' });
  world.at('2024-05-08 10:00');
  await world.advanceAll();
}
