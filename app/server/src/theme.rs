//! A municipality's own look: a folder with `theme.css`, and perhaps `logo.svg` and `icon.svg`. The colours are checked when
//! the program starts, so that nobody meets a page they can't read.
//!
//! `theme.css` sets the properties of `app/style/theme.css` again, light and dark. It stands outside the layers of our own
//! sheet, so what it sets in the light holds in the dark too unless it says otherwise there.

use std::{collections::BTreeMap, fmt, path::Path, sync::LazyLock};

use axum::{
    body::Bytes,
    extract::{Path as Place, State},
    http::header,
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};
use ui::shell::Look;

use crate::{
    error::{Error, Result},
    state::AppState,
};

/// Our own colours: what a theme begins with.
pub const OURS: &str = include_str!("../../style/theme.css");
/// The colours that are the same everywhere.
const FIXED: &str = include_str!("../../style/tokens.css");

/// A colour, the ground it stands on, and how much they must differ: 4.5 what is read (WCAG 1.4.3), 3 what must be seen
/// (1.4.11).
static PAIRS: LazyLock<Vec<(String, String, f64)>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../style/pairs.json")).expect("a file of ours"));

/// What a theme's folder may hold, with its type.
const FILES: [(&str, &str); 3] =
    [("theme.css", "text/css; charset=utf-8"), ("logo.svg", "image/svg+xml"), ("icon.svg", "image/svg+xml")];

/// A theme that can be read.
#[derive(Debug)]
pub struct Theme {
    files: BTreeMap<&'static str, Bytes>,
    hash: String,
}

impl Theme {
    /// Reads a folder.
    ///
    /// # Errors
    /// What is wrong with it, for the operator.
    pub fn read(folder: &Path) -> std::result::Result<Theme, String> {
        let mut files = BTreeMap::new();
        let mut hash = Sha256::new();
        for (name, _) in FILES {
            match std::fs::read(folder.join(name)) {
                Ok(content) => {
                    hash.update(name);
                    hash.update(&content);
                    files.insert(name, Bytes::from(content));
                }
                Err(error) if error.kind() == std::io::ErrorKind::NotFound && name != "theme.css" => {}
                Err(error) => return Err(format!("{}: {error}", folder.join(name).display())),
            }
        }
        let css = files.get("theme.css").and_then(|css| std::str::from_utf8(css).ok());
        let css = css.ok_or_else(|| format!("{}: not text", folder.join("theme.css").display()))?;
        let wrong = check(css).into_iter().filter(|said| !said.is_fine()).collect::<Vec<_>>();
        if !wrong.is_empty() {
            let lines: Vec<String> = wrong.iter().map(|said| format!("  {said}")).collect();
            return Err(format!("{}:\n{}", folder.join("theme.css").display(), lines.join("\n")));
        }
        let hash = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Ok(Theme { files, hash })
    }

    /// Where its files are, for the pages.
    pub fn look(&self) -> Look {
        let address = |name: &str| format!("/static/theme/{}/{name}", self.hash);
        let own = |name: &str| self.files.contains_key(name).then(|| address(name));
        Look { css: address("theme.css"), logo: own("logo.svg"), icon: own("icon.svg") }
    }
}

/// GET `/static/theme/{hash}/{name}`
pub async fn file(State(state): State<AppState>, Place((_, name)): Place<(String, String)>) -> Result<Response> {
    let theme = state.theme.as_ref().ok_or(Error::NotFound)?;
    let (name, kind) = FILES.into_iter().find(|(own, _)| *own == name).ok_or(Error::NotFound)?;
    let content = theme.files.get(name).ok_or(Error::NotFound)?;
    let kept = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok((kept, content.clone()).into_response())
}

/// What is found of a theme.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// How much two colours differ, and how much they must.
    Pair { dark: bool, ink: String, ground: String, ratio: f64, least: f64 },
    /// A property that nothing uses: mistyped, most likely.
    Unknown(String),
    /// A colour that isn't written `#rgb` or `#rrggbb`, so that nobody can say what it differs from.
    Unread(String),
}

impl Said {
    /// Whether it may stay so.
    pub fn is_fine(&self) -> bool {
        matches!(self, Said::Pair { ratio, least, .. } if ratio >= least)
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Said::Pair { dark, ink, ground, ratio, least } => {
                let scheme = if *dark { "dark" } else { "light" };
                // Rounded down: 4.499 is not 4.5.
                let ratio = (ratio * 100.0).floor() / 100.0;
                write!(f, "{scheme}: --{ink} on --{ground} is {ratio:.2}:1, must be {least}:1")
            }
            Said::Unknown(name) => write!(f, "--{name} is no property of a theme; `skranke theme` prints them all"),
            Said::Unread(name) => write!(f, "--{name} must be a colour as #rgb or #rrggbb"),
        }
    }
}

type Colours<'a> = BTreeMap<&'a str, &'a str>;

/// Everything there is to say of a theme: each pair of colours in both schemes, and what can't be read.
pub fn check(css: &str) -> Vec<Said> {
    let known = schemes(OURS);
    let mut out = Vec::new();
    let own = schemes(css);
    for (name, value) in own.0.iter().chain(&own.1) {
        if !known.0.contains_key(name) {
            out.push(Said::Unknown((*name).to_owned()));
        } else if luminance(value).is_none() {
            out.push(Said::Unread((*name).to_owned()));
        }
    }
    out.dedup();
    let fixed = schemes(FIXED);
    let mut light: Colours<'_> = fixed.0.into_iter().chain(known.0).collect();
    let mut dark: Colours<'_> = light.clone().into_iter().chain(fixed.1).chain(known.1).collect();
    light.extend(own.0.clone());
    dark.extend(own.0.into_iter().chain(own.1));
    for (colours, dark) in [(light, false), (dark, true)] {
        let of = |name: &str| luminance(colours.get(name)?);
        for (ink, ground, least) in PAIRS.iter() {
            let Some((one, other)) = of(ink).zip(of(ground)) else { continue };
            let ratio = (one.max(other) + 0.05) / (one.min(other) + 0.05);
            out.push(Said::Pair { dark, ink: ink.clone(), ground: ground.clone(), ratio, least: *least });
        }
    }
    out
}

/// The properties a sheet sets, in the light and in the dark.
fn schemes(css: &str) -> (Colours<'_>, Colours<'_>) {
    let (light, rest) = css.split_once("@media (prefers-color-scheme: dark)").unwrap_or((css, ""));
    let (dark, after) = rest.split_once("\n}").unwrap_or((rest, ""));
    let mut light = properties(light);
    light.extend(properties(after));
    (light, properties(dark))
}

fn properties(css: &str) -> Colours<'_> {
    let each = css.split([';', '{', '}']).filter_map(|part| {
        let (name, value) = part.rsplit_once("*/").map_or(part, |(_, rest)| rest).trim().split_once(':')?;
        Some((name.trim().strip_prefix("--")?, value.trim()))
    });
    each.collect()
}

/// The relative luminance of a colour (WCAG 2.2), none when it isn't written `#rgb` or `#rrggbb`.
fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#')?;
    let each: Vec<u32> = digits.chars().map(|digit| digit.to_digit(16)).collect::<Option<_>>()?;
    let parts = match each.as_slice() {
        [r, g, b] => [r * 17, g * 17, b * 17],
        [r, red, g, green, b, blue] => [r * 16 + red, g * 16 + green, b * 16 + blue],
        _ => return None,
    };
    let [r, g, b] = parts.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    Some(0.2126 * r + 0.7152 * g + 0.0722 * b)
}

#[cfg(test)]
mod tests;
