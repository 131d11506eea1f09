-- Which account a duplicate went into, so that merging it once more is answered as the first time. A duplicate of a
-- duplicate points to the last one that took all: the row follows when its account is merged in turn.
create table account_merge (
    duplicate_id uuid           not null,
    account_id   uuid           not null,
    merged_at    timestamptz(3) not null,
    constraint account_merge_pkey primary key (duplicate_id),
    constraint account_merge_account_fkey foreign key (account_id) references account (id) on delete cascade
);
create index account_merge_account_idx on account_merge (account_id); -- those that follow
