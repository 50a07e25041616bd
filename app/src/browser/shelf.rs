//! What the browser remembers over a reload, a closed tab and a restart: local storage, which plain http has too.

use super::outside::listen;
use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::{Storage, StorageEvent};

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Keeps a value under a name. A full or forbidden storage keeps nothing and the answer is no; the page still holds it.
pub fn keep(name: &str, value: &impl Serialize) -> bool {
    match (storage(), serde_json::to_string(value)) {
        (Some(storage), Ok(json)) => storage.set_item(name, &json).is_ok(),
        (None, _) | (_, Err(_)) => false,
    }
}

/// What was kept under a name, if it still reads.
#[must_use]
pub fn recall<T: DeserializeOwned>(name: &str) -> Option<T> {
    let json = storage()?.get_item(name).ok()??;
    serde_json::from_str(&json).ok()
}

/// All that was kept under names that begin so, and still reads.
#[must_use]
pub fn recall_all<T: DeserializeOwned>(begin: &str) -> Vec<T> {
    let Some(storage) = storage() else { return Vec::new() };
    let names = (0..storage.length().unwrap_or(0)).filter_map(|place| storage.key(place).ok()?);
    names.filter(|name| name.starts_with(begin)).filter_map(|name| recall(&name)).collect()
}

/// Forgets what was kept under a name.
pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _forgotten = storage.remove_item(name);
    }
}

/// Calls back with the name of what another tab has kept or forgotten.
pub fn on_kept(mut call: impl FnMut(&str) + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, "storage", move |event: StorageEvent| {
            // Without a name somebody has emptied all of it: the page still holds what it holds.
            if let Some(name) = event.key() {
                call(&name);
            }
        });
    }
}
