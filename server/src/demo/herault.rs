//! What was said on the day in the Hérault, May 2024, word for word as its article tells it: three narrators, five
//! themes, nineteen ideas, seven findings. Who sat where and who wrote what is not known; first names, tables and
//! rounds are made up.

use workshop::PostKind;

/// The title of the article.
pub const TITLE: &str =
    "Evolution des politiques partenariales des offices de tourisme : on fait le point avec l’Hérault !";

/// Who organised.
pub const ORGANISERS: &str = "Hérault Tourisme";

/// How the article begins. The day itself is not known, only its month.
pub const INTRODUCTION: [&str; 3] = [
    "Sujet phare des OT, les politiques partenariales et les services à destination des professionnels du tourisme sont en pleine évolution. L’ADT de l’Hérault partage avec nous les témoignages, les idées et les nouveaux modèles remontés lors d’un atelier d’intelligence collective organisé en mai 2024 dans son département.",
    "La journée a été organisée par Hérault Tourisme et coanimée par Lucie Vincent (animatrice relais OT 34 à l’ADT34) et Hélène Lehu, (animatrice du réseau OGD Occitanie au CRT).",
    "Pour que ce partage de connaissance soit adapté et enrichissant, pour qu’il favorise l’action, la décision ou simplement l’apprentissage, les animatrices de cette matinée ont choisi d’utiliser la méthode collaborative des tables apprenantes.",
];

/// How the article ends.
pub const THANKS: &str = "Merci à l’ADT34 et aux départements pour ce partage et cette action co-animée !";

/// What all three stories were about.
pub const STORY: &str = "L’évolution de sa politique partenariale";

/// Who told them, table by table.
pub const NARRATORS: [&str; 3] =
    ["OT Lodévois et Larzac", "OT Sud Cévennes", "OT Saint Guilhem le Désert Vallée de l’Hérault"];

/// What listeners are asked to bring back, one a line.
pub const QUESTIONS: &str = "Quelles idées pour votre office de tourisme ?\nQuels constats partagez-vous ?";

/// Who listened.
pub const PEOPLE: [&str; 12] =
    ["Aïcha", "Benoît", "Chloé", "Driss", "Élodie", "Florent", "Gaëlle", "Hugo", "Inès", "Jérôme", "Karine", "Lucas"];

/// A heading of the article, and what stands under it.
#[derive(Debug)]
pub struct Heading {
    /// The heading.
    pub name: &'static str,
    /// Words that point to it.
    pub keywords: &'static str,
    /// Ideas and findings, in the order of the article.
    pub said: &'static [Said],
}

/// A sentence of the article.
#[derive(Debug)]
pub struct Said {
    /// Idea or finding.
    pub kind: PostKind,
    /// Where it was written.
    pub table: u16,
    /// When it was written.
    pub round: u8,
    /// Word for word.
    pub text: &'static str,
    /// What stands nested under it.
    pub examples: &'static [&'static str],
}

const fn idea(table: u16, round: u8, text: &'static str) -> Said {
    Said { kind: PostKind::Idea, table, round, text, examples: &[] }
}

const fn finding(table: u16, round: u8, text: &'static str) -> Said {
    Said { kind: PostKind::Finding, table, round, text, examples: &[] }
}

impl Said {
    const fn with(self, examples: &'static [&'static str]) -> Self {
        Self { examples, ..self }
    }
}

/// The article's five headings, in order.
pub const HEADINGS: [Heading; 5] = [
    Heading {
        name: "Une démarche en lien avec la collectivité, les élus et la politique touristique",
        keywords: "élus, collectivité, politique, territoire, décision",
        said: &[
            idea(1, 1, "Intégrer les élus à la réflexion dès le début"),
            idea(1, 2, "Envisager un parti-pris fort concernant le rôle de l’OT. Ex : placer l’OT comme connecteur entre la politique durable de la collectivité et les professionnels du tourisme."),
            idea(1, 3, "Gommer la notion de compétitivité ou de concurrence sur un même territoire entre prestataires et parfois entre l’OT et certains prestataires (ex : agence de voyage locale)."),
            finding(2, 1, "C’est souvent une décision prise radicalement (un virage à 180°) mais une transition douce sous le signe de l’expérimentation."),
            finding(2, 2, "Pour les élus, le COVID (souvent accompagné d’une année blanche pour les partenariats) a souvent été un élément déclencheur, une prise de conscience vis-à-vis de la possibilité de supprimer les prestations tarifées traditionnelles."),
        ],
    },
    Heading {
        name: "Concertation autour de la démarche et son inclusion à une vision globale",
        keywords: "concertation, stratégie, vision, cohérence, voisins, gouvernance",
        said: &[
            idea(2, 3, "S’assurer que la stratégie touristique et la démarche partenariale existent en cohérence avec la stratégie de la collectivité."),
            idea(3, 1, "Lier cette offre partenariale à la stratégie globale de l’OT et son évolution (ex : fusion d’OT) et à l’évolution vers un cadre de gouvernance incluant davantage les professionnels."),
            idea(3, 2, "Inclure dans la réflexion les OT voisins. Prendre en compte leurs politiques partenariales. Réfléchir à l’offre pour les prestataires situés hors-territoire de compétence (positionnement varié des OT sur cette question)."),
            finding(3, 3, "Il est important de ne pas négliger la concertation des professionnels pour faire rayonner cette nouvelle organisation et de bien prendre en compte leur besoins et leur souhait d’implication. Cela garantit de futures actions partenariales réellement efficaces."),
            finding(1, 1, "Il est intéressant de repenser la terminologie autour de ces partenariats 2.0.")
                .with(&["Quelques exemples : « engagement », « convention », « club », « ambassadeurs », « charte », « contrat », « réciprocité », noms de partenariats en lien avec l’identité du territoire etc..."]),
        ],
    },
    Heading {
        name: "L’aspect économique",
        keywords: "budget, recettes, moyens, financement, modèle, gratuité",
        said: &[
            idea(1, 2, "Bien considérer ses objectifs : souhaite-t-on impulser une démarche qui pourrait être reprise par d’autres structures, avoir des résultats économiques, de communication ?"),
            idea(1, 3, "Intégrer la dimension économique. Peut-on se passer des appels à partenariats annuels et financer les actions avec les pros autrement (ex : sous la forme d’actions et de conventionnements ponctuels avec les pros volontaires ?)"),
            idea(2, 1, "Anticiper un effort conséquent en termes de moyens humains pour véhiculer la démarche (« prendre son bâton de pèlerin ») et nouer ce lien de proximité souvent souhaité par les pros."),
            idea(2, 2, "Accepter l’idée d’expérimenter et d’affiner le modèle économique avec les années. S’assurer de cette possibilité d’expérimenter sur plusieurs années avec un possible baisse des recettes liées aux partenariats."),
            finding(2, 3, "Il faut être certain que cela passe au budget et prévoir des moyens humains pour la mise en œuvre. La démarche est souvent gourmande en temps de travail."),
            finding(3, 1, "Sans surprise, les retours des pros sont 100% positifs pour les changements tarifaires et la gratuité."),
        ],
    },
    Heading {
        name: "Le rôle des professionnels du tourisme",
        keywords: "professionnels, pros, réciprocité, attentes, ambassadeurs, engagés",
        said: &[
            idea(2, 2, "Changer le rapport de confiance et prévoir dans cette offre dans un nouveau cadre de gouvernance où les professionnels sont inclus (ex de l’OT Sud Cévennes : la constitution d’un comité stratégique composés de professionnels qui se réunissent 1x/mois pour discuter des projets de l’OT et être concertés)."),
            idea(1, 3, "Inclure les pros dans la création de contenus com/marketing (ex : les Ptit Dej « remue-méninges » de l’OT Lodévois Larzac ; avec des interviews de pros filmées, conduites par les pros qui leur permettent également de se rencontrer)."),
            idea(3, 1, "Bien cerner les attentes des professionnels au-delà de la visibilité (ex : sur l’appui à la commercialisation, la boutique) et travailler en petits groupes."),
            idea(3, 2, "S’entourer d’un noyau de pros engagés qui seront porteurs de la démarche et ambassadeurs auprès de leurs pairs."),
            idea(3, 3, "Engager les pros et demander une réciprocité dans la relation et des engagements des deux parties."),
            finding(2, 1, "Des pros qui ne sont pas simples « consommateurs » mais acteurs de la démarche dès sa construction/évolution (concertation), en tant que relais-ambassadeurs et créateurs de contenus."),
        ],
    },
    Heading {
        name: "L’offre",
        keywords: "offre, actions, conseil, visibilité, volontariat",
        said: &[
            idea(2, 2, "Créer avec les pros du contenu et des actions de visibilité."),
            idea(2, 3, "Considérer des actions individuelles (ex : conseil personnalisé pour une structure)."),
            idea(3, 1, "Encourager avec une démarche incitative (ex : privilégier les professionnels engagés dans des démarches qualité/durable ou non)."),
            idea(3, 2, "Axer sa démarche sur le volontariat : construire des actions pour ceux qui le souhaitent avec ceux qui le souhaitent."),
        ],
    },
];
