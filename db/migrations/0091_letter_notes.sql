-- Up Migration

-- A coordinator's letter may tell of doubts about roles and of letters that did not arrive: no notice stands behind those lines.
alter table letters add column notes integer not null default 0 check (notes >= 0);
