//! Those who stay at a table: its host and its narrator, each with a screen of her own.

/// What somebody is at a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// She keeps time, and writes for those without a phone.
    Host,
    /// She tells the story.
    Narrator,
}

impl Part {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::Host, Self::Narrator];

    /// Its name in forms.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Narrator => "narrator",
        }
    }

    /// Reads a form's value.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::BOTH.into_iter().find(|part| part.slug() == slug)
    }

    /// The address of her screen in a workshop. Which table is hers, her link has said.
    #[must_use]
    pub fn address(self, code: &str) -> String {
        match self {
            Self::Host => format!("/h/{code}"),
            Self::Narrator => format!("/n/{code}"),
        }
    }
}
