//! What is said of texts, and what isn't.

use super::{capitals, ends_as_a_sentence, readability::measure, words};
use crate::{
    file::{REQUIRED_LANGS, Source, World, read},
    text::Lang,
};

const FORM: &str = include_str!("../broken_tests/form.yaml");

/// The message and the words it points at, for each warning about a form with one place of it changed.
fn told(from: &str, to: &str) -> Vec<(String, String)> {
    assert_eq!(FORM.matches(from).count(), 1, "`{from}` must stand in the form once");
    let bytes = FORM.replace(from, to).into_bytes();
    let source = Source { path: "prove/form.yaml".into(), key: "prove".into(), bytes };
    let (_, found) = read(&source, &World { langs: REQUIRED_LANGS.to_vec(), ..World::default() });
    let text = std::str::from_utf8(&source.bytes).unwrap();
    found.into_iter().map(|found| (found.message, text[found.span].to_owned())).collect()
}

fn one(from: &str, to: &str) -> (String, String) {
    let found = told(from, to);
    assert_eq!(found.len(), 1, "{found:#?}");
    found[0].clone()
}

const HELP: &str = "help: {nb: Av deg, nn: Av deg, en: Of you}";

fn help(nb: &str, nn: &str, en: &str) -> String {
    format!("help:\n          nb: {nb}\n          nn: {nn}\n          en: {en}")
}

#[test]
fn heavy_words_are_underlined() {
    for (lang, text, word) in [
        (Lang::Nb, "Vedrørende søknaden", "Vedrørende"),
        (Lang::Nb, "Et samtykke, samt et bilde", "samt"),
        (Lang::Nb, "Svar i henhold til loven", "i henhold til"),
        (Lang::Nb, "Den som benytter kortet", "benytter"),
        (Lang::Nn, "Ver venleg og svar", "Ver venleg"),
        (Lang::Nn, "Dette er påkravd", "påkravd"),
        (Lang::En, "Answer prior to the meeting", "prior to"),
        (Lang::En, "Please answer", "Please"),
    ] {
        let text = |other: Lang| if other == lang { text.to_owned() } else { format!("«{}»", other.code()) };
        let (message, underlined) = one(HELP, &help(&text(Lang::Nb), &text(Lang::Nn), &text(Lang::En)));
        assert_eq!((message, underlined.as_str()), (format!("«{word}» is not plain language"), word));
    }
}

#[test]
fn plain_words_are_left_alone() {
    for text in
        ["Samtykke til foretaket", "Dersom du benekter det", "Du må bruke et nytt bilde", "Henholdsvis til høyre"]
    {
        assert!(words::heavy(text, Lang::Nb).is_empty(), "{text}");
    }
    // «Utsatt iverksetting» is what the Public Administration Act calls it.
    assert!(words::heavy("Det kalles utsatt iverksetting", Lang::Nb).is_empty());
    assert!(words::heavy("Kva gjeld det?", Lang::Nn).is_empty());
    assert!(words::heavy("He was pleased, prior knowledge", Lang::En).is_empty());
    assert!(words::heavy("vennligst", Lang::Se).is_empty());
}

#[test]
fn links_say_where_they_lead() {
    let text = |link: &str| help(&format!("Se [{link}](https://a.example) først"), "Sjå", "See");
    let (message, underlined) = one(HELP, &text("Klikk her"));
    assert_eq!(
        (message.as_str(), underlined.as_str()),
        ("the link text «Klikk her» says nothing when it is read alone", "Klikk her")
    );
    assert_eq!(told(HELP, &text("reglene for her og nå")), []);
}

#[test]
fn capitals_are_for_short_names() {
    for (text, found) in [
        ("Dette er VIKTIG INFORMASJON for deg", Some("VIKTIG INFORMASJON")),
        ("OBLIGATORISK", Some("OBLIGATORISK")),
        ("SFO, NAV eller PDF, JPEG, PNG", None),
        ("Bufdir og UNESCO", None),
        ("ÅRSMØTEPROTOKOLL", Some("ÅRSMØTEPROTOKOLL")),
    ] {
        assert_eq!(capitals(text).map(|place| &text[place]), found, "{text}");
    }
    assert!(told(HELP, &help("LES DETTE NØYE", "Les", "Read"))[0].0.starts_with("words in capital letters"));
}

#[test]
fn a_star_is_no_mark() {
    for (text, count) in
        [("Navn *", 1), ("* Navn", 1), ("**Viktig** er dette", 0), ("Dette er **viktig**", 0), ("2 * 3", 0)]
    {
        assert_eq!(told(HELP, &help(&format!("'{text}'"), "Namn", "Name")).len(), count, "{text}");
    }
}

#[test]
fn labels_ask_or_name() {
    let label = |nb: &str| format!("label: {{nb: \"{nb}\", nn: Alder, en: Age}}");
    let of = |nb: &str| told("label: {nb: Alder, nn: Alder, en: Age}", &label(nb));
    assert_eq!(of("Alderen til barnet."), [("the label of `alder` ends with a full stop".to_owned(), String::new())]);
    for fine in ["Alder i år, måneder o.l.", "Pris osv.", "Hvor gammelt er barnet?", "Skriv alderen", "Født kl."] {
        assert_eq!(of(fine), [], "{fine}");
    }
    let order = "Skriv alderen på barnet ditt den dagen det begynner i barnehagen";
    assert_eq!(of(order)[0].0, "the label of `alder` is neither a question nor the name of something");
    assert_eq!(of(&"a".repeat(121))[0].0, "the label of `alder` is long");
    // A declaration is a sentence.
    let information = "      - information: takk\n        text: {nb: Takk, nn: Takk, en: Thank you}";
    let declaration =
        "      - declaration: takk\n        label: {nb: Alt er riktig., nn: Alt er rett., en: All is right.}";
    assert_eq!(told(information, declaration), []);
    assert!(ends_as_a_sentence("Dette er alt sammen.") && !ends_as_a_sentence("kl. 10"));
}

#[test]
fn translations_differ() {
    let sentence = "Du må ikke sende flere bilder";
    let (message, underlined) = one(HELP, &help(sentence, "Du må ikkje sende fleire bilete", sentence));
    assert_eq!((message.as_str(), underlined.as_str()), ("the same words stand in nb and en", sentence));
    assert_eq!(one(HELP, &help(&format!("Ja. {sentence}."), &format!("Jo. {sentence}."), "No")).1, sentence);
    // Norwegian shares many sentences, and names and numbers are the same everywhere.
    for same in ["Kven skal ha dette kortet", "Rådhusgata 1, 4306 Sandnes 51 00 00 10", "Sandnes kommune"] {
        let en = if same.starts_with("Kven") { "Who" } else { same };
        assert_eq!(told(HELP, &help(same, same, en)), [], "{same}");
    }
}

#[test]
fn readability_is_measured_by_the_formula() {
    // 20 words in 4 sentences, 4 of them long: 20/4 + 100·4/20 = 25.
    let text =
        "Kommunen svarer deg om litt. Du kan søke nå. Barnehagen er åpen hele dagen for alle. Ring skolen hvis du vil."
            .to_owned();
    let words = text.split_whitespace().count();
    let long = text.split_whitespace().filter(|word| word.trim_end_matches('.').chars().count() > 6).count();
    assert_eq!(measure(&text), Some((words * words + 400 * long) / (words * 4)));
    assert_eq!(measure("Kort. Kort. Kort. Kort."), None, "too short to measure");
    // Numbers with a point end no sentence, addresses of links aren't read, items of a list are sentences.
    let counted = |text: &str| measure(&format!("{text}\n\n{}", "Ord er ord. ".repeat(20)));
    assert_eq!(counted("Kl. 12.30 [ord](https://kommunebarnehagesøknad.example)"), counted("Kl. ord"));
    assert_eq!(counted("- ord\n- ord"), counted("Ord. Ord."));
}

#[test]
fn hard_texts_are_told() {
    let hard = "Kommunestyret fastsetter gjennomføringsbestemmelsene for kvalitetssikringsarbeidet, herunder dokumentasjonskravene \
        overfor tilskuddsmottakerne, rapporteringsrutinene, kontrollmekanismene og tilbakebetalingsforpliktelsene, hvoretter \
        administrasjonen utarbeider saksbehandlingsrutiner, kontrollprosedyrer, dokumentasjonsoversikter og rapporteringsskjemaer \
        for virksomhetene, organisasjonene, privatpersonene og samarbeidspartnerne innenfor kommunens ansvarsområder og \
        forvaltningsområder etter bestemmelsene som gjelder for dette i hele landet fra i dag av og i all tid";
    let (message, _) = one(HELP, &help(hard, "Kort", "Short"));
    assert!(message.starts_with("the text is hard to read: LIX "), "{message}");
}
