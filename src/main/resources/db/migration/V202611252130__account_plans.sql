-- How we want to win, keep and grow a customer (D 5.6). Every version stays, so that what was planned can be held
-- against what became of it; the highest is in force.
create table account_plan (
    account_id             uuid           not null,
    version                bigint         not null,
    customer_understanding text,
    competition            text,
    affinity               text,
    management             text,
    who                    text,
    what_they_want         text,
    how_managed            text,
    mutual_goals           jsonb          not null,
    owner_id               uuid,
    by                     text           not null,
    created_at             timestamptz(3) not null,
    constraint account_plan_pkey primary key (account_id, version),
    constraint account_plan_account_fkey foreign key (account_id) references account (id),
    constraint account_plan_owner_fkey foreign key (owner_id) references seller (id),
    constraint account_plan_version_not_negative check (version >= 0),
    constraint account_plan_understanding_length check (char_length(customer_understanding) between 1 and 2000),
    constraint account_plan_competition_length check (char_length(competition) between 1 and 2000),
    constraint account_plan_affinity_length check (char_length(affinity) between 1 and 2000),
    constraint account_plan_management_length check (char_length(management) between 1 and 2000),
    constraint account_plan_who_length check (char_length(who) between 1 and 2000),
    constraint account_plan_wants_length check (char_length(what_they_want) between 1 and 2000),
    constraint account_plan_managed_length check (char_length(how_managed) between 1 and 2000)
);
create index account_plan_owner_idx on account_plan (owner_id) where owner_id is not null;
