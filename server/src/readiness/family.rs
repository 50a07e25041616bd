//! What kind of browser somebody has, by what it says of itself. No more of it is kept than these two words.

/// Signs of browsers, the first that fits: nearly all claim to be the later ones too.
const BROWSERS: [(&str, &str); 8] = [
    ("SamsungBrowser/", "Samsung Internet"),
    ("EdgA/", "Edge"),
    ("Edg/", "Edge"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
/// Signs of systems, the first that fits.
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
];

/// Browser and system, where they are known.
#[must_use]
pub fn family(agent: &str) -> (Option<&'static str>, Option<&'static str>) {
    let first =
        |signs: &[(&str, &'static str)]| signs.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name);
    (first(&BROWSERS), first(&SYSTEMS))
}

/// Whether a system is one that people hold in their hands.
#[must_use]
pub fn is_held(system: Option<&str>) -> bool {
    matches!(system, Some("iPhone" | "iPad" | "Android"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_that_claim_to_be_another_are_told_apart() {
        let apple = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
        let android = "Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko)";
        for (agent, browser, system) in [
            (format!("{apple} Version/17.4 Mobile/15E148 Safari/604.1"), "Safari", "iPhone"),
            (format!("{apple} CriOS/123.0 Mobile/15E148 Safari/604.1"), "Chrome", "iPhone"),
            (format!("{android} SamsungBrowser/24.0 Chrome/117.0 Mobile Safari/537.36"), "Samsung Internet", "Android"),
            (format!("{android} Chrome/124.0 Mobile Safari/537.36"), "Chrome", "Android"),
            ("Mozilla/5.0 (Android 14; Mobile; rv:125.0) Gecko/125.0 Firefox/125.0".into(), "Firefox", "Android"),
            ("Mozilla/5.0 (Windows NT 10.0) Chrome/124.0 Safari/537.36 Edg/124.0".into(), "Edge", "Windows"),
        ] {
            assert_eq!(family(&agent), (Some(browser), Some(system)), "{agent}");
        }
        assert_eq!(family("curl/8.5"), (None, None));
        assert!(is_held(Some("iPad")) && !is_held(Some("Mac")) && !is_held(None));
    }
}
