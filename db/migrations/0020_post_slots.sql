-- Up Migration

-- Slots whose letters have been made, also those in which nobody got any: where the post office stands.
create table post_slots (
  -- The plan day.
  slot text primary key,
  at bigint not null,
  made_at bigint not null,
  letters integer not null,
  -- Made although a follow-up had not decided all before it; what it tells later takes the next slot.
  forced boolean not null default false
);

-- Who reads the replies, and the Message-ID of the first letter to the person about the same matter.
alter table letters add column reply_to jsonb;
alter table letters add column thread text;
