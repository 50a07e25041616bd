//! Words of the console, in English.

use super::super::plural;
use super::{Console, listed};
use workshop::Language::En;
use workshop::PhaseKind;

pub(in crate::words) static EN: Console = Console {
    title: |title| format!("Console · {title} · Tablée"),
    present: |here, connected| format!("{}, {connected} online", plural(En, here, "person", "people")),

    day: "The day",
    planned_at: |time| format!("planned at {time}"),
    plan_minutes: |minutes| format!("{minutes}\u{a0}min"),
    more_than_planned: |minutes| format!("{}{}\u{a0}min", if minutes < 0 { "−" } else { "+" }, minutes.abs()),
    over: |minutes| if minutes < 1 { "over time".into() } else { format!("{minutes}\u{a0}min over") },
    missed: "skipped",
    ends_at: "Ends about",
    ended_at: "Ended at",
    behind: |minutes| format!("{minutes}\u{a0}min late"),
    ahead: |minutes| format!("{minutes}\u{a0}min early"),
    jump: |phase| format!("Go straight to: {phase}"),
    jump_sure: |phase| format!("Go straight to “{phase}”? What comes before is skipped."),
    jump_yes: "Go there",

    room: "The room",
    kinds: |ideas, findings| {
        format!("{} and {}", plural(En, ideas, "idea", "ideas"), plural(En, findings, "finding", "findings"))
    },
    ideas: |count| plural(En, count, "idea", "ideas"),
    findings: |count| plural(En, count, "finding", "findings"),
    nothing_since: |minutes| format!("nothing for {minutes}\u{a0}min"),
    seated: |seated, connected| {
        format!(
            "{}, {}",
            plural(En, seated, "person", "people"),
            plural(En, connected, "phone connected", "phones connected")
        )
    },
    no_tables: "No table yet. Add them in the set-up.",
    seats_of: |round| format!("seats of round {round}"),
    walking_to: |round| format!("on the way to round {round}"),
    seats: "Seats of which round",
    seats_now: "now",
    closed: "closed",
    closed_in: |rounds| match rounds {
        [round] => format!("Closed in round {round}."),
        rounds => format!("Closed in rounds {}.", listed(rounds, "and")),
    },
    close_table: "Close this table…",
    open_table: "Open again",

    now: "Now",
    before: "Before the workshop",
    begin: "Begin the workshop",
    end: "End the workshop",
    close_harvest: "Close the harvest",
    go_round: |round| format!("On to round {round}"),
    go: |kind| match kind {
        PhaseKind::Opening => "On to the opening",
        PhaseKind::Break => "Take the break",
        PhaseKind::Sorting => "On to the sorting",
        PhaseKind::Restitution => "On to the presentation",
        PhaseKind::Review => "Open the review",
        PhaseKind::Vote => "Open the vote",
        PhaseKind::Closing => "On to the closing",
        PhaseKind::Welcome => "On to the welcome",
        PhaseKind::Story => "Start the story",
        PhaseKind::Questions => "On to the questions",
        PhaseKind::Harvest => "Open the harvest",
        PhaseKind::Move => "Start the move",
    },
    then: |phase, minutes| format!("next: {phase}, {minutes}\u{a0}min"),
    then_by_clock: |phase, minutes| format!("next, on time: {phase}, {minutes}\u{a0}min"),
    space: "space",
    sure: |what| format!("{what}?"),
    yes: "Yes",
    no: "Cancel",
    time: "Time",
    more: |minutes| format!("+{minutes}\u{a0}min"),
    less: |minutes| format!("−{minutes}\u{a0}min"),
    pause: "Pause",
    resume: "Resume",
    skip: |kind| format!("Skip {}", the(kind)),
    skip_sure: |kind, to| format!("Skip {} and go on to “{to}”?", the(kind)),
    skip_yes: "Skip",
    back: "One step back",
    back_sure: |phase| format!("Back to “{phase}”? What was written stays."),
    back_to_start: "Back to before the beginning? What was written stays.",
    back_yes: "Go back",
    end_sure: "End the workshop? Phones say thank you, and nothing more is taken in.",
    end_yes: "End it",
    over_now: "The workshop is over.",
    announce: |phase, round| round.map_or_else(|| format!("{phase}."), |round| format!("{phase}, {round}.")),

    catch_up: "Catch up…",
    catching_up: "Catch up",
    minutes_to_gain: "Minutes to gain",
    harvest_stays: "The harvest keeps its time.",
    nothing_to_gain: "There is nothing left to shorten.",
    shorter_stories: |by| format!("Stories shorter by {by}\u{a0}min"),
    fewer_rounds: |rounds| format!("One round less: {}", plural(En, usize::from(rounds), "round", "rounds")),
    gains: |saved, end| format!("gains {saved}\u{a0}min · ends {end}"),
    is_enough: "enough",
    takes: |phase, from, to| format!("{phase}: {to}\u{a0}min instead of {from}"),
    dropped: |what, minutes| format!("{what}: does not take place ({minutes}\u{a0}min)"),
    apply: "Apply",
    caught_up: |end| format!("The day is tighter now: it ends about {end}."),

    alerts: "To look at",
    calm: "All is well.",
    table_silent: |table, minutes| format!("Table {table} has written nothing for {minutes}\u{a0}min."),
    unseated: |count, round| match count {
        1 => format!("1 person has no seat in round {round}."),
        count => format!("{count} people have no seat in round {round}."),
    },
    table_crowded: |table, round, people, chairs| {
        let chairs = plural(En, usize::from(chairs), "seat", "seats");
        format!("{}: {} for {chairs}.", at(table, round), plural(En, people, "person", "people"))
    },
    table_sparse: |table, round, people, least| {
        format!("{}: {}, it takes at least {least}.", at(table, round), plural(En, people, "person", "people"))
    },
    tables_uneven: |round, smallest, largest| {
        format!("Tables are uneven in round {round}: from {smallest} to {largest}.")
    },
    propose_better: "Propose better",
    phones_away: |away, of| match away {
        1 => format!("1 phone of {of} is offline or asleep."),
        away => format!("{away} phones of {of} are offline or asleep."),
    },
    doors_shut: "The doors are closed: nobody can come in.",
    see: "See",

    doors_open: "Doors open",
    doors_closed: "Doors closed",
    open_doors: "Open the doors",
    close_doors: "Close the doors",
    join_code: "Code to come in",
    open_wall: "Open the wall",
    wall_sleeps: "Browsers keep a screen awake at a secure address only. For a wall that never sleeps, open Tablée by localhost on the computer that serves.",
    screens: "What the room sees",
    on_phones: "Phones",
    sheet_on_phones: "A sheet: idea or finding",

    this_round: "This round",
    whole_day: "The whole day",
    posts: "Contributions",
    no_posts: "Nothing written yet.",
    hide: "Hide",
    restore: "Restore",
    hidden: "Hidden",
    was_hidden: "The contribution is hidden: neither the room nor the report shows it.",
    was_restored: "The contribution counts again.",
    late: "arrived late",
    paper: "typed in from paper",
    by_host: "typed by the host",
    note: |note| format!("no.\u{a0}{note}"),
    close: "Close",

    people: "People",
    nobody: "Nobody here in this round.",
    host: |name| format!("Host: {name}"),
    connected: "connected",
    silent: "offline",
    no_phone: "no phone",
    stays: "stays at the table",
    gone: "has left",
    no_seat: "no seat",
    arrives: |round| format!("comes in round {round}"),
    leaves: |round| format!("goes after round {round}"),
    fixed_at: |table| format!("Fixed place at table {table}."),
    profile: "Fixed place, organisation…",
    move_to: "Another table",
    choose_table: "Choose…",
    do_move: "Move",
    pick_up: "Move…",
    move_hint: "later rounds adapt, nobody else moves",
    stay: |table| format!("Stays at table {table}"),
    rotate: "Rotates again",
    leave: "Absent or gone",
    come_back: "Is back",
    moved: |name, table| format!("{name} goes to table {table}."),
    will_move: |name, table, round| format!("{name} will go to table {table} in round {round}."),
    will_exchange: |name, table, round, other, sooner| {
        format!("{name} will go to table {other} in round {sooner}, and to table {table} in round {round}.")
    },
    moving: |name, round| format!("Move {name} in round {round}"),
    moving_how: "A number or the arrows, then Enter; Esc gives up. Or press a table.",
    moving_begins: |name| format!("{name}: choose a table."),
    moving_ends: "Nothing has changed.",
    people_for: |people, chairs| {
        let people = plural(En, people, "person", "people");
        match chairs {
            Some(chairs) => format!("{people} for {}", plural(En, usize::from(chairs), "seat", "seats")),
            None => people,
        }
    },
    is_there_already: "where they are",
    already_in: |round| format!("already in round {round}"),
    table_is_closed: |table, round| format!("Table {table} is closed in round {round}."),
    place_is_fixed: |name, table| format!("{name} has a fixed place at table {table}."),
    is_away: |name, round| format!("{name} is not in the room in round {round}."),
    has_heard: |name, table, round| format!("{name} is already at table {table} in round {round}."),
    stays_now: |name, table| format!("{name} stays at table {table}."),
    rotates_now: |name| format!("{name} rotates again."),
    left_now: |name| format!("{name} no longer counts in the seating plan."),
    back_now: |name| format!("{name} is back."),
    find: "Find a person",
    found: |count| plural(En, count, "person found", "people found"),
    add: "Add a person",
    add_name: "First name",
    do_add: "Add",
    added: |name| format!("{name} is in the room."),

    undo: "Undo",
    dismiss: "Close this message",
    retrying: "The server does not answer. Trying again…",
    unreachable: "The server did not answer. Check the network, then try again.",

    keys: "Keys",
    key_next: "what comes next, after confirming",
    key_more: "one more minute",
    key_find: "find a person",
    key_move: "move the chosen person",
    key_table: "the table to go to, with Enter; or the arrows",
    key_keys: "this list",
    key_escape: "close, cancel",
    escape: "Esc",
    use_keys: "Use these keys",
};

/// “Table 3”, “Table 3 in round 2”.
fn at(table: u16, round: Option<u8>) -> String {
    round.map_or_else(|| format!("Table {table}"), |round| format!("Table {table} in round {round}"))
}

/// A kind with its article.
fn the(kind: PhaseKind) -> &'static str {
    match kind {
        PhaseKind::Opening => "the opening",
        PhaseKind::Break => "the break",
        PhaseKind::Sorting => "the sorting",
        PhaseKind::Restitution => "the presentation",
        PhaseKind::Review => "the review",
        PhaseKind::Vote => "the vote",
        PhaseKind::Closing => "the closing",
        PhaseKind::Welcome => "the welcome",
        PhaseKind::Story => "the story",
        PhaseKind::Questions => "the questions",
        PhaseKind::Harvest => "the harvest",
        PhaseKind::Move => "the move",
    }
}
