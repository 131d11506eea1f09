-- The keys of people who were erased on request, so that the next import from the same system does not bring them back
-- silently. A digest tells a key that comes again, and nothing of the person.
create table erased_contact_ref (
    source    text collate "C" not null,
    digest    bytea            not null, -- SHA-256 of the key
    erased_at timestamptz(3)   not null,
    constraint erased_contact_ref_pkey primary key (source, digest),
    constraint erased_contact_ref_digest_length check (octet_length(digest) = 32)
);
