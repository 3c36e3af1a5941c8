//! The words are whole: the same keys in every language, every key the code asks for, and none left over.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use form::{Lang, field};

use super::SOURCES;

/// Keys that `format!` builds: how they begin and end, and the source under `app/` with the words between. Such a word
/// is a string right after the given code.
const BUILT: [(&str, &[&str], &str, &str); 21] = [
    ("problem-", &[""], "form/src/problem.rs", "=>"),
    ("period-", &[""], "form/src/form.rs", "Unit::* =>"),
    ("status-", &[""], "store/src/case.rs", "Status::* =>"),
    ("outcome-", &[""], "store/src/case.rs", "Outcome::* =>"),
    ("message-", &[""], "store/src/message.rs", "Kind::* =>"),
    ("event-", &[""], "store/src/submission.rs", "kind:"),
    ("event-", &[""], "server/src/handlers", "kind:"),
    ("event-", &[""], "server/src/scan", "kind:"),
    ("event-", &[""], "server/src/signing.rs", "kind:"),
    ("event-", &[""], "server/src/handlers", ".step("),
    ("notice-", &[""], "server/src/handlers/caseworker", ".done("),
    ("case-", &["", "-label", "-do"], "ui/src/pages/caseworker/case.rs", "text_form(page, base,"),
    ("mail-", &["-subject", "-body"], "server/src/deliveries/mail.rs", "letter("),
    ("mail-", &["-subject", "-body"], "server/src/deliveries/mail.rs", "to_signer("),
    ("mail-", &["-subject", "-body"], "server/src/deliveries/mail.rs", "led_to("),
    ("error-", &["-title", "-text"], "server/src/error.rs", "=>"),
    ("error-", &["-title", "-text"], "server/src/render.rs", "=> Some("),
    ("error-", &["-title", "-text"], "server/src/login/error.rs", "),"),
    ("error-", &["-title", "-text"], "server/src/login/error.rs", "(LoginError::*,"),
    ("error-", &["-title", "-text"], "server/src/login/routes.rs", "name:"),
    ("demo-person-", &[""], "server/src/demo/people.rs", "key:"),
];

type Keys = BTreeMap<String, BTreeSet<String>>;

/// The keys of a language with the variables of each.
fn keys(lang: Lang) -> Keys {
    let mut keys = Keys::new();
    let (_, files) = SOURCES.iter().find(|(other, _)| *other == lang).unwrap();
    for file in *files {
        let resource = parser::parse(*file).unwrap_or_else(|(_, errors)| panic!("{lang:?}: {errors:?}"));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut variables = BTreeSet::new();
            of_pattern(message.value.as_ref().unwrap(), &mut variables);
            let before = keys.insert(message.id.name.to_owned(), variables);
            assert!(before.is_none(), "{lang:?} has `{}` twice", message.id.name);
        }
    }
    keys
}

fn of_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

fn of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            for variant in variants {
                of_pattern(&variant.value, found);
            }
            selector
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        _ => panic!("functions, terms and references need a look at their variables: {inline:?}"),
    }
}

/// The sources at a path under `app/`, without the tests.
fn sources(path: &str) -> Vec<String> {
    let mut waiting = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)];
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            let inner: Vec<PathBuf> = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
            waiting.extend(inner.into_iter().filter(|path| path.file_stem().unwrap() != "tests"));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(fs::read_to_string(path).unwrap());
        }
    }
    found
}

/// The strings of a source that may be keys or part of one, each with the code before it on one line. The code between
/// two strings passes for a string too, but never looks like a word.
fn strings(source: &str) -> Vec<(String, &str)> {
    let pieces: Vec<&str> = source.split('"').collect();
    let is_word = |piece: &str| {
        piece.starts_with(|c: char| c.is_ascii_lowercase())
            && piece.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '-' | '_'))
    };
    let line = |code: &str| code.split_whitespace().collect::<Vec<_>>().join(" ");
    pieces.windows(2).filter(|pair| is_word(pair[1])).map(|pair| (line(pair[0]), pair[1])).collect()
}

/// Whether code ends as a pattern says; `*` stands for one name.
fn ends_with(code: &str, pattern: &str) -> bool {
    match pattern.split_once('*') {
        None => code.ends_with(pattern),
        Some((before, after)) => code
            .strip_suffix(after)
            .is_some_and(|code| code.trim_end_matches(|c: char| c.is_alphanumeric()).ends_with(before)),
    }
}

/// Every key that is built, and the words that go into them.
fn built() -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut keys, mut words) = (BTreeSet::new(), BTreeSet::new());
    for (begin, ends, path, code) in BUILT {
        let sources = sources(path);
        let found: Vec<&str> = sources
            .iter()
            .flat_map(|source| strings(source))
            .filter(|(before, _)| ends_with(before, code))
            .map(|(_, word)| word)
            .collect();
        assert!(!found.is_empty(), "nothing after `{code}` in {path}");
        for word in found.into_iter().filter(|word| *word != "rule") {
            keys.extend(ends.iter().map(|end| format!("{begin}{}{end}", word.replace('_', "-"))));
            words.insert(word.to_owned());
        }
    }
    keys.extend(field::address::PARTS.map(|part| format!("address-{part}")));
    keys.extend(field::period::SIDES.map(|side| format!("period-{side}")));
    keys.extend(field::person::PARTS.map(|part| format!("person-{part}")));
    keys.extend(field::organisation::PARTS.map(|part| format!("organisation-{part}")));
    keys.extend(field::property::PARTS.map(|part| format!("property-{part}")));
    keys.extend(field::date::PARTS.map(|part| format!("date-{part}")));
    let service = sources("form/src/file/service.rs").concat();
    for (list, begin) in [("THEMES: ", "theme-"), ("LIFE_EVENTS: ", "life-event-")] {
        let words = service.split_once(list).unwrap().1.split_once("];").unwrap().0;
        keys.extend(words.split('"').skip(1).step_by(2).map(|word| format!("{begin}{word}")));
    }
    (keys, words)
}

#[test]
fn languages_have_the_same_keys_with_the_same_variables() {
    let nb = keys(Lang::Nb);
    for lang in [Lang::Nn, Lang::En] {
        let other = keys(lang);
        let differing: BTreeSet<&String> =
            nb.keys().chain(other.keys()).filter(|key| nb.get(*key) != other.get(*key)).collect();
        assert!(differing.is_empty(), "nb and {lang:?} differ in {differing:?}");
    }
}

#[test]
fn the_code_asks_for_words_there_are_and_for_all_of_them() {
    let nb = keys(Lang::Nb);
    let (built, words) = built();
    let missing: Vec<&String> = built.iter().filter(|key| !nb.contains_key(*key)).collect();
    assert!(missing.is_empty(), "the code builds keys without words: {missing:?}");
    let areas: BTreeSet<&str> = nb.keys().filter_map(|key| Some(key.split_once('-')?.0)).collect();
    let mut used = built.clone();
    let mut unknown = BTreeSet::new();
    for source in ["ui/src", "server/src", "islands/src"].into_iter().flat_map(sources) {
        for (before, word) in strings(&source) {
            used.insert(word.to_owned());
            let asked = before.ends_with(".t(") || before.ends_with(".with(");
            // Ids and classes look like keys, but stand right after `=`; parts of a built key may look like one too.
            let alike = word.split_once('-').is_some_and(|(area, _)| areas.contains(area)) && !before.ends_with('=');
            let part = words.iter().any(|built| built.ends_with(word));
            if (asked || alike && !part) && !nb.contains_key(word) {
                unknown.insert(word.to_owned());
            }
        }
    }
    assert!(unknown.is_empty(), "keys in the code without words: {unknown:?}");
    let idle: Vec<&String> = nb.keys().filter(|key| !used.contains(*key)).collect();
    assert!(idle.is_empty(), "words that no code uses: {idle:?}");
}

#[test]
fn nobody_is_asked_vennligst() {
    for (lang, files) in SOURCES {
        assert!(!files.concat().to_lowercase().contains("vennligst"), "{lang:?}");
    }
}
