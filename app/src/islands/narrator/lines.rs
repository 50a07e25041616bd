//! The lines that rest on her story: she agrees to each, or says what it should say.

use super::State;
use crate::browser::{self, Answer, typed_text};
use crate::parts::text_area::escaped;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use workshop::PostId;
use workshop::approval::Verdict;
use workshop::sight::StoryLine;

/// As the server reads it.
#[derive(Serialize)]
struct Word {
    line: PostId,
    verdict: Verdict,
    remark: String,
}

/// All of them, those that name her first.
#[component]
pub fn Lines() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::narrator(state.language);
    let lines = Memo::new(move |_| {
        let lines = state.picture.with(|picture| picture.lines.clone());
        lines.into_iter().map(|line| StoryLine { verdict: None, remark: None, ..line }).collect::<Vec<_>>()
    });
    let left = move || state.picture.with(|picture| picture.lines.iter().filter(|line| line.verdict.is_none()).count());
    let none = move || lines.with(Vec::is_empty);
    view! {
        <section class="narrator-lines" aria-labelledby="lines">
            <h2 id="lines">{words.lines}</h2>
            <p>{move || if none() { words.lines_none } else { words.lines_help }}</p>
            <p class="fact" role="status">{move || (!none()).then(|| (words.to_read)(left()))}</p>
            <ul class="bare">
                // A line that reads otherwise is another to her; her word on it changes within.
                <For each=move || lines.get() key=|line| line.clone() let:line><Line line /></For>
            </ul>
        </section>
    }
}

#[component]
fn Line(line: StoryLine) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::narrator(state.language);
    let id = line.line;
    let theme = line.theme.unwrap_or_else(|| words.no_theme.to_owned());
    let said = Memo::new(move |_| {
        let find = |lines: &[StoryLine]| {
            let line = lines.iter().find(|line| line.line == id)?;
            Some((line.verdict?, line.remark.clone()))
        };
        state.picture.with(|picture| find(&picture.lines))
    });
    view! {
        <li id=format!("ligne-{id}") class="story-line">
            <p class="fact" dir="auto">{theme}</p>
            {line.names_her.then(|| view! { <p><span class="chip"><Icon name=IconName::EYE />{words.names_you}</span></p> })}
            <blockquote dir="auto">{line.text}</blockquote>
            <div role="status">
                {move || said.get().map(|(verdict, remark)| match verdict {
                    Verdict::Agreed => view! {
                        <p class="state state-sent"><Icon name=IconName::CHECK />{words.agreed}</p>
                    }.into_any(),
                    Verdict::Amend => view! {
                        <p class="state state-waiting"><Icon name=IconName::PENCIL />{words.amended}</p>
                        <p><q dir="auto">{remark}</q></p>
                    }.into_any(),
                })}
            </div>
            <Reply line=id />
        </li>
    }
}

/// Her word, as two plain forms.
#[component]
fn Reply(line: PostId) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::narrator(state.language);
    let address = format!("/n/{}/lignes", state.code.get_value());
    let kept = StoredValue::new(format!("tablee/{}/temoin/{line}", state.code.get_value()));
    let refused = state.refused.get_value().filter(|refused| refused.line == line);
    let first = refused.as_ref().map(|refused| refused.remark.clone()).unwrap_or_default();
    let (remark, open) = (RwSignal::new(first.clone()), RwSignal::new(refused.is_some()));
    let sentence = RwSignal::new(refused.map(|refused| refused.sentence));
    // What she had begun to write when the page went away.
    Effect::new(move |_| {
        if let Some(begun) =
            browser::recall::<String>(&kept.get_value()).filter(|_| remark.with_untracked(String::is_empty))
        {
            remark.set(begun);
            open.set(true);
        }
    });
    let say = move |event: leptos::ev::SubmitEvent, verdict: Verdict| {
        event.prevent_default();
        let remark = if verdict == Verdict::Amend { remark.get_untracked() } else { String::new() };
        spawn_local(async move {
            let address = format!("/n/{}/lignes", state.code.get_value());
            sentence.set(match browser::post(&address, &Word { line, verdict, remark }).await {
                Answer::Done => {
                    open.set(false);
                    browser::forget(&kept.get_value());
                    None
                }
                Answer::Refused(sentence) => Some(sentence),
                Answer::Later(_) | Answer::Unreachable => Some(words::room(state.language).offline.to_owned()),
            });
        });
    };
    let writes = move |event: leptos::ev::Event| {
        let typed = typed_text(&event);
        let _kept = browser::keep(&kept.get_value(), &typed);
        remark.set(typed);
    };
    let unfolded = move |event: leptos::ev::Event| {
        open.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
    };
    let (field, hint) = (format!("remarque-{line}"), format!("remarque-{line}-aide"));
    view! {
        <div class="story-reply">
            <form method="post" action=address.clone() on:submit=move |event| say(event, Verdict::Agreed)>
                <input type="hidden" name="line" value=line.to_string() />
                <button class="button" name="verdict" value="agreed"><Icon name=IconName::CHECK />{words.agree}</button>
            </form>
            <details prop:open=move || open.get() open=open.get_untracked() on:toggle=unfolded>
                <summary class="button"><Icon name=IconName::PENCIL />{words.amend}</summary>
                <form method="post" action=address on:submit=move |event| say(event, Verdict::Amend)>
                    <input type="hidden" name="line" value=line.to_string() />
                    <label class="field" for=field>
                        {words.should_say}
                        <span class="hint" id=hint.clone()>{words.should_say_help}</span>
                        <textarea
                            id=field.clone()
                            name="remark"
                            required
                            dir="auto"
                            aria-describedby=hint.clone()
                            inner_html=escaped(&first)
                            prop:value=move || remark.get()
                            on:input=writes
                        ></textarea>
                    </label>
                    <button class="button button-act" name="verdict" value="amend"><Icon name=IconName::SEND />{words.send}</button>
                </form>
            </details>
            <p class="error" role="alert">{move || sentence.get()}</p>
        </div>
    }
}
