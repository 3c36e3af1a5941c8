use std::{fs, path::PathBuf, sync::Arc};

use jiff::civil::{Date, date};

use super::*;
use crate::{
    file::{SHARED, Source, load},
    sample,
};

const DAYS: [Date; 3] = [date(2026, 11, 26), date(2028, 2, 29), date(2031, 8, 1)];

/// The services of the repository, and the form with every kind.
pub fn forms() -> Vec<Arc<Form>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../forms");
    let mut files: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.is_dir());
    files.extend(fs::read_dir(folder.join(SHARED)).unwrap().map(|entry| entry.unwrap().path()));
    files.sort();
    let source = |path: PathBuf| {
        let file = if path.is_dir() { path.join("form.yaml") } else { path };
        let key = file.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
        let name = format!("{key}/{}", file.file_name().unwrap().to_string_lossy());
        Some(Source { path: name, key, bytes: fs::read(file).ok()? })
    };
    let mut sources: Vec<Source> = files.into_iter().filter_map(source).collect();
    let queues = fs::read(folder.join("queues.yaml")).unwrap();
    sources.push(Source { path: "queues.yaml".into(), key: String::new(), bytes: queues });
    let mut all = load(sources).forms;
    all.insert(0, Arc::new(sample::form().clone()));
    assert!(all.len() > 10, "{}", all.len());
    all
}

fn problems(journey: &Journey<'_>) -> Vec<String> {
    let all = journey.shown_pages().flat_map(|step| &step.problems);
    all.map(|problem| format!("{} {}", problem.path, problem.code.name())).collect()
}

#[test]
fn valid_answers_can_be_sent() {
    for form in &forms() {
        for seed in 0..50 {
            let today = DAYS[usize::try_from(seed).unwrap() % DAYS.len()];
            let inputs = valid(form, today, seed);
            let journey = Journey::new(form, &inputs, today);
            assert_eq!(journey.exit().map(|(page, _)| &page.key), None, "{} {seed}", form.key);
            assert_eq!(problems(&journey), Vec::<String>::new(), "{} {seed}: {inputs:#?}", form.key);
        }
        assert_eq!(valid(form, DAYS[0], 7), valid(form, DAYS[0], 7), "{}", form.key);
    }
}

#[test]
fn nearly_valid_answers_cannot() {
    let mut ways = std::collections::BTreeSet::new();
    for form in &forms() {
        for seed in 0..20 {
            let (inputs, spoiled) = nearly_valid(form, DAYS[0], seed);
            let spoiled = spoiled.expect("these forms ask for something");
            let journey = Journey::new(form, &inputs, DAYS[0]);
            assert!(!journey.can_send(), "{} {seed}: {spoiled:?}", form.key);
            assert!(problems(&journey).iter().any(|problem| problem.starts_with(&spoiled.field)));
            ways.insert(spoiled.what);
        }
    }
    assert!(ways.len() > 12, "{ways:?}");
}

#[test]
fn what_is_given_is_kept() {
    let given = Inputs::from([("har_barn".to_owned(), sample::text("yes"))]);
    for seed in 0..20 {
        let inputs = complete(sample::form(), &given, DAYS[0], seed);
        assert_eq!(inputs["har_barn"], given["har_barn"]);
        let Some(Input::Rows(rows)) = inputs.get("barna") else { continue };
        assert!((1..=3).contains(&rows.len()));
    }
}

#[test]
fn conditions_name_the_values_that_tell() {
    let form = sample::form();
    let maker = Maker::new(form, DAYS[0]);
    let born = &maker.interests.at("fodt").days;
    for day in [date(2008, 11, 26), date(2008, 11, 27), date(1964, 11, 26)] {
        assert!(born.contains(&day), "{day}: {born:?}");
    }
    assert!(maker.interests.at("barna").counts.contains(&2));
    assert!(maker.interests.at("barna.tilbud").texts.contains("barnehage"));
    assert!(maker.interests.at("hjelp").texts.contains("annet"));
    let forms = forms();
    let payment = forms.iter().find(|form| form.key == "redusert-foreldrebetaling").unwrap();
    let incomes = &Maker::new(payment, DAYS[0]).interests.at("husstand.personinntekt").numbers.clone();
    // 1200 kroner in eleven months are six per cent of this income.
    assert!(incomes.contains(&rust_decimal::Decimal::from(220_000)), "{incomes:?}");
}
