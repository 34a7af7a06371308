-- Up Migration

-- When the sign-in service last saw the person itself, by that service's clock; unknown where it has not said. Real time.
alter table sessions add column signed_in_at bigint;
