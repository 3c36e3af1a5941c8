//! A rating from 1 upwards: how content, how likely.

use rust_decimal::Decimal;

use crate::{
    input::Input,
    problem::Code,
    text::{Lang, Text},
    value::Value,
};

/// A rating.
#[derive(Clone, Debug)]
pub struct Rating {
    /// The highest; the lowest is 1.
    pub max: u8,
    /// What the lowest means.
    pub low: Text,
    /// What the highest means.
    pub high: Text,
}

impl Rating {
    /// Nobody tells more steps apart.
    pub const MOST: u8 = 10;

    /// Reads one of the steps.
    pub fn read(&self, input: &Input) -> Result<Value, Code> {
        let step = input.text().parse::<u8>().ok().filter(|step| (1..=self.max).contains(step));
        step.map(|step| Value::Number(Decimal::from(step))).ok_or(Code::NotAnOption)
    }

    /// A step with what it means, at either end.
    pub fn label(&self, step: u8, lang: Lang) -> String {
        match step {
            1 => format!("1 – {}", self.low.get(lang)),
            step if step == self.max => format!("{step} – {}", self.high.get(lang)),
            step => step.to_string(),
        }
    }

    /// The rating as a person reads it: `4 av 5`.
    pub fn show(&self, value: Decimal, lang: Lang) -> String {
        let of = match lang {
            Lang::Nb | Lang::Nn => " av ",
            Lang::En => " out of ",
            Lang::Se => "/",
        };
        format!("{value}{of}{}", self.max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_one_of_its_steps() {
        let rating = Rating { max: 5, low: Text::same("Dårlig"), high: Text::same("Bra") };
        let read = |typed: &str| rating.read(&Input::Text(typed.to_owned()));
        assert_eq!(read("1"), Ok(Value::Number(Decimal::ONE)));
        assert_eq!(read(" 5 "), Ok(Value::Number(Decimal::from(5))));
        for typed in ["0", "6", "-1", "2.5", "256", "x"] {
            assert_eq!(read(typed), Err(Code::NotAnOption), "{typed}");
        }
        assert_eq!([1, 3, 5].map(|step| rating.label(step, Lang::Nb)), ["1 – Dårlig", "3", "5 – Bra"]);
        assert_eq!(rating.show(Decimal::from(4), Lang::Nb), "4 av 5");
        assert_eq!(rating.show(Decimal::from(4), Lang::En), "4 out of 5");
    }
}
