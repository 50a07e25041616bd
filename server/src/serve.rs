//! From a listener and a store to a served room, and back to a closed store.

use crate::help::House;
use crate::room::{Rooms, recover};
use crate::store::Store;
use crate::{clock, http};
use axum::serve::ListenerExt as _;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// Time for requests and streams to end once the server is told to stop…
const FAREWELL: Duration = Duration::from_secs(3);
/// …then for the rooms to write what is left to write. Together they leave a moment of the five seconds within which
/// whoever stops a server expects it to be gone.
const LAST_WORDS: Duration = Duration::from_millis(1_500);

/// Serves until `stopping` resolves; then ends the streams, lets what is under way finish, closes the rooms and the
/// store. `address` is the one that phones reach.
///
/// # Errors
/// Where the listener fails.
pub async fn serve(
    listener: TcpListener,
    store: Store,
    address: String,
    house: House,
    stopping: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    clock::start();
    let (stop, stopped) = watch::channel(false);
    let rooms = Arc::new(Rooms::new(store.clone(), stopped.clone(), house));
    let router = http::router(http::Site::new(Arc::clone(&rooms), &address));
    // A frame of a stream is small and must not wait for the next one.
    let listener = listener.tap_io(|connection| {
        if let Err(error) = connection.set_nodelay(true) {
            tracing::debug!(%error, "a connection keeps its delay");
        }
    });
    let told = async move {
        stopping.await;
        tracing::info!("stopping");
        // Streams listen to this and end, so that their phones look for us again at once.
        stop.send_replace(true);
    };
    let server = axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>());
    let served = tokio::select! {
        served = server.with_graceful_shutdown(told) => served,
        () = late(stopped) => {
            tracing::warn!("some connections did not end in time");
            Ok(())
        }
        () = clock::watch() => Ok(()),
        () = recover(store.clone()) => Ok(()),
    };
    let closed = async {
        rooms.close().await;
        store.close().await;
    };
    if tokio::time::timeout(LAST_WORDS, closed).await.is_err() {
        tracing::warn!("the disk takes too long: a snapshot may be missing, what was acknowledged is there");
    }
    tracing::info!("stopped");
    served
}

/// Resolves some time after the server was told to stop.
async fn late(mut stopped: watch::Receiver<bool>) {
    if stopped.wait_for(|stopped| *stopped).await.is_err() {
        tracing::debug!("nobody is left to say when to stop");
    }
    tokio::time::sleep(FAREWELL).await;
}
