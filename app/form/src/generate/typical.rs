//! What a person might answer: one function a kind. Names and numbers belong to nobody.

use jiff::{ToSpan, civil::Date};
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{Maker, numbers, seeds::Seeds};
use crate::{
    expr::{Env, Expr},
    field::{
        Kind,
        choices::Choices,
        file::File,
        number::Number,
        repeat::Repeat,
        table::Table,
        text::{Pattern, TextField},
        time::{self, TimeField},
        yes_no::{NO, YES},
    },
    form::{Field, Prefill},
    input::{Input, Inputs},
    value::{FileRef, Value},
};

const FIRST: [&str; 12] =
    ["Kari", "Ola", "Ingrid", "Lars", "Astrid", "Henrik", "Máret", "Jon", "Solveig", "Amina", "Åse", "Tor"];
const LAST: [&str; 8] = ["Nordmann", "Prøve", "Eksempel", "Utkast", "Skjemadal", "Prøvesen", "Testland", "Luftslott"];
const CLUBS: [&str; 4] = ["Eksempelby musikklag", "Prøvedalen idrettslag", "Testvika kor", "Utkast teaterlag"];
const SENTENCES: [&str; 6] = [
    "Dette er et svar som er laget for å prøve skjemaet.",
    "Vi møtes hver uke og trenger mer plass.",
    "Det gjelder fra høsten av.",
    "Legen sier at det varer ved.",
    "Ta gjerne kontakt om noe er uklart.",
    "Alle er velkomne, store og små.",
];

/// A person's name.
pub fn name(seeds: &mut Seeds) -> String {
    let part = |names: &[&str], seeds: &mut Seeds| seeds.pick(names).map_or(String::new(), |name| (*name).to_owned());
    format!("{} {}", part(&FIRST, seeds), part(&LAST, seeds))
}

/// A text for an input.
pub fn text(text: impl Into<String>) -> Input {
    Input::Text(text.into())
}

/// Named parts for an input.
pub fn parts<const N: usize>(parts: [(&str, String); N]) -> Input {
    Input::of_parts(parts)
}

/// The month of a day for an input.
pub fn month(day: Date) -> Input {
    parts([("month", day.month().to_string()), ("year", day.year().to_string())])
}

/// Two days for an input.
pub fn period(from: Date, to: Date) -> Input {
    Input::Parts([("from".to_owned(), day(from)), ("to".to_owned(), day(to))].into())
}

/// A day for an input.
pub fn day(day: Date) -> Input {
    Input::of(&Value::Date(day)).unwrap_or_else(|| text(day.to_string()))
}

/// A number for an input, as a Norwegian types it.
pub fn number(number: Decimal) -> Input {
    text(number.normalize().to_string().replace('.', ","))
}

impl Maker<'_> {
    /// An answer to a field as a person might give it; `None` where nobody answers or nothing is offered.
    pub fn typical(&self, field: &Field, env: &Env<'_>, seeds: &mut Seeds) -> Option<Input> {
        Some(match &field.kind {
            Kind::Text(kind) => text(words(kind, field, seeds)),
            Kind::Number(kind) => number(amount(kind, seeds)),
            Kind::YesNo => text(if seeds.once_in(2) { YES } else { NO }),
            Kind::Choice(_) => text(seeds.pick(&offered(&field.kind, env))?.clone()),
            Kind::Choices(kind) => Input::Many(some(kind, offered(&field.kind, env), seeds)?),
            Kind::Date(_) => day(some_day(field, env, seeds)?),
            Kind::Month(_) => month(some_day(field, env, seeds)?),
            Kind::Period(_) => {
                let from = some_day(field, env, seeds)?;
                let to = from.checked_add(seeds.between(0, 20).days()).unwrap_or(from);
                let [_, max] = bounds(&field.kind, env);
                period(from, max.map_or(to, |max| to.min(max)))
            }
            Kind::Time(kind) => text(some_time(kind, seeds)),
            Kind::Person => parts([("name", name(seeds)), ("number", numbers::national_id(seeds))]),
            Kind::Organisation => parts([
                ("number", numbers::organisation_number(seeds)),
                ("name", seeds.pick(&CLUBS).copied().unwrap_or_default().to_owned()),
            ]),
            Kind::Property => {
                parts([("gnr", seeds.between(1, 120).to_string()), ("bnr", seeds.between(1, 999).to_string())])
            }
            Kind::Matrix(kind) => {
                let mut option = || seeds.pick(&kind.options).map_or(String::new(), |option| option.key.clone());
                Input::of_parts(kind.keys().map(|row| (row, option())))
            }
            Kind::Rating(kind) => text(seeds.between(1, i64::from(kind.max)).to_string()),
            Kind::Email => text(format!("{}@example.no", FIRST[seeds.below(FIRST.len())].to_lowercase())),
            // The numbers of the repository's own example services.
            Kind::Phone => text(format!("51 00 00 {:02}", seeds.below(100))),
            Kind::NationalId => text(numbers::national_id(seeds)),
            Kind::OrganisationNumber => text(numbers::organisation_number(seeds)),
            Kind::Account => text(numbers::account(seeds)),
            Kind::Address => parts([
                ("street", format!("Eksempelvegen {}", seeds.between(1, 99))),
                ("postcode", "4306".to_owned()),
                ("town", "Sandnes".to_owned()),
            ]),
            Kind::File(kind) => Input::Files(files(kind, 1)),
            Kind::Declaration => text(YES),
            Kind::Calculation(_) | Kind::Information(_) => return None,
            Kind::Repeat(kind) => self.rows(kind, env, seeds),
            Kind::Table(kind) => self.table(kind, env, seeds),
        })
    }

    fn rows(&self, kind: &Repeat, env: &Env<'_>, seeds: &mut Seeds) -> Input {
        let most = kind.max.min(kind.min.max(1) + 2);
        let count = kind.min + seeds.below(most.saturating_sub(kind.min) + 1);
        Input::Rows((0..count).map(|_| self.row(&kind.fields, &Inputs::new(), env, seeds)).collect())
    }

    fn table(&self, kind: &Table, env: &Env<'_>, seeds: &mut Seeds) -> Input {
        let row = |row: &crate::field::table::TableRow| {
            (row.key.clone(), Input::Parts(self.row(&kind.columns, &Inputs::new(), env, seeds)))
        };
        Input::Parts(kind.rows.iter().map(row).collect())
    }
}

/// So many files of the first kind that is allowed.
pub fn files(kind: &File, count: usize) -> Vec<FileRef> {
    let media = kind.kinds.first().and_then(|kind| kind.media_types().first()).copied().unwrap_or("application/pdf");
    let ending = match media {
        "application/pdf" => "pdf",
        "image/jpeg" => "jpg",
        _ => "docx",
    };
    let file = |at: usize| FileRef {
        id: format!("example-{at}"),
        name: format!("eksempel-{at}.{ending}"),
        size: kind.max_size.min(120_000),
        kind: media.to_owned(),
        ..FileRef::default()
    };
    (1..=count.min(kind.max_files)).map(file).collect()
}

/// The keys of the options that are offered.
pub fn offered(kind: &Kind, env: &Env<'_>) -> Vec<String> {
    kind.options().iter().filter(|option| option.is_offered(env)).map(|option| option.key.clone()).collect()
}

fn words(kind: &TextField, field: &Field, seeds: &mut Seeds) -> String {
    if kind.pattern == Some(Pattern::Postcode) {
        return "4306".to_owned();
    }
    let told = |tokens: &[&str]| field.autocomplete.as_deref().is_some_and(|token| tokens.contains(&token));
    let is_name = matches!(field.prefill, Some(Prefill::ActorName)) || told(&["name", "given-name", "family-name"]);
    let is_club = matches!(field.prefill, Some(Prefill::PartyName)) || told(&["organization"]);
    let said = match () {
        () if is_club => seeds.pick(&CLUBS).copied().unwrap_or_default().to_owned(),
        () if is_name || field.name.contains("navn") => name(seeds),
        () if kind.long => {
            let count = 1 + seeds.below(3);
            (0..count).filter_map(|_| seeds.pick(&SENTENCES).copied()).collect::<Vec<_>>().join("\n")
        }
        () => format!("Eksempel {}", seeds.between(1, 99)),
    };
    of_length(&said, kind.min, kind.max)
}

/// A text cut or filled to a length within two bounds.
pub fn of_length(text: &str, min: usize, max: usize) -> String {
    let mut out = text.to_owned();
    let mut length = out.chars().count();
    while length < min {
        out.push_str(if length + 1 < min && length % 8 == 7 { " " } else { "x" });
        length += 1;
    }
    let mut out: String = out.chars().take(max).collect();
    // A space at the end wouldn't count.
    if out.ends_with(char::is_whitespace) {
        out.pop();
        out.push('x');
    }
    out
}

/// A time of day on a quarter, where the bounds leave one.
fn some_time(kind: &TimeField, seeds: &mut Seeds) -> String {
    let minutes = |bound: &Option<String>, other: i32| bound.as_deref().and_then(time::minutes).unwrap_or(other);
    let (min, max) = (minutes(&kind.min, 8 * 60), minutes(&kind.max, 20 * 60));
    let (min, max) = (min, max.max(min));
    let some = i32::try_from(seeds.between(i64::from(min), i64::from(max))).unwrap_or(min);
    let quarter = some - some % 15;
    clock(if quarter < min { min } else { quarter })
}

/// Minutes since midnight as a time of day.
pub fn clock(minutes: i32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Small amounts are likelier than large ones, as in life.
fn amount(kind: &Number, seeds: &mut Seeds) -> Decimal {
    let whole = |bound: Decimal| bound.to_i64().unwrap_or(i64::MAX);
    let min = kind.min.map_or(0, |min| whole(min.ceil()));
    let max = kind.max.map_or(min.saturating_add(100_000), |max| whole(max.floor()));
    if max < min {
        return kind.min.or(kind.max).unwrap_or_default();
    }
    let size = 10_i64.pow(u32::try_from(1 + seeds.below(5)).unwrap_or(1));
    let number = Decimal::from(seeds.between(min, max.min(min.saturating_add(size))));
    let part = Decimal::new(5, 1);
    let with_part = number.checked_add(part).filter(|number| kind.max.is_none_or(|max| *number <= max));
    if kind.decimals > 0 && seeds.once_in(4) { with_part.unwrap_or(number) } else { number }
}

fn some(kind: &Choices, mut keys: Vec<String>, seeds: &mut Seeds) -> Option<Vec<String>> {
    let least = kind.min.max(1);
    let most = kind.max.min(keys.len()).min(least + 2);
    if keys.len() < least {
        return None;
    }
    seeds.shuffle(&mut keys);
    keys.truncate(least + seeds.below(most.saturating_sub(least) + 1));
    Some(keys)
}

/// The bounds of a day as they are now.
pub fn bounds(kind: &Kind, env: &Env<'_>) -> [Option<Date>; 2] {
    kind.day_bounds().map(|bound: Option<&Expr>| match bound?.eval(env) {
        Some(Value::Date(day)) => Some(day),
        _ => None,
    })
}

fn some_day(field: &Field, env: &Env<'_>, seeds: &mut Seeds) -> Option<Date> {
    let is_birth = ["fodt", "født", "fødsel", "fodsel"].iter().any(|word| field.name.contains(word));
    let far = if is_birth { 25_000 } else { 700 };
    let after = |day: Date, count: i64| day.checked_add(count.days()).ok();
    match bounds(&field.kind, env) {
        [Some(min), Some(max)] if min > max => None,
        [Some(min), Some(max)] => after(min, seeds.between(0, i64::from(crate::day::days_between(min, max)))),
        [Some(min), None] => after(min, seeds.between(0, 300)),
        [None, Some(max)] => after(max, -seeds.between(0, far)),
        [None, None] if is_birth => after(env.today, -seeds.between(0, far)),
        [None, None] => after(env.today, seeds.between(-60, 300)),
    }
}
