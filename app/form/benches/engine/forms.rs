//! The forms that are measured: the repository's services, and some made for the purpose.

use std::{
    collections::BTreeMap,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use form::{
    Input, Inputs,
    file::{SHARED, Source},
};

/// Every file of `forms`, in order.
pub fn services() -> Vec<Source> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../forms");
    let mut out = Vec::new();
    for entry in fs::read_dir(&folder).expect("the repository has a folder `forms`") {
        let path = entry.expect("its entries can be listed").path();
        let name = path.file_name().expect("an entry has a name").to_string_lossy().into_owned();
        if name == SHARED {
            for entry in fs::read_dir(&path).expect("the folder of shared pieces can be listed") {
                out.push(source(&entry.expect("its entries can be listed").path(), &name));
            }
        } else if path.is_dir() {
            out.push(source(&path.join("form.yaml"), &name));
        } else {
            out.push(source(&path, ""));
        }
    }
    out.sort_by(|a, b| a.path.cmp(&b.path));
    out
}

fn source(file: &Path, key: &str) -> Source {
    let name = file.file_name().expect("a file has a name").to_string_lossy();
    let path = if key.is_empty() { name.into_owned() } else { format!("{key}/{name}") };
    Source { path, key: key.to_owned(), bytes: fs::read(file).expect("a form can be read") }
}

/// Whether it is what forms refer to: queues and shared pieces.
fn is_common(source: &Source) -> bool {
    source.key.is_empty() || source.key == SHARED
}

fn is_survey(source: &Source) -> bool {
    !is_common(source) && !String::from_utf8_lossy(&source.bytes).lines().any(|line| line.starts_with("form:"))
}

/// The longest service with all it refers to, and its lines.
pub fn longest(services: &[Source]) -> (Vec<Source>, usize) {
    let forms = services.iter().filter(|source| !is_common(source));
    let longest = forms.max_by_key(|source| source.bytes.len()).expect("there is a form");
    let mut out: Vec<Source> = services.iter().filter(|source| is_common(source)).cloned().collect();
    let surveys = services.iter().filter(|source| is_survey(source) && source.key != longest.key);
    out.extend(surveys.cloned().chain([longest.clone()]));
    (out, longest.bytes.iter().filter(|byte| **byte == b'\n').count())
}

/// So many forms: the services again and again under other keys.
pub fn many(services: &[Source], count: usize) -> Vec<Source> {
    let forms: Vec<&Source> = services.iter().filter(|source| !is_common(source) && !is_survey(source)).collect();
    let mut out = services.to_vec();
    let there = out.iter().filter(|source| !is_common(source)).count();
    for (at, form) in forms.iter().cycle().take(count.saturating_sub(there)).enumerate() {
        let key = format!("{}-{at}", form.key);
        let text = String::from_utf8_lossy(&form.bytes);
        let text = text.replacen(&format!("form: {}", form.key), &format!("form: {key}"), 1);
        out.push(Source { path: format!("{key}/form.yaml"), key, bytes: text.into_bytes() });
    }
    out
}

const HEAD: &str = "\
form: bench
title: {nb: Måling, nn: Måling, en: Measurement}
service:
  theme: familie-og-barn
  summary: {nb: Et skjema, nn: Eit skjema, en: A form}
  who: {nb: Alle, nn: Alle, en: Everybody}
  cost: {nb: Gratis, nn: Gratis, en: Free}
  processing: 2 weeks
  owner: {nb: Kommunen, nn: Kommunen, en: The municipality}
  privacy: {nb: Vi lagrer svarene, nn: Vi lagrar svara, en: We store the answers}
pages:
  - page: spor
    title: {nb: Spørsmål, nn: Spørsmål, en: Questions}
    fields:
";

const TAIL: &str = "\
route:
  - queue: alle
";

const LABEL: &str = "{nb: Spørsmål, nn: Spørsmål, en: Question}";

fn field(out: &mut String, indent: usize, kind: &str, name: &str, keys: &[&str]) {
    let space = " ".repeat(indent);
    let line = |out: &mut String, text: &str| writeln!(out, "{space}  {text}").expect("a text takes a line");
    writeln!(out, "{space}- {kind}: {name}").expect("a text takes a line");
    line(out, &format!("label: {LABEL}"));
    for key in keys {
        line(out, key);
    }
}

fn text(typed: impl Into<String>) -> Input {
    Input::Text(typed.into())
}

fn date(day: usize) -> Input {
    let parts = [("day", (day % 28 + 1).to_string()), ("month", "3".into()), ("year", "1980".into())];
    Input::Parts(parts.map(|(part, typed)| (part.to_owned(), text(typed))).into())
}

/// One page: text, numbers, choices and dates, half of them with a condition, a rule for every eight.
pub fn page_of_40_fields() -> (String, Inputs) {
    let mut form = HEAD.to_owned();
    let mut rules = "    rules:\n".to_owned();
    let mut inputs = BTreeMap::new();
    for at in 0..5 {
        let name = |what: &str| format!("{what}{at}");
        let (number, choice) = (name("tall"), name("valg"));
        let options = format!("options: {{ja: {LABEL}, nei: {LABEL}}}");
        let if_yes = format!("show: '{choice} == \"ja\"'");
        let if_large = format!("show: '{number} > 10 && {choice} != \"nei\"'");
        field(&mut form, 6, "text", &name("navn"), &["min: 2", "max: 60"]);
        field(&mut form, 6, "money", &number, &["max: 1000000"]);
        field(&mut form, 6, "choice", &choice, &[&options]);
        field(&mut form, 6, "date", &name("dag"), &["max: today()", &if_yes]);
        field(&mut form, 6, "integer", &name("antall"), &["min: 1", &if_large]);
        field(&mut form, 6, "email", &name("epost"), &[&if_yes]);
        field(&mut form, 6, "yes/no", &name("janei"), &[]);
        let sum = format!("value: {number} * {} + 12", name("antall"));
        field(&mut form, 6, "calculation", &name("sum"), &[&sum, "unit: kr"]);
        let rule = format!(
            "      - require: {number} >= {}\n        message: {LABEL}\n        at: [{number}]\n",
            name("antall")
        );
        rules.push_str(&rule);
        inputs.extend([
            (name("navn"), text("Kari Nordmann")),
            (number, text("12 000,50")),
            (choice, text("ja")),
            (name("dag"), date(at)),
            (name("antall"), text("3")),
            (name("epost"), text("kari@example.no")),
            (name("janei"), text("yes")),
        ]);
    }
    (form + &rules + TAIL, inputs)
}

/// One repeat of ten columns, and sums over its rows.
pub fn repeat_of_1000_rows() -> (String, Inputs) {
    let mut form = HEAD.to_owned();
    let keys = ["        item: {nb: Rad, nn: Rad, en: Row}", "        max: 1000", "        fields:"];
    field(&mut form, 6, "repeat", "rader", &[]);
    form.push_str(&(keys.join("\n") + "\n"));
    let options = format!("options: {{ja: {LABEL}, nei: {LABEL}}}");
    field(&mut form, 10, "text", "navn", &["max: 60"]);
    field(&mut form, 10, "choice", "valg", &[&options]);
    field(&mut form, 10, "date", "dag", &["max: today()"]);
    for at in 0..5 {
        field(&mut form, 10, "money", &format!("belop{at}"), &["max: 1000000"]);
    }
    field(&mut form, 10, "percentage", "prosent", &["show: valg == \"ja\""]);
    field(&mut form, 10, "calculation", "pris", &["value: belop0 * default(prosent, 100) / 100"]);
    for at in 0..5 {
        let sum = format!("value: sum(rader.belop{at})");
        field(&mut form, 6, "calculation", &format!("sum{at}"), &[&sum]);
    }
    field(&mut form, 6, "calculation", "i_alt", &["value: sum(rader.pris)", "unit: kr"]);
    field(&mut form, 6, "calculation", "dyre", &["value: count(rader, pris > 50 && valg == \"ja\")"]);
    let row = |at: usize| {
        let amount = |column: usize| (format!("belop{column}"), text(format!("{},50", at * 7 + column)));
        let choice = text(if at.is_multiple_of(3) { "nei" } else { "ja" });
        let mut row: Inputs = (0..5).map(amount).collect();
        row.extend([
            ("navn".to_owned(), text("Kari Nordmann")),
            ("valg".to_owned(), choice),
            ("dag".to_owned(), date(at)),
            ("prosent".to_owned(), text("12")),
        ]);
        row
    };
    (form + TAIL, [("rader".to_owned(), Input::Rows((0..1_000).map(row).collect()))].into())
}

/// The same rows with nothing in them that can be read.
pub fn repeat_of_1000_wrong_rows() -> Inputs {
    let names = ["navn", "valg", "dag", "belop0", "belop1", "belop2", "belop3", "belop4", "prosent"];
    let row = || names.map(|name| (name.to_owned(), text("\u{7}x"))).into();
    [("rader".to_owned(), Input::Rows((0..1_000).map(|_| row()).collect()))].into()
}
