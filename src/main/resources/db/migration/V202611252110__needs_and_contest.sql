-- What customers need (D 5.3). Where a need stands is also the end of its history, written in the same transaction.
create table need (
    account_id       uuid           not null,
    id               uuid           not null,
    version          bigint         not null default 0,
    kind             text           not null,
    statement        text           not null,
    source           text,
    product_line     text,
    required_level   smallint, -- 1 little, 5 the utmost
    capability_level smallint,
    solution_type    text,
    deal_id          uuid,
    contact_id       uuid,
    raised_on        date           not null,
    state            text           not null default 'IMPLICIT',
    state_since      timestamptz(3) not null default now(),
    created_at       timestamptz(3) not null,
    updated_at       timestamptz(3) not null,
    constraint need_pkey primary key (account_id, id),
    constraint need_account_fkey foreign key (account_id) references account (id),
    constraint need_deal_fkey foreign key (account_id, deal_id) references deal (account_id, id)
        on delete set null (deal_id) deferrable,
    constraint need_contact_fkey foreign key (account_id, contact_id) references contact (account_id, id)
        on delete set null (contact_id) deferrable,
    constraint need_kind_known check (kind in ('EXPLICIT', 'IMPLICIT')),
    constraint need_statement_length check (char_length(statement) between 1 and 2000),
    constraint need_source_length check (char_length(source) between 1 and 200),
    constraint need_product_line_length check (char_length(product_line) between 1 and 200),
    constraint need_levels_range check (least(required_level, capability_level) >= 1
        and greatest(required_level, capability_level) <= 5),
    constraint need_solution_type_known check (solution_type in ('TECHNICAL', 'MANAGERIAL', 'PROCESS', 'FINANCIAL')),
    constraint need_state_known
        check (state in ('IMPLICIT', 'CLARIFIED', 'EXPLICIT', 'MATCHED', 'SATISFIED', 'REJECTED'))
);
create index need_id_idx on need (id);                                     -- a need by its id alone
create index need_raised_idx on need (account_id, raised_on, id);          -- the latest first
create index need_deal_idx on need (deal_id) where deal_id is not null;
create index need_contact_idx on need (contact_id) where contact_id is not null;

-- Every step of a need; the first says where it began. No step jumps over a state.
create table need_transition (
    account_id  uuid           not null,
    need_id     uuid           not null,
    number      integer        not null,
    from_state  text,
    to_state    text           not null,
    at          timestamptz(3) not null,
    by          text           not null,
    note        text,
    recorded_at timestamptz(3) not null,
    constraint need_transition_pkey primary key (account_id, need_id, number),
    constraint need_transition_need_fkey foreign key (account_id, need_id) references need (account_id, id)
        on delete cascade deferrable,
    constraint need_transition_number_positive check (number > 0),
    constraint need_transition_note_length check (char_length(note) <= 2000),
    constraint need_transition_is_a_step check (
        case from_state
            when 'IMPLICIT' then to_state = 'CLARIFIED'
            when 'CLARIFIED' then to_state = 'EXPLICIT'
            when 'EXPLICIT' then to_state = 'MATCHED'
            when 'MATCHED' then to_state in ('SATISFIED', 'REJECTED')
            else from_state is null and number = 1 and to_state in ('IMPLICIT', 'EXPLICIT') end)
);

-- What a customer has against a deal (D 4.8).
create table objection (
    account_id  uuid           not null,
    id          uuid           not null,
    version     bigint         not null default 0,
    deal_id     uuid           not null,
    kind        text           not null,
    statement   text,
    contact_id  uuid,
    raised_on   date           not null,
    state       text           not null,
    answer      text,
    answered_on date,
    created_at  timestamptz(3) not null,
    updated_at  timestamptz(3) not null,
    constraint objection_pkey primary key (account_id, id),
    constraint objection_account_fkey foreign key (account_id) references account (id),
    constraint objection_deal_fkey foreign key (account_id, deal_id) references deal (account_id, id)
        on delete cascade deferrable,
    constraint objection_contact_fkey foreign key (account_id, contact_id) references contact (account_id, id)
        on delete set null (contact_id) deferrable,
    constraint objection_kind_known
        check (kind in ('PRICE', 'NEED', 'TRUST', 'TIME', 'COMPETITOR', 'TECHNICAL')),
    constraint objection_state_known check (state in ('OPEN', 'ANSWERED', 'ACCEPTED')),
    constraint objection_answered_when_not_open check ((state = 'OPEN') = (answered_on is null)),
    constraint objection_answered_after_raised check (raised_on <= answered_on),
    constraint objection_statement_length check (char_length(statement) between 1 and 2000),
    constraint objection_answer_length check (char_length(answer) between 1 and 2000)
);
create index objection_raised_idx on objection (account_id, deal_id, raised_on, id); -- the latest first
create index objection_contact_idx on objection (contact_id) where contact_id is not null;

-- What decides a tender, and what each bidder gets for it (D 4.8): `criteria` is a list of name, weight and scores, read
-- and written whole.
create table tender (
    account_id   uuid           not null,
    id           uuid           not null,
    version      bigint         not null default 0,
    deal_id      uuid           not null,
    title        text,
    criteria     jsonb          not null,
    submitted_on date,
    decided_on   date,
    winner       text,
    note         text,
    created_at   timestamptz(3) not null,
    updated_at   timestamptz(3) not null,
    constraint tender_pkey primary key (account_id, id),
    constraint tender_account_fkey foreign key (account_id) references account (id),
    constraint tender_deal_fkey foreign key (account_id, deal_id) references deal (account_id, id)
        on delete cascade deferrable,
    constraint tender_title_length check (char_length(title) between 1 and 200),
    constraint tender_winner_length check (char_length(winner) between 1 and 200),
    constraint tender_note_length check (char_length(note) between 1 and 2000),
    constraint tender_decided_after_submitted check (submitted_on <= decided_on)
);
create index tender_created_idx on tender (account_id, deal_id, created_at, id); -- the latest first

-- Who has to approve before a customer decides (D 4.10).
create table approval (
    account_id uuid           not null,
    id         uuid           not null,
    version    bigint         not null default 0,
    deal_id    uuid           not null,
    approver   text,
    contact_id uuid,
    level      text,
    state      text           not null,
    decided_on date,
    note       text,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint approval_pkey primary key (account_id, id),
    constraint approval_account_fkey foreign key (account_id) references account (id),
    constraint approval_deal_fkey foreign key (account_id, deal_id) references deal (account_id, id)
        on delete cascade deferrable,
    constraint approval_contact_fkey foreign key (account_id, contact_id) references contact (account_id, id)
        on delete set null (contact_id) deferrable,
    constraint approval_state_known check (state in ('PENDING', 'GIVEN', 'REFUSED')),
    constraint approval_decided_when_not_pending check ((state = 'PENDING') = (decided_on is null)),
    constraint approval_approver_length check (char_length(approver) between 1 and 200),
    constraint approval_level_length check (char_length(level) between 1 and 200),
    constraint approval_note_length check (char_length(note) between 1 and 2000)
);
create index approval_created_idx on approval (account_id, deal_id, created_at, id); -- as they were named
create index approval_contact_idx on approval (contact_id) where contact_id is not null;

-- How what was sold is carried out (D 4.11).
create table milestone (
    account_id     uuid           not null,
    id             uuid           not null,
    version        bigint         not null default 0,
    deal_id        uuid           not null,
    name           text           not null,
    planned_on     date           not null,
    actual_on      date,
    acceptance     text,
    accepted_by_id uuid,
    accepted_on    date,
    note           text,
    created_at     timestamptz(3) not null,
    updated_at     timestamptz(3) not null,
    constraint milestone_pkey primary key (account_id, id),
    constraint milestone_account_fkey foreign key (account_id) references account (id),
    constraint milestone_deal_fkey foreign key (account_id, deal_id) references deal (account_id, id)
        on delete cascade deferrable,
    constraint milestone_accepted_by_fkey foreign key (account_id, accepted_by_id) references contact (account_id, id)
        on delete set null (accepted_by_id) deferrable,
    constraint milestone_acceptance_known check (acceptance in ('ACCEPTED', 'REFUSED')),
    constraint milestone_accepted_when_done check (acceptance is null or actual_on is not null),
    constraint milestone_acceptance_is_dated check ((acceptance is null) = (accepted_on is null)),
    constraint milestone_name_length check (char_length(name) between 1 and 200),
    constraint milestone_note_length check (char_length(note) between 1 and 2000)
);
create index milestone_planned_idx on milestone (account_id, deal_id, planned_on, id); -- the earliest first
create index milestone_accepted_by_idx on milestone (accepted_by_id) where accepted_by_id is not null;

-- Signs that a customer is about to buy (D 5.8).
create table closing_signal (
    account_id  uuid           not null,
    id          uuid           not null,
    version     bigint         not null default 0,
    deal_id     uuid           not null,
    kind        text           not null,
    statement   text,
    observed_on date           not null,
    contact_id  uuid,
    created_at  timestamptz(3) not null,
    updated_at  timestamptz(3) not null,
    constraint closing_signal_pkey primary key (account_id, id),
    constraint closing_signal_account_fkey foreign key (account_id) references account (id),
    constraint closing_signal_deal_fkey foreign key (account_id, deal_id) references deal (account_id, id)
        on delete cascade deferrable,
    constraint closing_signal_contact_fkey foreign key (account_id, contact_id) references contact (account_id, id)
        on delete set null (contact_id) deferrable,
    constraint closing_signal_kind_known check (kind in ('ASKS_PRICE', 'ASKS_TERMS', 'ASKS_DELIVERY', 'ASKS_REFERENCES',
                                                         'AGREES', 'INVOLVES_OTHERS', 'OTHER')),
    constraint closing_signal_statement_length check (char_length(statement) between 1 and 2000)
);
create index closing_signal_observed_idx on closing_signal (account_id, deal_id, observed_on, id); -- the latest first
create index closing_signal_contact_idx on closing_signal (contact_id) where contact_id is not null;
