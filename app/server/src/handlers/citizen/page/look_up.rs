//! The button beside an organisation's number: the register is asked for the name, and the page comes back with it.

use form::{
    Input,
    field::{Kind, organisation_number},
};
use ui::fields::{Registers, Said};

use super::super::{
    draft::OpenDraft,
    organisation::{find, said},
};
use crate::{
    context::Place, error::Result, login::Session, registers::open::organisations::Organisation, state::AppState,
    upload::Posted,
};

/// What the page can ask registers for.
pub fn registers(state: &AppState, said: Option<Said>) -> Registers {
    Registers {
        organisations: state.open_registers.organisations.is_some(),
        addresses: state.open_registers.addresses.is_some(),
        said,
    }
}

/// Where the button was pressed, when it was: the name that the register has for the posted number takes the place of the
/// posted name. The draft must be the person's own before anybody is asked anything.
pub async fn pressed(state: &AppState, session: &Session, draft: &str, posted: &mut Posted) -> Result<Option<String>> {
    let Some(path) = posted.button.strip_prefix("look-up:").map(str::to_owned) else { return Ok(None) };
    let mut tx = state.store.read().await?;
    OpenDraft::open(state, &mut tx, session, draft).await?;
    drop(tx);
    let number = posted.pairs.iter().find(|(name, _)| *name == format!("{path}.number"));
    let number = number.map(|(_, number)| number.clone()).unwrap_or_default();
    if let Some(Ok(Organisation::Known { name, .. })) = find(state, session, &number).await {
        let inputs = format!("{path}.name");
        posted.pairs.retain(|(posted, _)| *posted != inputs);
        posted.pairs.push((inputs, name));
    }
    Ok(Some(path))
}

/// What the register said, for the page that the button leads to: it remembers, or is asked again.
pub async fn again(
    state: &AppState,
    place: &Place,
    session: &Session,
    open: &OpenDraft,
    (page, path): (&str, &str),
) -> Option<Said> {
    let mut inputs = open.inputs.clone();
    let (field, input) = super::uploads::slot(&open.form.page(page)?.fields, path, &mut inputs)?;
    if !matches!(field.kind, Kind::Organisation) {
        return None;
    }
    let number = input.map(|input| input.part("number").to_owned()).unwrap_or_default();
    let (tone, text) = match organisation_number::read(&Input::Text(number.clone())) {
        Ok(_) => said(&find(state, session, &number).await?, place.words),
        Err(_) => ("warning", place.words.t("organisation-incomplete")),
    };
    Some(Said { path: path.to_owned(), tone, text })
}
