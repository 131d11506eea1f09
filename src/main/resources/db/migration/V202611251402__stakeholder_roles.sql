-- Who plays which part in a deal (D 3.1). Without a deal it is the account's default: it holds in every deal of the
-- account in which the contact has no role of its own. null means that nobody has said: it is never zero.
create table stakeholder_role (
    account_id              uuid           not null,
    id                      uuid           not null,
    version                 bigint         not null default 0,
    contact_id              uuid           not null,
    deal_id                 uuid,
    influences              text[]         not null default '{}',
    decision_role           text,
    stance                  smallint, -- -2 wants us to lose, 2 wants us to win
    influence               smallint, -- 1 little, 5 decisive
    veto                    boolean        not null default false,
    -- What the person gains from our success, one entry in each array: what kind of gain, and in which words.
    win_theme_kinds         text[]         not null default '{}',
    win_theme_texts         text[]         not null default '{}',
    -- The three tests of a coach (D 3.4).
    credible_with_others    boolean,
    finds_us_credible       boolean,
    wants_us_to_win         boolean,
    created_at              timestamptz(3) not null,
    updated_at              timestamptz(3) not null,
    constraint stakeholder_role_pkey primary key (account_id, id),
    constraint stakeholder_role_once unique nulls not distinct (account_id, deal_id, contact_id),
    constraint stakeholder_role_contact_fkey foreign key (account_id, contact_id) references contact (account_id, id)
        on delete cascade deferrable,
    constraint stakeholder_role_deal_fkey foreign key (account_id, deal_id) references deal (account_id, id)
        on delete cascade deferrable,
    constraint stakeholder_role_influences_known
        check (influences <@ array['ECONOMIC', 'TECHNICAL', 'USER', 'COACH']),
    constraint stakeholder_role_decision_role_known
        check (decision_role in ('TOP_OFFICER', 'MANAGER', 'GATEKEEPER', 'END_USER', 'INFLUENCER', 'DECISION_MAKER')),
    constraint stakeholder_role_stance_range check (stance between -2 and 2),
    constraint stakeholder_role_influence_range check (influence between 1 and 5),
    constraint stakeholder_role_win_themes_paired check (cardinality(win_theme_kinds) = cardinality(win_theme_texts)),
    constraint stakeholder_role_win_themes_known
        check (win_theme_kinds <@ array['PROFIT', 'RISK', 'EASE', 'STATUS', 'OTHER'])
);
create index stakeholder_role_contact_idx on stakeholder_role (contact_id);
create index stakeholder_role_deal_idx on stakeholder_role (deal_id) where deal_id is not null;

-- What a coach did for us and when (D 3.4).
create table coaching (
    account_id  uuid           not null,
    id          uuid           not null,
    contact_id  uuid           not null,
    deal_id     uuid, -- null: not for one deal alone
    kind        text           not null,
    done_on     date           not null,
    note        text,
    recorded_at timestamptz(3) not null,
    constraint coaching_pkey primary key (account_id, id),
    constraint coaching_contact_fkey foreign key (account_id, contact_id) references contact (account_id, id)
        on delete cascade deferrable,
    constraint coaching_deal_fkey foreign key (account_id, deal_id) references deal (account_id, id)
        on delete set null (deal_id) deferrable,
    constraint coaching_kind_known check (kind in ('INFORMATION', 'CONFIRMS_INFLUENCES', 'GUIDES_POSITIONING')),
    constraint coaching_note_length check (char_length(note) <= 2000)
);
create index coaching_contact_idx on coaching (account_id, contact_id, done_on); -- a coach's last work
