//! `/{lang}/case/{reference}/sign`: one who must sign somebody's application reads it, and signs or refuses. Only they, and
//! what was answered only while it waits for them.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use form::{
    field::yes_no::YES,
    sign::for_signer,
    summary::{Shown, Summary},
};
use store::{
    case::Status,
    event::{self, Actor},
    signature::{self, Signature},
};
use ui::pages::citizen::sign::{self as page, Answer, Answered, Sign};

use super::{
    case::OpenCase,
    draft::{needs, who},
    my::{download, picture, status},
};
use crate::{
    clock,
    context::Place,
    error::{Error, Result},
    login::{Citizen, Session},
    render::Page,
    signing,
    state::AppState,
    upload::Fields,
    written,
};

/// A case that a person must sign, or had to.
struct ToSign {
    open: OpenCase,
    own: Signature,
}

impl ToSign {
    /// Anybody else's looks like none at all.
    async fn open(state: &AppState, tx: &mut store::Tx, session: &Session, reference: &str) -> Result<ToSign> {
        let reference = reference.parse().map_err(|_| Error::NotFound)?;
        let case = store::case::find(tx, &reference).await?.ok_or(Error::NotFound)?;
        let own = signature::find(tx, &case.id, &session.person).await?.ok_or(Error::NotFound)?;
        let open = OpenCase::load(state, tx, case).await?;
        needs(&open.form, session)?;
        Ok(ToSign { open, own })
    }

    fn waits(&self) -> bool {
        self.own.state == signature::State::Waiting && self.open.case.status == Status::WaitingForSignatures
    }

    fn summary(&self, words: ui::Words) -> Summary {
        for_signer(&self.open.form, self.open.summary(words))
    }

    fn back(&self, place: &Place) -> Response {
        Redirect::to(&place.words.path(&format!("/case/{}/sign", self.open.case.reference))).into_response()
    }
}

type Of = Path<(String, String)>;

/// GET
pub async fn show(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, reference)): Of,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let it = ToSign::open(&state, &mut tx, &session, &reference).await?;
    if let Some(there) = place.elsewhere(&it.open.form) {
        return Ok(there.into_response());
    }
    if it.waits() && it.own.read_at.is_none() {
        drop(tx);
        read(&state, &session, &it).await?;
        tx = state.store.read().await?;
    }
    render(&state, &mut tx, &place, &session, it, false).await
}

/// Notes that a signer has read the application, the first time.
async fn read(state: &AppState, session: &Session, it: &ToSign) -> Result<()> {
    let now = state.clock.now();
    let (id, at) = (state.random.id(now), clock::text(now));
    let mut tx = state.store.begin().await?;
    if signature::read(&mut tx, &it.own, &at).await? {
        let read =
            event::New { id: &id, kind: "sign-read", actor: Actor::Citizen, detail: None, public: false, at: &at };
        event::add(&mut tx, &it.open.case.id, read).await?;
        let (id, object) = (state.random.id(now), it.open.case.reference.as_str());
        store::audit::write(&mut tx, &id, &session.person, "read-to-sign", object, &at).await?;
    }
    Ok(tx.commit().await?)
}

async fn render(
    state: &AppState,
    tx: &mut store::Tx,
    place: &Place,
    session: &Session,
    it: ToSign,
    unticked: bool,
) -> Result<Response> {
    let words = place.words;
    let (form, case) = (&it.open.form, &it.open.case);
    let title = form.title.get(words.lang).to_owned();
    let frame = |heading: &str| {
        let path = format!("/case/{}/sign", case.reference);
        let title = format!("{} – {title}", words.t(heading));
        Page::new(words, title, path).spoken_by(form).who(who(session, words, None))
    };
    if !it.waits() {
        let at = it.own.answered_at.as_deref().map(|at| written::time(at, words.lang)).unwrap_or_default();
        let (answer, heading) = match it.own.state {
            signature::State::Signed => (Answer::Signed(at), "sign-signed-title"),
            signature::State::Declined => (Answer::Declined(at), "sign-declined-title"),
            signature::State::Waiting => (Answer::Over, "sign-over-title"),
        };
        let (reference, status) = (case.reference.to_string(), status(case.status));
        let view = Answered { title: title.clone(), reference, answer, status };
        return Ok(frame(heading).render(state, move || page::answered(view, words)));
    }
    let sign = form.sign.as_ref().ok_or_else(|| Error::internal("a signature that the form doesn't ask for"))?;
    let until = signature::sign_by(tx, &case.id).await?.unwrap_or_default();
    let about = &it.open.about;
    let view = Sign {
        title: title.clone(),
        reference: case.reference.to_string(),
        from: about.actor(words),
        party: about.party_name.clone().filter(|_| about.party_kind != "self"),
        until: written::day(&until, words.lang),
        summary: it.summary(words),
        asks: sign.asks.get(words.lang).to_owned(),
        unticked,
    };
    let frame = frame("sign-title");
    let frame = if unticked { frame.unprocessable() } else { frame };
    Ok(frame.render(state, move || page::sign(view, words)))
}

/// What the form of the page holds.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Typed {
    #[serde(default)]
    confirm: String,
}

/// POST: signs, once however often it is pressed.
pub async fn post(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, reference)): Of,
    Fields(typed): Fields<Typed>,
) -> Result<Response> {
    let mut tx = state.store.begin().await?;
    let it = ToSign::open(&state, &mut tx, &session, &reference).await?;
    if it.waits() {
        if typed.confirm != YES {
            return render(&state, &mut tx, &place, &session, it, true).await;
        }
        signing::sign(&state, &mut tx, &session, (&it.open, &it.own)).await?;
        tx.commit().await?;
        state.deliveries.wake();
    }
    Ok(it.back(&place))
}

/// GET `…/sign/decline`: is it really to be refused?
pub async fn ask_decline(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, reference)): Of,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let it = ToSign::open(&state, &mut tx, &session, &reference).await?;
    if !it.waits() {
        return Ok(it.back(&place));
    }
    let words = place.words;
    let title = it.open.form.title.get(words.lang).to_owned();
    let frame = Page::new(words, words.t("sign-decline-title"), place.path.clone()).who(who(&session, words, None));
    Ok(frame.render(&state, move || page::decline(title, it.open.case.reference.as_str(), words)))
}

/// POST `…/sign/decline`
pub async fn decline(
    State(state): State<AppState>,
    place: Place,
    Citizen(session): Citizen,
    Path((_, reference)): Of,
) -> Result<Response> {
    let mut tx = state.store.begin().await?;
    let it = ToSign::open(&state, &mut tx, &session, &reference).await?;
    if it.waits() {
        signing::decline(&state, &mut tx, &session, (&it.open, &it.own)).await?;
        tx.commit().await?;
        state.deliveries.wake();
    }
    Ok(it.back(&place))
}

/// GET `…/sign/file/{file}`: a file among the answers that a signer sees.
pub async fn file(
    State(state): State<AppState>,
    Citizen(session): Citizen,
    Path((_, reference, file)): Path<(String, String, String)>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let it = seen(&state, &mut tx, &session, &reference, &file).await?;
    let found = store::attachment::of_submission(&mut tx, &it.open.submission, &file).await?.ok_or(Error::NotFound)?;
    Ok(download(found))
}

/// GET `…/sign/file/{file}/thumbnail`
pub async fn thumbnail(
    State(state): State<AppState>,
    Citizen(session): Citizen,
    Path((_, reference, file)): Path<(String, String, String)>,
) -> Result<Response> {
    let mut tx = state.store.read().await?;
    let it = seen(&state, &mut tx, &session, &reference, &file).await?;
    let small = store::attachment::thumbnail_of_submission(&mut tx, &it.open.submission, &file).await?;
    Ok(picture(small.ok_or(Error::NotFound)?))
}

/// The case, when this file stands among the answers that its signer sees now.
async fn seen(state: &AppState, tx: &mut store::Tx, session: &Session, reference: &str, file: &str) -> Result<ToSign> {
    let it = ToSign::open(state, tx, session, reference).await?;
    let summary = it.summary(ui::Words::of(form::Lang::Nb));
    let lines = summary.sections.iter().flat_map(|section| &section.lines);
    let shows = |shown: &Shown| shown.files().iter().any(|one| one.id == file);
    let found = lines.into_iter().any(|line| match &line.shown {
        Shown::Groups(groups) => groups.iter().flat_map(|group| &group.lines).any(|line| shows(&line.shown)),
        shown => shows(shown),
    });
    if found && it.waits() { Ok(it) } else { Err(Error::NotFound) }
}
