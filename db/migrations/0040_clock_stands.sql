-- A scaled clock stands until it is started, as in platform/clock.ts: what is prepared before happens at its first instant.
create or replace function plan_now() returns bigint language sql volatile as $$
  select floor(plan_start + greatest(0, extract(epoch from clock_timestamp()) * 1000 - real_start)::double precision * scale)::bigint from clock
$$;
