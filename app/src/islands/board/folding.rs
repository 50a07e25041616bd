//! Letters made alike for a search: capitals, accents, joined letters and apostrophes do not count. Pure.

/// A text as a search compares it: « L’œuvre d’Élodie » reads "l'oeuvre d'elodie".
#[must_use]
pub fn folded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars().flat_map(char::to_lowercase) {
        match sign {
            'œ' => plain.push_str("oe"),
            'æ' => plain.push_str("ae"),
            'ß' => plain.push_str("ss"),
            // What was typed is composed (NFC); a mark that stands alone all the same is left out.
            '\u{300}'..='\u{36f}' => {}
            sign => plain.push(bare(sign)),
        }
    }
    plain
}

/// The words of a search, each to be found somewhere.
#[must_use]
pub fn sought(typed: &str) -> Vec<String> {
    folded(typed).split_whitespace().map(str::to_owned).collect()
}

/// A small letter without its accent; an apostrophe is an apostrophe, a space is a space.
fn bare(sign: char) -> char {
    match sign {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        '’' | '‘' | 'ʼ' | '´' | '`' => '\'',
        '«' | '»' | '“' | '”' => '"',
        '–' | '—' | '‑' => '-',
        '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        sign => sign,
    }
}

#[cfg(test)]
mod tests {
    use super::{folded, sought};

    #[test]
    fn accents_capitals_joined_letters_and_apostrophes_do_not_count() {
        assert_eq!(folded("L’Œuvre d'ÉLODIE\u{a0}: où\u{202f}?"), "l'oeuvre d'elodie : ou ?");
        assert_eq!(folded("Ça s’achève à Noël"), folded("ca s'acheve a noel"));
        assert_eq!(folded("e\u{301}lus"), "elus");
    }

    #[test]
    fn a_search_is_words_in_any_order() {
        assert_eq!(sought("  Élus   BUDGET "), ["elus", "budget"]);
        assert!(sought(" \u{a0} ").is_empty());
    }
}
