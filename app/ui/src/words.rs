//! The platform's own words, in Fluent. A [`Words`] is one language, cheap to copy and pass on.

use std::{borrow::Cow, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use form::{Code, Lang, Problem, Text, format};

type Bundle = FluentBundle<FluentResource>;

macro_rules! locale {
    ($lang:literal: $($area:literal)*) => {
        &[$(include_str!(concat!("../../../locales/", $lang, "/", $area, ".ftl"))),*]
    };
}

/// The files of a language; every language has the same.
const SOURCES: [(Lang, &[&str]); 4] = [
    (Lang::Nb, locale!("nb": "common" "form_page" "citizen" "caseworker" "author" "login" "problems" "mail" "errors")),
    (Lang::Nn, locale!("nn": "common" "form_page" "citizen" "caseworker" "author" "login" "problems" "mail" "errors")),
    (Lang::En, locale!("en": "common" "form_page" "citizen" "caseworker" "author" "login" "problems" "mail" "errors")),
    (Lang::Se, locale!("se": "common" "form_page" "citizen" "caseworker" "author" "login" "problems" "mail" "errors")),
];

static BUNDLES: LazyLock<Vec<(Lang, Bundle)>> =
    LazyLock::new(|| SOURCES.iter().map(|(lang, files)| (*lang, bundle(*lang, files))).collect());

fn bundle(lang: Lang, files: &[&str]) -> Bundle {
    let id = match lang {
        Lang::Nb => unic_langid::langid!("nb"),
        Lang::Nn => unic_langid::langid!("nn"),
        Lang::En => unic_langid::langid!("en"),
        Lang::Se => unic_langid::langid!("se"),
    };
    let mut bundle = Bundle::new_concurrent(vec![id]);
    // Isolation marks are invisible in a browser but not in mails and PDFs.
    bundle.set_use_isolating(false);
    for file in files {
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, errors)| {
            debug_assert!(errors.is_empty(), "{lang:?}: {errors:?}");
            resource
        });
        // The first of two messages with the same name wins; a test says that there are none.
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Words {
    /// The language.
    pub lang: Lang,
    bundle: &'static Bundle,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({})", self.lang.code())
    }
}

/// The languages the platform speaks.
pub fn langs() -> impl Iterator<Item = Lang> {
    SOURCES.iter().map(|(lang, _)| *lang)
}

impl Words {
    /// The words of a language; Bokmål for one the platform doesn't speak yet.
    pub fn of(lang: Lang) -> Words {
        let (lang, bundle) = BUNDLES.iter().find(|(l, _)| *l == lang).unwrap_or(&BUNDLES[0]);
        Words { lang: *lang, bundle }
    }

    /// The language a form's text is shown in, where it isn't this one: for `lang` on the element around it.
    pub fn other(self, text: &Text) -> Option<Lang> {
        Some(text.find(self.lang).0).filter(|lang| *lang != self.lang)
    }

    /// A message without variables.
    pub fn t(self, key: &str) -> String {
        self.message(key, None)
    }

    /// A message with variables: texts, or integers where a plural depends on them.
    pub fn with<'a, const N: usize>(self, key: &str, args: [(&'a str, FluentValue<'a>); N]) -> String {
        let args: FluentArgs<'a> = args.into_iter().collect();
        self.message(key, Some(&args))
    }

    /// Whether there is a message of this name.
    pub fn has(self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn message(self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "no word `{key}` in {}", self.lang.code());
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let text: Cow<'_, str> = self.bundle.format_pattern(pattern, args, &mut errors);
        debug_assert!(errors.is_empty(), "`{key}` in {}: {errors:?}", self.lang.code());
        text.into_owned()
    }

    /// What to say of a problem with the field labelled `label`.
    pub fn problem(self, problem: &Problem, label: &str) -> String {
        let key = format!("problem-{}", problem.code.name());
        let label = ("label", FluentValue::from(label));
        let count = |name: &'static str, n: usize| (name, FluentValue::from(n));
        let text = |name: &'static str, text: &str| (name, FluentValue::from(text.to_owned()));
        match &problem.code {
            Code::Rule(message) => message.get(self.lang).to_owned(),
            Code::TooLong { max, length } => self.with(&key, [label, count("max", *max), count("length", *length)]),
            Code::TooShort { min } | Code::TooFewChoices { min } | Code::TooFewRows { min } => {
                self.with(&key, [label, count("min", *min)])
            }
            Code::TooManyChoices { max } | Code::TooManyRows { max } | Code::FileTooMany { max } => {
                self.with(&key, [label, count("max", *max)])
            }
            Code::TooManyDecimals { decimals } => self.with(&key, [label, ("decimals", FluentValue::from(*decimals))]),
            Code::TooSmall { min } => self.with(&key, [label, text("min", &self.number(min))]),
            Code::TooLarge { max } => self.with(&key, [label, text("max", &self.number(max))]),
            Code::DateTooEarly { min } | Code::MonthTooEarly { min } => self.with(&key, [label, text("min", min)]),
            Code::DateTooLate { max } | Code::MonthTooLate { max } => self.with(&key, [label, text("max", max)]),
            Code::TimeTooEarly { min } => self.with(&key, [label, text("min", &format::time(min, self.lang))]),
            Code::TimeTooLate { max } => self.with(&key, [label, text("max", &format::time(max, self.lang))]),
            Code::FileTooLarge { max } => self.with(&key, [label, text("max", &format::size(*max, self.lang))]),
            Code::FileWrongKind { kinds } => self.with(&key, [label, text("kinds", kinds)]),
            Code::FileBroken { name } | Code::FileInfected { name } | Code::PictureTooLarge { name } => {
                self.with(&key, [label, text("name", name)])
            }
            _ => self.with(&key, [label]),
        }
    }

    fn number(self, plain: &str) -> String {
        plain.parse().map_or_else(|_| plain.to_owned(), |value| format::number(value, None, self.lang))
    }

    /// A length of time: «4 uker».
    pub fn period(self, period: form::form::Period) -> String {
        self.with(&format!("period-{}", period.unit.name()), [("count", FluentValue::from(period.count))])
    }

    /// An address within the site, in this language.
    pub fn path(self, path: &str) -> String {
        format!("/{}{path}", self.lang.code())
    }
}

#[cfg(test)]
mod tests;
