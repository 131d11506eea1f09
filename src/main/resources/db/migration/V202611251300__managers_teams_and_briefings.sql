create extension if not exists btree_gist; -- equality of uuids in an exclusion constraint

-- Who answers for an account, from a day until another (exclusive; null: until further notice). One at a time, whatever
-- the tier (D 3.10): the database itself excludes two on one day, whoever writes.
create table account_manager (
    account_id uuid           not null,
    id         uuid           not null,
    version    bigint         not null default 0,
    seller_id  uuid           not null,
    valid_from date           not null,
    valid_to   date,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint account_manager_pkey primary key (account_id, id),
    constraint account_manager_account_fkey foreign key (account_id) references account (id),
    constraint account_manager_seller_fkey foreign key (seller_id) references seller (id),
    constraint account_manager_begins_before_it_ends check (valid_from < valid_to),
    constraint account_manager_one_at_a_time
        exclude using gist (account_id with =, daterange(valid_from, valid_to) with &&)
);
create index account_manager_from_idx on account_manager (account_id, valid_from, id); -- latest first
create index account_manager_seller_idx on account_manager (seller_id);                -- may a seller be removed?

-- The manager of today, in UTC. What shows an account reads this view and no table of another feature: who manages is
-- a question of the day, so that a column of the account would be wrong the next morning.
create view key_account_manager as
select account_id, seller_id
from account_manager
where daterange(valid_from, valid_to) @> (now() at time zone 'UTC')::date;

-- Who works for an account beside its manager, with how much of their time (D 3.11). A person may sit in many teams, and
-- twice in one; dedicated ones sit at the customer's site (D 3.15).
create table team_member (
    account_id           uuid           not null,
    id                   uuid           not null,
    version              bigint         not null default 0,
    seller_id            uuid           not null,
    role                 text,
    skill                text,
    allocation           numeric(5, 4)  not null,
    valid_from           date           not null,
    valid_to             date,
    dedicated            boolean        not null default false,
    yearly_cost          numeric(19, 4),
    yearly_cost_currency text           collate "C",
    created_at           timestamptz(3) not null,
    updated_at           timestamptz(3) not null,
    constraint team_member_pkey primary key (account_id, id),
    constraint team_member_account_fkey foreign key (account_id) references account (id),
    constraint team_member_seller_fkey foreign key (seller_id) references seller (id),
    constraint team_member_role_length check (char_length(role) between 1 and 200),
    constraint team_member_skill_length check (char_length(skill) between 1 and 200),
    constraint team_member_allocation_range check (allocation > 0 and allocation <= 1),
    constraint team_member_begins_before_it_ends check (valid_from < valid_to),
    constraint team_member_cost_not_negative check (yearly_cost >= 0),
    constraint team_member_cost_has_currency check ((yearly_cost is null) = (yearly_cost_currency is null)),
    constraint team_member_currency_alpha3 check (yearly_cost_currency ~ '^[A-Z]{3}$')
);
create index team_member_from_idx on team_member (account_id, valid_from, id);   -- latest first
create index team_member_seller_idx on team_member (seller_id, valid_from);      -- how much of a seller is taken

-- Which functions the team at the customer's site has to fill (D 3.15). Who fills them are its dedicated members.
create table dedicated_team (
    account_id uuid           not null,
    version    bigint         not null default 0,
    functions  text[]         not null,
    site       text,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint dedicated_team_pkey primary key (account_id),
    constraint dedicated_team_account_fkey foreign key (account_id) references account (id),
    constraint dedicated_team_site_length check (char_length(site) between 1 and 200)
);

-- What a seller is an expert in. `skill_keys` are the skills folded, as requests are compared with.
create table expert (
    id         uuid           not null,
    version    bigint         not null default 0,
    seller_id  uuid           not null,
    skills     text[]         not null,
    skill_keys text[]         not null,
    note       text,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint expert_pkey primary key (id),
    constraint expert_seller_once unique (seller_id),
    constraint expert_seller_fkey foreign key (seller_id) references seller (id),
    constraint expert_skills_some check (cardinality(skills) between 1 and 100),
    constraint expert_note_length check (char_length(note) <= 2000)
);
create index expert_created_idx on expert (created_at, id);    -- newest first
create index expert_skills_idx on expert using gin (skill_keys); -- who has this skill?

-- Skills that were asked for in vain: a rival solves what we leave open (D 3.11).
create table expert_request (
    id           uuid           not null,
    account_id   uuid,
    skill        text           not null,
    skill_key    text           not null,
    wanted_from  date,
    wanted_to    date,
    reason       text           not null,
    requested_at timestamptz(3) not null,
    constraint expert_request_pkey primary key (id),
    constraint expert_request_account_fkey foreign key (account_id) references account (id) on delete cascade,
    constraint expert_request_reason_known check (reason in ('NOBODY', 'NOBODY_FREE'))
);
create index expert_request_at_idx on expert_request (requested_at, id); -- newest first
create index expert_request_account_idx on expert_request (account_id) where account_id is not null;

-- News that came home from a customer (IN), and news of ours that went there (OUT): D 3.12. How long it took from the
-- event to the record is part of the answer, so `recorded_at` never changes.
create table briefing (
    account_id  uuid           not null,
    id          uuid           not null,
    version     bigint         not null default 0,
    direction   text           not null,
    subject     text           not null,
    note        text,
    occurred_on date           not null,
    seller_id   uuid,
    recorded_at timestamptz(3) not null,
    updated_at  timestamptz(3) not null,
    constraint briefing_pkey primary key (account_id, id),
    constraint briefing_account_fkey foreign key (account_id) references account (id),
    constraint briefing_seller_fkey foreign key (seller_id) references seller (id),
    constraint briefing_direction_known check (direction in ('IN', 'OUT')),
    constraint briefing_subject_length check (char_length(subject) between 1 and 200),
    constraint briefing_note_length check (char_length(note) <= 2000)
);
create index briefing_occurred_idx on briefing (account_id, occurred_on, id); -- latest first
create index briefing_seller_idx on briefing (seller_id) where seller_id is not null;

-- How good a seller is at what a customer needs (D 3.14), 1 to 5 each; null: nobody has said. `level` is the seller's own
-- standing among us, 1 the top, as a contact's is among theirs.
create table competence (
    seller_id     uuid           not null,
    version       bigint         not null default 0,
    level         smallint,
    product       smallint,
    peers         smallint,
    substitutes   smallint,
    trends        smallint,
    market        smallint,
    communication smallint,
    logic         smallint,
    attitude      smallint,
    backgrounds   text[]         not null default '{}',
    created_at    timestamptz(3) not null,
    updated_at    timestamptz(3) not null,
    constraint competence_pkey primary key (seller_id),
    constraint competence_seller_fkey foreign key (seller_id) references seller (id) on delete cascade,
    constraint competence_range check (
        least(level, product, peers, substitutes, trends, market, communication, logic, attitude) >= 1
        and greatest(level, product, peers, substitutes, trends, market, communication, logic, attitude) <= 5)
);

-- What we are ourselves, to be held against a customer (D 3.9). One row, or none yet.
create table own_company (
    id         boolean        not null default true,
    version    bigint         not null default 0,
    employees  integer,
    reputation smallint,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint own_company_pkey primary key (id),
    constraint own_company_is_one check (id),
    constraint own_company_employees_not_negative check (employees >= 0),
    constraint own_company_reputation_range check (reputation between 1 and 5)
);

-- How a customer stands in its market, 1 unknown to 5 leading (D 3.9). Its size is a column of the account.
create table account_standing (
    account_id uuid           not null,
    version    bigint         not null default 0,
    reputation smallint       not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint account_standing_pkey primary key (account_id),
    constraint account_standing_account_fkey foreign key (account_id) references account (id),
    constraint account_standing_reputation_range check (reputation between 1 and 5)
);
