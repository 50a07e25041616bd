//! The print kit in English.

use super::Print;
use crate::words::plural;
use workshop::Language::En;
use workshop::Privacy;

pub(in crate::words) static EN: Print = Print {
    title: "Print",
    heading: "The print kit",
    help: "All of it comes from the plan as it is now. On A4, and readable in black and white.",
    link: "Print the kit",
    pieces: [
        [
            "Table signs",
            "Table sign",
            "One a table: its number reads from across the room, and its QR code seats whoever scans it there.",
        ],
        ["Badges", "Badges", "Ten a sheet, to be cut: the name, the organisation and the itinerary, round by round."],
        ["Host sheets", "Host sheet", "One a table: the role, the timing, the questions, and who comes in each round."],
        [
            "Narrator sheets",
            "Narrator sheet",
            "One a table: the story, the questions, the time to speak in each round.",
        ],
        ["Harvest sheets", "Harvest", "To write without a phone: one a table and round, typed in afterwards."],
        [
            "Entrance poster",
            "Entrance poster",
            "To come in: the QR code, the address, the code and, if you like, the Wi-Fi.",
        ],
        ["Attendance list", "Attendance list", "To be signed on arrival, and kept apart from the contributions."],
    ],
    sheets: |count| plural(En, count, "sheet", "sheets"),
    sheets_or_more: |count| format!("at least {}", plural(En, count, "sheet", "sheets")),
    open: "See and print",
    seats: "The seats that are on the badges",
    held: "The plan is held: printed seats stay. Whoever arrives is given a seat, and nobody else moves.",
    moving: "The plan is not held: whenever somebody arrives before the beginning, everyone may be seated anew. Hold it before you print the badges.",
    settled: "Nobody is seated anew without being asked: the day has begun, or people choose their tables.",
    hold: "Hold the plan",
    free: "Let people be seated anew as others arrive",
    only_here: "The address of this workshop opens on this computer only: printed QR codes would lead nobody here. Connect the computer to the room’s Wi-Fi and start Tablée again.",
    back: "Back to the kit",
    how: "To print: Ctrl\u{a0}P, or ⌘\u{a0}P on a Mac. On A4, at 100%, one side only.",
    preview: "Preview of the sheets",
    sheet_of: |sheet, of| format!("Sheet {sheet} of {of}"),
    no_table: "There is no table yet.",
    add_tables: "Add tables",
    no_round: "There is no round in the day yet.",
    add_rounds: "Prepare the day",
    no_people: "Nobody has come in yet. Invite the room, or prepare blank badges to be filled in by hand.",
    invite: "Invite",
    scan_seat: "Scan this: you are at this table",
    qr_seat: |table| format!("QR code to sit down at table {table}"),
    cut: "Cut along the marks: 90\u{a0}×\u{a0}55\u{a0}mm.",
    not_held: "The plan is not held: these seats may still change.",
    no_seats: "No seats have been given yet: the badges have boxes to be filled in by hand.",
    see_plan: "See the plan",
    names_shown: |privacy| match privacy {
        Privacy::Name => "Everyone’s name will be read by the whole room.",
        Privacy::Pseudonym => {
            "At the door it was promised that names are seen by facilitators only: ask before anyone wears a badge, or print without names."
        }
        Privacy::Unlinked => {
            "The name given at the door will be read by the whole room. No link is kept with what its owner writes."
        }
    },
    without_names: "Print without names, with the numbers of the attendance list",
    with_names: "Print with names",
    blank_badges: "Ten blank badges",
    all_badges: "Everyone’s badges",
    stays: |table| format!("Stays at table {table}"),
    nth_round: |round| {
        let ending = match (round % 10, round % 100) {
            (_, 11..=13) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        };
        format!("{round}{ending}")
    },
    away: "not there",
    to_fill: "seat to be written",
    name: "Name",
    organisation: "Organisation",
    names_to_host: |privacy| match privacy {
        Privacy::Name | Privacy::Unlinked => "Each host will read the names of those who come to the table.",
        Privacy::Pseudonym => {
            "At the door it was promised that names are seen by facilitators only: if hosts are not among them, print without names."
        }
    },
    host: "Host",
    role: "Your role",
    role_lines: [
        "Welcome everyone: each says a name and where it comes from, in one sentence.",
        "Introduce the narrator, and read the first question aloud.",
        "Make room for those who speak little, and thank those who have spoken much.",
        "Keep time: give notice two minutes before the harvest, and protect it.",
        "At the harvest, recall the rule: one sentence a contribution, which somebody absent will understand tomorrow.",
    ],
    times: "The timing",
    times_help: "As planned. The screen of the room is always right.",
    questions: "The questions",
    no_questions: "None is prepared. You may ask: what helped? What got stuck? What would you do again?",
    newcomers: "For newcomers",
    recap: "From the second round on, say in one minute what earlier groups took away, without saying who said it.",
    who_comes: "Who comes to your table",
    nobody: "Nobody so far.",
    closed: "Table closed in this round.",
    tell: "Telling",
    tell_lines: [
        "In the first person, without slides: what you saw, did, believed.",
        "The context, the people, what turned; what worked and what was hard.",
        "The same story in each round. If time is left, leave it to the questions.",
    ],
    tells: |times| match times {
        0 | 1 => "You tell it once.".into(),
        2 => "You tell it twice, to different people.".into(),
        times => format!("You tell it {times} times, to different people."),
    },
    written: "What is written",
    kept: |privacy, days| {
        let who = match privacy {
            Privacy::Name => "Facilitators see who wrote; neither the tables nor the report shows it.",
            Privacy::Pseudonym => {
                "Facilitators see the name that each has chosen; neither the tables nor the report shows it."
            }
            Privacy::Unlinked => "No link is kept between people and what they wrote.",
        };
        format!(
            "During the harvest everyone writes what she takes away from your story: ideas and findings, sorted by \
             theme in the report afterwards. {who} The title of your story and your name are in it. Everything is erased after {}.",
            plural(En, days.into(), "day", "days")
        )
    },
    ideas: "Ideas",
    findings: "Findings",
    example: "An example (optional):",
    one_line: "One line, one contribution: a sentence that somebody absent will understand tomorrow. Do not sign.",
    hand_in: "Hand it to the facilitators at the end of the round: they type it in on the page “Type in”.",
    come_in: "Come into the workshop",
    wifi_first: "1. The Wi-Fi",
    then_come_in: "2. The workshop",
    scan: "Scan with your camera",
    or_open: "or open",
    type_code: "and type the code",
    no_account: "No account, no application.",
    qr_join: "QR code to come into the workshop",
    qr_wifi: "QR code to join the Wi-Fi",
    network: "Network",
    password: "Password",
    no_password: "no password",
    wifi: "Add the Wi-Fi to the poster",
    wifi_help: "The password is kept nowhere: it exists only on the sheet that you print now.",
    password_hint: "Empty if the network is open.",
    hidden: "The network is hidden",
    add_wifi: "Put it on the poster",
    wifi_added: "The Wi-Fi is on the poster. Print it now: it is not kept.",
    other_wifi: "Put another network on it",
    bad_network: "The name of a network has 1 to 32 signs.",
    bad_password: "A Wi-Fi password has 8 to 63 plain signs. Leave the field empty if the network is open.",
    number: "No.",
    signature: "Signature",
    kept_apart: "This list says only who was there, for those who must account for it. It is linked to no contribution: keep it apart, and destroy it when it is of no more use.",
};
