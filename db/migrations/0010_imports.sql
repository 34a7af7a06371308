-- Up Migration

-- A previewed import: what was checked is what is applied, and nothing else.
create table imports (
  import_id uuid primary key,
  created_by text not null,
  created_at bigint not null,
  -- What the record looked like when it was previewed; applied only while that still holds.
  base_hash text not null,
  content jsonb not null,
  preview jsonb not null,
  applied_at bigint,
  applied_by text
);
