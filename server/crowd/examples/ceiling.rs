//! The ceiling: what a bare house could do at most. A post comes in, goes out to every stream, and that is all: no store,
//! no people, no pictures, nothing decided. `bin/load` measures Tablée beside it, in the same run on the same machine.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use axum::serve::ListenerExt as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::net::TcpListener;
use tokio::sync::broadcast;
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::BroadcastStream;

/// Events that a reader may be behind.
const BACKLOG: usize = 16_384;

#[derive(Clone)]
struct Bare {
    events: broadcast::Sender<Bytes>,
    number: Arc<AtomicU64>,
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let bare = Bare { events: broadcast::Sender::new(BACKLOG), number: Arc::default() };
    let router = Router::new().route("/posts", post(take)).route("/stream", get(follow)).with_state(bare);
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("http://{}", listener.local_addr()?);
    let listener = listener.tap_io(|connection| {
        if let Err(error) = connection.set_nodelay(true) {
            eprintln!("a connection keeps its delay: {error}");
        }
    });
    axum::serve(listener, router).await
}

async fn take(State(bare): State<Bare>, body: String) -> StatusCode {
    let number = bare.number.fetch_add(1, Ordering::Relaxed) + 1;
    // Nobody looking on is no error.
    let _nobody = bare.events.send(format!("id: {number}\nevent: post\ndata: {body}\n\n").into());
    StatusCode::CREATED
}

async fn follow(State(bare): State<Bare>) -> Response {
    // A reader that falls behind loses events here; the run then counts them as lost.
    let events = BroadcastStream::new(bare.events.subscribe());
    let beat = tokio_stream::once(Ok(Bytes::from_static(b"event: beat\ndata: {}\n\n")));
    let body = Body::from_stream(beat.chain(events));
    ([(header::CONTENT_TYPE, "text/event-stream")], body).into_response()
}
