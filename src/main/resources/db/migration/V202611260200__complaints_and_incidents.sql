-- What customers are discontented about (D 5.3, 6.2). Each opens an implicit need.
create table complaint (
    account_id   uuid not null,
    id           uuid not null,
    version      bigint not null default 0,
    statement    text not null,
    severity     text not null,
    raised_on    date not null,
    product_line text,
    contact_id   uuid,
    owner_id     uuid,
    closed_on    date,
    resolution   text,
    need_id      uuid,
    created_at   timestamptz(3) not null,
    updated_at   timestamptz(3) not null,
    constraint complaint_pkey primary key (account_id, id),
    constraint complaint_account_fkey foreign key (account_id) references account (id),
    constraint complaint_statement_length check (char_length(statement) between 1 and 2000),
    constraint complaint_severity_known check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    constraint complaint_product_line_length check (char_length(product_line) between 1 and 200),
    constraint complaint_contact_fkey foreign key (account_id, contact_id) references contact (account_id, id)
        on delete set null (contact_id) deferrable,
    constraint complaint_owner_fkey foreign key (owner_id) references seller (id),
    constraint complaint_resolution_length check (char_length(resolution) between 1 and 2000),
    constraint complaint_need_fkey foreign key (account_id, need_id) references need (account_id, id)
        on delete set null (need_id) deferrable,
    constraint complaint_closed_after_raised check (raised_on <= closed_on)
);
create index complaint_raised_on_idx on complaint (account_id, raised_on, id); -- the latest first
create index complaint_contact_idx on complaint (contact_id) where contact_id is not null;
create index complaint_owner_idx on complaint (owner_id) where owner_id is not null;

-- What went wrong between a customer and us (D 6.7).
create table incident (
    account_id   uuid not null,
    id           uuid not null,
    version      bigint not null default 0,
    summary      text not null,
    severity     text not null,
    occurred_on  date not null,
    owner_id     uuid,
    contact_id   uuid,
    response     text,
    responded_on date,
    resolution   text,
    resolved_on  date,
    created_at   timestamptz(3) not null,
    updated_at   timestamptz(3) not null,
    constraint incident_pkey primary key (account_id, id),
    constraint incident_account_fkey foreign key (account_id) references account (id),
    constraint incident_summary_length check (char_length(summary) between 1 and 2000),
    constraint incident_owner_fkey foreign key (owner_id) references seller (id),
    constraint incident_contact_fkey foreign key (account_id, contact_id) references contact (account_id, id)
        on delete set null (contact_id) deferrable,
    constraint incident_response_length check (char_length(response) between 1 and 2000),
    constraint incident_resolution_length check (char_length(resolution) between 1 and 2000),
    constraint incident_severity_known check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    constraint incident_responded_after_occurred check (occurred_on <= responded_on),
    constraint incident_resolved_after_occurred check (occurred_on <= resolved_on)
);
create index incident_occurred_on_idx on incident (account_id, occurred_on, id); -- the latest first
create index incident_owner_idx on incident (owner_id) where owner_id is not null;
create index incident_contact_idx on incident (contact_id) where contact_id is not null;

-- Why a customer was lost (D 6.5). One document per account; `causes` is a list, the main cause first.
create table post_mortem (
    account_id  uuid           not null,
    id          uuid           not null,
    version     bigint         not null default 0,
    lost_on     date           not null,
    written_on  date           not null,
    anonymous   boolean        not null,
    author_id   uuid,
    causes      jsonb          not null,
    preventable boolean,
    signals     text,
    lesson      text,
    created_at  timestamptz(3) not null,
    updated_at  timestamptz(3) not null,
    constraint post_mortem_pkey primary key (account_id, id),
    constraint post_mortem_account_fkey foreign key (account_id) references account (id),
    constraint post_mortem_author_fkey foreign key (author_id) references seller (id),
    constraint post_mortem_written_after_lost check (lost_on <= written_on),
    constraint post_mortem_anonymous_names_nobody check (not anonymous or author_id is null),
    constraint post_mortem_signals_length check (char_length(signals) between 1 and 2000),
    constraint post_mortem_lesson_length check (char_length(lesson) between 1 and 2000)
);
create index post_mortem_lost_idx on post_mortem (account_id, lost_on, id); -- the latest loss
create index post_mortem_author_idx on post_mortem (author_id) where author_id is not null;
