//! A server that is asked to stop: streams end so that their phones look for it again, what is under way is finished,
//! and nobody who is stuck holds it up.

use crate::people::machine::Machine;
use crate::people::{Ear, Harvest, PATIENCE};
use futures::{StreamExt as _, stream};
use reqwest::{Body, Method};
use serde_json::json;
use std::io::Error;
use tablee::store::Store;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use uuid::Uuid;

#[tokio::test]
async fn asked_to_stop_it_finishes_what_is_under_way_and_goes() {
    let Harvest { mut house, helene, ann, ben, .. } = Harvest::begun().await;
    house.close().await;
    let machine = Machine::on(house.path());
    let (anns, bens) = (ann.browser.turned_to(&machine.base), ben.browser.turned_to(&machine.base));
    let mut streams = [
        ann.listens_at(&machine.base).await,
        ben.listens_at(&machine.base).await,
        Ear::to(helene.browser.turned_to(&machine.base).request(Method::GET, &helene.at("/flux"))).await,
    ];
    for stream in &mut streams {
        stream.hears("picture").await;
    }
    assert_eq!(bens.posts(&ben.at("/contributions"), &json!({ "kind": "idea", "text": "Un bus" })).await.status, 201);

    // Somebody whose contribution is still on its way, and somebody whose phone fell silent in the middle of a word.
    let id = Uuid::now_v7();
    let post = json!({ "id": id, "kind": "idea", "text": "Un marché" }).to_string();
    let (begin, rest) = post.split_at(20);
    let (go_on, waits) = oneshot::channel::<()>();
    let rest = rest.to_owned();
    let slowly = stream::once(async move { Ok::<_, Error>(rest) });
    let slowly = stream::once(std::future::ready(Ok(begin.to_owned()))).chain(slowly_after(waits, slowly));
    let sending = anns.request(Method::POST, &ann.at("/contributions")).header("content-type", "application/json");
    let sending =
        sending.header("accept", "application/json").header("origin", anns.base()).body(Body::wrap_stream(slowly));
    let sending = tokio::spawn(sending.send());
    let mut stuck = TcpStream::connect(machine.base.trim_start_matches("http://")).await.expect("it connects");
    stuck.write_all(b"POST /p/ACDEFG/contributions HTTP/1.1\r\nhost: ").await.expect("it begins");
    // By then both are with the server.
    let page = helene.browser.turned_to(&machine.base).get(&helene.at("")).await;
    assert_eq!(page.status, 200);

    machine.ask_to_stop();
    for stream in &mut streams {
        stream.hears_it_end().await;
    }
    go_on.send(()).expect("she still waits");
    let answer = sending.await.expect("she is not cut off").expect("she is answered");
    assert_eq!(answer.status(), 201, "what was under way is finished");
    let (ended, log) = tokio::time::timeout(PATIENCE, machine.ends()).await.expect("it ends");
    assert_eq!(ended.code(), Some(0), "{log}");
    for said in ["stopping", "some connections did not end in time", "stopped"] {
        assert_eq!(log.matches(said).count(), 1, "{said}: {log}");
    }
    assert!(!log.contains("ERROR"), "{log}");

    let kept = house.on_disk(helene.workshop).await;
    assert!(kept.posts.contains_key(&workshop::PostId(id)));
    let store = Store::open(house.path()).await.expect("the store opens");
    let recalled = store.recall(helene.workshop).await.expect("it is recalled");
    assert_eq!((recalled.taken_in, recalled.workshop), (0, kept), "the next start has nothing to take in");
    store.close().await;
}

/// A stream that waits for a word.
fn slowly_after<T>(word: oneshot::Receiver<()>, then: impl stream::Stream<Item = T>) -> impl stream::Stream<Item = T> {
    stream::once(async move {
        word.await.expect("the word comes");
        then
    })
    .flatten()
}
