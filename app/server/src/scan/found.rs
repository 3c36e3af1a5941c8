//! A file that was sent while the scanner was away turns out to hold a virus: the case says so, and whoever sent the file
//! is asked to send it again. Sent is not lost.

use form::Lang;
use store::{
    event::{self, Actor},
    message::{Kind, Message},
    scan::Place,
};
use ui::Words;

use crate::{
    clock,
    deliveries::mail,
    error::{Error, Result},
    handlers::citizen::case::OpenCase,
    state::AppState,
};

/// Tells those of the case. In a draft the question says it.
pub async fn tell(state: &AppState, tx: &mut store::Tx, place: Place) -> Result<()> {
    let Place::Case { case, name, message } = place else { return Ok(()) };
    let case = store::case::find_by_id(tx, &case).await?.ok_or(Error::internal("a file of no case"))?;
    let now = state.clock.now();
    let (id, at) = (state.random.id(now), clock::text(now));
    let found =
        event::New { id: &id, kind: "file-infected", actor: Actor::System, detail: None, public: true, at: &at };
    event::add(tx, &case.id, found).await?;
    let messages = store::message::list(tx, &case.id, true).await?;
    let by = |message: &String| messages.iter().find(|one| one.id == *message).map(|one| one.kind);
    // The caseworker who sent it sees it on the case's page, and asks anew.
    if message.as_ref().and_then(by) == Some(Kind::Question) {
        return Ok(());
    }
    let open = OpenCase::load(state, tx, case).await?;
    let chosen = store::preference::find(tx, &open.case.actor).await?.lang;
    let lang = [chosen.as_deref(), Some(&open.submission.lang)].into_iter().flatten().find_map(Lang::parse);
    let words = Words::of(lang.unwrap_or(Lang::Nb));
    let ask = Message {
        id: state.random.id(now),
        kind: Kind::Question,
        author: state.site.municipality.clone(),
        body: words.with("scan-message", [("name", name.into())]),
        at,
    };
    store::message::add(tx, &open.case.id, &ask).await?;
    let key = format!("question {}", ask.id);
    state.deliveries.tell_applicant(tx, state, &open, key, mail::file_again, false).await
}
