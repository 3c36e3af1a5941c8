//! A month of a year, typed in two inputs. Its value is the first day of the month, so that months are compared with
//! each other and with days.

use jiff::civil::Date;

use super::{Faults, date};
use crate::{
    expr::{Env, Expr},
    format,
    input::Input,
    problem::Code,
    value::Value,
};

/// The two inputs.
pub const PARTS: [&str; 2] = ["month", "year"];

/// A month with its bounds. A bound is a day, which stands for its month.
#[derive(Clone, Debug, Default)]
pub struct MonthField {
    /// The first month it may be.
    pub min: Option<Expr>,
    /// The last month it may be.
    pub max: Option<Expr>,
}

/// The first day of the month that was typed: two inputs, or one text (`mars 2026`, `3/26`, `03.2026`, `2026-03`). The
/// whole in the input for the month will do.
pub fn parse(input: &Input) -> Result<Date, Faults> {
    let (month, year) = (input.part("month"), input.part("year"));
    let whole = if input.text().is_empty() && year.is_empty() { month } else { input.text() };
    let [month, year] = match split(whole) {
        Some(parts) => parts,
        None if input.text().is_empty() => [month, year],
        None => return Err(vec![("month", Code::NotAMonth)]),
    };
    if let Some((part, _)) = [("month", month), ("year", year)].iter().find(|(_, text)| text.is_empty()) {
        return Err(vec![(part, Code::MonthIncomplete)]);
    }
    let number = date::number(month).and_then(|number| i8::try_from(number).ok());
    let month = number.or_else(|| format::month_named(month)).filter(|month| (1..=12).contains(month));
    let Some(month) = month else { return Err(vec![("month", Code::NotAMonth)]) };
    let first = date::year(year).and_then(|year| Date::new(year, month, 1).ok());
    first.ok_or_else(|| vec![("year", Code::NotAMonth)])
}

/// Month and year in one text; the year comes first when it has four digits.
fn split(text: &str) -> Option<[&str; 2]> {
    let parts: Vec<&str> = text.split(['.', '/', '-', ' ']).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [year, month] if year.len() == 4 && date::number(year).is_some() => Some([month, year]),
        [month, year] => Some([month, year]),
        _ => None,
    }
}

impl MonthField {
    /// Reads a month and holds it against its bounds.
    pub fn read(&self, input: &Input, env: &Env<'_>) -> Result<Value, Faults> {
        let month = parse(input)?;
        let bound = |expr: &Option<Expr>| date::day(expr.as_ref(), env).map(Date::first_of_month);
        if let Some(min) = bound(&self.min).filter(|min| month < *min) {
            return Err(vec![("month", Code::MonthTooEarly { min: format::short_month(min) })]);
        }
        if let Some(max) = bound(&self.max).filter(|max| month > *max) {
            return Err(vec![("month", Code::MonthTooLate { max: format::short_month(max) })]);
        }
        Ok(Value::Date(month))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(typed: &str) -> Result<String, Faults> {
        parse(&Input::Text(typed.to_owned())).map(|month| month.to_string())
    }

    fn parts(month: &str, year: &str) -> Result<String, Faults> {
        let parts = [("month", month.to_owned()), ("year", year.to_owned())];
        parse(&Input::of_parts(parts)).map(|month| month.to_string())
    }

    #[test]
    fn forgives_how_people_write() {
        for typed in [
            "mars 2026",
            "Mars 26",
            "mar. 2026",
            "March 2026",
            "njukčamánnu 2026",
            "3/26",
            "03.2026",
            "3-2026",
            "2026-03",
        ] {
            assert_eq!(text(typed).as_deref(), Ok("2026-03-01"), "{typed}");
            assert_eq!(parts(typed, "").as_deref(), Ok("2026-03-01"), "{typed} in the input for the month");
        }
        for (month, year) in [("3", "2026"), ("03", "26"), (" mars ", " 2026 "), ("MARS", "2026")] {
            assert_eq!(parts(month, year).as_deref(), Ok("2026-03-01"), "{month} {year}");
        }
        assert_eq!(parts("12", "1999").as_deref(), Ok("1999-12-01"));
    }

    #[test]
    fn names_the_part_to_mend() {
        assert_eq!(parts("13", "2026"), Err(vec![("month", Code::NotAMonth)]));
        assert_eq!(parts("0", "2026"), Err(vec![("month", Code::NotAMonth)]));
        assert_eq!(parts("-3", "2026"), Err(vec![("month", Code::NotAMonth)]));
        assert_eq!(parts("vår", "2026"), Err(vec![("month", Code::NotAMonth)]));
        assert_eq!(parts("3", "1726"), Err(vec![("year", Code::NotAMonth)]));
        assert_eq!(parts("3", "12026"), Err(vec![("year", Code::NotAMonth)]));
        assert_eq!(parts("3", ""), Err(vec![("year", Code::MonthIncomplete)]));
        assert_eq!(parts("", "2026"), Err(vec![("month", Code::MonthIncomplete)]));
        for typed in ["3", "2026", "1.3.2026", "mars"] {
            assert_eq!(text(typed), Err(vec![("month", Code::NotAMonth)]), "{typed}");
        }
    }

    #[test]
    fn holds_the_month_of_a_bound() {
        let day = |day| Some(Expr::Date(jiff::civil::date(2026, 3, day)));
        let field = MonthField { min: day(31), max: day(1) };
        let answers = crate::Answers::new();
        let env = Env { answers: &answers, row: None, today: jiff::civil::date(2026, 11, 26) };
        let read = |typed: &str| field.read(&Input::Text(typed.to_owned()), &env);
        assert_eq!(read("mars 2026"), Ok(Value::Date(jiff::civil::date(2026, 3, 1))));
        assert_eq!(read("2/2026"), Err(vec![("month", Code::MonthTooEarly { min: "03.2026".into() })]));
        assert_eq!(read("4/2026"), Err(vec![("month", Code::MonthTooLate { max: "03.2026".into() })]));
    }
}
