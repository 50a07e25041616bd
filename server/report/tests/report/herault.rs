//! The day in the Hérault, May 2024: three narrators, five themes, nineteen
//! ideas and seven findings. Our golden case.
//!
//! Every sentence is the published article's. The place, the stories' titles,
//! the tables, the host and the number of people are made up.

use report::{Document, Entry, Figures, Kind, Language, Note, Section, Story, Table};

/// A theme: its name, its ideas, its findings.
type Theme = (&'static str, &'static [&'static str], &'static [&'static str]);

/// One sub-bullet of the article.
pub const EXAMPLES: &str = "Quelques exemples : « engagement », « convention », « club », « ambassadeurs », « charte », \
     « contrat », « réciprocité », noms de partenariats en lien avec l'identité du territoire etc...";

pub const THEMES: [Theme; 5] = [
    (
        "Une démarche en lien avec la collectivité, les élus et la politique touristique",
        &[
            "Intégrer les élus à la réflexion dès le début",
            "Envisager un parti-pris fort concernant le rôle de l'OT. Ex : placer l'OT comme connecteur entre la politique durable de la collectivité et les professionnels du tourisme.",
            "Gommer la notion de compétitivité ou de concurrence sur un même territoire entre prestataires et parfois entre l'OT et certains prestataires (ex : agence de voyage locale).",
        ],
        &[
            "C'est souvent une décision prise radicalement (un virage à 180°) mais une transition douce sous le signe de l'expérimentation.",
            "Pour les élus, le COVID (souvent accompagné d'une année blanche pour les partenariats) a souvent été un élément déclencheur, une prise de conscience vis-à-vis de la possibilité de supprimer les prestations tarifées traditionnelles.",
        ],
    ),
    (
        "Concertation autour de la démarche et son inclusion à une vision globale",
        &[
            "S'assurer que la stratégie touristique et la démarche partenariale existent en cohérence avec la stratégie de la collectivité.",
            "Lier cette offre partenariale à la stratégie globale de l'OT et son évolution (ex : fusion d'OT) et à l'évolution vers un cadre de gouvernance incluant davantage les professionnels.",
            "Inclure dans la réflexion les OT voisins. Prendre en compte leurs politiques partenariales. Réfléchir à l'offre pour les prestataires situés hors-territoire de compétence (positionnement varié des OT sur cette question).",
        ],
        &[
            "Il est important de ne pas négliger la concertation des professionnels pour faire rayonner cette nouvelle organisation et de bien prendre en compte leur besoins et leur souhait d'implication. Cela garantit de futures actions partenariales réellement efficaces.",
            "Il est intéressant de repenser la terminologie autour de ces partenariats 2.0.",
        ],
    ),
    (
        "L'aspect économique",
        &[
            "Bien considérer ses objectifs : souhaite-t-on impulser une démarche qui pourrait être reprise par d'autres structures, avoir des résultats économiques, de communication ?",
            "Intégrer la dimension économique. Peut-on se passer des appels à partenariats annuels et financer les actions avec les pros autrement (ex : sous la forme d'actions et de conventionnements ponctuels avec les pros volontaires ?)",
            "Anticiper un effort conséquent en termes de moyens humains pour véhiculer la démarche (« prendre son bâton de pèlerin ») et nouer ce lien de proximité souvent souhaité par les pros.",
            "Accepter l'idée d'expérimenter et d'affiner le modèle économique avec les années. S'assurer de cette possibilité d'expérimenter sur plusieurs années avec un possible baisse des recettes liées aux partenariats.",
        ],
        &[
            "Il faut être certain que cela passe au budget et prévoir des moyens humains pour la mise en œuvre. La démarche est souvent gourmande en temps de travail.",
            "Sans surprise, les retours des pros sont 100% positifs pour les changements tarifaires et la gratuité.",
        ],
    ),
    (
        "Le rôle des professionnels du tourisme",
        &[
            "Changer le rapport de confiance et prévoir dans cette offre dans un nouveau cadre de gouvernance où les professionnels sont inclus (ex de l'OT Sud Cévennes : la constitution d'un comité stratégique composés de professionnels qui se réunissent 1x/mois pour discuter des projets de l'OT et être concertés).",
            "Inclure les pros dans la création de contenus com/marketing (ex : les Ptit Dej « remue-méninges » de l'OT Lodévois Larzac ; avec des interviews de pros filmées, conduites par les pros qui leur permettent également de se rencontrer).",
            "Bien cerner les attentes des professionnels au-delà de la visibilité (ex : sur l'appui à la commercialisation, la boutique) et travailler en petits groupes.",
            "S'entourer d'un noyau de pros engagés qui seront porteurs de la démarche et ambassadeurs auprès de leurs pairs.",
            "Engager les pros et demander une réciprocité dans la relation et des engagements des deux parties.",
        ],
        &[
            "Des pros qui ne sont pas simples « consommateurs » mais acteurs de la démarche dès sa construction/évolution (concertation), en tant que relais-ambassadeurs et créateurs de contenus.",
        ],
    ),
    (
        "L'offre",
        &[
            "Créer avec les pros du contenu et des actions de visibilité.",
            "Considérer des actions individuelles (ex : conseil personnalisé pour une structure).",
            "Encourager avec une démarche incitative (ex : privilégier les professionnels engagés dans des démarches qualité/durable ou non).",
            "Axer sa démarche sur le volontariat : construire des actions pour ceux qui le souhaitent avec ceux qui le souhaitent.",
        ],
        &[],
    ),
];

const TABLES: [(&str, &str, &str); 3] = [
    ("Le Caylar", "OT Lodévois et Larzac", "Le virage du Lodévois"),
    ("Ganges", "OT Sud Cévennes", "Un comité de professionnels"),
    ("Aniane", "OT Saint Guilhem le Désert Vallée de l'Hérault", "Du partenariat à la réciprocité"),
];

/// The report of that day.
pub fn document() -> Document {
    let mut annex = Vec::new();
    let sections = THEMES.iter().map(|theme| section(theme, &mut annex)).collect();
    Document {
        language: Language::Fr,
        title: "Evolution des politiques partenariales des offices de tourisme : on fait le point avec l'Hérault !".into(),
        date: Some("14 mai 2024".into()),
        place: "Montpellier".into(),
        organisers: vec!["Hérault Tourisme".into(), "CRT Occitanie".into()],
        introduction: vec![
            "Sujet phare des OT, les politiques partenariales et les services à destination des professionnels du tourisme sont en pleine évolution. L'ADT de l'Hérault partage avec nous les témoignages, les idées et les nouveaux modèles remontés lors d'un atelier d'intelligence collective organisé en mai 2024 dans son département.".into(),
            "La journée a été organisée par Hérault Tourisme et coanimée par Lucie Vincent (animatrice relais OT 34 à l'ADT34) et Hélène Lehu (animatrice du réseau OGD Occitanie au CRT).".into(),
        ],
        method: Some("Pour que ce partage de connaissance soit adapté et enrichissant, pour qu'il favorise l'action, la décision ou simplement l'apprentissage, les animatrices de cette matinée ont choisi d'utiliser la méthode collaborative des tables apprenantes.".into()),
        stories: (0..3).map(story).collect(),
        sections,
        figures: Figures { participants: 27, tables: 3, rounds: 3, contributions: 26, ideas: 19, findings: 7, unsorted: 0 },
        thanks: Some("Merci à l'ADT34 et aux départements pour ce partage et cette action co-animée !".into()),
        annex,
    }
}

fn story(at: usize) -> Story {
    let (_, narrator, title) = TABLES[at];
    Story {
        table: table(at),
        title: title.into(),
        narrator: narrator.into(),
        host: (at == 0).then(|| "Camille".into()),
        questions: vec!["Qu'est-ce qui a déclenché le changement ?".into(), "Que feriez-vous autrement ?".into()],
    }
}

fn table(at: usize) -> Table {
    Table { number: at as u16 + 1, name: TABLES[at].0.into() }
}

fn section((name, ideas, findings): &Theme, annex: &mut Vec<Note>) -> Section {
    Section {
        name: (*name).into(),
        ideas: ideas.iter().map(|text| entry(text, Kind::Idea, annex)).collect(),
        findings: findings.iter().map(|text| entry(text, Kind::Finding, annex)).collect(),
        ..Section::default()
    }
}

fn entry(text: &str, kind: Kind, annex: &mut Vec<Note>) -> Entry {
    let at = annex.len() % 3;
    let number = annex.len() as u32 + 1;
    let examples = if text.contains("terminologie") { vec![EXAMPLES.into()] } else { vec![] };
    let times = if number % 7 == 3 { 4 } else { 1 };
    annex.push(Note {
        number,
        kind,
        text: text.into(),
        examples: examples.clone(),
        table: table(at),
        round: (annex.len() / 9) as u16 + 1,
        story: TABLES[at].2.into(),
        late: number == 5,
        added: false,
        paper: number == 8,
    });
    Entry {
        wording: text.into(),
        examples,
        notes: vec![number],
        times_said: times,
        tables_said: times.min(3),
        ..Entry::default()
    }
}
