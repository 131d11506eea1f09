-- Policies beside the built-in version 1: numbers that shape answers, under a version that the answers name. A version
-- never changes; from `effective_from` on it applies, until one with a later date does.
create table scoring_policy (
    version        integer        not null,
    effective_from date           not null,
    pipeline       jsonb          not null,
    created_at     timestamptz(3) not null,
    created_by     text           not null,
    constraint scoring_policy_pkey primary key (version),
    constraint scoring_policy_version_beside_built_in check (version > 1)
);
