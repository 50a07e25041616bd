-- Everything derives from the log; see docs/architecture.md.
-- Times are milliseconds since 1970 UTC; identities are 16-byte uuids; secrets are stored as SHA-256 only.

create table workshops (
    id blob primary key,
    code text not null unique,
    created_at integer not null,
    -- when its data is due to go
    purge_at integer not null
) strict;

create table events (
    workshop blob not null references workshops (id),
    number integer not null,
    version integer not null,
    at integer not null,
    -- in whose name, as JSON
    who text not null,
    -- the event as JSON, its texts replaced by pointers into `texts`
    body text not null,
    -- the only concurrency control there is
    primary key (workshop, number)
) strict, without rowid;

-- Commands that have been carried out, so that a retry is not done twice.
create table commands (
    workshop blob not null references workshops (id),
    id blob not null,
    primary key (workshop, id)
) strict, without rowid;

-- Every free text, in a row of its own so that it can be erased: a null body reads « Effacé ».
create table texts (
    workshop blob not null references workshops (id),
    id integer not null,
    -- whose words they are, where a link is kept
    person blob,
    body text,
    primary key (workshop, id)
) strict, without rowid;

create index texts_of_a_person on texts (workshop, person) where person is not null;

-- Capability links: whoever holds the secret has the role.
create table credentials (
    hash blob primary key,
    workshop blob not null references workshops (id),
    role text not null,
    created_at integer not null,
    revoked_at integer
) strict;

create table sessions (
    hash blob primary key,
    created_at integer not null
) strict;

-- What a session may do, one role a workshop and kind.
create table grants (
    session blob not null references sessions (hash),
    workshop blob not null references workshops (id),
    kind text not null,
    role text not null,
    granted_at integer not null,
    primary key (session, workshop, kind)
) strict;
