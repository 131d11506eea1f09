-- What somebody found out about whether an account fits being key (D 1.5-1.10): one document for an account.
create table account_fit (
    account_id uuid           not null,
    version    bigint         not null default 0,
    content    jsonb          not null, -- answers, criteria, screens and profile, as they were told
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint account_fit_pkey primary key (account_id),
    constraint account_fit_account_fkey foreign key (account_id) references account (id)
);

-- Every move of an account from one tier to another (D 1.9), for flows and for months spent.
create table tier_change (
    account_id uuid           not null,
    id         uuid           not null,
    from_tier  text           not null,
    to_tier    text           not null,
    changed_on date           not null,
    score      double precision, -- null where somebody decided it
    reason     text,             -- of who decided it
    author     text           not null,
    created_at timestamptz(3) not null,
    constraint tier_change_pkey primary key (account_id, id),
    constraint tier_change_account_fkey foreign key (account_id) references account (id),
    constraint tier_change_moves check (from_tier <> to_tier),
    constraint tier_change_tiers_known check (
        from_tier in ('PROSPECT', 'BASE', 'QUASI_KEY', 'KEY', 'STRATEGIC')
        and to_tier in ('PROSPECT', 'BASE', 'QUASI_KEY', 'KEY', 'STRATEGIC')),
    constraint tier_change_reason_length check (char_length(reason) between 1 and 2000)
);
create index tier_change_day_idx on tier_change (changed_on, account_id); -- flows of a period

-- A tier that somebody decided against the score, until it expires.
create table tier_override (
    account_id uuid           not null,
    version    bigint         not null default 0,
    tier       text           not null,
    reason     text           not null,
    author     text           not null,
    expires_on date           not null, -- the first day on which it holds no more
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint tier_override_pkey primary key (account_id),
    constraint tier_override_account_fkey foreign key (account_id) references account (id),
    constraint tier_override_tier_known check (tier in ('PROSPECT', 'BASE', 'QUASI_KEY', 'KEY', 'STRATEGIC')),
    constraint tier_override_reason_length check (char_length(reason) between 1 and 2000)
);
