//! Words of the first page.

/// What everybody reads first.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Welcome {
    pub sentence: &'static str,
    pub facilitate: &'static str,
    pub facilitate_help: &'static str,
    pub create: &'static str,
    pub code: &'static str,
    pub code_help: &'static str,
    pub code_label: &'static str,
    pub enter: &'static str,
    pub mine: &'static str,
    pub wrong_code: &'static str,
}

pub(super) static FR: Welcome = Welcome {
    sentence: "Des tables, des récits, et ce que chacun en retient.",
    facilitate: "J’anime un atelier",
    facilitate_help: "Préparez les tables et les tours, suivez la salle, repartez avec la synthèse.",
    create: "Créer un atelier",
    code: "J’ai un code",
    code_help: "Six signes, affichés dans la salle.",
    code_label: "Code de l’atelier",
    enter: "Entrer",
    mine: "Mes ateliers",
    wrong_code: "Ce code n’ouvre aucun atelier. Relisez-le sur l’écran de la salle.",
};

pub(super) static EN: Welcome = Welcome {
    sentence: "Tables, stories, and what everyone takes away.",
    facilitate: "I run a workshop",
    facilitate_help: "Prepare tables and rounds, follow the room, leave with the report.",
    create: "Create a workshop",
    code: "I have a code",
    code_help: "Six signs, shown in the room.",
    code_label: "Workshop code",
    enter: "Enter",
    mine: "My workshops",
    wrong_code: "This code opens no workshop. Read it again on the screen in the room.",
};
