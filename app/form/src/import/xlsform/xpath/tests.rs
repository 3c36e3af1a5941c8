//! Expressions with a counterpart, and without.

use std::collections::BTreeMap;

use super::*;

fn known(name: &str) -> Option<Known> {
    let (ty, options, within): (_, &[&str], _) = match name {
        "tall" => (Rough::Number, &[], None),
        "ja" => (Rough::Bool, &[], None),
        "fodt" => (Rough::Date, &[], None),
        "valg" => (Rough::One, &["a", "1"], None),
        "flere" => (Rough::Many, &["a", "b"], None),
        "pris" => (Rough::Number, &[], Some("rader".to_owned())),
        "rader" => (Rough::Rows, &[], None),
        "tekst" => (Rough::Text, &[], None),
        _ => return None,
    };
    let options: BTreeMap<String, String> = options.iter().map(|key| ((*key).to_owned(), format!("k{key}"))).collect();
    Some(Known { name: name.to_owned(), ty, options, within })
}

fn ours(source: &str) -> String {
    let own = known("tall");
    let names = Names { find: &known, own: own.as_ref(), within: None };
    match translate(source, &names) {
        Ok(piece) => piece.text(),
        Err(why) => format!("! {why}"),
    }
}

#[test]
fn what_has_a_counterpart_is_translated() {
    for (source, wanted) in [
        ("${tall} > 3 and (${ja} = 'yes' or ${valg} = 'a')", "tall > 3 && (ja || valg == \"ka\")"),
        ("selected(${flere}, 'b')", "\"kb\" in flere"),
        ("not(selected(${flere}, 'b'))", "!(\"kb\" in flere)"),
        ("selected(${valg}, '1')", "valg == \"k1\""),
        ("${valg} = 1", "valg == \"k1\""),
        ("${tekst} != ''", "answered(tekst)"),
        ("${tall} = ''", "!answered(tall)"),
        ("not(${ja} = 'no')", "ja"),
        ("5 < ${tall}", "tall > 5"),
        (". >= 0 and . <= 10", "tall >= 0 && tall <= 10"),
        ("int((today() - ${fodt}) div 365.25) >= 18", "age(fodt) >= 18"),
        ("today() - ${fodt}", "days_between(fodt, today())"),
        ("${fodt} <= '2026-01-31'", "fodt <= date(\"2026-01-31\")"),
        ("if(${ja} = 'yes', 1, 2) * 3", "(ja ? 1 : 2) * 3"),
        ("coalesce(${tall}, 0)", "default(tall, 0)"),
        ("sum(${pris}) + count(${rader})", "sum(rader.pris) + count(rader)"),
        ("count-selected(${flere}) > 1", "count(flere) > 1"),
        ("string-length(${tekst}) div 2", "length(tekst) / 2"),
        ("concat(${tekst}, ' kr')", "tekst + \" kr\""),
        ("${tall} - (1 - 2)", "tall - (1 - 2)"),
        ("“a” = ${tekst}", "tekst == \"a\""),
    ] {
        assert_eq!(ours(source), wanted, "{source}");
    }
}

#[test]
fn what_has_none_is_said() {
    for (source, wanted) in [
        ("regex(., '^[0-9]$')", "! there is no counterpart to `regex(…)`"),
        ("${tall} mod 2 = 0", "! there is no `mod`"),
        ("${ukjent} = 1", "! there is no field `ukjent`"),
        ("${valg} = 'c'", "! `valg` has no option `c`"),
        ("../x = 1", "! a path through the document has no counterpart; name the field"),
        ("${tall} =", "! something is missing at the end"),
        ("'a", "! a quote is never closed"),
        ("", "! something is missing at the end"),
    ] {
        assert_eq!(ours(source), wanted, "{source}");
    }
    assert_eq!(ours(&"(".repeat(10_000)), "! it nests too deeply");
    assert_eq!(ours(&"not(".repeat(10_000)), "! it nests too deeply");
    assert_eq!(ours(&vec!["1"; 10_000].join("+")), "! it has too many parts");
}

#[test]
fn conditions_divide_at_and() {
    assert_eq!(parts(". > 1 and (. < 9 and ${a} = 'x')"), [". > 1", "( . < 9 and ${a} = 'x' )"]);
    assert_eq!(parts(". > 1 or . < 0"), [". > 1 or . < 0"]);
}
