//! The one place that asks for randomness.

use std::sync::{Arc, Mutex};

#[cfg(test)]
use rand::SeedableRng;
use rand::{Rng, rngs::StdRng};

/// Randomness from the operating system, or in tests a sequence that repeats.
#[derive(Clone, Debug, Default)]
pub struct Random {
    seeded: Option<Arc<Mutex<StdRng>>>,
}

impl Random {
    /// The operating system's.
    pub fn system() -> Random {
        Random { seeded: None }
    }

    /// A sequence that repeats.
    #[cfg(test)]
    pub fn seeded(seed: u64) -> Random {
        Random { seeded: Some(Arc::new(Mutex::new(StdRng::seed_from_u64(seed)))) }
    }

    /// Fills a buffer.
    #[expect(clippy::disallowed_methods, reason = "this is the place")]
    pub fn fill(&self, buffer: &mut [u8]) {
        match &self.seeded {
            Some(seeded) => seeded.lock().unwrap_or_else(std::sync::PoisonError::into_inner).fill_bytes(buffer),
            None => rand::rng().fill_bytes(buffer),
        }
    }

    /// So many random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut buffer = [0; N];
        self.fill(&mut buffer);
        buffer
    }

    /// A UUIDv7: sorts by time, 74 random bits.
    pub fn id(&self, now: jiff::Timestamp) -> String {
        let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes()).into_uuid().to_string()
    }
}
