//! Words of coming back as oneself: the code at the door, and the way back that a host or a facilitator makes.

/// What somebody reads who is in already and holds another phone, and whoever helps her.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Returning {
    pub been_here: &'static str,
    pub code: &'static str,
    pub code_hint: &'static str,
    pub come_back: &'static str,
    pub no_code: &'static str,
    /// The code is nobody's.
    pub wrong: &'static str,
    /// Tried too often, here or in the whole workshop.
    pub too_many: &'static str,
    /// The browser had no session to count tries by; it has one now.
    pub once_more: &'static str,
    /// This phone is somebody else's.
    pub taken: fn(&str) -> String,
    pub to_the_phone: &'static str,
    /// Somebody of that name is in.
    pub same: fn(&str) -> String,
    pub same_help: &'static str,
    pub another: &'static str,
    pub give_back: &'static str,
    pub give_back_to: fn(&str) -> String,
    pub give_back_help: &'static str,
    pub make: &'static str,
    pub make_again: &'static str,
    pub scan: fn(&str) -> String,
    pub qr: &'static str,
    pub address: &'static str,
    pub lasts: &'static str,
    pub back: &'static str,
    pub is_it_you: fn(&str) -> String,
    pub is_it_you_help: &'static str,
    pub it_is_me: &'static str,
    pub closed: &'static str,
    pub closed_help: &'static str,
}

pub(super) static FR: Returning = Returning {
    been_here: "J’étais déjà là",
    code: "Votre code personnel",
    code_hint: "Quatre signes, affichés sur votre premier téléphone sous «\u{a0}Moi\u{a0}»",
    come_back: "Retrouver ma place",
    no_code: "Sans code, demandez à votre hôte de table ou à l’animation de vous redonner votre place.",
    wrong: "Ce code n’est celui de personne dans cet atelier. Relisez-le sur votre premier téléphone.",
    too_many: "Trop de codes ont été essayés. Demandez à votre hôte de table ou à l’animation de vous redonner votre place.",
    once_more: "Votre téléphone est prêt maintenant\u{a0}: envoyez le code encore une fois.",
    taken: |name| {
        format!(
            "Ce téléphone est déjà dans l’atelier pour {name}. Pour le donner à quelqu’un d’autre, demandez à l’animation."
        )
    },
    to_the_phone: "Aller à mon écran",
    same: |name| {
        format!("Une personne nommée {name} est déjà entrée et n’est plus connectée\u{a0}: est-ce vous\u{202f}?")
    },
    same_help: "Si oui, donnez votre code personnel et retrouvez votre place.",
    another: "Non, entrer comme une autre personne",
    give_back: "Redonner sa place",
    give_back_to: |name| format!("Redonner sa place à {name}"),
    give_back_help: "Avec un autre téléphone, la personne retrouve ses tables et ses contributions, sans compter deux fois. Vérifiez que c’est bien elle.",
    make: "Montrer le code à scanner",
    make_again: "Montrer un autre code",
    scan: |name| format!("{name} scanne ce code avec son téléphone"),
    qr: "Code QR qui redonne sa place",
    address: "ou ouvre cette adresse",
    lasts: "Valable dix minutes, pour un seul téléphone.",
    back: "Retour",
    is_it_you: |name| format!("Êtes-vous {name}\u{202f}?"),
    is_it_you_help: "Ce téléphone devient le vôtre dans l’atelier. L’ancien, s’il est encore ouvert, le reste.",
    it_is_me: "Oui, retrouver ma place",
    closed: "Ce lien n’ouvre plus rien",
    closed_help: "Il a déjà servi, ou ses dix minutes sont passées. Demandez-en un autre à votre hôte de table ou à l’animation.",
};

pub(super) static EN: Returning = Returning {
    been_here: "I was here before",
    code: "Your personal code",
    code_hint: "Four signs, shown on your first phone under “Me”",
    come_back: "Find my place again",
    no_code: "Without a code, ask your table host or a facilitator to give you back your place.",
    wrong: "Nobody in this workshop has that code. Read it again on your first phone.",
    too_many: "Too many codes have been tried. Ask your table host or a facilitator to give you back your place.",
    once_more: "Your phone is ready now: send the code once more.",
    taken: |name| {
        format!("This phone is in the workshop for {name} already. To give it to somebody else, ask a facilitator.")
    },
    to_the_phone: "Go to my screen",
    same: |name| format!("Somebody called {name} has come in before and is no longer connected: is it you?"),
    same_help: "If so, give your personal code and find your place again.",
    another: "No, come in as somebody else",
    give_back: "Give back a place",
    give_back_to: |name| format!("Give {name} back her or his place"),
    give_back_help: "On another phone, this person finds the same tables and contributions again, and is counted once. Make sure who it is.",
    make: "Show the code to scan",
    make_again: "Show another code",
    scan: |name| format!("{name} scans this code with the phone"),
    qr: "QR code that gives the place back",
    address: "or opens this address",
    lasts: "Good for ten minutes, for one phone.",
    back: "Back",
    is_it_you: |name| format!("Are you {name}?"),
    is_it_you_help: "This phone becomes yours in the workshop. The one before, if it is still open, stays yours too.",
    it_is_me: "Yes, find my place again",
    closed: "This link opens nothing any more",
    closed_help: "It has been used, or its ten minutes are over. Ask your table host or a facilitator for another one.",
};
