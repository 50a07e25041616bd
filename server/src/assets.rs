//! What a browser loads: the stylesheet, the client and the public files, embedded by the build script.

use app::assets::{Assets, Client};
use axum::{
    Router,
    extract::Path,
    http::{HeaderMap, HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};

/// One embedded file.
struct File {
    address: &'static str,
    kind: &'static str,
    tag: &'static str,
    /// Its address names its content, so it never changes.
    lasting: bool,
    plain: &'static [u8],
    brotli: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Where a page finds its stylesheet and its client.
#[must_use]
pub fn named() -> Assets {
    Assets { style: STYLE, door_style: DOOR_STYLE, desk_style: DESK_STYLE, start: START, phone: PHONE, desk: DESK }
}

/// What a phone loads before its screen is alive, by address; empty in a build without its client.
#[must_use]
pub fn first_load() -> Vec<&'static str> {
    let Some(client) = PHONE else { return Vec::new() };
    vec![STYLE, START, client.js, client.wasm, "/favicon.svg", "/manifest.webmanifest"]
}

/// Bytes of that as they travel: by Brotli over https; by gzip over http, where browsers offer nothing better.
#[must_use]
pub fn first_load_weight(brotli: bool) -> Option<usize> {
    let weight = |file: &File| {
        let squeezed = if brotli { file.brotli.or(file.gzip) } else { file.gzip };
        squeezed.unwrap_or(file.plain).len()
    };
    let load = first_load();
    (!load.is_empty()).then(|| load.into_iter().filter_map(find).map(weight).sum())
}

/// The address of a script among the public files.
#[must_use]
pub fn script(name: &str) -> Option<&'static str> {
    let is_it = |address: &&str| {
        let rest = address.strip_prefix("/static/").and_then(|rest| rest.strip_prefix(name));
        rest.is_some_and(|rest| rest.starts_with('.') && rest.ends_with(".js"))
    };
    FILES.iter().map(|file| file.address).find(is_it)
}

/// The routes of all embedded files: those under `/static/`, and the few that are looked for by name, as `/favicon.svg`.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let mut routes = Router::new().route(
        "/static/{*path}",
        get(async |Path(path): Path<String>, asked: HeaderMap| answer(find(&format!("/static/{path}")), &asked)),
    );
    for file in FILES.iter().filter(|file| !file.lasting) {
        routes = routes.route(file.address, get(async move |asked: HeaderMap| answer(Some(file), &asked)));
    }
    routes
}

fn find(address: &str) -> Option<&'static File> {
    FILES.iter().find(|file| file.address == address)
}

fn answer(file: Option<&'static File>, asked: &HeaderMap) -> Response {
    let Some(file) = file else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let keep = if file.lasting { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
    let about = [
        (header::CACHE_CONTROL, keep),
        (header::CONTENT_TYPE, file.kind),
        (header::ETAG, file.tag),
        (header::VARY, "accept-encoding"),
    ];
    if text(asked, &header::IF_NONE_MATCH).contains(file.tag) {
        return (StatusCode::NOT_MODIFIED, about).into_response();
    }
    let accepted = text(asked, &header::ACCEPT_ENCODING);
    let (encoding, content) = match (file.brotli, file.gzip) {
        (Some(brotli), _) if accepts(accepted, "br") => ("br", brotli),
        (_, Some(gzip)) if accepts(accepted, "gzip") => ("gzip", gzip),
        _ => return (about, file.plain).into_response(),
    };
    (about, [(header::CONTENT_ENCODING, encoding)], content).into_response()
}

/// What a header says, or nothing.
fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// Whether an `Accept-Encoding` names this encoding, and not to refuse it.
fn accepts(list: &str, encoding: &str) -> bool {
    list.split(',').any(|offer| {
        let (name, weight) = offer.split_once(';').unwrap_or((offer, ""));
        let refused = weight.trim().strip_prefix("q=").is_some_and(|weight| weight.trim().parse() == Ok(0.0));
        name.trim().eq_ignore_ascii_case(encoding) && !refused
    })
}

#[cfg(test)]
mod tests {
    use super::{FILES, accepts, find, first_load, named, script};

    #[test]
    fn what_a_page_names_is_embedded() {
        let assets = named();
        let clients = [assets.phone, assets.desk].into_iter().flatten();
        let named = clients.flat_map(|client| [client.js, client.wasm]).chain([assets.style, assets.start]);
        assert!(named.into_iter().all(|address| find(address).is_some()));
        assert!(first_load().into_iter().all(|address| find(address).is_some()));
        assert!(script("trial").is_some() && script("tria").is_none());
    }

    #[test]
    fn every_lasting_address_names_its_content() {
        for file in FILES.iter().filter(|file| file.lasting) {
            assert!(file.address.contains(file.tag.trim_matches('"')), "{}", file.address);
        }
    }

    #[test]
    fn an_encoding_is_used_only_where_it_is_accepted() {
        assert!(accepts("gzip, deflate, br;q=0.8", "br"));
        assert!(!accepts("gzip, deflate", "br"));
        assert!(!accepts("br;q=0, gzip", "br"));
        assert!(!accepts("brotli", "br"));
    }
}
