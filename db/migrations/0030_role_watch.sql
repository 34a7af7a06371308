-- Up Migration

-- How far the hand-overs that come with their day have been told. Zero: nothing yet, every follow-up counts from its own start.
create table role_watch (
  one boolean primary key default true check (one),
  -- Whoever held a role then is whom the next look compares with.
  looked_at bigint not null,
  -- When that look had written what it told: later commands are somebody else's.
  told_at bigint not null
);
insert into role_watch (looked_at, told_at) values (0, 0);
