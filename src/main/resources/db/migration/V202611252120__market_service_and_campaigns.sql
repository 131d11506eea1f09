-- What stands at a customer (D 4.8): sold by a rival, or by us where none is named.
create table installed_product (
    account_id   uuid           not null,
    id           uuid           not null,
    version      bigint         not null default 0,
    rival        text,
    product      text           not null,
    product_line text,
    quantity     numeric(19, 4),
    since        date,
    until        date,
    note         text,
    created_at   timestamptz(3) not null,
    updated_at   timestamptz(3) not null,
    constraint installed_product_pkey primary key (account_id, id),
    constraint installed_product_account_fkey foreign key (account_id) references account (id),
    constraint installed_product_rival_length check (char_length(rival) between 1 and 200),
    constraint installed_product_product_length check (char_length(product) between 1 and 200),
    constraint installed_product_line_length check (char_length(product_line) between 1 and 200),
    constraint installed_product_quantity_not_negative check (quantity >= 0),
    constraint installed_product_until_after_since check (since <= until),
    constraint installed_product_note_length check (char_length(note) between 1 and 2000)
);
create index installed_product_created_idx on installed_product (account_id, created_at, id); -- the latest first

-- What a customer could buy of a product line in a year (D 5.4). The latest assessment of a line counts.
create table potential (
    account_id      uuid           not null,
    id              uuid           not null,
    version         bigint         not null default 0,
    product_line    text           not null,
    yearly_amount   numeric(19, 4) not null,
    yearly_currency text           collate "C" not null,
    assessed_on     date           not null,
    note            text,
    created_at      timestamptz(3) not null,
    updated_at      timestamptz(3) not null,
    constraint potential_pkey primary key (account_id, id),
    constraint potential_account_fkey foreign key (account_id) references account (id),
    constraint potential_line_length check (char_length(product_line) between 1 and 200),
    constraint potential_not_negative check (yearly_amount >= 0),
    constraint potential_currency_alpha3 check (yearly_currency ~ '^[A-Z]{3}$'),
    constraint potential_note_length check (char_length(note) between 1 and 2000)
);
create index potential_assessed_idx on potential (account_id, assessed_on, id); -- the latest first

-- What changes around customers, and what it means per industry (D 5.7): `impacts` is a list of industry and impact.
create table environment_event (
    id            uuid           not null,
    version       bigint         not null default 0,
    kind          text           not null,
    title         text           not null,
    occurred_on   date           not null,
    impacts       jsonb          not null,
    worth_sharing boolean        not null,
    source        text,
    note          text,
    created_at    timestamptz(3) not null,
    updated_at    timestamptz(3) not null,
    constraint environment_event_pkey primary key (id),
    constraint environment_event_kind_known check (kind in ('MARKET_TREND', 'REGULATION', 'RIVAL_MOVE')),
    constraint environment_event_title_length check (char_length(title) between 1 and 200),
    constraint environment_event_source_length check (char_length(source) between 1 and 200),
    constraint environment_event_note_length check (char_length(note) between 1 and 2000)
);
create index environment_event_occurred_idx on environment_event (occurred_on, id); -- the latest first

-- That we told a customer of it.
create table shared_news (
    account_id uuid           not null,
    id         uuid           not null,
    version    bigint         not null default 0,
    event_id   uuid           not null,
    shared_on  date           not null,
    seller_id  uuid,
    contact_id uuid,
    note       text,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint shared_news_pkey primary key (account_id, id),
    constraint shared_news_account_fkey foreign key (account_id) references account (id),
    constraint shared_news_event_fkey foreign key (event_id) references environment_event (id) on delete cascade,
    constraint shared_news_seller_fkey foreign key (seller_id) references seller (id),
    constraint shared_news_contact_fkey foreign key (account_id, contact_id) references contact (account_id, id)
        on delete set null (contact_id) deferrable,
    constraint shared_news_note_length check (char_length(note) between 1 and 2000)
);
create index shared_news_shared_idx on shared_news (account_id, shared_on, id); -- the latest first
create index shared_news_event_idx on shared_news (event_id);
create index shared_news_seller_idx on shared_news (seller_id) where seller_id is not null;
create index shared_news_contact_idx on shared_news (contact_id) where contact_id is not null;

-- What brings leads (D 4.9).
create table campaign (
    id            uuid           not null,
    version       bigint         not null default 0,
    name          text           not null,
    source        text           not null,
    begins_on     date           not null,
    ends_on       date,
    target_leads  integer,
    target_orders integer,
    cost_amount   numeric(19, 4),
    cost_currency text           collate "C",
    seller_id     uuid,
    created_at    timestamptz(3) not null,
    updated_at    timestamptz(3) not null,
    constraint campaign_pkey primary key (id),
    constraint campaign_seller_fkey foreign key (seller_id) references seller (id),
    constraint campaign_name_length check (char_length(name) between 1 and 200),
    constraint campaign_source_known check (source in ('EXHIBITION', 'WEB', 'ASSOCIATION', 'REFERRAL', 'ADVERTISING',
                                                       'TELEPHONE', 'PARTNER', 'OTHER')),
    constraint campaign_ends_after_beginning check (begins_on <= ends_on),
    constraint campaign_targets_not_negative check (least(target_leads, target_orders) >= 0),
    constraint campaign_cost_not_negative check (cost_amount >= 0),
    constraint campaign_cost_has_currency check ((cost_amount is null) = (cost_currency is null)),
    constraint campaign_currency_alpha3 check (cost_currency ~ '^[A-Z]{3}$')
);
create index campaign_begins_idx on campaign (begins_on, id); -- the latest first
create index campaign_seller_idx on campaign (seller_id) where seller_id is not null;

create table lead (
    id          uuid           not null,
    version     bigint         not null default 0,
    name        text           not null,
    source      text           not null,
    campaign_id uuid,
    received_on date           not null,
    state       text           not null,
    verified_on date,
    account_id  uuid,
    deal_id     uuid,
    note        text,
    created_at  timestamptz(3) not null,
    updated_at  timestamptz(3) not null,
    constraint lead_pkey primary key (id),
    constraint lead_campaign_fkey foreign key (campaign_id) references campaign (id),
    constraint lead_account_fkey foreign key (account_id) references account (id),
    constraint lead_deal_fkey foreign key (account_id, deal_id) references deal (account_id, id)
        on delete set null (deal_id) deferrable,
    constraint lead_deal_has_account check (deal_id is null or account_id is not null),
    constraint lead_name_length check (char_length(name) between 1 and 200),
    constraint lead_source_known check (source in ('EXHIBITION', 'WEB', 'ASSOCIATION', 'REFERRAL', 'ADVERTISING',
                                                   'TELEPHONE', 'PARTNER', 'OTHER')),
    constraint lead_state_known check (state in ('NEW', 'VERIFIED', 'REJECTED')),
    constraint lead_verified_when_not_new check ((state = 'NEW') = (verified_on is null)),
    constraint lead_note_length check (char_length(note) between 1 and 2000)
);
create index lead_received_idx on lead (received_on, id);                              -- the latest first
create index lead_campaign_idx on lead (campaign_id) where campaign_id is not null;    -- what a campaign brought
create index lead_account_idx on lead (account_id) where account_id is not null;       -- merging accounts
create index lead_deal_idx on lead (deal_id) where deal_id is not null;

-- What accounts of a tier are entitled to (D 5.5). The latest level of a tier counts.
create table service_level (
    id            uuid           not null,
    version       bigint         not null default 0,
    tier          text           not null,
    valid_from    date           not null,
    priority      smallint, -- 1 first
    response_days smallint,
    discount      numeric(5, 4),
    quality       text,
    created_at    timestamptz(3) not null,
    updated_at    timestamptz(3) not null,
    constraint service_level_pkey primary key (id),
    constraint service_level_once unique (tier, valid_from),
    constraint service_level_tier_known check (tier in ('PROSPECT', 'BASE', 'QUASI_KEY', 'KEY', 'STRATEGIC')),
    constraint service_level_priority_range check (priority between 1 and 5),
    constraint service_level_response_range check (response_days between 0 and 366),
    constraint service_level_discount_range check (discount between 0 and 1),
    constraint service_level_quality_length check (char_length(quality) between 1 and 2000)
);
create index service_level_from_idx on service_level (valid_from, id); -- the latest first

-- What we owe customers beside goods, and what of it we have done (D 5.5).
create table service_delivery (
    account_id    uuid           not null,
    id            uuid           not null,
    version       bigint         not null default 0,
    scope         text           not null,
    requested_on  date           not null,
    due_on        date,
    delivered_on  date,
    cost_amount   numeric(19, 4),
    cost_currency text           collate "C",
    deal_id       uuid,
    seller_id     uuid,
    note          text,
    created_at    timestamptz(3) not null,
    updated_at    timestamptz(3) not null,
    constraint service_delivery_pkey primary key (account_id, id),
    constraint service_delivery_account_fkey foreign key (account_id) references account (id),
    constraint service_delivery_deal_fkey foreign key (account_id, deal_id) references deal (account_id, id)
        on delete set null (deal_id) deferrable,
    constraint service_delivery_seller_fkey foreign key (seller_id) references seller (id),
    constraint service_delivery_scope_known check (scope in ('CONSULTING', 'PROMOTION', 'ACCEPTANCE', 'MAINTENANCE',
                                                             'AFTER_SALES', 'CUSTOMISING')),
    constraint service_delivery_due_after_requested check (requested_on <= due_on),
    constraint service_delivery_delivered_after_requested check (requested_on <= delivered_on),
    constraint service_delivery_cost_not_negative check (cost_amount >= 0),
    constraint service_delivery_cost_has_currency check ((cost_amount is null) = (cost_currency is null)),
    constraint service_delivery_currency_alpha3 check (cost_currency ~ '^[A-Z]{3}$'),
    constraint service_delivery_note_length check (char_length(note) between 1 and 2000)
);
create index service_delivery_requested_idx on service_delivery (account_id, requested_on, id); -- the latest first
create index service_delivery_deal_idx on service_delivery (deal_id) where deal_id is not null;
create index service_delivery_seller_idx on service_delivery (seller_id) where seller_id is not null;

-- What customers ask of our house, and who carries it there (D 5.7).
create table customer_request (
    account_id uuid           not null,
    id         uuid           not null,
    version    bigint         not null default 0,
    subject    text           not null,
    raised_on  date           not null,
    contact_id uuid,
    owner_id   uuid,
    due_on     date,
    closed_on  date,
    answer     text,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint customer_request_pkey primary key (account_id, id),
    constraint customer_request_account_fkey foreign key (account_id) references account (id),
    constraint customer_request_contact_fkey foreign key (account_id, contact_id) references contact (account_id, id)
        on delete set null (contact_id) deferrable,
    constraint customer_request_owner_fkey foreign key (owner_id) references seller (id),
    constraint customer_request_subject_length check (char_length(subject) between 1 and 200),
    constraint customer_request_answer_length check (char_length(answer) between 1 and 2000),
    constraint customer_request_closed_after_raised check (raised_on <= closed_on)
);
create index customer_request_raised_idx on customer_request (account_id, raised_on, id); -- the latest first
create index customer_request_contact_idx on customer_request (contact_id) where contact_id is not null;
create index customer_request_owner_idx on customer_request (owner_id) where owner_id is not null;
