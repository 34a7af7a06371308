-- Up Migration

-- What the text that a command names held when the command came: the facts it causes vouch for it.
alter table commands add column text_sha256 text;
