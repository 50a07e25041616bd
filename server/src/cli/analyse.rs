//! `tablee analyse`: the help with the synthesis for scripts, one request in JSON a line, one reply a line.

use super::failure::{Failure, say};
use super::meaning::{Model, refused};
use crate::meaning;
use clap::Args;
use std::io::{self, BufRead as _};
use std::path::PathBuf;
use synthesis::meaning::Encoder;
use synthesis::{Meaning, Remembering};

/// What may be asked, below the options.
pub const REQUESTS: &str = "
Demandes (entrée standard) et réponses (sortie standard), une par ligne ; contributions et thèmes sont nommés par
leur place dans la demande, à partir de 0 :

  {\"op\":\"suggest\",\"themes\":[{\"name\",\"description\",\"keywords\":[…]}…],\"posts\":[texte…],\"validated\":[[post,thème]…]}
    → {\"ranking\":[[thème, le meilleur d’abord…]…],\"confidence\":[0…1],\"because\":[[mot…]…],\"unsure\":[…]}
  {\"op\":\"pairs\",\"pairs\":[[texte,texte]…]}
    → {\"scores\":[0…1],\"flags\":[\"\" ou \"number\", \"negation\", \"direction\"…]}
  {\"op\":\"cluster\",\"posts\":[texte…],\"k\":n}
    → {\"assign\":[groupe…],\"labels\":[texte…]}
  {\"op\":\"summary\",\"posts\":[texte…],\"m\":n}
    → {\"pick\":[post…]}

Ce qui ne se lit pas donne {\"error\":\"…\"}, et la suite continue.";

/// What may be set.
#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    model: Model,
    /// Ne compare que les mots, même si le modèle de sens est là
    #[arg(long)]
    words_only: bool,
    /// Le dossier des données, où le modèle est aussi cherché [TABLEE_DATA ; ./data]
    #[arg(long, value_name = "DOSSIER", env = "TABLEE_DATA", default_value = "./data")]
    #[arg(hide_env = true, hide_default_value = true)]
    data: PathBuf,
}

/// Answers until the input ends. Which level is at work goes to the standard error, so that replies stay alone.
pub fn run(options: &Options) -> Result<(), Failure> {
    let found = if options.words_only { None } else { meaning::find(options.model.path(), &options.data) };
    let encoder = match &found {
        Some(path) => Some(Remembering::new(Encoder::open(path).map_err(|fault| refused(path, &fault))?)),
        None => None,
    };
    match &encoder {
        Some(encoder) => eprintln!("Niveau : mots et sens ({})", encoder.name()),
        None if options.words_only => eprintln!("Niveau : mots seuls"),
        None => eprintln!("Niveau : mots seuls ; « tablee meaning install » ajoute le sens"),
    }
    let encoder = encoder.as_ref().map(|encoder| encoder as &dyn Meaning);
    for line in io::stdin().lock().split(b'\n') {
        let line = line?;
        let request = String::from_utf8_lossy(&line);
        if !request.trim().is_empty() {
            say(&format!("{}\n", synthesis::analyse::reply(&request, encoder)))?;
        }
    }
    Ok(())
}
