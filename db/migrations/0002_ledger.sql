-- Up Migration

create table plans (
  key text not null,
  version integer not null,
  hash text not null,
  compiled jsonb not null,
  texts jsonb not null,
  source text not null,
  added_at bigint not null,
  primary key (key, version)
);

create table cycles (
  cycle_id uuid primary key,
  plan_key text not null,
  plan_version integer not null,
  -- Start of the plan: the same plan may run again in other years, but only once for each start.
  starts_at bigint not null,
  mandate_reference text,
  created_by text not null,
  started_by text,
  created_at bigint not null,
  started_at bigint,
  closed_at bigint,
  unique (plan_key, starts_at),
  foreign key (plan_key, plan_version) references plans
);

create table cycle_steps (
  cycle_id uuid not null references cycles,
  name text not null,
  reached_at bigint not null,
  primary key (cycle_id, name)
);

create table follow_ups (
  follow_up_id uuid primary key,
  cycle_id uuid not null references cycles,
  unit_id text not null references units,
  -- The level-2 unit at the start; counters are kept under it.
  department_id text not null,
  level smallint not null,
  is_response_unit boolean not null,
  plan_key text not null,
  plan_version integer not null,
  created_at bigint not null,
  seq integer not null default 0,
  head_hash text,
  next_at bigint,
  closed boolean not null default false,
  phase text,
  -- Real time. The launcher found or started the workflow then.
  workflow_started_at bigint,
  unique (cycle_id, unit_id),
  foreign key (plan_key, plan_version) references plans
);
create index follow_ups_due on follow_ups (next_at) where not closed;
create index follow_ups_unlaunched on follow_ups (cycle_id) where workflow_started_at is null;

-- `canonical` holds the very bytes that are hashed: canonical JSON of {seq, at, recordedAt, rulesVersion, fact, prevHash}.
-- What is searched is generated from it, so the two cannot part ways.
create table facts (
  follow_up_id uuid not null references follow_ups,
  seq integer not null check (seq > 0),
  at bigint not null,
  recorded_at bigint not null,
  rules_version integer not null,
  canonical text not null,
  prev_hash text,
  hash text not null,
  body jsonb not null generated always as (canonical::jsonb -> 'fact') stored,
  type text not null generated always as (canonical::jsonb -> 'fact' ->> 'type') stored,
  duty text generated always as (canonical::jsonb -> 'fact' ->> 'duty') stored,
  primary key (follow_up_id, seq)
);
create index facts_recorded on facts (recorded_at);

create table duties (
  follow_up_id uuid not null references follow_ups,
  key text not null,
  status text not null,
  cause text not null,
  phase text not null,
  written_at bigint not null,
  opens_at bigint,
  opened_at bigint,
  target_at bigint,
  due_at bigint,
  grace_until bigint,
  hard_end_at bigint,
  late_since bigint,
  waiting_on text,
  end_kind text,
  ended_at bigint,
  on_target boolean,
  in_grace boolean,
  revision integer not null,
  primary key (follow_up_id, key)
);

create table commands (
  command_id uuid primary key,
  follow_up_id uuid not null references follow_ups,
  received_at bigint not null,
  -- Real time, for the reconciler: how long has it waited?
  written_at bigint not null default floor(extract(epoch from clock_timestamp()) * 1000),
  actor jsonb not null,
  saw_revision integer,
  command jsonb not null,
  verdict jsonb,
  decided_at bigint,
  -- Scope of the idempotency key; null for outside causes.
  person_id text,
  idempotency_key text,
  request_hash text,
  unique (person_id, idempotency_key)
);
create index commands_undecided on commands (follow_up_id, received_at, command_id) where verdict is null;
create index commands_follow_up on commands (follow_up_id, received_at);

-- Leaf counters: summed when read, because hot totals would serialise every writer.
create table counters (
  cycle_id uuid not null references cycles,
  department_id text not null,
  duty_key text not null,
  level smallint not null,
  phase text not null,
  status text not null,
  n integer not null,
  primary key (cycle_id, department_id, duty_key, level, status)
);

create table snapshots (
  snapshot_id uuid primary key,
  cycle_id uuid not null references cycles,
  duty text not null,
  as_of bigint not null,
  taken_at bigint not null,
  unique (cycle_id, duty)
);

create table snapshot_rows (
  snapshot_id uuid not null references snapshots,
  unit_id text not null,
  duty_key text not null,
  phase text not null,
  status text not null,
  n integer not null,
  primary key (snapshot_id, unit_id, duty_key, status)
);

-- Each version of a document is a row of its own: an id names exactly one content.
create table documents (
  document_id uuid primary key,
  follow_up_id uuid not null references follow_ups,
  duty text not null,
  kind text not null,
  version integer not null,
  person_id text not null,
  created_at bigint not null,
  content text not null,
  sha256 text not null,
  unique (follow_up_id, duty, kind, version)
);

create table anchors (
  day text primary key,
  taken_at bigint not null,
  heads integer not null,
  sha256 text not null
);

-- What has been recorded is never rewritten. A database owner can still get round this; `ledger verify` then finds it.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'integrity_constraint_violation',
      hint = 'To test tampering as the owner: set session_replication_role = replica';
end $$;

create trigger facts_append_only before update or delete on facts for each row execute function refuse_rewriting();
create trigger facts_no_truncate before truncate on facts execute function refuse_rewriting();
create trigger snapshots_append_only before update or delete on snapshots for each row execute function refuse_rewriting();
create trigger snapshot_rows_append_only before update or delete on snapshot_rows for each row execute function refuse_rewriting();
