-- Up Migration

-- When a letter came back, so that what was known at an instant can be told again later. Plan time; unknown for older ones.
alter table letters add column bounced_at bigint;
