-- Four signs that let somebody come back as herself from another phone, in her own workshop only. In words, since her
-- phone shows them; they go with her.
create table personal_codes (
    workshop blob not null references workshops (id),
    code text not null,
    person blob not null,
    primary key (workshop, code),
    unique (workshop, person)
) strict, without rowid;

-- Ways back that a host or a facilitator has made for somebody: for a few minutes, for one phone.
create table ways_back (
    hash blob primary key,
    workshop blob not null references workshops (id),
    person blob not null,
    expires_at integer not null,
    used_at integer
) strict, without rowid;
