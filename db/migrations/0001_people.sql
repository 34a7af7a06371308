-- Up Migration
-- All instants are bigint epoch milliseconds in plan time, so no time zone can touch them. Where real time is meant, the column says so.

create table clock (
  one boolean primary key default true check (one),
  real_start bigint not null,
  plan_start bigint not null,
  scale double precision not null check (scale > 0)
);
insert into clock (real_start, plan_start, scale) values (0, 0, 1);

-- clock_timestamp, not now(): a transaction that waited for a lock must see the time at which it got it.
create function plan_now() returns bigint language sql volatile as $$
  select floor(plan_start + (extract(epoch from clock_timestamp()) * 1000 - real_start)::double precision * scale)::bigint from clock
$$;

create table units (
  unit_id text primary key,
  parent_id text references units deferrable initially deferred,
  level smallint not null check (level between 1 and 4),
  -- The institution's proposal; what is confirmed stands in the follow-up's facts.
  is_response_unit boolean not null,
  abbreviation text not null,
  name_nb text not null,
  name_nn text not null,
  name_en text not null,
  headcount integer check (headcount >= 0),
  valid_from bigint not null,
  valid_to bigint
);
create index units_parent on units (parent_id);

create table persons (
  person_id text primary key,
  sub text unique,
  name text not null,
  email text not null,
  language text not null check (language in ('nb', 'nn', 'en'))
);

create table assignments (
  assignment_id bigint generated always as identity primary key,
  person_id text not null references persons,
  unit_id text not null references units,
  role text not null,
  valid_from bigint not null,
  -- Exclusive; null: until further notice.
  valid_to bigint check (valid_to >= valid_from),
  kind text not null check (kind in ('ordinary', 'elected', 'appointed', 'acting', 'left')),
  unique (person_id, unit_id, role, valid_from)
);
create index assignments_unit on assignments (unit_id, role);
