//! Applications that others must sign: who, what follows from their answers, and the worker that reminds them and ends the
//! waiting. What is done about a case is one transaction with its mails.

mod shown;

use std::{collections::BTreeMap, time::Duration};

use form::{Answers, Form, Lang, form::Unsigned, sign::signers};
use futures_util::future::join_all;
use jiff::{SignedDuration, ToSpan};
use store::{
    event::{self, Actor},
    signature::{self, Answered, New, Signature, State, Wait},
};

use crate::{
    clock::{self, norway},
    deliveries::{Notice, mail},
    error::{Error, Result},
    handlers::citizen::case::OpenCase,
    login::Session,
    registers::Want,
    state::AppState,
};
pub use shown::{previewed, shown};

/// The longest before the deadline that those who haven't signed are reminded.
const REMINDER: SignedDuration = SignedDuration::from_hours(3 * 24);
/// What could not be done about a case is tried again after this long.
const AGAIN: SignedDuration = SignedDuration::from_hours(1);

/// Those who must sign what was answered: all but the one who sends it, who signs by that.
pub fn others(state: &AppState, form: &Form, answers: &Answers, actor: &str) -> Vec<form::sign::Signer> {
    signers(form, answers).into_iter().filter(|signer| state.store.index(&signer.number) != actor).collect()
}

/// The addresses where each of them can be told, and the language they want, by their number, as the contact register says.
pub type Reached = BTreeMap<String, (String, Option<Lang>)>;

/// Where those who must sign can be told. To be asked before the transaction that sends.
pub async fn reach(state: &AppState, others: &[form::sign::Signer]) -> Reached {
    let want = Want { contact: true, ..Want::default() };
    let each = others.iter().map(|signer| async move {
        let found = state.registers.person(&signer.number, want).await;
        Some((signer.number.clone(), (found.notices?, found.lang)))
    });
    join_all(each).await.into_iter().flatten().collect()
}

/// What a sending waits for.
pub struct Begun {
    signers: Vec<New>,
    sign_by: String,
    remind_at: String,
    ends_at: String,
}

impl Begun {
    /// As the store takes it.
    pub fn wait(&self) -> Wait<'_> {
        let Begun { signers, sign_by, remind_at, ends_at } = self;
        Wait { signers, sign_by, remind_at, ends_at }
    }
}

/// What the sending of these answers waits for; nothing where nobody else must sign.
pub async fn begin(
    state: &AppState,
    tx: &mut store::Tx,
    (form, answers, actor): (&Form, &Answers, &str),
    reached: &Reached,
) -> Result<Option<Begun>> {
    let others = others(state, form, answers, actor);
    let Some(sign) = form.sign.as_ref().filter(|_| !others.is_empty()) else { return Ok(None) };
    let now = state.clock.now();
    let mut signers = Vec::with_capacity(others.len());
    for signer in others {
        let person = tx.index(&signer.number);
        // Who wants no mail gets none, and the applicant is told to tell them.
        let wants = store::preference::find(tx, &person).await?.no_mail_since.is_none();
        let (told, lang) = reached.get(&signer.number).filter(|_| wants).cloned().unzip();
        let lang = lang.flatten().map(|lang| lang.code().to_owned());
        signers.push(New { id: state.random.id(now), person, name: signer.name, told, lang });
    }
    let sign_by = sign.within.after(state.clock.today());
    let end = sign_by.checked_add(1.day()).and_then(|day| day.to_zoned_datetime(norway())).map_err(Error::internal)?;
    let end = end.timestamp();
    let lead = REMINDER.min(end.duration_since(now) / 2);
    Ok(Some(Begun {
        signers,
        sign_by: sign_by.to_string(),
        remind_at: clock::text(end - lead),
        ends_at: clock::text(end),
    }))
}

/// Tells those who must sign, and the applicant that it waits for them.
pub async fn ask(state: &AppState, tx: &mut store::Tx, open: &OpenCase) -> Result<()> {
    tell_applicant(state, tx, open, "signing", mail::signing).await?;
    tell_signers(state, tx, open, "sign", mail::sign).await
}

async fn tell_applicant(
    state: &AppState,
    tx: &mut store::Tx,
    open: &OpenCase,
    key: &str,
    letter: mail::Make,
) -> Result<()> {
    let key = format!("{key} {}", open.case.reference);
    state.deliveries.tell_applicant(tx, state, open, key, letter, false).await
}

async fn tell_signers(
    state: &AppState,
    tx: &mut store::Tx,
    open: &OpenCase,
    key: &str,
    letter: mail::Make,
) -> Result<()> {
    for signature in signature::list(tx, &open.case.id).await? {
        let Some(address) = signature.told.as_deref().filter(|_| signature.state == State::Waiting) else { continue };
        let notice = Notice {
            person: &signature.person,
            address,
            lang: Lang::parse(signature.lang.as_ref().unwrap_or(&open.submission.lang)).unwrap_or(Lang::Nb),
            reference: &open.case.reference,
            key: format!("{key} {}", signature.id),
            letter,
            by_law: false,
        };
        state.deliveries.tell(tx, state, notice).await?;
    }
    Ok(())
}

/// A step of the case's history that everybody sees. `after` keeps the order of two that come at once.
struct Step {
    kind: &'static str,
    by_signer: bool,
    after: SignedDuration,
}

async fn step(state: &AppState, tx: &mut store::Tx, open: &OpenCase, step: Step) -> Result<()> {
    let at = state.clock.now() + step.after;
    let (id, at) = (state.random.id(at), clock::text(at));
    let actor = if step.by_signer { Actor::Citizen } else { Actor::System };
    let new = event::New { id: &id, kind: step.kind, actor, detail: None, public: true, at: &at };
    Ok(event::add(tx, &open.case.id, new).await?)
}

/// Takes a signature; the last one delivers the case. Whoever is too late changes nothing.
pub async fn sign(
    state: &AppState,
    tx: &mut store::Tx,
    session: &Session,
    (open, own): (&OpenCase, &Signature),
) -> Result<()> {
    let at = clock::text(state.clock.now());
    let Answered::Now { last } = signature::answer(tx, own, State::Signed, session.level.name(), &at).await? else {
        return Ok(());
    };
    step(state, tx, open, Step { kind: "signed", by_signer: true, after: SignedDuration::ZERO }).await?;
    audit(state, tx, session, open, "sign").await?;
    if last {
        deliver(state, tx, open).await?;
    }
    Ok(())
}

/// Takes a refusal: the case isn't delivered.
pub async fn decline(
    state: &AppState,
    tx: &mut store::Tx,
    session: &Session,
    (open, own): (&OpenCase, &Signature),
) -> Result<()> {
    let at = clock::text(state.clock.now());
    if signature::answer(tx, own, State::Declined, session.level.name(), &at).await? == Answered::TooLate {
        return Ok(());
    }
    audit(state, tx, session, open, "decline").await?;
    if signature::close(tx, &open.case.id, &at).await? {
        step(state, tx, open, Step { kind: "sign-declined", by_signer: true, after: SignedDuration::ZERO }).await?;
        tell_applicant(state, tx, open, "sign-declined", mail::sign_declined).await?;
    }
    Ok(())
}

async fn audit(state: &AppState, tx: &mut store::Tx, session: &Session, open: &OpenCase, action: &str) -> Result<()> {
    let now = state.clock.now();
    let (id, object) = (state.random.id(now), open.case.reference.as_str());
    Ok(store::audit::write(tx, &id, &session.person, action, object, &clock::text(now)).await?)
}

/// The case is in its queue from now on, and the time for an answer is counted from today; `false` when it waits no more.
async fn deliver(state: &AppState, tx: &mut store::Tx, open: &OpenCase) -> Result<bool> {
    let processing = open.form.service.as_ref().and_then(|service| service.processing);
    let due = processing.map(|period| period.after(state.clock.today()).to_string());
    let at = clock::text(state.clock.now());
    if !signature::deliver(tx, &open.case.id, due.as_deref(), &at).await? {
        return Ok(false);
    }
    // It follows on the step that brought it about.
    let after = SignedDuration::from_millis(1);
    step(state, tx, open, Step { kind: "received", by_signer: false, after }).await?;
    tell_applicant(state, tx, open, "receipt", mail::receipt).await?;
    Ok(true)
}

/// Reminds and ends what is due, until the program ends.
pub async fn run(state: AppState) {
    loop {
        match work_one(&state).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!(?error, "signatures"),
        }
        tokio::time::sleep(Duration::from_secs(60)).await;
    }
}

/// Does what is due about one case; `false` when nothing is.
pub async fn work_one(state: &AppState) -> Result<bool> {
    let now = state.clock.now();
    let (at, again) = (clock::text(now), clock::text(now + AGAIN));
    let mut tx = state.store.begin().await?;
    let ends = signature::due_end(&mut tx, &at, &again).await?;
    let reminds = if ends.is_none() { signature::due_reminder(&mut tx, &at, &again).await? } else { None };
    // What fails below is put off, and holds up no other.
    tx.commit().await?;
    let Some(id) = ends.as_ref().or(reminds.as_ref()) else { return Ok(false) };
    let mut tx = state.store.begin().await?;
    let case = store::case::find_by_id(&mut tx, id).await?.ok_or(Error::internal("signatures of no case"))?;
    let open = OpenCase::load(state, &mut tx, case).await?;
    if ends.is_some() {
        end(state, &mut tx, &open).await?;
    } else if signature::reminded(&mut tx, id).await? {
        tell_signers(state, &mut tx, &open, "sign-reminder", mail::sign_reminder).await?;
        tell_applicant(state, &mut tx, &open, "signing-reminder", mail::signing_reminder).await?;
    }
    tx.commit().await?;
    state.deliveries.wake();
    Ok(true)
}

/// Somebody never signed: what the form says of that happens.
async fn end(state: &AppState, tx: &mut store::Tx, open: &OpenCase) -> Result<()> {
    match open.form.sign.as_ref().map(|sign| sign.otherwise) {
        Some(Unsigned::Send) => {
            if deliver(state, tx, open).await? {
                let unsigned = Step { kind: "sign-unsigned", by_signer: false, after: SignedDuration::ZERO };
                step(state, tx, open, unsigned).await?;
            }
        }
        _ => {
            if signature::close(tx, &open.case.id, &clock::text(state.clock.now())).await? {
                step(state, tx, open, Step { kind: "sign-expired", by_signer: false, after: SignedDuration::ZERO })
                    .await?;
                tell_applicant(state, tx, open, "sign-expired", mail::sign_expired).await?;
            }
        }
    }
    Ok(())
}
