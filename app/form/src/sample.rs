//! A form with every kind, and inputs for it: right, wrong and hostile.

use std::sync::LazyLock;

use jiff::civil::Date;
use proptest::{collection::vec, option, prelude::*, strategy::Union};

use crate::{
    field::Slots,
    file::read_stored,
    form::{Field, Form},
    input::{Input, Inputs},
    value::FileRef,
};

/// The day of the tests.
pub const TODAY: Date = jiff::civil::date(2026, 11, 26);

/// The form, read once.
pub fn form() -> &'static Form {
    static FORM: LazyLock<Form> = LazyLock::new(|| read_stored("prove", include_bytes!("sample/form.yaml")).unwrap());
    &FORM
}

/// A text as typed.
pub fn text(text: &str) -> Input {
    Input::Text(text.to_owned())
}

/// Answers that can be sent, for a grown-up without children.
pub fn inputs() -> Inputs {
    [
        ("navn", text("Kari Nordmann")),
        ("fodt", parts(&[("day", "1"), ("month", "3"), ("year", "1980")])),
        ("sivilstand", text("gift")),
        ("epost", text("kari@example.no")),
        ("har_barn", text("no")),
        ("inntekt", text("10 000,50")),
        ("hjelp", Input::Many(vec!["mat".into()])),
        ("budsjett", Input::Parts([("leie".to_owned(), parts(&[("belop", "4000")]))].into())),
        ("bilder", Input::Files(vec![file("a")])),
        ("riktig", text("yes")),
    ]
    .map(|(name, input)| (name.to_owned(), input))
    .into()
}

/// Named parts.
pub fn parts(parts: &[(&str, &str)]) -> Input {
    Input::of_parts(parts.iter().map(|(name, typed)| (name, (*typed).to_owned())))
}

/// An uploaded file.
pub fn file(id: &str) -> FileRef {
    FileRef {
        id: id.to_owned(),
        name: format!("{id}.jpg"),
        size: 1_000,
        kind: "image/jpeg".into(),
        ..FileRef::default()
    }
}

/// A row of a repeat.
pub fn row(cells: &[(&str, &str)]) -> Inputs {
    cells.iter().map(|(name, typed)| ((*name).to_owned(), text(typed))).collect()
}

/// What a person, a mistake or an attack puts into an input.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(vec![
            "Kari", "yes", "no", "gift", "ugift", "pensjonist", "barnehage", "sfo", "mat", "annet", "kari@example.no",
            "99988777", "+47 22 86 44 00", "1", "12", "31", "1980", "2015", "26", "0", "50", "1 200,50", "-3", "1.200",
            "15869099926", "974760673", "1234.56.78903", "4306", "8.30", "0830", "mars", "mars 2026", "41", "2026-02-30", "1.3.1980", "79228162514264337593543",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,40}",
        1 => any::<String>(),
        1 => Just(String::new()),
    ]
}

/// Inputs of any shape for the whole form.
pub fn any_of_the_form() -> BoxedStrategy<Inputs> {
    any_inputs(&form().pages.iter().flat_map(|page| page.fields.clone()).collect::<Vec<_>>())
}

/// Inputs of any shape, right for their field or not.
fn any_inputs(fields: &[Field]) -> BoxedStrategy<Inputs> {
    let mut all: Vec<BoxedStrategy<(String, Option<Input>)>> = Vec::new();
    for field in fields {
        let name = field.name.clone();
        all.push(option::weighted(0.9, input(field)).prop_map(move |input| (name.clone(), input)).boxed());
    }
    all.prop_map(|all| all.into_iter().filter_map(|(name, input)| Some((name, input?))).collect()).boxed()
}

fn input(field: &Field) -> BoxedStrategy<Input> {
    let files = || vec("[a-c]", 0..4).prop_map(|ids| Input::Files(ids.iter().map(|id| file(id)).collect()));
    let many = || vec(typed(), 0..4).prop_map(Input::Many);
    let right: BoxedStrategy<Input> = match field.kind.slots() {
        Slots::None | Slots::One => typed().prop_map(Input::Text).boxed(),
        Slots::Many => vec(prop::sample::select(vec!["mat", "kjoring", "annet"]), 0..4)
            .prop_map(|keys| Input::Many(keys.into_iter().map(str::to_owned).collect()))
            .boxed(),
        Slots::Files => files().boxed(),
        Slots::Parts(names) => {
            let parts = names.iter().map(|name| (Just((*name).to_owned()), typed()));
            parts.collect::<Vec<_>>().prop_map(Input::of_parts).boxed()
        }
        Slots::Matrix(matrix) => {
            let answer = prop_oneof![3 => Just("enig".to_owned()), 1 => typed()];
            let rows = matrix.keys().map(|row| (Just(row.to_owned()), answer.clone()));
            rows.collect::<Vec<_>>().prop_map(Input::of_parts).boxed()
        }
        Slots::Repeat(repeat) => vec(any_inputs(&repeat.fields), 0..5).prop_map(Input::Rows).boxed(),
        Slots::Table(table) => {
            let rows = table.rows.iter().map(|row| (Just(row.key.clone()), any_inputs(&table.columns)));
            let part = |(key, cells)| (key, Input::Parts(cells));
            rows.collect::<Vec<_>>().prop_map(move |rows| Input::Parts(rows.into_iter().map(part).collect())).boxed()
        }
    };
    let wrong = Union::new(vec![typed().prop_map(Input::Text).boxed(), many().boxed(), files().boxed()]);
    prop_oneof![9 => right, 1 => wrong].boxed()
}
