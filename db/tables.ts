import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { Command, Refusal } from '../domain/commands.ts';
import type { Cause, EndKind, Fact } from '../domain/facts.ts';
import type { AssignmentKind } from '../domain/organisation.ts';
import type { CompiledPlan, Level, Phase, Urgency } from '../domain/plan.ts';
import type { Actor, Receiver, Role } from '../domain/roles.ts';
import type { DutyStatus } from '../domain/state.ts';

// Rows as Postgres holds them. Instants are plan time, epoch ms, unless a comment says real time.

/** Written as JSON text by the repositories, read back as a value. */
type Json<T extends object> = JSONColumnType<T>;
/** Never updated. */
type Fixed<T> = ColumnType<T, T, never>;

export type Language = 'nb' | 'nn' | 'en';
export type StoredVerdict = { accepted: true; facts: number; note?: Refusal } | { accepted: false; refusal: Refusal };
export type NoticeState = 'pending' | 'lettered' | 'withdrawn' | 'superseded';
export type LetterKind = 'weekly' | 'prompt' | 'now';
export type LetterState = 'made' | 'claimed' | 'handed' | 'sent' | 'deferred' | 'bounced';

export interface ClockTable {
  one: Generated<boolean>;
  real_start: number;
  plan_start: number;
  scale: number;
}

export interface UnitTable {
  unit_id: Fixed<string>;
  parent_id: string | null;
  level: Level;
  is_response_unit: boolean;
  abbreviation: string;
  name_nb: string;
  name_nn: string;
  name_en: string;
  headcount: number | null;
  valid_from: number;
  valid_to: number | null;
}

export interface PersonTable {
  person_id: Fixed<string>;
  sub: string | null;
  name: string;
  email: string;
  language: Language;
}

export interface AssignmentTable {
  assignment_id: GeneratedAlways<number>;
  person_id: Fixed<string>;
  unit_id: Fixed<string>;
  role: Fixed<Role>;
  valid_from: Fixed<number>;
  valid_to: number | null;
  kind: AssignmentKind;
}

export interface PlanTable {
  key: Fixed<string>;
  version: Fixed<number>;
  hash: Fixed<string>;
  compiled: Json<CompiledPlan>;
  texts: Json<object>;
  source: Fixed<string>;
  added_at: Fixed<number>;
}

export interface CycleTable {
  cycle_id: Fixed<string>;
  plan_key: Fixed<string>;
  plan_version: number;
  starts_at: Fixed<number>;
  mandate_reference: string | null;
  /** The day on which it was discussed with the unions. */
  discussed_on: ColumnType<string | null, string | null | undefined, string | null>;
  /** Where staff read how their answers are used. */
  privacy_notice: ColumnType<string | null, string | null | undefined, string | null>;
  created_by: Fixed<string>;
  started_by: string | null;
  created_at: Fixed<number>;
  started_at: number | null;
  closed_at: number | null;
}

export interface CycleStepTable {
  cycle_id: Fixed<string>;
  name: Fixed<string>;
  reached_at: Fixed<number>;
}

export interface FollowUpTable {
  follow_up_id: Fixed<string>;
  cycle_id: Fixed<string>;
  unit_id: Fixed<string>;
  department_id: Fixed<string>;
  level: Level;
  is_response_unit: boolean;
  plan_key: Fixed<string>;
  plan_version: number;
  created_at: Fixed<number>;
  seq: Generated<number>;
  head_hash: string | null;
  next_at: number | null;
  closed: Generated<boolean>;
  phase: Phase | null;
  /** Real time. */
  workflow_started_at: number | null;
}

export interface FactTable {
  follow_up_id: Fixed<string>;
  seq: Fixed<number>;
  at: Fixed<number>;
  recorded_at: Fixed<number>;
  rules_version: Fixed<number>;
  canonical: Fixed<string>;
  prev_hash: Fixed<string | null>;
  hash: Fixed<string>;
  /** Generated from `canonical`. */
  body: ColumnType<Fact, never, never>;
  type: GeneratedAlways<Fact['type']>;
  duty: GeneratedAlways<string | null>;
}

export interface DutyTable {
  follow_up_id: Fixed<string>;
  key: Fixed<string>;
  status: DutyStatus;
  cause: Cause;
  phase: Phase;
  written_at: number;
  opens_at: number | null;
  opened_at: number | null;
  target_at: number | null;
  due_at: number | null;
  grace_until: number | null;
  hard_end_at: number | null;
  late_since: number | null;
  /** A receiver role or an outside party. */
  waiting_on: string | null;
  end_kind: EndKind | null;
  ended_at: number | null;
  on_target: boolean | null;
  in_grace: boolean | null;
  revision: number;
}

export interface CommandTable {
  command_id: Fixed<string>;
  follow_up_id: Fixed<string>;
  received_at: Fixed<number>;
  /** Real time. */
  written_at: GeneratedAlways<number>;
  actor: Json<Actor>;
  saw_revision: Fixed<number | null>;
  command: Json<Command>;
  text_sha256: Fixed<string | null>;
  verdict: ColumnType<StoredVerdict | null, string | null, string | null>;
  decided_at: number | null;
  person_id: Fixed<string | null>;
  idempotency_key: Fixed<string | null>;
  request_hash: Fixed<string | null>;
}

export interface CounterTable {
  cycle_id: Fixed<string>;
  department_id: Fixed<string>;
  duty_key: Fixed<string>;
  level: Fixed<Level>;
  phase: Fixed<Phase>;
  status: Fixed<DutyStatus>;
  n: number;
}

export interface SnapshotTable {
  snapshot_id: Fixed<string>;
  cycle_id: Fixed<string>;
  duty: Fixed<string>;
  as_of: Fixed<number>;
  taken_at: Fixed<number>;
}

export interface SnapshotRowTable {
  snapshot_id: Fixed<string>;
  unit_id: Fixed<string>;
  duty_key: Fixed<string>;
  phase: Fixed<Phase>;
  status: Fixed<DutyStatus>;
  n: Fixed<number>;
}

export interface DocumentTable {
  document_id: Fixed<string>;
  follow_up_id: Fixed<string>;
  duty: Fixed<string>;
  kind: Fixed<string>;
  version: Fixed<number>;
  person_id: Fixed<string>;
  created_at: Fixed<number>;
  /** Null where the text was removed. */
  content: string | null;
  sha256: Fixed<string>;
}

export interface AnchorTable {
  day: Fixed<string>;
  taken_at: number;
  heads: number;
  sha256: string;
}

export interface NoticeTable {
  notice_id: Fixed<string>;
  follow_up_id: Fixed<string>;
  /** Null: about the unit as a whole. */
  duty: Fixed<string | null>;
  step: Fixed<string>;
  epoch: Fixed<number>;
  role: Fixed<Receiver>;
  urgency: Fixed<Urgency>;
  issued_at: Fixed<number>;
  fact_seq: Fixed<number>;
  state: ColumnType<NoticeState, NoticeState | undefined, NoticeState>;
  reason: string | null;
  settled_at: number | null;
  superseded_by: string | null;
}

export interface LetterTable {
  letter_id: Fixed<string>;
  slot: Fixed<string>;
  kind: Fixed<LetterKind>;
  person_id: Fixed<string>;
  language: Fixed<Language>;
  address: string;
  subject: string;
  body_text: string;
  body_html: string;
  state: ColumnType<LetterState, LetterState | undefined, LetterState>;
  message_id: Fixed<string>;
  made_at: Fixed<number>;
  sent_at: number | null;
  bounced_at: number | null;
  attempts: Generated<number>;
  possibly_twice: Generated<boolean>;
  last_code: string | null;
  /** Real time. */
  claimed_until: number | null;
  /** Real time. */
  next_try_at: number | null;
  /** Who reads the replies. */
  reply_to: ColumnType<{ name: string; address: string } | null, string | null | undefined, never>;
  /** Message-ID of the first letter to the person about the same matter. */
  thread: ColumnType<string | null, string | null | undefined, never>;
  /** Lines that no notice stands behind: doubts about roles, letters that did not arrive. */
  notes: ColumnType<number, number | undefined, never>;
}

export interface PostSlotTable {
  slot: Fixed<string>;
  at: Fixed<number>;
  made_at: Fixed<number>;
  letters: Fixed<number>;
  forced: ColumnType<boolean, boolean | undefined, never>;
}

export interface LetterNoticeTable {
  letter_id: Fixed<string>;
  notice_id: Fixed<string>;
}

export interface Tables {
  clock: ClockTable;
  units: UnitTable;
  persons: PersonTable;
  assignments: AssignmentTable;
  plans: PlanTable;
  cycles: CycleTable;
  cycle_steps: CycleStepTable;
  follow_ups: FollowUpTable;
  facts: FactTable;
  duties: DutyTable;
  commands: CommandTable;
  counters: CounterTable;
  snapshots: SnapshotTable;
  snapshot_rows: SnapshotRowTable;
  documents: DocumentTable;
  anchors: AnchorTable;
  notices: NoticeTable;
  letters: LetterTable;
  letter_notices: LetterNoticeTable;
  post_slots: PostSlotTable;
}
