//! The services of the repository, damaged at random: read or refused, reported, and whatever is still a form can be
//! walked with any inputs.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use proptest::{collection::vec, prelude::*};

use super::{SHARED, Source, load, report, tests};
use crate::{
    form::Form,
    input::{Input, Inputs},
    journey::Journey,
    posted::read_page,
    summary::summary,
    text::Lang,
    value::FileRef,
};

/// Every file of `forms`, read once.
static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../forms");
    let mut out = Vec::new();
    gather(&folder, "", &mut out);
    out.sort_by(|a, b| a.path.cmp(&b.path));
    out
});

fn gather(folder: &Path, key: &str, out: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            gather(&path, &name, out);
        } else if name.ends_with(".yaml") {
            let path_said = if key.is_empty() { name } else { format!("{key}/{name}") };
            out.push(Source { path: path_said, key: key.to_owned(), bytes: fs::read(path).unwrap() });
        }
    }
}

/// One piece of damage, at a place given in thousandths of the file.
#[derive(Clone, Debug)]
enum Damage {
    Byte(usize, u8),
    Insert(usize, Vec<u8>),
    Cut(usize, usize),
    SwapLines(usize, usize),
    RepeatLine(usize),
    Indent(usize, bool),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = || 0..100_000usize;
    prop_oneof![
        (at(), any::<u8>()).prop_map(|(at, byte)| Damage::Byte(at, byte)),
        (at(), vec(prop::sample::select(b":-[]{}'\"#&*!|> \n\t,.()=?0\xff".to_vec()), 1..6))
            .prop_map(|(at, bytes)| Damage::Insert(at, bytes)),
        (at(), 1..200usize).prop_map(|(at, length)| Damage::Cut(at, length)),
        (at(), at()).prop_map(|(one, other)| Damage::SwapLines(one, other)),
        at().prop_map(Damage::RepeatLine),
        (at(), any::<bool>()).prop_map(|(at, more)| Damage::Indent(at, more)),
    ]
}

impl Damage {
    fn inflict(&self, bytes: &mut Vec<u8>) {
        let place = |at: usize, length: usize| at * length / 100_000;
        let mut by_lines = |change: &dyn Fn(&mut Vec<Vec<u8>>)| {
            let mut lines: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
            change(&mut lines);
            *bytes = lines.join(&b'\n');
        };
        match self {
            Damage::SwapLines(one, other) => by_lines(&|lines| {
                let (one, other) = (place(*one, lines.len()), place(*other, lines.len()));
                lines.swap(one, other);
            }),
            Damage::RepeatLine(at) => by_lines(&|lines| {
                let at = place(*at, lines.len());
                lines.insert(at, lines[at].clone());
            }),
            Damage::Indent(at, more) => by_lines(&|lines| {
                let at = place(*at, lines.len());
                match (more, lines[at].starts_with(b"  ")) {
                    (true, _) => drop(lines[at].splice(0..0, *b"  ")),
                    (false, true) => drop(lines[at].drain(..2)),
                    (false, false) => {}
                }
            }),
            _ if bytes.is_empty() => {}
            Damage::Byte(at, byte) => {
                let at = place(*at, bytes.len());
                bytes[at] = *byte;
            }
            Damage::Insert(at, put) => {
                let at = place(*at, bytes.len());
                bytes.splice(at..at, put.iter().copied());
            }
            Damage::Cut(at, length) => {
                let at = place(*at, bytes.len());
                bytes.drain(at..(at + length).min(bytes.len()));
            }
        }
    }
}

/// A tree of inputs that knows nothing of any form but its names.
fn any_input() -> impl Strategy<Value = Input> {
    let text = prop_oneof![
        Just("yes".to_owned()),
        Just("1 200,50".to_owned()),
        Just("1.3.1980".to_owned()),
        "\\PC{0,20}",
        any::<String>()
    ];
    let leaf = prop_oneof![
        4 => text.clone().prop_map(Input::Text),
        1 => vec(text.clone(), 0..4).prop_map(Input::Many),
        1 => (0..4usize).prop_map(|count| {
            let file = FileRef { id: "a".into(), name: "a".into(), size: u64::MAX, kind: "text/plain".into(), ..FileRef::default() };
            Input::Files(vec![file; count])
        }),
    ];
    let name = || {
        prop_oneof![
            prop::sample::select(vec!["day", "month", "year", "street", "postcode", "town"]).prop_map(str::to_owned),
            "[a-z_]{1,8}"
        ]
    };
    leaf.prop_recursive(3, 20, 4, move |inner| {
        prop_oneof![
            prop::collection::btree_map(name(), inner.clone(), 0..4).prop_map(Input::Parts),
            vec(prop::collection::btree_map(name(), inner, 0..4), 0..4).prop_map(Input::Rows),
        ]
    })
}

/// Gives every field of a form one of the inputs, whatever its kind, and the columns of rows theirs.
fn inputs(form: &Form, any: &[Input]) -> Inputs {
    let mut next = any.iter().cycle().cloned();
    let mut out = Inputs::new();
    for (_, field) in form.fields() {
        let columns = field.kind.columns();
        let input = match (columns.is_empty(), next.next()) {
            (_, None) => break,
            (true, Some(input)) => input,
            (false, Some(Input::Text(_))) => {
                let row: Inputs = columns.iter().map(|column| column.name.clone()).zip(next.by_ref()).collect();
                Input::Rows(vec![row; 3])
            }
            (false, Some(input)) => input,
        };
        out.insert(field.name.clone(), input);
    }
    out
}

fn walk(form: &Form, inputs: &Inputs) {
    let today = jiff::civil::date(2026, 11, 27);
    let journey = Journey::new(form, inputs, today);
    let _ = (journey.can_send(), journey.queue());
    for lang in Lang::ALL {
        let _ = summary(&journey, lang);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn damaged_services_are_read_or_refused(
        which in any::<prop::sample::Index>(),
        damage in vec(damage(), 1..6),
        any in vec(any_input(), 1..12),
    ) {
        // One file is damaged; the others stand, so that what it refers to is there.
        let at = which.index(SOURCES.len());
        let mut sources: Vec<Source> = SOURCES
            .iter()
            .enumerate()
            .filter(|(other, source)| *other == at || source.key.is_empty() || source.key == SHARED)
            .map(|(_, source)| source.clone())
            .collect();
        let damaged = SOURCES[at].path.clone();
        for source in sources.iter_mut().filter(|source| source.path == damaged) {
            for damage in &damage {
                damage.inflict(&mut source.bytes);
            }
        }
        let loaded = load(sources);
        let files: Vec<_> = loaded.sources.iter().map(|file| (file.path.as_str(), file.bytes.as_slice())).collect();
        let said = report(&loaded.diagnostics, &files, false);
        prop_assert_eq!(said.is_empty(), loaded.diagnostics.is_empty());
        for form in &loaded.forms {
            walk(form, &inputs(form, &any));
            let _ = tests::run(form, &form.key, jiff::civil::date(2026, 11, 27));
        }
    }

    #[test]
    fn any_inputs_make_a_journey_through_every_service(any in vec(any_input(), 1..40)) {
        static FORMS: LazyLock<Vec<std::sync::Arc<Form>>> = LazyLock::new(|| load(SOURCES.clone()).forms);
        prop_assert!(FORMS.len() >= 4);
        for form in FORMS.iter() {
            let inputs = inputs(form, &any);
            walk(form, &inputs);
            // The same as names of a posted page: what isn't the page's is refused, the rest is walked.
            let mut kept = Inputs::new();
            for page in &form.pages {
                let mut pairs = BTreeMap::new();
                for field in &page.fields {
                    flatten(&field.name, inputs.get(&field.name), &mut pairs);
                }
                let pairs: Vec<(String, String)> = pairs.into_iter().collect();
                if let Ok(after) = read_page(page, &[], &pairs, &kept) {
                    kept = after;
                }
            }
            walk(form, &kept);
        }
    }
}

fn flatten(path: &str, input: Option<&Input>, out: &mut BTreeMap<String, String>) {
    match input {
        Some(Input::Text(text)) => drop(out.insert(path.to_owned(), text.clone())),
        Some(Input::Many(keys)) => out.extend(keys.first().map(|key| (path.to_owned(), key.clone()))),
        Some(Input::Parts(parts)) => {
            parts.iter().for_each(|(name, part)| flatten(&format!("{path}.{name}"), Some(part), out));
        }
        Some(Input::Rows(rows)) => {
            for (at, row) in rows.iter().enumerate() {
                out.insert(format!("{path}.{at}"), String::new());
                row.iter().for_each(|(name, cell)| flatten(&format!("{path}.{at}.{name}"), Some(cell), out));
            }
        }
        Some(Input::Files(_)) | None => {}
    }
}
