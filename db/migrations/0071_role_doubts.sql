-- Up Migration

-- "I am not the manager / representative here": a question to the coordinator, until it is settled. Instants are plan time.
create table role_doubts (
  doubt_id uuid primary key,
  person_id text not null references persons on delete cascade,
  unit_id text not null references units,
  role text not null,
  raised_at bigint not null,
  settled_at bigint,
  settled_by text,
  outcome text check (outcome in ('roleEnded', 'roleStays')),
  check ((settled_at is null) = (outcome is null) and (settled_at is null) = (settled_by is null))
);
-- Asked twice is asked once; a new doubt may come after the old one was settled.
create unique index role_doubts_open on role_doubts (person_id, unit_id, role) where settled_at is null;
