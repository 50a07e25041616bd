//! The set-up in English.

use super::Setup;
use crate::words::plural;
use workshop::Language::{self, En};
use workshop::day::Doors;
use workshop::feasibility::{Feasibility, Gap};
use workshop::template::Template;
use workshop::{Ending, Privacy};

pub(in crate::words) static EN: Setup = Setup {
    new: "Create a workshop",
    new_help: "A title is enough to begin. All can be changed later, except what is kept of people.",
    title: "Title",
    title_hint: "What everybody reads when coming in, and at the head of the report.",
    date: "Date",
    starts_at: "Starts at",
    place: "Place",
    organisers: "Organised by",
    one_a_line: "One a line.",
    introduction: "Introduction",
    introduction_hint: "A few sentences, at the head of the report.",
    thanks: "Thanks",
    thanks_hint: "A sentence at the end of the report. It can wait until tomorrow.",
    optional: "optional",
    language: "Language",
    language_hint: "That of the wall, the phones and the report.",
    language_name: |language| match language {
        Language::Fr => "French",
        Language::En => "English",
    },
    privacy: "Who will know who wrote what?",
    privacy_hint: "Everybody is told before writing. Chosen for good: it does not change later.",
    privacy_name: |privacy| match privacy {
        Privacy::Name => "With the name",
        Privacy::Pseudonym => "With a name of one’s choice, or none",
        Privacy::Unlinked => "No link kept",
    },
    privacy_means: |privacy| match privacy {
        Privacy::Name => "People give their name. Facilitators see who wrote; neither tables nor the report show it.",
        Privacy::Pseudonym => {
            "People call themselves as they like, or not. Facilitators see that name, the room does not."
        }
        Privacy::Unlinked => {
            "Only the table and the round are kept. Not even facilitators can find out who wrote, and only the phone that wrote can correct."
        }
    },
    retention: "How many days to keep the data?",
    retention_hint: "From 1 to 1095. Then all is erased: names, contributions and report. You can download the report before.",
    template: "Start from",
    template_name: |template| match template {
        Template::LearningTables => "Learning tables",
        Template::Empty => "Blank page",
    },
    template_means: |template| match template {
        Template::LearningTables => "3 tables, 3 rounds of 28 minutes, 5 themes: a morning ready to run.",
        Template::Empty => "No table, round or theme: you compose it all.",
    },
    create: "Create the workshop",
    created: "Your workshop is created",
    room_code: "Workshop code",
    room_code_hint: "The room types it to come in. It does not open the facilitators’ pages.",
    prepare: "Prepare the workshop",
    heading: "Prepare",
    steps_label: "Steps",
    steps: ["Title page", "Tables", "Day", "Themes", "Doors"],
    headings: [
        "The workshop in a few words",
        "Tables and their stories",
        "The course of the day",
        "Themes to start with",
        "Open the doors",
    ],
    to_step: ["Back to the title page", "On to the tables", "On to the day", "On to the themes", "On to the doors"],
    saved: "Saved.",
    save: "Save",
    to_console: "Go to the console",
    kept: |privacy, days| {
        let who = match privacy {
            Privacy::Name => "with the name",
            Privacy::Pseudonym => "with a name of one’s choice, or none",
            Privacy::Unlinked => "without a link to who wrote",
        };
        format!("Contributions kept {who}, all erased after {}.", plural(En, days.into(), "day", "days"))
    },
    restart: "Start again from a template…",
    restart_help: "The tables, the day and the themes will be replaced by those of the template. The title page stays.",
    restart_do: "Replace everything by this template",
    no_table: "No table yet. Add one for each story.",
    add_table: "Add a table",
    table_name: "Name of the table",
    table_name_hint: "Beside its number, if a name helps to find it.",
    story: "Title of the story",
    no_story: "story to be named",
    narrator: "Narrator",
    narrator_hint: "Tells, and stays at the table.",
    host: "Table host",
    host_hint: "Welcomes, keeps time, and stays too.",
    questions: "Questions to guide listening",
    questions_hint: "One a line. The first one stands above what people write.",
    table_place: "Where it stands",
    table_place_hint: "If the table is to be found: by the window, room 2…",
    seats: "Seats",
    least: "People at least",
    seats_count: |count| plural(En, count, "seat", "seats"),
    shape: "Shape",
    hue: "Colour",
    remove_table: |number| format!("Remove table {number}…"),
    remove_table_sure: "Its story, its narrator and its questions will be lost.",
    remove_table_do: |number| format!("Yes, remove table {number}"),
    nothing_yet: "Nothing planned yet. Add a round: story, questions, harvest.",
    minutes_of: |what| format!("{what}: length in minutes"),
    ending: "Ends",
    ending_name: |ending| match ending {
        Ending::OnTime => "on time",
        Ending::OnWord => "when I say so",
    },
    instruction: "Instruction shown",
    instruction_hint: |usual| format!("Empty, it will be: “{usual}”"),
    own_instruction: "your own instruction",
    lived: "has taken place",
    up: |what| format!("Move up: {what}"),
    down: |what| format!("Move down: {what}"),
    remove: |what| format!("Remove: {what}"),
    add_to_round: "Add to this round:",
    spread: "Apply these lengths and instructions to every round",
    add_round: "Add a round",
    remove_round: |round| format!("Remove round {round}…"),
    remove_round_sure: "Its phases and their instructions will go. “Add a round” puts one back, copied from the last.",
    add_plenary: "Add to the day",
    add_plenary_what: "A phase all together",
    save_day: "Save the day",
    in_round: |phase, round| format!("{phase}, round {round}"),
    vote: "The vote by dots",
    vote_hint: "Everyone spreads dots over the lines of the themes. Those without a phone vote through a facilitator.",
    dots: "Dots for each person",
    dots_per_line: "At most on one line",
    voted: "Votes have been given: these rules no longer change.",
    no_vote: "The day has no vote so far: add one for this to be of use.",
    themes_help: "They wait for the contributions to be sorted. You can add, rename and reorder them at any time.",
    no_theme: "No theme. One can also let them come from the contributions.",
    theme_name: "Name of the theme",
    theme_description: "What belongs there",
    keywords: "Keywords",
    keywords_hint: "4 to 8, separated by commas: the words that the room will use. They matter more than anything else for suggesting the right theme for a contribution.",
    keywords_lacking: |themes| {
        let named: Vec<String> = themes.iter().map(|theme| format!("“{theme}”")).collect();
        format!("Fewer than 4 keywords: {}. With 4 to 8, what is suggested is right far more often.", named.join(", "))
    },
    lenses: (
        "Lenses for listening",
        "In each round everyone gets a theme to listen for, dealt evenly; what they write arrives with that theme suggested.",
    ),
    lenses_need: "Themes come first: without them there is no lens to give.",
    add_theme: "Add a theme",
    remove_theme: "Remove this theme",
    remove_theme_sure: "Its lines go back to those to be sorted. “Undo”, on the themes page, brings it back.",
    doors: |doors| match doors {
        Doors::Closed => "The doors are closed",
        Doors::Open => "The doors are open",
    },
    doors_help: |doors| match doors {
        Doors::Closed => "With the code one sees the entrance but cannot come in yet.",
        Doors::Open => "With the code one comes in, and everybody gets a seat. Closing sends nobody out.",
    },
    set_doors: |doors| match doors {
        Doors::Open => "Open the doors",
        Doors::Closed => "Close the doors",
    },
    over: "The workshop is over: the doors stay as they are.",
    invite: "Show the code and the links",
    your_room: "Your room",
    empty_room: "An empty room so far.",
    hours: "Hour by hour",
    end: "End",
    length,
    hour: |time| time.to_string(),
    sums_up,
    sorting,
    gap: |gap| match gap {
        Gap::NoTable => "At least one table is missing.".into(),
        Gap::NoRound => "At least one round is missing.".into(),
        Gap::NoHarvest(round) => format!("Round {} has no harvest: add a few minutes for writing.", round.0),
        Gap::NoMinutes(_) => "A phase of the day has no length.".into(),
    },
    no_minutes: |round, kind| {
        let phase = (crate::words::room(En).phase)(kind);
        match round {
            Some(round) => format!("{phase}, in round {}, has no length.", round.0),
            None => format!("{phase} has no length."),
        }
    },
};

fn length(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes}\u{a0}min"),
        (hours, 0) => format!("{hours}\u{a0}h"),
        (hours, minutes) => format!("{hours}\u{a0}h\u{a0}{minutes:02}"),
    }
}

fn sorting(plan: &Feasibility) -> Option<String> {
    let posts = match plan.posts {
        0 => return None,
        1 => "1 contribution expected".to_owned(),
        posts => format!("{posts} contributions expected"),
    };
    let planned = match plan.sorting_planned {
        None => "; no sorting is planned".to_owned(),
        Some(planned) if planned < plan.sorting => format!(" ({planned}\u{a0}min planned)"),
        Some(_) => String::new(),
    };
    Some(format!("{posts}: allow {} to sort{planned}.", length(plan.sorting)))
}

fn sums_up(plan: &Feasibility) -> String {
    let (tables, rounds) = (plan.tables, usize::from(plan.rounds));
    let counts = format!("{}, {}", plural(En, tables, "table", "tables"), plural(En, rounds, "round", "rounds"));
    let heard = match plan.heard {
        0 => String::new(),
        1 if tables == 1 => ": everyone hears the story".into(),
        heard if heard == tables && rounds > tables => ": everyone hears every story, some more than once".into(),
        heard if heard == tables => ": everyone hears every story".into(),
        heard => format!(": everyone hears {heard} of them"),
    };
    let end = match plan.ends_at {
        _ if plan.minutes == 0 => String::new(),
        Some(time) => format!("; ends at {time}"),
        None => format!("; lasts {}", length(plan.minutes)),
    };
    format!("{counts}{heard}{end}.")
}
