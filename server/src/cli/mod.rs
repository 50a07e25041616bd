//! The command `tablee`: one file a subcommand, each setting a flag and a variable of the environment.
//!
//! Ends with 0 when it is done, with 2 and one line when what was asked cannot be, with 1 when something failed here.

mod analyse;
mod data;
mod demo;
mod export;
mod failure;
mod import;
mod link;
mod meaning;
mod mistake;
mod plan;
mod rehearse;
mod serve;
mod values;

pub use failure::Failure;

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use std::ffi::OsString;
use std::process::ExitCode;

/// How help is laid out, in French.
const HELP: &str = "{about-with-newline}\nUtilisation : {usage}\n\n{all-args}{after-help}";
/// The heading of options; the parser adds the colon.
const OPTIONS: &str = "Options\u{a0}";
/// The heading of what is named without a flag.
const ARGUMENTS: &str = "Arguments\u{a0}";
/// The same for the whole command.
const WHOLE: &str = "\
{about-with-newline}
Utilisation : tablee [COMMANDE] [OPTIONS]

Commandes :
{subcommands}

Sans commande, tablee sert : « tablee » et « tablee serve » sont pareils.
« tablee COMMANDE --help » dit les options de chacune. Chaque option a sa variable d’environnement.

Options :
{options}
";

/// Tablée : des tables apprenantes, sans Internet, sur un seul ordinateur.
#[derive(Debug, Parser)]
#[command(name = "tablee", version, help_template = WHOLE, disable_help_subcommand = true)]
#[command(disable_help_flag = true, disable_version_flag = true)]
struct Cli {
    #[command(subcommand)]
    task: Task,
    /// Affiche cette aide.
    #[arg(short, long, action = clap::ArgAction::Help, global = true, help_heading = OPTIONS)]
    help: Option<bool>,
    /// Affiche la version.
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
#[command(help_template = HELP)]
enum Task {
    /// Ouvre Tablée aux téléphones de la salle, jusqu’à Ctrl-C.
    #[command(help_template = HELP, next_help_heading = OPTIONS)]
    Serve(serve::Options),
    /// Crée un atelier de démonstration : la journée de l’Hérault, mai 2024.
    #[command(help_template = HELP, next_help_heading = OPTIONS)]
    Demo(demo::Options),
    /// Donne un nouveau lien d’animation ou de mur.
    #[command(help_template = HELP, next_help_heading = OPTIONS)]
    Link(link::Options),
    /// Écrit la synthèse ou l’archive d’un atelier.
    #[command(help_template = HELP, next_help_heading = OPTIONS)]
    Export(export::Options),
    /// Reprend un atelier depuis son archive.
    #[command(help_template = HELP, next_help_heading = OPTIONS)]
    Import(import::Options),
    /// Fait un plan de rotation, sans serveur : qui va à quelle table à quel tour.
    #[command(help_template = HELP, next_help_heading = OPTIONS)]
    Plan(plan::Options),
    /// Répète une journée avec des personnes fictives, sur une copie qui disparaît.
    #[command(help_template = HELP, next_help_heading = OPTIONS)]
    Rehearse(rehearse::Options),
    /// Propose, compare, groupe et résume des textes, pour des scripts : du JSON, une demande par ligne.
    #[command(help_template = HELP, next_help_heading = OPTIONS, after_help = analyse::REQUESTS)]
    Analyse(analyse::Options),
    /// Le modèle qui compare le sens des contributions : install, status, remove.
    #[command(help_template = HELP)]
    Meaning(meaning::Options),
}

/// Runs the command.
#[must_use]
pub fn run(mut arguments: Vec<OsString>) -> ExitCode {
    serve_unless_told(&mut arguments);
    let cli = Cli::command().try_get_matches_from(arguments).and_then(|matches| Cli::from_arg_matches(&matches));
    let done = match cli {
        Err(error) if !error.use_stderr() => failure::say(&error.to_string()),
        Err(error) => Err(Failure::Asked(mistake::in_french(&error))),
        Ok(cli) => perform(cli.task),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("tablee : {}", failure.on_one_line());
            failure.code()
        }
    }
}

/// `tablee --listen …` is `tablee serve --listen …`.
fn serve_unless_told(arguments: &mut Vec<OsString>) {
    let first = arguments.get(1).and_then(|argument| argument.to_str());
    let told =
        first.is_some_and(|first| !first.starts_with('-') || ["-h", "--help", "-V", "--version"].contains(&first));
    if !told {
        arguments.insert(1.min(arguments.len()), "serve".into());
    }
}

fn perform(task: Task) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let done = runtime.block_on(async {
        match task {
            Task::Serve(options) => serve::run(options).await,
            Task::Demo(options) => demo::run(options).await,
            Task::Link(options) => link::run(options).await,
            Task::Export(options) => export::run(options).await,
            Task::Import(options) => import::run(options).await,
            Task::Plan(options) => plan::run(&options),
            Task::Rehearse(options) => rehearse::run(options).await,
            Task::Analyse(options) => analyse::run(&options),
            Task::Meaning(options) => meaning::run(options),
        }
    });
    // Whatever still runs, a connection that is stuck or a plan that nobody needs any more, holds nobody up.
    runtime.shutdown_background();
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn without_a_command_it_serves() {
        for (typed, expected) in [
            (vec!["tablee"], vec!["tablee", "serve"]),
            (vec!["tablee", "--listen", "[::]:0"], vec!["tablee", "serve", "--listen", "[::]:0"]),
            (vec!["tablee", "demo"], vec!["tablee", "demo"]),
            (vec!["tablee", "--help"], vec!["tablee", "--help"]),
        ] {
            let mut arguments: Vec<OsString> = typed.into_iter().map(OsString::from).collect();
            serve_unless_told(&mut arguments);
            assert_eq!(arguments, expected);
        }
    }
}
