-- Up Migration

-- A calendar at an address that only its owner knows: one a person. A new address ends the one before.
create table calendar_feeds (
  person_id text primary key references persons on delete cascade,
  -- Of the secret in the address: whoever reads this table cannot open the calendar.
  secret_hash text not null unique,
  -- Real time.
  made_at bigint not null default real_now()
);
