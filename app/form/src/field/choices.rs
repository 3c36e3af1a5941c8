//! Any of several options.

use super::choice::{Opt, label};
use crate::{expr::Env, input::Input, problem::Code, text::Lang, value::Value};

/// Several choices, as boxes to tick.
#[derive(Clone, Debug)]
pub struct Choices {
    /// The options, in order.
    pub options: Vec<Opt>,
    /// At least so many.
    pub min: usize,
    /// At most so many.
    pub max: usize,
}

impl Choices {
    /// Reads the keys of options that are offered, in the form's order and each once.
    pub fn read(&self, input: &Input, env: &Env<'_>) -> Result<Value, Code> {
        let one;
        let keys = match input {
            Input::Many(keys) => keys.as_slice(),
            Input::Text(key) => {
                one = [key.clone()];
                &one
            }
            _ => return Err(Code::NotAnOption),
        };
        let offered: Vec<&Opt> = self.options.iter().filter(|option| option.is_offered(env)).collect();
        let known = |key: &String| key.is_empty() || offered.iter().any(|option| option.key == *key);
        if !keys.iter().all(known) {
            return Err(Code::NotAnOption);
        }
        let chosen: Vec<String> =
            offered.iter().filter(|option| keys.contains(&option.key)).map(|option| option.key.clone()).collect();
        if chosen.len() < self.min {
            return Err(Code::TooFewChoices { min: self.min });
        }
        if chosen.len() > self.max {
            return Err(Code::TooManyChoices { max: self.max });
        }
        Ok(Value::List(chosen))
    }

    /// The labels of the chosen options.
    pub fn labels(&self, keys: &[String], lang: Lang) -> Vec<String> {
        keys.iter().map(|key| label(&self.options, key, lang)).collect()
    }
}
