import type { Step } from './plan.ts';
import { NO_ANSWER, type Duty, type FollowUpState, type Joint } from './state.ts';
import { copyOfDuty, copyOfJoint, copyOfState, update } from './copies.ts';
import { datesOf } from './dates.ts';
import { recorded } from './meetings.ts';
import { choiceAmong } from './representatives.ts';
import { OUTSIDE_LATE, type Fact } from './facts.ts';
import { withoutText } from './removed-texts.ts';

/** State after one more fact. Total: an unknown fact only counts, so old records stay readable. */
export function evolve(state: FollowUpState, fact: Fact): FollowUpState {
  const next = copyOfState(state);
  next.seq += 1;
  next.judgedTo = Math.max(state.judgedTo, fact.at);
  switch (fact.type) {
    case 'followUpStarted':
      return update(next, { unit: fact.unit, proposedUnits: fact.proposedUnits, startedAt: fact.at });
    case 'responseUnitConfirmed':
      return next.unit ? update(next, { unit: { ...next.unit, isResponseUnit: true } }) : next;
    case 'dutyElsewhere': {
      const known = state.elsewhere[fact.duty] ?? { opened: null, ended: null, units: [] };
      const units = fact.when === 'ended' && !known.units.includes(fact.unit) ? [...known.units, fact.unit] : known.units;
      // The first unit decides the date, the later ones only join the list; an opening that is set for all can be set again.
      const at = fact.unit === '*' ? fact.happenedAt : (known[fact.when] ?? fact.happenedAt);
      return update(next, { elsewhere: { ...state.elsewhere, [fact.duty]: { ...known, units, [fact.when]: at } } });
    }
    case 'alarmRaised': {
      const duty = state.duties[fact.duty];
      const told = update(next, { alarmsRaised: [...state.alarmsRaised, `${fact.alarm}:${fact.duty}`] });
      return duty && fact.alarm === OUTSIDE_LATE ? withDuty(told, update(copyOfDuty(duty), { outsideLate: true })) : told;
    }
    case 'followUpClosed':
      return update(next, { closedAt: fact.at });
    case 'roleChanged':
      return next;
    case 'representativesShared': {
      const { persons, askSeniorAt } = fact;
      return update(next, { shared: persons.length < 2 ? null : { persons, chosen: choiceAmong(state, persons), askSeniorAt } });
    }
    case 'representativeChosen': {
      const chosen = { personId: fact.personId, by: fact.by?.personId ?? '', at: fact.at };
      return state.shared ? update(next, { shared: { ...state.shared, chosen, askSeniorAt: null } }) : next;
    }
    case 'choiceAwaited':
      return state.shared ? update(next, { shared: { ...state.shared, askSeniorAt: null } }) : next;
    case 'textRemoved':
      return withoutText(next, fact);
    case 'dutyWritten':
      return withDuty(next, {
        key: fact.duty,
        cause: fact.cause,
        writtenAt: fact.at,
        opensAt: fact.dates.opensAt,
        targetAt: fact.dates.targetAt,
        dueAt: fact.dates.dueAt,
        graceUntil: fact.dates.graceUntil,
        hardEndAt: fact.dates.hardEndAt,
        openedAt: null,
        lateSince: null,
        epoch: 0,
        steps: [],
        joint: null,
        waiting: [],
        linkMissedBy: null,
        extension: null,
        meeting: null,
        parts: [],
        recordedOn: [],
        withoutResults: [],
        minutes: [],
        bookings: {},
        sentUnits: null,
        sentAt: null,
        dueByHand: false,
        reportOutcome: null,
        reportCameAt: null,
        languages: [],
        snapshotId: null,
        outsideLate: false,
        archived: false,
        documentHash: null,
        end: null,
        version: 0,
        raised: null,
        reviewed: null,
        discussed: [],
        revision: next.seq,
        lastChange: fact.type,
      });
    default: {
      const duty = state.duties[fact.duty];
      return duty ? withDuty(next, evolveDuty(duty, fact, next.seq)) : next;
    }
  }
}

/** Only for the state that `evolve` has just made. */
function withDuty(fresh: FollowUpState, duty: Duty): FollowUpState {
  fresh.duties = { ...fresh.duties, [duty.key]: duty };
  return fresh;
}

type DutyFact = Exclude<Extract<Fact, { duty: string }>, { type: 'dutyElsewhere' | 'alarmRaised' | 'dutyWritten' | 'textRemoved' }>;

function evolveDuty(duty: Duty, fact: DutyFact, seq: number): Duty {
  switch (fact.type) {
    case 'dutyOpened':
      return update(copyOfDuty(duty), { openedAt: fact.at, steps: fact.steps });
    case 'stepReached':
    case 'stepPassedOver':
      return afterStep(duty, fact.step, fact.type === 'stepReached');
    case 'becameLate':
      return update(copyOfDuty(duty), { lateSince: fact.at });
    case 'archived':
      // No change a person must have seen: what was handed in and answered is the same.
      return update(copyOfDuty(duty), { archived: duty.joint?.hash === fact.hash });
    default:
      return evolveContent(duty, fact, seq);
  }
}

type ContentFact = Exclude<DutyFact, { type: 'dutyOpened' | 'stepReached' | 'stepPassedOver' | 'becameLate' | 'archived' }>;

/** What a person must have seen before acting on the duty. */
function evolveContent(duty: Duty, fact: ContentFact, seq: number): Duty {
  const content = update(copyOfDuty(duty), { revision: seq, lastChange: fact.type });
  const joint = duty.joint ?? NO_ANSWER;
  switch (fact.type) {
    case 'datesSet': {
      const byHand = fact.reason === 'moved' || fact.reason === 'extension';
      // A due that moved ahead again makes the duty open, not late; that it was late stays in the facts.
      const ahead = fact.dates.dueAt !== duty.dueAt && fact.dates.dueAt !== null && fact.dates.dueAt > fact.at;
      // A date that follows from another duty is no change a person must have seen.
      return update(fact.reason === 'relation' ? copyOfDuty(duty) : content, {
        ...datesOf(fact.dates),
        steps: fact.steps ?? duty.steps,
        epoch: fact.steps === null ? duty.epoch : duty.epoch + 1,
        lateSince: ahead ? null : duty.lateSince,
        dueByHand: byHand || duty.dueByHand,
      });
    }
    case 'formSubmitted':
      return update(content, {
        archived: false,
        joint: update(copyOfJoint(joint), {
          manager: fact.external ? 'external' : 'submitted',
          hash: fact.hash,
          submittedAt: fact.at,
          firstSubmittedAt: joint.firstSubmittedAt ?? fact.at,
          asks: fact.asks,
          asked: [],
        }),
      });
    case 'formEdited':
      return update(content, {
        archived: false,
        end: fact.voidsAnswer ? null : duty.end,
        // The question is asked anew, with reminders of its own.
        epoch: duty.epoch + 1,
        joint: update(copyOfJoint(joint), {
          manager: fact.voidsAnswer || joint.manager === 'edited' ? 'edited' : joint.manager,
          hash: fact.hash,
          submittedAt: fact.at,
          answer: fact.voidsAnswer ? null : joint.answer,
          asks: fact.asks,
          asked: [],
        }),
      });
    case 'answered': {
      const by = { personId: fact.by?.personId ?? '', role: fact.by?.role ?? 'system' } as const;
      const answer = { outcome: fact.outcome, ...by, at: fact.at, ...(fact.interim ? { interim: fact.interim } : {}) };
      return update(content, { joint: update(copyOfJoint(joint), { answer, asks: [], hash: fact.early ? joint.hash : fact.hash }) });
    }
    case 'meetingRecorded':
      return update(content, recorded(duty, fact));
    case 'meetingPlanned': {
      const { part, on, sequence, documentId } = fact;
      return update(content, { bookings: { ...duty.bookings, [part]: { on, sequence, documentId, setAt: fact.at, cancelled: false } } });
    }
    case 'meetingCancelled': {
      const booked = duty.bookings[fact.part];
      const cancelled = booked && { ...booked, sequence: fact.sequence, setAt: fact.at, cancelled: true };
      return cancelled ? update(content, { bookings: { ...duty.bookings, [fact.part]: cancelled } }) : content;
    }
    case 'meetingContested':
      return update(content, { meeting: duty.meeting ? { ...duty.meeting, contested: true } : null });
    case 'planSubmitted':
      return update(content, {
        version: fact.version,
        documentHash: fact.hash,
        ...(fact.asks ? { epoch: duty.epoch + 1, joint: askedAboutPlan(joint, fact, fact.asks) } : { joint: null }),
      });
    case 'measureRaised':
      return update(content, { raised: { id: fact.raisedId, at: fact.at, unit: null, measure: null, outcome: null } });
    case 'raisedReceived':
      return update(content, { raised: { id: fact.raisedId, at: fact.at, unit: fact.unit, measure: fact.measure, outcome: null } });
    case 'raisedAnswered':
      return duty.raised ? update(content, { raised: { ...duty.raised, unit: fact.unit, outcome: fact.outcome } }) : content;
    case 'raisedDecided':
      return duty.raised ? update(content, { raised: { ...duty.raised, outcome: fact.outcome } }) : content;
    case 'measureReviewed':
      return update(content, { reviewed: { at: fact.at, outcome: fact.outcome } });
    case 'discussionRecorded':
      return update(content, { discussed: [...new Set([...duty.discussed, fact.unit])] });
    case 'responseUnitsSent':
      return update(content, { sentUnits: fact.units, sentAt: duty.sentAt ?? fact.at });
    case 'extensionRequested':
      return update(content, { extension: { askedAt: fact.at, dueAt: fact.dueAt } });
    case 'extensionDecided':
      return update(content, { extension: null });
    case 'helpRequested':
      return update(content, { waiting: [...duty.waiting, 'help'] });
    case 'helpGiven':
      return update(content, { waiting: duty.waiting.filter((on) => on !== 'help') });
    case 'waitingStarted':
      return update(content, {
        waiting: [...duty.waiting.filter((on) => on !== fact.on), fact.on],
        linkMissedBy: fact.on === 'ark' ? (fact.by?.role ?? 'system') : duty.linkMissedBy,
      });
    case 'waitingEnded':
      return update(content, {
        waiting: duty.waiting.filter((on) => on !== fact.on),
        linkMissedBy: fact.on === 'ark' ? null : duty.linkMissedBy,
        // The question is asked anew, with reminders of its own.
        ...(fact.asks && duty.joint
          ? { epoch: duty.epoch + 1, joint: update(copyOfJoint(duty.joint), { asks: fact.asks, asked: [] }) }
          : {}),
      });
    case 'dutyEnded':
      return update(content, {
        end: { kind: fact.end, at: fact.at, onTarget: fact.onTarget, inGrace: fact.inGrace, reason: fact.reason },
        steps: [],
        extension: null,
        // Nobody waits for the link to a form that is done with.
        waiting: duty.waiting.filter((on) => on !== 'ark'),
        linkMissedBy: null,
        joint: duty.joint ? update(copyOfJoint(duty.joint), { asks: [] }) : null,
      });
    case 'reportArrived':
      return update(content, {
        reportOutcome: fact.outcome,
        reportCameAt: duty.reportCameAt ?? fact.at,
        version: fact.version ?? Math.max(duty.version, 1),
        languages: [...new Set([...duty.languages, ...fact.languages])],
      });
    case 'snapshotTaken':
      return update(content, { snapshotId: fact.snapshotId });
    case 'receiptDenied':
      // Whoever confirms it again asks anew, with reminders of its own.
      return update(content, { joint: null, epoch: duty.epoch + 1 });
    case 'deadlineMoved':
      // The coordinator's new date answers whoever was asking for one.
      return update(content, { extension: null, outsideLate: false });
    case 'responseUnitsConfirmed':
    case 'confirmationGiven':
    case 'externalDone':
    case 'evidenceAttached':
    case 'wrongReceiverFound':
    case 'wrongReceiverAssessed':
      return content;
    default:
      return ignoreNewer(fact, duty);
  }
}

/** A plan without measures is asked about; the first submission decides whether the unit was in time. */
function askedAboutPlan(joint: Joint, fact: Fact & { type: 'planSubmitted' }, asks: Step[]): Joint {
  return update(copyOfJoint(joint), {
    manager: 'submitted',
    hash: fact.hash,
    submittedAt: fact.at,
    firstSubmittedAt: joint.firstSubmittedAt ?? fact.at,
    answer: null,
    asks,
    asked: [],
  });
}

/** Facts of newer rules are refused before folding; a known log that grows a type must still fold. */
function ignoreNewer(_fact: never, duty: Duty): Duty {
  return duty;
}

/** A step whose time has come leaves the list it stood in: the ladder's or the question's. Whoever was passed over was not asked. */
function afterStep(duty: Duty, step: string, reached: boolean): Duty {
  const asks = duty.joint?.asks ?? [];
  if (duty.joint && asks.some((ask) => ask.step === step)) {
    const changes = { asks: asks.filter((ask) => ask.step !== step), asked: reached ? [...duty.joint.asked, step] : duty.joint.asked };
    return update(copyOfDuty(duty), { joint: update(copyOfJoint(duty.joint), changes) });
  }
  return update(copyOfDuty(duty), { steps: duty.steps.filter((ahead) => ahead.step !== step) });
}
