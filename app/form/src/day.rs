//! Dates as they are stored and sent to the browser (`2026-03-01`), and the time between two of them. By hand, because
//! jiff's own way brings all that jiff can read and say with it: 38 KB more for every visitor.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serializer, de::Error};

/// Writes a date; for `#[serde(with = "form::day")]`.
///
/// # Errors
/// Only the serializer's own.
pub fn serialize<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()))
}

/// Reads a date; for `#[serde(with = "form::day")]`.
///
/// # Errors
/// What is not a day of the calendar.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse(&text).ok_or_else(|| D::Error::custom("not a date"))
}

fn parse(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Whole months from one day to another; negative when the second comes first. The 31st to the 30th of the next month
/// is not yet a month.
pub fn months_between(from: Date, to: Date) -> i32 {
    let months = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
    let count = months(to) - months(from);
    match count {
        1.. if to.day() < from.day() => count - 1,
        ..=-1 if to.day() > from.day() => count + 1,
        _ => count,
    }
}

/// Days from one day to another; negative when the second comes first.
pub fn days_between(from: Date, to: Date) -> i32 {
    number(to) - number(from)
}

/// The number of a day in the Gregorian calendar, counted from 1 March of the year 0: leap days come last in a year
/// that begins in March.
fn number(day: Date) -> i32 {
    let (year, month) = (i32::from(day.year()), i32::from(day.month()));
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (month * 153 + 2) / 5 + i32::from(day.day()) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        #[derive(serde::Serialize, serde::Deserialize)]
        struct Letter(#[serde(with = "super")] Date);
        let written = serde_json::to_string(&Letter(jiff::civil::date(2026, 3, 1))).expect("a date is text");
        assert_eq!(written, "\"2026-03-01\"");
        let read: Letter = serde_json::from_str(&written).expect("it was just written");
        assert_eq!(read.0, jiff::civil::date(2026, 3, 1));
        assert!(parse("2026-02-30").is_none() && parse("2026-3").is_none() && parse("").is_none());
    }

    #[test]
    fn jiff_counts_the_same() {
        use jiff::{ToSpan, Unit};
        let first = jiff::civil::date(1999, 12, 28);
        let days: Vec<Date> = (0..900).step_by(7).map(|at| first.saturating_add((at as i64).days())).collect();
        for from in &days {
            for to in &days {
                let span = from.until((Unit::Day, *to)).expect("within jiff's range");
                assert_eq!(days_between(*from, *to), span.get_days(), "{from} to {to}");
                let span = from.until((Unit::Month, *to)).expect("within jiff's range");
                assert_eq!(months_between(*from, *to), span.get_months(), "{from} to {to}");
            }
        }
    }
}
