-- Up Migration

-- The coordinator's first page asks who was given another date, and whose report has come: few facts among very many.
create index facts_desk on facts (follow_up_id, type, duty, seq) where type in ('deadlineMoved', 'extensionDecided', 'reportArrived');
-- Letters that nobody got: a handful.
create index letters_bounced on letters (made_at) where state = 'bounced';
