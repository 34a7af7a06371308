-- Up Migration

-- Where a unit's documents of a cycle are kept: what people said, and when. A folder that moves to another system is a new row, so
-- what was archived before can still be found.
create table case_folders (
  cycle_id uuid not null references cycles,
  unit_id text not null references units,
  revision integer not null check (revision > 0),
  system text not null,
  case_id text not null,
  title text,
  -- Set by people, never guessed: access code, its legal basis, and whether the folder is blocked for now.
  access_code text,
  legal_basis text,
  blocked boolean not null,
  person_id text not null,
  set_at bigint not null,
  primary key (cycle_id, unit_id, revision)
);

create trigger case_folders_append_only before update or delete on case_folders for each row execute function refuse_rewriting();

-- One row for each thing the archive must get. What these are follows from the facts; `ledger verify` makes them again.
create table archive_deliveries (
  delivery_id uuid primary key,
  follow_up_id uuid not null references follow_ups,
  kind text not null check (kind in ('form', 'plan', 'note', 'evidence')),
  duty text,
  -- As the fact names it; null for the evidence bundle.
  document_id text,
  fact_seq integer not null,
  made_at bigint not null,
  -- From here on it is late, which is the archive's lateness alone.
  late_at bigint not null,
  late_told_at bigint,
  state text not null default 'waitingForCase' check (state in ('waitingForCase', 'waitingForArchive', 'refused', 'archived')),
  -- Why a person must look at it.
  problem text,
  -- The last fact that the text handed over knows of: tried again, the archive gets the same bytes.
  as_of integer,
  attempts integer not null default 0,
  -- Before it is archived: where it is on its way to. Afterwards: where it is.
  system text,
  case_id text,
  journal_number text,
  archived_at bigint,
  -- Who entered the receipt; null where the archive answered itself.
  archived_by text,
  -- All real time, for the watch over deliveries: something changed that the workflow has not looked at yet, and when it was told so.
  changed_at bigint not null default floor(extract(epoch from clock_timestamp()) * 1000),
  looked_at bigint,
  nudged_at bigint,
  unique nulls not distinct (follow_up_id, document_id),
  check ((state = 'archived') = (journal_number is not null)),
  check (journal_number is null or (system is not null and case_id is not null and archived_at is not null))
);
create index archive_deliveries_unlooked on archive_deliveries (changed_at) where looked_at is null or looked_at < changed_at;
create index archive_deliveries_untold on archive_deliveries (late_at) where state <> 'archived' and late_told_at is null;
create index archive_deliveries_state on archive_deliveries (state, delivery_id);

create function keep_receipt() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.journal_number is not null and
    (new.system, new.case_id, new.journal_number, new.archived_at, new.archived_by, new.state)
      is distinct from (old.system, old.case_id, old.journal_number, old.archived_at, old.archived_by, old.state)) then
    raise exception 'a receipt of the archive is kept as it came: % refused', lower(tg_op) using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger archive_deliveries_keep_receipt before update or delete on archive_deliveries for each row execute function keep_receipt();
