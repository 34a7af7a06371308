-- Up Migration

-- What manager and safety representative are writing together and have not sent. It is no evidence and no part of the record's chain.
create table drafts (
  follow_up_id uuid not null references follow_ups,
  duty text not null,
  form_key text not null,
  form_version integer not null,
  -- Counts the savings: whoever saves names the one they saw.
  revision integer not null default 0,
  answers jsonb not null default '{}',
  -- For each field, the revision that changed it last: so a conflict can say what changed.
  changed_in jsonb not null default '{}',
  saved_by text,
  saved_at bigint,
  primary key (follow_up_id, duty)
);
