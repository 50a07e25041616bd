//! What holds for every request: its origin, the headers of its answer, and a limit on guessing.

use super::Problem;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::DefaultClock;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;

/// No inline script or style, nothing from elsewhere; `wasm-unsafe-eval` lets the client's own WebAssembly start.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// Refuses what another site makes a browser send. Over plain http browsers send no `Sec-Fetch-Site` to a LAN address,
/// so the host of `Origin` is compared with `Host`; a script that sends neither carries no one else's cookie.
pub async fn same_origin(request: Request, next: Next) -> Response {
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if changes && !is_same_origin(&request) {
        return Problem::ForeignOrigin.into_response();
    }
    next.run(request).await
}

fn is_same_origin(request: &Request) -> bool {
    let header = |name: HeaderName| request.headers().get(name).and_then(|value| value.to_str().ok());
    if header(HeaderName::from_static("sec-fetch-site")).is_some_and(|site| site != "same-origin" && site != "none") {
        return false;
    }
    let Some(origin) = header(header::ORIGIN) else { return true };
    let host = header(header::HOST).or_else(|| request.uri().authority().map(|authority| authority.as_str()));
    origin.split_once("://").is_some_and(|(_, origin)| Some(origin) == host)
}

/// The headers that every answer carries.
pub async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
        ),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ] {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Wrong codes and links, counted by address. A whole room shares one address, so the burst is generous; right codes
/// are never counted.
#[derive(Debug)]
pub struct Guesses {
    limiter: RateLimiter<IpAddr, DefaultKeyedStateStore<IpAddr>, DefaultClock>,
}

/// Wrong guesses that one address may make at once…
const BURST: NonZeroU32 = NonZeroU32::new(120).expect("not zero");
/// …and from then on in a minute: at that pace one code in 191 million is not found in a lifetime.
const EACH_MINUTE: NonZeroU32 = NonZeroU32::new(60).expect("not zero");

impl Guesses {
    /// Nobody has guessed yet.
    #[must_use]
    pub fn new() -> Self {
        Self { limiter: RateLimiter::keyed(Quota::per_minute(EACH_MINUTE).allow_burst(BURST)) }
    }

    /// Counts a wrong guess; says whether it was one too many.
    ///
    /// # Errors
    /// [`Problem::TooManyGuesses`].
    pub fn wrong(&self, from: IpAddr) -> Result<(), Problem> {
        if self.limiter.len() > 10_000 {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(&from).map_err(|_| Problem::TooManyGuesses)
    }
}

impl Default for Guesses {
    fn default() -> Self {
        Self::new()
    }
}
