import type { CommandType, Refusal } from './commands.ts';
import type { DutyDefinition } from './plan.ts';
import { SAFETY_SERVICE, type Actor, type Receiver } from './roles.ts';
import { secondParty } from './waiting.ts';

/** What can be read of a unit. Texts of documents are for the unit's own parties only. */
export type ReadAction =
  | 'readStatus'
  | 'readCommitteeSummary'
  | 'readDuties'
  | 'readHistory'
  | 'readLetters'
  | 'readDocuments'
  | 'readMeetings'
  | 'readActionPlan'
  | 'readRaised'
  | 'readWrongReceiver'
  | 'readUnitMeant'
  | 'readDeliveries'
  | 'readPackages';
/** Removing a text that must not stand here, by whose it is; any other is the command itself. */
export type TextAction = 'removeOwnTexts' | 'removeServiceTexts';
/** What people do about the archive: it changes no duty. */
export type ArchiveAction = 'setCaseFolder' | 'recordReceipt';
/** What concerns the institution as a whole; asked for at its top unit. */
export type ManageAction =
  | 'importData'
  | 'managePlans'
  | 'manageCycles'
  | 'manageAssignments'
  | 'settleRoleDoubts'
  | 'readDesk'
  | 'moveDeadlines'
  | 'checkReports'
  | 'checkRates';
export type Action = CommandType | ReadAction | TextAction | ArchiveAction | ManageAction;

/** `responsible` and `jointWith` stand for the duty's own parties. */
type Who = Receiver | 'responsible' | 'jointWith' | 'system';

const COORDINATION: readonly Who[] = ['coordinator', 'localCoordinator'];
const LINE: readonly Who[] = ['unitManager', 'level3Leader', 'level2Leader', 'institutionLeader', 'leaderAbove'];
const STATUS: readonly Who[] = [
  ...LINE,
  ...SAFETY_SERVICE,
  ...COORDINATION,
  'resourcePerson',
  'governanceOffice',
  'auditor',
  'dataProtectionOfficer',
];

/** The one table of who may do what: the server checks it, the page shows its reason (design 9). */
export const ACCESS: Readonly<Record<Action, readonly Who[]>> = {
  start: ['system'],
  becomeResponseUnit: ['system'],
  noteElsewhere: ['system'],
  noteRoleChange: ['system'],
  noteSnapshot: ['system'],
  noteRaised: ['system'],
  noteRaisedAnswer: ['system'],
  noteArchived: ['system'],
  noteArchiveLate: ['system'],
  endUnit: ['system', 'coordinator'],
  startWaiting: ['system', 'archivist', ...COORDINATION],
  endWaiting: ['system', 'archivist', ...COORDINATION],
  sendResponseUnits: ['responsible'],
  confirmResponseUnits: COORDINATION,
  recordMeeting: ['responsible'],
  planMeeting: ['responsible', 'jointWith'],
  cancelMeeting: ['responsible', 'jointWith'],
  contestMeeting: ['jointWith', ...SAFETY_SERVICE],
  submitForm: ['responsible'],
  editForm: ['responsible'],
  answerForm: ['jointWith'],
  // Theirs alone: no leader, no coordinator and no senior chooses for them.
  chooseRepresentative: ['safetyRepresentative'],
  closeUnanswered: ['responsible'],
  submitPlan: ['responsible'],
  reviewMeasure: ['responsible'],
  raiseMeasure: ['responsible'],
  answerRaised: ['responsible'],
  // One desk sees to it at once; what it is about names people.
  reportWrongReceiver: ['coordinator'],
  assessWrongReceiver: ['responsible'],
  giveConfirmation: ['responsible'],
  recordDiscussion: ['responsible'],
  recordReport: ['system', ...COORDINATION],
  recordExternal: ['system', 'archivist', ...COORDINATION],
  requestExtension: ['responsible'],
  decideExtension: COORDINATION,
  moveDeadline: ['system', 'coordinator'],
  setOpening: ['system', 'coordinator'],
  waive: ['coordinator'],
  requestHelp: ['responsible'],
  giveHelp: [...COORDINATION, 'resourcePerson'],
  reportMissingLink: ['responsible', 'jointWith'],
  // Nobody gains reading by it: they see that a text stands there, and of what kind, not what it says.
  removeTexts: COORDINATION,
  removeOwnTexts: [...LINE, ...SAFETY_SERVICE, ...COORDINATION],
  // What the safety service has handed in is its own: no leader and no coordinator takes it away.
  removeServiceTexts: ['localSeniorSafetyRepresentative', 'seniorSafetyRepresentative'],
  readStatus: STATUS,
  // Of the institution as a whole: for those who stand towards all of it.
  readCommitteeSummary: [
    'institutionLeader',
    'seniorSafetyRepresentative',
    'coordinator',
    'governanceOffice',
    'auditor',
    'dataProtectionOfficer',
  ],
  // Whom the questions of the survey mean is for whoever answers them.
  readUnitMeant: [...STATUS, 'employee'],
  readDuties: [...LINE, ...SAFETY_SERVICE, ...COORDINATION, 'resourcePerson', 'auditor'],
  readHistory: [...LINE, ...SAFETY_SERVICE, ...COORDINATION, 'auditor'],
  readLetters: ['unitManager', ...SAFETY_SERVICE, ...COORDINATION, 'auditor'],
  readDocuments: ['unitManager', ...SAFETY_SERVICE],
  // The plan is for those whom it is about, and for the line that discusses it.
  readActionPlan: [...LINE, ...SAFETY_SERVICE, 'resourcePerson', 'employee'],
  // What was raised, and how it was answered, is between the unit and the line above it.
  readRaised: [...LINE, ...SAFETY_SERVICE],
  // Who got a report that was not for them: not for the unit, which sees that it happened and that it was assessed.
  readWrongReceiver: ['coordinator', 'dataProtectionOfficer'],
  // When and where, and what will be talked about: no result and no measure.
  readMeetings: ['unitManager', ...SAFETY_SERVICE, ...COORDINATION, 'resourcePerson', 'employee'],
  // Where things stand, and no text.
  readDeliveries: ['archivist', ...COORDINATION],
  // Whoever keeps the archive files what it is given, and so reads it: forms, statements, the bundle.
  readPackages: ['archivist'],
  setCaseFolder: ['archivist', ...COORDINATION],
  recordReceipt: ['archivist', ...COORDINATION],
  importData: ['system', 'coordinator'],
  managePlans: ['coordinator'],
  manageCycles: ['coordinator'],
  manageAssignments: COORDINATION,
  settleRoleDoubts: COORDINATION,
  readDesk: COORDINATION,
  moveDeadlines: ['coordinator'],
  // Counts and warnings about single units are for one desk only.
  checkReports: ['coordinator'],
  checkRates: ['coordinator'],
};

/** `as` is the role in which the actor may: the fact keeps it. */
export type Permission = { allowed: true; as: Receiver | 'system' } | ({ allowed: false } & Refusal);

/** May the actor do this, here? Denials carry the code and whom to turn to. */
export function can(actor: Actor, action: Action, definition?: DutyDefinition): Permission {
  const allowed = ACCESS[action].flatMap((who) => rolesBehind(who, definition));
  const as = allowed.find((role) => actor.roles.includes(role));
  if (as) {
    if (action === 'answerForm' && definition && actor.roles.includes(definition.responsible)) {
      return { allowed: false, code: 'ANSWER_SAME_PERSON', params: { duty: definition.key } };
    }
    if (action === 'decideExtension' && definition && actor.roles.includes(definition.responsible)) {
      return { allowed: false, code: 'EXTENSION_SAME_PERSON', params: { duty: definition.key } };
    }
    return { allowed: true, as };
  }
  return { allowed: false, code: 'ACCESS_ROLE_MISSING', params: { action, duty: definition?.key ?? null, role: allowed[0] ?? null } };
}

function rolesBehind(who: Who, definition: DutyDefinition | undefined): (Receiver | 'system')[] {
  if (who === 'responsible') return definition ? [definition.responsible] : [];
  if (who !== 'jointWith') return [who];
  const partner = definition && secondParty(definition);
  if (!partner) return [];
  // The representative's fallbacks may always act in the representative's place (E07, E10).
  return SAFETY_SERVICE.includes(partner) ? [...SAFETY_SERVICE] : [partner];
}
