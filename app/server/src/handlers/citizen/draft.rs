//! A draft as handlers see it: opened for the one who owns it, with its form and its journey.

use std::{collections::BTreeMap, sync::Arc};

use form::{
    Answers, Form, Input, Inputs, Journey, Page,
    form::{DraftPolicy, Level},
    migrate::migrate,
    value::FileRef,
};
use store::draft::{Draft, Save, Saved};
use ui::Who;

use super::known::Fetched;
use crate::{
    clock,
    error::{Error, Result},
    handlers::attached::mark,
    login::Session,
    registers::Register,
    state::AppState,
    versions::Versions,
};

/// Under this key of a draft's page revisions stands what holds for every page.
const EVERY_PAGE: &str = "";

/// A draft that may be worked on.
pub struct OpenDraft {
    /// The row.
    pub draft: Draft,
    /// Its form: the version it began with, or the live one when the author lets drafts move on.
    pub form: Arc<Form>,
    /// What was typed, as this form asks for it.
    pub inputs: Inputs,
    /// Whether answers were left out because this version of the form asks for them no longer.
    pub lost: bool,
    /// Who it is for, as shown to the person.
    pub about: About,
    /// Why the draft can be read but not sent.
    pub halt: Option<Halt>,
    /// Whether the person began it; else they fill it in with the one who did.
    pub own: bool,
    /// Index of the person.
    pub person: String,
}

/// Why a draft can be read but not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Halt {
    /// The form has changed, or gone, and its author stops open drafts.
    Changed,
    /// It isn't open for applications today.
    Closed,
}

impl Halt {
    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Halt::Changed => "form-stopped",
            Halt::Closed => "form-closed",
        }
    }
}

/// What is known of who a draft or a case is for; sealed in the database.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct About {
    /// The actor's national identity number.
    pub actor_id: String,
    /// The actor's name, when a register gave one.
    pub actor_name: Option<String>,
    /// Where the actor can be notified: an address of the contact register, fresh enough for it.
    pub actor_email: Option<String>,
    /// What kind of party: `self`, `child`, `ward`, `organisation`.
    pub party_kind: String,
    /// The party's identity or organisation number.
    pub party_id: String,
    /// The party's name.
    pub party_name: Option<String>,
    /// What was filled in for the person, by field, and where from.
    #[serde(default)]
    pub fetched: BTreeMap<String, Fetched>,
    /// The registers that gave no answer when the draft began.
    #[serde(default)]
    pub down: Vec<Register>,
}

impl About {
    /// The actor's name, or who they are where no register gave one.
    pub fn actor(&self, words: ui::Words) -> String {
        self.actor_name.clone().unwrap_or_else(|| words.t("message-applicant"))
    }
}

impl OpenDraft {
    /// Opens a draft for the one who began it, or fills it in with them; any other looks like none at all. The draft is
    /// looked for first: it goes in the transaction in which its case comes, so that whoever misses it finds that.
    pub async fn open(state: &AppState, tx: &mut store::Tx, session: &Session, id: &str) -> Result<OpenDraft> {
        let id = id.parse().map_err(|_| Error::NotFound)?;
        let draft = store::draft::find(tx, &id).await?;
        let own = draft.as_ref().is_some_and(|draft| draft.actor == session.person);
        let takes_part = own || store::co_applicant::takes_part(tx, &id, &session.person).await?;
        let Some(draft) = draft.filter(|_| takes_part) else {
            let case = store::submission::sent_already(tx, &id, &session.person).await?;
            return Err(case.map_or(Error::NotFound, Error::Sent));
        };
        let (form, stopped) = form_of(state, tx, &draft).await?;
        needs(&form, session)?;
        // An author may have taken back that it can be filled in together.
        if !own && form.co_applicants == 0 {
            return Err(Error::NotFound);
        }
        let closed = (!form.open.is_open(state.clock.today())).then_some(Halt::Closed);
        let halt = stopped.then_some(Halt::Changed).or(closed);
        let inputs: Inputs = serde_json::from_slice(&draft.answers)?;
        let moves = form.version != draft.version;
        let (inputs, lost) = if moves { migrate(&form, &inputs) } else { (inputs, Vec::new()) };
        let inputs = with_states(tx, &draft, inputs).await?;
        let about = serde_json::from_slice(&draft.about)?;
        let (lost, person) = (!lost.is_empty(), session.person.clone());
        Ok(OpenDraft { draft, form, inputs, lost, about, halt, own, person })
    }

    /// Where the answers lead today.
    pub fn journey(&self, state: &AppState) -> Journey<'_> {
        Journey::new(&self.form, &self.inputs, state.clock.today())
    }

    /// The draft as only the one who began it may use it.
    pub fn own(self) -> Result<OpenDraft> {
        if self.own { Ok(self) } else { Err(Error::Forbidden) }
    }

    /// The revision a page that was rendered from `revision` is saved over: what was saved since on other pages, in
    /// another window or by somebody who fills it in too, is no conflict.
    pub fn base(&self, page: &str, revision: i64) -> Result<i64> {
        let moved = self.form.version != self.draft.version;
        if moved || revision >= self.draft.revision {
            return Ok(revision);
        }
        let changed = self.page_revisions()?;
        let last = changed.get(page).max(changed.get(EVERY_PAGE)).copied().unwrap_or_default();
        Ok(if last <= revision { self.draft.revision } else { revision })
    }

    fn page_revisions(&self) -> Result<BTreeMap<String, i64>> {
        Ok(serde_json::from_str(&self.draft.page_revisions)?)
    }

    /// The same once these inputs are saved over a revision.
    fn page_revisions_with(&self, inputs: &Inputs, revision: i64) -> Result<BTreeMap<String, i64>> {
        if self.form.version != self.draft.version {
            return Ok(BTreeMap::from([(EVERY_PAGE.to_owned(), revision + 1)]));
        }
        let mut all = self.page_revisions()?;
        let changed =
            |page: &&Page| page.fields.iter().any(|field| self.inputs.get(&field.name) != inputs.get(&field.name));
        all.extend(self.form.pages.iter().filter(changed).map(|page| (page.key.clone(), revision + 1)));
        Ok(all)
    }

    /// Saves inputs over the revision the person worked from.
    pub async fn save(&self, state: &AppState, tx: &mut store::Tx, revision: i64, inputs: &Inputs) -> Result<Saved> {
        // Who was taken out while a page was on its way saves nothing more.
        if !self.own && !store::co_applicant::takes_part(tx, &self.draft.id, &self.person).await? {
            return Err(Error::NotFound);
        }
        let now = state.clock.now();
        let expires = self.form.keep.draft.after(state.clock.today());
        let bytes = serde_json::to_vec(inputs)?;
        let (now, expires) = (clock::text(now), expires.to_string());
        // What was begun with this version has kept it.
        if self.draft.version != self.form.version {
            Versions::keep(&self.form, tx, &now).await?;
            // The files of questions that the new version doesn't ask go with their answers.
            let kept = typed_files(inputs).iter().map(|file| file.id.as_str()).collect();
            self.drop_files(tx, kept).await?;
        }
        let save = Save {
            revision,
            version: &self.form.version,
            answers: &bytes,
            page_revisions: &serde_json::to_string(&self.page_revisions_with(inputs, revision)?)?,
            by: &self.person,
            now: &now,
            expires_on: &expires,
        };
        Ok(store::draft::save(tx, &self.draft, save).await?)
    }

    /// Deletes the files of questions that don't show in the end: hidden means absent, and absent isn't sent.
    pub async fn drop_unsent(&self, tx: &mut store::Tx, journey: &Journey<'_>) -> Result<()> {
        self.drop_files(tx, sent_files(&journey.answers)).await
    }

    /// Deletes the files that the stored draft names, but these. The stored one is asked, since a draft that moved to a
    /// newer version may have left some behind.
    async fn drop_files(&self, tx: &mut store::Tx, kept: Vec<&str>) -> Result<()> {
        let stored: Inputs = serde_json::from_slice(&self.draft.answers)?;
        for file in typed_files(&stored).into_iter().filter(|file| !kept.contains(&file.id.as_str())) {
            store::attachment::remove_from_draft(tx, &self.draft, &file.id).await?;
        }
        Ok(())
    }

    /// Who is logged in, and for whom.
    pub fn who(&self, session: &Session, words: ui::Words) -> Option<Who> {
        who(session, words, (self.about.party_kind != "self").then(|| self.about.party_name.clone()).flatten())
    }
}

/// The form of a draft: the version it began with, or the live one when the author lets drafts move on; and whether its
/// author stops it.
pub async fn form_of(state: &AppState, tx: &mut store::Tx, draft: &Draft) -> Result<(Arc<Form>, bool)> {
    let live = state.registry.live().forms.get(&draft.form_key).cloned();
    let stopped = live.as_ref().is_none_or(|live| live.version != draft.version && live.drafts == DraftPolicy::Stop);
    let form = match live {
        Some(live) if live.version == draft.version || live.drafts == DraftPolicy::Migrate => live,
        _ => state.versions.get(&draft.version, &draft.form_key, &state.registry, tx).await?,
    };
    Ok((form, stopped))
}

/// What was typed, with what the store knows of its files: a virus that was found meanwhile is a problem of its question.
async fn with_states(tx: &mut store::Tx, draft: &Draft, mut inputs: Inputs) -> Result<Inputs> {
    if !typed_files(&inputs).is_empty() {
        let files = store::attachment::list_of_draft(tx, draft).await?;
        inputs.values_mut().for_each(|input| input.each_file(&mut |file| mark(&files, file)));
    }
    Ok(inputs)
}

/// The files among what was typed, in rows too.
pub fn typed_files(inputs: &Inputs) -> Vec<&FileRef> {
    let mut out = Vec::new();
    for input in inputs.values() {
        match input {
            Input::Files(files) => out.extend(files),
            Input::Parts(inner) => out.extend(typed_files(inner)),
            Input::Rows(rows) => out.extend(rows.iter().flat_map(typed_files)),
            Input::Text(_) | Input::Many(_) => {}
        }
    }
    out
}

fn sent_files(answers: &Answers) -> Vec<&str> {
    let mut out = Vec::new();
    for value in answers.values() {
        out.extend(value.files().iter().map(|file| file.id.as_str()));
        out.extend(value.rows().iter().flat_map(|row| sent_files(&row.answers)));
    }
    out
}

/// Refuses a login at a lower level than the form asks for: a draft or a case may be opened days after it was begun.
pub fn needs(form: &Form, session: &Session) -> Result<()> {
    if session.level < form.login { Err(Error::LevelNeeded) } else { Ok(()) }
}

/// Who is logged in, for the header: nobody, where a form asks for no login.
pub fn who(session: &Session, words: ui::Words, party: Option<String>) -> Option<Who> {
    (session.level > Level::None).then(|| Who {
        name: session.name.clone().unwrap_or_else(|| words.t("unknown-name")),
        party,
        employee: session.role == crate::login::Role::Employee,
        groups: session.groups.clone(),
    })
}
