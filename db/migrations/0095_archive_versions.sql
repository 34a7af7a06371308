-- Up Migration

-- A text that comes back after another one is a version of its own, and an answer can be given without words: what makes a delivery is the
-- fact, not the text alone. Deliveries that are there keep their ids, and with them their place in the archive.
alter table archive_deliveries
  drop constraint archive_deliveries_follow_up_id_document_id_key,
  add constraint archive_deliveries_once unique nulls not distinct (follow_up_id, document_id, fact_seq);
