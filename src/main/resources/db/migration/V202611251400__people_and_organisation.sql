-- Who the people at a customer are and how they stand to each other. What refers to a contact or a unit does so
-- together with the account, so that the database itself refuses a boss, a unit, a tie or a role across accounts.
-- These references can be deferred: the merge of two accounts moves all of them at once.

create table org_unit (
    id         uuid           not null,
    version    bigint         not null default 0,
    account_id uuid           not null,
    name       text           not null,
    parent_id  uuid,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint org_unit_pkey primary key (id),
    constraint org_unit_account_key unique (account_id, id),
    constraint org_unit_account_fkey foreign key (account_id) references account (id),
    constraint org_unit_parent_fkey foreign key (account_id, parent_id) references org_unit (account_id, id) deferrable,
    constraint org_unit_parent_is_another check (parent_id <> id),
    constraint org_unit_name_length check (char_length(name) between 1 and 200)
);
create index org_unit_parent_idx on org_unit (parent_id) where parent_id is not null;

create table contact (
    id            uuid           not null,
    version       bigint         not null default 0,
    account_id    uuid           not null,
    name          text           not null,
    title         text,
    department    text,
    level         smallint, -- 1 is the top
    email         text,
    phone         text,
    reports_to_id uuid,
    org_unit_id   uuid,
    created_at    timestamptz(3) not null,
    updated_at    timestamptz(3) not null,
    constraint contact_pkey primary key (id),
    constraint contact_account_key unique (account_id, id),
    constraint contact_account_fkey foreign key (account_id) references account (id),
    constraint contact_reports_to_fkey foreign key (account_id, reports_to_id) references contact (account_id, id)
        on delete set null (reports_to_id) deferrable,
    constraint contact_org_unit_fkey foreign key (account_id, org_unit_id) references org_unit (account_id, id)
        on delete set null (org_unit_id) deferrable,
    constraint contact_reports_to_another check (reports_to_id <> id),
    constraint contact_name_length check (char_length(name) between 1 and 200),
    constraint contact_title_length check (char_length(title) between 1 and 200),
    constraint contact_department_length check (char_length(department) between 1 and 200),
    constraint contact_level_range check (level between 1 and 5),
    constraint contact_email_length check (char_length(email) between 3 and 320),
    constraint contact_phone_length check (char_length(phone) between 1 and 200)
);
create index contact_name_idx on contact (account_id, name collate "C", id);             -- sort=name
create index contact_created_idx on contact (account_id, created_at, id);                -- the default order
create index contact_level_idx on contact (account_id, coalesce(level, 6::smallint), id); -- sort=level, unknown last
create index contact_reports_to_idx on contact (reports_to_id) where reports_to_id is not null;
create index contact_org_unit_idx on contact (org_unit_id) where org_unit_id is not null;

create table contact_ref (
    source      text collate "C" not null,
    external_id text collate "C" not null,
    contact_id  uuid not null,
    constraint contact_ref_pkey primary key (source, external_id),
    constraint contact_ref_contact_fkey foreign key (contact_id) references contact (id) on delete cascade,
    constraint contact_ref_source_length check (char_length(source) between 1 and 200),
    constraint contact_ref_external_id_length check (char_length(external_id) between 1 and 200)
);
create index contact_ref_contact_idx on contact_ref (contact_id);

-- Personal data of a contact (D 3.13): each piece with what it is kept for, since when the person agrees, and until
-- when it may be kept. What is past its date is never shown, and removed soon after.
create table contact_attribute (
    contact_id   uuid     not null,
    position     smallint not null,
    kind         text     not null,
    value        text     not null,
    purpose      text     not null,
    consent_on   date     not null,
    retain_until date     not null,
    constraint contact_attribute_pkey primary key (contact_id, position),
    constraint contact_attribute_contact_fkey foreign key (contact_id) references contact (id) on delete cascade,
    constraint contact_attribute_kind_known
        check (kind in ('EDUCATION', 'CAREER', 'CHARACTER', 'INTEREST', 'FAMILY', 'OTHER')),
    constraint contact_attribute_value_length check (char_length(value) between 1 and 2000),
    constraint contact_attribute_purpose_length check (char_length(purpose) between 1 and 2000),
    constraint contact_attribute_kept_after_consent check (consent_on <= retain_until)
);
create index contact_attribute_expiry_idx on contact_attribute (retain_until); -- what is due for removal

-- A tie leads from one person to another (D 3.6): a contact of the account, or one of our sellers. Two sellers who know
-- each other say nothing about an account, so one end at least is a contact. `since` is null where nobody knows;
-- `confirmed_on` is when somebody last saw that the tie holds.
create table tie (
    account_id      uuid           not null,
    id              uuid           not null,
    version         bigint         not null default 0,
    from_contact_id uuid,
    from_seller_id  uuid,
    to_contact_id   uuid,
    to_seller_id    uuid,
    from_id         uuid           not null generated always as (coalesce(from_contact_id, from_seller_id)) stored,
    to_id           uuid           not null generated always as (coalesce(to_contact_id, to_seller_id)) stored,
    kind            text collate "C" not null,
    weight          numeric(10, 4) not null default 1,
    since           date,
    confirmed_on    date,
    created_at      timestamptz(3) not null,
    updated_at      timestamptz(3) not null,
    constraint tie_pkey primary key (account_id, id),
    constraint tie_once unique (account_id, from_id, to_id, kind),
    constraint tie_account_fkey foreign key (account_id) references account (id),
    constraint tie_from_contact_fkey foreign key (account_id, from_contact_id) references contact (account_id, id)
        on delete cascade deferrable,
    constraint tie_to_contact_fkey foreign key (account_id, to_contact_id) references contact (account_id, id)
        on delete cascade deferrable,
    constraint tie_from_seller_fkey foreign key (from_seller_id) references seller (id),
    constraint tie_to_seller_fkey foreign key (to_seller_id) references seller (id),
    constraint tie_from_one check (num_nonnulls(from_contact_id, from_seller_id) = 1),
    constraint tie_to_one check (num_nonnulls(to_contact_id, to_seller_id) = 1),
    constraint tie_touches_the_account check (num_nonnulls(from_contact_id, to_contact_id) > 0),
    constraint tie_to_another check (from_id <> to_id),
    constraint tie_kind_known check (kind in ('KNOWS', 'REPORTS_TO', 'INFLUENCES', 'INTRODUCED')),
    constraint tie_weight_positive check (weight > 0),
    constraint tie_confirmed_while_it_lasts check (since <= confirmed_on)
);
create index tie_id_idx on tie (id);                               -- a tie by its id alone
create index tie_to_idx on tie (account_id, to_id);                -- the ties of one person
create index tie_from_seller_idx on tie (from_seller_id) where from_seller_id is not null; -- may a seller be removed?
create index tie_to_seller_idx on tie (to_seller_id) where to_seller_id is not null;
