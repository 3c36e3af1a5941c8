//! The answers of a person's last application with the same form for the same party, offered in a new draft. They are put
//! in only when asked for, only where nothing stands yet, and each can be changed.

use std::mem::discriminant;

use form::{Answers, Form, Input, Inputs, Value, field::Kind, form::Field};
use store::id::Reference;

use super::{
    case::OpenCase,
    draft::{OpenDraft, needs},
};
use crate::{clock, error::Result, login::Session, state::AppState};

/// What an earlier application has for what is typed so far.
pub struct Earlier {
    /// Its reference.
    pub reference: Reference,
    /// When it was sent.
    pub sent_at: String,
    /// Its answers to what is still empty.
    pub inputs: Inputs,
}

/// What the latest earlier application has for a draft where `typed` has nothing yet; nothing when there is none, or
/// nothing is left to fill in.
pub async fn find(
    state: &AppState,
    tx: &mut store::Tx,
    session: &Session,
    open: &OpenDraft,
    typed: &Inputs,
) -> Result<Option<Earlier>> {
    // Of two who fill in together, the applications of one are nothing for the other.
    if !open.own {
        return Ok(None);
    }
    let draft = &open.draft;
    let cases = store::case::list_for(tx, &session.person).await?;
    let same = cases
        .into_iter()
        .find(|case| case.form_key == draft.form_key && case.actor == session.person && case.party == draft.party);
    let Some(case) = same else { return Ok(None) };
    let earlier = OpenCase::load(state, tx, case).await?;
    // What was sent at a higher level isn't shown at a lower one.
    if needs(&earlier.form, session).is_err() {
        return Ok(None);
    }
    let inputs = fitting(&open.form, typed, &earlier.form, &earlier.answers);
    let (reference, sent_at) = (earlier.case.reference, earlier.submission.sent_at);
    Ok((!inputs.is_empty()).then_some(Earlier { reference, sent_at, inputs }))
}

/// Puts them in, and writes down whose they were; how many there were.
pub async fn put_in(
    state: &AppState,
    tx: &mut store::Tx,
    session: &Session,
    open: &OpenDraft,
    typed: &mut Inputs,
) -> Result<usize> {
    let Some(earlier) = find(state, tx, session, open, typed).await? else { return Ok(0) };
    let now = state.clock.now();
    let (id, object) = (state.random.id(now), earlier.reference.as_str());
    store::audit::write(tx, &id, &session.person, "reuse", object, &clock::text(now)).await?;
    let count = earlier.inputs.len();
    typed.extend(earlier.inputs);
    Ok(count)
}

/// The answers that fit fields with the same name and kind that are still empty.
fn fitting(form: &Form, typed: &Inputs, earlier: &Form, answers: &Answers) -> Inputs {
    let empty = |name: &str| typed.get(name).is_none_or(Input::is_blank);
    let fits = |field: &Field| Some((field.name.clone(), again(field, earlier.field(&field.name)?, answers)?));
    form.fields().filter(|(_, field)| empty(&field.name)).filter_map(|(_, field)| fits(field)).collect()
}

/// An answer as it would be typed again. Files aren't taken along, and a declaration is made anew each time.
fn again(field: &Field, earlier: &Field, answers: &Answers) -> Option<Input> {
    if discriminant(&field.kind) != discriminant(&earlier.kind) {
        return None;
    }
    let value = answers.get(&field.name)?;
    match (&field.kind, value) {
        (Kind::File(_) | Kind::Declaration | Kind::Calculation(_) | Kind::Information(_), _) => None,
        (Kind::Choice(kind), Value::Text(key)) => {
            kind.options.iter().any(|option| option.key == *key).then(|| Input::of(value))?
        }
        (Kind::Choices(kind), Value::List(keys)) => {
            let offered = |key: &&String| kind.options.iter().any(|option| option.key == **key);
            let kept: Vec<String> = keys.iter().filter(offered).cloned().collect();
            (!kept.is_empty()).then_some(Input::Many(kept))
        }
        (Kind::Repeat(_), Value::Rows(rows)) => {
            let column = |name: &str| earlier.kind.columns().iter().find(|column| column.name == name);
            let row = |answers: &Answers| {
                let cell = |field: &Field| Some((field.name.clone(), again(field, column(&field.name)?, answers)?));
                field.kind.columns().iter().filter_map(cell).collect::<Inputs>()
            };
            let rows: Vec<Inputs> = rows.iter().map(|one| row(&one.answers)).collect();
            rows.iter().any(|row| !row.is_empty()).then_some(Input::Rows(rows))
        }
        _ => Input::of(value),
    }
}
