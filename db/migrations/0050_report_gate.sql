-- Up Migration

-- What is left of counted answers once their run is over: what was shown, never how many. A seal says "the same number as then", and only to
-- whoever holds a key that is not in this database.
create table report_gates (
  cycle_id uuid primary key references cycles,
  -- Counts the runs; whoever agreed to a preview agreed to one revision.
  revision integer not null default 0,
  memory jsonb
);

create table report_checks (
  check_id uuid primary key,
  cycle_id uuid not null references cycles,
  revision integer not null,
  person_id text not null,
  role text not null,
  checked_at bigint not null,
  threshold jsonb not null,
  correction boolean not null,
  decision jsonb not null,
  idempotency_key text not null,
  -- Sealed as well: a plain hash of so few numbers could be undone.
  request_seal text not null,
  unique (cycle_id, revision),
  unique (person_id, idempotency_key)
);

create trigger report_checks_append_only before update or delete on report_checks for each row execute function refuse_rewriting();
