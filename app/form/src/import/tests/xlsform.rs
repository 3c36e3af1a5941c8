//! XLSForm workbooks.

use std::{io::Write as _, sync::LazyLock};

use proptest::prelude::*;
use rust_xlsxwriter::{Workbook, Worksheet};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{loads, shown};
use crate::import::{LARGEST, Unreadable, xlsform};

/// A workbook from sheets of lines whose cells stand between bars.
fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, lines) in sheets {
        let mut sheet = Worksheet::new();
        sheet.set_name(*name).unwrap();
        for (row, line) in lines.lines().filter(|line| !line.trim().is_empty()).enumerate() {
            for (column, cell) in line.split('|').map(str::trim).enumerate() {
                let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
                match (cell, cell.parse::<f64>()) {
                    ("", _) => {}
                    ("TRUE", _) => {
                        sheet.write(row, column, true).unwrap();
                    }
                    (_, Ok(number)) => {
                        sheet.write(row, column, number).unwrap();
                    }
                    (cell, Err(_)) => {
                        sheet.write(row, column, cell.replace('¶', "\n")).unwrap();
                    }
                }
            }
        }
        book.push_worksheet(sheet);
    }
    book.save_to_buffer().unwrap()
}

fn imported(sheets: &[(&str, &str)]) -> String {
    shown(xlsform(&workbook(sheets), "prove", "felles"))
}

const SURVEY: &str = "
type | name | label::Norwegian (nb) | label::English (en) | hint::Norwegian (nb) | required | relevant | constraint | constraint_message::Norwegian (nb) | calculation | default | appearance | choice_filter | parameters | media::image
start | start
begin group | søker | Om deg | About you | | | | | | | | field-list
text | Fullt navn | Hva heter du? | What is your name? | Som i passet | yes
text | epost | E-post | Email
date | født | Når er du født? | When were you born? | | yes | | . <= today() and . >= date('1900-01-01')
calculate | alder | | | | | | | | int((today() - ${født}) div 365.25)
note | ung | Du er **under 18** år. | You are under 18. | Spør en foresatt. | | ${alder} < 18
select_one yes_no | har_barn | Har du barn? | Do you have children? | | TRUE
select_one bydel | bydel | Hvilken bydel bor du i? | Which district? | | yes | | | | | 1 | | type = 'by'
select_multiple hjelp or_other | hjelp | Hva trenger du hjelp til? | What help do you need? | | | | count-selected(.) <= 2 | Velg høyst to.
text | hva | Fortell mer | Tell us more | Skriv kort:¶¶- hva¶- når | | selected(${hjelp}, 'mat') and not(${bydel} = '1') | | | | | multiline
begin group | jobb | Arbeid | Work | | | ${alder} >= 18
integer | timer | Timer i uka | Hours a week | | ${har_barn} = 'yes' | | . >= 0 and . < 168 | Mellom 0 og 167.
decimal | lonn | Lønn | Pay | | yes | | . > 0 and . mod 2 = 0
end group
end group
begin repeat | barn | Barnet | The child | | | ${har_barn} = 'yes'
text | fornavn | Fornavn | First name | | yes
integer | pris | Pris | Price | | | ${fornavn} != '' | . > 10 or . = 0 | Prisen er for lav.
end repeat
calculate | sum | Sum | Total | | | ${har_barn} = 'yes' | | | sum(${pris}) + 1
text | telefon | Telefon til ${fornavn} | Phone | | | regex(${epost}, '@')
integer | antall | Antall | Number | | | ${senere} = 'x' | ${antall} <= ${alder} | For mange.
begin group | vedlegg | Vedlegg | Attachments
image | bilde | Bilde | Photo | Et bilde av deg | yes | | | | | | | | | bilde.png
video | film | Film | Film
geopoint | sted | Sted | Place
range | hvor | Hvor bra? | How good? | | | | | | | | | | start=0 end=10 step=2
range | stjerner | Stjerner | Stars | | | | | | | | rating | | start=1 end=5 step=1
time | klokka | Når på dagen? | What time?
dateTime | mote | Møte | Meeting
acknowledge | riktig | Alt er riktig | All is true | | yes
text | senere | Senere | Later
rank bydel | rang | Ranger | Rank
end group
end repeat
";

const CHOICES: &str = "
list_name | name | label::Norwegian (nb) | label::English (en) | type
yes_no | yes | Ja | Yes
yes_no | no | Nei | No
bydel | 1 | Sentrum | Centre | by
bydel | øst | Øst | East | land
hjelp | mat | Mat | Food
hjelp | Transport-til | Transport | Transport
ubrukt | x y | X | X
";

const SETTINGS: &str = "
form_title | form_id | default_language | style
Søknad om hjelp | hjelp | Norwegian (nb) | pages
";

#[test]
fn a_workbook_with_everything() {
    insta::assert_snapshot!(imported(&[("survey", SURVEY), ("choices", CHOICES), ("settings", SETTINGS)]));
}

#[test]
fn a_workbook_in_one_language_without_groups() {
    insta::assert_snapshot!(imported(&[
        (
            "Survey",
            "
type | name | label | label::French (fr) | required
text | name | What is your name? | Votre nom? | yes
select_one missing | pick | Pick one | Choix
select one color | color | Which color do you like? | Couleur
end group
begin group | rest | The rest
"
        ),
        (
            "choices",
            "
list name | name | label
color | red | Red, like a rose
color | blue | Blue: \"deep\"
"
        )
    ]));
}

#[test]
fn what_is_no_workbook_is_said() {
    let why = |bytes: &[u8]| xlsform(bytes, "prove", "felles").unwrap_err().to_string();
    let texts = [
        why(b"PK nothing"),
        why(&vec![0; LARGEST + 1]),
        why(&zipped(&[("a.txt", "x")])),
        why(&workbook(&[("Ark1", "a | b"), ("Ark2", "")])),
        why(&workbook(&[("survey", "typ | name")])),
        why(&workbook(&[("survey", "type | label")])),
        why(&workbook(&[("survey", "type | name\nstart | start")])),
        why(&sheet("<not xml")),
        why(&sheet(&"<a>".repeat(3_000_000))),
    ];
    insta::assert_snapshot!(texts.join("\n"));
    let deep = format!("type | name\n{}", "begin group | g\n".repeat(60));
    assert_eq!(xlsform(&workbook(&[("survey", &deep)]), "prove", "felles"), Err(Unreadable::TooDeep));
}

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default().compression_level(Some(1))).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook whose one sheet holds this XML.
fn sheet(xml: &str) -> Vec<u8> {
    sheets(&[("survey", xml)])
}

/// A workbook whose sheets hold this XML.
fn sheets(sheets: &[(&str, &str)]) -> Vec<u8> {
    let each = |line: fn(&str) -> String| sheets.iter().map(|(name, _)| line(name)).collect::<String>();
    let targets = each(|name| format!(r#"<Relationship Id="{name}" Target="/xl/{name}.xml"/>"#));
    let names = each(|name| format!(r#"<sheet name="{name}" r:id="{name}"/>"#));
    let mut parts = vec![
        ("xl/_rels/workbook.xml.rels".to_owned(), format!("<Relationships>{targets}</Relationships>")),
        ("xl/workbook.xml".to_owned(), format!("<workbook><sheets>{names}</sheets></workbook>")),
    ];
    parts.extend(sheets.iter().map(|(name, xml)| (format!("xl/{name}.xml"), (*xml).to_owned())));
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    zipped(&parts)
}

/// The XML of a sheet from lines whose cells stand between bars.
fn xml(lines: &str) -> String {
    let escape = |cell: &str| cell.trim().replace('&', "&amp;").replace('<', "&lt;").replace('¶', "\n");
    let cell = |cell: &str| format!("<c t=\"inlineStr\"><is><t>{}</t></is></c>", escape(cell));
    let row = |line: &str| format!("<row>{}</row>", line.split('|').map(cell).collect::<String>());
    let rows: String = lines.lines().filter(|line| !line.trim().is_empty()).map(row).collect();
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

#[test]
fn cells_may_hold_their_text_and_far_ones_are_not_kept() {
    let cells = |cells: &[&str]| {
        cells.iter().map(|cell| format!("<c t=\"inlineStr\"><is><t>{cell}</t></is></c>")).collect::<String>()
    };
    let xml = format!(
        "<worksheet><sheetData><row>{}</row><row>{}</row><row r=\"18446744073709551615\">{}<c r=\"XFD1\"><v>1</v></c></row></sheetData></worksheet>",
        cells(&["type", "name", "label"]),
        cells(&["text", "navn", "Fisk &amp; &#248;l &lt;3"]),
        cells(&["text", "langt_borte", "Langt borte"]),
    );
    let imported = xlsform(&sheet(&xml), "prove", "felles").unwrap();
    assert!(imported.yaml.contains("nb: Fisk & øl <3"), "{}", imported.yaml);
    assert!(!imported.yaml.contains("langt_borte"));
}

static DAMAGED: LazyLock<Vec<u8>> = LazyLock::new(|| workbook(&[("survey", SURVEY), ("choices", CHOICES)]));

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn random_bytes_are_no_workbook(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(xlsform(&bytes, "prove", "felles").is_err());
    }

    #[test]
    fn a_damaged_workbook_never_panics(damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let mut bytes = DAMAGED.clone();
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(imported) = xlsform(&bytes, "prove", "felles") {
            loads(&imported);
        }
    }

    #[test]
    fn a_damaged_sheet_never_panics(damage in proptest::collection::vec((any::<prop::sample::Index>(), "[<>/&;c\"= a-z0-9]{0,4}"), 1..6)) {
        let mut xml = String::from("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>type</v></c><c t=\"str\"><v>name</v></c></row>\
            <row r=\"2\"><c r=\"A2\" t=\"str\"><v>text</v></c><c t=\"str\"><v>navn</v></c></row></sheetData></worksheet>");
        for (at, piece) in damage {
            let at = at.index(xml.len());
            xml.insert_str(at, &piece);
        }
        if let Ok(imported) = xlsform(&sheet(&xml), "prove", "felles") {
            loads(&imported);
        }
    }

    #[test]
    fn whatever_is_imported_loads(changes in proptest::collection::vec((any::<prop::sample::Index>(), "(\\PC|¶|#|: |- |\\$\\{alder\\}|'|\"|\\{|select_one|repeat| and |\\(|\\)){0,8}"), 1..12)) {
        let mut cells: Vec<String> = SURVEY.split('|').map(str::to_owned).collect();
        for (at, text) in changes {
            let at = at.index(cells.len());
            cells[at] = text.replace('|', "");
        }
        if let Ok(imported) = xlsform(&sheets(&[("survey", &xml(&cells.join("|"))), ("choices", &xml(CHOICES))]), "prove", "felles") {
            loads(&imported);
        }
    }
}
