-- A question about satisfaction (D 6.1), and how its last sample was drawn.
create table survey (
    id                uuid not null,
    version           bigint not null default 0,
    name              text collate "C" not null,
    question          text,
    opens_on          date not null,
    closes_on         date,
    sample_seed       bigint,
    sample_size       integer,
    sample_population integer,
    created_at        timestamptz(3) not null default now(),
    updated_at        timestamptz(3) not null,
    constraint survey_pkey primary key (id),
    constraint survey_name_key unique (name),
    constraint survey_name_length check (char_length(name) between 1 and 200),
    constraint survey_question_length check (char_length(question) between 1 and 2000),
    constraint survey_closes_after_opening check (opens_on <= closes_on),
    constraint survey_sample_is_whole check ((sample_seed is null) = (sample_size is null) and (sample_size is null) = (sample_population is null))
);
create index survey_opens_on_idx on survey (opens_on, id); -- the latest first

-- What customers answer. A rating of 1 or 2 opens a need and a request. An import knows a response again by its account,
-- survey, day and `source`.
create table survey_response (
    account_id   uuid           not null,
    id           uuid           not null,
    version      bigint         not null default 0,
    survey_id    uuid           not null,
    rating       smallint       not null, -- 5 very satisfied, 3 no opinion, 1 very dissatisfied
    responded_on date           not null,
    reason       text,
    contact_id   uuid,
    need_id      uuid,
    follow_up_id uuid,
    source       text collate "C",
    created_at   timestamptz(3) not null default now(),
    updated_at   timestamptz(3) not null,
    constraint survey_response_pkey primary key (account_id, id),
    constraint survey_response_account_fkey foreign key (account_id) references account (id),
    constraint survey_response_survey_fkey foreign key (survey_id) references survey (id),
    constraint survey_response_contact_fkey foreign key (account_id, contact_id) references contact (account_id, id)
        on delete set null (contact_id) deferrable,
    constraint survey_response_need_fkey foreign key (account_id, need_id) references need (account_id, id)
        on delete set null (need_id) deferrable,
    constraint survey_response_follow_up_fkey foreign key (account_id, follow_up_id)
        references customer_request (account_id, id) on delete set null (follow_up_id) deferrable,
    constraint survey_response_rating_range check (rating between 1 and 5),
    constraint survey_response_reason_length check (char_length(reason) between 1 and 2000),
    constraint survey_response_source_length check (char_length(source) between 1 and 200),
    constraint survey_response_bad_has_reason check (rating > 2 or reason is not null)
);
create index survey_response_responded_idx on survey_response (account_id, responded_on, id); -- the latest rating
create index survey_response_survey_idx on survey_response (survey_id, responded_on, id);     -- responses to a survey
create index survey_response_contact_idx on survey_response (contact_id) where contact_id is not null;
