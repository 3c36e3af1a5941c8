//! How words are compared: folded letters, endings off, one or two letters wrong.

/// A word as it is compared: small letters, without the differences people type differently (å and aa, ø and o, é and e).
pub fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            'å' | 'á' | 'à' | 'ä' | 'â' => out.push('a'),
            'æ' => out.push_str("ae"),
            'ø' | 'ö' | 'ò' | 'ó' | 'ô' => out.push('o'),
            'é' | 'è' | 'ê' => out.push('e'),
            'č' => out.push('c'),
            'đ' => out.push('d'),
            'ŋ' => out.push('n'),
            'š' => out.push('s'),
            'ŧ' => out.push('t'),
            'ž' => out.push('z'),
            // Of a letter in two parts, the mark that stands over it.
            '\u{300}'..='\u{36f}' => {}
            _ => out.push(c),
        }
    }
    out.replace("aa", "a").replace("ae", "a").replace("oe", "o")
}

/// Endings of nouns, verbs and adjectives in Bokmål, Nynorsk and English; the longest first.
const ENDINGS: &[&str] = &[
    "arane", "erane", "erens", "eren", "arne", "enes", "anes", "ande", "ende", "ene", "ane", "ere", "ers", "ens",
    "ets", "en", "et", "er", "ar", "or", "es", "as", "te", "a", "e", "s", "r",
];

/// A folded word without its ending, so that all its forms are one. Crude: what is left need not be a word.
pub fn stem(word: &str) -> String {
    let folded = folded(word);
    let long = |left: &str| left.chars().count() >= 4;
    let left = ENDINGS.iter().find_map(|ending| folded.strip_suffix(ending).filter(|left| long(left)));
    left.unwrap_or(&folded).to_owned()
}

/// The words of a text. A hyphen joins: «HC-kort» is `HCkort`, and both its parts.
pub fn words(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric() && c != '-') {
        let parts: Vec<&str> = word.split('-').filter(|part| !part.is_empty()).collect();
        if parts.len() > 1 {
            out.push(parts.concat());
        }
        out.extend(parts.into_iter().map(str::to_owned));
    }
    out
}

/// How many letters to put in, take out, change or swap with the next to make one word of the other.
pub fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    // The rows of the table before the last, the last, and the one that is written.
    let (mut before, mut last): (Vec<usize>, Vec<usize>) = (Vec::new(), (0..=b.len()).collect());
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut least = (last[j] + usize::from(x != y)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

/// Whether two words are one with a slip: one letter in words of four to seven, two in longer ones.
pub fn is_near(a: &str, b: &str) -> bool {
    let (length, other) = (a.chars().count(), b.chars().count());
    let slips = match length {
        0..=3 => return false,
        4..=7 => 1,
        _ => 2,
    };
    // The first letter is seldom wrong, and short words differ by little.
    let begins = length > 5 || a.chars().next() == b.chars().next();
    begins && length.abs_diff(other) <= slips && distance(a, b) <= slips
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_are_one() {
        for forms in [
            &["barnehage", "barnehagen", "barnehager", "Barnehagane", "barnehagens"][..],
            &["parkering", "parkeringer", "parkeringa"],
            &["ledsager", "ledsagere", "ledsagers"],
            &["kulturmidler", "kulturmidlar"],
            &["søknad", "soknad", "søknaden"],
            &["blå", "blaa"],
            &["næring", "naering", "naring"],
        ] {
            let mut stems: Vec<String> = forms.iter().map(|word| stem(word)).collect();
            stems.dedup();
            assert_eq!(stems.len(), 1, "{forms:?}: {stems:?}");
        }
    }

    #[test]
    fn a_slip_is_forgiven_and_another_word_is_not() {
        for (a, b) in [("barnehge", "barnehage"), ("ledsagerbvis", "ledsagerbevis"), ("parkreing", "parkering")] {
            assert!(is_near(a, b), "{a} {b}");
        }
        for (a, b) in [("hund", "katt"), ("bil", "bal"), ("hund", "bund"), ("skole", "skatt")] {
            assert!(!is_near(a, b), "{a} {b}");
        }
    }

    #[test]
    fn a_swap_counts_once() {
        assert_eq!(distance("barenhage", "barnehage"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", "abc"), 0);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn a_hyphen_joins_and_parts() {
        assert_eq!(words("HC-kort, fornye!"), ["HCkort", "HC", "kort", "fornye"]);
    }
}
