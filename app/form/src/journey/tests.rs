use proptest::prelude::*;

use super::*;
use crate::sample::{TODAY, any_of_the_form, file, form, inputs, parts, row, text};

fn problems(journey: &Journey<'_>) -> Vec<(String, &'static str)> {
    let all = journey.shown_pages().flat_map(|step| &step.problems);
    all.map(|problem| (problem.path.clone(), problem.code.name())).collect()
}

/// The problems of the right answers with some changed; `None` takes one away.
fn problems_with<'c>(changes: impl IntoIterator<Item = (&'c str, Option<Input>)>) -> Vec<(String, &'static str)> {
    let (form, mut inputs) = (form(), inputs());
    for (name, input) in changes {
        match input {
            Some(input) => inputs.insert(name.to_owned(), input),
            None => inputs.remove(name),
        };
    }
    problems(&Journey::new(form, &inputs, TODAY))
}

fn one(path: &str, name: &'static str) -> Vec<(String, &'static str)> {
    vec![(path.to_owned(), name)]
}

fn pages(journey: &Journey<'_>) -> Vec<String> {
    journey.shown_pages().map(|step| step.page.key.clone()).collect()
}

#[test]
fn right_answers_can_be_sent() {
    let (form, inputs) = (form(), inputs());
    let journey = Journey::new(form, &inputs, TODAY);
    assert_eq!(problems(&journey), []);
    assert!(journey.can_send());
    assert_eq!(pages(&journey), ["person", "barn", "okonomi", "vedlegg"]);
    assert_eq!(journey.queue(), Some("alle"));
    assert_eq!(journey.answers.get("rest"), Some(&Value::Number("6000.50".parse().unwrap())));
}

#[test]
fn nothing_answered_names_every_question_that_shows() {
    let (form, none) = (form(), Inputs::new());
    let journey = Journey::new(form, &none, TODAY);
    let found = problems(&journey);
    let found: Vec<_> = found.iter().map(|(path, name)| (path.as_str(), *name)).collect();
    let expected = [
        ("navn", "required"),
        ("fodt.day", "required-date"),
        ("telefon", "required"),
        ("inntekt", "required"),
        ("hjelp", "required-choice"),
        ("budsjett.leie.belop", "required-table"),
        ("bilder", "required-file"),
        ("riktig", "required-declaration"),
    ];
    // Without an age it isn't known whether the page about children shows, so it doesn't.
    assert_eq!(found, expected);
    assert_eq!(pages(&journey), ["person", "okonomi", "vedlegg"]);
}

#[test]
fn one_may_visit_the_first_page_that_is_not_done_and_those_before_it() {
    let (form, mut inputs) = (form(), inputs());
    inputs.remove("inntekt");
    let journey = Journey::new(form, &inputs, TODAY);
    let visits = ["person", "barn", "okonomi", "vedlegg", "nowhere"].map(|page| journey.may_visit(page));
    assert_eq!(visits, [true, true, true, false, false]);
    assert_eq!(journey.first_unfinished().map(|page| page.key.as_str()), Some("okonomi"));
    assert!(!journey.can_send());

    // A page that doesn't show can't be visited, and isn't on the way.
    inputs.insert("fodt".into(), parts(&[("day", "1"), ("month", "1"), ("year", "2015")]));
    inputs.insert("foresatt".into(), text("15869099926"));
    let journey = Journey::new(form, &inputs, TODAY);
    assert!(!journey.may_visit("barn"));
    assert_eq!(journey.next("person").map(|page| page.key.as_str()), Some("okonomi"));
    assert_eq!(journey.previous("okonomi").map(|page| page.key.as_str()), Some("person"));
    assert_eq!(journey.previous("person").map(|page| page.key.as_str()), None);
    assert_eq!(journey.next("vedlegg").map(|page| page.key.as_str()), None);
    assert_eq!((journey.place("okonomi"), journey.place("barn")), ((2, 3), (0, 3)));
}

#[test]
fn hidden_means_absent() {
    let (form, mut inputs) = (form(), inputs());
    inputs.insert("har_barn".into(), text("yes"));
    inputs.insert("barna".into(), Input::Rows(vec![row(&[("fornavn", "Ada"), ("tilbud", "sfo"), ("plass", "999")])]));
    let journey = Journey::new(form, &inputs, TODAY);
    // A wrong percentage that doesn't show is neither an answer nor a problem, and no price is worked out from it.
    assert_eq!(problems(&journey), []);
    let rows = journey.answers["barna"].rows();
    assert_eq!(rows[0].answers.keys().collect::<Vec<_>>(), ["fornavn", "tilbud"]);
    assert_eq!(journey.answers.get("sum_pris"), Some(&Value::Number(0.into())));
    assert!(journey.step("barn").unwrap().is_hidden("barna.0.plass"));

    // A child has no page about children, so their answers count for nothing: not for the queue either.
    inputs.insert("fodt".into(), parts(&[("day", "1"), ("month", "1"), ("year", "2015")]));
    let journey = Journey::new(form, &inputs, TODAY);
    for name in ["har_barn", "barna", "sum_pris", "sivilstand"] {
        assert_eq!(journey.answers.get(name), None, "{name}");
    }
    assert_eq!(journey.queue(), Some("alle"));

    // What was typed is still there: grown up again, the answers are back.
    inputs.insert("fodt".into(), parts(&[("day", "1"), ("month", "1"), ("year", "1980")]));
    assert_eq!(Journey::new(form, &inputs, TODAY).queue(), Some("familie"));
}

#[test]
fn a_wrong_answer_is_absent_for_logic() {
    let (form, mut inputs) = (form(), inputs());
    inputs.insert("fodt".into(), text("30.2.1980"));
    let journey = Journey::new(form, &inputs, TODAY);
    assert_eq!(problems(&journey), one("fodt.day", "not-a-date"));
    assert!(journey.step("person").unwrap().is_hidden("sivilstand"), "no age, no question that needs it");
}

#[test]
fn an_option_that_is_not_offered_is_no_answer() {
    assert_eq!(problems_with([("sivilstand", Some(text("pensjonist")))]), one("sivilstand", "not-an-option"));
    let born = parts(&[("day", "1"), ("month", "3"), ("year", "1950")]);
    assert_eq!(problems_with([("sivilstand", Some(text("pensjonist"))), ("fodt", Some(born))]), []);
    assert_eq!(problems_with([("sivilstand", Some(text("skilt")))]), one("sivilstand", "not-an-option"));
}

#[test]
fn a_field_is_required_when_the_form_says_so() {
    assert_eq!(problems_with([("epost", None)]), one("telefon", "required"));
    // A wrong address is no answer either, and is named itself.
    let both = vec![("epost".to_owned(), "not-an-email"), ("telefon".to_owned(), "required")];
    assert_eq!(problems_with([("epost", Some(text("kari")))]), both);
    assert_eq!(problems_with([("riktig", Some(text("no")))]), one("riktig", "required-declaration"));
    assert_eq!(problems_with([("navn", Some(text("   ")))]), one("navn", "required"));
}

#[test]
fn a_rule_stands_at_its_first_field_that_shows() {
    let much = Input::Parts([("mat".to_owned(), parts(&[("belop", "10000,51")]))].into());
    assert_eq!(problems_with([("budsjett", Some(much.clone()))]), one("budsjett.leie.belop", "rule"));
    // While an answer it needs is missing, a rule says nothing.
    assert_eq!(problems_with([("budsjett", Some(much)), ("inntekt", None)]), one("inntekt", "required"));
    let other = Input::Many(vec!["annet".into()]);
    let changes = [("hjelp", Some(other.clone())), ("hva_annet", Some(text("vet")))];
    assert_eq!(problems_with(changes), one("hva_annet", "rule"));
    // A question with a problem of its own has one at a time.
    assert_eq!(problems_with([("hjelp", Some(other)), ("hva_annet", None)]), one("hva_annet", "required"));
}

#[test]
fn a_rule_whose_fields_are_all_hidden_is_not_asked() {
    let (mut form, inputs) = (form().clone(), inputs());
    let page = form.pages.iter_mut().find(|page| page.key == "okonomi").unwrap();
    let broken = crate::expr::Expr::Bool(false);
    page.rules = vec![crate::form::Rule {
        holds: broken,
        blocks: true,
        message: crate::Text::same("Nei"),
        at: vec!["hva_annet".into()],
    }];
    assert_eq!(problems(&Journey::new(&form, &inputs, TODAY)), []);
    let page = form.pages.iter_mut().find(|page| page.key == "okonomi").unwrap();
    page.rules[0].at.push("hjelp".into());
    assert_eq!(problems(&Journey::new(&form, &inputs, TODAY)), one("hjelp", "rule"));
}

#[test]
fn a_repeat_has_at_least_one_row_and_at_most_its_bound() {
    let yes = || ("har_barn", Some(text("yes")));
    let none = vec![("barna.0.fornavn".to_owned(), "required"), ("barna.0.tilbud".to_owned(), "required-choice")];
    assert_eq!(problems_with([yes()]), none);
    assert_eq!(problems_with([yes(), ("barna", Some(Input::Rows(Vec::new())))]), none);
    let child = || row(&[("fornavn", "Ada"), ("tilbud", "sfo")]);
    assert_eq!(problems_with([yes(), ("barna", Some(Input::Rows(vec![child(); 3])))]), []);
    let four = Input::Rows(vec![child(); 4]);
    assert_eq!(problems_with([yes(), ("barna", Some(four))]), one("barna", "too-many-rows"));
    let short = Input::Rows(vec![child(), row(&[("fornavn", "Ola"), ("tilbud", "barnehage"), ("plass", "5")])]);
    assert_eq!(problems_with([yes(), ("barna", Some(short))]), one("barna.1.plass", "too-small"));
}

#[test]
fn rows_are_added_up() {
    let (form, mut inputs) = (form(), inputs());
    let place = |plass| row(&[("fornavn", "Ada"), ("tilbud", "barnehage"), ("plass", plass)]);
    inputs.insert("har_barn".into(), text("yes"));
    inputs.insert("barna".into(), Input::Rows(vec![place("100"), place("50")]));
    let journey = Journey::new(form, &inputs, TODAY);
    assert_eq!(journey.answers.get("sum_pris"), Some(&Value::Number(1800.into())));
    assert!(!journey.step("barn").unwrap().is_hidden("mange"));
    assert_eq!(journey.queue(), Some("familie"));
}

#[test]
fn files_are_counted() {
    let files = |count: usize| Some(Input::Files(["a", "b", "c"][..count].iter().map(|id| file(id)).collect()));
    assert_eq!(problems_with([("bilder", files(2))]), []);
    assert_eq!(problems_with([("bilder", files(3))]), one("bilder", "file-too-many"));
    assert_eq!(problems_with([("bilder", files(0))]), one("bilder", "required-file"));
    assert_eq!(problems_with([("bilder", Some(text("a.jpg")))]), one("bilder", "required-file"));
}

/// Whether the question at a path shows, by the conditions alone.
fn hidden_paths<'j>(journey: &'j Journey<'_>) -> impl Iterator<Item = (&'j Step<'j>, &'j String)> {
    journey.steps.iter().flat_map(|step| step.hidden.iter().map(move |path| (step, path)))
}

proptest! {
    #[test]
    fn any_of_the_form_make_a_journey(inputs in any_of_the_form()) {
        let form = form();
        let journey = Journey::new(form, &inputs, TODAY);
        for (step, path) in hidden_paths(&journey) {
            // Hidden fields have neither problems nor answers.
            let within = |at: &str| at == path || at.strip_prefix(path.as_str()).is_some_and(|rest| rest.starts_with('.'));
            prop_assert!(!step.problems.iter().any(|problem| within(&problem.path)), "{path}");
            let mut parts = path.split('.');
            let answer = parts.next().and_then(|name| journey.answers.get(name));
            let answer = match (parts.next(), parts.next()) {
                (Some(key), Some(column)) => answer.and_then(|value| {
                    value.rows().iter().find(|row| row.key == key)?.answers.get(column)
                }),
                _ => answer,
            };
            prop_assert_eq!(answer, None, "{}", path);
        }
        for step in journey.steps.iter().filter(|step| !step.shown) {
            prop_assert!(step.problems.is_empty());
            prop_assert!(step.page.fields.iter().all(|field| !journey.answers.contains_key(&field.name)));
        }
        // One can always go somewhere, never beyond what isn't done, and sending is the end of the way.
        let reachable: Vec<bool> = journey.shown_pages().map(|step| journey.may_visit(&step.page.key)).collect();
        prop_assert!(reachable[0] && reachable.is_sorted_by(|a, b| a >= b));
        prop_assert_eq!(journey.can_send(), journey.shown_pages().all(Step::is_done));
        prop_assert!(journey.queue().is_some());
        // What is typed is kept as text; the same text always says the same.
        let kept: Inputs = serde_json::from_str(&serde_json::to_string(&inputs).unwrap()).unwrap();
        let again = Journey::new(form, &kept, TODAY);
        prop_assert_eq!(&again.answers, &journey.answers);
        prop_assert_eq!(problems(&again), problems(&journey));
    }
}

/// The sample form with an exit and a warning on its first page.
fn with_exit_and_warning() -> crate::Form {
    let mut form = form().clone();
    let condition = |source: &str| {
        let mut scope = crate::expr::Scope::default();
        scope.add("sivilstand", crate::expr::Type::Text);
        scope.add("navn", crate::expr::Type::Text);
        crate::expr::compile(source, &scope).unwrap().0
    };
    let page = &mut form.pages[0];
    page.exits = vec![crate::form::Exit {
        when: condition("sivilstand == \"gift\""),
        because: crate::Text::same("Du er gift."),
        instead: crate::Text::default(),
    }];
    page.rules = vec![crate::form::Rule {
        holds: condition("length(navn) > 20"),
        blocks: false,
        message: crate::Text::same("Er det hele navnet?"),
        at: vec!["navn".into()],
    }];
    form
}

#[test]
fn an_exit_ends_the_matter() {
    let (form, mut inputs) = (with_exit_and_warning(), inputs());
    let journey = Journey::new(&form, &inputs, TODAY);
    assert_eq!(
        journey.exit().map(|(page, exit)| (page.key.as_str(), exit.because.get(crate::Lang::Nb))),
        Some(("person", "Du er gift."))
    );
    assert!(!journey.can_send());
    assert!(journey.may_visit("person") && !journey.may_visit("okonomi"), "the way back is open, the way on is not");
    inputs.insert("sivilstand".into(), text("ugift"));
    assert!(Journey::new(&form, &inputs, TODAY).exit().is_none());
}

#[test]
fn a_warning_does_not_stop_anybody() {
    let (form, mut inputs) = (with_exit_and_warning(), inputs());
    inputs.insert("sivilstand".into(), text("ugift"));
    let journey = Journey::new(&form, &inputs, TODAY);
    assert!(journey.can_send());
    let warned: Vec<_> = journey.steps[0].warnings.iter().map(|warning| warning.path.as_str()).collect();
    assert_eq!(warned, ["navn"]);
}
