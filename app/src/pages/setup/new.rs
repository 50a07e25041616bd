//! Creating a workshop, and the one page that shows its link.

use super::form::{Field, Form, Refused, cards, select};
use crate::assets::Assets;
use crate::parts::{Brand, Icon, IconName};
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use uuid::Uuid;
use workshop::about::{DEFAULT_RETENTION_DAYS, LONGEST_RETENTION_DAYS};
use workshop::template::Template;
use workshop::{About, Language, Privacy};

/// The name of the form.
pub const FORM: &str = "atelier";

/// The form in which a workshop is created. `id` will be its identity.
pub fn new(assets: Assets, language: Language, id: Uuid, refused: Option<Refused>) -> impl IntoView {
    let words = words::setup(language);
    let form = Form::new(FORM, refused.as_ref());
    let known = form.value("id", &id.to_string());
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        <header class="bar"><Brand /></header>
        <main id="main" class="page">
            <h1>{words.new}</h1>
            <p class="soft">{words.new_help}</p>
            <form method="post" action="/ateliers" class="form" novalidate>
                <input type="hidden" name="id" value=known />
                {form.sentence()}
                {title_page(language, &form, None, true)}
                {privacy(language, &form)}
                {Field {
                    name: "retention".into(),
                    label: words.retention,
                    hint: Some(words.retention_hint),
                    known: DEFAULT_RETENTION_DAYS.to_string(),
                    kind: "number",
                    range: Some((1, LONGEST_RETENTION_DAYS)),
                    required: true,
                    ..Field::default()
                }
                .draw(&form)}
                {templates(language, &form)}
                <button class="button button-act button-grand">{words.create}</button>
            </form>
        </main>
    };
    shell(assets, None, Reader::Desk, language.code(), format!("{} · Tablée", words.new), body)
}

/// The page that shows the founder's link, once.
pub fn created(assets: Assets, language: Language, title: String, code: String, link: String) -> impl IntoView {
    let (words, links) = (words::setup(language), words::links(language));
    let prepare = format!("/atelier/{code}/preparer");
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        <header class="bar"><Brand /></header>
        <main id="main" class="page">
            <h1>{words.created}</h1>
            <p class="tale" dir="auto">{title}</p>
            <section class="note note-act stack">
                <div class="field">
                    <label for="link">{links.your_link}</label>
                    <span class="hint" id="link-hint">{links.your_link_help}" "{links.copy}</span>
                    <input id="link" value=link readonly spellcheck="false" autocomplete="off" aria-describedby="link-hint" />
                </div>
            </section>
            <section class="stack-tight">
                <h2>{words.room_code}</h2>
                <p><b class="code">{code}</b></p>
                <p class="hint">{words.room_code_hint}</p>
            </section>
            <p><a class="button button-act button-grand" href=prepare>{words.prepare}<Icon name=IconName::ARROW_RIGHT /></a></p>
        </main>
    };
    shell(assets, None, Reader::Desk, language.code(), format!("{} · Tablée", words.created), body)
}

/// The fields of the title page; `first` puts the cursor into its title.
pub fn title_page(language: Language, form: &Form, about: Option<&About>, first: bool) -> AnyView {
    let words = words::setup(language);
    let known = |read: fn(&About) -> String| about.map(read).unwrap_or_default();
    let field = |name: &str, label: &'static str, known: String| Field {
        name: name.into(),
        label,
        known,
        aside: Some(words.optional),
        ..Field::default()
    };
    let title = Field {
        aside: None,
        hint: Some(words.title_hint),
        required: true,
        first,
        ..field("title", words.title, known(|about| about.title.text.clone()))
    };
    let date = Field {
        kind: "date",
        ..field("date", words.date, known(|about| about.date.map(|date| date.to_string()).unwrap_or_default()))
    };
    let starts_at = Field {
        kind: "time",
        ..field(
            "starts_at",
            words.starts_at,
            known(|about| about.starts_at.map(|time| time.to_string()).unwrap_or_default()),
        )
    };
    let place =
        field("place", words.place, known(|about| about.place.as_ref().map(ToString::to_string).unwrap_or_default()));
    let organisers = Field {
        lines: 2,
        hint: Some(words.one_a_line),
        ..field("organisers", words.organisers, known(|about| lines(&about.organisers)))
    };
    let introduction = Field {
        lines: 4,
        hint: Some(words.introduction_hint),
        ..field(
            "introduction",
            words.introduction,
            known(|about| about.introduction.as_ref().map(ToString::to_string).unwrap_or_default()),
        )
    };
    let thanks = Field {
        lines: 2,
        hint: Some(words.thanks_hint),
        ..field(
            "thanks",
            words.thanks,
            known(|about| about.thanks.as_ref().map(ToString::to_string).unwrap_or_default()),
        )
    };
    let spoken = about.map_or(language, |about| about.language);
    let choices = [Language::Fr, Language::En].map(|language| (language.code(), (words.language_name)(language)));
    view! {
        {title.draw(form)}
        <div class="setup-pair">{date.draw(form)}{starts_at.draw(form)}</div>
        {place.draw(form)}
        {organisers.draw(form)}
        {introduction.draw(form)}
        {thanks.draw(form)}
        {select(form, "language", words.language, spoken.code(), choices.to_vec())}
    }
    .into_any()
}

/// Words as the lines of a text area.
pub(super) fn lines(words: &[workshop::Words]) -> String {
    words.iter().map(|words| words.text.as_str()).collect::<Vec<_>>().join("\n")
}

fn privacy(language: Language, form: &Form) -> AnyView {
    let words = words::setup(language);
    let choices = [("name", Privacy::Name), ("pseudonym", Privacy::Pseudonym), ("unlinked", Privacy::Unlinked)]
        .map(|(slug, privacy)| (slug, (words.privacy_name)(privacy), (words.privacy_means)(privacy)));
    cards(form, "privacy", words.privacy, Some(words.privacy_hint), "pseudonym", &choices)
}

/// The templates, as cards.
pub(super) fn templates(language: Language, form: &Form) -> AnyView {
    let words = words::setup(language);
    let choices = [("learning_tables", Template::LearningTables), ("empty", Template::Empty)]
        .map(|(slug, template)| (slug, (words.template_name)(template), (words.template_means)(template)));
    cards(form, "template", words.template, None, "learning_tables", &choices)
}
