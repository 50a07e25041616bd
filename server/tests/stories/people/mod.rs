//! A house with the real server in it, and the people who come there with their browsers.
//!
//! Nothing is mocked: the server listens on a port of its own, the store is a file, everybody speaks http. A wait is
//! bounded only so that a fault fails a test instead of hanging it.

pub mod at_table;
pub mod browser;
pub mod curl;
pub mod ear;
pub mod facilitator;
pub mod machine;
pub mod patient;
pub mod phone;
pub mod reading;
pub mod wifi;
pub mod wishes;

pub use browser::{Answer, Browser};
pub use ear::Ear;
pub use facilitator::Facilitator;
pub use phone::Phone;

use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tablee::clock;
use tablee::founding::{Wish, found};
use tablee::help;
use tablee::room::{Room, Rooms};
use tablee::serve::serve;
use tablee::store::{Batch, Secret, Store};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::{oneshot, watch};
use tokio::task::JoinHandle;
use uuid::Uuid;
use workshop::command::Description;
use workshop::template::Template;
use workshop::{Command, Entry, Moment, PhaseKind, Privacy, TableId, Who, Workshop, WorkshopId};

/// How long anybody waits before a test gives up.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// A data folder, and the server at work on it.
pub struct House {
    folder: TempDir,
    served: Option<Served>,
    address: SocketAddr,
}

struct Served {
    store: Store,
    stop: oneshot::Sender<()>,
    task: JoinHandle<io::Result<()>>,
}

impl House {
    /// An empty house on a free port.
    pub async fn open() -> Self {
        let folder = TempDir::new().expect("a folder can be made");
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port is free");
        let address = listener.local_addr().expect("it has an address");
        let mut house = Self { folder, served: None, address };
        house.serve(listener).await;
        house
    }

    async fn serve(&mut self, listener: TcpListener) {
        let store = Store::open(self.path()).await.expect("the store opens");
        let (stop, stopped) = oneshot::channel();
        let told = async move {
            // Dropped without a word, it means the same.
            let _told = stopped.await;
        };
        let task = tokio::spawn(serve(listener, store.clone(), self.base(), help::House::new(None), told));
        self.served = Some(Served { store, stop, task });
    }

    /// Stops gracefully, as on Ctrl-C; comes back once the store is closed.
    pub async fn close(&mut self) {
        let Served { stop, task, .. } = self.served.take().expect("the house is open");
        stop.send(()).expect("the server listens for it");
        task.await.expect("the server does not panic").expect("it serves to the end");
    }

    /// Serves the same folder again on the same port.
    pub async fn reopen(&mut self) {
        let listener = TcpListener::bind(self.address).await.expect("the port is free again");
        self.serve(listener).await;
    }

    pub async fn restart(&mut self) {
        self.close().await;
        self.reopen().await;
    }

    pub fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn store(&self) -> &Store {
        &self.served.as_ref().expect("the house is open").store
    }

    /// A workshop's room as a second server would open it on the same folder; it stands as long as what comes with it.
    pub async fn room_of(&self, workshop: WorkshopId) -> ((watch::Sender<bool>, Rooms), Arc<Room>) {
        let store = Store::open(self.path()).await.expect("the store opens");
        let (stop, stopping) = watch::channel(false);
        let rooms = Rooms::new(store, stopping, help::House::new(None));
        let room = rooms.by_id(workshop).await.expect("the store answers").expect("there is one");
        ((stop, rooms), room)
    }

    /// Three tables, three rounds, five themes, and Hélène, who founded it.
    pub async fn workshop(&self, privacy: Privacy) -> Facilitator {
        self.workshop_called("Culture et ruralité", privacy).await
    }

    pub async fn workshop_called(&self, title: &str, privacy: Privacy) -> Facilitator {
        let wish = Wish {
            id: WorkshopId(Uuid::new_v4()),
            description: Description { title: title.into(), ..Description::default() },
            privacy,
            retention_days: 90,
            template: Some(Template::LearningTables),
        };
        let founded = found(self.store(), &wish, clock::now()).await.expect("it is founded");
        let (known, founder) = founded.expect("it is new");
        let secret = self.entrust(known.id, Who::Facilitator(founder)).await;
        Facilitator::comes(self.browser(), known.id, &known.code, founder, &secret).await
    }

    /// Another facilitator, whom the first invites.
    pub async fn colleague(&self, of: &Facilitator) -> Facilitator {
        let secret = of.invites("facilitator").await;
        let known = Secret::parse(&secret).expect("it is a secret");
        let Some((_, Who::Facilitator(her))) = self.store().redeem(&known).await.expect("the store answers") else {
            panic!("the link makes a facilitator");
        };
        Facilitator::comes(self.browser(), of.workshop, &of.code, her, &secret).await
    }

    /// The screen on the wall, opened with a wall link.
    pub async fn wall(&self, of: &Facilitator) -> Browser {
        let secret = of.invites("wall").await;
        let browser = self.browser();
        let answer = browser.get(&format!("/f/{secret}")).await;
        assert_eq!((answer.status, answer.location()), (303, format!("/mur/{}", of.code).as_str()));
        browser
    }

    async fn entrust(&self, workshop: WorkshopId, who: Who) -> String {
        let secret = self.store().entrust(workshop, who, clock::now()).await.expect("a link can be made");
        secret.reveal().to_owned()
    }

    /// A browser that has never been here.
    pub fn browser(&self) -> Browser {
        Browser::new(&self.base())
    }

    /// A phone held at the door of a workshop.
    pub fn phone(&self, of: &Facilitator) -> Phone {
        Phone::new(self.browser(), of.code.as_str())
    }

    /// The log of a workshop as it is on the disk.
    pub async fn log(&self, workshop: WorkshopId) -> Vec<Entry> {
        self.store().load(workshop).await.expect("the log reads")
    }

    /// What the disk says of a workshop whether anybody serves it or not, by a store of its own.
    pub async fn on_disk(&self, workshop: WorkshopId) -> Workshop {
        let store = Store::open(self.path()).await.expect("the store opens");
        let log = store.load(workshop).await.expect("the log reads");
        store.close().await;
        Workshop::replay(workshop, &log)
    }

    /// While nobody serves: lets something have happened at another time, since tests cannot wait for a clock.
    pub async fn let_happen(&self, workshop: WorkshopId, who: Who, command: &Command, at: Moment) {
        assert!(self.served.is_none(), "the house is closed");
        let store = Store::open(self.path()).await.expect("the store opens");
        let log = store.load(workshop).await.expect("the log reads");
        let entries = Workshop::replay(workshop, &log).decide(who, command, at).expect("it may happen");
        store.append(workshop, &[Batch { command: None, entries }]).await.expect("it is written");
        store.close().await;
    }
}

/// The first harvest: Ann and Chloé sit together at table 1, Ben alone at table 2.
pub struct Harvest {
    pub house: House,
    pub helene: Facilitator,
    pub ann: Phone,
    pub ben: Phone,
    pub chloe: Phone,
}

impl Harvest {
    pub async fn begun() -> Self {
        Self::begun_with(Privacy::Pseudonym, ["Ann", "Ben", "Chloé"]).await
    }

    pub async fn begun_with(privacy: Privacy, names: [&str; 3]) -> Self {
        let house = House::open().await;
        let helene = house.workshop(privacy).await;
        helene.opens_the_doors().await;
        let [mut ann, mut ben, mut chloe] = [house.phone(&helene), house.phone(&helene), house.phone(&helene)];
        for ((phone, name), tables) in
            [&mut ann, &mut ben, &mut chloe].into_iter().zip(names).zip([[1, 2, 3], [2, 3, 1], [1, 3, 2]])
        {
            assert_eq!(phone.joins(name).await.status, 201);
            helene.seats(phone, tables.map(TableId)).await;
        }
        let mut ear = helene.listens().await;
        helene.goes_to(PhaseKind::Harvest, Some(1)).await;
        // Until all of it has been told, so that what a story does next comes by itself.
        ear.until(helene.number().await).await;
        Self { house, helene, ann, ben, chloe }
    }
}
