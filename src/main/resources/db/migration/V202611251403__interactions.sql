-- What happened between both sides (D 5.1). Its key in the system that it comes from is its own id where it was entered
-- here.
create table interaction (
    account_id            uuid             not null,
    id                    uuid             not null,
    version               bigint           not null default 0,
    source                text collate "C" not null,
    external_id           text collate "C" not null,
    kind                  text             not null,
    at                    timestamptz(3)   not null,
    seller_id             uuid,
    deal_id               uuid,
    spin_stage            text,
    situation_questions   integer,
    problem_questions     integer,
    implication_questions integer,
    need_payoff_questions integer,
    outcome               text,
    advance_action        text, -- what the customer will do, and by when
    advance_due_on        date,
    closing_technique     text,
    summary               text,
    recorded_at           timestamptz(3)   not null,
    constraint interaction_pkey primary key (account_id, id),
    constraint interaction_ref_key unique (account_id, source, external_id),
    constraint interaction_account_fkey foreign key (account_id) references account (id),
    constraint interaction_seller_fkey foreign key (seller_id) references seller (id),
    constraint interaction_deal_fkey foreign key (account_id, deal_id) references deal (account_id, id)
        on delete set null (deal_id) deferrable,
    constraint interaction_source_length check (char_length(source) between 1 and 200),
    constraint interaction_external_id_length check (char_length(external_id) between 1 and 200),
    constraint interaction_kind_known check (kind in ('VISIT', 'CALL', 'MEETING', 'MAIL', 'EVENT', 'GIFT')),
    constraint interaction_spin_stage_known
        check (spin_stage in ('OPENING', 'INVESTIGATING', 'DEMONSTRATING', 'COMMITMENT')),
    constraint interaction_questions_not_negative
        check (least(situation_questions, problem_questions, implication_questions, need_payoff_questions) >= 0),
    constraint interaction_outcome_known check (outcome in ('ORDER', 'ADVANCE', 'CONTINUATION', 'NO_SALE')),
    constraint interaction_advance_is_dated
        check (outcome is distinct from 'ADVANCE' or (advance_action is not null and advance_due_on is not null)),
    constraint interaction_advance_whole check ((advance_action is null) = (advance_due_on is null)),
    constraint interaction_advance_action_length check (char_length(advance_action) between 1 and 2000),
    constraint interaction_closing_technique_known
        check (closing_technique in ('ASSUMPTIVE', 'ALTERNATIVE', 'BLUNT', 'BLANK_ORDER', 'LAST_CHANCE')),
    constraint interaction_summary_length check (char_length(summary) <= 2000)
);
create index interaction_id_idx on interaction (id);                      -- an interaction by its id alone
create index interaction_at_idx on interaction (account_id, at, id);      -- newest first
create index interaction_seller_idx on interaction (seller_id) where seller_id is not null;
create index interaction_deal_idx on interaction (deal_id) where deal_id is not null;

-- The contacts who took part.
create table interaction_contact (
    account_id     uuid not null,
    contact_id     uuid not null,
    interaction_id uuid not null,
    constraint interaction_contact_pkey primary key (account_id, contact_id, interaction_id),
    constraint interaction_contact_contact_fkey foreign key (account_id, contact_id)
        references contact (account_id, id) on delete cascade deferrable,
    constraint interaction_contact_interaction_fkey foreign key (account_id, interaction_id)
        references interaction (account_id, id) on delete cascade deferrable
);
create index interaction_contact_interaction_idx on interaction_contact (account_id, interaction_id);
