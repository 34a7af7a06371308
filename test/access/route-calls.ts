import type { Action } from '../../domain/access.ts';
import { FILES } from '../support/api-world.ts';
import { unitOf, type AccessWorld, type Person } from './access-world.ts';

export interface Call {
  url: (world: AccessWorld, person: Person) => string;
  body?: (world: AccessWorld, person: Person) => object;
  /** Any of these gives access. */
  needs: readonly Action[];
  /** The duty whose parties are asked for. */
  duty?: string;
  /** Where a call that is allowed is refused for another reason, because the sample is thin on purpose. */
  allowed?: readonly number[];
}

const FORM = 'P1.preparationForm';
const UNKNOWN = '00000000-0000-7000-8000-000000000000';
const UNIT = (rest = '') => ({ url: (_: AccessWorld, person: Person) => `/units/${unitOf(person)}${rest}` });
const CYCLE = (rest = '') => ({ url: ({ ids }: AccessWorld) => `/cycles/${ids.cycleId}${rest}` });
const counts = () => ({ counts: [{ unitId: 'imf-a', group: null, invited: 20, answered: 12 }] });
const role = (_: AccessWorld, person: Person) => ({ personId: 'nobody-at-all', unitId: unitOf(person), role: 'employee' });

/** Every route that not everybody may use, as it is called and what it asks for. */
export const ROUTES: Readonly<Record<string, Call>> = {
  'GET /units/{unitId}': { ...UNIT(), needs: ['readStatus'] },
  'GET /units/{unitId}/unit-and-manager': { ...UNIT('/unit-and-manager'), needs: ['readUnitMeant'] },
  'GET /units/{unitId}/duties': { ...UNIT('/duties'), needs: ['readDuties'] },
  'GET /units/{unitId}/response-units': { ...UNIT('/response-units'), needs: ['readDuties'] },
  'GET /units/{unitId}/facts': { ...UNIT('/facts'), needs: ['readHistory'] },
  'GET /units/{unitId}/letters': { ...UNIT('/letters'), needs: ['readLetters'] },
  'GET /units/{unitId}/evidence': { ...UNIT('/evidence'), needs: ['readDocuments'] },
  'GET /units/{unitId}/raised': { ...UNIT('/raised'), needs: ['readRaised'] },
  'GET /units/{unitId}/action-plan': { ...UNIT('/action-plan'), needs: ['readActionPlan'] },
  'GET /units/{unitId}/measures': { ...UNIT('/measures'), needs: ['readActionPlan'] },
  'GET /units/{unitId}/action-plan.csv': { ...UNIT('/action-plan.csv'), needs: ['readActionPlan'] },
  'GET /units/{unitId}/action-plan/draft': {
    ...UNIT('/action-plan/draft'),
    needs: ['submitForm', 'answerForm'],
    duty: 'P3.actionPlan',
  },
  'POST /units/{unitId}/action-plan/import': {
    ...UNIT('/action-plan/import'),
    body: () => ({ csv: 'x' }),
    needs: ['submitForm', 'answerForm'],
    duty: 'P3.actionPlan',
    allowed: [422],
  },
  'GET /units/{unitId}/duties/{duty}/agenda': { ...UNIT('/duties/P3.followUpMeeting/agenda'), needs: ['readMeetings'] },
  'GET /units/{unitId}/duties/{duty}/times': { ...UNIT('/duties/P3.followUpMeeting/times'), needs: ['readMeetings'] },
  'GET /units/{unitId}/duties/{duty}/calendar.ics': {
    ...UNIT('/duties/P3.followUpMeeting/calendar.ics'),
    needs: ['readMeetings'],
    allowed: [404],
  },
  'GET /units/{unitId}/duties/{duty}/form': { ...UNIT(`/duties/${FORM}/form`), needs: ['submitForm', 'answerForm'], duty: FORM },
  'PUT /units/{unitId}/duties/{duty}/form/draft': {
    ...UNIT(`/duties/${FORM}/form/draft`),
    body: () => ({ formVersion: 0, sawRevision: 999, answers: {} }),
    needs: ['submitForm', 'answerForm'],
    duty: FORM,
    allowed: [409],
  },
  'GET /units/{unitId}/duties/{duty}/texts': {
    ...UNIT(`/duties/${FORM}/texts`),
    needs: ['removeTexts', 'removeOwnTexts', 'removeServiceTexts'],
  },
  'POST /units/{unitId}/duties/{duty}/texts/removal': {
    ...UNIT(`/duties/${FORM}/texts/removal`),
    body: () => ({ documentIds: [UNKNOWN], why: 'other' }),
    needs: ['removeTexts', 'removeOwnTexts', 'removeServiceTexts'],
    allowed: [404],
  },
  'POST /documents': {
    url: () => '/documents',
    body: ({ ids }, person) => ({ followUpId: ids.followUps[unitOf(person)] ?? UNKNOWN, duty: FORM, kind: 'form', content: { wrong: 1 } }),
    needs: ['submitForm', 'answerForm', 'contestMeeting', 'decideExtension'],
    duty: FORM,
    allowed: [422],
  },
  'GET /documents/{documentId}': { url: ({ ids }, person) => `/documents/${ids.documents[unitOf(person)]}`, needs: ['readDocuments'] },
  'GET /commands/{commandId}': { url: ({ ids }, person) => `/commands/${ids.commands[unitOf(person)]}`, needs: ['readHistory'] },
  'GET /assignments': { url: (_, person) => `/assignments?unit=${unitOf(person)}`, needs: ['readDuties'] },
  'POST /assignments': { url: () => '/assignments', body: role, needs: ['manageAssignments'], allowed: [404] },
  'POST /assignments/end': {
    url: () => '/assignments/end',
    body: (world, person) => ({ ...role(world, person), lastDay: '2024-06-30' }),
    needs: ['manageAssignments'],
    allowed: [404],
  },
  'POST /role-doubts/{doubtId}/settle': {
    url: ({ ids }) => `/role-doubts/${ids.doubt}/settle`,
    body: () => ({ outcome: 'roleStays' }),
    needs: ['settleRoleDoubts'],
  },
  'GET /desk': { url: () => '/desk', needs: ['readDesk'] },
  'GET /desk/units': { url: () => '/desk/units', needs: ['readDesk'] },
  'GET /desk/people': { url: () => '/desk/people?q=system', needs: ['readDesk'] },
  'GET /archive/deliveries': { url: () => '/archive/deliveries', needs: ['readDeliveries'] },
  'GET /archive/deliveries/{deliveryId}/package': {
    url: () => `/archive/deliveries/${UNKNOWN}/package`,
    needs: ['readPackages'],
    allowed: [404],
  },
  'POST /archive/deliveries/{deliveryId}/receipt': {
    url: () => `/archive/deliveries/${UNKNOWN}/receipt`,
    body: () => ({ journalNumber: '1/24' }),
    needs: ['recordReceipt'],
    allowed: [404],
  },
  'POST /archive/deliveries/{deliveryId}/retry': {
    url: () => `/archive/deliveries/${UNKNOWN}/retry`,
    body: () => ({}),
    needs: ['recordReceipt'],
    allowed: [404],
  },
  'GET /cycles/{cycleId}/case-folders/{unitId}': {
    url: ({ ids }, person) => `/cycles/${ids.cycleId}/case-folders/${unitOf(person)}`,
    needs: ['readDeliveries'],
  },
  'PUT /cycles/{cycleId}/case-folders/{unitId}': {
    url: ({ ids }, person) => `/cycles/${ids.cycleId}/case-folders/${unitOf(person)}`,
    body: () => ({ caseId: '2024/1', system: 'no-such-archive' }),
    needs: ['setCaseFolder'],
    allowed: [400, 409, 422],
  },
  'POST /cycles/{cycleId}/case-folders/preview': {
    ...CYCLE('/case-folders/preview'),
    body: (_, person) => ({ csv: `unitId,caseId,system\n${unitOf(person)},2024/1,no-such-archive` }),
    needs: ['setCaseFolder'],
    allowed: [422],
  },
  'POST /cycles/{cycleId}/case-folders': {
    ...CYCLE('/case-folders?confirm=x'),
    body: (_, person) => ({ csv: `unitId,caseId,system\n${unitOf(person)},2024/1,no-such-archive` }),
    needs: ['setCaseFolder'],
    allowed: [422],
  },
  'GET /cycles/{cycleId}/progress': {
    url: ({ ids }, person) => `/cycles/${ids.cycleId}/progress?unit=${unitOf(person)}`,
    needs: ['readStatus'],
  },
  'GET /cycles/{cycleId}/overview': {
    url: ({ ids }, person) => `/cycles/${ids.cycleId}/overview?unit=${unitOf(person)}`,
    needs: ['readStatus'],
  },
  'GET /cycles/{cycleId}/progress.csv': {
    url: ({ ids }, person) => `/cycles/${ids.cycleId}/progress.csv?unit=${unitOf(person)}`,
    needs: ['readStatus'],
  },
  'GET /cycles/{cycleId}/committee.pdf': { ...CYCLE('/committee.pdf'), needs: ['readCommitteeSummary'] },
  'GET /cycles/{cycleId}/response-rates': {
    url: ({ ids }, person) => `/cycles/${ids.cycleId}/response-rates?unit=${unitOf(person)}`,
    needs: ['readStatus'],
  },
  'POST /cycles/{cycleId}/response-rates': { ...CYCLE('/response-rates'), body: counts, needs: ['checkRates'], allowed: [409, 422] },
  'GET /cycles/{cycleId}/report-checks': { ...CYCLE('/report-checks'), needs: ['checkReports'] },
  'POST /cycles/{cycleId}/report-checks': { ...CYCLE('/report-checks'), body: counts, needs: ['checkReports'], allowed: [201] },
  'POST /cycles/{cycleId}/report-checks/preview': {
    ...CYCLE('/report-checks/preview'),
    body: counts,
    needs: ['checkReports'],
    allowed: [409, 422],
  },
  'GET /cycles/{cycleId}/late-units': { ...CYCLE('/late-units'), needs: ['manageCycles'] },
  'POST /cycles/{cycleId}/late-units': {
    ...CYCLE('/late-units'),
    body: (_, person) => ({ unitId: unitOf(person) }),
    needs: ['manageCycles'],
    allowed: [409],
  },
  'POST /cycles': {
    url: () => '/cycles',
    body: ({ ids }) => ({ planKey: ids.plan.key, planVersion: ids.plan.version }),
    needs: ['manageCycles'],
  },
  'PATCH /cycles/{cycleId}': { ...CYCLE(), body: () => ({ mandateReference: '2023/2' }), needs: ['manageCycles'], allowed: [409] },
  'POST /cycles/{cycleId}/start': { ...CYCLE('/start'), body: () => ({}), needs: ['manageCycles'] },
  'GET /cycles/{cycleId}/start-checks': { ...CYCLE('/start-checks'), needs: ['manageCycles'], allowed: [409] },
  'POST /cycles/{cycleId}/rehearsal': { ...CYCLE('/rehearsal'), body: () => ({}), needs: ['manageCycles'] },
  'POST /plans': { url: () => '/plans', body: () => ({ source: 'no plan' }), needs: ['managePlans'], allowed: [422] },
  'POST /deadline-moves': {
    url: () => '/deadline-moves',
    body: ({ ids }) => ({ cycleId: ids.cycleId, duty: 'P3.followUpMeeting', lastDay: '2024-06-20' }),
    needs: ['moveDeadlines'],
    allowed: [409, 422],
  },
  'POST /imports': { url: () => '/imports', body: () => ({ ...FILES, organisation: 'wrong' }), needs: ['importData'], allowed: [422] },
  'POST /imports/{importId}/apply': { url: () => `/imports/${UNKNOWN}/apply`, body: () => ({}), needs: ['importData'], allowed: [404] },
};

/** What is one's own, what is public within the institution, and lists that hold only what one may see. `POST /commands` has a table of its own. */
export const FOR_EVERYBODY: readonly string[] = [
  'GET /health',
  'GET /session',
  'GET /me',
  'GET /me/tasks',
  'GET /me/letters',
  'GET /me/area',
  'POST /me/area/divisions',
  'GET /me/calendar',
  'POST /me/calendar',
  'DELETE /me/calendar',
  'DELETE /me/sessions',
  'POST /me/role-doubts',
  'GET /role-doubts',
  'GET /units',
  'GET /cycles',
  'GET /cycles/{cycleId}',
  'GET /cycles/{cycleId}/progress-plan.pdf',
  'GET /plans',
  'GET /plans/{key}/{version}',
  'POST /commands',
];
