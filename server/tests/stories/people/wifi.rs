//! A bad Wi-Fi between phones and their server: requests break off half way, answers never arrive.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What the air does to a request.
#[derive(Debug, Clone, Copy)]
pub enum Weather {
    /// So many in ten break off half way.
    Cuts(usize),
    /// The answer to each so many-th is lost after the server has given it.
    Swallows(usize),
}

/// The access point.
pub struct Wifi {
    /// Where phones think that the server is.
    pub base: String,
    /// Requests that came, and those that the air did something to.
    pub counts: Arc<Counts>,
    task: JoinHandle<()>,
}

#[derive(Debug, Default)]
pub struct Counts {
    pub came: AtomicUsize,
    pub spoilt: AtomicUsize,
}

impl Wifi {
    /// Carries requests to a server, in a weather.
    pub async fn to(server: &str, weather: Weather) -> Self {
        let server: SocketAddr = server.trim_start_matches("http://").parse().expect("an address");
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port is free");
        let base = format!("http://{}", listener.local_addr().expect("it has an address"));
        let counts = Arc::new(Counts::default());
        let counting = Arc::clone(&counts);
        let task = tokio::spawn(async move {
            while let Ok((phone, _)) = listener.accept().await {
                let counts = Arc::clone(&counting);
                tokio::spawn(async move {
                    // Whatever goes wrong here is the weather.
                    let _broken = carry(phone, server, weather, &counts).await;
                });
            }
        });
        Self { base, counts, task }
    }
}

impl Drop for Wifi {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// One request a connection: the phone is told so.
async fn carry(mut phone: TcpStream, server: SocketAddr, weather: Weather, counts: &Counts) -> std::io::Result<()> {
    let request = message(&mut phone).await?;
    let count = counts.came.fetch_add(1, Ordering::Relaxed) + 1;
    let mut line = TcpStream::connect(server).await?;
    match weather {
        // Spread over the ten: 0, 3, 6 for three.
        Weather::Cuts(in_ten) if (count * in_ten) % 10 < in_ten => {
            counts.spoilt.fetch_add(1, Ordering::Relaxed);
            line.write_all(&request[..request.len() / 2]).await?;
            return line.shutdown().await;
        }
        Weather::Cuts(_) | Weather::Swallows(_) => line.write_all(&request).await?,
    }
    let answer = message(&mut line).await?;
    match weather {
        Weather::Swallows(each) if count.is_multiple_of(each) => {
            counts.spoilt.fetch_add(1, Ordering::Relaxed);
            Ok(())
        }
        Weather::Swallows(_) | Weather::Cuts(_) => {
            let text = String::from_utf8_lossy(&answer);
            let closing = text.replacen("\r\n", "\r\nconnection: close\r\n", 1);
            phone.write_all(closing.as_bytes()).await
        }
    }
}

/// A whole message, as long as its head says.
async fn message(from: &mut TcpStream) -> std::io::Result<Vec<u8>> {
    let mut read = Vec::new();
    loop {
        if let Some(end) = read.windows(4).position(|run| run == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&read[..end]).to_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok());
            if read.len() >= end + 4 + length.unwrap_or(0) {
                return Ok(read);
            }
        }
        let mut part = [0; 4_096];
        match from.read(&mut part).await? {
            0 => return Err(std::io::ErrorKind::UnexpectedEof.into()),
            taken => read.extend_from_slice(&part[..taken]),
        }
    }
}
