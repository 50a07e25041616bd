//! `tablee rehearse`: the planned day, played at speed by fictitious people, before anyone has to live it.

use super::data::{Folder, reached};
use super::failure::{Failure, reason, say};
use super::values;
use crate::rehearsal::{Doors, Stage, Summary, Told, Trouble, Wish};
use crate::store::{Secret, Store};
use app::words;
use clap::Args;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use workshop::{JoinCode, Language, Workshop, WorkshopId};

/// The most people who may play, as in a workshop.
const MOST: u64 = 2_000;

/// What may be set.
#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    folder: Folder,
    /// Le code de l’atelier, ou un de ses liens
    #[arg(value_name = "CODE", value_parser = named, help_heading = super::ARGUMENTS)]
    workshop: Named,
    /// Combien de personnes fictives
    #[arg(long, value_name = "N", default_value_t = 30, hide_default_value = true)]
    #[arg(value_parser = clap::value_parser!(u64).range(1..=MOST))]
    people: u64,
    /// En combien de minutes jouer la journée
    #[arg(long, value_name = "N", default_value_t = 6, hide_default_value = true)]
    #[arg(value_parser = clap::value_parser!(u64).range(1..=240))]
    minutes: u64,
    /// Garde la copie ouverte à la fin, jusqu’à Ctrl-C
    #[arg(long)]
    serve: bool,
    /// Où commence le hasard : la même graine joue les mêmes personnes
    #[arg(long, value_name = "N", default_value_t = 1, hide_default_value = true)]
    seed: u64,
    /// L’adresse et le port d’écoute ; sinon un port libre
    #[arg(long, value_name = "ADRESSE", default_value = "0.0.0.0:0")]
    #[arg(value_parser = values::listen, hide_default_value = true)]
    listen: SocketAddr,
}

/// Which workshop.
#[derive(Debug, Clone)]
enum Named {
    /// By its code.
    Code(JoinCode),
    /// By a link.
    Link(Secret),
}

/// Reads a code, or a link that holds one or stands for one.
fn named(typed: &str) -> Result<Named, String> {
    let last = typed.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let code = JoinCode::parse(last).map(Named::Code);
    let named = code.or_else(|| Secret::parse(last).map(Named::Link));
    named.ok_or_else(|| "un code d’atelier (six signes) ou un lien est attendu".into())
}

/// Plays it and says what would not work.
pub async fn run(options: Options) -> Result<(), Failure> {
    let plan = plan(&options).await?;
    let language = plan.about.language;
    let listener = TcpListener::bind(options.listen)
        .await
        .map_err(|error| Failure::Asked(format!("impossible d’écouter sur {} : {}", options.listen, reason(&error))))?;
    let address = reached(listener.local_addr()?);
    let stage = Stage::set(&plan, listener, &address).await.map_err(failed)?;
    greet(&plan, &stage.doors)?;
    let wish = Wish {
        people: usize::try_from(options.people).unwrap_or(1),
        span: Duration::from_secs(60 * options.minutes),
        seed: options.seed,
    };
    let (tell, mut told) = mpsc::unbounded_channel();
    let telling = async {
        while let Some(told) = told.recv().await {
            say(&line(told, language))?;
        }
        Ok::<_, Failure>(())
    };
    let playing = async {
        let summary = stage.play(wish, &tell).await;
        drop(tell);
        summary
    };
    let played = tokio::select! {
        played = async { tokio::join!(playing, telling) } => Some(played),
        // Whoever has seen enough.
        _ = tokio::signal::ctrl_c() => None,
    };
    let done = match played {
        Some((summary, told)) => {
            told?;
            summary.map_err(failed).and_then(|summary| sum_up(&summary, language))
        }
        None => Ok(()),
    };
    if options.serve && done.is_ok() {
        say("La copie reste ouverte jusqu’à Ctrl-C.\n")?;
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
    stage.clear().await;
    done
}

/// The workshop as it is planned in the folder.
async fn plan(options: &Options) -> Result<Workshop, Failure> {
    let (store, id) = match &options.workshop {
        Named::Code(code) => {
            let (store, known) = options.folder.find(code).await?;
            (store, known.id)
        }
        Named::Link(secret) => {
            let store = options.folder.open().await?;
            let id = opened(&store, secret).await?;
            (store, id)
        }
    };
    let log = store.load(id).await?;
    store.close().await;
    Ok(Workshop::replay(id, &log))
}

async fn opened(store: &Store, secret: &Secret) -> Result<WorkshopId, Failure> {
    let opened = store.redeem(secret).await?;
    opened.map(|(id, _)| id).ok_or_else(|| Failure::Asked("ce lien n’ouvre aucun atelier de ce dossier".into()))
}

fn greet(plan: &Workshop, doors: &Doors) -> Result<(), Failure> {
    let Doors { code, facilitator, wall, participant } = doors;
    say(&format!(
        "Répétition de « {} », sur une copie qui disparaît à la fin\nCode          {code}\nAnimation     {facilitator}\n\
         Participants  {participant}\nMur           {wall}\n",
        plan.about.title.text
    ))
}

fn line(told: Told, language: Language) -> String {
    match told {
        Told::Gathered(people) => format!("{}\n", words::plural(Language::Fr, people, "personne", "personnes")),
        Told::Began(kind, round) => {
            let phase = (words::room(language).phase)(kind);
            match round {
                Some(round) => format!("Tour {} · {phase}\n", round.0),
                None => format!("{phase}\n"),
            }
        }
    }
}

fn sum_up(summary: &Summary, language: Language) -> Result<(), Failure> {
    let sentences: String = summary.sentences(language).iter().map(|sentence| format!("{sentence}\n")).collect();
    say(&format!("\n{sentences}"))
}

fn failed(trouble: Trouble) -> Failure {
    match trouble {
        Trouble::Fault(fault) => fault.into(),
        Trouble::Cut(cut) => Failure::Here(format!("la répétition s’est interrompue ({cut})")),
    }
}
