import type { Command } from '../commands.ts';
import { isLimitByLaw, type DutyDefinition, type Evidence } from '../plan.ts';
import type { Case, Decision } from './case.ts';
import * as deadlines from './deadlines.ts';
import * as ends from './ends.ts';
import * as evidence from './evidence.ts';
import * as help from './help.ts';
import * as joint from './joint.ts';
import * as meeting from './meeting.ts';
import * as raised from './raised.ts';
import * as wrong from './wrong-receiver.ts';
import { reviewMeasure, submitPlan } from './action-plan.ts';

export type DutyCommand = Exclude<
  Extract<Command, { duty: string }>,
  { type: 'noteElsewhere' | 'noteArchived' | 'noteArchiveLate' | 'removeTexts' }
>;
export type AboutDuty = DutyCommand['type'];

export interface Rule<T extends AboutDuty> {
  decide: (c: Case<T>) => Decision;
  /** The kinds of evidence it belongs to; absent: any duty. */
  evidence?: readonly Evidence[];
  /** Who outside delivers, where it is about that. */
  external?: DutyDefinition['external'];
  /**
   * When the duty has ended: refused; kept beside a missed or unanswered duty (`attach`), or that and corrected where it was done
   * (`correct`); or a matter for the rule itself (`own`).
   */
  afterEnd: 'refuse' | 'attach' | 'correct' | 'own';
}

const FORMS: readonly Evidence[] = ['jointForm', 'externalForm'];

/** Every command about a duty: what it belongs to, what an end means for it, and who decides. */
export const RULES: { [T in AboutDuty]: Rule<T> } = {
  sendResponseUnits: { decide: evidence.sendResponseUnits, evidence: ['responseUnits'], afterEnd: 'refuse' },
  confirmResponseUnits: { decide: evidence.confirmResponseUnits, evidence: ['responseUnits'], afterEnd: 'refuse' },
  recordMeeting: { decide: meeting.recordMeeting, evidence: ['meeting'], afterEnd: 'correct' },
  contestMeeting: { decide: meeting.contestMeeting, evidence: ['meeting'], afterEnd: 'own' },
  planMeeting: { decide: meeting.planMeeting, evidence: ['meeting'], afterEnd: 'refuse' },
  cancelMeeting: { decide: meeting.cancelMeeting, evidence: ['meeting'], afterEnd: 'own' },
  submitForm: { decide: joint.submitForm, evidence: FORMS, afterEnd: 'attach' },
  editForm: { decide: joint.editForm, evidence: FORMS, afterEnd: 'correct' },
  answerForm: { decide: joint.answerForm, evidence: [...FORMS, 'receipt', 'actionPlan'], afterEnd: 'own' },
  closeUnanswered: { decide: joint.closeUnanswered, evidence: [...FORMS, 'receipt', 'actionPlan'], afterEnd: 'refuse' },
  submitPlan: { decide: submitPlan, evidence: ['actionPlan'], afterEnd: 'own' },
  giveConfirmation: { decide: evidence.giveConfirmation, evidence: ['confirmation', 'snapshot', 'receipt'], afterEnd: 'attach' },
  reviewMeasure: { decide: reviewMeasure, evidence: ['confirmation'], afterEnd: 'attach' },
  raiseMeasure: { decide: raised.raiseMeasure, evidence: ['confirmation'], afterEnd: 'refuse' },
  answerRaised: { decide: raised.answerRaised, evidence: ['decision'], afterEnd: 'refuse' },
  assessWrongReceiver: { decide: wrong.assessWrongReceiver, evidence: ['assessment'], afterEnd: 'refuse' },
  recordDiscussion: { decide: evidence.recordDiscussion, evidence: ['discussion'], afterEnd: 'own' },
  recordReport: { decide: evidence.recordReport, evidence: ['external'], external: 'ark', afterEnd: 'own' },
  recordExternal: { decide: evidence.recordExternal, evidence: ['external'], external: 'archive', afterEnd: 'own' },
  noteSnapshot: { decide: evidence.noteSnapshot, evidence: ['snapshot'], afterEnd: 'own' },
  requestExtension: { decide: deadlines.requestExtension, afterEnd: 'refuse' },
  decideExtension: { decide: deadlines.decideExtension, afterEnd: 'refuse' },
  moveDeadline: { decide: deadlines.moveDeadline, afterEnd: 'refuse' },
  setOpening: { decide: deadlines.setOpening, afterEnd: 'refuse' },
  waive: { decide: ends.waive, afterEnd: 'refuse' },
  requestHelp: { decide: help.requestHelp, afterEnd: 'refuse' },
  giveHelp: { decide: help.giveHelp, afterEnd: 'own' },
  reportMissingLink: { decide: help.reportMissingLink, evidence: ['externalForm'], afterEnd: 'refuse' },
  startWaiting: { decide: help.startWaiting, afterEnd: 'refuse' },
  endWaiting: { decide: help.endWaiting, afterEnd: 'own' },
};

/** Is this how the duty is done, or dealt with? */
export function suits(type: AboutDuty, definition: DutyDefinition): boolean {
  const { evidence: kinds, external } = RULES[type];
  if (isLimitByLaw(definition)) return kinds?.includes('assessment') === true;
  return (kinds?.includes(definition.evidence) ?? true) && (external === undefined || definition.external === external);
}
