//! Times, days and lists as pages write them, and the deadlines the law sets.

use std::{cmp::Ordering, sync::LazyLock};

use form::{Lang, format};
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::{Locale, locale};
use jiff::{
    Timestamp,
    civil::{Date, Weekday},
};

use crate::clock::norway;

/// How two names stand in a list: as the language's alphabet has them, Æ, Ø and Å last in Norwegian. Northern Sámi has no
/// order of its own in CLDR; most names in its pages are Norwegian.
pub fn in_order(lang: Lang, one: &str, other: &str) -> Ordering {
    static NORWEGIAN: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| collator(&locale!("nb")));
    static ENGLISH: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| collator(&locale!("en")));
    match lang {
        Lang::Nb | Lang::Nn | Lang::Se => NORWEGIAN.compare(one, other),
        Lang::En => ENGLISH.compare(one, other),
    }
}

fn collator(locale: &Locale) -> CollatorBorrowed<'static> {
    Collator::try_new(locale.into(), CollatorOptions::default()).expect("its data are compiled in")
}

/// A stored time as a person reads it: `24. november 2026 kl. 14:32`.
pub fn time(stored: &str, lang: Lang) -> String {
    let Ok(at) = stored.parse::<Timestamp>() else { return String::new() };
    let at = at.to_zoned_datetime(norway());
    let clock = at.strftime("%H:%M");
    let before = match lang {
        Lang::Nb | Lang::Nn => " kl. ",
        Lang::En => " at ",
        Lang::Se => " dii. ",
    };
    format!("{}{before}{clock}", format::date(at.date(), lang))
}

/// The day of a stored time or a stored day.
pub fn day_of(stored: &str) -> Option<Date> {
    let timed = stored.parse::<Timestamp>().ok().map(|at| at.to_zoned_datetime(norway()).date());
    timed.or_else(|| stored.parse().ok())
}

/// A stored time or day, only the day: `24. november 2026`.
pub fn day(stored: &str, lang: Lang) -> String {
    day_of(stored).map(|day| format::date(day, lang)).unwrap_or_default()
}

/// A stored time or day in figures, for tables: `24.11.2026`.
pub fn figures(stored: &str) -> String {
    day_of(stored).map(format::short_date).unwrap_or_default()
}

/// The last day of an appeal: three weeks after the notice was received; an end on a Saturday, Sunday or public holiday
/// moves to the next working day (forvaltningsloven § 29, domstolloven § 149).
pub fn appeal_until(received: Date) -> Date {
    let mut day = received.saturating_add(jiff::Span::new().weeks(3));
    while is_off(day) {
        day = day.saturating_add(jiff::Span::new().days(1));
    }
    day
}

/// The last day of the appeal of a decision, counted from the notice, which goes out when it is decided; written out.
pub fn last_day_of_appeal(decided_at: &str, lang: Lang) -> String {
    day_of(decided_at).map(|day| format::date(appeal_until(day), lang)).unwrap_or_default()
}

fn is_off(day: Date) -> bool {
    let fixed = [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)];
    let easter = easter(day.year());
    // Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday and Monday.
    let moving = [-3, -2, 0, 1, 39, 49, 50].map(|days| easter.saturating_add(jiff::Span::new().days(days)));
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
        || fixed.contains(&(day.month(), day.day()))
        || moving.contains(&day)
}

/// Easter Sunday in the Gregorian calendar (the anonymous algorithm, Nature 1876).
fn easter(year: i16) -> Date {
    let year = i32::from(year);
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let days = h + l - 7 * m + 114;
    let part = |n: i32| i8::try_from(n).unwrap_or(1);
    jiff::civil::date(i16::try_from(year).unwrap_or(2000), part(days / 31), part(days % 31 + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn names_stand_as_the_language_has_them() {
        let sorted = |lang| {
            let mut names = ["Ås", "Ærlig", "zoo", "Øl", "Ape", "ball"];
            names.sort_by(|one, other| in_order(lang, one, other));
            names
        };
        for lang in [Lang::Nb, Lang::Nn, Lang::Se] {
            assert_eq!(sorted(lang), ["Ape", "ball", "zoo", "Ærlig", "Øl", "Ås"]);
        }
        assert_eq!(sorted(Lang::En), ["Ærlig", "Ape", "Ås", "ball", "Øl", "zoo"]);
    }

    #[test]
    fn an_appeal_ends_on_a_working_day() {
        assert_eq!(appeal_until(date(2026, 3, 12)), date(2026, 4, 7), "over Easter");
        assert_eq!(appeal_until(date(2026, 11, 24)), date(2026, 12, 15));
        assert_eq!(appeal_until(date(2026, 12, 4)), date(2026, 12, 28), "Christmas Day, then a weekend");
    }

    #[test]
    fn times_are_norways() {
        assert_eq!(time("2026-06-30T22:30:00.000Z", Lang::Nb), "1. juli 2026 kl. 00:30");
        assert_eq!(day("2026-12-24", Lang::En), "24 December 2026");
    }
}
