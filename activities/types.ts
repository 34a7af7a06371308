import type { DeliveryState } from '../domain/archive.ts';
import type { Instant } from '../domain/time.ts';

/** All times in this file that a workflow waits for are real epoch ms; the clock port has turned plan time into them. */
export interface Next {
  /** When the follow-up must be looked at again, real time; null: only when somebody acts. */
  at: Instant | null;
  /** True before a sleep of more than thirty plan days: start a fresh run first. */
  renew: boolean;
  /** Every duty has ended and the cycle has closed. */
  closed: boolean;
}

/** What an operator sees in Temporal: codes and ids only. */
export interface Shown {
  phase: string | null;
  waitingOn: string | null;
  nextDuty: string | null;
  /** Plan time. */
  nextAt: Instant | null;
}

export interface AdvanceInput {
  followUpId: string;
  commandIds: string[];
}

export interface AdvanceResult {
  next: Next;
  /** By command id: only the ids asked for. The words of a refusal stand in the command's row. */
  verdicts: Record<string, 'accepted' | 'refused' | 'unknown'>;
  shown: Shown;
}

/** Record port: one transaction decides everything that is due for a follow-up. */
export interface RecordActivities {
  advanceFollowUp(input: AdvanceInput): Promise<AdvanceResult>;
}

export interface CyclePosition {
  /** `reached`: noted in the record, so a workflow that starts again goes on where the cycle stands. started, unitListsConfirmed, surveyOpen, surveyClosed, reportsChecked, snapshot:<duty>, closed */
  steps: { name: string; kind: 'milestone' | 'launch' | 'snapshot' | 'close'; duty: string | null; at: Instant; reached: boolean }[];
}

/** Cycle port: reads the steps of a cycle, starts follow-ups, freezes snapshots, closes. */
export interface CycleActivities {
  /** The cycle's steps in time order with real instants, from the record. */
  readCycle(input: { cycleId: string }): Promise<CyclePosition>;
  /** Starts every follow-up of the cycle that has a row but no running workflow. Paged, heartbeating, safe to repeat. */
  launchFollowUps(input: { cycleId: string }): Promise<{ started: number }>;
  /** Freezes the counts for a snapshot duty once nothing before its instant is undecided, and tells the follow-ups. */
  takeSnapshots(input: { cycleId: string; duty: string }): Promise<{ taken: number }>;
  /** Notes in the record that a named step was reached. */
  noteCycleStep(input: { cycleId: string; name: string }): Promise<void>;
}

/** Post port: one long-running activity that makes and sends letters until it is cancelled or its hour is over. */
export interface PostActivities {
  runPost(input: { minutes: number }): Promise<{ sent: number }>;
}

/** Archive port: one look at a delivery, which hands it over if it can be. */
export interface ArchiveActivities {
  deliver(input: { deliveryId: string }): Promise<{ state: DeliveryState }>;
}

export interface Activities extends RecordActivities, CycleActivities, PostActivities, ArchiveActivities {}
