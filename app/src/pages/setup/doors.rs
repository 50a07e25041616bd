//! The last step: the doors.

use super::Preparing;
use super::form::Form;
use crate::parts::desk_nav::Desk;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use workshop::day::Doors;

pub(super) fn draw(preparing: &Preparing) -> AnyView {
    let words = words::setup(preparing.language());
    let form = Form::new("portes", preparing.refused.as_ref());
    let (other, value) = match preparing.doors {
        Doors::Closed => (Doors::Open, "open"),
        Doors::Open => (Doors::Closed, "closed"),
    };
    // What to do next is warm: first the doors, then the console.
    let (act, then) = match preparing.doors {
        Doors::Closed => ("button button-act button-grand", "button"),
        Doors::Open => ("button", "button button-act button-grand"),
    };
    let change = if preparing.over {
        view! { <p class="note">{words.over}</p> }.into_any()
    } else {
        view! {
            <form method="post" action=preparing.action("portes") class="stack">
                {preparing.hidden_deed()}
                {form.sentence()}
                <p><button class=act name="doors" value=value>{(words.set_doors)(other)}</button></p>
            </form>
        }
        .into_any()
    };
    view! {
        <section class="stack" aria-labelledby="doors">
            <h2 id="doors">{(words.doors)(preparing.doors)}</h2>
            <p>{(words.doors_help)(preparing.doors)}</p>
            <p class="join-code-line"><span>{words.room_code}</span>" "<b class="code">{preparing.code.clone()}</b></p>
            {change}
            <p class="row">
                <a class=then href=Desk::Console.address(&preparing.code)>
                    {words.to_console}
                    <Icon name=IconName::ARROW_RIGHT />
                </a>
                <a class="button button-quiet" href=Desk::Invite.address(&preparing.code)>
                    <Icon name=IconName::QR />
                    {words.invite}
                </a>
            </p>
        </section>
    }
    .into_any()
}
