//! My page: what I began, what I sent, what waits for me.

use form::Lang;
use leptos::prelude::*;

use crate::words::Words;

/// A draft in the list.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Its id.
    pub id: String,
    /// The service.
    pub title: String,
    /// The language of its name, where it isn't the page's.
    pub lang: Option<Lang>,
    /// For whom, when not for oneself.
    pub party: Option<String>,
    /// When it was last saved, written out.
    pub saved: String,
    /// Days until it is deleted.
    pub days_left: i64,
    /// Who began it and asked the person to fill it in too; only that one may delete it.
    pub begun_by: Option<String>,
}

/// A case in the list.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its reference.
    pub reference: String,
    /// The service.
    pub title: String,
    /// The language of its name, where it isn't the page's.
    pub lang: Option<Lang>,
    /// When it was sent, written out.
    pub received: String,
    /// The key of its status' word.
    pub status: String,
    /// What it waits for, when it waits for the person.
    pub waits: Option<Waits>,
}

/// Somebody's application that the person must sign, or has answered.
#[derive(Clone, Debug)]
pub struct Signature {
    /// Its reference.
    pub reference: String,
    /// The service.
    pub title: String,
    /// The language of its name, where it isn't the page's.
    pub lang: Option<Lang>,
    /// The last day to sign, written out, while it waits for the person.
    pub until: Option<String>,
    /// What they answered, and when, in words.
    pub answered: Option<String>,
    /// The key of its status' word.
    pub status: String,
}

/// Somebody's draft that the person is asked to fill in too.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// Its id.
    pub id: String,
    /// The service.
    pub title: String,
    /// The language of its name, where it isn't the page's.
    pub lang: Option<Lang>,
    /// Who asks.
    pub from: String,
}

/// What a case waits for: something the person has to do or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Waits {
    /// An answer to a question.
    Answer,
    /// A decision that wasn't opened yet.
    Decision,
    /// Files that are still to come, the first until this day, written out.
    Files(String),
    /// A message that wasn't read yet.
    Message,
}

impl Waits {
    fn words(self, words: Words) -> String {
        match self {
            Waits::Answer => words.t("my-waits-answer"),
            Waits::Decision => words.t("my-waits-decision"),
            Waits::Files(day) => words.with("my-waits-files", [("day", day.into())]),
            Waits::Message => words.t("my-waits-message"),
        }
    }
}

/// What My page shows.
#[derive(Clone, Debug)]
pub struct My {
    /// Whether a draft was saved just now.
    pub saved: bool,
    /// Whether a draft was deleted just now.
    pub deleted: bool,
    /// Whether somebody's draft was left just now.
    pub left: bool,
    /// Open drafts.
    pub drafts: Vec<Draft>,
    /// Cases, the newest first.
    pub cases: Vec<Case>,
    /// What others ask the person to sign, the newest first.
    pub signatures: Vec<Signature>,
    /// What others ask the person to fill in with them, the newest first.
    pub invitations: Vec<Invitation>,
}

/// The page.
pub fn my(page: My, words: Words) -> AnyView {
    let notice = match (page.saved, page.deleted) {
        (true, _) => Some("my-saved"),
        (_, true) => Some("my-deleted"),
        _ if page.left => Some("my-left"),
        _ => None,
    };
    let notice = notice
        .map(|key| view! { <div class="ds-alert" data-color="success" role="status"><p>{words.t(key)}</p></div> });
    let empty =
        page.drafts.is_empty() && page.cases.is_empty() && page.signatures.is_empty() && page.invitations.is_empty();
    let invitations = page.invitations.into_iter().map(|one| one_invitation(one, words));
    let drafts: Vec<_> = page.drafts.into_iter().map(|draft| one_draft(draft, words)).collect();
    let drafts = (!drafts.is_empty()).then(|| {
        view! { <section aria-labelledby="drafts-title"><h2 class="ds-heading" data-size="md" id="drafts-title">{words.t("my-drafts")}</h2><ul class="cards">{drafts}</ul></section> }
    });
    let (waiting, others): (Vec<Case>, Vec<Case>) = page.cases.into_iter().partition(|case| case.waits.is_some());
    let list = |cases: Vec<Case>| cases.into_iter().map(|case| one_case(case, words)).collect::<Vec<_>>();
    let (to_sign, signed): (Vec<Signature>, Vec<Signature>) =
        page.signatures.into_iter().partition(|signature| signature.until.is_some());
    let sign = |all: Vec<Signature>| all.into_iter().map(|one| one_signature(one, words)).collect::<Vec<_>>();
    let (waiting, cases) = (invitations.chain(sign(to_sign)).chain(list(waiting)).collect::<Vec<_>>(), list(others));
    let signed = sign(signed);
    let signed = (!signed.is_empty()).then(|| {
        view! { <section aria-labelledby="signed-title"><h2 class="ds-heading" data-size="md" id="signed-title">{words.t("my-signed")}</h2><ul class="cards">{signed}</ul></section> }
    });
    let waiting = (!waiting.is_empty()).then(|| {
        view! { <section aria-labelledby="waiting-title"><h2 class="ds-heading" data-size="md" id="waiting-title">{words.t("my-waiting")}</h2><ul class="cards">{waiting}</ul></section> }
    });
    let cases = (!cases.is_empty()).then(|| {
        view! { <section aria-labelledby="cases-title"><h2 class="ds-heading" data-size="md" id="cases-title">{words.t("my-cases")}</h2><ul class="cards">{cases}</ul></section> }
    });
    view! {
        <div class="my narrow">
            {notice}
            <h1 class="ds-heading" data-size="lg">{words.t("nav-my")}</h1>
            {empty.then(|| view! { <p class="ds-paragraph">{words.t("my-empty")}</p> })}
            {waiting}
            {drafts}
            {cases}
            {signed}
            <p><a class="ds-link" href=words.path("/my/about")>{words.t("about-title")}</a></p>
            <p><a class="ds-link" href=words.path("")>{words.t("my-find")}</a></p>
        </div>
    }
    .into_any()
}

fn one_draft(draft: Draft, words: Words) -> AnyView {
    let href = words.path(&format!("/draft/{}", draft.id));
    let party = draft
        .party
        .map(|party| view! { <p class="party">{words.with("nav-on-behalf", [("party", party.into())])}</p> });
    let begun = draft
        .begun_by
        .as_ref()
        .map(|name| view! { <p class="party">{words.with("my-together", [("name", name.clone().into())])}</p> });
    let delete = draft.begun_by.is_none().then(|| delete(&draft.title, &href, words));
    view! {
        <li class="ds-card">
            <h3 class="ds-heading" data-size="xs"><a class="ds-link" href=href.clone() lang=draft.lang.map(Lang::code)>{draft.title}</a></h3>
            {party}
            {begun}
            <p class="help">{words.with("my-saved-at", [("time", draft.saved.into())])} " " {words.with("my-days-left", [("days", draft.days_left.into())])}</p>
            {delete}
        </li>
    }
    .into_any()
}

fn delete(title: &str, href: &str, words: Words) -> AnyView {
    let what = words.with("my-delete-what", [("title", title.to_owned().into())]);
    view! {
        <details class="ds-details">
            <summary>{words.t("my-delete")} <span class="visually-hidden">" " {what}</span></summary>
            <form method="post" action=format!("{href}/delete")>
                <p class="ds-paragraph">{words.t("my-delete-sure")}</p>
                <button class="ds-button" data-color="danger" data-variant="secondary" type="submit">{words.t("my-delete-do")}</button>
            </form>
        </details>
    }
    .into_any()
}

fn one_invitation(invitation: Invitation, words: Words) -> AnyView {
    let href = words.path(&format!("/invitation/{}", invitation.id));
    view! {
        <li class="ds-card">
            <h3 class="ds-heading" data-size="xs"><a class="ds-link" href=href lang=invitation.lang.map(Lang::code)>{invitation.title}</a></h3>
            <p class="waits"><strong>{words.with("my-invited", [("name", invitation.from.into())])}</strong></p>
        </li>
    }
    .into_any()
}

fn one_case(case: Case, words: Words) -> AnyView {
    let href = words.path(&format!("/case/{}", case.reference));
    let color = if case.waits.is_some() { "warning" } else { "info" };
    let waits = case.waits.map(|waits| view! { <p class="waits"><strong>{waits.words(words)}</strong></p> });
    view! {
        <li class="ds-card">
            <h3 class="ds-heading" data-size="xs"><a class="ds-link" href=href lang=case.lang.map(Lang::code)>{case.title}</a></h3>
            {waits}
            <p><span class="ds-tag" data-color=color>{words.t(&case.status)}</span></p>
            <p class="help">{words.with("my-received", [("time", case.received.into()), ("reference", case.reference.into())])}</p>
        </li>
    }
    .into_any()
}

fn one_signature(signature: Signature, words: Words) -> AnyView {
    let href = words.path(&format!("/case/{}/sign", signature.reference));
    let until = signature.until.map(|day| {
        view! { <p class="waits"><strong>{words.with("my-sign", [("day", day.into())])}</strong></p> }
    });
    let answered = signature.answered.map(|what| view! { <p>{what}</p> });
    view! {
        <li class="ds-card">
            <h3 class="ds-heading" data-size="xs"><a class="ds-link" href=href lang=signature.lang.map(Lang::code)>{signature.title}</a></h3>
            {until}
            {answered}
            <p><span class="ds-tag" data-color="info">{words.t(&signature.status)}</span></p>
            <p class="help">{words.with("case-reference", [("reference", signature.reference.into())])}</p>
        </li>
    }
    .into_any()
}
