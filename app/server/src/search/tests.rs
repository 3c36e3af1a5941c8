//! What people write, and the services of this repository that they mean.

use std::path::Path;

use form::Lang;

use super::Index;
use crate::registry;

fn index() -> Index {
    let loaded = registry::load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../forms"))).unwrap();
    Index::of(loaded.forms.iter().map(AsRef::as_ref))
}

/// The best first.
fn found(index: &Index, query: &str, lang: Lang) -> Vec<String> {
    let mut found: Vec<_> = index.find(query, lang).into_iter().collect();
    found.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
    found.into_iter().map(|(key, _)| key.to_owned()).collect()
}

#[test]
fn people_find_what_they_mean() {
    let index = index();
    for (lang, query, key) in [
        (Lang::Nb, "barnehageplass", "redusert-foreldrebetaling"),
        (Lang::Nb, "barnehagen", "redusert-foreldrebetaling"),
        (Lang::Nb, "barenhage", "redusert-foreldrebetaling"),
        (Lang::Nb, "billigere barnehage", "redusert-foreldrebetaling"),
        (Lang::Nb, "barnehage billigere", "redusert-foreldrebetaling"),
        (Lang::Nb, "dagmamma", "redusert-foreldrebetaling"),
        (Lang::En, "kindergarten", "redusert-foreldrebetaling"),
        (Lang::Nb, "hc kort", "parkeringstillatelse"),
        (Lang::Nb, "HC-kort", "parkeringstillatelse"),
        (Lang::Nn, "parkeringsløyve", "parkeringstillatelse"),
        (Lang::Nb, "parkeringsloyve", "parkeringstillatelse"),
        (Lang::Nb, "parkreingstilatelse", "parkeringstillatelse"),
        (Lang::Nn, "skjenkeløyve", "skjenkebevilling"),
        (Lang::Nb, "skjenkeløyve", "skjenkebevilling"),
        (Lang::Nb, "øl", "skjenkebevilling"),
        (Lang::Nn, "tilskot til korps", "kulturmidler"),
        (Lang::Nb, "støtte til idrettslaget", "kulturmidler"),
        (Lang::Nb, "hvordan søker jeg om ledsagerbevis", "ledsagerbevis"),
        (Lang::Nb, "leie gymsal", "leie-av-lokaler"),
        (Lang::Nn, "leige gymsalen", "leie-av-lokaler"),
        (Lang::Nb, "gatelyset virker ikke", "feil-pa-vei"),
        (Lang::Nn, "hol i vegen", "feil-pa-vei"),
        (Lang::En, "street light", "feil-pa-vei"),
        (Lang::Nb, "grøft", "gravemelding"),
        (Lang::Nb, "groft", "gravemelding"),
        (Lang::Nb, "anke", "klage-pa-vedtak"),
        (Lang::Nb, "skolefritidsordningen", "sfo-plass"),
        (Lang::Nn, "skulefritidsordning", "sfo-plass"),
    ] {
        let found = found(&index, query, lang);
        assert_eq!(found.first().map(String::as_str), Some(key), "{query}: {found:?}");
    }
}

#[test]
fn nonsense_finds_nothing_and_a_slip_too_many_gets_a_suggestion() {
    let index = index();
    for query in ["romskip", "xyzzy", "qwerty asdf", "!!!", "-"] {
        assert!(index.find(query, Lang::Nb).is_empty(), "{query}");
    }
    assert_eq!(index.suggest("ldsagrbvis", Lang::Nb).as_deref(), Some("ledsagerbevis"));
    assert_eq!(index.suggest("xyzzyxyzzy", Lang::Nb), None);
    assert_eq!(index.suggest("", Lang::Nb), None);
}
