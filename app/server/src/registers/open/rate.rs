//! How often one person may ask the registers through us: enough for the fastest typist, too little to copy a register.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use jiff::{SignedDuration, Timestamp};

/// So many questions in a window.
const MOST: u32 = 120;
/// So long is a window.
const WINDOW: SignedDuration = SignedDuration::from_mins(1);
/// Windows that are over are forgotten when there are so many.
const SWEEP_AT: usize = 5_000;

/// Who asked how often, by the index of a person.
#[derive(Default)]
pub struct Rate(Mutex<HashMap<String, (Timestamp, u32)>>);

impl Rate {
    /// Counts a question; whether it may be asked.
    pub fn allows(&self, person: &str, now: Timestamp) -> bool {
        let mut asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if asked.len() >= SWEEP_AT {
            asked.retain(|_, (began, _)| now.duration_since(*began) < WINDOW);
        }
        let (began, count) = asked.entry(person.to_owned()).or_insert((now, 0));
        if now.duration_since(*began) >= WINDOW {
            (*began, *count) = (now, 0);
        }
        *count += 1;
        *count <= MOST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_who_asks_too_often_waits_and_others_do_not() {
        let (rate, now) = (Rate::default(), Timestamp::UNIX_EPOCH);
        let allowed = (0..500).filter(|_| rate.allows("one", now)).count();
        assert_eq!(allowed, 120);
        assert!(rate.allows("other", now));
        assert!(rate.allows("one", now + WINDOW));
    }
}
