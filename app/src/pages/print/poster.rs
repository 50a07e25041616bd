//! The poster at the entrance: the way in and, if one likes, the Wi-Fi that leads there.

use super::kit::{Kit, Piece};
use super::sheet::{self, Drawn};
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use std::fmt;

/// What the poster needs beside the plan.
#[derive(Debug, Clone, Default)]
pub struct Poster {
    /// The way in, drawn.
    pub code: Option<String>,
    /// The Wi-Fi, for this one answer.
    pub wifi: Option<Wifi>,
    /// The form, if it was refused.
    pub refused: Option<Refused>,
}

/// A network and how to join it. It is drawn and forgotten: no field of it is ever kept or written to a log.
#[derive(Clone)]
pub struct Wifi {
    /// The network's name.
    pub network: String,
    /// Its password; `None` where there is none.
    pub password: Option<String>,
    /// Both as a code to scan, drawn.
    pub code: Option<String>,
}

/// What was typed but cannot be; the password is to be typed again.
#[derive(Debug, Clone)]
pub struct Refused {
    /// The network's name as typed.
    pub network: String,
    /// Whether it was said to be hidden.
    pub hidden: bool,
    /// Whether it is the password that cannot be; else the name.
    pub is_password: bool,
}

impl fmt::Debug for Wifi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wifi").field("network", &self.network).finish_non_exhaustive()
    }
}

pub(super) fn draw(kit: &Kit, poster: &Poster) -> Drawn {
    Drawn { notes: vec![form(kit, poster)], sheets: vec![paper(kit, poster)] }
}

fn paper(kit: &Kit, poster: &Poster) -> AnyView {
    let words = words::print(kit.language);
    // One way in needs no number; of two, the Wi-Fi comes first.
    let heading = if poster.wifi.is_some() { words.then_come_in } else { words.scan };
    let scan = poster.wifi.is_some().then(|| view! { <p>{words.scan}</p> });
    let wifi = poster.wifi.as_ref().map(|wifi| {
        let password = match &wifi.password {
            Some(password) => view! { <b class="kit-typed">{password.clone()}</b> }.into_any(),
            None => view! { <b>{words.no_password}</b> }.into_any(),
        };
        view! {
            <section class="kit-way">
                {code(wifi.code.clone(), words.qr_wifi)}
                <div>
                    <h3>{words.wifi_first}</h3>
                    <p>{words.scan}</p>
                    <p><small>{words.network}</small><b class="kit-typed">{wifi.network.clone()}</b></p>
                    <p><small>{words.password}</small>{password}</p>
                </div>
            </section>
        }
    });
    let class = if poster.wifi.is_some() { "kit-poster kit-poster-two" } else { "kit-poster" };
    let body = view! {
        <header class="kit-poster-head"><p dir="auto">{kit.title.clone()}</p><h2>{words.come_in}</h2></header>
        {wifi}
        <section class="kit-way">
            {code(poster.code.clone(), words.qr_join)}
            <div>
                <h3>{heading}</h3>
                {scan}
                <p><small>{words.or_open}</small><b class="kit-typed">{kit.house.clone()}</b></p>
                <p><small>{words.type_code}</small><b class="kit-code">{kit.code.clone()}</b></p>
            </div>
        </section>
        <p class="kit-poster-help">{words.no_account}</p>
    };
    sheet::sheet(kit, class, words.pieces[Piece::Poster.place()][1].to_owned(), body.into_any())
}

fn code(drawing: Option<String>, label: &'static str) -> Option<AnyView> {
    drawing.map(|drawing| view! { <div class="qr" role="img" aria-label=label inner_html=drawing></div> }.into_any())
}

fn form(kit: &Kit, poster: &Poster) -> AnyView {
    let words = words::print(kit.language);
    if poster.wifi.is_some() {
        let again = Piece::Poster.address(&kit.code);
        return view! {
            <p class="note" role="status">
                <Icon name=IconName::CHECK />" "{words.wifi_added}" "<a href=again>{words.other_wifi}</a>
            </p>
        }
        .into_any();
    }
    let refused = poster.refused.as_ref();
    let wrong = |is_password: bool, sentence: &'static str| {
        let wrong = refused.is_some_and(|refused| refused.is_password == is_password);
        wrong.then(|| view! { <span class="error" role="alert"><Icon name=IconName::ALERT />{sentence}</span> })
    };
    let invalid = |is_password| refused.is_some_and(|refused| refused.is_password == is_password).then_some("true");
    let network = refused.map(|refused| refused.network.clone());
    let hidden = refused.is_some_and(|refused| refused.hidden);
    view! {
        <form method="post" action=Piece::Poster.address(&kit.code) class="form kit-wifi" autocomplete="off">
            <h2>{words.wifi}</h2>
            <p>{words.wifi_help}</p>
            <label class="field">
                <span>{words.network}</span>
                <input
                    name="network"
                    value=network
                    maxlength="32"
                    required
                    autocapitalize="none"
                    spellcheck="false"
                    aria-invalid=invalid(false)
                />
                {wrong(false, words.bad_network)}
            </label>
            <label class="field">
                <span>{words.password}</span>
                <span class="hint">{words.password_hint}</span>
                <input
                    name="password"
                    maxlength="63"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-invalid=invalid(true)
                />
                {wrong(true, words.bad_password)}
            </label>
            <label class="tick"><input type="checkbox" name="hidden" value="on" checked=hidden />{words.hidden}</label>
            <p><button class="button"><Icon name=IconName::QR />{words.add_wifi}</button></p>
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::Wifi;

    #[test]
    fn a_password_does_not_get_into_a_log() {
        let wifi = Wifi { network: "Salle".into(), password: Some("tournesol".into()), code: Some("tournesol".into()) };
        assert!(!format!("{wifi:?}").contains("tournesol"));
    }
}
