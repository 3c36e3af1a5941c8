//! From one day to another, both included.

use jiff::civil::Date;

use super::{
    Faults,
    date::{self, DateField},
};
use crate::{
    expr::{Env, Type},
    format,
    input::{Input, Inputs},
    problem::Code,
    text::Lang,
    value::{Value, answers},
};

/// The two days, and their names in expressions.
pub const SIDES: [&str; 2] = ["from", "to"];

/// The inputs: those of a date, twice.
pub const PARTS: [&str; 6] = ["from.day", "from.month", "from.year", "to.day", "to.month", "to.year"];

/// A period. Its bounds hold for both its days.
#[derive(Clone, Debug, Default)]
pub struct PeriodField {
    /// The bounds.
    pub bounds: DateField,
}

/// Its parts in expressions.
pub fn ty() -> Type {
    Type::parts("a period", SIDES.map(|side| (side, Type::Date)))
}

/// The two days that were typed; every side that is wrong is named.
pub fn parse(input: &Input) -> Result<[Date; 2], Faults> {
    let nothing = Input::Parts(Inputs::new());
    let [from, to] = SIDES.map(|side| date::parse(input.at(side).unwrap_or(&nothing)));
    let at = |side: &str, faults: &Faults| faults.iter().map(|(name, code)| (part(side, name), code.clone())).collect();
    match (from, to) {
        (Ok(from), Ok(to)) if to < from => Err(vec![("to.day", Code::PeriodBackwards)]),
        (Ok(from), Ok(to)) => Ok([from, to]),
        (from, to) => {
            let side = |name, read: Result<Date, Faults>| read.err().map_or(Vec::new(), |faults| at(name, &faults));
            Err([side("from", from), side("to", to)].concat())
        }
    }
}

/// The name of a date's input on one side.
fn part(side: &str, name: &str) -> &'static str {
    let is = |part: &&&str| part.split_once('.') == Some((side, name));
    PARTS.iter().find(is).copied().unwrap_or(PARTS[0])
}

/// The value of two days.
pub fn value([from, to]: [Date; 2]) -> Value {
    Value::Parts(answers([("from".to_owned(), Value::Date(from)), ("to".to_owned(), Value::Date(to))]))
}

impl PeriodField {
    /// Reads a period and holds its days against the bounds.
    pub fn read(&self, input: &Input, env: &Env<'_>) -> Result<Value, Faults> {
        let days = parse(input)?;
        let held = SIDES
            .iter()
            .zip(days)
            .filter_map(|(side, day)| Some((part(side, "day"), self.bounds.hold(day, env).err()?)));
        let faults: Faults = held.collect();
        if faults.is_empty() { Ok(value(days)) } else { Err(faults) }
    }
}

/// The period as a person reads it; `None` for what is none.
pub fn show(value: &Value, lang: Lang) -> Option<String> {
    match SIDES.map(|side| value.part(side)) {
        [Some(Value::Date(from)), Some(Value::Date(to))] => Some(format::period(*from, *to, lang)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expr::Expr;

    fn typed(from: &str, to: &str) -> Input {
        let part = |text: &str| Input::Text(text.to_owned());
        Input::Parts([("from".to_owned(), part(from)), ("to".to_owned(), part(to))].into())
    }

    fn inputs(texts: [&str; 6]) -> Input {
        Input::of_parts(PARTS.into_iter().zip(texts.map(str::to_owned)))
    }

    #[test]
    fn reads_two_days() {
        let days = Ok([jiff::civil::date(2026, 3, 1), jiff::civil::date(2026, 4, 3)]);
        assert_eq!(parse(&inputs(["1", "3", "2026", "3", "4", "26"])), days);
        assert_eq!(parse(&typed("1.3.26", "2026-04-03")), days);
        let day = jiff::civil::date(2026, 3, 1);
        assert_eq!(parse(&typed("1.3.2026", "1.3.2026")), Ok([day, day]), "a period may be one day");
    }

    #[test]
    fn names_every_side_to_mend() {
        assert_eq!(parse(&typed("2.3.2026", "1.3.2026")), Err(vec![("to.day", Code::PeriodBackwards)]));
        let wrong = inputs(["1", "13", "2026", "3", "", "2026"]);
        assert_eq!(parse(&wrong), Err(vec![("from.month", Code::NotADate), ("to.month", Code::DateIncomplete)]));
        let half = inputs(["1", "3", "2026", "", "", ""]);
        assert_eq!(parse(&half), Err(vec![("to.day", Code::DateIncomplete)]));
        assert_eq!(parse(&Input::Text("1.3.2026".into())).unwrap_err().len(), 2);
    }

    #[test]
    fn holds_both_days_against_the_bounds() {
        let field = PeriodField {
            bounds: DateField {
                min: Some(Expr::Date(jiff::civil::date(2026, 1, 1))),
                max: Some(Expr::Date(jiff::civil::date(2026, 12, 31))),
            },
        };
        let answers = crate::Answers::new();
        let env = Env { answers: &answers, row: None, today: jiff::civil::date(2026, 11, 26) };
        let wrong = field.read(&typed("31.12.2025", "1.1.2027"), &env).unwrap_err();
        assert_eq!(wrong[0], ("from.day", Code::DateTooEarly { min: "01.01.2026".into() }));
        assert_eq!(wrong[1], ("to.day", Code::DateTooLate { max: "31.12.2026".into() }));
        let right = field.read(&typed("1.3.2026", "3.4.2026"), &env).unwrap();
        assert_eq!(show(&right, Lang::Nb).as_deref(), Some("1. mars 2026–3. april 2026"));
        assert_eq!(show(&right, Lang::En).as_deref(), Some("1 March 2026 – 3 April 2026"));
        assert_eq!(show(&Value::Bool(true), Lang::Nb), None);
    }
}
