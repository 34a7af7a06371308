-- Up Migration

-- What is told before a cycle starts, besides the mandate: the day it was discussed with the unions, and where staff can read how their answers are used.
alter table cycles add column discussed_on text check (discussed_on ~ '^\d{4}-\d{2}-\d{2}$');
alter table cycles add column privacy_notice text;
