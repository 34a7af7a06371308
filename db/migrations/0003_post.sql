-- Up Migration

create table notices (
  notice_id uuid primary key,
  follow_up_id uuid not null references follow_ups,
  -- Null where a fact concerns no duty (a role that changed hands).
  duty text,
  step text not null,
  -- The ladder's epoch for a step; the fact's number for an occasion (asked to confirm, deadline moved), which can come again.
  epoch integer not null,
  role text not null,
  urgency text not null check (urgency in ('overview', 'prompt', 'now')),
  issued_at bigint not null,
  fact_seq integer not null,
  state text not null default 'pending' check (state in ('pending', 'lettered', 'withdrawn', 'superseded')),
  reason text,
  settled_at bigint,
  superseded_by uuid references notices,
  unique nulls not distinct (follow_up_id, duty, step, epoch, role)
);
create index notices_pending on notices (urgency, issued_at) where state = 'pending';

create table letters (
  letter_id uuid primary key,
  -- The plan day for weekly and prompt letters; an id of its own for `now`.
  slot text not null,
  kind text not null check (kind in ('weekly', 'prompt', 'now')),
  person_id text not null references persons,
  language text not null,
  address text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  state text not null default 'made' check (state in ('made', 'claimed', 'handed', 'sent', 'deferred', 'bounced')),
  message_id text not null unique,
  made_at bigint not null,
  sent_at bigint,
  attempts integer not null default 0,
  possibly_twice boolean not null default false,
  last_code text,
  -- Both real time: leases and retries belong to the machinery.
  claimed_until bigint,
  next_try_at bigint
);
-- Never more than one letter a person and day besides `now`.
create unique index letters_one_a_slot on letters (person_id, slot) where kind in ('weekly', 'prompt');
create index letters_unsent on letters (next_try_at) where state in ('made', 'claimed', 'handed', 'deferred');

-- A role can be held by several persons, so a notice can stand in several letters.
create table letter_notices (
  letter_id uuid not null references letters,
  notice_id uuid not null references notices,
  primary key (letter_id, notice_id)
);
create index letter_notices_notice on letter_notices (notice_id);
