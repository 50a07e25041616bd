//! What the browser remembers over a reload, a closed tab and a restart: local storage, which plain http has too.

use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Keeps a value under a name. A full or forbidden storage keeps nothing; the page still holds it.
pub fn keep(name: &str, value: &impl Serialize) {
    if let (Some(storage), Ok(json)) = (storage(), serde_json::to_string(value)) {
        let _kept = storage.set_item(name, &json);
    }
}

/// What was kept under a name, if it still reads.
#[must_use]
pub fn recall<T: DeserializeOwned>(name: &str) -> Option<T> {
    let json = storage()?.get_item(name).ok()??;
    serde_json::from_str(&json).ok()
}

/// Forgets what was kept under a name.
pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _forgotten = storage.remove_item(name);
    }
}
