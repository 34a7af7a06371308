-- Up Migration

-- Sessions live in real time: a sign-in lasts as long in the demo's two years of minutes as in two real years.
create function real_now() returns bigint language sql volatile as $$
  select floor(extract(epoch from clock_timestamp()) * 1000)::bigint
$$;

-- Who is signed in in a browser. All instants are real time.
create table sessions (
  -- Of the id in the cookie: whoever reads this table cannot sign in with it.
  session_hash text primary key,
  sub text not null,
  -- Whose session it was when it was last used; null for somebody who signed in and is not registered.
  person_id text references persons on delete cascade,
  created_at bigint not null default real_now(),
  seen_at bigint not null default real_now(),
  -- Ends then at the latest, however often it is used.
  expires_at bigint not null,
  -- Sealed; shown to the sign-in service at sign-out, so that it ends the right session of its own.
  logout_hint text
);
create index sessions_person on sessions (person_id);
create index sessions_expiry on sessions (expires_at);
