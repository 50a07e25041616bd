-- What is known of how ready a workshop is, beside its log: it belongs to this computer, not to the workshop's story.

-- The last archive that somebody took away: when, and the number of the last event in it.
create table archived (
    workshop blob primary key references workshops (id),
    at integer not null,
    number integer not null
) strict, without rowid;

-- What a facilitator has said of the day to come, as JSON: how many people, what carries their phones, what is done.
create table preparations (
    workshop blob primary key references workshops (id),
    body text not null
) strict, without rowid;
