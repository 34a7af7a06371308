-- Up Migration

-- What a unit was called until an import called it otherwise: whoever knows the old name finds it. Plan time.
create table unit_aliases (
  unit_id text not null references units,
  until bigint not null,
  abbreviation text not null,
  name_nb text not null,
  name_nn text not null,
  name_en text not null,
  primary key (unit_id, until)
);
