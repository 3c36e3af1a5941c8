//! One of several options.

use crate::{
    expr::{Env, Expr},
    input::Input,
    problem::Code,
    text::{Lang, Text},
    value::Value,
};

/// A choice: radio buttons up to [`Choice::RADIOS`] options, a list above.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The options, in order.
    pub options: Vec<Opt>,
}

/// One option.
#[derive(Clone, Debug)]
pub struct Opt {
    /// Its key, stored and used in expressions.
    pub key: String,
    /// The keys it had in earlier versions.
    pub was: Vec<String>,
    /// What a person reads.
    pub label: Text,
    /// What helps to choose it.
    pub help: Text,
    /// When it is offered; always, without one.
    pub show: Option<Expr>,
}

impl Opt {
    /// An option that is always offered.
    pub fn always(key: impl Into<String>, label: Text) -> Opt {
        Opt { key: key.into(), was: Vec::new(), label, help: Text::default(), show: None }
    }

    /// Whether it is offered now.
    pub fn is_offered(&self, env: &Env<'_>) -> bool {
        self.show.as_ref().is_none_or(|show| show.truth(env))
    }
}

/// The label of an option, or its key when the option is gone.
pub fn label(options: &[Opt], key: &str, lang: Lang) -> String {
    options.iter().find(|option| option.key == key).map_or(key, |option| option.label.get(lang)).to_owned()
}

impl Choice {
    /// So many options show as radio buttons; more show as a list.
    pub const RADIOS: usize = 6;

    /// Reads the key of an option that is offered.
    pub fn read(&self, input: &Input, env: &Env<'_>) -> Result<Value, Code> {
        let key = input.text();
        let offered = self.options.iter().any(|option| option.key == key && option.is_offered(env));
        if offered { Ok(Value::Text(key.to_owned())) } else { Err(Code::NotAnOption) }
    }

    /// The label of an option.
    pub fn label(&self, key: &str, lang: Lang) -> String {
        label(&self.options, key, lang)
    }
}
