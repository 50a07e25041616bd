-- A workshop as its log has made it up to a number, so that a restart need not take in the whole log again.
-- A mere copy, free texts and all: it may be deleted at any time, and goes whenever a text of its workshop is erased.
create table snapshots (
    workshop blob primary key references workshops (id),
    -- the last event taken in
    number integer not null,
    -- no event up to it is later than this
    at integer not null,
    -- the code that wrote it: any other ignores it
    stamp text not null,
    -- SHA-256 of the body: a damaged one is ignored
    sum blob not null,
    body blob not null
) strict;

-- Written over while nothing else can be, to find out when it can again: one row.
create table probes (
    id integer primary key check (id = 1),
    body blob not null
) strict;
