//! What login keeps in the database: logins under way, and sessions. Tokens and states are only kept as hashes.

use axum::http::HeaderValue;
use form::{Lang, form::Level};
use jiff::Timestamp;

use super::cookie::Kind;
use super::session::{IDLE, LONGEST_UNKNOWN, PENDING, Role, Sealed, Session, TOUCH};
use super::start::Pending;
use super::{Login, hash, jwt};
use crate::clock;

impl Login {
    /// Remembers a login under way, by the hash of its state.
    pub(super) async fn remember(&self, state: &str, pending: &Pending) -> Result<(), store::Error> {
        let payload = json(pending)?;
        let expires = clock::text(self.clock.now() + PENDING);
        let mut tx = self.store.begin().await?;
        store::login::create(&mut tx, state, &payload, &expires).await?;
        tx.commit().await
    }

    /// Takes a login under way: the second to ask gets nothing.
    pub(super) async fn take(&self, state: &str) -> Result<Option<Pending>, store::Error> {
        let now = clock::text(self.clock.now());
        let mut tx = self.store.begin().await?;
        let payload = store::login::take(&mut tx, state, &now).await?;
        tx.commit().await?;
        Ok(payload.and_then(|payload| serde_json::from_slice(&payload).ok()))
    }

    /// Opens a session for somebody who isn't logged in, for a form that asks for no login: nobody else has its token, so
    /// the draft is theirs alone, and it lasts a day however idle, since they can't log in again to find the draft.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn unknown(&self, lang: Lang) -> Result<(Session, HeaderValue), store::Error> {
        let subject = jwt::token(&self.random);
        let session = Session {
            role: Role::Citizen,
            person: self.store.index(&format!("unknown {subject}")),
            pid: None,
            name: None,
            level: Level::None,
            groups: Vec::new(),
            subject,
            id_token: String::new(),
            lang,
            ends: self.clock.now() + LONGEST_UNKNOWN,
        };
        let cookie = self.open(&session, None, "").await?;
        Ok((session, cookie))
    }

    /// Opens a session under a new token; gives its cookie. `sid` is the provider's name of its own session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn open(&self, session: &Session, sid: Option<&str>, issuer: &str) -> Result<HeaderValue, store::Error> {
        let token = jwt::token(&self.random);
        let now = self.clock.now();
        // Without a login idleness doesn't end the session: it counts as used until its last half hour.
        let (longest, seen) = match session.level {
            Level::None => (LONGEST_UNKNOWN, now + LONGEST_UNKNOWN - IDLE),
            _ => (session.role.longest(), now),
        };
        let row = store::session::Session {
            id_hash: hash(&token),
            role: session.role.word().to_owned(),
            person: session.person.clone(),
            payload: json(&Sealed::of(session))?,
            sid_hash: sid.map(|sid| sid_hash(issuer, sid)),
            created_at: clock::text(now),
            seen_at: clock::text(seen),
            expires_at: clock::text(now + longest),
        };
        let mut tx = self.store.begin().await?;
        store::session::create(&mut tx, &row).await?;
        tx.commit().await?;
        Ok(self.cookies.set(Kind::Session(session.role), &token, None))
    }

    /// The session of a cookie, if it is alive and of this role. Says that it was used.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn session(&self, role: Role, token: &str) -> Result<Option<Session>, store::Error> {
        let id = hash(token);
        let mut tx = self.store.read().await?;
        let found = store::session::find(&mut tx, &id).await?;
        drop(tx);
        let now = self.clock.now();
        let Some(row) = found.filter(|row| row.role == role.word() && is_alive(row, now)) else { return Ok(None) };
        let mut seen: Timestamp = row.seen_at.parse().map_err(|_| store::Error::Corrupt("a session's time"))?;
        let longest: Timestamp = row.expires_at.parse().map_err(|_| store::Error::Corrupt("a session's time"))?;
        if seen <= now - TOUCH {
            let mut tx = self.store.begin().await?;
            store::session::touch(&mut tx, &id, &clock::text(now)).await?;
            tx.commit().await?;
            seen = now;
        }
        let sealed: Sealed =
            serde_json::from_slice(&row.payload).map_err(|_| store::Error::Corrupt("a session's payload"))?;
        Ok(Some(sealed.into_session(role, row.person, longest.min(seen + IDLE))))
    }

    /// Ends a session.
    pub(super) async fn end(&self, token: &str) -> Result<(), store::Error> {
        let mut tx = self.store.begin().await?;
        store::session::end(&mut tx, &hash(token)).await?;
        tx.commit().await
    }

    /// Ends the sessions that belong to a session at the provider.
    pub(super) async fn end_by_sid(&self, issuer: &str, sid: &str) -> Result<(), store::Error> {
        let mut tx = self.store.begin().await?;
        let ended = store::session::end_by_sid(&mut tx, &sid_hash(issuer, sid)).await?;
        tx.commit().await?;
        tracing::info!(ended, "logged out at the provider");
        Ok(())
    }

    /// Removes sessions that are over and logins nobody came back from. To be called now and then.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sweep(&self) -> Result<(), store::Error> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        store::session::sweep(&mut tx, &clock::text(now - IDLE), &clock::text(now)).await?;
        store::login::sweep(&mut tx, &clock::text(now)).await?;
        tx.commit().await
    }

    /// The index a citizen is found by.
    pub(super) fn person_index(&self, pid: &str) -> String {
        self.store.index(pid)
    }

    /// The index an employee is found by. A space can't stand in an issuer, so no two pairs read alike, and none
    /// reads like an identity number.
    pub(super) fn employee_index(&self, issuer: &str, subject: &str) -> String {
        self.store.index(&format!("{issuer} {subject}"))
    }
}

/// Times are text of fixed width, so text compares as time.
fn is_alive(row: &store::session::Session, now: Timestamp) -> bool {
    row.seen_at > clock::text(now - IDLE) && row.expires_at > clock::text(now)
}

fn sid_hash(issuer: &str, sid: &str) -> String {
    hash(&format!("{issuer} {sid}"))
}

fn json(value: &impl serde::Serialize) -> Result<Vec<u8>, store::Error> {
    serde_json::to_vec(value).map_err(|_| store::Error::Corrupt("what is to be kept isn't JSON"))
}
