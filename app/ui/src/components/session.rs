//! The warning that the login ends (WCAG 2.2.1).

use leptos::prelude::*;

use crate::words::Words;

/// What `session.js` says in good time, and when it is over. `left` are the seconds until then, unless the login is used
/// meanwhile; `saved` is the key of what has become of what was typed.
pub fn session(left: i64, saved: Option<&str>, words: Words) -> AnyView {
    let time = words.with("session-text", [("time", "{time}".into())]);
    let text = saved.into_iter().fold(time, |text, saved| format!("{text} {}", words.t(saved)));
    view! {
        <dialog class="ds-dialog" id="session" role="alertdialog" aria-labelledby="session-title" aria-describedby="session-text"
            data-left=left.to_string() data-title=words.t("session-title") data-text=text
            data-go-on=words.t("session-go-on") data-over-title=words.t("session-over-title")
            data-over-text=words.t("session-over-text") data-login=words.t("session-login")>
            <h2 class="ds-heading" data-size="sm" id="session-title">{words.t("session-title")}</h2>
            <p id="session-text"></p>
            <button class="ds-button" data-variant="primary" type="button">{words.t("session-go-on")}</button>
        </dialog>
    }
    .into_any()
}
