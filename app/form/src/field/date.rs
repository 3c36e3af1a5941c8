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
    let number = |text: &str| (text.len() <= 4).then(|| text.parse::<i16>().ok()).flatten();
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
    let whole_year = |n: i16| match n {
        n if year.len() > 2 => n,
        n if n > 46 => 1900 + n,
        n => 2000 + n,
    };
    let part = |text: &str| number(text).and_then(|n| i8::try_from(n).ok()).unwrap_or(0);
    let year = number(year).map_or(0, whole_year);
    match Date::new(year, part(month), part(day)) {
        Ok(date) if year >= 1800 => Ok(date),
        Ok(_) => Err(vec![("year", Code::NotADate)]),
        Err(_) => Err(vec![("day", Code::NotADate)]),
    }
}

fn split(text: &str) -> Option<[&str; 3]> {
    let mut parts: Vec<&str> = text.split(['.', '/', '-', ' ']).filter(|part| !part.is_empty()).collect();
    if parts.first().is_some_and(|first| first.len() == 4) {
        parts.reverse();
    }
    parts.try_into().ok()
}

impl DateField {
    /// Reads a day and holds it against its bounds.
    pub fn read(&self, input: &Input, env: &Env<'_>) -> Result<Value, Faults> {
        let date = parse(input)?;
        let bound = |expr: &Option<Expr>| match expr.as_ref().and_then(|expr| expr.eval(env)) {
            Some(Value::Date(bound)) => Some(bound),
            _ => None,
        };
        if let Some(min) = bound(&self.min).filter(|min| date < *min) {
            return Err(vec![("day", Code::DateTooEarly { min: format::short_date(min) })]);
        }
        if let Some(max) = bound(&self.max).filter(|max| date > *max) {
            return Err(vec![("day", Code::DateTooLate { max: format::short_date(max) })]);
        }
        Ok(Value::Date(date))
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
