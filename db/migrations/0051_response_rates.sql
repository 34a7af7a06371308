-- Up Migration

-- The latest band of each unit that may show one. Percent of those asked, never how many.
create table response_rates (
  cycle_id uuid not null references cycles,
  unit_id text not null,
  from_percent smallint not null,
  to_percent smallint not null,
  taken_at bigint not null,
  primary key (cycle_id, unit_id)
);
