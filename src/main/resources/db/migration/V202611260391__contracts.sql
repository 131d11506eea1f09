-- What was agreed with customers (D 7.4): `lines` is what is sold, `terms` what was negotiated. An import knows a
-- contract again by `source` and `external_id`.
create table contract (
    account_id      uuid not null,
    id              uuid not null,
    version         bigint not null default 0,
    title           text,
    starts_on       date not null,
    ends_on         date,
    product_line    text,
    total_amount    numeric(19, 4),
    total_currency  text collate "C",
    lines           jsonb not null default '[]',
    terms           jsonb not null default '[]',
    deal_id         uuid,
    renewal_deal_id uuid,
    note            text,
    source          text collate "C",
    external_id     text collate "C",
    created_at      timestamptz(3) not null default now(),
    updated_at      timestamptz(3) not null,
    constraint contract_pkey primary key (account_id, id),
    constraint contract_account_fkey foreign key (account_id) references account (id),
    constraint contract_title_length check (char_length(title) between 1 and 200),
    constraint contract_product_line_length check (char_length(product_line) between 1 and 200),
    constraint contract_total_currency_alpha3 check (total_currency ~ '^[A-Z]{3}$'),
    constraint contract_deal_fkey foreign key (account_id, deal_id) references deal (account_id, id)
        on delete set null (deal_id) deferrable,
    constraint contract_renewal_deal_fkey foreign key (account_id, renewal_deal_id) references deal (account_id, id)
        on delete set null (renewal_deal_id) deferrable,
    constraint contract_note_length check (char_length(note) between 1 and 2000),
    constraint contract_ends_after_start check (starts_on <= ends_on),
    constraint contract_total_has_currency check ((total_amount is null) = (total_currency is null)),
    constraint contract_key_is_whole check ((source is null) = (external_id is null)),
    constraint contract_source_length check (char_length(source) between 1 and 200),
    constraint contract_external_id_length check (char_length(external_id) between 1 and 200)
);
create index contract_starts_on_idx on contract (account_id, starts_on, id); -- the latest first
create index contract_deal_idx on contract (deal_id) where deal_id is not null;
create index contract_renewal_deal_idx on contract (renewal_deal_id) where renewal_deal_id is not null;
create index contract_external_idx on contract (account_id, source, external_id) where source is not null; -- the next import
