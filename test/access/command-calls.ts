import type { PersonCommand } from '../../api/schemas/command.schema.ts';
import { NTNU } from '../support/plans.ts';

const P = 'P1.preparationForm';
const MEETING = 'P3.followUpMeeting';
const HASH = '0'.repeat(64);
const ID = '00000000-0000-7000-8000-000000000000';
const MEASURE = `${NTNU.measureDuty!.key}/m1`;
const RAISED = `${NTNU.raisedDuty!.key}/${ID}`;
const WRONG = `${NTNU.wrongReceiverDuty!.key}/${ID}`;
const DAY = '2024-06-20';

/** One command of each kind, about a duty that it fits. A new kind of command does not compile without its line here. */
export const COMMANDS: { readonly [T in PersonCommand['type']]: Extract<PersonCommand, { type: T }> } = {
  sendResponseUnits: { type: 'sendResponseUnits', duty: 'P1.responseUnitList', units: ['imf-a'] },
  confirmResponseUnits: { type: 'confirmResponseUnits', duty: 'P1.responseUnitList', units: ['imf-a'] },
  recordMeeting: { type: 'recordMeeting', duty: MEETING, meeting: { occurredOn: '2024-04-10' } },
  planMeeting: { type: 'planMeeting', duty: MEETING, on: DAY, documentId: ID, hash: HASH },
  cancelMeeting: { type: 'cancelMeeting', duty: MEETING },
  contestMeeting: { type: 'contestMeeting', duty: MEETING },
  submitForm: { type: 'submitForm', duty: P, documentId: ID, hash: HASH, external: false },
  editForm: { type: 'editForm', duty: P, documentId: ID, hash: HASH },
  answerForm: { type: 'answerForm', duty: P, outcome: 'confirmed', hash: HASH },
  chooseRepresentative: { type: 'chooseRepresentative', personId: 'p' },
  closeUnanswered: { type: 'closeUnanswered', duty: P },
  submitPlan: { type: 'submitPlan', duty: 'P3.actionPlan', documentId: ID, hash: HASH, heard: true, measures: [] },
  reviewMeasure: { type: 'reviewMeasure', duty: MEASURE, outcome: 'keep' },
  raiseMeasure: { type: 'raiseMeasure', duty: MEASURE },
  answerRaised: { type: 'answerRaised', duty: RAISED, outcome: 'accept' },
  reportWrongReceiver: { type: 'reportWrongReceiver', discoveredAt: 0 },
  assessWrongReceiver: { type: 'assessWrongReceiver', duty: WRONG, staffTold: true },
  giveConfirmation: { type: 'giveConfirmation', duty: 'P1.mailingList' },
  recordDiscussion: { type: 'recordDiscussion', duty: 'P3.upperLevelDiscussion', unit: 'imf-a', outcome: 'noted' },
  recordReport: { type: 'recordReport', duty: 'P2.report', outcome: 'ownReport', languages: ['nb'] },
  recordExternal: { type: 'recordExternal', duty: 'P1.caseFolder' },
  startWaiting: { type: 'startWaiting', duty: P, on: 'archive' },
  endWaiting: { type: 'endWaiting', duty: P, on: 'archive' },
  endUnit: { type: 'endUnit', end: 'discontinued', reason: 'closed' },
  requestExtension: { type: 'requestExtension', duty: MEETING, lastDay: DAY },
  decideExtension: { type: 'decideExtension', duty: MEETING, granted: true },
  moveDeadline: { type: 'moveDeadline', duty: MEETING, lastDay: DAY },
  setOpening: { type: 'setOpening', duty: MEETING, opensOn: DAY },
  waive: { type: 'waive', duty: MEETING, reason: 'notApplicable' },
  requestHelp: { type: 'requestHelp', duty: MEETING, kind: 'coordinator' },
  giveHelp: { type: 'giveHelp', duty: MEETING },
  reportMissingLink: { type: 'reportMissingLink', duty: 'P4.evaluationForm1' },
};
