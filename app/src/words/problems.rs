//! Why not, in sentences that say what to do next.

use super::plural;
use workshop::Language::{En, Fr};
use workshop::refusal::{Field, Refusal, What};

/// Sentences for everything that may be refused or fail.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for its case")]
pub struct Problems {
    pub title: &'static str,
    pub back: &'static str,
    pub lost: &'static str,
    pub stranger: &'static str,
    pub unreadable: &'static str,
    pub foreign_origin: &'static str,
    pub too_many_guesses: &'static str,
    pub too_fast: &'static str,
    pub too_crowded: &'static str,
    pub unwritten: &'static str,
    pub fault: &'static str,
    field: fn(Field) -> &'static str,
    what: fn(What) -> &'static str,
    sentence: fn(&Self, &Refusal) -> String,
}

impl Problems {
    /// The sentence for a refusal.
    #[must_use]
    pub fn refusal(&self, refusal: &Refusal) -> String {
        (self.sentence)(self, refusal)
    }
}

pub(super) static FR: Problems = Problems {
    title: "Ce n’est pas possible",
    back: "Retour à l’accueil",
    lost: "Cette page n’existe pas, ou l’atelier a été effacé. Vérifiez le code ou le lien.",
    stranger: "Cette page demande un lien d’animation. Ouvrez-la avec le lien que vous avez reçu.",
    unreadable: "Ce qui a été envoyé n’a pas pu être lu. Revenez en arrière et réessayez.",
    foreign_origin: "Cet envoi vient d’un autre site et n’a pas été pris en compte.",
    too_many_guesses: "Trop de codes faux ont été essayés d’ici. Attendez une minute, puis réessayez.",
    too_fast: "Beaucoup de contributions viennent de partir d’ici. Gardez celle-ci et renvoyez-la dans une minute.",
    too_crowded: "Trop d’écrans suivent déjà l’atelier. Fermez ceux qui ne servent pas, ou réessayez dans un instant.",
    unwritten: "Tablée ne peut rien enregistrer pour le moment. Gardez ce que vous avez écrit et réessayez dans un instant.",
    fault: "Quelque chose a échoué de notre côté. Rien n’a été perdu\u{a0}: réessayez dans un instant.",
    field: |field| match field {
        Field::Title => "le titre",
        Field::Place => "le lieu",
        Field::Organiser => "un organisateur",
        Field::Introduction => "l’introduction",
        Field::Thanks => "les remerciements",
        Field::Name => "le prénom",
        Field::TableName => "le nom de la table",
        Field::Story => "le titre du récit",
        Field::Narrator => "le nom du témoin",
        Field::Host => "le nom de l’hôte",
        Field::Question => "une question",
        Field::Seats => "le nombre de places",
        Field::Least => "le nombre minimal de personnes",
        Field::Organisation => "l’organisation",
        Field::Minutes => "la durée en minutes",
        Field::Instruction => "la consigne",
        Field::ThemeName => "le nom du thème",
        Field::ThemeDescription => "la description du thème",
        Field::Keyword => "un mot-clé",
        Field::Post => "le texte",
        Field::Example => "un exemple",
        Field::Wording => "la formulation",
        Field::Retention => "la durée de conservation en jours",
        Field::Seconds => "le temps ajouté, en secondes",
        Field::Message => "le message",
        Field::Remark => "la remarque",
        Field::Dots => "le nombre de gommettes",
        Field::DotsPerLine => "le nombre de gommettes par ligne",
    },
    what: |what| match what {
        What::Workshop => "ateliers",
        What::Table => "tables",
        What::Round => "tours",
        What::Phase => "temps",
        What::Person => "personnes",
        What::Post => "contributions",
        What::Theme => "thèmes",
        What::Line => "lignes",
        What::Example => "exemples",
        What::Kind => "mots-clés",
        What::Tie => "personnes à réunir ou à séparer",
        What::Message => "messages",
        What::Word => "mots à surveiller",
    },
    sentence: |words, refusal| match refusal {
        Refusal::NotAllowed => "Vous n’avez pas le rôle qu’il faut pour cela.".into(),
        Refusal::Unknown(What::Kind) => "Choisissez idée ou constat.".into(),
        Refusal::Unknown(What::Post) => "Cette contribution n’existe pas ou plus.".into(),
        Refusal::Unknown(What::Person) => "Cette personne n’est pas dans l’atelier.".into(),
        Refusal::Unknown(What::Table) => "Cette table n’existe pas ou plus.".into(),
        Refusal::Unknown(What::Theme) => "Ce thème n’existe plus\u{a0}: quelqu’un l’a supprimé.".into(),
        Refusal::Unknown(_) => "Cet élément n’existe pas ou plus.".into(),
        Refusal::Empty { field } => format!("Il manque {}.", (words.field)(*field)),
        Refusal::TooLong { field, limit, length } => {
            format!("{} est trop long\u{a0}: {length} signes pour {limit} au plus.", capital((words.field)(*field)))
        }
        Refusal::TooMany { what, limit } => format!("{limit} {} au plus.", (words.what)(*what)),
        Refusal::OutOfRange { field, least, most } => {
            format!("{} va de {least} à {most}.", capital((words.field)(*field)))
        }
        Refusal::DoorsClosed => "Les portes ne sont pas ouvertes. Demandez à l’animatrice ou à l’animateur.".into(),
        Refusal::NotYetOpen { round } => {
            format!("La récolte du tour {} n’a pas commencé. Gardez votre texte, vous pourrez l’envoyer.", round.0)
        }
        Refusal::NotSeatedThere { table, round } => format!(
            "Vous n’étiez pas à la table {} au tour {}\u{a0}: choisissez la table où vous étiez.",
            table.0, round.0
        ),
        Refusal::BoardClosed => {
            "La mise en thèmes est terminée\u{a0}: les contributions ne sont plus reçues. Votre texte reste ici.".into()
        }
        Refusal::WindowClosed => "La récolte de ce tour est fermée\u{a0}: cette contribution ne change plus.".into(),
        Refusal::NotYours => "Cette contribution n’est pas la vôtre.".into(),
        Refusal::AlreadyMoved => "C’est déjà fait\u{a0}: l’autre écran a avancé juste avant.".into(),
        Refusal::NotRunning => "Aucun temps n’est en cours.".into(),
        Refusal::Over => "L’atelier est terminé.".into(),
        Refusal::NothingNext => "C’est le dernier temps de la journée. Vous pouvez terminer l’atelier.".into(),
        Refusal::NothingToUndo => "Il n’y a rien à annuler.".into(),
        Refusal::NothingToRedo => "Il n’y a rien à rétablir.".into(),
        Refusal::ChangedSince => "Annulation impossible\u{a0}: quelqu’un a modifié le même élément depuis.".into(),
        Refusal::NoHarvest { round } => {
            format!("Le tour {} n’a pas de récolte\u{a0}: prévoyez-y quelques minutes pour écrire.", round.0)
        }
        Refusal::NothingPlanned => "Il faut au moins une table et un tour avant de commencer.".into(),
        Refusal::AlreadyLived => "Ce temps a déjà eu lieu\u{a0}: il ne peut plus être déplacé ni retiré.".into(),
        Refusal::TableInUse { table } => {
            format!("La table {} sert déjà\u{a0}: elle ne peut plus être retirée.", table.0)
        }
        Refusal::TableClosed { table } => {
            format!("La table {} est fermée pour ce tour. Choisissez-en une autre.", table.0)
        }
        Refusal::TableFull { table } => format!("La table {} est complète. Choisissez-en une autre.", table.0),
        Refusal::LastTable { round } => {
            format!("C’est la dernière table ouverte au tour {}\u{a0}: elle ne peut pas être fermée.", round.0)
        }
        Refusal::NotTheRound { round } => {
            format!("Le tour {} n’est pas en cours\u{a0}: vous pouvez seulement dire où vous êtes maintenant.", round.0)
        }
        Refusal::NeverThere => "Cette personne partirait avant d’arriver\u{a0}: vérifiez les deux tours.".into(),
        Refusal::AlreadyBegun => "L’atelier a commencé\u{a0}: cela ne peut plus être changé.".into(),
        Refusal::GoneForGood => "Cette contribution a été retirée il y a plus de trente jours.".into(),
        Refusal::IdentityTaken => "Une autre contribution porte déjà cet identifiant.".into(),
        Refusal::AnswersHerself => "Cette personne répond sur son propre téléphone.".into(),
        Refusal::NotRereading => "La relecture n’est pas ouverte en ce moment.".into(),
        Refusal::NotVoting => "Le vote n’est pas ouvert en ce moment.".into(),
        Refusal::NoDotsLeft { left: 0 } => "Il ne reste plus de gommette\u{a0}: retirez-en une ailleurs.".into(),
        Refusal::NoDotsLeft { left } => {
            format!("Il ne reste que {}.", plural(Fr, usize::from(*left), "gommette", "gommettes"))
        }
        Refusal::TooManyDots { most } => {
            format!("Au plus {} sur une même ligne.", plural(Fr, usize::from(*most), "gommette", "gommettes"))
        }
        Refusal::AlreadyVoted => "Des gommettes sont déjà posées\u{a0}: leur nombre ne change plus.".into(),
        Refusal::MergeRing => "Une ligne ne peut pas être fusionnée avec elle-même.".into(),
        Refusal::AlreadySo => "C’est déjà le cas.".into(),
    },
};

pub(super) static EN: Problems = Problems {
    title: "That is not possible",
    back: "Back to the first page",
    lost: "This page does not exist, or the workshop has been erased. Check the code or the link.",
    stranger: "This page needs a facilitator link. Open it with the link you were given.",
    unreadable: "What was sent could not be read. Go back and try again.",
    foreign_origin: "This came from another site and was not taken in.",
    too_many_guesses: "Too many wrong codes were tried from here. Wait a minute, then try again.",
    too_fast: "Many contributions have just left from here. Keep this one and send it again in a minute.",
    too_crowded: "Too many screens already follow the workshop. Close those that nobody needs, or try again in a moment.",
    unwritten: "Tablée cannot save anything for the moment. Keep what you have written and try again in a moment.",
    fault: "Something failed on our side. Nothing was lost: try again in a moment.",
    field: |field| match field {
        Field::Title => "the title",
        Field::Place => "the place",
        Field::Organiser => "an organiser",
        Field::Introduction => "the introduction",
        Field::Thanks => "the thanks",
        Field::Name => "the first name",
        Field::TableName => "the name of the table",
        Field::Story => "the title of the story",
        Field::Narrator => "the narrator’s name",
        Field::Host => "the host’s name",
        Field::Question => "a question",
        Field::Seats => "the number of seats",
        Field::Least => "the least number of people",
        Field::Organisation => "the organisation",
        Field::Minutes => "the length in minutes",
        Field::Instruction => "the instruction",
        Field::ThemeName => "the name of the theme",
        Field::ThemeDescription => "the description of the theme",
        Field::Keyword => "a keyword",
        Field::Post => "the text",
        Field::Example => "an example",
        Field::Wording => "the wording",
        Field::Retention => "the number of days to keep the data",
        Field::Seconds => "the time added, in seconds",
        Field::Message => "the message",
        Field::Remark => "the remark",
        Field::Dots => "the number of dots",
        Field::DotsPerLine => "the number of dots on one line",
    },
    what: |what| match what {
        What::Workshop => "workshops",
        What::Table => "tables",
        What::Round => "rounds",
        What::Phase => "phases",
        What::Person => "people",
        What::Post => "contributions",
        What::Theme => "themes",
        What::Line => "lines",
        What::Example => "examples",
        What::Kind => "keywords",
        What::Tie => "people to seat together or apart",
        What::Message => "messages",
        What::Word => "words to watch for",
    },
    sentence: |words, refusal| match refusal {
        Refusal::NotAllowed => "You do not have the role for that.".into(),
        Refusal::Unknown(What::Kind) => "Choose idea or finding.".into(),
        Refusal::Unknown(What::Post) => "This contribution does not exist any more.".into(),
        Refusal::Unknown(What::Person) => "This person is not in the workshop.".into(),
        Refusal::Unknown(What::Table) => "This table does not exist any more.".into(),
        Refusal::Unknown(What::Theme) => "This theme is gone: somebody removed it.".into(),
        Refusal::Unknown(_) => "That does not exist any more.".into(),
        Refusal::Empty { field } => format!("Missing: {}.", (words.field)(*field)),
        Refusal::TooLong { field, limit, length } => {
            format!("{} is too long: {length} signs, {limit} at most.", capital((words.field)(*field)))
        }
        Refusal::TooMany { what, limit } => format!("{limit} {} at most.", (words.what)(*what)),
        Refusal::OutOfRange { field, least, most } => {
            format!("{} goes from {least} to {most}.", capital((words.field)(*field)))
        }
        Refusal::DoorsClosed => "The doors are not open. Ask the facilitator.".into(),
        Refusal::NotYetOpen { round } => {
            format!("The harvest of round {} has not begun. Keep your text, you will be able to send it.", round.0)
        }
        Refusal::NotSeatedThere { table, round } => {
            format!("You were not at table {} in round {}: choose the table where you were.", table.0, round.0)
        }
        Refusal::BoardClosed => {
            "The sorting is over: contributions are no longer taken in. Your text stays here.".into()
        }
        Refusal::WindowClosed => "The harvest of this round is closed: this contribution stays as it is.".into(),
        Refusal::NotYours => "This contribution is not yours.".into(),
        Refusal::AlreadyMoved => "Already done: the other screen moved on just before.".into(),
        Refusal::NotRunning => "No phase is running.".into(),
        Refusal::Over => "The workshop is over.".into(),
        Refusal::NothingNext => "This is the last phase of the day. You can end the workshop.".into(),
        Refusal::NothingToUndo => "There is nothing to undo.".into(),
        Refusal::NothingToRedo => "There is nothing to redo.".into(),
        Refusal::ChangedSince => "Cannot undo: somebody has changed the same thing since.".into(),
        Refusal::NoHarvest { round } => {
            format!("Round {} has no harvest: plan a few minutes for writing.", round.0)
        }
        Refusal::NothingPlanned => "At least one table and one round are needed to begin.".into(),
        Refusal::AlreadyLived => "That phase has taken place: it can no longer be moved or removed.".into(),
        Refusal::TableInUse { table } => format!("Table {} is in use: it can no longer be removed.", table.0),
        Refusal::TableClosed { table } => format!("Table {} is closed in that round. Choose another one.", table.0),
        Refusal::TableFull { table } => format!("Table {} is full. Choose another one.", table.0),
        Refusal::LastTable { round } => {
            format!("It is the last table that is open in round {}: it cannot be closed.", round.0)
        }
        Refusal::NotTheRound { round } => {
            format!("Round {} is not on: you can only say where you are now.", round.0)
        }
        Refusal::NeverThere => "This person would leave before she comes: check both rounds.".into(),
        Refusal::AlreadyBegun => "The workshop has begun: that can no longer be changed.".into(),
        Refusal::GoneForGood => "That contribution was removed more than thirty days ago.".into(),
        Refusal::IdentityTaken => "Another contribution bears that identity.".into(),
        Refusal::AnswersHerself => "This person answers on her own phone.".into(),
        Refusal::NotRereading => "The room is not reading the lines now.".into(),
        Refusal::NotVoting => "The vote is not open now.".into(),
        Refusal::NoDotsLeft { left: 0 } => "No dot is left: take one back elsewhere.".into(),
        Refusal::NoDotsLeft { left } => format!("Only {} left.", plural(En, usize::from(*left), "dot", "dots")),
        Refusal::TooManyDots { most } => {
            format!("At most {} on one line.", plural(En, usize::from(*most), "dot", "dots"))
        }
        Refusal::AlreadyVoted => "Dots have been given already: their number no longer changes.".into(),
        Refusal::MergeRing => "A line cannot be merged into itself.".into(),
        Refusal::AlreadySo => "It is so already.".into(),
    },
};

fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}
