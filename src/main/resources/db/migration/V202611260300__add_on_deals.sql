-- D 5.5: what is sold on top of another deal of the account
alter table deal add column parent_id uuid;
alter table deal add constraint deal_parent_fkey
    foreign key (account_id, parent_id) references deal (account_id, id) on delete set null (parent_id);
alter table deal add constraint deal_not_its_own_parent check (parent_id <> id);
create index deal_parent_idx on deal (parent_id) where parent_id is not null; -- GET /v1/deals?parentId=
