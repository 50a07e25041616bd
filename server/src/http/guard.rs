//! What holds for every request: its origin, the headers of its answer, and a limit on guessing.

use super::Problem;
use crate::store::Secret;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::DefaultClock;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use std::collections::HashMap;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use workshop::WorkshopId;

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
/// are never counted. Personal codes are shorter, so every try counts, by session and by workshop.
#[derive(Debug)]
pub struct Guesses {
    limiter: RateLimiter<IpAddr, DefaultKeyedStateStore<IpAddr>, DefaultClock>,
    personal: RateLimiter<WorkshopId, DefaultKeyedStateStore<WorkshopId>, DefaultClock>,
    sessions: Mutex<HashMap<(WorkshopId, Vec<u8>), Tries>>,
}

/// What one session has tried.
#[derive(Debug)]
struct Tries {
    count: u8,
    first: Instant,
}

/// Personal codes that a session may try…
const EACH_SESSION: u8 = 5;
/// …in that time; after it, a browser may have found another holder.
const SESSION_FORGETS: Duration = Duration::from_secs(24 * 3_600);
/// Personal codes that may be tried in a workshop in a minute, by however many sessions: sessions cost nothing.
const EACH_WORKSHOP: NonZeroU32 = NonZeroU32::new(60).expect("not zero");

/// Wrong guesses that one address may make at once…
const BURST: NonZeroU32 = NonZeroU32::new(120).expect("not zero");
/// …and from then on in a minute: at that pace one code in 191 million is not found in a lifetime.
const EACH_MINUTE: NonZeroU32 = NonZeroU32::new(60).expect("not zero");

impl Guesses {
    /// Nobody has guessed yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            limiter: RateLimiter::keyed(Quota::per_minute(EACH_MINUTE).allow_burst(BURST)),
            personal: RateLimiter::keyed(Quota::per_minute(EACH_WORKSHOP)),
            sessions: Mutex::default(),
        }
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

    /// Counts a try at a personal code, right or wrong, before anybody looks whose it is; says whether it was one too
    /// many. Whoever brings no session takes from the workshop's tries alone.
    ///
    /// # Errors
    /// [`Problem::TooManyGuesses`].
    pub fn tries(&self, workshop: WorkshopId, session: Option<&Secret>) -> Result<(), Problem> {
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        if sessions.len() > 10_000 {
            sessions.retain(|_, tries| tries.first.elapsed() < SESSION_FORGETS);
        }
        let holder = session.map(|session| (workshop, session.hash()));
        let tried = |tries: &Tries| tries.first.elapsed() < SESSION_FORGETS && tries.count >= EACH_SESSION;
        // A session that has none left takes none from the others either.
        if holder.as_ref().and_then(|holder| sessions.get(holder)).is_some_and(tried) {
            return Err(Problem::TooManyGuesses);
        }
        self.personal.check_key(&workshop).map_err(|_| Problem::TooManyGuesses)?;
        if let Some(holder) = holder {
            let tries = sessions.entry(holder).or_insert(Tries { count: 0, first: Instant::now() });
            if tries.first.elapsed() >= SESSION_FORGETS {
                *tries = Tries { count: 0, first: Instant::now() };
            }
            tries.count = tries.count.saturating_add(1);
        }
        Ok(())
    }
}

impl Default for Guesses {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const HERE: WorkshopId = WorkshopId(Uuid::from_u128(1));
    const THERE: WorkshopId = WorkshopId(Uuid::from_u128(2));

    fn session() -> Secret {
        Secret::draw().expect("there is randomness")
    }

    #[test]
    fn a_session_tries_five_times_and_another_is_not_the_poorer_for_it() {
        let (guesses, ann, ben) = (Guesses::new(), session(), session());
        let tried = (0..100).take_while(|_| guesses.tries(HERE, Some(&ann)).is_ok()).count();
        assert_eq!(tried, 5);
        for _ in 0..100 {
            assert!(guesses.tries(HERE, Some(&ann)).is_err());
        }
        assert_eq!(guesses.tries(HERE, Some(&ben)), Ok(()));
        assert_eq!(guesses.tries(THERE, Some(&ann)), Ok(()), "another workshop is another matter");
    }

    #[test]
    fn a_workshop_takes_sixty_tries_a_minute_from_sessions_and_strangers_together() {
        let guesses = Guesses::new();
        let by_turns = |turn: usize| turn.is_multiple_of(2).then(session);
        let tried = (0..1_000).take_while(|turn| guesses.tries(HERE, by_turns(*turn).as_ref()).is_ok()).count();
        // One a second comes back while they are made.
        assert!((60..120).contains(&tried), "{tried}");
        assert_eq!(guesses.tries(THERE, None), Ok(()));
    }
}
