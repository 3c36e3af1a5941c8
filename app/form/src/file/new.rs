//! A new form: few answers become a file that passes `check`, to be filled in by its author.

use super::service::THEMES;
use crate::form::Audience;

/// What begins every text that the author is still to write, in Bokmål and Nynorsk, and in English.
pub const TO_WRITE: [&str; 2] = ["Skriv her:", "Write here:"];

/// What is known of a form before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// Its key: the folder's name.
    pub key: String,
    /// The service's name in Bokmål.
    pub title: String,
    /// Who it is for.
    pub audience: Audience,
    /// A top theme of Los, one of [`themes`].
    pub theme: String,
    /// The queue's key in `queues.yaml`.
    pub queue: String,
    /// Whether it asks for attachments.
    pub attachments: bool,
}

/// The themes that a service can have.
pub fn themes() -> &'static [&'static str] {
    &THEMES
}

const FORM: &str = include_str!("new/form.yaml");
const PERSON: &str = include_str!("new/person.yaml");
const ORGANISATION: &str = include_str!("new/organisation.yaml");
const ATTACHMENTS: &str = include_str!("new/attachments.yaml");
const NEED: &str = include_str!("new/need.yaml");

/// The file of a new form.
pub fn new_form(new: &New) -> String {
    let (audience, applicant) = match new.audience {
        Audience::Person => ("person", PERSON),
        Audience::Organisation => ("organisation", ORGANISATION),
    };
    let (need, attachments, pages) = match new.attachments {
        true => (NEED, ATTACHMENTS, "soker, soknad, vedlegg"),
        false => ("", "", "soker, soknad"),
    };
    // What the author typed comes last, so that nothing in it is taken for a mark.
    let file = FORM
        .replace("<need>\n", need)
        .replace("<applicant>\n", applicant)
        .replace("<attachments>\n", attachments)
        .replace("<audience>", audience)
        .replace("<pages>", pages)
        .replace("<theme>", &new.theme)
        .replace("<queue>", &new.queue)
        .replace("<key>", &new.key);
    // A text of JSON is one of YAML too.
    file.replace("<title>", &serde_json::Value::from(new.title.trim()).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::{REQUIRED_LANGS, Source, World, read, report, tests::run};

    fn new() -> New {
        New {
            key: "hundehold".into(),
            title: "Hundehold".into(),
            audience: Audience::Person,
            theme: "natur-klima-og-miljo".into(),
            queue: "fritid".into(),
            attachments: true,
        }
    }

    fn told(new: &New) -> String {
        let bytes = new_form(new).into_bytes();
        let source = Source { path: "form.yaml".into(), key: new.key.clone(), bytes };
        let queues = Some(vec![new.queue.clone()]);
        let (form, mut found) = read(&source, &World { langs: REQUIRED_LANGS.to_vec(), queues, ..World::default() });
        found.extend(form.iter().flat_map(|form| run(form, "form.yaml", jiff::civil::date(2026, 11, 26))));
        assert!(form.is_none_or(|form| form.pages.len() == 2 + usize::from(new.attachments) && form.tests.len() == 2));
        report(&found, &[("form.yaml", &source.bytes)], false)
    }

    #[test]
    fn passes_check_for_all() {
        for theme in themes() {
            for audience in [Audience::Person, Audience::Organisation] {
                for attachments in [true, false] {
                    let new = New { theme: (*theme).to_owned(), audience, attachments, ..new() };
                    assert_eq!(told(&new), "");
                }
            }
        }
    }

    #[test]
    fn any_title_stays_a_title() {
        for title in ["A: \"b\" # c {d}, [e] 'f'", "<key>", "Ja", "Æ\\Ø\u{a0}Å", "2027", "- x"] {
            let new = New { title: title.into(), ..new() };
            assert_eq!(told(&new), "");
            let form = crate::file::read_stored(&new.key, new_form(&new).as_bytes()).unwrap();
            assert_eq!(form.title.get(crate::Lang::Nb), title);
        }
    }

    #[test]
    fn what_is_to_be_written_is_marked() {
        let file = new_form(&new());
        assert!(TO_WRITE.iter().all(|mark| file.contains(mark)));
        assert!(!file.contains('<'), "every mark is replaced");
    }
}
