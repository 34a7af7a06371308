-- Up Migration

-- A text that must not stand here is emptied; its row and its hash stay, and a fact says who removed it, when and why.
alter table documents alter column content drop not null;
