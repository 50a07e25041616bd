//! Menus of themes.

use super::state::Board;
use leptos::prelude::*;
use workshop::ThemeId;

/// The themes as options of a menu, but for one.
#[component]
pub fn ThemeOptions(but: Option<ThemeId>) -> impl IntoView {
    let board = expect_context::<Board>();
    move || {
        let option = |(id, name): &(ThemeId, String)| view! { <option value=id.to_string()>{name.clone()}</option> };
        board.themes.with(|themes| themes.iter().filter(|(id, _)| Some(*id) != but).map(option).collect_view())
    }
}
