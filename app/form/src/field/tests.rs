//! Every kind: what it reads, what it refuses, how it shows.

use jiff::civil::date;
use rust_decimal::Decimal;

use super::*;
use crate::{
    expr::Function,
    field::{
        choice::{Choice, Opt},
        choices::Choices,
        date::DateField,
        file::{File, FileKind},
        number::{Number, Unit},
        text::{Pattern, TextField, Width},
    },
    input::Inputs,
    summary::Shown,
    text::Text,
    value::{Answers, FileRef, Scan},
};

fn read_input(kind: &Kind, input: &Input) -> Result<Option<Value>, Faults> {
    let answers = Answers::new();
    kind.read(input, &Env { answers: &answers, row: None, today: date(2026, 11, 26) })
}

fn read(kind: &Kind, typed: &str) -> Result<String, &'static str> {
    match read_input(kind, &Input::Text(typed.to_owned())) {
        Ok(value) => Ok(value.map_or_else(String::new, |value| plain(&value))),
        Err(faults) => Err(faults[0].1.name()),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(yes) => yes.to_string(),
        Value::Date(day) => day.to_string(),
        Value::List(keys) => keys.join(" "),
        other => panic!("not one value: {other:?}"),
    }
}

fn shown(kind: &Kind, value: Value) -> String {
    match kind.show(&value, Lang::Nb) {
        Shown::Text(text) => text.replace('\u{a0}', " "),
        other => panic!("not one text: {other:?}"),
    }
}

/// Numbers that Skatteetaten, Brønnøysundregistrene and the banks have published or made for tests. Each is also typed the
/// way people write it.
#[test]
fn national_identity_numbers() {
    let kind = Kind::NationalId;
    let old_rule = "20036914700 03851598730 29020073150 41819077302 02013299997 30108299920 05895894984 28816196088";
    let rule_of_2032 = "30108299939 30908299902 55102499947 41819077906";
    let remainders_0_to_3 = "15869099918 15869099926 15869099934 15869099942";
    let demo_people = "15869010089 15869010240 01878510018 55869010072";
    for id in [old_rule, rule_of_2032, remainders_0_to_3, demo_people].iter().flat_map(|ids| ids.split(' ')) {
        assert_eq!(read(&kind, id).as_deref(), Ok(id));
        let apart = format!(" {} {} ", &id[..6], &id[6..]);
        assert_eq!(read(&kind, &apart).as_deref(), Ok(id), "{apart}");
        assert_eq!(shown(&kind, Value::Text(id.to_owned())), apart.trim());
        // The last digit is a check on the others: with any other it fails.
        let last = u32::from(id.as_bytes()[10] - b'0');
        let wrong = format!("{}{}", &id[..10], (last + 1) % 10);
        assert_eq!(read(&kind, &wrong), Err("not-a-national-id"), "{wrong}");
    }
    let checksum = ["20036914712", "38850903357", "01017012345"];
    // The checksums fit, but there is no 29 February 2057 and no month 16.
    let no_such_day = ["29020105729", "29960050051"];
    let no_number = ["1234567890", "123456789012", "abcdefghijk", "2003691470O", "00000000000", "-", "٢٠٠٣٦٩١٤٧٠٠"];
    for id in checksum.iter().chain(&no_such_day).chain(&no_number) {
        assert_eq!(read(&kind, id), Err("not-a-national-id"), "{id}");
    }
}

#[test]
fn organisation_numbers() {
    let kind = Kind::OrganisationNumber;
    for id in ["991825827", "987464291", "910753614", "974760673", "889640782", "314242726"] {
        assert_eq!(read(&kind, id).as_deref(), Ok(id));
        let apart = format!("{} {} {}", &id[..3], &id[3..6], &id[6..]);
        assert_eq!(read(&kind, &apart).as_deref(), Ok(id));
        assert_eq!(shown(&kind, Value::Text(id.to_owned())), apart);
    }
    for id in ["999888777", "897069651", "123456789", "000000000", "97476067", "9747606731", "NO974760673MVA"] {
        assert_eq!(read(&kind, id), Err("not-an-organisation-number"), "{id}");
    }
}

#[test]
fn bank_accounts() {
    let kind = Kind::Account;
    for typed in ["12345678903", "1234 56 78903", "1234.56.78903", " 1234-56-78903 ", "1234\u{a0}56\u{a0}78903"] {
        assert_eq!(read(&kind, typed).as_deref(), Ok("12345678903"), "{typed}");
    }
    assert_eq!(shown(&kind, Value::Text("12345678903".into())), "1234 56 78903");
    for typed in ["12345678904", "1234567890", "00000000000", "NO9386011117947", "1234,56,78903"] {
        assert_eq!(read(&kind, typed), Err("not-a-bank-account"), "{typed}");
    }
}

fn number(decimals: u32, min: Option<i64>, max: Option<i64>, unit: Unit) -> Kind {
    Kind::Number(Number { decimals, min: min.map(Decimal::from), max: max.map(Decimal::from), unit })
}

#[test]
fn numbers_are_exact_and_within_their_bounds() {
    let money = number(2, Some(0), Some(1_000_000), Unit::Kroner);
    for (typed, expected) in [
        ("0", Ok("0")),
        ("0,10", Ok("0.1")),
        ("1 000 000", Ok("1000000")),
        ("1 000 000,01", Err("too-large")),
        ("-0,01", Err("too-small")),
        ("\u{2212}1", Err("too-small")),
        ("0,125", Err("too-many-decimals")),
        ("1.200", Ok("1200")),
        ("12 000,- kr", Ok("12000")),
        ("tolv", Err("not-a-number")),
        ("1/2", Err("not-a-number")),
        ("NaN", Err("not-a-number")),
        ("99999999999999999999999999", Err("not-a-number")),
    ] {
        assert_eq!(read(&money, typed), expected.map(str::to_owned), "{typed}");
    }
    assert_eq!(shown(&money, Value::Number("1200.5".parse().unwrap())), "1200,50 kr");
    let whole = number(0, Some(1), None, Unit::Named(Text::same("barn")));
    assert_eq!(read(&whole, "1,5"), Err("not-an-integer"));
    assert_eq!(read(&whole, "1,0").as_deref(), Ok("1"));
    assert_eq!(read(&whole, "0"), Err("too-small"));
    assert_eq!(shown(&whole, Value::Number(3.into())), "3 barn");
    // A tenth, thrice, is three tenths: no binary fractions anywhere.
    let tenth = match read_input(&money, &Input::Text("0,1".into())) {
        Ok(Some(Value::Number(number))) => number,
        other => panic!("{other:?}"),
    };
    assert_eq!(tenth + tenth + tenth, "0.3".parse().unwrap());
}

#[test]
fn dates_are_read_as_people_write_them() {
    let today = Expr::Call(Function::Today, Vec::new());
    let kind = Kind::Date(DateField { min: Some(Expr::Date(date(1990, 1, 1))), max: Some(today) });
    for (typed, expected) in [
        ("1.3.26", Ok("2026-03-01")),
        ("1.3.2026", Ok("2026-03-01")),
        ("01/03-2026", Ok("2026-03-01")),
        ("2026-03-01", Ok("2026-03-01")),
        ("29.2.2024", Ok("2024-02-29")),
        ("29.2.2026", Err("not-a-date")),
        ("26.11.2026", Ok("2026-11-26")),
        ("27.11.2026", Err("date-too-late")),
        ("31.12.1989", Err("date-too-early")),
        ("i går", Err("not-a-date")),
        ("1.3", Err("not-a-date")),
        ("1.3.2026.4", Err("not-a-date")),
        ("1.3.12026", Err("not-a-date")),
    ] {
        assert_eq!(read(&kind, typed), expected.map(str::to_owned), "{typed}");
    }
    let parts = |parts: &[(&str, &str)]| {
        let parts: Inputs =
            parts.iter().map(|(name, text)| ((*name).to_owned(), Input::Text((*text).into()))).collect();
        read_input(&kind, &Input::Parts(parts)).map_err(|faults| faults[0].clone())
    };
    let right = parts(&[("day", " 1 "), ("month", "03"), ("year", "2026")]);
    assert_eq!(right, Ok(Some(Value::Date(date(2026, 3, 1)))));
    assert_eq!(parts(&[("day", "1"), ("year", "2026")]), Err(("month", Code::DateIncomplete)));
    assert_eq!(parts(&[("day", "32"), ("month", "3"), ("year", "2026")]), Err(("day", Code::NotADate)));
    assert_eq!(parts(&[("day", "1"), ("month", "3"), ("year", "1026")]), Err(("year", Code::NotADate)));
    assert_eq!(shown(&kind, Value::Date(date(2026, 3, 1))), "1. mars 2026");
}

#[test]
fn phones_and_addresses_of_mail() {
    assert_eq!(read(&Kind::Phone, "+47 999 88 777").as_deref(), Ok("+4799988777"));
    assert_eq!(read(&Kind::Phone, "110"), Err("not-a-phone"));
    assert_eq!(shown(&Kind::Phone, Value::Text("+4751970000".into())), "51 97 00 00");
    assert_eq!(shown(&Kind::Phone, Value::Text("+46812345678".into())), "+46812345678");
    assert_eq!(read(&Kind::Email, " kari@example.no ").as_deref(), Ok("kari@example.no"));
    assert_eq!(read(&Kind::Email, "kari@example"), Err("not-an-email"));
    let long = format!("{}@example.no", "k".repeat(65));
    assert_eq!(read(&Kind::Email, &long), Err("not-an-email"));
}

fn text_field(long: bool, min: usize, max: usize, pattern: Option<Pattern>) -> Kind {
    Kind::Text(TextField { long, min, max, pattern, width: Width::Full })
}

#[test]
fn texts_are_measured_in_characters() {
    let name = text_field(false, 2, 5, None);
    assert_eq!(read(&name, " Ååå ").as_deref(), Ok("Ååå"));
    assert_eq!(read(&name, "Áá Čč").as_deref(), Ok("Áá Čč"));
    assert_eq!(read(&name, "A"), Err("too-short"));
    assert_eq!(read(&name, "Ååååå Å"), Err("too-long"));
    assert_eq!(read(&name, "A\nB"), Err("control-characters"));
    assert_eq!(read(&name, "A\0B"), Err("control-characters"));
    assert_eq!(read(&name, "A\u{1b}B"), Err("control-characters"));
    // What can't be seen can't be mended, so it is taken away.
    assert_eq!(read(&name, "\u{202e}Kari\u{200b}").as_deref(), Ok("Kari"));
    let story = text_field(true, 0, 100, None);
    assert_eq!(read(&story, "En\r\nto").as_deref(), Ok("En\nto"));
    assert_eq!(story.show(&Value::Text("En\nto".into()), Lang::Nb), Shown::Lines(vec!["En".into(), "to".into()]));
    let postcode = text_field(false, 0, 10, Some(Pattern::Postcode));
    assert_eq!(read(&postcode, "0150").as_deref(), Ok("0150"));
    assert_eq!(read(&postcode, "150"), Err("not-a-postcode"));
    assert_eq!(read(&postcode, "N-0150"), Err("not-a-postcode"));
}

#[test]
fn an_address_names_every_part_that_is_wrong() {
    let typed = |street: &str, postcode: &str, town: &str| {
        let parts = [("street", street), ("postcode", postcode), ("town", town)];
        let parts: Inputs = parts.map(|(name, text)| (name.to_owned(), Input::Text(text.to_owned()))).into();
        read_input(&Kind::Address, &Input::Parts(parts))
    };
    let Ok(Some(value)) = typed(" Gata 1 ", "0150", "Oslo") else { panic!("it is right") };
    assert_eq!(Kind::Address.show(&value, Lang::Nb), Shown::Lines(vec!["Gata 1".into(), "0150 Oslo".into()]));
    let wrong = typed("", "150", "Oslo\n").unwrap_err();
    assert_eq!(wrong, [("street", Code::Required), ("postcode", Code::NotAPostcode)]);
    assert_eq!(typed("A\0", "0150", "Oslo").unwrap_err(), [("street", Code::ControlCharacters)]);
    assert_eq!(typed(&"A".repeat(101), "0150", "Oslo").unwrap_err()[0].1.name(), "too-long");
}

fn options() -> Vec<Opt> {
    let option = |key: &str, label: &str, show: Option<Expr>| Opt {
        was: Vec::new(),
        key: key.to_owned(),
        label: Text::same(label),
        help: Text::default(),
        show,
    };
    vec![
        option("mat", "Mat", None),
        option("skjult", "Skjult", Some(Expr::Bool(false))),
        option("annet", "Noe annet", None),
    ]
}

#[test]
fn choices_are_those_that_are_offered() {
    let one = Kind::Choice(Choice { options: options() });
    assert_eq!(read(&one, "mat").as_deref(), Ok("mat"));
    assert_eq!(read(&one, "skjult"), Err("not-an-option"));
    assert_eq!(read(&one, "Mat"), Err("not-an-option"));
    assert_eq!(shown(&one, Value::Text("annet".into())), "Noe annet");
    assert_eq!(shown(&one, Value::Text("borte".into())), "borte", "an option that is gone shows its key");

    let many = Kind::Choices(Choices { options: options(), min: 1, max: 1 });
    let tick = |keys: &[&str]| {
        let keys = keys.iter().map(|key| (*key).to_owned()).collect();
        read_input(&many, &Input::Many(keys)).map(|value| value.map(|value| plain(&value))).map_err(|f| f[0].1.name())
    };
    assert_eq!(tick(&["mat", "mat"]), Ok(Some("mat".into())), "twice is once");
    assert_eq!(tick(&["annet", "mat"]), Err("too-many-choices"));
    assert_eq!(tick(&["mat", "skjult"]), Err("not-an-option"));
    assert_eq!(tick(&[""]), Err("too-few-choices"));
    assert_eq!(many.show(&Value::List(vec!["mat".into()]), Lang::Nb), Shown::List(vec!["Mat".into()]));
}

#[test]
fn yes_no_and_declarations() {
    assert_eq!(read(&Kind::YesNo, "yes").as_deref(), Ok("true"));
    assert_eq!(read(&Kind::YesNo, "no").as_deref(), Ok("false"));
    assert_eq!(read(&Kind::YesNo, "ja"), Err("not-an-option"));
    assert_eq!(read(&Kind::Declaration, "yes").as_deref(), Ok("true"));
    assert_eq!(read(&Kind::Declaration, "no").as_deref(), Ok(""), "a box that isn't ticked is no answer");
    assert_eq!(Kind::Declaration.show(&Value::Bool(true), Lang::Nb), Shown::Confirmed);
    assert_eq!(Kind::YesNo.show(&Value::Bool(false), Lang::Nb), Shown::YesNo(false));
}

#[test]
fn files_by_number_and_kind() {
    let kind = File { max_files: 1, max_size: 10, kinds: vec![FileKind::Pdf, FileKind::Image], later: None };
    let file = |id: &str| FileRef {
        id: id.into(),
        name: "a.pdf".into(),
        size: 1,
        kind: "application/pdf".into(),
        ..FileRef::default()
    };
    assert!(kind.allows("application/pdf") && kind.allows("image/heic") && !kind.allows("text/html"));
    assert_eq!(kind.kinds_label(), "PDF, JPG, PNG");
    let kind = Kind::File(kind);
    let one = Input::Files(vec![file("1")]);
    assert_eq!(read_input(&kind, &one), Ok(Some(Value::Files(vec![file("1")]))));
    let two = Input::Files(vec![file("1"), file("2")]);
    assert_eq!(read_input(&kind, &two).unwrap_err()[0].1, Code::FileTooMany { max: 1 });
    let mut bad = file("1");
    for scan in [Scan::Waiting, Scan::Clean] {
        bad.state.scan = scan;
        assert!(read_input(&kind, &Input::Files(vec![bad.clone()])).is_ok(), "{scan:?}");
    }
    bad.state.scan = Scan::Infected;
    let found = read_input(&kind, &Input::Files(vec![bad])).unwrap_err();
    assert_eq!(found[0].1, Code::FileInfected { name: "a.pdf".into() }, "it can't be sent");
}

#[test]
fn problems_have_names() {
    let all = [Kind::YesNo, Kind::NationalId, Kind::Declaration, Kind::Address];
    for kind in all {
        assert!(Code::NAMES.contains(&kind.required().name()));
        assert!(kind.required().is_required());
    }
    let mut names = Code::NAMES.to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Code::NAMES.len());
}
