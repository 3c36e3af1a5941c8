//! A day, typed in three inputs: the accessible way to ask for a date one knows.

use jiff::civil::Date;

use super::Faults;
use crate::{
    expr::{Env, Expr},
    format,
    input::Input,
    problem::Code,
    value::Value,
};

/// The three inputs.
pub const PARTS: [&str; 3] = ["day", "month", "year"];

/// A date with its bounds, which may depend on today.
#[derive(Clone, Debug, Default)]
pub struct DateField {
    /// The first day it may be.
    pub min: Option<Expr>,
    /// The last day it may be.
    pub max: Option<Expr>,
}

/// The day that was typed: three numbers, or one text (`1.3.2026`, `2026-03-01`).
///
/// A year of two digits means the nearest century that keeps it within 80 years back and 20 ahead of 2026; forms ask for
/// four digits, this only forgives.
pub fn parse(input: &Input) -> Result<Date, Faults> {
    let whole = input.text();
    let [day, month, year] = if whole.is_empty() {
        PARTS.map(|part| input.part(part))
    } else {
        split(whole).ok_or_else(|| vec![("day", Code::NotADate)])?
    };
    let typed = [("day", day), ("month", month), ("year", year)];
    if let Some((part, _)) = typed.iter().find(|(_, text)| text.is_empty()) {
        return Err(vec![(part, Code::DateIncomplete)]);
    }
    for (part, text) in typed {
        let fits = match part {
            "day" => 1..=31,
            "month" => 1..=12,
            _ => 0..=9999,
        };
        if number(text).is_none_or(|n| !fits.contains(&n)) {
            return Err(vec![(part, Code::NotADate)]);
        }
    }
    let part = |text: &str| number(text).and_then(|n| i8::try_from(n).ok()).unwrap_or(0);
    let Some(year) = self::year(year) else { return Err(vec![("year", Code::NotADate)]) };
    Date::new(year, part(month), part(day)).map_err(|_| vec![("day", Code::NotADate)])
}

pub(super) fn number(text: &str) -> Option<i16> {
    (text.len() <= 4).then(|| text.parse().ok()).flatten()
}

/// The year a person means; `None` for one that no form asks about.
pub(super) fn year(text: &str) -> Option<i16> {
    let year = match number(text)? {
        n if text.len() > 2 => n,
        n if n > 46 => 1900 + n,
        n => 2000 + n,
    };
    (1800..=9999).contains(&year).then_some(year)
}

fn split(text: &str) -> Option<[&str; 3]> {
    let mut parts: Vec<&str> = text.split(['.', '/', '-', ' ']).filter(|part| !part.is_empty()).collect();
    if parts.first().is_some_and(|first| first.len() == 4) {
        parts.reverse();
    }
    parts.try_into().ok()
}

/// The day a bound says, if it can be worked out.
pub(super) fn day(bound: Option<&Expr>, env: &Env<'_>) -> Option<Date> {
    match bound?.eval(env) {
        Some(Value::Date(day)) => Some(day),
        _ => None,
    }
}

impl DateField {
    /// Reads a day and holds it against its bounds.
    pub fn read(&self, input: &Input, env: &Env<'_>) -> Result<Value, Faults> {
        let date = parse(input)?;
        self.hold(date, env).map_err(|code| vec![("day", code)])?;
        Ok(Value::Date(date))
    }

    /// Holds a day against the bounds.
    pub(super) fn hold(&self, date: Date, env: &Env<'_>) -> Result<(), Code> {
        if let Some(min) = day(self.min.as_ref(), env).filter(|min| date < *min) {
            return Err(Code::DateTooEarly { min: format::short_date(min) });
        }
        if let Some(max) = day(self.max.as_ref(), env).filter(|max| date > *max) {
            return Err(Code::DateTooLate { max: format::short_date(max) });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Result<String, Faults> {
        parse(&Input::Text(text.into())).map(|date| date.to_string())
    }

    #[test]
    fn forgives_how_people_write() {
        for typed in ["1.3.2026", "01.03.2026", "2026-03-01", "1.3.26", "1/3 2026"] {
            assert_eq!(text(typed).as_deref(), Ok("2026-03-01"), "{typed}");
        }
        assert_eq!(text("31.12.47").as_deref(), Ok("1947-12-31"));
    }

    #[test]
    fn names_the_part_to_mend() {
        assert_eq!(text("31.2.2026").unwrap_err(), vec![("day", Code::NotADate)]);
        assert_eq!(text("1.13.2026").unwrap_err(), vec![("month", Code::NotADate)]);
        assert_eq!(text("1.0.2026").unwrap_err(), vec![("month", Code::NotADate)]);
        assert_eq!(text("0.1.2026").unwrap_err(), vec![("day", Code::NotADate)]);
        assert_eq!(text("1.1.0026").unwrap_err(), vec![("year", Code::NotADate)]);
        let parts = Input::Parts([("day".to_owned(), Input::Text("1".into()))].into());
        assert_eq!(parse(&parts).unwrap_err(), vec![("month", Code::DateIncomplete)]);
    }
}
