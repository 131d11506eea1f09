-- An answer that showed a person who has asked to be forgotten is blanked; its key stays taken, so that nothing is done
-- twice.
alter table kept_answer add column erased boolean not null default false;
