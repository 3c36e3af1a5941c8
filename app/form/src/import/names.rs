//! Names as the form language takes them: `[a-z][a-z0-9_]*`, each once.

use std::collections::BTreeMap;

/// Room for a number after it within the 60 letters a name may have.
const LONGEST: usize = 50;
/// Words with a meaning of their own in expressions and on pages, and the addresses beside a draft's pages.
const TAKEN: [&str; 7] = ["true", "false", "in", "do", "review", "file", "delete"];

/// A name made from another: small letters, digits and `_`. Empty where nothing can be made of it.
pub fn mend(name: &str) -> String {
    let mut out = String::new();
    let mut before = ' ';
    for c in name.trim().chars() {
        // firstName → first_name
        if c.is_uppercase() && (before.is_lowercase() || before.is_ascii_digit()) {
            out.push('_');
        }
        before = c;
        for c in c.to_lowercase() {
            match c {
                'æ' => out.push_str("ae"),
                'ø' | 'ö' => out.push('o'),
                'å' | 'ä' | 'á' | 'à' => out.push('a'),
                'é' | 'è' | 'ê' => out.push('e'),
                'ü' => out.push('u'),
                'đ' => out.push('d'),
                'č' => out.push('c'),
                'ŋ' | 'ñ' => out.push('n'),
                'š' => out.push('s'),
                'ž' => out.push('z'),
                c if c.is_ascii_alphanumeric() => out.push(c),
                _ => out.push('_'),
            }
        }
    }
    let parts: Vec<&str> = out.split('_').filter(|part| !part.is_empty()).collect();
    parts.join("_").chars().take(LONGEST).collect::<String>().trim_end_matches('_').to_owned()
}

/// The names that are taken, each with the number that its next double tries first.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeMap<String, usize>);

impl Names {
    /// A name of its own for `name`; `word` stands before what can't begin with a letter.
    pub fn take(&mut self, name: &str, word: &str) -> String {
        let mended = mend(name);
        let mended = match mended.chars().next() {
            None => word.to_owned(),
            Some(c) if c.is_ascii_digit() => format!("{word}_{mended}"),
            Some(_) if TAKEN.contains(&mended.as_str()) => format!("{word}_{mended}"),
            Some(_) => mended,
        };
        let mut number = self.0.get(&mended).copied().unwrap_or(1);
        let free = loop {
            let free = if number == 1 { mended.clone() } else { format!("{mended}_{number}") };
            number += 1;
            if !self.0.contains_key(&free) {
                break free;
            }
        };
        self.0.insert(free.clone(), 2);
        self.0.insert(mended, number.max(2));
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_mended_and_each_stands_once() {
        let mut names = Names::default();
        let taken: Vec<String> = ["firstName", "Fødselsår", "first_name", "1", "in", "…", "a--b"]
            .map(|name| names.take(name, "felt"))
            .into();
        assert_eq!(taken, ["first_name", "fodselsar", "first_name_2", "felt_1", "felt_in", "felt", "a_b"]);
    }
}
