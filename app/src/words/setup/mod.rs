//! Words of the set-up.

mod english;
mod french;

pub(super) use english::EN;
pub(super) use french::FR;

use super::Choice;
use workshop::day::Doors;
use workshop::feasibility::{Feasibility, Gap};
use workshop::template::Template;
use workshop::{Ending, Language, Phase, PhaseKind, Privacy, Round, TimeOfDay};

/// What a facilitator reads while she prepares.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Setup {
    // Creating.
    pub new: &'static str,
    pub new_help: &'static str,
    pub title: &'static str,
    pub title_hint: &'static str,
    pub date: &'static str,
    pub starts_at: &'static str,
    pub place: &'static str,
    pub organisers: &'static str,
    pub one_a_line: &'static str,
    pub introduction: &'static str,
    pub introduction_hint: &'static str,
    pub thanks: &'static str,
    pub thanks_hint: &'static str,
    pub optional: &'static str,
    pub language: &'static str,
    pub language_hint: &'static str,
    pub language_name: fn(Language) -> &'static str,
    pub privacy: &'static str,
    pub privacy_hint: &'static str,
    pub privacy_name: fn(Privacy) -> &'static str,
    pub privacy_means: fn(Privacy) -> &'static str,
    pub retention: &'static str,
    pub retention_hint: &'static str,
    pub template: &'static str,
    pub template_name: fn(Template) -> &'static str,
    pub template_means: fn(Template) -> &'static str,
    pub create: &'static str,
    pub created: &'static str,
    pub room_code: &'static str,
    pub room_code_hint: &'static str,
    pub prepare: &'static str,
    // The frame.
    pub heading: &'static str,
    pub steps_label: &'static str,
    pub steps: [&'static str; 5],
    pub headings: [&'static str; 5],
    pub to_step: [&'static str; 5],
    pub saved: &'static str,
    pub save: &'static str,
    pub to_console: &'static str,
    pub kept: fn(Privacy, u16) -> String,
    // Starting over.
    pub restart: &'static str,
    pub restart_help: &'static str,
    pub restart_do: &'static str,
    // Tables.
    pub no_table: &'static str,
    pub add_table: &'static str,
    pub table_name: &'static str,
    pub table_name_hint: &'static str,
    pub story: &'static str,
    pub no_story: &'static str,
    pub narrator: &'static str,
    pub narrator_hint: &'static str,
    pub host: &'static str,
    pub host_hint: &'static str,
    pub questions: &'static str,
    pub questions_hint: &'static str,
    pub table_place: &'static str,
    pub table_place_hint: &'static str,
    pub seats: &'static str,
    pub least: &'static str,
    pub seats_count: fn(usize) -> String,
    pub shape: &'static str,
    pub hue: &'static str,
    pub remove_table: fn(u16) -> String,
    pub remove_table_sure: &'static str,
    pub remove_table_do: fn(u16) -> String,
    // The day.
    pub nothing_yet: &'static str,
    pub minutes_of: fn(&str) -> String,
    pub ending: &'static str,
    pub ending_name: fn(Ending) -> &'static str,
    pub instruction: &'static str,
    pub instruction_hint: fn(&str) -> String,
    pub own_instruction: &'static str,
    pub lived: &'static str,
    pub up: fn(&str) -> String,
    pub down: fn(&str) -> String,
    pub remove: fn(&str) -> String,
    pub add_to_round: &'static str,
    pub spread: &'static str,
    pub add_round: &'static str,
    pub remove_round: fn(u8) -> String,
    pub remove_round_sure: &'static str,
    pub add_plenary: &'static str,
    pub add_plenary_what: &'static str,
    pub save_day: &'static str,
    pub in_round: fn(&str, u8) -> String,
    pub vote: &'static str,
    pub vote_hint: &'static str,
    pub dots: &'static str,
    pub dots_per_line: &'static str,
    pub voted: &'static str,
    pub no_vote: &'static str,
    // Themes.
    pub themes_help: &'static str,
    pub no_theme: &'static str,
    pub theme_name: &'static str,
    pub theme_description: &'static str,
    pub keywords: &'static str,
    pub keywords_hint: &'static str,
    pub keywords_lacking: fn(&[&str]) -> String,
    pub lenses: Choice,
    pub lenses_need: &'static str,
    pub add_theme: &'static str,
    pub remove_theme: &'static str,
    pub remove_theme_sure: &'static str,
    // Doors.
    pub doors: fn(Doors) -> &'static str,
    pub doors_help: fn(Doors) -> &'static str,
    pub set_doors: fn(Doors) -> &'static str,
    pub over: &'static str,
    pub invite: &'static str,
    // What it adds up to.
    pub your_room: &'static str,
    pub empty_room: &'static str,
    pub hours: &'static str,
    pub end: &'static str,
    pub length: fn(u32) -> String,
    pub hour: fn(TimeOfDay) -> String,
    pub sums_up: fn(&Feasibility) -> String,
    /// How long sorting takes, and whether that is planned; nothing while nobody knows how many will write.
    pub sorting: fn(&Feasibility) -> Option<String>,
    pub gap: fn(Gap) -> String,
    pub no_minutes: fn(Option<Round>, PhaseKind) -> String,
}

impl Setup {
    /// What stands in the way, in words.
    #[must_use]
    pub fn gap(&self, gap: Gap, place: Option<(Option<Round>, &Phase)>) -> String {
        match (gap, place) {
            (Gap::NoMinutes(_), Some((round, phase))) => (self.no_minutes)(round, phase.kind),
            (gap, _) => (self.gap)(gap),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{EN, FR};
    use workshop::TimeOfDay;
    use workshop::feasibility::Feasibility;

    fn plan(tables: usize, rounds: u8, ends_at: Option<TimeOfDay>) -> Feasibility {
        let heard = tables.min(usize::from(rounds));
        let gaps = Vec::new();
        Feasibility { tables, rounds, heard, minutes: 114, ends_at, posts: 0, sorting: 0, sorting_planned: None, gaps }
    }

    #[test]
    fn the_feasibility_sentence_says_who_hears_what_and_when_it_ends() {
        let noon = TimeOfDay::parse("12:10");
        assert_eq!(
            (FR.sums_up)(&plan(3, 3, noon)),
            "3 tables, 3 tours\u{a0}: chacun entend chaque récit\u{202f}; fin à 12\u{a0}h\u{a0}10."
        );
        assert_eq!(
            (FR.sums_up)(&plan(5, 3, None)),
            "5 tables, 3 tours\u{a0}: chacun en entend 3\u{202f}; durée 1\u{a0}h\u{a0}54."
        );
        assert_eq!((EN.sums_up)(&plan(5, 3, noon)), "5 tables, 3 rounds: everyone hears 3 of them; ends at 12:10.");
    }

    #[test]
    fn sorting_takes_the_time_that_it_takes_and_a_plan_that_forgets_it_is_told() {
        let crowd = Feasibility { posts: 120, sorting: 20, ..plan(3, 3, None) };
        let french = |planned| (FR.sorting)(&Feasibility { sorting_planned: planned, ..crowd.clone() });
        let expected = "120 contributions attendues\u{a0}: prévoyez 20\u{a0}min de tri";
        assert_eq!(french(Some(20)), Some(format!("{expected}.")));
        assert_eq!(french(Some(10)), Some(format!("{expected} (10\u{a0}min prévues).")));
        assert_eq!(french(None), Some(format!("{expected}\u{202f}; aucune mise en thèmes n’est prévue.")));
        assert_eq!((FR.sorting)(&plan(3, 3, None)), None, "nobody knows how many will write");
        assert!((EN.sorting)(&crowd).is_some_and(|said| said.contains("allow 20\u{a0}min to sort")));
    }

    #[test]
    fn one_is_one_and_more_rounds_than_tables_are_said() {
        assert!((FR.sums_up)(&plan(1, 1, None)).starts_with("1 table, 1 tour\u{a0}: chacun entend le récit"));
        assert!((FR.sums_up)(&plan(2, 3, None)).contains("certains plus d’une fois"));
    }

    #[test]
    fn a_full_hour_has_no_minutes() {
        assert_eq!((FR.length)(120), "2\u{a0}h");
        assert_eq!((FR.length)(54), "54\u{a0}min");
        assert_eq!((FR.hour)(TimeOfDay(9 * 60 + 5)), "9\u{a0}h\u{a0}05");
    }
}
