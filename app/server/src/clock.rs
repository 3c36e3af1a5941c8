//! The one place that reads the clock. Everything else is told the time.

use std::sync::{Arc, Mutex};

use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// The time, or in tests a time that stands still until it is moved.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    fixed: Option<Arc<Mutex<Timestamp>>>,
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Clock {
        Clock { fixed: None }
    }

    /// A clock that stands still.
    #[cfg(test)]
    pub fn fixed(at: Timestamp) -> Clock {
        Clock { fixed: Some(Arc::new(Mutex::new(at))) }
    }

    /// Moves a clock that stands still; the machine's own can't be moved.
    #[cfg(test)]
    pub fn advance(&self, by: jiff::SignedDuration) {
        if let Some(fixed) = &self.fixed {
            let mut at = fixed.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            *at += by;
        }
    }

    /// Now, in UTC.
    #[expect(clippy::disallowed_methods, reason = "this is the place")]
    pub fn now(&self) -> Timestamp {
        match &self.fixed {
            Some(fixed) => *fixed.lock().unwrap_or_else(std::sync::PoisonError::into_inner),
            None => Timestamp::now(),
        }
    }

    /// Today in Norway: deadlines and ages follow the municipality's day, wherever the server stands.
    pub fn today(&self) -> Date {
        self.now().to_zoned_datetime(norway()).date()
    }
}

/// Norway's time zone, with the rules that have held since 1996, so that no time-zone database is needed.
pub fn norway() -> TimeZone {
    TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap_or(TimeZone::UTC)
}

/// A time as the database writes it: UTC, fixed width, so that text sorts as time.
pub fn text(at: Timestamp) -> String {
    format!("{at:.3}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_norways() {
        let late: Timestamp = "2026-06-30T22:30:00Z".parse().unwrap();
        assert_eq!(Clock::fixed(late).today().to_string(), "2026-07-01");
        assert_eq!(text(late), "2026-06-30T22:30:00.000Z");
    }
}
