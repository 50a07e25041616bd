//! What browsers and scripts may ask: the whole map of addresses on one screen. Documented in `docs/http.md`.

mod board;
mod caller;
mod desk;
mod dress;
mod entry;
mod export;
mod forms;
mod guard;
mod health;
mod hidden;
mod host;
mod join;
mod journal;
mod limits;
mod links;
mod live;
mod myself;
mod narrator;
mod phone;
mod plan;
mod posts;
mod print;
mod problem;
mod proxy;
mod ready;
mod returning;
mod seat;
mod setup;
mod sheet;
mod view_as;
mod wall;
mod welcome;

pub use problem::Problem;

use crate::assets;
use crate::room::Rooms;
use axum::Router;
use axum::routing::{get, post};
use std::sync::Arc;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// Bytes that a request may carry. The longest form, a title page, needs about 40 kB.
const MOST_BYTES: usize = 128 * 1024;
/// Time for an answer, streams aside.
const PATIENCE: Duration = Duration::from_secs(30);

/// What every handler may use.
#[derive(Debug, Clone)]
pub struct Site {
    /// Open workshops, and the store behind them.
    pub rooms: Arc<Rooms>,
    /// The address that phones can reach, without a slash at its end.
    pub address: Arc<str>,
    /// Wrong codes and links, counted by where they come from.
    pub guesses: Arc<guard::Guesses>,
    /// What one person may take of a house that many share.
    pub limits: Arc<limits::Limits>,
    /// Phones that have been tried before the day.
    pub trials: Arc<crate::readiness::Trials>,
}

impl Site {
    /// A site at an address.
    #[must_use]
    pub fn new(rooms: Arc<Rooms>, address: &str) -> Self {
        let address = address.trim_end_matches('/').into();
        Self {
            rooms,
            address,
            guesses: Arc::new(guard::Guesses::new()),
            limits: Arc::default(),
            trials: Arc::default(),
        }
    }

    /// Whether the site is served by https, so that cookies may say so.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.address.starts_with("https://")
    }
}

/// Every address.
pub fn router(site: Site) -> Router {
    let pages = Router::new()
        .route("/", get(welcome::page))
        .route("/entrer", get(welcome::enter))
        .route("/ateliers", get(setup::new).post(setup::create))
        .route("/e/{code}", get(join::page).post(join::join))
        .route("/e/{code}/retour", post(returning::by_code))
        .route("/r/{secret}", get(returning::open).post(returning::confirm))
        .route("/p/{code}", get(phone::page))
        .route("/p/{code}/moi", get(myself::page))
        .route("/p/{code}/nom", post(myself::rename))
        .route("/p/{code}/avec", post(myself::bring))
        .route("/p/{code}/avec/{id}/depart", post(myself::part))
        .route("/p/{code}/contributions", post(posts::write))
        .route("/p/{code}/contributions/{id}", post(posts::edit))
        .route("/p/{code}/contributions/{id}/retrait", post(posts::withdraw))
        .route("/p/{code}/contributions/{id}/remise", post(posts::restore))
        .route("/p/{code}/feuille", get(sheet::part))
        .route("/p/{code}/feuille/avis", post(sheet::find))
        .route("/p/{code}/feuille/classement", post(sheet::misfile))
        .route("/p/{code}/feuille/gommettes", post(sheet::spend))
        .route("/p/{code}/table", get(seat::page).post(seat::sit))
        .route("/p/{code}/souhaits", get(seat::wishes).post(seat::wish))
        .route("/t/{code}/{table}", get(seat::sign))
        .route("/f/{secret}", get(links::open))
        .route("/h/{code}", get(host::page))
        .route("/h/{code}/contributions", post(host::write))
        .route("/h/{code}/contributions/{id}", post(host::edit))
        .route("/h/{code}/contributions/{id}/retrait", post(host::withdraw))
        .route("/h/{code}/contributions/{id}/remise", post(host::restore))
        .route("/h/{code}/vote", get(proxy::page).post(proxy::spend))
        .route("/h/{code}/personnes/{id}/retour", get(returning::ask_host).post(returning::by_host))
        .route("/n/{code}", get(narrator::page))
        .route("/n/{code}/lignes", post(narrator::review))
        .route("/atelier/{code}", get(desk::console))
        .route("/atelier/{code}/personnes/{id}/retour", get(returning::ask_facilitator).post(returning::by_facilitator))
        .route("/atelier/{code}/themes", get(board::page))
        .route("/atelier/{code}/aide", get(board::help))
        .route("/atelier/{code}/touche", post(board::touch))
        .route("/atelier/{code}/journal", get(journal::page))
        .route("/atelier/{code}/journal.csv", get(journal::file))
        .route("/atelier/{code}/restitution", get(desk::restitution))
        .route("/atelier/{code}/saisie", get(entry::page).post(entry::write))
        .route("/atelier/{code}/synthese", get(export::page))
        .route("/atelier/{code}/export/{format}", get(export::file))
        .route("/atelier/{code}/liens", get(links::page).post(links::invite))
        .route("/atelier/{code}/vue/{person}", get(view_as::person))
        .route("/atelier/{code}/vue/table/{table}", get(view_as::table))
        .route("/atelier/{code}/masquees", get(hidden::page).post(hidden::restore))
        .route("/atelier/{code}/prets", get(ready::page).post(ready::change))
        .route("/atelier/{code}/prets/etat", get(ready::state))
        .route("/essai/{link}", get(ready::trial::page).post(ready::trial::measure))
        .route("/essai/{link}/echo", get(ready::trial::echo))
        .route("/atelier/{code}/plan", get(plan::page))
        .route("/atelier/{code}/plan/proposition", get(plan::propose).post(plan::apply))
        .route("/atelier/{code}/plan/{what}", post(plan::change))
        .route("/atelier/{code}/imprimer", get(print::list).post(print::hold))
        .route("/atelier/{code}/imprimer/{piece}", get(print::piece).post(print::poster))
        .route("/atelier/{code}/preparer", get(setup::page))
        .route("/atelier/{code}/preparer/{what}", post(setup::change))
        .route("/mur/{code}", get(wall::page))
        .route("/api/{*function}", post(desk::function))
        .layer(TimeoutLayer::with_status_code(axum::http::StatusCode::SERVICE_UNAVAILABLE, PATIENCE));
    let streams = Router::new()
        .route("/p/{code}/flux", get(live::phone))
        .route("/atelier/{code}/flux", get(live::desk))
        .route("/mur/{code}/flux", get(live::wall))
        .route("/h/{code}/flux", get(live::host))
        .route("/n/{code}/flux", get(live::narrator));
    pages
        .merge(streams)
        .route("/healthz", get(health::ready))
        .route("/static/report.css", get(export::style))
        .merge(assets::routes())
        .fallback(problem::lost)
        .layer(CatchPanicLayer::custom(problem::panicked))
        .layer(RequestBodyLimitLayer::new(MOST_BYTES))
        .layer(axum::middleware::from_fn(guard::same_origin))
        // Outside of all that may say no, so that every no gets its words.
        .layer(axum::middleware::from_fn(dress::problems))
        .layer(CompressionLayer::new())
        .layer(axum::middleware::from_fn(guard::headers))
        .with_state(site)
}
