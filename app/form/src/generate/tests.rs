use jiff::civil::{Date, date};

use super::*;
use crate::{file::read_stored, sample};

const DAYS: [Date; 3] = [date(2026, 11, 26), date(2028, 2, 29), date(2031, 8, 1)];

/// The services of the repository, and the form with every kind.
pub fn forms() -> Vec<Form> {
    let read = |key: &str, text: &str| read_stored(key, text.as_bytes()).expect("the services load");
    vec![
        sample::form().clone(),
        read("kulturmidler", include_str!("../../../../forms/kulturmidler/form.yaml")),
        read("ledsagerbevis", include_str!("../../../../forms/ledsagerbevis/form.yaml")),
        read("redusert-foreldrebetaling", include_str!("../../../../forms/redusert-foreldrebetaling/form.yaml")),
        read("etter-soknad", include_str!("../../../../forms/etter-soknad/form.yaml")),
    ]
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
            assert_eq!(problems(&journey), Vec::<String>::new(), "{} {seed}: {inputs:#?}", form.key);
            assert_eq!(inputs, valid(form, today, seed), "{} {seed}", form.key);
        }
    }
}

#[test]
fn nearly_valid_answers_cannot() {
    let mut ways = std::collections::BTreeSet::new();
    for form in &forms() {
        for seed in 0..50 {
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
