//! Statements that are all answered on one scale (a Likert scale): for surveys.

use super::choice::{Opt, label};
use crate::{
    expr::Type,
    input::Input,
    problem::Code,
    text::{Lang, Text},
    value::Value,
};

/// A matrix.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// The statements.
    pub rows: Vec<Statement>,
    /// The scale, in order. Its options always show.
    pub options: Vec<Opt>,
}

/// A statement to answer.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Its key in paths and expressions.
    pub key: String,
    /// The keys it had in earlier versions.
    pub was: Vec<String>,
    /// What a person reads.
    pub label: Text,
}

impl Matrix {
    /// Its rows in expressions: each is one of the options.
    pub fn ty(&self) -> Type {
        let keys: Vec<String> = self.options.iter().map(|option| option.key.clone()).collect();
        Type::parts("a matrix", self.rows.iter().map(|row| (row.key.as_str(), Type::OneOf(keys.clone()))))
    }

    /// The statements' keys.
    pub fn keys(&self) -> impl Iterator<Item = &str> + Clone {
        self.rows.iter().map(|row| row.key.as_str())
    }

    /// Reads the answer to one statement; none when there is none.
    pub fn read(&self, input: &Input, row: &str) -> Result<Option<Value>, Code> {
        let key = input.part(row);
        match self.options.iter().any(|option| option.key == key) {
            true => Ok(Some(Value::Text(key.to_owned()))),
            false if key.is_empty() => Ok(None),
            false => Err(Code::NotAnOption),
        }
    }

    /// Each statement with its answer.
    pub fn lines(&self, value: &Value, lang: Lang) -> Vec<String> {
        let line = |row: &Statement| {
            let answer = match value.part_text(&row.key) {
                "" => "–".to_owned(),
                key => label(&self.options, key, lang),
            };
            format!("{}: {answer}", row.label.get(lang))
        };
        self.rows.iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matrix() -> Matrix {
        let option = |key: &str, nb: &str, en: &str| {
            Opt::always(key, Text(vec![(Lang::Nb, nb.to_owned()), (Lang::En, en.to_owned())]))
        };
        let row = |key: &str, label: &str| Statement { key: key.to_owned(), was: Vec::new(), label: Text::same(label) };
        Matrix {
            rows: vec![row("raskt", "Raskt"), row("lett", "Lett")],
            options: vec![option("uenig", "Uenig", "Disagree"), option("enig", "Enig", "Agree")],
        }
    }

    #[test]
    fn each_statement_has_one_of_the_options() {
        let input = Input::of_parts([("raskt", "enig".to_owned()), ("lett", "kanskje".to_owned())]);
        assert_eq!(matrix().read(&input, "raskt"), Ok(Some(Value::Text("enig".into()))));
        assert_eq!(matrix().read(&input, "lett"), Err(Code::NotAnOption));
        assert_eq!(matrix().read(&Input::Text("enig".into()), "raskt"), Ok(None));
    }

    #[test]
    fn shows_every_statement() {
        let value = Value::Parts([("raskt".to_owned(), Value::Text("enig".into()))].into());
        assert_eq!(matrix().lines(&value, Lang::Nb), ["Raskt: Enig", "Lett: –"]);
        assert_eq!(matrix().lines(&value, Lang::En), ["Raskt: Agree", "Lett: –"]);
    }
}
