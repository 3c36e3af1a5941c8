//! The author's own tests: each expectation can fail, and says what was expected and what was found.

use super::{read_stored, report, tests::run};
use crate::form::Form;

const FORM: &str = include_str!("../sample/form.yaml");
const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 26);

fn form(tests: &str) -> (Form, String) {
    let file = format!("{FORM}tests:\n{tests}");
    match read_stored("prove", file.as_bytes()) {
        Ok(form) => (form, file),
        Err(found) => panic!("{found:#?}"),
    }
}

#[test]
fn what_holds_passes() {
    let (form, _) = form(
        r#"
  - name: en voksen med barn
    given:
      navn: Kari
      fodt: {day: "1", month: "3", year: "1980"}
      sivilstand: gift
      epost: kari@example.no
      adresse: {street: Gata 1, postcode: "0150", town: Oslo}
      har_barn: yes
      barna: [{fornavn: Ada, tilbud: barnehage, plass: "60"}, {fornavn: Ola, tilbud: sfo}]
      inntekt: 10 000,50
      hjelp: [mat, annet]
      hva_annet: Følge
      budsjett: {leie: {belop: "4000"}}
      bilder: [a.jpg, b.jpg]
      flyttet: mars 2026
      henting: "8.30"
      ferie: {from: 1.7.2026, to: 2026-07-21}
      partner: {name: Ola, number: "15869099918"}
      arbeidsgiver: {number: "974 760 673", name: Kommunen}
      eiendom: 41/5
      mening: {raskt: enig}
      karakter: 4
      riktig: true
    sees: [barna, barna.0.plass, mange, hva_annet, budsjett.mat.belop, fodt.year]
    hides: [foresatt, barna.1.plass, barna.2.fornavn]
    pages: [person, barn, okonomi, vedlegg]
    value of: {sum_pris: 720, rest: "6000.5", har_barn: yes, fodt: 1980-03-01, barna: 2, barna.0.pris: 720.00,
      budsjett.leie.belop: 4000, hjelp: "mat, annet", bilder: "a.jpg, b.jpg", adresse: "Gata 1, 0150 Oslo", timer: absent,
      flyttet: 2026-03-01, henting: "08:30", ferie: "1. juli 2026–21. juli 2026", ferie.to: 2026-07-21,
      partner: "Ola, 158690 99918", arbeidsgiver.number: "974760673", eiendom: "gnr. 41, bnr. 5", eiendom.bnr: 5,
      eiendom.snr: absent, mening.raskt: enig, mening.lett: absent, karakter: 4}
    can send: true
    goes to queue: familie
  - name: dagen avgjør hvem som er barn
    today: 2027-06-01
    given: {fodt: 1.6.2009}
    hides: foresatt
    can send: false
  - name: dagen før
    today: 2027-05-31
    given: {fodt: 1.6.2009, hjelp: mat, bilder: a.jpg, navn: [K]}
    sees: foresatt
    errors: {foresatt: required}
    cannot send: [inntekt]
  - name: galt skrevet
    given:
      flyttet: {month: "13", year: "2026"}
      henting: "17.01"
      ferie: {from: 2.7.2026, to: 1.7.2026}
      partner: {name: Ola, number: "1"}
      arbeidsgiver: {number: "1", name: ""}
      eiendom: {gnr: "0", bnr: "5"}
      mening: {raskt: kanskje}
      karakter: 6
    errors: {flyttet.month: not-a-month, henting: time-too-late, ferie.to: period-backwards,
      ferie.to.day: period-backwards, partner.number: not-a-national-id, arbeidsgiver: required,
      eiendom: not-a-property-number, mening.raskt: not-an-option, karakter: not-an-option}
"#
        .replace("navn: [K]", "navn: K")
        .as_str(),
    );
    assert_eq!(run(&form, "prove/form.yaml", TODAY), []);
}

#[test]
fn what_does_not_hold_is_told() {
    let (form, file) = form(
        r#"
  - name: alt er galt
    given: {navn: Kari, fodt: 1.3.1980, har_barn: yes, barna: [{tilbud: sfo}], inntekt: "5"}
    sees: [foresatt, barna.0.plass, barna.2.fornavn, hva_annet]
    hides: [navn, barna]
    pages: [person, okonomi]
    value of: {rest: "6", navn: Ola, timer: "3"}
    errors: {navn: required, barna: too-many-rows}
    cannot send: [inntekt]
    can send: true
    goes to queue: alle
  - given: {navn: Kari}
    can send: true
"#,
    );
    let failed = run(&form, "prove/form.yaml", TODAY);
    insta::assert_snapshot!(report(&failed, &[("prove/form.yaml", file.as_bytes())], false));
}
