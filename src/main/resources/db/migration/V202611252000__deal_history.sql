-- What else a deal's owner knows (D 4.3, 4.4, 4.11).
alter table deal
    add column insight      text, -- the insight card: what the customer cares about; null: not yet filled in
    add column entry_timing text, -- how early we came (D 4.4)
    add column sales_mode   text,
    add constraint deal_insight_length check (char_length(insight) between 1 and 2000),
    add constraint deal_entry_timing_known
        check (entry_timing in ('BEFORE_NEED', 'BEFORE_APPROVAL', 'AFTER_APPROVAL', 'AFTER_TENDER')),
    add constraint deal_sales_mode_known check (sales_mode in ('DIRECT', 'CHANNEL', 'AGENCY'));

-- Rows without a value come last in both directions, so each direction has an expression of its own.
create index deal_amount_up_idx on deal (coalesce(amount, 'Infinity'::numeric), id);         -- sort=amount
create index deal_amount_down_idx on deal (coalesce(amount, '-Infinity'::numeric), id);      -- sort=-amount
create index deal_expected_up_idx on deal (coalesce(expected_close_on, 'infinity'::date), id);    -- sort=expectedCloseOn
create index deal_expected_down_idx on deal (coalesce(expected_close_on, '-infinity'::date), id); -- sort=-expectedCloseOn
create index deal_closed_up_idx on deal (coalesce(closed_on, 'infinity'::date), id);         -- sort=closedOn
create index deal_closed_down_idx on deal (coalesce(closed_on, '-infinity'::date), id);      -- sort=-closedOn

-- Each row says where the deal stands after it: at which stage, and whether it is over. A closing and a reopening leave
-- the stage as it is. `assumed`: an import of deals told the stage of a deal, not how it came there.
alter table stage_change
    add column outcome text    not null default 'OPEN',
    add column assumed boolean not null default false,
    drop constraint stage_change_moves,
    add constraint stage_change_outcome_known check (outcome in ('OPEN', 'WON', 'LOST', 'DROPPED'));

insert into stage_change (account_id, deal_id, number, from_stage, to_stage, outcome, at, by, reason, recorded_at)
select d.account_id, d.id, last.number + 1, d.stage, d.stage, d.outcome,
       greatest(last.at, d.closed_on::timestamp at time zone 'UTC'), last.by, d.close_reason, d.updated_at
from deal d
cross join lateral (
    select c.number, c.at, c.by from stage_change c
    where c.account_id = d.account_id and c.deal_id = d.id order by c.number desc limit 1) last
where d.outcome <> 'OPEN';

-- What a deal was expected to bring, when, and whose it was, from `at` on: figures of a past date are those that were
-- known then, whatever is edited later. A timeline of its own, since a move may be told later than an edit.
create table deal_terms (
    account_id        uuid           not null,
    deal_id           uuid           not null,
    number            integer        not null,
    amount            numeric(19, 4),
    currency          text collate "C",
    probability       numeric(5, 4),
    expected_close_on date,
    seller_id         uuid,
    at                timestamptz(3) not null,
    by                text           not null,
    constraint deal_terms_pkey primary key (account_id, deal_id, number),
    constraint deal_terms_deal_fkey foreign key (account_id, deal_id) references deal (account_id, id)
        on delete cascade deferrable,
    constraint deal_terms_seller_fkey foreign key (seller_id) references seller (id),
    constraint deal_terms_number_positive check (number > 0),
    constraint deal_terms_amount_has_currency check ((amount is null) = (currency is null)),
    constraint deal_terms_probability_range check (probability between 0 and 1)
);
create index deal_terms_seller_idx on deal_terms (seller_id) where seller_id is not null; -- whether a seller can go

insert into deal_terms (account_id, deal_id, number, amount, currency, probability, expected_close_on, seller_id, at, by)
select d.account_id, d.id, 1, d.amount, d.currency, d.probability, d.expected_close_on, d.seller_id, c.at, c.by
from deal d join stage_change c on c.account_id = d.account_id and c.deal_id = d.id and c.number = 1;
