-- Time-ordered ids for rows that a set-based merge inserts (RFC 9562 version 7: 48 bits of Unix milliseconds, then
-- random bits). PostgreSQL has uuidv7() of its own only from 18 on; entities get theirs from Hibernate.
create function uuid_v7() returns uuid
    language sql volatile parallel safe
return encode(
    set_bit(
        set_bit(
            overlay(
                uuid_send(gen_random_uuid())
                placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
                from 1 for 6),
            52, 1),
        53, 1),
    'hex')::uuid;

create extension if not exists pg_trgm;

create table account (
    id                      uuid           not null,
    version                 bigint         not null default 0,
    name                    text           not null,
    industry                text,
    country                 text           collate "C",
    employees               integer,
    annual_revenue          numeric(19, 4),
    annual_revenue_currency text           collate "C",
    parent_id               uuid,
    channel_role            text,
    status                  text           not null default 'ACTIVE',
    classes                 text[]         not null default '{}',
    tags                    text[]         not null default '{}',
    -- Written by reviews and scoring runs; every customer starts in the base (D 1.9).
    tier                    text           not null default 'BASE',
    churn_score             smallint,
    churn_band              text,
    created_at              timestamptz(3) not null,
    updated_at              timestamptz(3) not null,
    constraint account_pkey primary key (id),
    constraint account_parent_fkey foreign key (parent_id) references account (id),
    constraint account_parent_is_another check (parent_id <> id),
    constraint account_name_length check (char_length(name) between 1 and 200),
    constraint account_industry_length check (char_length(industry) between 1 and 200),
    constraint account_channel_role_length check (char_length(channel_role) between 1 and 200),
    constraint account_country_alpha2 check (country ~ '^[A-Z]{2}$'),
    constraint account_employees_not_negative check (employees >= 0),
    constraint account_revenue_has_currency check ((annual_revenue is null) = (annual_revenue_currency is null)),
    constraint account_currency_alpha3 check (annual_revenue_currency ~ '^[A-Z]{3}$'),
    constraint account_status_known check (status in ('PROSPECT', 'ACTIVE', 'INACTIVE', 'LOST')),
    constraint account_classes_known check (classes <@ array['ECONOMIC', 'IMPORTANT', 'GROUP', 'STRATEGIC']),
    constraint account_tier_known check (tier in ('PROSPECT', 'BASE', 'QUASI_KEY', 'KEY', 'STRATEGIC')),
    constraint account_churn_score_range check (churn_score between 0 and 100),
    constraint account_churn_band_known check (churn_band in ('LOW', 'MEDIUM', 'HIGH'))
);
create index account_name_trgm_idx on account using gin (name gin_trgm_ops); -- GET /v1/accounts?q=
create index account_name_idx on account (name collate "C", id);            -- sort=name
create index account_created_idx on account (created_at, id);               -- sort=createdAt, the default order
create index account_updated_idx on account (updated_at, id);               -- updatedSince
create index account_parent_idx on account (parent_id) where parent_id is not null;
create index account_churn_score_idx on account (coalesce(churn_score, -1), id); -- sort=-churnScore, unscored last

-- An account's own keys in the systems it comes from. One key names one account; an account may have many.
create table account_ref (
    source      text collate "C" not null,
    external_id text collate "C" not null,
    account_id  uuid not null,
    constraint account_ref_pkey primary key (source, external_id),
    constraint account_ref_account_fkey foreign key (account_id) references account (id) on delete cascade,
    constraint account_ref_source_length check (char_length(source) between 1 and 200),
    constraint account_ref_external_id_length check (char_length(external_id) between 1 and 200)
);
create index account_ref_account_idx on account_ref (account_id);

-- The top parent of every account: the unit that portfolio answers by GROUP count (D 1.1, 8.1). Computed, not stored,
-- so that no write path can leave it stale.
create view account_group as
with recursive descendant (account_id, group_id) as (
    select id, id from account where parent_id is null
    union all
    select child.id, d.group_id from account child join descendant d on child.parent_id = d.account_id
)
select account_id, group_id from descendant;

create table seller (
    id         uuid           not null,
    version    bigint         not null default 0,
    name       text           not null,
    email      text,
    team       text,
    manager_id uuid,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint seller_pkey primary key (id),
    constraint seller_manager_fkey foreign key (manager_id) references seller (id),
    constraint seller_manager_is_another check (manager_id <> id),
    constraint seller_name_length check (char_length(name) between 1 and 200),
    constraint seller_email_length check (char_length(email) between 3 and 320),
    constraint seller_team_length check (char_length(team) between 1 and 200)
);
create index seller_name_idx on seller (name collate "C", id);
create index seller_created_idx on seller (created_at, id);
create index seller_manager_idx on seller (manager_id) where manager_id is not null;

create table seller_ref (
    source      text collate "C" not null,
    external_id text collate "C" not null,
    seller_id   uuid not null,
    constraint seller_ref_pkey primary key (source, external_id),
    constraint seller_ref_seller_fkey foreign key (seller_id) references seller (id) on delete cascade,
    constraint seller_ref_source_length check (char_length(source) between 1 and 200),
    constraint seller_ref_external_id_length check (char_length(external_id) between 1 and 200)
);
create index seller_ref_seller_idx on seller_ref (seller_id);

-- One line of an order. Sharded by account_id one day, so account_id leads the key. No foreign keys: a check per row
-- costs more than the insert itself on a million lines. What keeps lines from outliving their account is that imports
-- and the removal of an account take the same advisory lock (see dev.vitalfew.ledger).
create table purchase (
    account_id   uuid             not null,
    source       text collate "C" not null,
    order_no     text collate "C" not null,
    line_no      integer          not null default 1,
    id           uuid             not null,
    ordered_on   date             not null,
    product      text,
    product_line text,
    quantity     numeric(19, 4),
    amount       numeric(19, 4)   not null,
    cost         numeric(19, 4),
    commission   numeric(19, 4),
    currency     text collate "C" not null,
    seller_id    uuid, -- who gets the whole credit; a split stands in purchase_credit and leaves this null
    recorded_at  timestamptz(3)   not null,
    constraint purchase_pkey primary key (account_id, source, order_no, line_no),
    constraint purchase_source_length check (char_length(source) between 1 and 200),
    constraint purchase_order_no_length check (char_length(order_no) between 1 and 200),
    constraint purchase_currency_alpha3 check (currency ~ '^[A-Z]{3}$')
);

-- A purchase shared by two or more sellers; the shares of one purchase sum to 1 (D 1.1).
create table purchase_credit (
    account_id  uuid          not null,
    purchase_id uuid          not null,
    seller_id   uuid          not null,
    share       numeric(17, 16) not null,
    constraint purchase_credit_pkey primary key (account_id, purchase_id, seller_id),
    constraint purchase_credit_seller_fkey foreign key (seller_id) references seller (id),
    constraint purchase_credit_share_range check (share > 0 and share <= 1)
);
create index purchase_credit_seller_idx on purchase_credit (seller_id);

create table cost (
    account_id  uuid             not null,
    source      text collate "C" not null,
    cost_ref    text collate "C" not null,
    id          uuid             not null,
    kind        text             not null,
    incurred_on date             not null,
    amount      numeric(19, 4)   not null,
    currency    text collate "C" not null,
    note        text,
    recorded_at timestamptz(3)   not null,
    constraint cost_pkey primary key (account_id, source, cost_ref),
    constraint cost_source_length check (char_length(source) between 1 and 200),
    constraint cost_ref_length check (char_length(cost_ref) between 1 and 200),
    constraint cost_kind_known check (kind in ('ACQUISITION', 'SERVICE', 'DELIVERY', 'DISCOUNT', 'OTHER')),
    constraint cost_currency_alpha3 check (currency ~ '^[A-Z]{3}$')
);

-- Units of the reporting currency for one unit of `currency`, valid from `rate_on` until the next rate.
create table exchange_rate (
    currency    text collate "C" not null,
    rate_on     date             not null,
    rate        numeric(20, 10)  not null,
    recorded_at timestamptz(3)   not null,
    constraint exchange_rate_pkey primary key (currency, rate_on),
    constraint exchange_rate_currency_alpha3 check (currency ~ '^[A-Z]{3}$'),
    constraint exchange_rate_positive check (rate > 0)
);
