//! The answers of an earlier application, on the first page of a new one.

use leptos::prelude::*;

use crate::words::Words;

/// What is said of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Earlier {
    /// They can be used: when they were sent, in words.
    Offered(String),
    /// They were put in just now: how many.
    Used(u32),
}

/// The offer, a button of the page's form so that what is typed is kept; or how many answers were put in.
pub fn view(earlier: Earlier, words: Words) -> AnyView {
    match earlier {
        Earlier::Offered(sent) => view! {
            <div class="ds-alert" data-color="info">
                <p>{words.t("earlier-text")}</p>
                <button class="ds-button" data-variant="secondary" type="submit" name="do" value="earlier">{words.with("earlier-use", [("sent", sent.into())])}</button>
            </div>
        }
        .into_any(),
        Earlier::Used(count) => view! {
            <div class="ds-alert" data-color="success" role="status" tabindex="-1" autofocus><p>{words.with("earlier-used", [("count", count.into())])}</p></div>
        }
        .into_any(),
    }
}
