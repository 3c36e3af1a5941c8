//! Who must sign, and how far it has come, as people read it.

use form::{Answers, Form, sign::signers};
use jiff::civil::Date;
use store::{
    case::Status,
    id::Reference,
    signature::{self, Signature, State},
};
use ui::{
    Words,
    components::signatures::{Signatures, Signer, Waiting},
};

use crate::{deliveries::mail, error::Result, handlers::citizen::case::OpenCase, state::AppState, written};

/// Who must sign a case and who has, as the applicant or a caseworker reads it; nothing where nobody must.
pub async fn shown(state: &AppState, tx: &mut store::Tx, open: &OpenCase, words: Words) -> Result<Option<Signatures>> {
    let Some(sign_by) = signature::sign_by(tx, &open.case.id).await? else { return Ok(None) };
    let waits = open.case.status == Status::WaitingForSignatures;
    let waiting = waits.then(|| Waiting {
        until: written::day(&sign_by, words.lang),
        link: mail::sign_address(words, state, &open.case.reference),
    });
    let signer = |signature: Signature| {
        let time = signature.answered_at.map(|at| written::time(&at, words.lang)).unwrap_or_default();
        let what = match (signature.state, signature.told.is_some()) {
            (State::Signed, _) => words.with("signature-signed", [("time", time.into())]),
            (State::Declined, _) => words.with("signature-declined", [("time", time.into())]),
            (State::Waiting, _) if !waits => words.t("signature-missing"),
            (State::Waiting, true) => words.t("signature-told"),
            (State::Waiting, false) => words.t("signature-untold"),
        };
        Signer { name: signature.name, what }
    };
    let people = signature::list(tx, &open.case.id).await?.into_iter().map(signer).collect();
    Ok(Some(Signatures { people, waiting }))
}

/// The same for an author, as if it had been sent today and everybody could be told.
pub fn previewed(
    state: &AppState,
    (form, answers): (&Form, &Answers),
    reference: &Reference,
    (today, words): (Date, Words),
) -> Option<Signatures> {
    let people = signers(form, answers).into_iter();
    let people: Vec<_> = people.map(|one| Signer { name: one.name, what: words.t("signature-told") }).collect();
    let sign = form.sign.as_ref().filter(|_| !people.is_empty())?;
    let until = form::format::date(sign.within.after(today), words.lang);
    Some(Signatures { people, waiting: Some(Waiting { until, link: mail::sign_address(words, state, reference) }) })
}
