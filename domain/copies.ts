import type { Duty, FollowUpState, Joint } from './state.ts';

// A cycle folds tens of thousands of facts, and every reader meets what comes out. Copies that are spelt out all have one shape,
// whatever has happened to them; spread ones get a new shape at each place, and the engine compiles every reader anew for them.

/** Changes an object that was made just now and that nobody else holds yet. */
export function update<T extends object>(fresh: T, changes: Partial<T>): T {
  return Object.assign(fresh, changes);
}

export function copyOfState(state: FollowUpState): FollowUpState {
  return {
    seq: state.seq,
    unit: state.unit,
    proposedUnits: state.proposedUnits,
    startedAt: state.startedAt,
    closedAt: state.closedAt,
    duties: state.duties,
    elsewhere: state.elsewhere,
    alarmsRaised: state.alarmsRaised,
    shared: state.shared,
    removed: state.removed,
    judgedTo: state.judgedTo,
  };
}

export function copyOfDuty(duty: Duty): Duty {
  return {
    key: duty.key,
    cause: duty.cause,
    writtenAt: duty.writtenAt,
    opensAt: duty.opensAt,
    targetAt: duty.targetAt,
    dueAt: duty.dueAt,
    graceUntil: duty.graceUntil,
    hardEndAt: duty.hardEndAt,
    openedAt: duty.openedAt,
    lateSince: duty.lateSince,
    epoch: duty.epoch,
    steps: duty.steps,
    joint: duty.joint,
    waiting: duty.waiting,
    linkMissedBy: duty.linkMissedBy,
    extension: duty.extension,
    meeting: duty.meeting,
    parts: duty.parts,
    recordedOn: duty.recordedOn,
    withoutResults: duty.withoutResults,
    minutes: duty.minutes,
    bookings: duty.bookings,
    sentUnits: duty.sentUnits,
    sentAt: duty.sentAt,
    dueByHand: duty.dueByHand,
    reportOutcome: duty.reportOutcome,
    reportCameAt: duty.reportCameAt,
    languages: duty.languages,
    snapshotId: duty.snapshotId,
    outsideLate: duty.outsideLate,
    archived: duty.archived,
    documentHash: duty.documentHash,
    end: duty.end,
    version: duty.version,
    raised: duty.raised,
    reviewed: duty.reviewed,
    discussed: duty.discussed,
    revision: duty.revision,
    lastChange: duty.lastChange,
  };
}

export function copyOfJoint(joint: Joint): Joint {
  return {
    manager: joint.manager,
    hash: joint.hash,
    firstSubmittedAt: joint.firstSubmittedAt,
    submittedAt: joint.submittedAt,
    answer: joint.answer,
    asks: joint.asks,
    asked: joint.asked,
  };
}
