//! Words that plain language does without, and what to write instead; the words that tell Bokmål from Nynorsk.

use std::{borrow::Cow, ops::Range};

use super::words_of;
use crate::text::Lang;

/// A word or several, in small letters, and what to write instead. A star stands for any ending of the last word.
type Heavy = (&'static str, &'static str);

const POLITE: &str = "say directly what the person is to do";

/// Bokmål.
const NB: &[Heavy] = &[
    ("vennligst", POLITE),
    ("vær vennlig", POLITE),
    ("vedrørende", "write «om»"),
    ("hva angår", "write «om»"),
    ("hvorvidt", "write «om»"),
    ("anmod*", "write «be om», or «søke om»"),
    ("ihht", "write «etter»"),
    ("i henhold til", "write «etter», or «som … sier»"),
    ("i medhold av", "write «etter»"),
    ("forefinn*", "write «finnes» or «er»"),
    ("herværende", "write «denne», or where it is"),
    ("inneværende", "write «dette», or the year itself"),
    ("påkrevd", "write «du må …»"),
    ("påkrevet", "write «du må …»"),
    ("påkrevde", "write «du må …»"),
    ("benytt*", "write «bruke»"),
    ("foreta", "write «gjøre», or the verb itself"),
    ("foretar", "write «gjør», or the verb itself"),
    ("foretas", "write «gjøres», or the verb itself"),
    ("foretatt", "write «gjort», or the verb itself"),
    ("iverksette", "write «sette i gang» or «begynne»"),
    ("iverksetter", "write «setter i gang» or «begynner»"),
    ("iverksettes", "write «begynner»"),
    ("iverksatt", "write «satt i gang» or «begynt»"),
    ("effektuer*", "write «utføre»"),
    ("implementer*", "write «innføre»"),
    ("rekvirer*", "write «bestille»"),
    ("samt", "write «og»"),
    ("likeledes", "write «også»"),
    ("såfremt", "write «hvis»"),
    ("forinnen", "write «før»"),
    ("dags dato", "write «i dag»"),
    ("hensynta*", "write «ta hensyn til»"),
    ("oversend*", "write «sende»"),
    ("tilskriv*", "write «skrive til»"),
    ("imøtese*", "write «vente på»"),
    ("undertegnede", "write «jeg»"),
    ("ovennevnte", "write «denne», or name it again"),
    ("ovenstående", "write «dette», or name it again"),
    ("nedenstående", "write «dette», or name it"),
    ("etterkomme", "write «følge»"),
    ("besørge*", "write «sørge for»"),
];

/// Nynorsk.
const NN: &[Heavy] = &[
    ("vennligst", POLITE),
    ("ver venleg", POLITE),
    ("ver vennleg", POLITE),
    ("vedrørande", "write «om»"),
    ("kvarvidt", "write «om»"),
    ("anmod*", "write «be om», or «søkje om»"),
    ("ihht", "write «etter»"),
    ("i henhald til", "write «etter», or «som … seier»"),
    ("i medhald av", "write «etter»"),
    ("herverande", "write «denne», or where it is"),
    ("inneverande", "write «dette», or the year itself"),
    ("påkravd", "write «du må …»"),
    ("påkravde", "write «du må …»"),
    ("benytt*", "write «bruke»"),
    ("iverksetje", "write «setje i gang» or «begynne»"),
    ("iverksett", "write «sett i gang» or «begynt»"),
    ("effektuer*", "write «utføre»"),
    ("implementer*", "write «innføre»"),
    ("rekvirer*", "write «bestille»"),
    ("samt", "write «og»"),
    ("likeins", "write «òg»"),
    ("såframt", "write «viss»"),
    ("dags dato", "write «i dag»"),
    ("omsynteke", "write «teke omsyn til»"),
    ("oversend*", "write «sende»"),
    ("ovannemnde", "write «denne», or name it again"),
    ("ovanståande", "write «dette», or name it again"),
    ("nedanståande", "write «dette», or name it"),
];

/// English.
const EN: &[Heavy] = &[
    ("please", POLITE),
    ("kindly", POLITE),
    ("prior to", "write «before»"),
    ("subsequent to", "write «after»"),
    ("in accordance with", "write «under», «by» or «as … says»"),
    ("pursuant to", "write «under»"),
    ("with regard to", "write «about»"),
    ("with regards to", "write «about»"),
    ("in respect of", "write «about» or «for»"),
    ("in the event of", "write «if there is»"),
    ("in the event that", "write «if»"),
    ("in order to", "write «to»"),
    ("utilis*", "write «use»"),
    ("utiliz*", "write «use»"),
    ("aforementioned", "write «this», or name it again"),
    ("abovementioned", "write «this», or name it again"),
    ("the undersigned", "write «I»"),
    ("commence*", "write «begin»"),
    ("endeavour*", "write «try»"),
    ("ascertain*", "write «find out»"),
    ("notwithstanding", "write «despite»"),
    ("henceforth", "write «from now on»"),
    ("hereby", "leave it out"),
    ("herein", "write «here»"),
    ("thereof", "write «of it»"),
    ("whilst", "write «while»"),
    ("forthwith", "write «now»"),
];

/// A heavy word in a text.
pub struct Found {
    /// Its place in the text.
    pub place: Range<usize>,
    /// What to write instead.
    pub instead: &'static str,
}

/// The heavy words of a text, in its order.
pub fn heavy(text: &str, lang: Lang) -> Vec<Found> {
    let list = match lang {
        Lang::Nb => NB,
        Lang::Nn => NN,
        Lang::En => EN,
        Lang::Se => return Vec::new(),
    };
    let words: Vec<(Range<usize>, Cow<'_, str>)> =
        words_of(text).map(|place| (place.clone(), small(&text[place]))).collect();
    let mut out = Vec::new();
    for (at, (place, _)) in words.iter().enumerate() {
        let from = || words[at..].iter().map(|(_, word)| word.as_ref());
        // Most words differ in their first two bytes already; a form has thousands.
        let begin = beginning(&words[at].1);
        let mut near = list.iter().filter(|(phrase, _)| beginning(phrase) == begin);
        if let Some((phrase, instead)) = near.find(|(phrase, _)| stands(phrase, from())) {
            let last = at + phrase.split(' ').count() - 1;
            out.push(Found { place: place.start..words[last].0.end, instead });
        }
    }
    out
}

/// Whether the words begin with a phrase.
fn stands<'w>(phrase: &str, mut words: impl Iterator<Item = &'w str>) -> bool {
    phrase.split(' ').all(|part| {
        words.next().is_some_and(|word| part.strip_suffix('*').map_or(word == part, |begin| word.starts_with(begin)))
    })
}

/// The first two bytes; of a single one, with the space behind it.
fn beginning(words: &str) -> [u8; 2] {
    let bytes = words.as_bytes();
    [bytes[0], bytes.get(1).copied().unwrap_or(b' ')]
}

/// In small letters, without a copy where it is so already.
fn small(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(word);
    }
    if word.chars().any(char::is_uppercase) { Cow::Owned(word.to_lowercase()) } else { Cow::Borrowed(word) }
}

/// Link texts that say nothing when a screen reader lists the links of a page (WCAG 2.4.4).
pub fn says_nothing(link: &str) -> bool {
    const NOTHING: [&str; 17] = [
        "her",
        "klikk her",
        "trykk her",
        "se her",
        "sjå her",
        "les mer",
        "les meir",
        "mer",
        "meir",
        "lenke",
        "lenkje",
        "here",
        "click here",
        "read more",
        "more",
        "link",
        "learn more",
    ];
    let link = small(link.trim().trim_end_matches(['.', ':', '»', '>'])).into_owned();
    NOTHING.contains(&link.as_str())
}

/// Whether a word is Bokmål and can't be Nynorsk.
pub fn is_bokmal(word: &str) -> bool {
    const BOKMAL: [&str; 31] = [
        "ikke",
        "jeg",
        "noe",
        "noen",
        "hva",
        "hvem",
        "hvor",
        "hvordan",
        "hvorfor",
        "hvis",
        "hvilke",
        "hvilken",
        "fra",
        "være",
        "dere",
        "deres",
        "hun",
        "gjør",
        "gjøre",
        "uke",
        "uker",
        "navn",
        "navnet",
        "mer",
        "bare",
        "gjelder",
        "trenger",
        "sykdom",
        "kommer",
        "selv",
        "opplysningene",
    ];
    BOKMAL.contains(&small(word).as_ref())
}

/// Whether a word at the beginning of a label tells a person to do something.
pub fn is_order(word: &str, lang: Lang) -> bool {
    let orders: &[&str] = match lang {
        Lang::Nb => {
            &["skriv", "oppgi", "velg", "fyll", "legg", "last", "kryss", "angi", "beskriv", "forklar", "fortell"]
        }
        Lang::Nn => &["skriv", "oppgi", "vel", "fyll", "legg", "last", "kryss", "skildr", "forklar", "fortel"],
        Lang::En => {
            &["write", "enter", "select", "choose", "fill", "upload", "tick", "describe", "explain", "state", "tell"]
        }
        Lang::Se => &[],
    };
    orders.contains(&small(word).as_ref())
}
