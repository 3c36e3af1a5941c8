//! Conditions and calculations: pieces of the form language that other languages are translated into. What is compared
//! with a field takes the shape of its answers; whether types fit is for the form reader to say.

use std::collections::BTreeMap;

/// What the answer of a field is, as far as a translation needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rough {
    /// A text.
    Text,
    /// A number.
    Number,
    /// Yes or no.
    Bool,
    /// A day.
    Date,
    /// The key of an option.
    One,
    /// Keys of options.
    Many,
    /// Rows.
    Rows,
    /// Anything else, or nobody knows.
    Other,
}

/// A field of the form that is imported.
#[derive(Clone, Debug)]
pub struct Known {
    /// Its name in the form file.
    pub name: String,
    /// What its answer is.
    pub ty: Rough,
    /// The keys of its options: as they stand in the source, and in the form file.
    pub options: BTreeMap<String, String>,
    /// The repeat whose rows it stands in.
    pub within: Option<String>,
}

/// How strongly an operator binds, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Binds {
    /// `c ? x : y`
    If,
    /// `||`
    Or,
    /// `&&`
    And,
    /// `==` and its like
    Compare,
    /// `+` and `-`
    Add,
    /// `*` and `/`
    Multiply,
    /// `!x`, `-x`
    Prefix,
    /// A name, a literal, a call.
    Whole,
}

/// A translated piece.
#[derive(Clone, Debug)]
pub enum Piece {
    /// A field that can be read where the piece stands.
    Field(Known),
    /// A text.
    Text(String),
    /// A number.
    Number(String),
    /// True or false.
    Bool(bool),
    /// Anything that is made of others.
    Made {
        /// The expression.
        text: String,
        /// How strongly its outermost operator binds.
        binds: Binds,
        /// What it gives.
        ty: Rough,
        /// The day it counts from, when it is the time from a day until today.
        since: Option<Since>,
    },
}

/// The time from a day until today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Since {
    /// In days.
    Days(String),
    /// In years, with a fraction.
    Years(String),
}

/// Translations end like this.
pub type Translated = Result<Piece, String>;

impl Piece {
    /// A piece without an operator on its outside.
    pub fn whole(text: impl Into<String>, ty: Rough) -> Piece {
        Piece::Made { text: text.into(), binds: Binds::Whole, ty, since: None }
    }

    /// A piece with an operator on its outside.
    pub fn made(text: impl Into<String>, binds: Binds, ty: Rough) -> Piece {
        Piece::Made { text: text.into(), binds, ty, since: None }
    }

    /// What it gives.
    pub fn ty(&self) -> Rough {
        match self {
            Piece::Field(known) => known.ty,
            Piece::Text(_) => Rough::Text,
            Piece::Number(_) => Rough::Number,
            Piece::Bool(_) => Rough::Bool,
            Piece::Made { ty, .. } => *ty,
        }
    }

    /// The expression.
    pub fn text(&self) -> String {
        match self {
            Piece::Field(known) => known.name.clone(),
            Piece::Text(text) => quoted(text),
            Piece::Number(number) => number.clone(),
            Piece::Bool(yes) => yes.to_string(),
            Piece::Made { text, .. } => text.clone(),
        }
    }

    /// The expression, in brackets where an operator around it would bind more strongly.
    pub fn within(&self, around: Binds) -> String {
        match self {
            Piece::Made { text, binds, .. } if *binds < around => format!("({text})"),
            piece => piece.text(),
        }
    }
}

/// A text as a literal.
pub fn quoted(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// `!x`
pub fn not(piece: &Piece) -> Piece {
    if let Piece::Bool(yes) = piece {
        return Piece::Bool(!yes);
    }
    if let Piece::Made { text, binds: Binds::Prefix, ty: Rough::Bool, .. } = piece
        && let Some(inner) = text.strip_prefix('!')
    {
        return Piece::whole(inner, Rough::Bool);
    }
    // Neither holds where the field has no answer, so the two say the same.
    if let Piece::Made { text, binds: Binds::Compare, .. } = piece
        && let Some((left, right)) = text.split_once(" == ")
        && !left.contains(['"', '('])
    {
        return plain("!=", left, right);
    }
    Piece::made(format!("!{}", piece.within(Binds::Prefix)), Binds::Prefix, Rough::Bool)
}

/// `x && y`, `x || y`
pub fn join(op: &str, left: &Piece, right: &Piece) -> Piece {
    let binds = if op == "&&" { Binds::And } else { Binds::Or };
    let text = format!("{} {op} {}", left.within(binds), right.within(binds));
    Piece::made(text, binds, Rough::Bool)
}

/// `x + y` and its like. The time between two days is counted in days.
pub fn count(op: &str, left: &Piece, right: &Piece) -> Piece {
    if op == "-" && left.ty() == Rough::Date && right.ty() == Rough::Date {
        let (from, to) = (right.text(), left.text());
        let since = (to == "today()").then(|| Since::Days(from.clone()));
        let text = format!("days_between({from}, {to})");
        return Piece::Made { text, binds: Binds::Whole, ty: Rough::Number, since };
    }
    let binds = if matches!(op, "+" | "-") { Binds::Add } else { Binds::Multiply };
    let after = if binds == Binds::Add { Binds::Multiply } else { Binds::Prefix };
    let text = format!("{} {op} {}", left.within(binds), right.within(after));
    let since = match (op, left, right) {
        ("/", Piece::Made { since: Some(Since::Days(day)), .. }, Piece::Number(days))
            if matches!(days.as_str(), "365" | "365.25" | "365.2425") =>
        {
            Some(Since::Years(day.clone()))
        }
        _ => None,
    };
    Piece::Made { text, binds, ty: Rough::Number, since }
}

/// A number without its decimals. The whole years since a day are an age.
pub fn floor(piece: &Piece) -> Piece {
    match piece {
        Piece::Made { since: Some(Since::Years(day)), .. } => Piece::whole(format!("age({day})"), Rough::Number),
        Piece::Number(number) if !number.contains('.') => piece.clone(),
        piece => Piece::whole(format!("floor({})", piece.text()), Rough::Number),
    }
}

/// `x == y` and its like.
pub fn compare(op: &str, left: &Piece, right: &Piece) -> Translated {
    let flipped = match op {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        op => op,
    };
    match (left, right) {
        (Piece::Field(field), literal) if is_literal(literal) => with_literal(op, field, literal),
        (literal, Piece::Field(field)) if is_literal(literal) => with_literal(flipped, field, literal),
        (made, literal) | (literal, made) if made.ty() == Rough::Bool && truth(literal).is_some() => {
            Ok(if truth(literal) == Some(op == "==") { made.clone() } else { not(made) })
        }
        _ => Ok(plain(op, &left.within(Binds::Add), &right.within(Binds::Add))),
    }
}

fn plain(op: &str, left: &str, right: &str) -> Piece {
    Piece::made(format!("{left} {op} {right}"), Binds::Compare, Rough::Bool)
}

fn is_literal(piece: &Piece) -> bool {
    matches!(piece, Piece::Text(_) | Piece::Number(_) | Piece::Bool(_))
}

/// What a literal means beside a yes or no.
fn truth(piece: &Piece) -> Option<bool> {
    match piece {
        Piece::Bool(yes) => Some(*yes),
        Piece::Text(text) | Piece::Number(text) => match text.to_lowercase().as_str() {
            "true" | "yes" | "ja" | "1" | "ok" => Some(true),
            "false" | "no" | "nei" | "0" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

fn with_literal(op: &str, field: &Known, literal: &Piece) -> Translated {
    let own = Piece::Field(field.clone());
    let answered = Piece::whole(format!("answered({})", field.name), Rough::Bool);
    let text = match literal {
        Piece::Text(text) | Piece::Number(text) => text.clone(),
        other => other.text(),
    };
    match (field.ty, op) {
        (_, "==") if text.is_empty() => Ok(not(&answered)),
        (_, "!=") if text.is_empty() => Ok(answered),
        (Rough::Bool, "==" | "!=") => {
            let mapped = field.options.get(&text).map(|key| key == "true").or_else(|| truth(literal));
            let yes = mapped.ok_or_else(|| format!("`{}` is answered with yes or no, never `{text}`", field.name))?;
            Ok(if yes == (op == "==") { own } else { not(&own) })
        }
        (Rough::One, "==" | "!=") => Ok(plain(op, &field.name, &quoted(&option(field, &text)?))),
        (Rough::Many, "==" | "!=") => {
            let holds = plain("in", &quoted(&option(field, &text)?), &field.name);
            Ok(if op == "==" { holds } else { not(&holds) })
        }
        (Rough::Number, _) if text.parse::<rust_decimal::Decimal>().is_ok() => Ok(plain(op, &field.name, &text)),
        (Rough::Date, _) => Ok(plain(op, &field.name, &date(&text)?.text())),
        (Rough::Text, _) => Ok(plain(op, &field.name, &quoted(&text))),
        _ => Ok(plain(op, &field.name, &literal.text())),
    }
}

/// The key in the form file of an option in the source.
pub fn option(field: &Known, key: &str) -> Result<String, String> {
    field.options.get(key).cloned().ok_or_else(|| format!("`{}` has no option `{key}`", field.name))
}

/// A day as a literal.
pub fn date(text: &str) -> Translated {
    let day = text.get(..10).unwrap_or(text);
    let day: jiff::civil::Date = day.parse().map_err(|_| format!("`{text}` is not a day"))?;
    Ok(Piece::whole(format!("date(\"{day}\")"), Rough::Date))
}

/// Whether an option is among the answers of a field.
pub fn holds(field: &Known, key: &str) -> Translated {
    match field.ty {
        Rough::Many => Ok(plain("in", &quoted(&option(field, key)?), &field.name)),
        _ => compare("==", &Piece::Field(field.clone()), &Piece::Text(key.to_owned())),
    }
}

/// A literal as the first value of a field.
pub fn first_value(field: &Known, text: &str) -> Translated {
    match field.ty {
        Rough::Number => match text.parse::<rust_decimal::Decimal>() {
            Ok(_) => Ok(Piece::Number(text.to_owned())),
            Err(_) => Err(format!("`{text}` is not a number")),
        },
        Rough::Bool => {
            let mapped = field.options.get(text).map(|key| key == "true");
            mapped
                .or_else(|| truth(&Piece::Text(text.to_owned())))
                .map(Piece::Bool)
                .ok_or_else(|| "it is neither yes nor no".into())
        }
        Rough::Date => date(text),
        Rough::One => Ok(Piece::Text(option(field, text)?)),
        Rough::Text => Ok(Piece::Text(text.to_owned())),
        Rough::Many | Rough::Rows | Rough::Other => Err("a field of this kind begins empty".into()),
    }
}
