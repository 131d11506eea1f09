-- What rivals have of a customer's wallet (D 7.5). The latest share of a rival counts.
create table competitor_share (
    account_id   uuid not null,
    id           uuid not null,
    version      bigint not null default 0,
    product_line text not null,
    rival        text not null,
    share        numeric(5, 4) not null,
    observed_on  date not null,
    note         text,
    created_at   timestamptz(3) not null,
    updated_at   timestamptz(3) not null,
    constraint competitor_share_pkey primary key (account_id, id),
    constraint competitor_share_account_fkey foreign key (account_id) references account (id),
    constraint competitor_share_product_line_length check (char_length(product_line) between 1 and 200),
    constraint competitor_share_rival_length check (char_length(rival) between 1 and 200),
    constraint competitor_share_is_a_part check (share between 0 and 1),
    constraint competitor_share_note_length check (char_length(note) between 1 and 2000)
);
create index competitor_share_observed_on_idx on competitor_share (account_id, observed_on, id); -- the latest first

-- How a customer chooses between us and our rivals (D 7.1); both lists are of numbers that the service checks.
create table supplier_fit (
    account_id  uuid           not null,
    id          uuid           not null,
    version     bigint         not null default 0,
    weights     jsonb          not null,
    suppliers   jsonb          not null,
    assessed_on date           not null,
    note        text,
    created_at  timestamptz(3) not null,
    updated_at  timestamptz(3) not null,
    constraint supplier_fit_pkey primary key (account_id, id),
    constraint supplier_fit_account_fkey foreign key (account_id) references account (id),
    constraint supplier_fit_note_length check (char_length(note) between 1 and 2000)
);
create index supplier_fit_assessed_idx on supplier_fit (account_id, assessed_on, id); -- the latest counts

-- Where the relation with a customer stands from a day on (D 6.7).
create table relationship_stage (
    account_id        uuid not null,
    id                uuid not null,
    version           bigint not null default 0,
    stage             text not null,
    competition_level text,
    since             date not null,
    note              text,
    created_at        timestamptz(3) not null,
    updated_at        timestamptz(3) not null,
    constraint relationship_stage_pkey primary key (account_id, id),
    constraint relationship_stage_account_fkey foreign key (account_id) references account (id),
    constraint relationship_stage_stage_known check (stage in ('ESTABLISHING', 'STABLE', 'AT_RISK', 'RECOVERING', 'ENDED')),
    constraint relationship_stage_competition_level_known check (competition_level in ('PRICE', 'QUALITY', 'CULTURE')),
    constraint relationship_stage_note_length check (char_length(note) between 1 and 2000)
);
create index relationship_stage_since_idx on relationship_stage (account_id, since, id); -- the latest first

-- Executives who stand up for a relation, on either side (D 6.2, 8.4).
create table sponsor (
    account_id uuid not null,
    id         uuid not null,
    version    bigint not null default 0,
    side       text not null,
    contact_id uuid,
    seller_id  uuid,
    since      date not null,
    lost_on    date,
    note       text,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint sponsor_pkey primary key (account_id, id),
    constraint sponsor_account_fkey foreign key (account_id) references account (id),
    constraint sponsor_side_known check (side in ('CUSTOMER', 'OURS')),
    constraint sponsor_contact_fkey foreign key (account_id, contact_id) references contact (account_id, id)
        on delete set null (contact_id) deferrable,
    constraint sponsor_seller_fkey foreign key (seller_id) references seller (id),
    constraint sponsor_note_length check (char_length(note) between 1 and 2000),
    constraint sponsor_lost_after_beginning check (since <= lost_on)
);
create index sponsor_since_idx on sponsor (account_id, since, id); -- the latest first
create index sponsor_contact_idx on sponsor (contact_id) where contact_id is not null;
create index sponsor_seller_idx on sponsor (seller_id) where seller_id is not null;
