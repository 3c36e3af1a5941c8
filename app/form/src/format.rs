//! Numbers and dates as each language writes them. Formatting with ICU would cost the browser 160 KB; four languages
//! and two patterns fit here. Source: Språkrådet's rules for numbers and dates; CLDR 46 for Northern Sámi.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::text::Lang;

const NO_BREAK: char = '\u{a0}';

/// A number with the language's decimal mark and thousands apart: `1200` and `12 000`, where four digits stay together;
/// `1,200` and `12,000` in English.
pub fn number(value: Decimal, decimals: Option<u32>, lang: Lang) -> String {
    let mut value = value;
    match decimals {
        Some(decimals) => {
            value = value.round_dp_with_strategy(decimals, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
            value.rescale(decimals);
        }
        None => value = value.normalize(),
    }
    let plain = value.abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let (group, mark, together) = match lang {
        Lang::En => (',', '.', 3),
        Lang::Nb | Lang::Nn | Lang::Se => (NO_BREAK, ',', 4),
    };
    let mut out = String::with_capacity(plain.len() + 6);
    if value.is_sign_negative() && !value.is_zero() {
        out.push('\u{2212}');
    }
    let apart = whole.len() > together;
    for (at, digit) in whole.chars().enumerate() {
        if apart && at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(mark);
        out.push_str(fraction);
    }
    out
}

/// An amount in kroner: øre only when there are any (`1200 kr`, `1200,50 kr`; `NOK 1,200` in English).
pub fn money(value: Decimal, lang: Lang) -> String {
    let decimals = if value.fract().is_zero() { 0 } else { 2 };
    let amount = number(value, Some(decimals), lang);
    match lang {
        Lang::En => format!("NOK{NO_BREAK}{amount}"),
        Lang::Nb | Lang::Nn | Lang::Se => format!("{amount}{NO_BREAK}kr"),
    }
}

/// A day in words: `1. mars 2026`, `1 March 2026`.
pub fn date(day: Date, lang: Lang) -> String {
    let month = MONTHS[lang as usize][usize::from(day.month().unsigned_abs()) - 1];
    match lang {
        Lang::En => format!("{} {month} {}", day.day(), day.year()),
        Lang::Nb | Lang::Nn | Lang::Se => format!("{}. {month} {}", day.day(), day.year()),
    }
}

/// A month in words: `mars 2026`, `March 2026`.
pub fn month(day: Date, lang: Lang) -> String {
    format!("{} {}", MONTHS[lang as usize][usize::from(day.month().unsigned_abs()) - 1], day.year())
}

/// A month as it is typed: `03.2026`.
pub fn short_month(day: Date) -> String {
    format!("{:02}.{}", day.month(), day.year())
}

/// The month a person means by a word: its name in any of the languages, or the beginning of it (`mar.`, `sept`).
pub fn month_named(word: &str) -> Option<i8> {
    let word: Vec<char> = word.trim_end_matches('.').chars().map(small).collect();
    let begins = |name: &str| name.chars().map(small).take(word.len()).eq(word.iter().copied());
    let named = |names: &[&str; 12]| names.iter().position(|name| begins(name));
    (word.len() >= 3).then(|| MONTHS.iter().find_map(named)).flatten().and_then(|at| i8::try_from(at + 1).ok())
}

/// A letter of the months' names in small; Unicode's whole table would be some KB more for every visitor.
fn small(c: char) -> char {
    match c {
        'Á' => 'á',
        'Č' => 'č',
        'Đ' => 'đ',
        'Ŋ' => 'ŋ',
        c => c.to_ascii_lowercase(),
    }
}

/// A time of day, stored as `08:30`, as the language writes it: `08.30`; `08:30` in English.
pub fn time(time: &str, lang: Lang) -> String {
    match lang {
        Lang::En => time.to_owned(),
        Lang::Nb | Lang::Nn | Lang::Se => time.replace(':', "."),
    }
}

/// From one day to another: `1. mars 2026–3. april 2026`. English has spaces around the dash, as between all that is of
/// several words.
pub fn period(from: Date, to: Date, lang: Lang) -> String {
    let dash = if lang == Lang::En { " – " } else { "–" };
    format!("{}{dash}{}", date(from, lang), date(to, lang))
}

/// A day as it is typed: `01.03.2026`.
pub fn short_date(day: Date) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

/// A size in bytes as people read it, in powers of 1 000: `340 kB`, `2,4 MB`.
pub fn size(bytes: u64, lang: Lang) -> String {
    if bytes < 1_000_000 {
        format!("{}{NO_BREAK}kB", bytes.div_ceil(1_000))
    } else {
        let value = Decimal::from(bytes / 100_000) / Decimal::TEN;
        format!("{}{NO_BREAK}MB", number(value, None, lang))
    }
}

/// An account, organisation or identity number in the groups people read it by.
pub fn grouped(digits: &str, groups: &[usize]) -> String {
    let mut out = String::new();
    let mut rest = digits;
    for &length in groups {
        if rest.len() < length || !rest.is_ascii() {
            break;
        }
        if !out.is_empty() {
            out.push(NO_BREAK);
        }
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    if rest.is_empty() { out } else { digits.to_owned() }
}

const NORWEGIAN: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];
const MONTHS: [[&str; 12]; 4] = [
    NORWEGIAN,
    NORWEGIAN,
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "ođđajagemánnu",
        "guovvamánnu",
        "njukčamánnu",
        "cuoŋománnu",
        "miessemánnu",
        "geassemánnu",
        "suoidnemánnu",
        "borgemánnu",
        "čakčamánnu",
        "golggotmánnu",
        "skábmamánnu",
        "juovlamánnu",
    ],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_numbers_as_the_language_does() {
        let value: Decimal = "1234567.5".parse().unwrap();
        assert_eq!(number(value, None, Lang::Nb), "1\u{a0}234\u{a0}567,5");
        assert_eq!(number(value, Some(2), Lang::En), "1,234,567.50");
        assert_eq!(number(Decimal::from(1200), None, Lang::Nb), "1200");
        assert_eq!(money(Decimal::from(1200), Lang::En), "NOK\u{a0}1,200");
        assert_eq!(number(Decimal::from(999), None, Lang::En), "999");
        assert_eq!(number(Decimal::from(-12000), None, Lang::Nb), "\u{2212}12\u{a0}000");
        assert_eq!(money("1200.50".parse().unwrap(), Lang::Nn), "1200,50\u{a0}kr");
    }

    #[test]
    fn knows_months_by_their_names() {
        for names in MONTHS {
            for (at, name) in names.iter().enumerate() {
                let month = i8::try_from(at + 1).expect("there are twelve");
                assert_eq!(month_named(name), Some(month), "{name}");
                let short: String = name.to_uppercase().chars().take(3).collect();
                assert_eq!(month_named(&format!("{short}.")), Some(month), "{short}");
            }
        }
        for word in ["", "ma", "m.", "mandag", "3", "januarx"] {
            assert_eq!(month_named(word), None, "{word}");
        }
    }

    #[test]
    fn writes_dates_sizes_and_groups() {
        let day = jiff::civil::date(2026, 3, 1);
        assert_eq!(date(day, Lang::Nb), "1. mars 2026");
        assert_eq!(date(day, Lang::En), "1 March 2026");
        assert_eq!(month(day, Lang::Nn), "mars 2026");
        assert_eq!(time("08:30", Lang::Nb), "08.30");
        assert_eq!(time("08:30", Lang::En), "08:30");
        assert_eq!(period(day, jiff::civil::date(2026, 4, 3), Lang::Nb), "1. mars 2026–3. april 2026");
        assert_eq!(period(day, jiff::civil::date(2026, 4, 3), Lang::En), "1 March 2026 – 3 April 2026");
        assert_eq!(size(340_001, Lang::Nb), "341\u{a0}kB");
        assert_eq!(size(2_450_000, Lang::Nb), "2,4\u{a0}MB");
        assert_eq!(grouped("974760673", &[3, 3, 3]), "974\u{a0}760\u{a0}673");
        assert_eq!(grouped("123", &[3, 3, 3]), "123");
    }
}
