-- Up Migration

-- A representative for many units lets the deputy answer for one of them. Kept apart from assignments: those are the register's,
-- and an import of them must not end what people in the safety service have agreed. Instants are plan time.
create table safety_divisions (
  division_id bigint generated always as identity primary key,
  unit_id text not null references units,
  person_id text not null references persons,
  given_by text not null references persons,
  valid_from bigint not null,
  valid_to bigint check (valid_to >= valid_from)
);
create index safety_divisions_unit on safety_divisions (unit_id);
