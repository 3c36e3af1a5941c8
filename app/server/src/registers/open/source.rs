//! A register over HTTP. What it said is kept for a while, so that the same question costs it nothing; when it doesn't
//! answer it is left alone for a moment, so that nobody waits for it one after the other.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use axum::http::{Request, StatusCode, header};
use jiff::{SignedDuration, Timestamp};
use url::Url;

use crate::{clock::Clock, login::Http};

/// Registers change by the day; a name that was mended is seen within the hour.
const KEPT: SignedDuration = SignedDuration::from_hours(1);
/// A register that is down is asked again after this.
const REST: SignedDuration = SignedDuration::from_secs(10);
/// More answers than this aren't kept at a time.
const MOST: usize = 2_000;

/// The register gave no answer that can be used. Why stands in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Down;

/// A register and what it said lately.
pub struct Source<T> {
    name: &'static str,
    base: Url,
    http: Http,
    clock: Clock,
    kept: Mutex<Kept<T>>,
}

struct Kept<T> {
    answers: HashMap<String, (Timestamp, T)>,
    rests_until: Timestamp,
}

impl<T: Clone> Source<T> {
    /// A register at an address; `name` is for the log.
    ///
    /// # Errors
    /// An address that is none, for the operator.
    pub fn new(name: &'static str, base: &str, http: Http, clock: Clock) -> Result<Source<T>, String> {
        let parsed = Url::parse(base).ok().filter(|base| !base.cannot_be_a_base());
        let base = parsed.ok_or_else(|| format!("registers: `{base}` is no address"))?;
        let kept = Mutex::new(Kept { answers: HashMap::new(), rests_until: Timestamp::UNIX_EPOCH });
        Ok(Source { name, base, http, clock, kept })
    }

    /// The register's address with more path behind it.
    pub fn address(&self, path: &[&str]) -> Url {
        let mut address = self.base.clone();
        if let Ok(mut segments) = address.path_segments_mut() {
            segments.pop_if_empty().extend(path);
        }
        address
    }

    /// What the register says. `read` makes sense of its answer, or can't.
    ///
    /// # Errors
    /// When it doesn't answer in time, or says what it shouldn't.
    pub async fn ask(
        &self,
        key: &str,
        address: Url,
        read: impl FnOnce(StatusCode, &[u8]) -> Option<T>,
    ) -> Result<T, Down> {
        let now = self.clock.now();
        {
            let kept = self.kept();
            if let Some((until, answer)) = kept.answers.get(key)
                && *until > now
            {
                return Ok(answer.clone());
            }
            if kept.rests_until > now {
                return Err(Down);
            }
        }
        let answer = self.fetch(address, read).await;
        let mut kept = self.kept();
        match answer {
            Ok(answer) => {
                if kept.answers.len() >= MOST {
                    kept.answers.retain(|_, (until, _)| *until > now);
                }
                if kept.answers.len() < MOST {
                    kept.answers.insert(key.to_owned(), (now + KEPT, answer.clone()));
                }
                Ok(answer)
            }
            Err(why) => {
                tracing::warn!(register = self.name, why, "a register gave no answer");
                kept.rests_until = now + REST;
                Err(Down)
            }
        }
    }

    async fn fetch(&self, address: Url, read: impl FnOnce(StatusCode, &[u8]) -> Option<T>) -> Result<T, String> {
        let request = Request::get(address.as_str())
            .header(header::ACCEPT, "application/json")
            .header(header::USER_AGENT, "skranke")
            .body(Vec::new())
            .map_err(|error| error.to_string())?;
        let answer = self.http.send(request).await.map_err(|error| error.to_string())?;
        read(answer.status(), answer.body()).ok_or_else(|| format!("status {}, or an unknown shape", answer.status()))
    }

    fn kept(&self) -> MutexGuard<'_, Kept<T>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A text from a register as it may stand in an input: one line, not too long.
pub fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().filter(|c| !c.is_control()).take(200).collect()
}
