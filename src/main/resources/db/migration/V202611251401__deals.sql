-- What we want to sell to whom (D 4.1). Where a deal stands is also the end of its history, written in the same
-- transaction; what the stage was on any past date is read from the history alone (D 4.2).
create table deal (
    id                uuid             not null,
    version           bigint           not null default 0,
    account_id        uuid             not null,
    name              text             not null,
    stage             text             not null default 'TARGETED',
    outcome           text             not null default 'OPEN',
    amount            numeric(19, 4),
    currency          text collate "C",
    probability       numeric(5, 4), -- null: the stage's own, by policy
    opened_on         date             not null,
    expected_close_on date,
    closed_on         date,
    close_reason      text,
    seller_id         uuid,
    product_line      text,
    source            text, -- where the lead came from (D 4.9)
    traits            text[]           not null default '{}',
    rivals            text[]           not null default '{}',
    plan              text, -- null: unplanned (D 4.3)
    created_at        timestamptz(3)   not null,
    updated_at        timestamptz(3)   not null,
    constraint deal_pkey primary key (id),
    constraint deal_account_key unique (account_id, id),
    constraint deal_account_fkey foreign key (account_id) references account (id),
    constraint deal_seller_fkey foreign key (seller_id) references seller (id),
    constraint deal_name_length check (char_length(name) between 1 and 200),
    constraint deal_stage_known
        check (stage in ('TARGETED', 'CONTACTED', 'INVESTIGATED', 'PROVEN', 'COMMITTING', 'CLOSING')),
    constraint deal_outcome_known check (outcome in ('OPEN', 'WON', 'LOST', 'DROPPED')),
    constraint deal_closed_on_with_outcome check ((outcome = 'OPEN') = (closed_on is null)),
    constraint deal_closed_after_opened check (opened_on <= closed_on),
    constraint deal_amount_has_currency check ((amount is null) = (currency is null)),
    constraint deal_currency_alpha3 check (currency ~ '^[A-Z]{3}$'),
    constraint deal_probability_range check (probability between 0 and 1),
    constraint deal_product_line_length check (char_length(product_line) between 1 and 2000),
    constraint deal_source_length check (char_length(source) between 1 and 200),
    constraint deal_traits_known
        check (traits <@ array['LONG', 'DISTURBED', 'RATIONAL', 'WEIGHTY', 'CONTESTED'])
);
create index deal_created_idx on deal (created_at, id);                -- the default order
create index deal_updated_idx on deal (updated_at, id);                -- updatedSince
create index deal_name_idx on deal (name collate "C", id);             -- sort=name
create index deal_opened_idx on deal (opened_on, id);                  -- sort=openedOn
create index deal_account_idx on deal (account_id, created_at, id);    -- accountId
create index deal_seller_idx on deal (seller_id, created_at, id) where seller_id is not null; -- sellerId
create index deal_name_trgm_idx on deal using gin (name gin_trgm_ops); -- q

create table deal_ref (
    source      text collate "C" not null,
    external_id text collate "C" not null,
    deal_id     uuid not null,
    constraint deal_ref_pkey primary key (source, external_id),
    constraint deal_ref_deal_fkey foreign key (deal_id) references deal (id) on delete cascade,
    constraint deal_ref_source_length check (char_length(source) between 1 and 200),
    constraint deal_ref_external_id_length check (char_length(external_id) between 1 and 200)
);
create index deal_ref_deal_idx on deal_ref (deal_id);

-- Every move of a deal, forward or back; the first says at which stage it came, at opened_on 00:00 UTC. `number` counts
-- the moves of one deal from 1 without a gap, and `at` never falls along it.
create table stage_change (
    account_id  uuid           not null,
    deal_id     uuid           not null,
    number      integer        not null,
    from_stage  text,
    to_stage    text           not null,
    at          timestamptz(3) not null,
    by          text           not null,
    reason      text,
    forced      boolean        not null default false,
    recorded_at timestamptz(3) not null,
    constraint stage_change_pkey primary key (account_id, deal_id, number),
    constraint stage_change_deal_fkey foreign key (account_id, deal_id) references deal (account_id, id)
        on delete cascade deferrable,
    constraint stage_change_number_positive check (number > 0),
    constraint stage_change_first_has_no_from check ((number = 1) = (from_stage is null)),
    constraint stage_change_from_known
        check (from_stage in ('TARGETED', 'CONTACTED', 'INVESTIGATED', 'PROVEN', 'COMMITTING', 'CLOSING')),
    constraint stage_change_to_known
        check (to_stage in ('TARGETED', 'CONTACTED', 'INVESTIGATED', 'PROVEN', 'COMMITTING', 'CLOSING')),
    constraint stage_change_moves check (from_stage <> to_stage)
);
